"""Single cells beyond the corpus: what one column of a house may hold."""

from __future__ import annotations

from datetime import date, time

import pytest

from sync.check.readers.cells import AnswerReader
from sync.check.readers.offering import EitherDay
from sync.check.readers.reading import Context
from sync.forms.cleaning import clean
from sync.forms.model import Field, Kind

CONTEXT = Context(date(2026, 11, 21), patterns={"residents": "R-[0-9]{3,6}"})
DAY = Field("date", "On which day?", Kind.DATE)
SCORE = Field("wellbeing", "How are you today?", Kind.SCORE, minimum=1, maximum=5)
CODE = Field("resident", "Resident code", Kind.CODE, refers_to="residents")
LISTED = Field("topics", "Topics", Kind.CHOICES, options=("Housing", "Housing, repairs", "Debt"))
START = Field("start", "At what time?", Kind.TIME)
WHOLE = Field("rooms", "Number of rooms", Kind.WHOLE, minimum=0)


def offered(field, cell):
    answer = AnswerReader(field, CONTEXT)(cell)
    assert answer.value is None
    return answer.fault.code, answer.fault.offer


def test_a_tick_is_not_1_even_after_a_1_in_the_same_column():
    read = AnswerReader(WHOLE, CONTEXT)
    assert read(1).value == 1
    ticked = True
    assert read(ticked).fault.code == "KW-NUM-TEXT"
    assert read(1.0).value == 1


def test_the_longest_option_is_taken_first():
    read = AnswerReader(LISTED, CONTEXT)
    assert read("Housing, repairs, Housing, Debt").value == ("Housing, repairs", "Housing", "Debt")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (0.6041667, time(14, 30)),
        ("14:30", time(14, 30)),
        ("2.30pm", time(14, 30)),
        ("2 PM", time(14)),
        ("12am", time(0)),
    ],
)
def test_a_time_is_read_as_people_write_it(cell, value):
    assert AnswerReader(START, CONTEXT)(cell).value == value


def test_a_time_that_may_be_meant_is_offered():
    assert offered(START, "1430") == ("KW-TIME-TEXT", time(14, 30))
    assert offered(START, 46000) == ("KW-TIME-DATE", None)


def test_a_score_that_became_a_date_is_offered():
    assert offered(SCORE, 46146) == ("KW-NUM-DATE", 4)  # 4 May 2026 was typed as 4/5


@pytest.mark.parametrize("cell", ["R-001 S", "R-001 Sam", "r\u2011001 (Sam O\u2019Example)"])
def test_after_a_code_a_name_may_stand(cell):
    assert AnswerReader(CODE, CONTEXT)(cell).value == "R-001"


@pytest.mark.parametrize("cell", ["R-001 R-002", "R-001 or Sam", "R-001 S?", "R-001, R-002"])
def test_after_a_code_nothing_may_stand_that_leaves_doubt(cell):
    assert offered(CODE, cell)[0] == "KW-ID-FORM"


@pytest.mark.parametrize("cell", ["R001", "R-1", "001", 1, "R - 001", "R-OO1"])
def test_the_likeliest_code_is_offered_and_never_used(cell):
    assert offered(CODE, cell)[1] == "R-001"


@pytest.mark.parametrize(
    ("cell", "offer"),
    [
        ("03/13/2026", date(2026, 3, 13)),
        ("31/02/2026", date(2026, 2, 28)),
        ("3/4", EitherDay((date(2026, 4, 3),))),
        ("25/12/2026", EitherDay((date(2025, 12, 25),))),
        ("3 Mrach 2026", date(2026, 3, 3)),
        ("46000", date(2025, 12, 9)),
    ],
)
def test_the_likeliest_day_is_offered_and_never_used(cell, offer):
    assert offered(DAY, cell)[1] == offer


def test_a_day_ahead_is_used_only_where_the_question_looks_ahead():
    ahead = Field("next_by", "By when?", Kind.DATE, future=True)
    assert AnswerReader(ahead, CONTEXT)("21/11/2036").value == date(2036, 11, 21)
    assert offered(ahead, "22/11/2036")[0] == "KW-DATE-FAR"


def test_cleaning_twice_changes_nothing_more():
    for text in ("\u200b \u00a0a\u200cb\ud800", "a\r\nb\u2028c ", "\u3164x\u202e", "e\u0301"):
        assert clean(clean(text, long=True), long=True) == clean(text, long=True)
    assert clean("a\u200cb\u00ad\ud800") == "a\u200cb\ufffd"


def test_a_number_below_the_only_limit_or_above_it_is_told_which_way():
    assert offered(WHOLE, -1) == ("KW-NUM-LOW", None)
    most = Field("seats", "Seats", Kind.WHOLE, maximum=8)
    assert offered(most, 9) == ("KW-NUM-HIGH", None)


def test_an_address_whose_name_is_longer_than_any_can_be_is_no_address():
    address = Field("email", "Email", Kind.EMAIL)
    assert AnswerReader(address, CONTEXT)(f"{'a' * 64}@example.org").fault is None
    assert offered(address, f"{'a' * 65}@example.org") == ("KW-EMAIL", None)


def test_a_column_that_is_wrong_in_very_many_ways_is_still_told_of_but_not_guessed_at():
    read = AnswerReader(LISTED, CONTEXT)
    assert read("Debts").fault.offer == "Debt"
    told = [read(f"Debts{number}").fault.code for number in range(300)]
    assert set(told) == {read("Debts").fault.code}
    assert read("Housng").fault.offer is None


def test_a_code_of_an_unusual_pattern_is_read_and_none_is_offered_for_a_slip():
    key = Field("key", "Key code", Kind.CODE, pattern="(K|L)[0-9]{2}")
    assert AnswerReader(key, CONTEXT)("k12").value == "K12"
    assert offered(key, "K1") == ("KW-ID-FORM", None)
