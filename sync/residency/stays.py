"""When each resident lived here: moved in, left, came back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sync.forms.vocabulary import MovedTo, MoveKind
from sync.records import Move
from sync.records.awaited import AwaitedAnswer
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
    awaited: AwaitedAnswer | None = None  # says when it began: *start* is the earliest day then

    def covers(self, day: dt.date) -> bool:
        """Say whether it is running on *day*; on the day of leaving it is over."""
        return self.start <= day and (self.end is None or day < self.end)

    def takes(self, day: dt.date, before: dt.timedelta = dt.timedelta()) -> bool:
        """Say whether something may be recorded for *day*, the day of leaving too."""
        return self.start <= day + before and (self.end is None or day <= self.end)

    @property
    def start_known(self) -> bool:
        """Say whether it can be said when it began."""
        return self.start != NOT_KNOWN and self.awaited is None


@dataclass(frozen=True, slots=True)
class UnplacedMove:
    """A move of which it waits on which day it was, or what it was."""

    awaited: AwaitedAnswer
    day: dt.date | None = None
    what: str | None = None

    def may_be(self, what: MoveKind) -> bool:
        """Say whether it may be a move of that kind."""
        return self.what is None or self.what == what


@dataclass(frozen=True, slots=True)
class StayHistory:
    """The stays of one person, and the moves that do not fit them."""

    stays: tuple[Stay, ...]
    misfits: tuple[Move, ...] = field(default=(), repr=False)
    after_death: tuple[Move, ...] = field(default=(), repr=False)
    may_have_left: AwaitedAnswer | None = None  # while a row waits that may say so

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


def stay_history(
    moved_in: dt.date | None, moves: Iterable[Move], unplaced: Iterable[UnplacedMove] = ()
) -> StayHistory:
    """Work out the stays from the day of moving in and the moves, which must take turns.

    Where a turn is missing, one that is *unplaced* takes it; and whoever left is taken to be here
    again if one may say that they came back, so that nobody vanishes while it waits.
    """
    stays = [Stay(first := moved_in or NOT_KNOWN)]
    left_over = list(unplaced)
    misfits: list[Move] = []
    after_death: list[Move] = []
    died = False
    for move in in_turn(moves):
        if move.date < first:
            misfits.append(move)
            continue
        if not died and (missing := _take_missing_turn(left_over, stays[-1], move)):
            stays[-1:] = _after_missing_turn(stays[-1], missing, move)
        here = stays[-1].end is None
        if died and move.what == MoveKind.CAME_BACK:
            after_death.append(move)
        elif here and move.what == MoveKind.LEFT:
            stays[-1] = replace(stays[-1], end=move.date, left=move)
        elif not here and move.what == MoveKind.CAME_BACK:
            stays.append(Stay(move.date, came=move))
        else:
            misfits.append(move)
        died = died or (move.what == MoveKind.LEFT and move.to == MovedTo.DIED)
    if stays[-1].end and not died and (back := _take(left_over, MoveKind.CAME_BACK)):
        stays.append(_begun_again(stays[-1], back))
    gone = None if stays[-1].end else _take(left_over, MoveKind.LEFT)
    left = gone.awaited if gone else None
    return StayHistory(tuple(stays), tuple(misfits), tuple(after_death), left)


def _take(moves: list[UnplacedMove], what: MoveKind) -> UnplacedMove | None:
    """Take out the first of *moves* that may be of that kind."""
    found = next((each for each in moves if each.may_be(what)), None)
    if found:
        moves.remove(found)
    return found


def _take_missing_turn(moves: list[UnplacedMove], stay: Stay, after: Move) -> UnplacedMove | None:
    """Take out what must have happened between *stay* and the move *after*, if anything must."""
    if stay.end is None and after.what == MoveKind.CAME_BACK:
        return _take(moves, MoveKind.LEFT)
    if stay.end is not None and after.what == MoveKind.LEFT:
        return _take(moves, MoveKind.CAME_BACK)
    return None


def _after_missing_turn(stay: Stay, missing: UnplacedMove, after: Move) -> tuple[Stay, ...]:
    """Return *stay* ended by the missing turn, or followed by the stay that it began."""
    if stay.end is None:
        return (replace(stay, end=max(stay.start, missing.day or after.date)),)
    return stay, _begun_again(stay, missing)


def _begun_again(before: Stay, back: UnplacedMove) -> Stay:
    return Stay(max(before.end or before.start, back.day or dt.date.min), awaited=back.awaited)
