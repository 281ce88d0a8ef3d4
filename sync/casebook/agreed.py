"""What was agreed with somebody, or holds in their house, on any day."""

from __future__ import annotations

from datetime import date

from sync.casebook.person import Person
from sync.check.house_rules import HouseRules, Rules
from sync.records.awaited import AwaitedAnswer


def agreed_days(person: Person, rules: HouseRules, day: date) -> int | AwaitedAnswer:
    """Say how many days lie between meetings: as agreed with them, or as usual in the house.

    Where an answer that says so waits, that is returned.
    """
    placement = person.placement_on(day)
    if placement is None:
        return rules.everywhere.contact_days
    if placement.contact_days:
        return placement.contact_days
    waits = placement.awaits("contact_days") or house_awaited(person, rules, day)
    return waits or rules.of(placement.house).contact_days


def house_awaited(person: Person, rules: HouseRules, day: date) -> AwaitedAnswer | None:
    """Return the answer that says in which house they live, where it waits and rules differ."""
    placement = person.placement_on(day)
    return placement.awaits("house") if placement and rules.differ else None


def rules_for(person: Person, rules: HouseRules, day: date) -> Rules:
    """Return the rules of the house they live in on *day*."""
    placement = person.placement_on(day)
    return rules.of(placement.house if placement else None)
