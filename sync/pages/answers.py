"""How pages show an answer: an option by its label, all else as people say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.check.problem import Value
from sync.forms.model import Field, Form
from sync.pages.words import Say


@dataclass(frozen=True, slots=True)
class Answers:
    """Says the answers to the questions of *forms*."""

    forms: Mapping[str, Form] = field(repr=False)
    say: Say

    def __call__(self, form: str, question: str, value: Value) -> str:
        """Say the answer to *question*, which is the name of a field or its title."""
        asked = self._field(form, question)
        match value:
            case str() if asked:
                return asked.label(value)
            case tuple() if asked:
                return self.say.answer(tuple(asked.label(each) for each in value))
            case _:
                return self.say.answer(value)

    def _field(self, form: str, question: str) -> Field | None:
        if form not in self.forms:
            return None
        named = self.forms[form].by_name.get(question)
        titled = (each for each in self.forms[form].fields if each.title == question)
        return named or next(titled, None)
