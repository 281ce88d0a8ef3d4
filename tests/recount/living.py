"""Who lives here on the day, since when, where, and with whom: Residents, Moves and Changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

from tests.recount.sheets import WAITS, House, Row

LONG_AGO = date.min


@dataclass(frozen=True)
class Stay:
    """One time of living here; *start* is LONG_AGO while the day of moving in waits."""

    start: date
    end: date | None = None
    left: Row | None = None


@dataclass(frozen=True)
class Place:
    """Where somebody lives and who their workers are."""

    house: str | None
    keyworker: str | None
    one_to_one: str | None
    every: Any


def stays(house: House, code: str) -> list[Stay]:
    """Tell every stay: moved in, left, came back."""
    moved_in = house.residents[code]["Move-in date"]
    found = [Stay(LONG_AGO if moved_in == WAITS else moved_in)]
    for move in house.of("Moves", code):
        if move["What happened?"] == "Left":
            found[-1] = replace(found[-1], end=move["On which day?"], left=move)
        else:
            found.append(Stay(move["On which day?"]))
    return found


def stay_now(house: House, code: str) -> Stay | None:
    """Return the stay that runs today; on the day of leaving it is over."""
    for stay in stays(house, code):
        if stay.start <= house.today and (stay.end is None or house.today < stay.end):
            return stay
    return None


def here(house: House) -> list[str]:
    """List the codes of all who are here today."""
    return [code for code in house.residents if stay_now(house, code)]


def place_now(house: House, code: str) -> Place:
    """Tell how things are today, after every change and move up to it."""
    row = house.residents[code]
    place = Place(
        row["House code"],
        row["Keyworker (staff code)"],
        row["1-2-1 worker, if there is one (staff code)"],
        row["Days between meetings"],
    )
    events = [
        (each["From which day?"], each.sent, _change(each)) for each in house.of("Changes", code)
    ]
    events += [
        (each["On which day?"], each.sent, _return(each))
        for each in house.of("Moves", code)
        if each["What happened?"] == "Came back"
    ]
    for day, _, told in sorted(events, key=lambda each: each[:2]):
        if day <= house.today:
            place = replace(place, **told)
    return place


def _change(row: Row) -> dict[str, Any]:
    match row["What has changed?"]:
        case "Keyworker":
            return {"keyworker": row["New keyworker (staff code)"]}
        case "1-2-1 worker":
            return {"one_to_one": row["New 1-2-1 worker (staff code)"]}
        case "1-2-1 support has ended":
            return {"one_to_one": None}
        case "House or room":
            return {"house": row["New house (house code)"]}
        case "Days between meetings":
            return {"every": row["New days between meetings"]}
        case _:
            return {}


def _return(row: Row) -> dict[str, Any]:
    """Tell what somebody came back to: the rest is as it was, but 1-2-1 is agreed anew."""
    told = {
        "house": row["House they came back to (house code)"],
        "keyworker": row["Keyworker now (staff code)"],
    }
    return {"one_to_one": None} | {name: said for name, said in told.items() if said}


def every(house: House, code: str) -> int | None:
    """Tell how many days may lie between two meetings, None where that cannot be said."""
    place = place_now(house, code)
    if WAITS in {place.every, place.house}:
        return None
    return int(place.every or 0) or house.number("Days between meetings", place.house)


def caseload(house: House, worker: str) -> tuple[list[str], list[str]]:
    """List whose keyworker somebody is, and whose 1-2-1 worker."""
    places = {code: place_now(house, code) for code in here(house)}
    return (
        [code for code, place in places.items() if place.keyworker == worker],
        [code for code, place in places.items() if place.one_to_one == worker],
    )


def covered(house: House, worker: str) -> list[str]:
    """List the residents that somebody has while colleagues are away, besides their own."""
    of_whom = _covered_by(house, worker)
    of_whom |= {further for each in of_whom for further in _covered_by(house, each)}
    theirs = {*chain(*caseload(house, worker))}
    others = {code for each in of_whom for code in chain(*caseload(house, each))}
    return sorted(others - theirs)


def _covered_by(house: House, worker: str) -> set[str]:
    return {
        row["Who is away? (staff code)"]
        for row in house.tabs["Cover"]
        if row["Who covers for them? (staff code)"] == worker
        if row["From which day are they away?"] <= house.today <= _last_day(row)
    }


def _last_day(row: Row) -> date:
    """Tell the last day away; while nobody can say, it goes on."""
    last = row["Until which day are they away?"]
    return last if isinstance(last, date) else date.max


def workers(house: House) -> list[str]:
    """List the staff codes of all who have a caseload of their own."""
    places = [place_now(house, code) for code in here(house)]
    found = {code for each in places for code in (each.keyworker, each.one_to_one)}
    return sorted(code for code in found if code not in {None, WAITS})


def gone(house: House) -> dict[str, Stay]:
    """Tell the last stay of all who have left and are not back."""
    last = {code: stays(house, code)[-1] for code in house.residents}
    return {code: stay for code, stay in last.items() if stay.end and stay.end <= house.today}


def died(stay: Stay) -> bool:
    """Say whether a stay ended because somebody died."""
    return stay.left is not None and stay.left["Where did they go?"] == "Died"


def at_work(house: House) -> list[Row]:
    """List the rows of Staff of those who work here today."""
    return [
        row
        for row in house.tabs["Staff"]
        if (row["First day"] or LONG_AGO) <= house.today <= (row["Last day"] or date.max)
    ]
