"""E7: two people are not in one room at a time, looked at on the day somebody moves in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sync.check.case import Case
from sync.check.problem import Value
from sync.check.sheet import Draft
from sync.check.stays import day_in, in_turn
from sync.check.text import fold

Place = tuple[str, str]  # a house and a room, folded


@dataclass(frozen=True, slots=True)
class _Time:
    """One time that a resident had one room; *moving_in* if it began when they moved in."""

    first: date
    number: int
    resident: Draft
    place: Place | None
    moving_in: bool
    last: date = date.max


def e7_two_in_one_room(case: Case) -> None:
    """E7: hold the later of two residents who would be in one room from the day of moving in."""
    rooms: dict[Place, list[_Time]] = {}
    unsure = case.unsure("moves") | case.unsure("changes")
    moves, changes = case.of_resident("moves"), case.of_resident("changes")
    for draft in case.good("residents"):
        code = str(draft.row.values["resident"])
        if draft.row.values.get("service") == "Day or outreach" or code in unsure:
            continue
        for time in _times(draft, [*moves.get(code, ()), *changes.get(code, ())]):
            if time.place:
                rooms.setdefault(time.place, []).append(time)
    for times in rooms.values():
        _tell_overlaps(case, times)


def _tell_overlaps(case: Case, times: list[_Time]) -> None:
    there: list[_Time] = []
    for time in sorted(times, key=lambda each: (each.first, each.number)):
        there = [each for each in there if each.last > time.first]
        if time.moving_in and any(each.resident is not time.resident for each in there):
            case.tell("residents", time.resident, "KW-ROOM-TWICE", "room")
        else:
            there.append(time)


def _times(resident: Draft, events: list[Draft]) -> Iterator[_Time]:
    """Follow one resident from room to room."""
    moved_in = day_in(resident, "moved_in")
    if moved_in is None:
        return
    values = resident.row.values
    place = _place(values.get("house"), values.get("room"))
    now: _Time | None = _Time(moved_in, resident.number, resident, place, moving_in=True)
    for event in in_turn(events):
        day = day_in(event)
        what = event.row.values.get("what")
        if day is None or day < moved_in or what not in ("Left", "Came back", "House or room"):
            continue
        if now is not None:
            yield replace(now, last=day)
        if what == "Left":
            now = None
        else:
            said = _place(event.row.values.get("house"), event.row.values.get("room"))
            place = said or (place if what == "Came back" else None)
            now = _Time(day, resident.number, resident, place, moving_in=False)
    if now is not None:
        yield now


def _place(house: Value, room: Value) -> Place | None:
    if house is None or room is None:
        return None
    return fold(str(house)), fold(str(room))
