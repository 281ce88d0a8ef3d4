"""What needed mending, who was told and when, and who waited in for the workers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sync.demo.telling import MON, THU, TUE, WED, Telling
from sync.demo.thread import Values

REPAIR_LINE = "The landlord’s repair line"
HANDYPERSON = "The handyperson"


def repairs(at: Telling) -> Iterator[Values]:
    """List repairs: mended ones, one open for over two weeks, and two that could hurt somebody."""
    dryer, tap, boiler = at.day(27, TUE), at.day(22, MON), at.day(17, THU)
    yield (
        _seen(dryer, "H-2", "Laundry", "The dryer stops after five minutes.")
        | _mended(at, dryer, 9)
        | {"let_in": "R-007", "reference": "RL 4102"}
    )
    yield (
        _seen(tap, "H-1", "Kitchen", "The tap drips all night.")
        | _mended(at, tap, 1)
        | {"let_in": "R-008", "reference": "RL 4177"}
    )
    yield (
        _seen(boiler, "H-1", "Boiler cupboard", "No hot water before nine.")
        | _mended(at, boiler, 5)
        | {"let_in": "R-002", "reference": "RL 4230"}
    )
    window, sofa = at.day(12, MON), at.day(5, TUE)
    yield (
        _seen(window, "H-2", "Room 5", "The window will not shut at the top.")
        | _mended(at, window, 2)
        | {"told": HANDYPERSON}
    )
    yield from _dangers(at)
    yield (
        _seen(sofa, "H-1", "Front room", "One leg of the long sofa has gone.")
        | _mended(at, sofa, 7)
        | {"seen_by": "Staff", "told": HANDYPERSON, "let_in": "R-001"}
    )
    yield from _still_open(at)


def _dangers(at: Telling) -> Iterator[Values]:
    """Tell of what could hurt somebody: one passed on the same day, one only the next day."""
    warm, loose = at.day(10, WED), at.day(7, TUE)
    what = "The socket by the kettle is warm. I have switched it off and put tape over it."
    yield (
        _seen(warm, "H-1", "Kitchen", what)
        | _mended(at, warm, 2)
        | {"danger": True, "seen_by": "Staff", "reference": "RL 4311", "let_in": "R-002"}
    )
    yield (
        _seen(loose, "H-2", "Stairs", "The handrail is loose at the turn.")
        | _mended(at, loose, 5)
        | {"danger": True, "seen_by": "A visitor"}
        | _told(HANDYPERSON, at.workday_after(loose))
    )


def _still_open(at: Telling) -> Iterator[Values]:
    fan, light = at.workday_by(19), at.day(1, WED)
    yield (
        _seen(fan, "H-1", "Bathroom, first floor", "The fan makes a grinding noise.")
        | _told(REPAIR_LINE, fan)
        | {"reference": "RL 4388"}
    )
    yield (
        _seen(light, "H-2", "Bathroom, top floor", "The light has gone again, the second time.")
        | _told(REPAIR_LINE, light)
        | {"reference": "RL 4402", "photo": "Office tablet, album “Repairs”"}
    )
    yield _seen(at.ago(1), "H-2", "Kitchen", "The fridge door does not close by itself.")


def _seen(day: date, house: str, where: str, what: str) -> Values:
    """Tell of a repair as a resident does, in the early evening."""
    later = timedelta(minutes=len(what) % 40, seconds=len(where) * 3 % 60)
    return {
        "timestamp": datetime.combine(day, time(17, 10)) + later,
        "date": day,
        "house": house,
        "where": where,
        "what": what,
        "danger": False,
        "seen_by": "A resident",
    }


def _told(whom: str, day: date) -> Values:
    return {"told": whom, "told_on": day}


def _mended(at: Telling, seen: date, days: int) -> Values:
    """Tell that a repair was passed on the same day, and mended some *days* later."""
    fixed = at.workday_after(seen + timedelta(days=days - 1))
    return _told(REPAIR_LINE, seen) | {"fixed": fixed}
