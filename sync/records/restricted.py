"""What managers alone may see: concerns, and what people ask about their own data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.records.base import Record, may_wait


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Concern(Record):
    """A concern about somebody's safety, and what was decided."""

    date: dt.date
    time: dt.time | None = None
    where: str | None = may_wait()
    seen_by: str | None = may_wait()
    about: str | None = may_wait()
    resident: str | None = None
    about_staff: str | None = None
    kind: tuple[str, ...] = ()
    facts: str | None = may_wait()
    words: str | None = None
    now_safe: bool | None = may_wait()
    did_now: tuple[str, ...] = ()
    asked: bool | None = may_wait()
    wishes: str | None = None
    not_asked: str | None = None
    agreed: str | None = may_wait()
    told: tuple[str, ...] = ()
    told_how: str | None = None
    share_reason: str | None = None
    decision: str | None = None
    reason: str | None = None
    decided_on: dt.date | None = None
    decided_by: str | None = None
    outcome: str | None = None
    wishes_met: str | None = None
    closed: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DataRequest(Record):
    """What somebody asked about their own data, a complaint, or a breach."""

    kind: str
    resident: str | None = None
    received: dt.date
    time: dt.time | None = None
    what: str | None = None
    acknowledged: dt.date | None = None
    longer: dt.date | None = None
    decision: str | None = None
    reason: str | None = None
    done: dt.date | None = None
