"""Every code has one sentence and one fix, and what it fills in is known."""

from __future__ import annotations

from string import Formatter

import pytest
from small_house import FORMS, RESIDENTS, look

from sync.check.codes import Code
from sync.check.messages import MESSAGES, say

OF_A_PROBLEM = {"title", "minimum", "maximum", "min_length", "max_length", "most", "like"}
OF_A_PROBLEM |= {"options", "range", "detail", "or_none"}
OF_A_REMINDER = {"about", "day", "when", "named"}


def is_reminder(code: Code) -> bool:
    return code.split("-")[1] in {"N1", "W4", "W5", "W7", "W8", "W10"}


def test_every_code_has_a_message_and_every_message_a_code() -> None:
    assert set(MESSAGES) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_a_sentence_fills_in_what_is_known_and_ends(code: Code) -> None:
    message = MESSAGES[code]
    known = OF_A_REMINDER if is_reminder(code) else OF_A_PROBLEM
    for words in (message.what, message.do, message.without):
        asked = {name for _, name, _, _ in Formatter().parse(words) if name}
        assert asked <= known
    if code is not Code.W10_NUMBER:  # a line of a list
        assert message.what[-1] in ".?"
    assert is_reminder(code) or message.do


@pytest.mark.parametrize("typed", ["tbc", "n/a", "none yet", "S-77", ""])
def test_a_card_names_the_words_for_no_answer_where_a_question_has_them(typed: str) -> None:
    found = look(residents=RESIDENTS.replace("S-01", typed))
    (card,) = [each for each in found.problems if each.name == "keyworker"]
    assert say(card, FORMS["residents"])[1].endswith(
        " If there is no answer, you can type: No keyworker yet."
    )
