"""Days as a person says them: “3 weeks ago”, “Tuesday in 1 week”, “the next working day”."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

from sync.demo.telling import FRI, WED, Telling, is_workday
from sync.forms.lines import Spot

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
TELLS = (
    "is no day that keywork understands. Write it like one of these: 3 weeks ago, Tuesday 3 weeks"
    " ago, in 2 weeks, 5 days ago, the same day, the next working day."
)
NO_LEAP_YEAR = 2025
DAY = "|".join(WEEKDAYS)
ROLLED = " or the working day (before|after)"
SHAPES = {
    "weeks": re.compile(rf"(?:({DAY}) )?(\d+) weeks? ago"),
    "ahead": re.compile(rf"(?:({DAY}) )?in (\d+) weeks?"),
    "week of": re.compile(rf"({DAY}) in the week (?:(\d+) weeks? ago|after this one)"),
    "days": re.compile(rf"(\d+) days? ago(?:{ROLLED})?"),
    "later": re.compile(rf"(\d+) days? later(?:{ROLLED})?"),
    "earlier": re.compile(rf"(\d+) days? (?:earlier|before the activity)(?:{ROLLED})?"),
    "yearly": re.compile(
        rf"(\d+) ({'|'.join(MONTHS)}) at least (\d+) weeks? ago(?: or the working day after)?"
    ),
}
IN_WORDS = {
    "the same day": "0 days later",
    "the next working day": "1 day later or the working day after",
}
AFTER = "the working day after "
FURTHEST = timedelta(days=36_500)  # a hundred years from any day that a demo is told on


class Counted(Enum):
    """From where a day is counted."""

    WEEKS = auto()  # on a weekday before today
    WEEK_OF = auto()  # in a week from Monday to Sunday, before this one
    DAYS = auto()  # before today
    NEAR = auto()  # after another day of the same row
    YEARLY = auto()  # the last such day of the year that is so many weeks ago


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a story, counted back from the day on which it is told; below zero it is ahead."""

    counted: Counted
    count: int
    weekday: int | None = None
    roll: int = 0  # -1 or 1: where it is no working day, the one before or after it
    month: tuple[int, int] | None = None  # the month and the day in it
    then_next: bool = False  # the working day after that day

    def on(self, at: Telling, usual: int = WED, near: date | None = None) -> date:
        """Return the date; *usual* is the weekday where none is said, *near* the row's own day."""
        day = self._counted(at, usual, near or at.today)
        while self.roll and not is_workday(day):
            day += timedelta(days=self.roll)
        return at.workday_after(day) if self.then_next else day

    def _counted(self, at: Telling, usual: int, near: date) -> date:
        match self.counted:
            case Counted.WEEKS:
                return at.day(self.count, usual if self.weekday is None else self.weekday)
            case Counted.WEEK_OF:
                return at.in_week(self.count, usual if self.weekday is None else self.weekday)
            case Counted.DAYS:
                return at.ago(self.count)
            case Counted.NEAR:
                return near + timedelta(days=self.count)
            case Counted.YEARLY:
                return self._this_year(at)

    def _this_year(self, at: Telling) -> date:
        month, number = self.month or (1, 1)
        day = at.today.replace(month=month, day=number)
        if at.today - day < timedelta(weeks=self.count):
            day = day.replace(year=day.year - 1)
        while day.weekday() > FRI:
            day += timedelta(days=1)
        return day


def read_day(spot: Spot) -> Day:
    """Read a day; raises AuthorMistake where it is said in no way that keywork knows."""
    words = spot.written
    if words.startswith(AFTER):
        first = replace(spot, written=words.removeprefix(AFTER))
        return replace(read_day(first), then_next=True)
    words = IN_WORDS.get(words, words)
    for shape, pattern in SHAPES.items():
        if match := pattern.fullmatch(words):
            day = _day(shape, match)
            _told_of(spot, day)
            return day
    raise spot.wrong(f"“{spot.written}” {TELLS}" if spot.written else f"This {TELLS}")


def _told_of(spot: Spot, day: Day) -> None:
    """Refuse a day that lies too far off for any calendar, or that some year does not have."""
    in_days = day.counted in (Counted.DAYS, Counted.NEAR)
    if abs(day.count) > (FURTHEST.days if in_days else FURTHEST.days // 7):
        raise spot.wrong(f"“{spot.written}” is too far away. Write a day within a hundred years.")
    if day.month and day.month[1] > monthrange(NO_LEAP_YEAR, day.month[0])[1]:
        raise spot.wrong(f"“{spot.written}” is a day that not every year has. Write another one.")


def read_weeks(spot: Spot) -> int:
    """Read how many weeks ago something was, or below zero how many ahead."""
    day = read_day(spot)
    if day.counted is not Counted.WEEKS or day.weekday is not None:
        raise spot.wrong("Say it in weeks here, for example: 3 weeks ago.")
    return day.count


def _day(shape: str, match: re.Match[str]) -> Day:
    match shape:
        case "weeks" | "ahead":
            count = int(match[2]) if shape == "weeks" else -int(match[2])
            return Day(Counted.WEEKS, count, WEEKDAYS.index(match[1]) if match[1] else None)
        case "week of":
            return Day(Counted.WEEK_OF, int(match[2] or -1), WEEKDAYS.index(match[1]))
        case "yearly":
            month = MONTHS.index(match[2]) + 1
            return Day(Counted.YEARLY, int(match[3]), month=(month, int(match[1])))
        case _:
            roll = {"before": -1, "after": 1, None: 0}[match[2]]
            near = shape != "days"
            count = -int(match[1]) if shape == "earlier" else int(match[1])
            return Day(Counted.NEAR if near else Counted.DAYS, count, roll=roll)
