"""The mistakes that staff make: what "To put right" is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sync.demo.answers import Allowed, number, plain
from sync.demo.codes import rows_of
from sync.demo.people import StoryDefaults, StoryEvent, StoryPerson, read_event, read_worker
from sync.demo.rows import FormRow, Values
from sync.demo.sent import RowSender
from sync.demo.tabs import Entry, read_entry, read_typed
from sync.demo.thread import Thread
from sync.forms.lines import Spot, need

MET = "met"
NO_SUCH_DAY = "a day that no month has"
LETTER_O = "its code with a letter O"
BESIDE = ("resident", "worker", "as typed", "sent again after")


@dataclass(frozen=True, slots=True)
class StorySlip:
    """Something of a person's story that was typed or sent wrongly."""

    person: StoryPerson
    event: StoryEvent
    typed: Mapping[str, object] = field(repr=False)
    again: int  # seconds after which it was sent a second time


def read_mistakes(
    root: Spot, usual: StoryDefaults, allowed: Allowed
) -> tuple[StorySlip | Entry, ...]:
    """Read mistakes.yaml: single rows, and things that happened to somebody."""
    meeting, _, spots = rows_of(root)
    return tuple(_mistake(spot, meeting, usual, allowed) for spot in spots)


def _mistake(
    spot: Spot, meeting: Mapping[str, Spot], usual: StoryDefaults, allowed: Allowed
) -> StorySlip | Entry:
    entries = spot.entries("mistake")
    if "form" in entries:
        row = {name: each for name, each in entries.items() if name != "form"}
        return read_entry(spot, row, allowed.form(entries["form"]), allowed)
    worker = read_worker(need(spot, entries, "worker"), usual, allowed)
    rest = {name: each for name, each in entries.items() if name not in BESIDE}
    if MET in rest:
        rest = {**meeting, **rest}
    event = read_event(spot, rest, [worker], usual, allowed)
    form = allowed.forms[event.verb.form]
    return StorySlip(
        StoryPerson(plain(need(spot, entries, "resident")), "", "", (worker,)),
        event,
        read_typed(entries["as typed"], form, allowed) if "as typed" in entries else {},
        number(entries["sent again after"]) if "sent again after" in entries else 0,
    )


def mistaken(mistake: StorySlip, post: RowSender) -> Iterator[FormRow]:
    """Tell of something that happened, as it was typed and sent."""
    typed = as_typed(mistake.typed, post.at.today)
    form, row = Thread(post, mistake.person, mistake.event.worker).event(mistake.event, typed)
    yield form, row
    first = row["timestamp"]
    if mistake.again and isinstance(first, datetime):
        yield form, row | {"timestamp": first + timedelta(seconds=mistake.again)}


def as_typed(typed: Mapping[str, object], today: date, code: str = "") -> Values:
    """Return what was typed; *code* is the one that was copied wrongly."""
    if not typed:
        return {}
    odd = {NO_SUCH_DAY: impossible_day(today), LETTER_O: code.replace("0", "O", 1)}
    return {
        name: odd.get(value, value) if isinstance(value, str) else value
        for name, value in typed.items()
    }


def impossible_day(today: date) -> str:
    """Return the 31st of the last month that has none."""
    month = today.replace(day=1)
    while True:
        month = (month - timedelta(days=1)).replace(day=1)
        if (month + timedelta(days=30)).month != month.month:
            return f"31/{month:%m/%Y}"
