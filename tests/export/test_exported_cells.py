"""Text that a spreadsheet would run is made harmless, nothing else is touched, all of it undone."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.export.cells import harmless, would_run, written
from tests.export.every_kind import as_typed

SIGNS = "=+-@＝＋－＠"
BLANK = ["", " ", "\xa0", "\ufeff", "\u200b", "\u2003 ", "\x1b", " \t"]
STARTS = [before + sign for before in BLANK for sign in SIGNS] + ["\t", "\r", "\n", "\0"]
FORMULAS = ["=1+1", "+447700900123", "- went for a walk", "@handle said hi", "\t=1+1", "\n\nhello"]
PLAIN = [
    *("", "'", "''", "'hello", "it's =1", "1-1", "R-001", "2026-01-31", "a=1", "(=1)", '"=1+1"'),
    *(";=1+1", "%0A=1+1", "−5 outside", "‐ a dash", "’=1", "#REF!", " hello", "\xa0hello"),
]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("more", ["", "1+1", " hello"])
def test_a_text_that_starts_like_a_formula_gets_one_apostrophe(start: str, more: str) -> None:
    assert harmless(start + more) == "'" + start + more


@pytest.mark.parametrize("text", PLAIN)
def test_no_other_text_is_touched(text: str) -> None:
    assert harmless(text) == text == as_typed(text)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("own", ["'", "''", "'''"])
def test_an_apostrophe_that_somebody_typed_there_gets_another(own: str, text: str) -> None:
    assert harmless(own + text) == "'" + own + text
    assert as_typed(harmless(own + text)) == own + text


texts = st.text(st.sampled_from("'=+-@＝\t\r\n\0 \xa0\ufeff\x1ba1é")) | st.text()


@given(texts)
def test_what_is_written_reads_back_just_as_it_was(text: str) -> None:
    assert as_typed(harmless(text)) == text


@given(texts)
def test_what_is_written_starts_like_no_formula(text: str) -> None:
    cell = harmless(text)
    assert cell.startswith("'") or not would_run(cell)


@given(st.lists(texts, unique=True))
def test_two_texts_never_become_one(texts: list[str]) -> None:
    assert len({harmless(text) for text in texts}) == len(texts)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "Yes"),
        (False, "No"),
        (0, "0"),
        (-2, "-2"),
        (Decimal("12.50"), "12.50"),
        (Decimal("-0.05"), "-0.05"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 1, 31), "2026-01-31"),
        (time(9, 5), "09:05:00"),
        (datetime(2026, 1, 31, 9, 5), "2026-01-31T09:05:00"),
        (("Debt", "Housing, repairs"), "Debt\nHousing, repairs"),
        (("- more", "Debt"), "'- more\nDebt"),
    ],
)
def test_each_kind_of_value_is_written_in_its_standard_way(value: object, cell: str) -> None:
    assert written(value) == cell


def test_a_value_of_another_kind_is_a_fault_of_our_own() -> None:
    with pytest.raises(TypeError, match="list"):
        written(["Debt"])
