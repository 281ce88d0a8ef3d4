"""The calendar of the houses: all that is on, with its codes in the order it was listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from sync.demo.activities import DemoActivity, Mood, Series, Weekly
from sync.demo.rows import Values
from sync.demo.sent import RowSender
from sync.demo.telling import FRI, Telling

AFTERWARDS = ("came", "staff_hours", "mood_before", "mood_after", "note")


@dataclass(frozen=True, slots=True)
class ListedActivity:
    """Something that is on: the day it was put on the list, and its row."""

    called: str
    listed: date
    row: Values


def calendar(
    weekly: Weekly, activities: Iterable[DemoActivity], post: RowSender
) -> dict[str, Values]:
    """Return the rows of all that is on, by the word that other rows know each by."""
    events = [*_every_week(weekly, post.at), *(_once(each, post.at) for each in activities)]
    by_event: dict[str, Values] = {}
    for event in sorted(
        events, key=lambda each: (each.listed, each.row["date"], each.row["start"])
    ):
        row = post.by_staff(weekly.sender, event.listed, event.called)
        row |= {"activity": f"A-{len(by_event) + 1:03}"} | event.row
        if day_of(row) >= post.at.today:
            row = {name: value for name, value in row.items() if name not in AFTERWARDS}
        by_event[event.called] = row
    return by_event


def times_tried(calendar: Mapping[str, Values], today: date) -> Counter[str]:
    """Count how many times each session of the toolkit took place before *today*."""
    return Counter(
        str(row["session"])
        for row in calendar.values()
        if row.get("session") and day_of(row) < today
    )


def day_of(row: Values) -> date:
    """Return the day on which something is on."""
    day = row["date"]
    assert isinstance(day, date)
    return day


def _once(activity: DemoActivity, at: Telling) -> ListedActivity:
    day = activity.date.on(at)
    listed = activity.listed.on(at, near=day) if activity.listed else None
    row = {"date": day, **activity.answers}
    return ListedActivity(activity.called, listed or _listed(activity.date.count, at), row)


def _listed(week: int, at: Telling) -> date:
    """Return the Friday on which what is on in *week* is put on the list."""
    return at.in_week(week + 2, FRI)


def _every_week(weekly: Weekly, at: Telling) -> Iterator[ListedActivity]:
    for week in weekly.weeks:
        for series in weekly.series:
            if week not in series.not_in:
                called = f"{series.called} {week}"
                row = _in_week(series, week, weekly.mood, Random(called), at)
                yield ListedActivity(called, _listed(week, at), row)


def _in_week(series: Series, week: int, mood: Mood, chance: Random, at: Telling) -> Values:
    resident = series.residents.get(week)
    row: Values = {"date": at.in_week(week, series.weekday), **series.answers}
    row |= {"house": series.houses[week % len(series.houses)]}
    row |= {**series.led_with, "resident": resident} if resident else {}
    least, most = series.came
    row |= {"came": chance.randrange(least, most + 1)} | _moods(mood, chance)
    for day, answers in series.but:
        if day.on(at) == row["date"]:
            return {**row, **answers}
    if series.notes and chance.random() < 0.3:
        row["note"] = chance.choice(series.notes)
    return row


def _moods(mood: Mood, chance: Random) -> Values:
    """Say how the group was before and after; not every group is asked."""
    if chance.random() < 0.25:
        return {"mood_before": mood.not_asked, "mood_after": mood.not_asked}
    before = chance.choice(mood.before)
    return {"mood_before": before, "mood_after": min(5, before + chance.choice(mood.better))}
