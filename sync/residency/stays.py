"""When each resident lived here: moved in, left, came back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sync.forms.vocabulary import MovedTo, MoveKind
from sync.records import Move
from sync.residency.order import in_turn

NOT_KNOWN = dt.date.min


@dataclass(frozen=True, slots=True)
class Stay:
    """One time of living here (or coming in from outside), from *start* to *end*.

    While the day they moved in waits for a correction, *start* is NOT_KNOWN, before all days.
    """

    start: dt.date
    end: dt.date | None = None
    left: Move | None = None  # the row that ended it
    came: Move | None = None  # the row that began it; None for moving in

    def covers(self, day: dt.date) -> bool:
        """Say whether it is running on *day*; on the day of leaving it is over."""
        return self.start <= day and (self.end is None or day < self.end)

    def takes(self, day: dt.date, before: dt.timedelta = dt.timedelta()) -> bool:
        """Say whether something may be recorded for *day*, the day of leaving too."""
        return self.start <= day + before and (self.end is None or day <= self.end)

    @property
    def start_known(self) -> bool:
        """Say whether it can be said when it began."""
        return self.start != NOT_KNOWN


@dataclass(frozen=True, slots=True)
class StayHistory:
    """The stays of one person, and the moves that do not fit them."""

    stays: tuple[Stay, ...]
    misfits: tuple[Move, ...] = field(default=(), repr=False)
    after_death: tuple[Move, ...] = field(default=(), repr=False)

    @property
    def moved_in(self) -> dt.date:
        """Return the first day of all."""
        return self.stays[0].start

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return the moves that fit."""
        return tuple(
            move for stay in self.stays for move in (stay.came, stay.left) if move is not None
        )

    def here(self, day: dt.date, before: dt.timedelta = dt.timedelta()) -> bool:
        """Say whether something may be recorded of the person for *day*."""
        return any(stay.takes(day, before) for stay in self.stays)


def stay_history(moved_in: dt.date | None, moves: Iterable[Move]) -> StayHistory:
    """Work out the stays from the day of moving in and the moves, which must take turns."""
    stays = [Stay(first := moved_in or NOT_KNOWN)]
    misfits: list[Move] = []
    after_death: list[Move] = []
    died = False
    for move in in_turn(moves):
        here = stays[-1].end is None
        if move.date < first:
            misfits.append(move)
            continue
        if died and move.what == MoveKind.CAME_BACK:
            after_death.append(move)
        elif here and move.what == MoveKind.LEFT:
            stays[-1] = replace(stays[-1], end=move.date, left=move)
        elif not here and move.what == MoveKind.CAME_BACK:
            stays.append(Stay(move.date, came=move))
        else:
            misfits.append(move)
        died = died or (move.what == MoveKind.LEFT and move.to == MovedTo.DIED)
    return StayHistory(tuple(stays), tuple(misfits), tuple(after_death))
