"""What one night leaves for the next beside the history."""

from __future__ import annotations

import json
import stat
from datetime import date

import pytest

from sync.store.memory import EARLIER, FILE, Memory, keep, recall
from sync.store.waiting import waiting_on

FRIDAY, SATURDAY, SUNDAY = (date(2026, 11, day) for day in (20, 21, 22))
FULL = Memory(
    tabs={"a-book": {"sessions": 7, "goals": 0}},
    waiting=(waiting_on(FRIDAY, {"staff": ["sessions canary R-001"]}),),
    heard=False,
)


def night(day, *rows):
    return waiting_on(day, {"staff": rows, "managers": (*rows, "staff S-09")})


def test_what_is_kept_is_recalled(tmp_path):
    keep(tmp_path / "state", FULL)
    assert recall(tmp_path / "state") == FULL


def test_before_the_first_night_nothing_is_known(tmp_path):
    assert recall(tmp_path) == Memory()
    assert Memory().before(SATURDAY) is None


def test_it_is_one_file_for_our_eyes_only_and_holds_no_word_of_a_row(tmp_path):
    keep(tmp_path / "state", FULL)
    (file,) = (tmp_path / "state").iterdir()
    assert file.name == FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "canary" not in file.read_text()
    assert "R-001" not in file.read_text()


@pytest.mark.parametrize(
    "damage",
    [
        *("", "{", "[1]", "7", "{}", "[" * 100_000),
        '{"tabs": {}, "waiting": [{"as_of": 3}], "heard": null}',
        '{"tabs": {}, "waiting": [{"as_of": "2026-11-20"}], "heard": null}',
        '{"tabs": {"a-book": 7}, "waiting": [], "heard": null}',
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path, damage):
    (tmp_path / FILE).write_text(damage)
    assert recall(tmp_path) == Memory()
    keep(tmp_path, FULL)
    assert recall(tmp_path) == FULL


@pytest.mark.parametrize("odd", ["7", 7.5, True, None])
def test_a_tab_whose_number_is_none_is_found_by_its_title(tmp_path, odd):
    kept = {"tabs": {"a-book": {"sessions": odd, "goals": 7}}, "waiting": [], "heard": 1}
    (tmp_path / FILE).write_text(json.dumps(kept))
    assert recall(tmp_path) == Memory(tabs={"a-book": {"goals": 7}})


def test_a_night_that_is_run_again_compares_with_the_day_before():
    memory = Memory()
    for each in (night(FRIDAY, "a", "b"), night(SATURDAY, "b"), night(SATURDAY)):
        memory = memory.with_waiting(each)
    assert memory.before(SATURDAY) == night(FRIDAY, "a", "b")
    assert memory.before(SUNDAY) == night(SATURDAY)
    assert len(memory.waiting) == 2


def test_a_night_that_found_no_tabs_forgets_none():
    assert FULL.with_tabs({}) == FULL
    assert FULL.with_tabs({"other": {"goals": 1}}).tabs == {"other": {"goals": 1}}


def test_a_file_in_which_nothing_is_new_is_not_written_again(tmp_path):
    keep(tmp_path, FULL)
    before = (tmp_path / FILE).stat().st_ino
    keep(tmp_path, FULL)
    assert (tmp_path / FILE).stat().st_ino == before


def test_the_files_of_an_earlier_version_are_taken_away(tmp_path):
    for name in EARLIER:
        (tmp_path / name).write_text("{}")
    keep(tmp_path, FULL)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
