"""Houses, staff and residents, and what changed for them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.records.base import Record, may_wait


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class House(Record):
    """A house."""

    house: str
    name: str | None = may_wait()
    rooms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Staff(Record):
    """Someone who works with residents."""

    staff: str
    name: str | None = may_wait()
    account: str | None = None
    roles: tuple[str, ...] = ()
    team: str | None = None
    house: str | None = None
    started: dt.date | None = may_wait()
    left: dt.date | None = None
    can_be_keyworker: bool | None = may_wait()
    supervision_last: dt.date | None = None

    def works_on(self, day: dt.date) -> bool:
        """Say whether they work here on *day*, as far as can be read."""
        begun = self.started is None or self.started <= day
        return begun and (self.left is None or day <= self.left)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Resident(Record):
    """A resident, as things were when they moved in."""

    resident: str
    name: str | None = may_wait()
    pronouns: str | None = None
    adult: bool | None = may_wait()
    age_band: str | None = None
    service: str | None = may_wait()
    house: str | None = may_wait()
    room: str | None = None
    moved_in: dt.date | None = may_wait()
    agreement: str | None = None
    agreement_start: dt.date | None = None
    agreement_end: dt.date | None = None
    referred_by: str | None = may_wait()
    reason: str | None = None
    keyworker: str | None = may_wait()
    support_worker: str | None = None
    contact_days: int | None = None
    also_called: str | None = None
    information: tuple[str, ...] = ()
    language: str | None = None
    privacy_given: dt.date | None = None
    share_ok: str | None = None
    share_date: dt.date | None = None
    photo_ok: bool | None = None
    visit_ok: bool | None = None
    contact_person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Change(Record):
    """What changed for a resident, and from which day."""

    resident: str
    date: dt.date
    what: str
    keyworker: str | None = None
    support_worker: str | None = None
    readiness: tuple[str, ...] = ()
    house: str | None = None
    room: str | None = None
    contact_days: int | None = None
    away_at: str | None = None
    until: dt.date | None = None  # the last day away
    note: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Cover(Record):
    """A member of staff is away, and a colleague covers for them."""

    colleague: str
    date: dt.date
    until: dt.date | None = None  # the last day away
    covered_by: str | None = may_wait()

    def runs_on(self, day: dt.date) -> bool:
        """Say whether they are away on *day*, as far as can be read."""
        return self.date <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Move(Record):
    """A resident left, or came back."""

    resident: str
    date: dt.date
    what: str
    planned: bool | None = None
    to: str | None = None
    keywork_end: str | None = None
    resettlement_plan: bool | None = None
    stay_in_touch: bool | None = None
    house: str | None = None
    room: str | None = None
    keyworker: str | None = None
    note: str | None = None
