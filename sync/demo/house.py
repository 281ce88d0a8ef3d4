"""The demo house on one day: every story told, as rows of the forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sync.demo.calendar import calendar, day_of, times_tried
from sync.demo.days import Day
from sync.demo.evaluations import evaluations
from sync.demo.library import Stories, stories
from sync.demo.mistakes import StorySlip, as_typed, mistaken
from sync.demo.rows import FormRow, Values, dated
from sync.demo.sent import RowSender
from sync.demo.tabs import HAPPENED_ON, Entry
from sync.demo.telling import Telling
from sync.demo.weave import weave

YEARS_AGO = re.compile(r"\{(\d+) years ago\}")


@dataclass(frozen=True, slots=True)
class DemoHouse:
    """The rows of the house that are not about one resident's story."""

    post: RowSender
    calendar: Mapping[str, Values] = field(repr=False)

    def row(self, entry: Entry) -> Values:
        """Tell one row, of which the house has an entry."""
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


def house_rows(every: Stories, at: Telling) -> Iterator[FormRow]:
    """Tell all of the house: form by form what is on its tabs, then person by person."""
    post = RowSender(at, every.accounts())
    on = calendar(every.weekly, every.activities, post)
    house = DemoHouse(post, on)
    yield from (("activities", row) for row in on.values())
    said = evaluations(every.activities, on, every.evaluation)
    yield from (("evaluations", row) for row in said)
    tried = times_tried(on, at.today)
    for entry in (entry for entries in every.tabs.values() for entry in entries):
        yield entry.form, _filled(entry.form, house.row(entry), tried, at.today)
    for person in every.people:
        yield from weave(person, every.usual, every.meetings, post)
    for mistake in every.mistakes:
        if isinstance(mistake, StorySlip):
            yield from mistaken(mistake, post)
        else:
            yield mistake.form, house.row(mistake)


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
    house = DemoHouse(RowSender(at, {}), {})
    entries = stories().tabs.get("settings", ())
    return [_filled(entry.form, house.row(entry), {}, at.today) for entry in entries]
