"""How pages show an answer: an option by its label, all else as people say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from sync.forms.model import Field, Form
from sync.pages.render import as_typed, isolated
from sync.pages.words import Say
from sync.records.base import Value


@dataclass(frozen=True, slots=True)
class AnswerFormatter:
    """Says the answers to the questions of *forms*."""

    forms: Mapping[str, Form] = field(repr=False)
    say: Say

    def __call__(self, form: str, question: str, value: Value) -> str:
        """Say the answer to *question*, which is the name of a field or its title."""
        return self._said(form, question, value, inside=False)

    def within(self, form: str, question: str, value: Value) -> str:
        """Say the answer inside a sentence: options in small letters, typed words as they are."""
        return self._said(form, question, value, inside=True)

    def _said(self, form: str, question: str, value: Value, *, inside: bool) -> str:
        asked = self._field(form, question)
        match value:
            case str() if asked:
                return _option(asked, value, inside=inside)
            case tuple() if asked:
                parts = [_option(asked, each, inside=inside) for each in value]
                if any(isinstance(part, Markup) for part in parts):
                    return Markup(", ").join(Markup("{}").format(as_typed(part)) for part in parts)
                return self.say.answer(tuple(parts))
            case _:
                return self.say.answer(value)

    def _field(self, form: str, question: str) -> Field | None:
        if form not in self.forms:
            return None
        named = self.forms[form].by_name.get(question)
        titled = (each for each in self.forms[form].fields if each.title == question)
        return named or next(titled, None)


def _option(asked: Field, value: str, *, inside: bool) -> str:
    """Say one answer; words of one's own, where a list takes them, as they were typed."""
    if asked.options and value not in asked.options:
        return isolated(value)
    said = asked.label(value)
    return said.lower() if inside and asked.options else said
