"""Rows that a story has in the words of their form: the tabs of the house, and single ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import PurePosixPath

from sync.demo.answers import Allowed, clock, number, plain
from sync.demo.codes import rows_of
from sync.demo.days import Day, read_day
from sync.forms.lines import Spot
from sync.forms.model import Form

BESIDE = ("called", "sent by", "sent on", "sent at", "sent again after", "as typed")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a form as a story has it: its days are still to be counted back."""

    form: str
    answers: Mapping[str, object] = field(repr=False)
    called: str = ""  # tells it apart where chance says how soon it was sent
    sender: str = ""
    sent_on: Day | None = None
    sent_at: time | None = None
    again: int = 0  # seconds after which it was sent a second time
    typed: Mapping[str, object] = field(default_factory=dict, repr=False)


def read_tab(root: Spot, allowed: Allowed) -> tuple[Entry, ...]:
    """Read the file of a whole tab, which is called as its form."""
    name = PurePosixPath(root.file).stem
    form = allowed.form(Spot(root.file, root.line, name, name))
    _, rows, _ = rows_of(root)
    return tuple(read_entry(row, form, allowed) for row in rows)


def read_entry(row: Mapping[str, Spot], form: Form, allowed: Allowed) -> Entry:
    """Read one row; raises AuthorMistake for a question or an answer that *form* does not have."""
    beside = {word: row[word] for word in BESIDE if word in row}
    answers = {name: each for name, each in row.items() if name not in beside}
    return Entry(
        form.name,
        allowed.answers(answers, form),
        plain(beside["called"]) if "called" in beside else "",
        allowed.code(beside["sent by"], "staff") if "sent by" in beside else "",
        read_day(beside["sent on"]) if "sent on" in beside else None,
        clock(beside["sent at"]) if "sent at" in beside else None,
        number(beside["sent again after"]) if "sent again after" in beside else 0,
        read_typed(beside["as typed"], form, allowed) if "as typed" in beside else {},
    )


def read_typed(spot: Spot, form: Form, allowed: Allowed) -> dict[str, object]:
    """Read what goes into the sheet just so, right or wrong."""
    return {
        allowed.question(each, name, form).name: each.value
        for name, each in spot.entries("as typed").items()
    }
