"""Rows that a story has in the words of their form: the tabs of the house, and single ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import PurePosixPath

from sync.demo.answers import Allowed, clock, plain
from sync.demo.codes import rows_of
from sync.demo.days import Day, read_day
from sync.forms.lines import Spot
from sync.forms.model import Form

HAPPENED_ON = ("date", "received")  # the day of a row itself
SENT_BY = ("staff", "asked_by", "seen_by")  # where the row itself says who sent it
ALSO = {  # what says when a row was sent, and by whom
    "feedback": ("date",),
    "concerns": ("time",),
    "repairs": ("where",),
    "staff": ("account",),
}
BESIDE = ("called", "sent by", "sent on", "sent at", "as typed")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a form as a story has it: its days are still to be counted back."""

    form: str
    answers: Mapping[str, object] = field(repr=False)
    called: str = ""  # tells it apart where chance says how soon it was sent
    sender: str = ""
    sent_on: Day | None = None
    sent_at: time | None = None
    typed: Mapping[str, object] = field(default_factory=dict, repr=False)


def read_tab(root: Spot, allowed: Allowed) -> tuple[Entry, ...]:
    """Read the file of a whole tab, which is called as its form."""
    name = PurePosixPath(root.file).stem
    form = allowed.form(Spot(root.file, root.line, name, name))
    _, rows, spots = rows_of(root)
    return tuple(read_entry(at, row, form, allowed) for at, row in zip(spots, rows, strict=True))


def read_entry(spot: Spot, row: Mapping[str, Spot], form: Form, allowed: Allowed) -> Entry:
    """Read one row; raises AuthorMistake for a question or an answer that *form* does not have."""
    beside = {word: row[word] for word in BESIDE if word in row}
    given = {name: each for name, each in row.items() if name not in beside}
    answers = allowed.answers(given, form)
    typed = read_typed(beside["as typed"], form, allowed) if "as typed" in beside else {}
    allowed.complete(spot, {*answers, *typed}, form, *ALSO.get(form.name, ()))
    if not {"sent on", "sent at"} <= row.keys():
        _say_when(spot, answers, row, form)
    if form.filled_by == "staff" and not {"sent by", *SENT_BY} & row.keys():
        raise spot.wrong("Say who sent this, for example: sent by: S-02")
    return Entry(
        form.name,
        answers,
        plain(beside["called"]) if "called" in beside else "",
        allowed.code(beside["sent by"], "staff") if "sent by" in beside else "",
        read_day(beside["sent on"]) if "sent on" in beside else None,
        clock(beside["sent at"]) if "sent at" in beside else None,
        typed,
    )


def _say_when(
    spot: Spot, answers: Mapping[str, object], row: Mapping[str, Spot], form: Form
) -> None:
    """Refuse a row that somebody sent, where nothing says when that was."""
    sent = form.filled_by != "hand" or "sent by" in row
    happened = any(isinstance(answers.get(name), Day) for name in HAPPENED_ON)
    on_time = form.name != "concerns" or isinstance(answers.get("time"), time)
    if sent and not (happened and on_time):
        raise spot.wrong("Say when this was sent: sent on: Monday 3 weeks ago, and sent at: 10:12")


def read_typed(spot: Spot, form: Form, allowed: Allowed) -> dict[str, object]:
    """Read what goes into the sheet just so, right or wrong."""
    return {
        allowed.question(each, name, form).name: each.value
        for name, each in spot.entries("as typed").items()
    }
