"""The rows that wait whole, and what could be read of each: so nobody and nothing vanishes."""

from __future__ import annotations

import pytest
from small_house import SESSION, look

from sync.check import Checked
from sync.check.house_rules import HouseRules

BAD = SESSION.replace("10/03/2026", "31/02/2026")


def about(found: Checked, form: str) -> list[str]:
    return [each.code("resident") for each in found.held[form]]


def test_a_row_that_cannot_be_placed_is_kept_with_what_could_be_read_of_it() -> None:
    found = look(sessions=f"{SESSION}\n{BAD}")
    (row,) = found.held["sessions"]
    assert (row.form, row.row, row.silent) == ("sessions", 3, False)
    assert row.answers["kind"] == "Keywork"
    assert "date" not in row.answers


def test_an_answer_that_waits_is_none_of_what_could_be_read() -> None:
    found = look(sessions=BAD.replace("S-01", "S-77"))
    (row,) = found.held["sessions"]
    assert "staff" not in row.answers


def test_a_code_that_cannot_be_read_names_nobody_and_one_that_nobody_has_is_told() -> None:
    found = look(sessions=f"{BAD.replace('R-001', 'R-OO1')}\n{BAD.replace('R-001', 'R-077')}")
    assert about(found, "sessions") == ["", "R-077"]


def test_a_resident_whose_move_in_day_waits_is_there_without_it() -> None:
    waits = "R-001 | Ada | Yes | Lives here | H-1 | 1 | soon | Council | S-01"
    found = look(residents=waits, sessions=BAD)
    assert found.waiting["residents"] == frozenset()
    assert [(each.moved_in, each.waits) for each in found.records["residents"]] == [
        (None, {"moved_in"})
    ]
    assert about(found, "sessions") == ["R-001"]


def test_a_row_sent_twice_waits_once() -> None:
    assert about(look(sessions=f"{BAD}\n{BAD}"), "sessions") == ["R-001"]


def test_nobody_can_change_what_waits() -> None:
    found = look(sessions=BAD)
    with pytest.raises(TypeError):
        found.held["sessions"][0].answers["kind"] = ""  # type: ignore[index]


def test_others_may_make_it_without_held_rows() -> None:
    assert Checked({}, (), (), {}, HouseRules()).held == {}


def test_what_a_row_says_never_reaches_a_log() -> None:
    (row,) = look(sessions=BAD).held["sessions"]
    assert "R-001" not in repr(row)
    assert "Keywork" not in repr(row)
