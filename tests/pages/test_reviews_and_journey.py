"""A resident’s reviews beside each other, their journey, and what keeps them safe."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.a_house import (
    Given,
    Night,
    assessment,
    look,
    review,
    rows,
    section,
    shown,
)

ADA = "residents/r-001.md"


@pytest.fixture(scope="module")
def night() -> Night:
    return look(rows())


def test_each_review_stands_beside_the_one_before(night: Night) -> None:
    newest, first = re.findall(
        r"<details class=\"kw-review\".*?</details>", night.page(ADA), re.DOTALL
    )
    new = shown(newest)
    assert "Sat 4 Apr · with resident, keyworker · beside Sat 10 Jan" in new
    assert "Cook three meals A little Not yet further on" in new
    assert "Health 4 of 5 3 of 5 a bit better" in new
    assert "What we change: Cook together once a week." in new
    assert "What we changed last time: Meet on Tuesdays." in new
    assert "Ready to move on? Not yet (last time: not yet)" in new
    assert "Cook three meals Not yet" in shown(first)
    assert "Health 3 of 5 3 of 5 the same" in shown(first)  # beside the assessment


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (3, 3, "the same"),
        (4, 3, "a bit better"),
        (5, 3, "much better"),
        (2, 3, "a bit harder"),
        (1, 3, "much harder"),
    ],
)
def test_a_change_of_score_is_said_in_words(now: int, before: int, words: str) -> None:
    told = rows(
        reviews=[
            review("10/01/2026", "Well.", "Nothing.", area_health=before),
            review("04/04/2026", "Well.", "Nothing.", area_health=now),
        ]
    )
    reviews = shown(section(look(told).page(ADA), "Reviews"))
    assert f"Health {now} of 5 {before} of 5 {words}" in reviews


def test_the_journey_tells_what_happened_and_names_what_is_missing(night: Night) -> None:
    ada = shown(section(night.page(ADA), "Journey"))
    events = ["Moved in", "First assessment", "Full assessment", "Goal agreed Cook three meals"]
    places = [ada.index(each) for each in [*events, "First meeting", "Review", "Goal ended: met"]]
    assert places == sorted(places)
    bo = shown(section(night.page("residents/r-002.md"), "Journey"))
    assert bo.startswith("Thu 25 Jun Moved in")
    for words in ("First meeting", "First assessment", "First goal"):
        assert f"{words} : not yet, due by this day" in bo.replace(f"{words}:", f"{words} :")


def test_what_keeps_them_safe_is_never_folded() -> None:
    told = rows(
        assessments=[
            assessment("05/09/2025", "First", risk="Yes", risk_plan="Ring their sister first."),
        ]
    )
    top = look(told).page(ADA).split("## ")[0]
    assert "Keeping safe said Fri 5 Sep 2025 (10 months ago) Ring their sister first." in shown(top)
    assert "<details" not in top


def keeping_safe(**told: Sequence[Given]) -> str:
    return shown(look(rows(**told)).page(ADA).split("## ")[0])


def test_of_two_plans_of_one_day_the_one_that_was_sent_last_is_shown() -> None:
    first = assessment("05/09/2025", "First", risk="Yes", risk_plan="Early plan.")
    later = first | {"kind": "Full", "risk_plan": "Late plan."}
    told = [
        first | {"timestamp": "05/09/2025 09:00:00"},
        later | {"timestamp": "05/09/2025 16:00:00"},
    ]
    for assessments in (told, told[::-1]):
        top = keeping_safe(assessments=assessments)
        assert "Late plan." in top
        assert "Early plan." not in top.partition("Before it was changed")[0]


def test_a_review_of_the_same_day_comes_after_the_assessment() -> None:
    risk = {"risk": "It has changed", "risk_plan": "Plan of the review."}
    top = keeping_safe(
        assessments=[assessment("04/04/2026", "Full", risk="Yes", risk_plan="Plan before it.")],
        reviews=[review("04/04/2026", "Well.", "Nothing.", **risk)],
    )
    assert "Plan of the review." in top
    assert "Plan before it." not in top.partition("Before it was changed")[0]


def test_a_newer_plan_to_keep_safe_takes_the_place_of_the_older() -> None:
    told = rows(
        assessments=[assessment("05/09/2025", "First", risk="Yes", risk_plan="Old plan.")],
        reviews=[
            review("04/04/2026", "Well.", "Nothing.", risk="It has changed", risk_plan="New plan.")
        ],
    )
    top = shown(look(told).page(ADA).split("## ")[0])
    assert "New plan." in top
    assert "Old plan." not in top.partition("Before it was changed")[0]
