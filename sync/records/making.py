"""Records made from the values of a row, once, and what a record answers to any question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from operator import attrgetter
from typing import Any

from sync.forms.model import Form, Kind
from sync.records import RECORDS
from sync.records.base import Record, Value
from sync.records.by_hand import OtherRow

MAY_BE_UNSAID = frozenset({Kind.TEXT, Kind.CHOICE})  # stand as "" where a row does not have them


def _asked(kind: type[Record]) -> tuple[Field[Any], ...]:
    return tuple(each for each in fields(kind) if each.name not in {"row", "more", "declined"})


_FIELDS: Mapping[type[Record], tuple[Field[Any], ...]] = {
    kind: _asked(kind) for kind in (*RECORDS.values(), OtherRow)
}
_NAMES: Mapping[type[Record], frozenset[str]] = {
    kind: frozenset(each.name for each in asked) for kind, asked in _FIELDS.items()
}


def unanswered(kind: type[Record]) -> dict[str, Value]:
    """Return what stands in each field of a kind of record that nobody answered.

    Where a record cannot be without an answer that is "", for only texts may be unsaid.
    """
    return {each.name: "" if each.default is MISSING else each.default for each in _FIELDS[kind]}


def needed_names(kind: type[Record]) -> frozenset[str]:
    """Return the fields that a kind of record cannot be without."""
    return frozenset(each.name for each in _FIELDS[kind] if each.default is MISSING)


def kind_of(form: Form) -> type[Record]:
    """Return the kind of record that a row of *form* becomes; OtherRow for a house's own form."""
    kind = RECORDS.get(form.name, OtherRow)
    return kind if needed_names(kind) <= form.by_name.keys() else OtherRow


class RecordMaker:
    """Makes the records of one form from the values of its rows."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.kind = kind_of(form)
        known = _NAMES[self.kind]
        self._known = tuple(each.name for each in form.fields if each.name in known)
        self._more = tuple(
            (each.name, each.title) for each in form.fields if each.name not in known
        )
        needed = [form.by_name[name] for name in needed_names(self.kind)]
        self._unsaid: dict[str, Value] = {
            each.name: "" for each in needed if each.kind in MAY_BE_UNSAID
        }
        self._needed = tuple(each.name for each in needed if each.kind not in MAY_BE_UNSAID)

    def make(
        self, row: int, values: Mapping[str, Value], declined: frozenset[str] = frozenset()
    ) -> Record | None:
        """Make the record of a row; None where it lacks an answer that every page is built on."""
        for name in self._needed:
            if values.get(name) is None:
                return None
        answers: dict[str, Value] = {
            name: value for name in self._known if (value := values.get(name)) is not None
        }
        if self._unsaid:
            answers = self._unsaid | answers
        more = (
            tuple(
                (title, value)
                for name, title in self._more
                if (value := values.get(name)) is not None
            )
            if self._more
            else ()
        )
        return self.kind(row=row, more=more, declined=declined, **answers)  # type: ignore[arg-type]


def answer_getter(form: Form, name: str) -> Callable[[Record], Value]:
    """Make what returns the answer of a record of *form* to the question *name*.

    What it returns is no answer where nothing was said, or where the form has no such question;
    see :func:`is_answer`.
    """
    question = form.by_name.get(name)
    if question is None:
        return lambda _: None
    if name in _NAMES[kind_of(form)]:
        return attrgetter(name)
    title = question.title
    return lambda record: next((value for asked, value in record.more if asked == title), None)


def answers_of(record: Record, form: Form) -> dict[str, Value]:
    """Return what a record answers to every question of *form*, None where nothing was answered."""
    known, more = _NAMES[type(record)], dict(record.more)
    answers: dict[str, Value] = {
        each.name: getattr(record, each.name) if each.name in known else more.get(each.title)
        for each in form.fields
    }
    return {name: value if is_answer(value) else None for name, value in answers.items()}


def is_answer(value: Value) -> bool:
    """Say whether anything was answered; "No" and 0 are answers."""
    return value not in (None, "", ())
