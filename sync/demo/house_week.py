"""What is on in the houses: two kinds of thing each week, and now and then something more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random

from sync.demo.house_groups import GROUPS, Extra
from sync.demo.house_open import OPEN
from sync.demo.sent import sent
from sync.demo.telling import FRI, THU, TUE, Telling
from sync.demo.thread import Values

PEER = "S-07"
WEEKS = 26
ALONE = 3  # weeks ago, the week in which there was soup and nothing else
PELLOS_SOUP = 12  # weeks ago, the Thursday on which a resident cooked for everybody
AFTERWARDS = ("came", "staff_hours", "mood_before", "mood_after", "note")
COOKS = {24: "R-003", 20: "R-002", 17: "R-010", 15: "R-002", 9: "R-010", 7: "R-002", 1: "R-005"}
WALKERS = {25: "R-004", 22: "R-007", 18: "R-004", 14: "R-003", 10: "R-007", 6: "R-003", 2: "R-007"}
SOUPS = ("lentil", "leek and potato", "tomato", "pea and mint", "carrot", "bean", "chicken")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is on: the day it was put on the list, and its row."""

    key: str
    listed: date
    row: Values


def calendar(at: Telling) -> dict[str, Values]:
    """Return the rows of all that is on, by a word that other rows know each by."""
    events = [*_every_week(at), *_now_and_then(at), _beach(at), _lately(at)]
    found: dict[str, Values] = {}
    for event in sorted(
        events, key=lambda each: (each.listed, each.row["date"], each.row["start"])
    ):
        row = sent(at, PEER, event.listed, event.key) | {"activity": f"A-{len(found) + 1:03}"}
        row |= event.row
        if _day(row) >= at.today:
            row = {name: value for name, value in row.items() if name not in AFTERWARDS}
        found[event.key] = row
    return found


def times_tried(calendar: Mapping[str, Values], today: date) -> Counter[str]:
    """Count how many times each session of the toolkit took place before *today*."""
    return Counter(
        str(row["session"]) for row in calendar.values() if row.get("session") and _day(row) < today
    )


def _day(row: Values) -> date:
    day = row["date"]
    assert isinstance(day, date)
    return day


def _every_week(at: Telling) -> Iterator[Event]:
    for week in range(WEEKS, -2, -1):
        listed = at.in_week(week + 2, FRI)
        yield Event(f"soup {week}", listed, _soup(at, week))
        if week != ALONE:
            yield Event(f"walk {week}", listed, _walk(at, week))


def _soup(at: Telling, week: int) -> Values:
    chance = Random(f"soup {week}")
    cook = COOKS.get(week)
    row: Values = {
        "date": at.in_week(week, THU),
        "start": time(16),
        "minutes": 120,
        "title": "Thursday soup: cook it and eat it",
        "kind": "Cooking",
        "house": "H-1" if week % 2 else "H-2",
        "where": "The kitchen",
        "open_to": "Residents",
        "aims": ("Skills", "Relationships"),
        "led_by": ("Peer support worker", "Resident") if cook else ("Peer support worker",),
        "staff": PEER,
        "resident": cook,
        "came": chance.randrange(5, 11),
        "staff_hours": 3,
        **_mood(chance),
    }
    if week == ALONE:
        return row | {"note": "I was on leave on Tuesday, and nobody else could take the walk."}
    if row["date"] == at.day(PELLOS_SOUP, THU):
        return row | {
            "open_to": "Anyone",
            "led_by": ("Resident",),
            "resident": "R-010",
            "came": 19,
            "staff_hours": 1,
            "mood_before": 3,
            "mood_after": 5,
            "note": "All by residents: one cook, two helpers. I washed up.",
        }
    if chance.random() < 0.3:
        row["note"] = f"A pot of {chance.choice(SOUPS)} soup. Nothing was left."
    return row


def _walk(at: Telling, week: int) -> Values:
    chance = Random(f"walk {week}")
    walker = WALKERS.get(week)
    return {
        "date": at.in_week(week, TUE),
        "start": time(11),
        "minutes": 60,
        "title": "Ten minutes of easy moves, then the coffee shop",
        "kind": "Exercise and coffee",
        "house": "H-1",
        "where": "The front room, then the corner coffee shop",
        "open_to": "Residents",
        "aims": ("Health and wellbeing", "Relationships"),
        "led_by": ("Peer support worker", "Resident") if walker else ("Peer support worker",),
        "staff": PEER,
        "resident": walker,
        "came": chance.randrange(3, 9),
        "staff_hours": 1,
        **_mood(chance),
    }


def _mood(chance: Random) -> Values:
    """Say how the group was before and after; not every group is asked."""
    if chance.random() < 0.25:
        return {"mood_before": "Not asked", "mood_after": "Not asked"}
    before = chance.choice((2, 3, 3, 3, 4))
    return {"mood_before": before, "mood_after": min(5, before + chance.choice((0, 1, 1, 1, 2)))}


def _now_and_then(at: Telling) -> Iterator[Event]:
    for extra in (*GROUPS, *OPEN):
        since = at.day if extra.key == "quiz" else at.in_week  # the quiz is told of in a story
        day = since(extra.week, extra.weekday)
        yield Event(extra.key, at.in_week(extra.week + 2, FRI), _held(extra, day))


def _held(extra: Extra, day: date) -> Values:
    """Return the row of a group or an open service on *day*."""
    return {"date": day, "start": extra.start, "minutes": extra.minutes} | dict(extra.told)


def _beach(at: Telling) -> Event:
    """Tell of the trip in July: this year’s, once it is some weeks ago."""
    day = at.today.replace(month=7, day=10)
    if at.today - day < timedelta(weeks=6):
        day = day.replace(year=day.year - 1)
    while day.weekday() > FRI:
        day += timedelta(days=1)
    return Event(
        "beach",
        at.workday_by((at.today - day).days + 21),
        {
            "date": day,
            "start": time(8, 30),
            "minutes": 600,
            "title": "A day at the beach",
            "kind": "Trip",
            "house": "H-1",
            "where": "By coach from the front door",
            "open_to": "Residents",
            "aims": ("Health and wellbeing", "Relationships", "Confidence"),
            "led_by": ("Staff", "Peer support worker"),
            "staff": "S-03",
            "came": 11,
            "staff_hours": 30,
            "mood_before": 3,
            "mood_after": 5,
            "note": "Everyone went in up to the knees. Two had not seen the sea since school.",
        },
    )


def _lately(at: Telling) -> Event:
    """Tell of the group of last week, of which nobody has been asked yet what it was like."""
    day = at.workday_by(8)
    extra = next(each for each in GROUPS if each.key == "week on a page")
    told = dict(extra.told) | {"came": 5, "mood_before": 3, "mood_after": 4}
    told["note"] = "The forms are still in the folder: ask people this week."
    listed = at.workday_by((at.today - day).days + 12)
    return Event("lately", listed, {"date": day, "start": time(14), "minutes": 45} | told)
