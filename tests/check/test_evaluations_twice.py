"""E8 for forms that name nobody: no person's answer is lost, and a form sent twice counts once."""

from __future__ import annotations

import pytest
from filled_in import Changes, filled, look_at
from small_house import numbers, tally

SENT = 46091.75  # 10/03/2026 18:00, as a sheet keeps a moment
MINUTE = 1 / 1440
WORDS = "More soup, and a walk afterwards."


def sent(minutes: float, **words: str) -> Changes:
    return {"Timestamp": str(SENT + minutes * MINUTE)} | words


def kept(*rows: Changes) -> list[int]:
    found = look_at("evaluations", *rows, activities=filled("activities"))
    assert tally(found, "evaluations")["held"] == 0
    return numbers(found, "evaluations")


def in_words(text: str) -> Changes:
    return {"What should we keep?": text}


def test_two_people_who_agree_in_numbers_on_one_tablet_both_count() -> None:
    assert kept(sent(0), sent(0.5), sent(1)) == [2, 3, 4]


def test_two_people_who_agree_on_paper_both_count() -> None:
    assert kept({}, {}) == [2, 3]


@pytest.mark.parametrize("same", ["Fun", "Nothing", "The soup was nice"])
def test_a_few_words_may_be_two_people_s(same: str) -> None:
    assert kept(sent(0) | in_words(same), sent(1) | in_words(same)) == [2, 3]


def test_a_whole_sentence_within_five_minutes_is_one_person_s_sent_twice() -> None:
    assert kept(sent(0) | in_words(WORDS), sent(4) | in_words(WORDS)) == [2]
    assert kept(sent(0) | in_words(WORDS), sent(6) | in_words(WORDS)) == [2, 3]
    assert kept(sent(0) | in_words(WORDS), sent(4) | in_words(f"{WORDS} Thanks.")) == [2, 3]


def test_a_repair_that_was_sent_twice_counts_once() -> None:
    found = look_at("repairs", {"Timestamp": str(SENT)}, {"Timestamp": str(SENT + MINUTE)})
    assert numbers(found, "repairs") == [2]
