"""E7: two people are not in one room at a time, looked at when somebody moves in or comes back.

On Residents the room waits. Of somebody who came back the room is shown, and asked about: they
may have it from a row that was typed long ago.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.forms.cleaning import fold
from sync.forms.vocabulary import Service
from sync.records import Change, Move, Resident
from sync.residency.placements import Placement
from sync.residency.stays import Stay, StayHistory

HOME = ("house", "room")
Place = tuple[str, str]  # a house and a room, folded


@dataclass(frozen=True, slots=True)
class _Time:
    """One time that a resident had one room; *back* is the row that says they came back to it."""

    first: date
    last: date
    resident: Resident
    place: Place
    coming: bool = False  # it began when they moved in or came back
    back: Move | None = None


def e7_two_in_one_room(rows: GoodRows) -> None:
    """E7: tell of the later of two residents who would be in one room from the day they come."""
    rooms: dict[Place, list[_Time]] = {}
    unsure = rows.unsure(Move, *HOME) | rows.unsure(Change, *HOME)
    homes = rows.homes()
    for each in rows.of(Resident):
        coming = each.moved_in is not None and each.moved_in > rows.today  # who is there may leave
        if coming or each.service == Service.DAY or each.resident in unsure or _unsure_of(each):
            continue
        for time in _times(each, *homes(each)):
            rooms.setdefault(time.place, []).append(time)
    for times in rooms.values():
        _tell_overlaps(rows, times)


def _unsure_of(resident: Resident) -> bool:
    """Say whether an answer waits that says where somebody lives, or since when."""
    return not resident.waits.isdisjoint(("service", "moved_in", *HOME))


def _tell_overlaps(rows: GoodRows, times: list[_Time]) -> None:
    there: list[_Time] = []
    for time in sorted(times, key=lambda each: (each.first, each.resident.row)):
        there = [each for each in there if each.last > time.first]
        others = [each.resident for each in there if each.resident is not time.resident]
        if time.coming and others:
            other = others[0].resident
            if time.back is None:
                rows.tell(time.resident, Code.ROOM_TWICE, "room", detail=other)
                continue
            rows.tell(time.back, Code.ROOM_TWICE, "room", severity=Severity.WARNING, detail=other)
        there.append(time)


def _times(
    resident: Resident, history: StayHistory, placements: Sequence[Placement]
) -> Iterator[_Time]:
    """Follow one resident from room to room, while they live here."""
    since = [each.since for each in placements]
    until = [*since[1:], date.max]
    for stay in history.stays:
        place = max(bisect_right(since, stay.start) - 1, 0)
        end = stay.end or date.max
        while place < len(since) and since[place] < end:
            time = _time(resident, stay, placements[place], until[place])
            if time:
                yield time
            place += 1


def _time(resident: Resident, stay: Stay, home: Placement, until: date) -> _Time | None:
    """Return the days of *stay* on which *home* was theirs, if it has a room."""
    first, last = max(stay.start, home.since), min(stay.end or date.max, until)
    if home.house is None or home.room is None or first >= last:
        return None
    place = (fold(home.house), fold(home.room))
    return _Time(first, last, resident, place, first == stay.start, stay.came)
