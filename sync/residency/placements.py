"""Which house, room and workers are a resident's on any given day.

Residents says how things were on the day someone moved in; Changes and Moves say what came after.
A person who returns is one person with two stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sync.forms.vocabulary import ChangeKind, MoveKind
from sync.records import Change, Move, Resident
from sync.records.awaited import AwaitedAnswer, awaited
from sync.residency.order import Event, in_order
from sync.residency.stays import NOT_KNOWN, Stay

OF_A_PLACEMENT = ("house", "room", "keyworker", "support_worker", "contact_days")


@dataclass(frozen=True, slots=True)
class Placement:
    """How things are for a resident from *since* on, until the next placement.

    What waits for a correction is None here, and *awaited* says which answer that is.
    """

    since: date
    house: str | None
    room: str | None
    keyworker: str | None
    support_worker: str | None
    contact_days: int | None  # agreed with this resident; None is what is usual in the house
    awaited: tuple[AwaitedAnswer, ...] = ()
    unread: AwaitedAnswer | None = None  # a row that waits, and says how things are

    def awaits(self, name: str) -> AwaitedAnswer | None:
        """Return the answer that *name* waits for, or the row, if it does."""
        found = next((each for each in self.awaited if each.name == name), None)
        return found or (self.unread if getattr(self, name) is None else None)


def first_placement(resident: Resident) -> Placement:
    """Return how things are from the day of moving in."""
    return Placement(
        since=resident.moved_in or NOT_KNOWN,
        house=resident.house,
        room=resident.room,
        keyworker=resident.keyworker,
        support_worker=resident.support_worker,
        contact_days=resident.contact_days,
        awaited=_awaited(resident, *OF_A_PLACEMENT),
    )


def placements_of(
    resident: Resident,
    changes: Iterable[Change],
    moves: Iterable[Move],
    returned: Stay | None = None,
) -> tuple[Placement, ...]:
    """Return a resident's placements, first to last; several on one day stand in order.

    *returned* is a stay that began by a row that waits: it says where, and with whom.
    """
    placements = [first_placement(resident)]
    events: list[Event] = [*changes, *moves]
    if returned:
        began = Placement(returned.start, None, None, None, None, None, unread=returned.awaited)
        earlier = (each for each in events if each.date <= returned.start)
        before = _followed(placements, in_order(earlier))
        events = [each for each in events if each.date > returned.start]
        placements = [*before, began]
    return tuple(_followed(placements, in_order(events)))


def _followed(placements: list[Placement], events: Iterable[Event]) -> list[Placement]:
    """Add to *placements* what each of the *events* made of them."""
    for event in events:
        now = placements[-1]
        after = placement_after(now, event)
        if after != now:
            placements.append(replace(after, since=event.date))
    return placements


def placement_after(now: Placement, event: Event) -> Placement:
    """Return how things are after *event*, still dated as before it.

    A room is not taken along to another house, and who comes back agrees 1-2-1 support anew.
    """
    match event:
        case Move(what=MoveKind.CAME_BACK):
            return _after_coming_back(now, event)
        case Change(what=ChangeKind.HOME) if event.house or "house" in event.waits:
            return _told(now, event, house=event.house, room=event.room)
        case Change(what=ChangeKind.KEYWORKER) if event.keyworker or "keyworker" in event.waits:
            return _told(now, event, keyworker=event.keyworker)
        case Change(what=ChangeKind.SUPPORT_WORKER):
            worker = event.support_worker
            told = worker or "support_worker" in event.waits
            return _told(now, event, support_worker=worker) if told else now
        case Change(what=ChangeKind.SUPPORT_ENDED):
            return _told(now, event, support_worker=None)
        case Change(what=ChangeKind.CONTACT_DAYS):
            days = event.contact_days
            told = days is not None or "contact_days" in event.waits
            return _told(now, event, contact_days=days) if told else now
        case _:
            return now


def _after_coming_back(now: Placement, move: Move) -> Placement:
    """Take over what they came back to; what a move does not say stays as it was."""
    said: dict[str, Any] = {"support_worker": None}
    if move.house or "house" in move.waits:
        said["house"] = move.house
    if move.room or "room" in move.waits or said.get("house", now.house) != now.house:
        said["room"] = move.room
    if move.keyworker or "keyworker" in move.waits:
        said["keyworker"] = move.keyworker
    return _told(now, move, **said)


def _told(now: Placement, event: Event, **said: Any) -> Placement:
    """Return *now* with what *event* says, and with what it says that waits."""
    kept = tuple(each for each in now.awaited if each.name not in said)
    return replace(now, **said, awaited=(*kept, *_awaited(event, *said)))


def _awaited(record: Resident | Event, *names: str) -> tuple[AwaitedAnswer, ...]:
    found = (awaited(record, each) for each in names) if record.waits else ()
    return tuple(each for each in found if each)


def placement_on(placements: Sequence[Placement], day: date) -> Placement | None:
    """Return the placement that holds on *day*; of several on one day, the last."""
    return next((each for each in reversed(placements) if each.since <= day), None)
