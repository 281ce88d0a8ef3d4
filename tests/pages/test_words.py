"""How pages say dates, delays and what is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casebook.due_kinds import Due, DueKind
from sync.dates import clock, long_day
from sync.forms.model import Audience, Field, Form, Kind
from sync.pages.answers import AnswerFormatter
from sync.pages.words import WHAT_WORDS, Say, every, span
from sync.records.base import Value

TODAY = date(2026, 11, 21)  # a Saturday
SAY = Say(TODAY)


def due(days: int, grace: int = 0) -> Due:
    return Due(DueKind.MEETING, "R-001", TODAY + timedelta(days=days), TODAY, grace)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 16), "Mon 16 Nov"),
        (date(2026, 1, 1), "Thu 1 Jan"),
        (date(2026, 12, 31), "Thu 31 Dec"),
        (date(2025, 12, 31), "Wed 31 Dec 2025"),
        (date(2027, 1, 1), "Fri 1 Jan 2027"),
        (date(2024, 2, 29), "Thu 29 Feb 2024"),
    ],
)
def test_a_day_has_its_year_only_when_it_is_another_one(day: date, words: str) -> None:
    assert SAY.day(day) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "in 2 days"),
        (-2, "2 days ago"),
        (13, "in 13 days"),
        (-14, "14 days ago"),
        (-20, "20 days ago"),
        (28, "in 28 days"),
        (-28, "28 days ago"),
        (-29, "4 weeks ago"),
        (35, "in 5 weeks"),
        (-83, "11 weeks ago"),
        (-84, "3 months ago"),
        (-729, "24 months ago"),
        (-730, "2 years ago"),
        (-365 * 10, "10 years ago"),
    ],
)
def test_a_distance_is_exact_up_to_28_days_and_then_in_the_unit_people_would_use(
    days: int, words: str
) -> None:
    assert SAY.away(TODAY + timedelta(days=days)) == words
    assert SAY.when(TODAY + timedelta(days=days)).endswith(f" ({words})")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "14 days"),
        (28, "28 days"),
        (29, "4 weeks"),
        (83, "11 weeks"),
        (84, "3 months"),
        (729, "24 months"),
        (730, "2 years"),
    ],
)
def test_a_span_is_whole_units(days: int, words: str) -> None:
    assert span(days) == words
    assert SAY.span(TODAY - timedelta(days=days)) == words
    assert SAY.span(TODAY, TODAY + timedelta(days=days)) == words


@given(st.integers(0, 40_000))
def test_one_of_anything_is_never_said_in_the_plural(days: int) -> None:
    number, unit = span(days).split()
    assert unit.endswith("s") == (int(number) != 1)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "every day"),
        (2, "every 2 days"),
        (7, "every week"),
        (10, "every 10 days"),
        (14, "every 2 weeks"),
        (28, "every 4 weeks"),
        (84, "every 12 weeks"),
    ],
)
def test_how_often_is_said_in_weeks_where_it_is_whole_weeks(days: int, words: str) -> None:
    assert every(days) == words
    assert SAY.every(days) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(0, 0), "12 am"),
        (time(12, 0), "12 pm"),
        (time(3, 31), "3.31 am"),
        (time(14, 0), "2 pm"),
        (time(23, 5), "11.05 pm"),
        (time(12, 30), "12.30 pm"),
    ],
)
def test_a_clock_has_twelve_hours(moment: time, words: str) -> None:
    assert clock(moment) == words
    assert SAY.clock(moment) == words


def test_the_day_of_the_data_is_said_in_full() -> None:
    assert long_day(TODAY) == "Saturday 21 November"


@pytest.mark.parametrize(
    ("days", "grace", "words", "tone"),
    [
        (2, 0, "due in 2 days", "soon"),
        (1, 0, "due tomorrow", "soon"),
        (0, 0, "due today", "soon"),
        (-1, 0, "1 day late", "late"),
        (-4, 0, "4 days late", "late"),
        (-21, 0, "21 days late", "late"),
        (3, 0, "due in 3 days", "soon"),
        (4, 0, "due in 4 days", "later"),
        (28, 0, "due in 28 days", "later"),
        (-1, 3, "due 1 day ago", "soon"),
        (-3, 3, "due 3 days ago", "soon"),
        (-4, 3, "4 days late", "late"),
    ],
)
def test_a_status_is_words_and_late_only_after_the_grace(
    days: int, grace: int, words: str, tone: str
) -> None:
    assert SAY.status(due(days, grace)) == words
    assert SAY.tone(due(days, grace)) == tone


def test_everything_that_may_fall_due_has_words() -> None:
    assert set(WHAT_WORDS) == set(DueKind)
    assert SAY.what(due(0)) == "Meeting"


@pytest.mark.parametrize(("number", "words"), [(1, "once"), (2, "twice"), (3, "3 times")])
def test_how_many_times(number: int, words: str) -> None:
    assert SAY.times(number) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_a_count_agrees_with_its_word(number: int, words: str) -> None:
    assert SAY.count(number, "row") == words
    assert SAY.count(number, "person", "people").split()[1] == (
        "person" if number == 1 else "people"
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "Yes"),
        (False, "No"),
        (date(2026, 11, 16), "Mon 16 Nov"),
        (datetime(2026, 11, 16, 14, 30, tzinfo=UTC), "Mon 16 Nov, 2.30 pm"),
        (time(14, 30), "2.30 pm"),
        (("Health", "Budgeting"), "Health, Budgeting"),
        (Decimal("12.50"), "£12.50"),
        (Decimal("-1500.00"), "-£1,500.00"),
        ((), ""),
        ("As typed", "As typed"),
        (0, "0"),
        (None, ""),
    ],
)
def test_an_answer_of_any_kind_is_said_one_way(value: Value, words: str) -> None:
    assert SAY.answer(value) == words


def test_inside_a_sentence_options_are_small_and_typed_words_stay_as_they_are() -> None:
    asked = (
        Field("how", "How?", Kind.CHOICE, options=("In Person",), labels={"In Person": "By Foot"}),
        Field("areas", "Which?", Kind.CHOICES, options=("Health",)),
    )
    form = Form("extra", "Extra", "house", "staff", Audience.STAFF, required=False, fields=asked)
    shown = AnswerFormatter({"extra": form}, SAY)
    assert shown.within("extra", "how", "In Person") == "by foot"
    assert shown.within("extra", "how", "At NHS Elm") == "<bdi>At NHS Elm</bdi>"
    assert shown.within("extra", "areas", ("Health", "NHS")) == "health, <bdi>NHS</bdi>"


def test_an_option_is_said_by_its_label_and_an_extra_question_is_found_by_its_title() -> None:
    labels = {"A": "Label of A"}
    asked = (
        Field("how", "How?", Kind.CHOICE, options=("A", "B"), labels=labels),
        Field("areas", "Which?", Kind.CHOICES, options=("A", "B"), labels=labels),
    )
    form = Form("extra", "Extra", "house", "staff", Audience.STAFF, required=False, fields=asked)
    shown = AnswerFormatter({"extra": form}, SAY)
    assert shown("extra", "how", "A") == "Label of A"
    assert shown("extra", "How?", "A") == "Label of A"
    assert shown("extra", "areas", ("B", "A")) == "B, Label of A"
    assert shown("extra", "how", "typed, LONG ago") == "<bdi>typed&#44; LONG ago</bdi>"
    assert shown("extra", "areas", ("B", "a < B")) == "B, <bdi>a &#60; B</bdi>"
    assert shown("extra", "nothing", "A") == "A"
    assert shown("nowhere", "how", ("A", "B")) == "A, B"
    assert shown("extra", "how", value=None) == ""
