"""Which house, room and workers are a resident's on any given day.

Residents says how things were on the day someone moved in; Changes and Moves say what came after.
A person who returns is one person with two stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sync.forms.vocabulary import ChangeKind, MoveKind
from sync.records import Change, Move, Resident
from sync.residency.order import Event, in_order


@dataclass(frozen=True, slots=True)
class Placement:
    """How things are for a resident from *since* on, until the next placement."""

    since: date
    house: str
    room: str | None
    keyworker: str
    support_worker: str | None
    contact_days: int | None  # agreed with this resident; None is what is usual in the house


def first_placement(resident: Resident) -> Placement:
    """Return how things are from the day of moving in."""
    return Placement(
        since=resident.moved_in,
        house=resident.house,
        room=resident.room,
        keyworker=resident.keyworker,
        support_worker=resident.support_worker,
        contact_days=resident.contact_days,
    )


def placements_of(
    resident: Resident, changes: Iterable[Change], moves: Iterable[Move]
) -> tuple[Placement, ...]:
    """Return a resident's placements, first to last; several on one day stand in order."""
    placements = [first_placement(resident)]
    events: list[Event] = [*changes, *moves]
    for event in in_order(events):
        now = placements[-1]
        after = placement_after(now, event)
        if after != now:
            placements.append(replace(after, since=event.date))
    return tuple(placements)


def placement_after(now: Placement, event: Event) -> Placement:
    """Return how things are after *event*, still dated as before it.

    A room is not taken along to another house, and who comes back agrees 1-2-1 support anew.
    """
    match event:
        case Move(what=MoveKind.CAME_BACK):
            house = event.house or now.house
            return replace(
                now,
                house=house,
                room=event.room or (now.room if house == now.house else None),
                keyworker=event.keyworker or now.keyworker,
                support_worker=None,
            )
        case Change(what=ChangeKind.HOME, house=str(house)):
            return replace(now, house=house, room=event.room)
        case Change(what=ChangeKind.KEYWORKER, keyworker=str(keyworker)):
            return replace(now, keyworker=keyworker)
        case Change(what=ChangeKind.SUPPORT_WORKER, support_worker=str(worker)):
            return replace(now, support_worker=worker)
        case Change(what=ChangeKind.SUPPORT_ENDED):
            return replace(now, support_worker=None)
        case Change(what=ChangeKind.CONTACT_DAYS, contact_days=int(days)):
            return replace(now, contact_days=days)
        case _:
            return now


def placement_on(placements: Sequence[Placement], day: date) -> Placement | None:
    """Return the placement that holds on *day*; of several on one day, the last."""
    return next((each for each in reversed(placements) if each.since <= day), None)
