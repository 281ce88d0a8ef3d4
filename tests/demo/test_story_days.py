"""Days as a person says them, counted back from the day on which the story is told."""

from __future__ import annotations

from datetime import date

import pytest

from sync.demo.days import read_day
from sync.demo.telling import THU, Telling
from sync.forms.lines import Spot

SATURDAY = Telling(date(2026, 11, 21))
CASES = {
    "0 weeks ago": date(2026, 11, 19),
    "1 week ago": date(2026, 11, 12),
    "in 1 week": date(2026, 11, 26),
    "in 2 weeks": date(2026, 12, 3),
    "Monday 3 weeks ago": date(2026, 10, 26),
    "Monday in 1 week": date(2026, 11, 23),
    "Monday in the week 3 weeks ago": date(2026, 10, 26),
    "Friday in the week after this one": date(2026, 11, 27),
    "5 days ago": date(2026, 11, 16),
    "6 days ago or the working day before": date(2026, 11, 13),
    "the same day": date(2026, 10, 2),
    "1 day later": date(2026, 10, 3),
    "1 day later or the working day after": date(2026, 10, 5),
    "the next working day": date(2026, 10, 5),
    "30 days earlier": date(2026, 9, 2),
    "19 days before the activity or the working day before": date(2026, 9, 11),
    "the working day after Friday 2 weeks ago": date(2026, 11, 9),
    "10 July at least 6 weeks ago or the working day after": date(2026, 7, 10),
    "11 October at least 6 weeks ago or the working day after": date(2025, 10, 13),
}


@pytest.mark.parametrize("words", CASES)
def test_a_day_is_counted_back_as_it_is_said(words):
    day = read_day(Spot("a story", 1, words, words))
    assert day.on(SATURDAY, usual=THU, near=date(2026, 10, 2)) == CASES[words]
