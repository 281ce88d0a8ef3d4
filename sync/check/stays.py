"""When each resident lived here: moved in, left, came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sync.check.sheet import Draft


@dataclass(frozen=True, slots=True)
class Stay:
    """One time that somebody lived here; no last day while it goes on."""

    first: date
    last: date | None = None

    def holds(self, day: date, before: timedelta = timedelta()) -> bool:
        """Say whether *day* lies in the stay, or no more than *before* ahead of it."""
        return self.first - before <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class History:
    """The stays of one person, and the moves that do not fit them."""

    stays: tuple[Stay, ...]
    misfits: tuple[Draft, ...] = ()

    def here(self, day: date, before: timedelta = timedelta()) -> bool:
        """Say whether the person lived here on *day*."""
        return any(stay.holds(day, before) for stay in self.stays)


def day_in(draft: Draft, name: str = "date") -> date | None:
    """Return the day in a field, if there is one."""
    found = draft.row.values.get(name)
    return found if isinstance(found, date) else None


def history(moved_in: date, moves: Iterable[Draft]) -> History:
    """Work out the stays from the day of moving in and the moves, which must take turns."""
    stays: list[Stay] = []
    misfits: list[Draft] = []
    first: date | None = moved_in
    died = False
    for move in in_turn(moves):
        day = day_in(move)
        left = move.row.values["what"] == "Left"
        if day is None or day < moved_in or died or left is (first is None):
            misfits.append(move)
        elif first is not None:
            stays.append(Stay(first, day))
            first = None
            died = move.row.values.get("to") == "Died"
        else:
            first = day
    if first is not None:
        stays.append(Stay(first))
    return History(tuple(stays), tuple(misfits))


def in_turn(moves: Iterable[Draft]) -> Iterator[Draft]:
    """Put moves in order of their days; on one day, leaving and coming back take turns."""
    waiting = sorted(moves, key=lambda each: (day_in(each) or date.max, each.number))
    away = False
    while waiting:
        day = day_in(waiting[0])
        wanted = "Came back" if away else "Left"
        place = 0
        for at, each in enumerate(waiting):
            if day_in(each) != day:
                break
            if each.row.values["what"] == wanted:
                place = at
                break
        move = waiting.pop(place)
        if move.row.values["what"] in ("Left", "Came back"):
            away = move.row.values["what"] == "Left"
        yield move
