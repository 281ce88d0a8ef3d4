"""A house twice as big costs about twice as much: counted in calls, never in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import TypeGuard

import pytest

from sync.casebook.activities import means, thin_weeks, unevaluated
from sync.casebook.agenda import agenda
from sync.casebook.casebook import Casebook, make_casebook
from sync.casebook.chains import chains_of
from sync.casebook.house_notices import w6_repairs
from sync.casebook.notices import notices_for
from sync.casebook.referrals import referrals
from sync.casebook.requests import requests_on
from sync.casebook.supervision import sheets
from sync.casebook.unreported import w4_concern_not_reported, w4_not_reported
from sync.check import Checked
from sync.demo import demo_rows
from sync.forms.model import Audience
from sync.records.base import Value
from tests.drawn import record
from tests.houses import FORMS, USUAL

TODAY = date(2026, 11, 21)


def bulk(residents: int, years: int) -> Checked:
    """Stand the rows of a bulk house as good rows, but for those whose day was mistyped."""
    told = demo_rows(TODAY, residents=residents, years=years)
    found = {
        form: tuple(
            record(FORMS[form], number, {name: value for name, value in row.items() if fits(value)})
            for number, row in enumerate(told[form], 2)
            if "date" not in row or isinstance(row["date"], date)
        )
        for form in FORMS
    }
    return Checked(found, (), (), {}, USUAL)


def fits(value: object) -> TypeGuard[Value]:
    return value not in ("Skip", "Not now", "Rather not say")


def calls(work: Callable[[], object]) -> int:
    """Count every call that *work* makes, of Python and of C."""
    count = 0

    def note(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def night(checked: Checked) -> Casebook:
    """Make the casebook and all that pages ask of it."""
    book = make_casebook(Audience.MANAGERS, checked, FORMS, TODAY)
    agenda(book)
    for person in book.people.values():
        notices_for(person, TODAY)
        chains_of(person, TODAY)
        list(w4_not_reported(person, book.life, TODAY))
    list(w4_concern_not_reported(book.people.values(), book.life, TODAY))
    list(sheets(book))
    referrals(book.people.values(), TODAY)
    requests_on(book.life.requests, TODAY)
    w6_repairs(book.life, TODAY)
    list(thin_weeks(book.life, TODAY))
    list(unevaluated(book.life, TODAY))
    for code in book.life.toolkit:
        means(book.life.of_session(code))
    return book


@pytest.mark.parametrize(("small", "big"), [((30, 1), (60, 1)), ((30, 1), (30, 2))])
def test_twice_as_many_residents_or_years_cost_about_twice_as_much(
    small: tuple[int, int], big: tuple[int, int]
) -> None:
    one, two = bulk(*small), bulk(*big)
    assert len(night(one).people) == small[0]
    assert calls(lambda: night(two)) < 2.5 * calls(lambda: night(one))
