"""Life in the house and after it: repairs, moments, follow-ups."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.records.base import Record, may_wait


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Repair(Record):
    """Something in a house that needs mending."""

    date: dt.date
    house: str | None = may_wait()
    where: str | None = None
    what: str | None = may_wait()
    danger: bool | None = may_wait()
    seen_by: str | None = None
    photo: str | None = None
    told: str | None = None
    told_on: dt.date | None = None
    reference: str | None = None
    fixed: dt.date | None = None
    let_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Moment(Record):
    """Something good that is worth a note."""

    date: dt.date
    kind: str | None = may_wait()
    resident: str | None = None
    what: str | None = may_wait()
    planned: bool | None = may_wait()
    goal: str | None = None
    may_share: str | None = may_wait()
    share_date: dt.date | None = None
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FollowUp(Record):
    """How somebody gets on after moving on."""

    resident: str
    staff: str | None = may_wait()
    date: dt.date
    weeks: str
    reached: bool | None = may_wait()
    still_there: str | None = None
    how: str | None = None
    help_wanted: str | None = None

    @property
    def weeks_after(self) -> int | None:
        """Return how many weeks after leaving it is of; None for an option that is no number."""
        return int(self.weeks) if self.weeks.isdecimal() else None
