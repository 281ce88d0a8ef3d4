"""Referrals to other services, and how each stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.person import Person
from sync.records import Contact

LONG = timedelta(days=28)  # W5


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral of a resident."""

    person: Person
    contact: Contact = field(repr=False)
    late: bool  # W5: waiting for over 28 days

    @property
    def since(self) -> date:
        """Return since when it stands as it does."""
        return self.contact.result_date or self.contact.date


def referrals(people: Iterable[Person], today: date) -> list[Referral]:
    """List all referrals, the longest waiting first, then those that went on or ended."""
    referrals = [
        Referral(person, each, w5_waits_long(each, today))
        for person in people
        for each in person.contacts
        if each.is_referral and each.date <= today
    ]
    return sorted(referrals, key=lambda each: (not each.contact.not_begun, each.contact.date))


def w5_waits_long(contact: Contact, today: date) -> bool:
    """W5: say whether a referral has been waiting for more than 28 days."""
    return contact.has_no_answer and today - contact.date > LONG
