"""What a house has agreed: intervals, areas, phone numbers, read from the Settings tab."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from sync.forms.vocabulary import Area


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """A phone number or address, where it was read, and when someone last checked it."""

    number: str
    source: str | None = None
    checked_on: date | None = None
    day_waits: bool = False  # the day on which it was checked, for a correction


@dataclass(frozen=True, slots=True)
class Rules:
    """What one house has agreed; the defaults are keywork's own, for no national rule sets them."""

    contact_days: int = 7
    meeting_minutes: int = 60
    first_assessment_days: int = 7
    full_assessment_days: int = 28
    first_plan_days: int = 28
    review_days: int = 84
    soon_days: int = 14
    grace_days: int = 0
    missed_visits: int = 2  # missed in a row before Today says "no news"
    records_start: date = date(2000, 1, 1)
    began_on: date = date(2000, 1, 1)  # with keywork; what was due before is not asked for
    areas: tuple[str, ...] = (
        Area.BUDGETING,
        Area.LIFESKILLS,
        Area.TRAINING,
        Area.HEALTH,
        Area.RELATIONSHIPS,
    )
    house_phone: ContactDetails | None = None
    on_call_phone: ContactDetails | None = None
    manager_phone: ContactDetails | None = None
    council_phone: ContactDetails | None = None
    safeguarding_phone: ContactDetails | None = None
    complaints: ContactDetails | None = None
    outside_contact: ContactDetails | None = None  # with a concern about a manager
    record_days: int = 2  # to write up a session
    keep_years: int = 6  # a file, after moving on
    grant_cap: Decimal = Decimal(150)

    @property
    def days(self) -> tuple[object, ...]:
        """Return what says when anything is due."""
        return (
            *(self.contact_days, self.first_assessment_days, self.full_assessment_days),
            *(self.first_plan_days, self.review_days, self.soon_days, self.grace_days),
            *(self.missed_visits, self.began_on),
        )


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The rules everywhere, and those of the houses that have their own."""

    everywhere: Rules = Rules()
    houses: Mapping[str, Rules] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def differ(self) -> bool:
        """Say whether any house has other days than the rest; phones are no rules."""
        return any(each.days != self.everywhere.days for each in self.houses.values())

    def of(self, house: str | None) -> Rules:
        """Return the rules of *house*."""
        return self.houses.get(house, self.everywhere) if house else self.everywhere
