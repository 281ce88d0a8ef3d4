"""What is open to anyone: meals, drop-ins, workshops, health advice. Heads are counted, not named."""

from __future__ import annotations

from datetime import time

from sync.demo.house_groups import Extra
from sync.demo.telling import FRI, MON, WED


def _open(key: str, week: int, title: str, kind: str, came: int, **more: object) -> Extra:
    told: dict[str, object] = {
        "title": title,
        "kind": kind,
        "house": "H-1",
        "where": "The front room",
        "open_to": "Anyone",
        "aims": ("Health and wellbeing",),
        "led_by": ("Staff",),
        "staff": "S-01",
        "came": came,
        "staff_hours": 3,
    }
    weekday = more.pop("weekday", FRI)
    assert isinstance(weekday, int)
    return Extra(key, week, weekday, time(12, 30), 90, told | more)


def _drop_in(week: int, came: int) -> Extra:
    return _open(
        f"drop-in {week}",
        week,
        "Tea and forms: bring a letter, or just come in",
        "Drop-in",
        came,
        weekday=MON,
        aims=("Skills", "Health and wellbeing"),
        led_by=("Staff", "Volunteer"),
        staff="S-02",
    )


OPEN = (
    *(_drop_in(week, came) for week, came in ((25, 6), (21, 9), (17, 8), (13, 11), (9, 14))),
    _drop_in(1, 12),
    _drop_in(-1, 0),
    _open(
        "heating bills",
        23,
        "Heating bills made plain",
        "Workshop",
        13,
        aims=("Skills",),
        staff="S-03",
        note="The adviser from Plain Figures spoke for ten minutes and answered for an hour.",
    ),
    _open(
        "health",
        19,
        "A nurse at the table: feet, blood pressure, anything",
        "Health advice",
        10,
        weekday=WED,
        note="Two people were helped to join the surgery on the spot.",
    ),
    _open("open table", 15, "Open table: a hot lunch for anyone", "Meal", 27, staff_hours=8),
    _open(
        "digging",
        18,
        "Memory garden: digging day",
        "Other",
        9,
        where="The back garden",
        aims=("Skills", "Relationships"),
        led_by=("Staff", "Resident"),
        staff="S-03",
        resident="R-008",
        open_to="Residents",
        mood_before=3,
        mood_after=4,
    ),
    _open(
        "planting",
        16,
        "Memory garden: planting day",
        "Other",
        12,
        where="The back garden",
        aims=("Relationships", "Health and wellbeing"),
        led_by=("Resident", "Volunteer"),
        staff="S-03",
        resident="R-008",
        note="Each plant has a label, with a name on it or with nothing. Both are right.",
        mood_before=3,
        mood_after=5,
    ),
    _open(
        "after moving on",
        11,
        "Life after moving on: ask somebody who has done it",
        "Workshop",
        8,
        aims=("Confidence",),
        led_by=("Ex-resident", "Peer support worker"),
        staff="S-07",
        open_to="Residents",
        mood_before=3,
        mood_after=5,
        note="The question asked most: is it quiet at night? Yes. You get used to it.",
    ),
    _open(
        "health again",
        7,
        "A nurse at the table: feet, blood pressure, anything",
        "Health advice",
        7,
        weekday=WED,
    ),
    _open("open table again", 2, "Open table: a hot lunch for anyone", "Meal", 31, staff_hours=9),
)
