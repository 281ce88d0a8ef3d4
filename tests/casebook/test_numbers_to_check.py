"""W10: a number that residents are given is checked at least every 180 days."""

from __future__ import annotations

from datetime import date, timedelta

from sync.casebook.notices import w10_numbers_to_check
from sync.check.house_rules import ContactDetails, HouseRules, Rules

TODAY = date(2026, 6, 30)


def told(*contacts, houses=None):
    names = ("house_phone", "on_call_phone")
    rules = Rules(**dict(zip(names, contacts, strict=False)))
    found = w10_numbers_to_check(HouseRules(rules, houses or {}), TODAY)
    return [(each.about, each.since) for each in found]


def test_a_number_checked_180_days_ago_is_left_alone_and_a_day_more_is_told():
    fresh = ContactDetails("01632 960001", checked_on=TODAY - timedelta(days=180))
    old = ContactDetails("01632 960002", checked_on=TODAY - timedelta(days=181))
    assert told(fresh, old) == [("On-call phone", old.checked_on)]


def test_a_number_that_nobody_checked_is_told():
    assert told(ContactDetails("01632 960001")) == [("House phone", None)]


def test_a_number_of_which_the_day_waits_is_not_said_to_be_checked_by_nobody():
    assert told(ContactDetails("01632 960001", day_waits=True)) == []


def test_a_number_that_two_houses_share_is_told_once():
    number = ContactDetails("01632 960001")
    assert len(told(number, houses={"H-1": Rules(house_phone=number)})) == 1
