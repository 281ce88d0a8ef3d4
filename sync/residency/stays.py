"""When each resident lived here: moved in, left, came back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar

from sync.check.sheet import Draft
from sync.residency.happenings import BACK, DIED, LEFT, Event, in_turn


class Leaving(Event, Protocol):
    """A row of Moves, which also says where somebody went."""

    @property
    def to(self) -> str | None:
        """Return where they went."""


M = TypeVar("M", bound=Leaving)


@dataclass(frozen=True, slots=True)
class Stay(Generic[M]):
    """One time of living here (or coming in from outside), from *start* to *end*."""

    start: dt.date
    end: dt.date | None = None
    left: M | None = None  # the row that ended it
    came: M | None = None  # the row that began it; None for moving in

    def covers(self, day: dt.date) -> bool:
        """Say whether it is running on *day*; on the day of leaving it is over."""
        return self.start <= day and (self.end is None or day < self.end)

    def takes(self, day: dt.date, before: dt.timedelta = dt.timedelta()) -> bool:
        """Say whether something may be recorded for *day*, the day of leaving too."""
        return self.start - before <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class History(Generic[M]):
    """The stays of one person, and the moves that do not fit them."""

    stays: tuple[Stay[M], ...]
    misfits: tuple[M, ...] = field(default=(), repr=False)
    after_death: tuple[M, ...] = field(default=(), repr=False)

    def here(self, day: dt.date, before: dt.timedelta = dt.timedelta()) -> bool:
        """Say whether something may be recorded of the person for *day*."""
        return any(stay.takes(day, before) for stay in self.stays)


def day_in(draft: Draft, name: str = "date") -> dt.date | None:
    """Return the day in a field, if there is one."""
    found = draft.row.values.get(name)
    return found if isinstance(found, dt.date) else None


def history(moved_in: dt.date, moves: Iterable[M]) -> History[M]:
    """Work out the stays from the day of moving in and the moves, which must take turns."""
    stays: list[Stay[M]] = [Stay(moved_in)]
    misfits: list[M] = []
    after_death: list[M] = []
    died = False
    for move in in_turn(moves):
        here = stays[-1].end is None
        if move.date < moved_in:
            misfits.append(move)
            continue
        if died and move.what == BACK:
            after_death.append(move)
        elif here and move.what == LEFT:
            stays[-1] = replace(stays[-1], end=move.date, left=move)
        elif not here and move.what == BACK:
            stays.append(Stay(move.date, came=move))
        else:
            misfits.append(move)
        died = died or (move.what == LEFT and move.to == DIED)
    return History(tuple(stays), tuple(misfits), tuple(after_death))
