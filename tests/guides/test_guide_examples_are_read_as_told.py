"""The guide "Codes and dates" shows examples; each is read just as the guide says."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from guide_pages import source

from sync.check.readers.cells import Answer, AnswerReader
from sync.check.readers.offering import EitherDay
from sync.check.readers.reading import Context
from sync.forms.model import Field, Kind

TODAY = date(2026, 12, 1)
FIELDS = {
    "code": Field("resident", "Resident code", Kind.CODE, pattern="R-[0-9]{3,6}"),
    "date": Field("date", "On which day?", Kind.DATE),
    "time": Field("start", "At what time?", Kind.TIME),
    "minutes": Field("minutes", "How many minutes?", Kind.WHOLE, minimum=5, maximum=240),
    "money": Field("amount", "How much?", Kind.MONEY),
    "score": Field("wellbeing", "How are you today?", Kind.SCORE, minimum=1, maximum=5),
}


def read(kind: str, typed: str) -> Answer:
    """Read *typed*, which must be an example of the guide."""
    assert f"`{typed}`" in source("staff/codes-and-dates.md")
    return AnswerReader(FIELDS[kind], Context(TODAY))(typed)


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        ("code", "R-001", "R-001"),
        ("code", "R-001 S", "R-001"),
        ("date", "21/11/2026", date(2026, 11, 21)),
        ("date", "21 November 2026", date(2026, 11, 21)),
        ("date", "03/04/2026", date(2026, 4, 3)),
        ("time", "14:30", time(14, 30)),
        ("time", "2.30pm", time(14, 30)),
        ("minutes", "45", 45),
        ("minutes", "60 mins", 60),
        ("minutes", "1 hr", 60),
        ("money", "85", Decimal(85)),
        ("money", "£85.50", Decimal("85.50")),
        ("score", "4", 4),
    ],
)
def test_what_the_guide_calls_right_is_read(kind: str, typed: str, meant: object) -> None:
    answer = read(kind, typed)
    assert answer.fault is None
    assert answer.value == meant


@pytest.mark.parametrize(
    ("kind", "typed", "offered"),
    [
        ("code", "R001", "R-001"),
        ("code", "R-O01", "R-001"),
        ("date", "31/02/2026", date(2026, 2, 28)),
        ("date", "11/21/2026", date(2026, 11, 21)),
        ("date", "21 November", EitherDay((date(2026, 11, 21),))),
        ("date", "last Tuesday", None),
    ],
)
def test_what_the_guide_says_is_asked_about_is_asked(
    kind: str, typed: str, offered: object
) -> None:
    answer = read(kind, typed)
    assert answer.value is None
    assert answer.fault is not None
    assert answer.fault.offer == offered


@pytest.mark.parametrize("typed", ["r-001", "  R-001 ", "R\u2013001"])
def test_slips_in_a_code_are_mended_as_the_guide_says(typed: str) -> None:
    answer = AnswerReader(FIELDS["code"], Context(TODAY))(typed)
    assert answer.value == "R-001"


def test_a_year_with_two_digits_is_mended_with_a_reminder() -> None:
    answer = AnswerReader(FIELDS["date"], Context(TODAY))("21/11/26")
    assert answer.value == date(2026, 11, 21)
    assert answer.fault is not None
