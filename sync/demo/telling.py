"""Turn “five weeks ago on a Tuesday” into a date, and say when somebody wrote it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

MON, TUE, WED, THU, FRI = range(5)
CLOSED = {(12, 25), (12, 26), (1, 1)}  # the office is shut; nobody plans a meeting


def is_workday(day: date) -> bool:
    """Say whether the office is open on *day*."""
    return day.weekday() <= FRI and (day.month, day.day) not in CLOSED


@dataclass(frozen=True, slots=True)
class Telling:
    """The day on which the story is told: all that happened is counted back from it."""

    today: date

    def day(self, weeks: int, weekday: int) -> date:
        """Return the last *weekday* before today, *weeks* weeks earlier (later if negative)."""
        back = (self.today.weekday() - weekday - 1) % 7 + 1
        day = self.today - timedelta(days=back + 7 * weeks)
        while not is_workday(day):
            day -= timedelta(days=1)
        return day

    def in_week(self, weeks: int, weekday: int) -> date:
        """Return the working day nearest to *weekday* in the week *weeks* ago, to come if negative.

        Weeks run from Monday to Sunday; week 0 is the one that today is in.
        """
        monday = self.today - timedelta(days=self.today.weekday() + 7 * weeks)
        week = [monday + timedelta(days=number) for number in range(5)]
        return min(filter(is_workday, week), key=lambda day: abs((day - monday).days - weekday))

    def ago(self, days: int) -> date:
        """Return the day that many days before today."""
        return self.today - timedelta(days=days)

    def workday_after(self, day: date) -> date:
        """Return the working day after *day*."""
        day += timedelta(days=1)
        while not is_workday(day):
            day += timedelta(days=1)
        return day

    def written(self, day: date, ended: time, minutes: int = 0, who: str = "") -> datetime:
        """Say when the form about *day* was sent: soon after, now and then the next morning."""
        chance = Random(f"{who} {day} {ended}")
        next_day = self.workday_after(day)
        if chance.random() < 0.12 and next_day < self.today:
            return datetime.combine(
                next_day, time(9, chance.randrange(2, 50), chance.randrange(60))
            )
        wait = timedelta(minutes=minutes + chance.randrange(4, 70), seconds=chance.randrange(60))
        return datetime.combine(day, ended) + wait
