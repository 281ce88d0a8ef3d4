"""Which house and room were a resident's on any given day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sync.check.sheet import Draft
from sync.residency.happenings import BACK, MOVED, Event, Happening, in_order
from sync.residency.stays import History, day_in, history


@dataclass(frozen=True, slots=True)
class Home:
    """The house and room that are a resident's from *since* on."""

    since: date
    house: str
    room: str | None


def home_after(house: str, room: str | None, event: Event) -> tuple[str, str | None]:
    """Return the house and room after *event*; a room is not taken along to another house."""
    if event.what == BACK:
        after = event.house or house
        return after, event.room or (room if after == house else None)
    if event.what == MOVED and event.house:
        return event.house, event.room
    return house, room


def homes_of(first: Home, events: Iterable[Event]) -> tuple[Home, ...]:
    """Tell a resident's homes, first to last; on one day the last of them holds."""
    homes = [first]
    for event in in_order(events):
        now = homes[-1]
        house, room = home_after(now.house, now.room, event)
        if (house, room) != (now.house, now.room):
            homes.append(Home(event.date, house, room))
    return tuple(homes)


def home_on(homes: Sequence[Home], day: date) -> Home | None:
    """Return the home that holds on *day*."""
    return next((each for each in reversed(homes) if each.since <= day), None)


@dataclass(frozen=True, slots=True)
class Life:
    """When a resident lived here, and where."""

    history: History[Happening]
    homes: tuple[Home, ...]


def life_of(
    resident: Draft, moves: Iterable[Happening], changes: Iterable[Happening]
) -> Life | None:
    """Tell where a resident lived, from the rows that fit; nothing if a first day is missing."""
    moved_in, house = day_in(resident, "moved_in"), resident.row.values.get("house")
    if moved_in is None or house is None:
        return None
    told = history(moved_in, moves)
    fits = [change for change in changes if told.here(change.date)]
    fits += [move for stay in told.stays for move in (stay.came, stay.left) if move]
    room = resident.row.values.get("room")
    first = Home(moved_in, str(house), None if room is None else str(room))
    return Life(told, homes_of(first, fits))
