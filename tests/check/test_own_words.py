"""Words of one's own, where a list takes them, beside the rest of the row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_house import FORMS, SESSION, SESSIONS_HEAD, TODAY, held, tables

from sync.check import Checked, check
from sync.forms.model import Form
from tests.drawn import table


def look(place: str, form: Form) -> Checked:
    head = f"{' | '.join(SESSIONS_HEAD.strip().splitlines())} | Where?"
    drawn = tables() | {"sessions": table(f"{head}\n{SESSION} | | {place}", form)}
    return check(drawn, {**FORMS, "sessions": form}, TODAY)


@pytest.fixture
def sessions() -> Form:
    """Return Sessions, where who else was there is needed of a meeting in the office."""
    form = FORMS["sessions"]
    fields = tuple(
        replace(each, required_when=(("place", frozenset({"Office"})),))
        if each.name == "others"
        else replace(each, declined=("Rather not say",))
        if each.name == "place"
        else each
        for each in form.fields
    )
    return replace(form, fields=fields)


def test_an_option_makes_another_answer_needed_and_words_like_it_do_not(sessions: Form) -> None:
    assert held(look("office", sessions), "sessions") == [(2, "KW-NEEDED")]
    found = look("Offise", sessions)
    assert held(found, "sessions") == []
    assert [each.code for each in found.problems if each.row] == ["KW-CHOICE-OTHER"]


def test_an_answer_that_says_nothing_is_no_word_of_one_s_own(sessions: Form) -> None:
    (row,) = look("rather not SAY", sessions).records["sessions"]
    assert (row.place, row.declined) == (None, {"place"})


def test_words_of_one_s_own_are_kept_as_typed_but_for_what_cannot_be_seen(sessions: Form) -> None:
    (row,) = look('"  <b>The\u00a0pier</b>, =1+1\u200b "', sessions).records["sessions"]
    assert row.place == "<b>The pier</b>, =1+1"
