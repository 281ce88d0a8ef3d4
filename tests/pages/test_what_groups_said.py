"""What residents read of their groups gives nobody's answer away."""

from __future__ import annotations

from datetime import date

import pytest

from sync.forms.model import Audience
from sync.pages.open import roughly, year_of_quarters
from tests.a_house import Told, look, rows

RESIDENTS = Audience.RESIDENTS


def night(*answers: Told, today: date = date(2026, 6, 30)) -> str:
    session = {"session": "T-001", "date": "01/01/2026", "title": "Soup and stories", "aim": "Warm"}
    session |= {"theme": "Wellbeing", "what": "New session", "steps": "Cut.", "tried": 2}
    session |= {"status": "In the toolkit", "changed": "We start later."}
    activity = {"activity": "A-001", "date": "10/03/2026", "minutes": 60, "title": "Soup"}
    activity |= {"kind": "Group session", "open_to": "Residents", "led_by": "Staff"}
    told = rows(
        toolkit=[session],
        activities=[activity | {"session": "T-001"}],
        evaluations=[{"activity": "A-001"} | each for each in answers],
    )
    return look(told, today).shows("what-groups-said.md", RESIDENTS)


def said(number: int, sent: str = "11/03/2026 10:00:00", **more: object) -> Told:
    return {"timestamp": sent, "enjoyed": number} | more


FIVE = [said(n, keep=f"Words of person {n}") for n in (3, 4, 5, 5, 5)]


@pytest.mark.parametrize(
    ("today", "since", "until"),
    [
        (date(2026, 6, 30), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 14), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2026, 4, 15), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2028, 1, 15), date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_the_year_is_four_quarters_closed_two_weeks_after_their_end(today, since, until):
    assert year_of_quarters(today) == (since, until)


def test_five_answers_are_told_roughly_and_four_are_not():
    assert "I enjoyed it: about 4.5" in night(*FIVE)
    assert "Soup and stories" not in night(*FIVE[:4]).split("More that we changed")[0]


def test_an_answer_that_came_late_changes_nothing():
    late = said(1, "15/04/2026 10:00:00")
    assert night(*FIVE, late) == night(*FIVE)
    assert night(*FIVE, said(1, "14/04/2026 10:00:00")) != night(*FIVE)


def test_an_answer_of_a_quarter_that_is_not_closed_changes_nothing():
    assert (
        "Soup and stories"
        not in night(*FIVE, today=date(2026, 4, 14)).split("More that we changed")[0]
    )


def test_nobody_can_tell_that_everyone_said_the_same():
    assert (roughly(5.0), roughly(4.9), roughly(1.0)) == ("nearly 5", "nearly 5", "nearly 1")
    assert (roughly(4.6), roughly(3.2), roughly(4.0)) == ("about 4.5", "about 3", "about 4")


@pytest.mark.parametrize(
    ("yes", "words"), [(5, "Most people"), (3, "About half"), (1, "Some people"), (0, "Few people")]
)
def test_who_felt_less_alone_is_told_in_words(yes, words):
    answers = [said(4, less_alone="A bit" if n < yes else "No") for n in range(5)]
    assert words in night(*answers)


def test_no_word_of_anybody_stands_there_and_what_changed_does():
    page = night(*FIVE)
    assert "Words of person" not in page
    assert "We start later." in page
