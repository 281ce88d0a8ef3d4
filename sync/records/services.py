"""Other services: who they are, and what was said to them about a resident."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.forms.vocabulary import ContactPurpose, ReferralResult
from sync.records.base import Record, may_wait


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Partner(Record):
    """Another service that we know."""

    partner: str
    name: str | None = may_wait()
    kind: str | None = may_wait()
    helps_with: str | None = None
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    checked_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contact(Record):
    """What another service was told or asked about a resident, and what came of it."""

    resident: str
    staff: str | None = may_wait()
    date: dt.date
    who: str | None = may_wait()
    partner: str | None = None
    purpose: str | None = may_wait()
    agreed: str | None = may_wait()
    not_asked: str | None = None
    said: str | None = may_wait()
    goal: str | None = None
    action: str | None = may_wait()
    action_who: str | None = may_wait()
    action_by: dt.date | None = None
    action_done: dt.date | None = None
    result: str | None = None
    result_date: dt.date | None = None

    @property
    def is_referral(self) -> bool:
        """Say whether another service was, or may have been, asked to take somebody on."""
        return self.purpose == ContactPurpose.REFERRAL or "purpose" in self.waits

    @property
    def has_no_answer(self) -> bool:
        """Say whether there is no answer yet."""
        return self.result == ReferralResult.WAITING

    @property
    def not_begun(self) -> bool:
        """Say whether nothing has begun yet, answered or not, as far as can be read."""
        may_be = "result" in self.waits
        return self.has_no_answer or self.result == ReferralResult.ACCEPTED or may_be
