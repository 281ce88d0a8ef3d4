"""The answers of a row as a story has them, each read as its form's question asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal

from sync.demo.days import read_day
from sync.forms.lines import Spot, offer
from sync.forms.model import Field, Form, Kind

NOTHING = "nothing"  # leaves a question without the answer that it has usually
CODES = {
    "residents": "resident",
    "staff": "member of staff",
    "goals": "goal",
    "partners": "service",
    "activities": "activity",
    "toolkit": "session of the toolkit",
    "houses": "house",
}
TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
MONEY = re.compile(r"\d+(?:\.\d\d)?")
MOST = 10_000  # far more than any house counts, and few enough to tell of in a moment


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a story may say: the questions of each form, and the codes that somebody has."""

    forms: Mapping[str, Form]
    codes: Mapping[str, Collection[str]] = field(repr=False)  # by the form they stand in

    def form(self, spot: Spot) -> Form:
        """Return the form that a story names."""
        return self.forms[spot.one_of(self.forms, "form")]

    def code(self, spot: Spot, form: str) -> str:
        """Return a code, which somebody or something of *form* must have."""
        written = plain(spot)
        if written not in self.codes[form]:
            near = offer(written, self.codes[form])
            raise spot.wrong(f"No {CODES[form]} is called “{written}”. {near}")
        return written

    def question(self, spot: Spot, name: str, form: Form) -> Field:
        """Return the question of *form* that is called *name*."""
        if name not in form.by_name:
            near = offer(name, form.by_name)
            raise spot.wrong(f"The form {form.name} asks nothing called “{name}”. {near}")
        return form.by_name[name]

    def answers(self, entries: Mapping[str, Spot], form: Form) -> dict[str, object]:
        """Read the answers to some questions of *form*; a day is not yet counted back."""
        return {
            name: self.answer(spot, self.question(spot, name, form))
            for name, spot in entries.items()
        }

    def complete(self, spot: Spot, given: Collection[str], form: Form, *also: str) -> None:
        """Refuse a row without an answer that *form*, or the demo *also*, cannot do without."""
        for each in form.fields:
            if (each.required or each.name in also) and each.name not in given:
                raise spot.wrong(f"“{each.name}” is missing here. The form asks: {each.title}")

    def answer(self, spot: Spot, question: Field) -> object:
        """Read one answer; None where the story says that there is none."""
        if spot.written == NOTHING:
            if question.required:
                raise spot.wrong(f"The form cannot do without an answer to “{question.title}”")
            return None
        if question.refers_to:
            return self.code(spot, question.refers_to)
        return READERS[question.kind](spot, question)


def plain(spot: Spot) -> str:
    """Return what stands there as it is written, whatever YAML takes it for."""
    if isinstance(spot.value, dict | list) or not spot.written:
        raise spot.wrong("Write one piece of text here.")
    return spot.written


def number(spot: Spot) -> int:
    """Return a whole number."""
    if isinstance(spot.value, bool) or not isinstance(spot.value, int):
        raise spot.wrong(f"“{spot.written}” is no whole number. Write one, such as 3.")
    if abs(spot.value) > MOST:
        raise spot.wrong(f"{spot.written} is too large. Write a number up to {MOST}.")
    return spot.value


def some(spot: Spot) -> Sequence[Spot]:
    """Return the values of a list that something is drawn from."""
    if not (items := spot.items("list")):
        raise spot.wrong("This list is empty. Write at least one thing in it.")
    return items


def numbers(spot: Spot) -> tuple[int, ...]:
    """Return a list of whole numbers."""
    return tuple(number(item) for item in some(spot))


def clock(spot: Spot) -> time:
    """Return a time of day."""
    if not (match := TIME.fullmatch(spot.written)):
        raise spot.wrong(f"“{spot.written}” is no time of day. Write it like 14:30.")
    return time(int(match[1]), int(match[2]))


def texts(spot: Spot) -> tuple[str, ...]:
    """Return a list of texts, each as it is written."""
    return tuple(plain(item) for item in some(spot))


def _text(spot: Spot, _: Field) -> str:
    return plain(spot)


def _choice(spot: Spot, question: Field) -> str:
    written = plain(spot)
    known = (*question.options, *question.declined)
    if written not in known and not question.other:
        near = offer(written, known)
        raise spot.wrong(f"“{written}” is no answer to “{question.title}” {near}")
    return written


def _choices(spot: Spot, question: Field) -> tuple[str, ...]:
    if not isinstance(spot.value, list):
        return (_choice(spot, question),)
    return tuple(_choice(item, question) for item in spot.value)


def _yes_no(spot: Spot, _: Field) -> bool:
    if not isinstance(spot.value, bool):
        raise spot.wrong(f"“{spot.written}” is neither yes nor no. Write one of the two.")
    return spot.value


def _score(spot: Spot, question: Field) -> int | str:
    if (written := plain(spot)) in question.declined:
        return written
    score = number(spot)
    if not (question.minimum or 0) <= score <= (question.maximum or score):
        raise spot.wrong(f"{score} is off the scale of “{question.title}”.")
    return score


def _money(spot: Spot, _: Field) -> Decimal:
    if not MONEY.fullmatch(spot.written):
        raise spot.wrong(f"“{spot.written}” is no sum of money. Write it like 12.50.")
    return Decimal(spot.written)


READERS: Mapping[Kind, Callable[[Spot, Field], object]] = {
    Kind.CODE: _text,
    Kind.TEXT: _text,
    Kind.EMAIL: _text,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.YES_NO: _yes_no,
    Kind.WHOLE: lambda spot, _: number(spot),
    Kind.SCORE: _score,
    Kind.MONEY: _money,
    Kind.DATE: lambda spot, _: read_day(spot),
    Kind.TIME: lambda spot, _: clock(spot),
    Kind.MOMENT: _text,
}
