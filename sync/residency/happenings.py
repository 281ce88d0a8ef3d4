"""What happened to a resident after moving in, told in one way for this room and the casebook.

Both know what happened by a few names alone, so a row on its way through the check and a record of
the casebook can be told by the same functions, and the two rooms cannot come to disagree.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol, TypeVar

from sync.check.problem import Value
from sync.check.sheet import Draft

LEFT, BACK, MOVED, DIED = "Left", "Came back", "House or room", "Died"


class Event(Protocol):
    """A row of Changes or Moves: its day, when it was sent, where it stands, what it says."""

    @property
    def date(self) -> dt.date:
        """Return the day on which it happened."""

    @property
    def timestamp(self) -> dt.datetime | None:
        """Return when it was sent, if that is known."""

    @property
    def row(self) -> int:
        """Return the number of its row."""

    @property
    def what(self) -> str:
        """Return what happened."""

    @property
    def house(self) -> str | None:
        """Return the house it names."""

    @property
    def room(self) -> str | None:
        """Return the room it names."""


E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Happening:
    """A good row of Changes or Moves, ready to be told."""

    date: dt.date
    timestamp: dt.datetime | None
    row: int
    what: str
    house: str | None
    room: str | None
    to: str | None
    form: str
    draft: Draft = field(repr=False, compare=False)


def happenings(form: str, drafts: Iterable[Draft]) -> list[Happening]:
    """Make what happened of the rows of *form* that have a day."""
    found = []
    for draft in drafts:
        values = draft.row.values
        day, sent = values.get("date"), values.get("timestamp")
        if isinstance(day, dt.date):
            found.append(
                Happening(
                    date=day,
                    timestamp=sent if isinstance(sent, dt.datetime) else None,
                    row=draft.number,
                    what=str(values.get("what") or ""),
                    house=_said(values.get("house")),
                    room=_said(values.get("room")),
                    to=_said(values.get("to")),
                    form=form,
                    draft=draft,
                )
            )
    return found


def _said(value: Value) -> str | None:
    return None if value is None else str(value)


def in_order(events: Iterable[E]) -> list[E]:
    """Sort by the day things happened; on one day, by when they were sent, then by row."""
    return sorted(
        events, key=lambda event: (event.date, event.timestamp or dt.datetime.min, event.row)
    )


def in_turn(moves: Iterable[E]) -> Iterator[E]:
    """Put moves in order; on one day, leaving and coming back take turns."""
    away = False
    for _, same_day in groupby(in_order(moves), key=lambda move: move.date):
        day = list(same_day)
        leaving = deque(move for move in day if move.what == LEFT)
        coming = deque(move for move in day if move.what != LEFT)
        while leaving or coming:
            move = (coming if not leaving or (away and coming) else leaving).popleft()
            away = move.what == LEFT
            yield move
