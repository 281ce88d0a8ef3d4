"""Who lived where and was keyworked by whom on any given day.

Residents says how things were on the day someone moved in; Changes and Moves say what came after.
A person who returns is one person with two stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from sync.records import Change, Move, Resident
from sync.residency import stays
from sync.residency.happenings import in_order
from sync.residency.homes import home_after
from sync.residency.stays import history

Stay: TypeAlias = stays.Stay[Move]  # told as the check tells it, so that the two cannot disagree


@dataclass(frozen=True, slots=True)
class Placement:
    """How things are for a resident from *since* on, until the next placement."""

    since: date
    house: str
    room: str | None
    keyworker: str
    support_worker: str | None
    contact_days: int | None  # agreed with this resident; None is what is usual in the house


def stays_of(resident: Resident, moves: Iterable[Move]) -> tuple[Stay, ...]:
    """Tell a resident's stays, first to last."""
    return history(resident.moved_in, moves).stays


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
    house, room = home_after(now.house, now.room, event)
    now = replace(now, house=house, room=room)
    match event:
        case Move(what="Came back"):
            keyworker = event.keyworker or now.keyworker
            # 1-2-1 support is agreed anew; a row of Changes says so.
            return replace(now, keyworker=keyworker, support_worker=None)
        case Change(what="Keyworker", keyworker=str(keyworker)):
            return replace(now, keyworker=keyworker)
        case Change(what="1-2-1 worker", support_worker=str(worker)):
            return replace(now, support_worker=worker)
        case Change(what="1-2-1 support has ended"):
            return replace(now, support_worker=None)
        case Change(what="Days between meetings", contact_days=int(days)):
            return replace(now, contact_days=days)
        case _:
            return now


def on_day(placements: Sequence[Placement], day: date) -> Placement | None:
    """Return the placement that holds on *day*."""
    return next((each for each in reversed(placements) if each.since <= day), None)
