"""E7: two people are not in one room at a time, looked at when somebody moves in or comes back.

A row of Residents is held, for its person has a page all the same and stands on Today. A row of
Moves is used and asked about: if it were held, nobody would see that the person is back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sync.check.problem import Severity
from sync.check.readers.text import fold
from sync.check.rules.case import Besides, Case
from sync.check.sheet import Draft
from sync.residency.happenings import Happening
from sync.residency.homes import Home, Life, life_of
from sync.residency.stays import Stay

Place = tuple[str, str]  # a house and a room, folded


@dataclass(frozen=True, slots=True)
class _Time:
    """One time that a resident had one room; *back* is the row that says they came back to it."""

    first: date
    last: date
    resident: Draft
    place: Place
    coming: bool = False  # it began when they moved in or came back
    back: Happening | None = None


def e7_two_in_one_room(case: Case) -> None:
    """E7: tell of the later of two residents who would be in one room from the day they come."""
    rooms: dict[Place, list[_Time]] = {}
    unsure = case.unsure("moves") | case.unsure("changes")
    moves, changes = case.happened("moves"), case.happened("changes")
    for draft in case.good("residents"):
        code = str(draft.row.values["resident"])
        if draft.row.values.get("service") == "Day or outreach" or code in unsure:
            continue
        life = life_of(draft, moves.get(code, ()), changes.get(code, ()))
        for time in _times(draft, life) if life else ():
            rooms.setdefault(time.place, []).append(time)
    for times in rooms.values():
        _tell_overlaps(case, times)


def _tell_overlaps(case: Case, times: list[_Time]) -> None:
    there: list[_Time] = []
    for time in sorted(times, key=lambda each: (each.first, each.resident.number)):
        there = [each for each in there if each.last > time.first]
        others = [each.resident for each in there if each.resident is not time.resident]
        if time.coming and others:
            other = str(others[0].row.values.get("resident"))
            if time.back is None:
                case.tell("residents", time.resident, "KW-ROOM-TWICE", "room", detail=other)
                continue
            more = Besides(severity=Severity.WARNING, detail=other)
            case.tell("moves", time.back.draft, "KW-ROOM-TWICE", "room", **more)
        there.append(time)


def _times(resident: Draft, life: Life) -> Iterator[_Time]:
    """Follow one resident from room to room, while they live here."""
    since = [home.since for home in life.homes]
    until = [*since[1:], date.max]
    for stay in life.history.stays:
        place = max(bisect_right(since, stay.start) - 1, 0)
        end = stay.end or date.max
        while place < len(since) and since[place] < end:
            time = _time(resident, stay, life.homes[place], until[place])
            if time:
                yield time
            place += 1


def _time(resident: Draft, stay: Stay[Happening], home: Home, until: date) -> _Time | None:
    """Return the days of *stay* on which *home* was theirs, if it has a room."""
    first, last = max(stay.start, home.since), min(stay.end or date.max, until)
    if home.room is None or first >= last:
        return None
    place = (fold(home.house), fold(home.room))
    return _Time(first, last, resident, place, first == stay.start, stay.came)
