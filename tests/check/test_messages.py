"""Every code has one sentence and one fix, and what it fills in is known."""

from __future__ import annotations

from string import Formatter

import pytest

from sync.check.codes import Code
from sync.check.messages import MESSAGES

OF_A_PROBLEM = {"title", "minimum", "maximum", "min_length", "max_length", "most", "like"}
OF_A_PROBLEM |= {"options", "range", "detail"}
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
