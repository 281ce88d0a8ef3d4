"""The demo house on one day: every story told, as rows of the forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sync.demo.calendar import calendar, day_of, times_tried
from sync.demo.days import Day
from sync.demo.evaluations import evaluations
from sync.demo.library import Stories, stories
from sync.demo.mistakes import Mistaken, as_typed, mistaken
from sync.demo.rows import Told, Values, dated
from sync.demo.sent import HAPPENED_ON, Post
from sync.demo.tabs import Entry
from sync.demo.telling import Telling
from sync.demo.weave import weave

YEARS_AGO = re.compile(r"\{(\d+) years ago\}")


@dataclass(frozen=True, slots=True)
class House:
    """The rows of the house that are not about one resident's story."""

    post: Post
    calendar: Mapping[str, Values] = field(repr=False)

    def rows(self, entry: Entry) -> Iterator[Told]:
        """Tell one row, and once more where it was sent twice."""
        row = self._row(entry)
        yield entry.form, row
        first = row.get("timestamp")
        if entry.again and isinstance(first, datetime):
            yield entry.form, row | {"timestamp": first + timedelta(seconds=entry.again)}

    def _row(self, entry: Entry) -> Values:
        answers, near = dict(entry.answers), None
        if activity := answers.get("activity"):
            on = self.calendar[str(activity)]
            answers["activity"], near = on["activity"], day_of(on)
        row = dated(answers, self.post.at, near=near or self._own_day(answers))
        row |= as_typed(entry.typed, self.post.at.today, str(row.get("activity")))
        return self.post.sent(entry, row) | row

    def _own_day(self, answers: Mapping[str, object]) -> date | None:
        days = (answers[name] for name in HAPPENED_ON if name in answers)
        return next((day.on(self.post.at) for day in days if isinstance(day, Day)), None)


def told(told_in: Stories, at: Telling) -> Iterator[Told]:
    """Tell all of the house: form by form what is on its tabs, then person by person."""
    post = Post(at, told_in.accounts())
    on = calendar(told_in.weekly, told_in.activities, post)
    house = House(post, on)
    yield from (("activities", row) for row in on.values())
    said = evaluations(told_in.activities, on, told_in.evaluation)
    yield from (("evaluations", row) for row in said)
    tried = times_tried(on, at.today)
    for entry in (entry for entries in told_in.tabs.values() for entry in entries):
        for form, row in house.rows(entry):
            yield form, _filled(form, row, tried, at.today)
    for person in told_in.people:
        yield from weave(person, told_in.usual, told_in.meetings, post)
    for mistake in told_in.mistakes:
        yield from mistaken(mistake, post) if isinstance(mistake, Mistaken) else house.rows(mistake)


def _filled(form: str, row: Values, tried: Mapping[str, int], today: date) -> Values:
    """Fill in what only the day can say: a year, or how often a session was tried."""
    match form:
        case "settings":
            return row | {
                "value": YEARS_AGO.sub(lambda m: str(today.year - int(m[1])), str(row["value"]))
            }
        case "toolkit":
            return row | {"tried": tried.get(str(row["session"]), 0)}
        case _:
            return row


def settings(at: Telling) -> list[Values]:
    """List what the houses have agreed, and the numbers to ring."""
    house = House(Post(at, {}), {})
    rows = (row for entry in stories().tabs["settings"] for row in house.rows(entry))
    return [_filled(form, row, {}, at.today) for form, row in rows]
