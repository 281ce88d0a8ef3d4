"""Who lived where and was keyworked by whom on any given day.

Residents says how things were on the day someone moved in; Changes and Moves say what came after.
A person who returns is one person with two stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from sync.casebook.records import Change, Move, Resident

LEFT, BACK = "Left", "Came back"
E = TypeVar("E", Change, Move, Change | Move)


@dataclass(frozen=True, slots=True)
class Stay:
    """One time of living here (or coming in from outside), from *start* to *end*."""

    start: date
    end: date | None = None
    left: Move | None = None

    def covers(self, day: date) -> bool:
        """Say whether it is running on *day*; on the day of leaving it is over."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Placement:
    """How things are for a resident from *since* on, until the next placement."""

    since: date
    house: str
    room: str | None
    keyworker: str
    support_worker: str | None
    contact_days: int | None  # agreed with this resident; None is what is usual in the house


def in_order(events: Iterable[E]) -> list[E]:
    """Sort by the day things happened; on one day, by when they were sent, then by row."""
    return sorted(
        events, key=lambda event: (event.date, event.timestamp or datetime.min, event.row)
    )


def stays_of(resident: Resident, moves: Iterable[Move]) -> tuple[Stay, ...]:
    """Tell a resident's stays, first to last."""
    stays = [Stay(resident.moved_in)]
    for move in in_turn(moves):
        if move.what == LEFT and stays[-1].end is None:
            stays[-1] = Stay(stays[-1].start, move.date, move)
        elif move.what == BACK and stays[-1].end is not None:
            stays.append(Stay(move.date))
    return tuple(stays)


def in_turn(moves: Iterable[Move]) -> Iterator[Move]:
    """Put moves in order; on one day, leaving and coming back take turns, as the check reads it."""
    waiting = in_order(moves)
    away = False
    while waiting:
        wanted = BACK if away else LEFT
        day = waiting[0].date
        same_day = [move for move in waiting if move.date == day]
        move = next((each for each in same_day if each.what == wanted), same_day[0])
        waiting.remove(move)
        away = move.what == LEFT
        yield move


def placements_of(
    resident: Resident, changes: Iterable[Change], moves: Iterable[Move]
) -> tuple[Placement, ...]:
    """Tell a resident's placements, first to last; several on one day stand in order."""
    placements = [
        Placement(
            since=resident.moved_in,
            house=resident.house,
            room=resident.room,
            keyworker=resident.keyworker,
            support_worker=resident.support_worker,
            contact_days=resident.contact_days,
        )
    ]
    events: list[Change | Move] = [*changes, *moves]
    for event in in_order(events):
        after = _after(placements[-1], event)
        if after != placements[-1]:
            placements.append(replace(after, since=event.date))
    return tuple(placements)


def _after(now: Placement, event: Change | Move) -> Placement:
    match event:
        case Move(what="Came back"):
            house = event.house or now.house
            room = event.room or (now.room if house == now.house else None)
            keyworker = event.keyworker or now.keyworker
            return replace(now, house=house, room=room, keyworker=keyworker)
        case Change(what="Keyworker", keyworker=str(keyworker)):
            return replace(now, keyworker=keyworker)
        case Change(what="1-2-1 worker", support_worker=str(worker)):
            return replace(now, support_worker=worker)
        case Change(what="1-2-1 support has ended"):
            return replace(now, support_worker=None)
        case Change(what="House or room", house=str(house)):
            return replace(now, house=house, room=event.room)
        case Change(what="Days between meetings", contact_days=int(days)):
            return replace(now, contact_days=days)
        case _:
            return now


def on_day(placements: Sequence[Placement], day: date) -> Placement | None:
    """Return the placement that holds on *day*."""
    return next((each for each in reversed(placements) if each.since <= day), None)
