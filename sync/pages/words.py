"""How pages say dates, delays and what is due: as people say them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from sync.casebook.due_kinds import Due, DueKind
from sync.dates import clock
from sync.forms.vocabulary import YesNo
from sync.records.base import Value

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEK, MONTH = 7, 30.4
EXACT = 28  # days are told one by one up to here

WHAT_WORDS = {
    DueKind.FIRST_MEETING: "First meeting",
    DueKind.MEETING: "Meeting",
    DueKind.FIRST_ASSESSMENT: "First assessment",
    DueKind.FULL_ASSESSMENT: "Full assessment",
    DueKind.FIRST_PLAN: "First plan",
    DueKind.REVIEW: "Review",
    DueKind.GOAL: "Goal to look at again",
    DueKind.FOLLOW_UP: "Follow-up",
    DueKind.PROMISE: "Promise",
}


def every(days: int) -> str:
    """Say how often: “every week”, “every 10 days”."""
    if days % WEEK:
        return "every day" if days == 1 else f"every {days} days"
    weeks = days // WEEK
    return "every week" if weeks == 1 else f"every {weeks} weeks"


def span(days: int) -> str:
    """Say how long *days* are, in the unit people would use."""
    if days <= EXACT:
        return _count(days, "day")
    if days < 12 * WEEK:
        return _count(days // WEEK, "week")
    if days < 2 * 365:
        return _count(round(days / MONTH), "month")
    return _count(days // 365, "year")


def late_by(days: int) -> str:
    """Say how late something is, always in days, so that two of a list can be compared."""
    return f"{days:,} {'day' if days == 1 else 'days'} late"


def pounds(amount: Decimal) -> str:
    """Say an amount of money: “£12.50”, “£1,500.00”."""
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


@dataclass(frozen=True, slots=True)
class Say:
    """Says dates and delays as seen from *today*."""

    today: date

    def day(self, day: date) -> str:
        """Say a day: “Mon 16 Nov”, with the year when it is not this one."""
        year = "" if day.year == self.today.year else f" {day.year}"
        return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"

    def away(self, day: date) -> str:
        """Say how far away a day is: “today”, “5 days ago”, “in 3 weeks”."""
        days = (day - self.today).days
        match days:
            case 0:
                return "today"
            case -1:
                return "yesterday"
            case 1:
                return "tomorrow"
        return f"in {span(days)}" if days > 0 else f"{span(-days)} ago"

    def when(self, day: date) -> str:
        """Say a day and how far away it is: “Mon 16 Nov (5 days ago)”."""
        return f"{self.day(day)} ({self.away(day)})"

    def status(self, due: Due) -> str:
        """Say how a thing stands: “due in 2 days”, “due today”, “4 days late”, “cannot say”."""
        if due.awaited:
            return "cannot say"
        late = due.days_late(self.today)
        if late:
            return f"{late_by(late)}, as far as we can read" if due.unsure else late_by(late)
        days = (due.day - self.today).days
        if days < 0:
            return f"due {_count(-days, 'day')} ago"
        return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {span(days)}")

    def overdue(self, day: date) -> str:
        """Say how late something is that was for *day*: “58 days late”."""
        return late_by((self.today - day).days)

    def tone(self, due: Due) -> str:
        """Name the look that goes with a status; the words always stand beside it."""
        if due.late_on(self.today):
            return "late"
        return "soon" if (due.day - self.today).days <= 3 else "later"

    def what(self, due: Due) -> str:
        """Name what is due: “Review”."""
        return WHAT_WORDS[due.what]

    def every(self, days: int) -> str:
        """Say how often: “every 2 weeks”."""
        return every(days)

    def span(self, start: date, end: date | None = None) -> str:
        """Say how long something has been going on, or went on."""
        return span(((end or self.today) - start).days)

    def clock(self, moment: time) -> str:
        """Say a time of day: “2.30 pm”."""
        return clock(moment)

    def answer(self, value: Value) -> str:
        """Say an answer of any kind: “Yes”, “Mon 16 Nov”, “£12.50”, “Budgeting, Health”."""
        match value:
            case None:
                return ""
            case bool():
                return YesNo.YES if value else YesNo.NO
            case datetime():
                return f"{self.day(value.date())}, {clock(value)}"
            case date():
                return self.day(value)
            case time():
                return clock(value)
            case Decimal():
                return pounds(value)
            case tuple():
                return ", ".join(value)
            case _:
                return str(value)

    def times(self, number: int) -> str:
        """Say how many times: “once”, “twice”, “3 times”."""
        return {1: "once", 2: "twice"}.get(number, f"{number} times")

    def count(self, number: int, one: str, many: str = "") -> str:
        """Count things: “1 row”, “2 rows”; *one* and *many* are the template's own words."""
        return f"{number} {one if number == 1 else many or one + 's'}"
