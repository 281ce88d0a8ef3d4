"""Other services: who they are, and what was said to them about a resident."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Partner(Record):
    """Another service that we know."""

    partner: str
    name: str
    kind: str
    helps_with: str | None = None
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    checked_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contact(Record):
    """What another service was told or asked about a resident, and what came of it."""

    timestamp: dt.datetime | None = None
    resident: str
    staff: str
    date: dt.date
    who: str
    partner: str | None = None
    purpose: str
    agreed: str
    not_asked: str | None = None
    said: str
    goal: str | None = None
    action: str
    action_who: str
    action_by: dt.date | None = None
    action_done: dt.date | None = None
    result: str | None = None
    result_date: dt.date | None = None
