"""What waited yesterday, so that tonight can say what was put right."""

from __future__ import annotations

from datetime import date

import pytest

from sync.store.waiting import FILE, day_before, remember_waiting, waiting_on

FRIDAY, SATURDAY, SUNDAY = (date(2026, 11, day) for day in (20, 21, 22))


def night(day, *rows):
    return waiting_on(day, {"staff": rows, "managers": (*rows, "staff S-09")})


def test_rows_that_wait_no_longer_are_counted_for_each_audience(tmp_path):
    remember_waiting(tmp_path, night(FRIDAY, "sessions 1", "sessions 2"))
    before = day_before(tmp_path, SATURDAY)
    assert before.as_of == FRIDAY
    tonight = waiting_on(SATURDAY, {"staff": ["sessions 2", "goals G-001"], "managers": []})
    assert before.mended_by(tonight) == {"staff": 1, "managers": 3}


def test_a_night_that_is_run_again_compares_with_the_day_before(tmp_path):
    remember_waiting(tmp_path, night(FRIDAY, "a", "b"))
    remember_waiting(tmp_path, night(SATURDAY, "b"))
    remember_waiting(tmp_path, night(SATURDAY))
    assert day_before(tmp_path, SATURDAY).as_of == FRIDAY
    assert day_before(tmp_path, SUNDAY).mended_by(night(SUNDAY)) == {"staff": 0, "managers": 0}


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"as_of": 3}]', '{"as_of": "2026-11-20"}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    assert day_before(tmp_path, SATURDAY) is None


def test_there_is_nothing_before_the_first_night(tmp_path):
    assert day_before(tmp_path, SATURDAY) is None


def test_nothing_of_a_row_can_be_read_in_the_file(tmp_path):
    remember_waiting(tmp_path, night(FRIDAY, "sessions canary R-001"))
    text = (tmp_path / FILE).read_text()
    assert "canary" not in text
    assert "R-001" not in text
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
