"""Who sent a row, and when: the two columns that stand first on every form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sync.demo.days import Day
from sync.demo.rows import Values
from sync.demo.tabs import HAPPENED_ON, SENT_BY, Entry
from sync.demo.telling import Telling

OVER = time(15)  # when most of what is not a meeting has happened
EARLY_EVENING = time(17, 10)  # when residents report what is broken
EVENING = time(18, 40)  # when residents say how it is here
TOLD_APART_BY = {  # forms that staff send soon afterwards, and what tells two of one day apart
    "contacts": ("resident",),
    "followups": ("resident",),
    "grants": ("idea",),
    "moments": ("resident", "what"),
    "requests": ("kind",),
    "toolkit": ("session",),
}


@dataclass(frozen=True, slots=True)
class RowSender:
    """Sends the rows of the house, each by somebody and at a time."""

    at: Telling
    accounts: Mapping[str, str] = field(repr=False)  # of the staff, by their code

    def by_staff(
        self, staff: str, day: date, about: str, over: time = OVER, minutes: int = 0
    ) -> Values:
        """Say that *staff* sent a row soon after *day*, when what it tells was *over*."""
        sent = self.at.written(day, over, minutes, about + staff)
        return {"timestamp": sent, "sender": self.accounts[staff]}

    def sent(self, entry: Entry, row: Values) -> Values:
        """Say when the row of an entry was sent, and by whom where that is asked."""
        if entry.sent_on and entry.sent_at:
            return {"timestamp": datetime.combine(entry.sent_on.on(self.at), entry.sent_at)}
        match entry.form:
            case "concerns":
                return self._at_once(row)
            case "feedback":
                return {"timestamp": _in_the_evening(entry, _day(row))}
            case "repairs" if not entry.sender:
                return {"timestamp": _reported(row)}
            case form if form in TOLD_APART_BY or entry.sender:
                return self._soon(entry, row)
            case _:
                return {}

    def _soon(self, entry: Entry, row: Values) -> Values:
        parts = (row.get(name) for name in TOLD_APART_BY.get(entry.form, ()))
        about = entry.called or " ".join(str(part) for part in parts)
        staff = entry.sender or next(str(row[name]) for name in SENT_BY if name in row)
        return self.by_staff(staff, _day(row), about)

    def _at_once(self, row: Values) -> Values:
        """Say that a concern was written down half an hour later by the one who saw it."""
        hour = row["time"]
        assert isinstance(hour, time)
        later = timedelta(minutes=34, seconds=len(str(row["facts"])) % 60)
        sent = datetime.combine(_day(row), hour) + later
        return {"timestamp": sent, "sender": self.accounts[str(row["seen_by"])]}


def _day(row: Values) -> date:
    day = next(row[name] for name in HAPPENED_ON if name in row)
    assert isinstance(day, date)
    return day


def _reported(row: Values) -> datetime:
    later = timedelta(minutes=len(str(row["what"])) % 40, seconds=len(str(row["where"])) * 3 % 60)
    return datetime.combine(_day(row), EARLY_EVENING) + later


def _in_the_evening(entry: Entry, day: date) -> datetime:
    said = entry.answers["date"]
    weeks = said.count if isinstance(said, Day) else 0
    later = timedelta(minutes=(weeks * 17) % 90, seconds=(weeks * 23) % 60)
    return datetime.combine(day, EVENING) + later
