"""How many rows about each resident wait, so that their page can say that something is missing."""

from __future__ import annotations

import pytest
from small_house import FORMS, SESSION, look

from sync.check import Checked
from sync.check.house_rules import HouseRules
from sync.forms.model import Audience

BAD = SESSION.replace("10/03/2026", "31/02/2026")


def test_held_rows_are_counted_by_resident_and_form() -> None:
    found = look(
        sessions="\n".join((BAD, BAD.replace("45", "50"), SESSION, BAD.replace("R-001", "R-002"))),
        changes="R-001 | soon | Keyworker | S-04",
    )
    assert found.held_about == {"R-001": {"sessions": 2, "changes": 1}, "R-002": {"sessions": 1}}


def test_a_code_that_cannot_be_read_or_nobody_has_is_about_nobody() -> None:
    found = look(sessions=f"{BAD.replace('R-001', 'R-OO1')}\n{BAD.replace('R-001', 'R-077')}")
    assert found.held_about == {}


def test_rows_about_somebody_who_waits_are_counted_and_their_own_row_is_not() -> None:
    waits = "R-001 | Ada | Yes | Lives here | H-1 | 1 | soon | Council | S-01"
    found = look(residents=waits, sessions=BAD)
    assert found.waiting["residents"] == {"R-001"}
    assert found.held_about == {"R-001": {"sessions": 1}}


def test_a_row_sent_twice_counts_once() -> None:
    assert look(sessions=f"{BAD}\n{BAD}").held_about == {"R-001": {"sessions": 1}}


def test_rows_that_only_managers_may_see_are_counted_too() -> None:
    form = FORMS["feedback"]
    assert form.audience is Audience.MANAGERS
    asked = [each.title for each in form.fields if each.required or each.name == "resident"]
    place = asked.index(form.by_name["resident"].title)
    cells = ["R-001" if number == place else "" for number in range(len(asked))]
    found = look(feedback=f"{' | '.join(asked)}\n{' | '.join(cells)}")
    assert found.held_about == {"R-001": {"feedback": 1}}


def test_nobody_can_change_what_was_counted() -> None:
    found = look(sessions=BAD)
    with pytest.raises(TypeError):
        found.held_about["R-001"]["sessions"] = 0  # type: ignore[index]


def test_others_may_make_it_without_held_rows() -> None:
    assert Checked({}, (), (), {}, HouseRules()).held_about == {}
