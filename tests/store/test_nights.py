from __future__ import annotations

import json
import os
import stat
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import NeedsAPerson
from sync.store.nights import KEPT, Night, NightHistory, last_good, last_nights, remember


def night(day=21, exit_=0, **more):
    run = f"202611{day:02}T033100Z"
    return Night(run, date(2026, 11, day), exit_, "abc123", {"sessions": 42}, **more)


def test_nights_are_remembered_in_order(tmp_path):
    nights = [night(20, 1, held=3, release="20261120T033100Z"), night(21)]
    for each in nights:
        remember(tmp_path / "state", each)
    assert last_nights(tmp_path / "state") == NightHistory(tuple(nights), 0)


def test_before_the_first_night_there_is_none(tmp_path):
    assert last_nights(tmp_path) == NightHistory((), 0)
    assert last_good(tmp_path) is None


def test_the_last_good_night_is_the_last_that_was_published(tmp_path):
    for day, exit_ in ((18, 0), (19, 1), (20, 2), (21, 3)):
        remember(tmp_path, night(day, exit_))
    assert last_good(tmp_path) == night(19, 1)


WHOLE = {
    "run": "20261121T033100Z",
    "as_of": "2026-11-21",
    "exit": 0,
    "digest": "",
    "counts": {},
    "held": 0,
    "release": None,
}


def whole_but(**changes):
    return json.dumps(WHOLE | changes).encode()


@pytest.mark.parametrize(
    "damage",
    [
        b"not json",
        b"\xff\xfe\x00",
        b"[]",
        b"7",
        b"{}",
        b"[" * 20000,
        whole_but()[:-9],
        whole_but(run="x"),
        whole_but(as_of="2026-13-01"),
        whole_but(exit=True),
        whole_but(counts={"sessions": "many"}),
        whole_but(counts=[]),
        whole_but(held="3"),
        whole_but(release=7),
    ],
)
def test_a_damaged_line_is_left_out_and_counted_and_the_rest_is_kept(tmp_path, damage):
    remember(tmp_path, night(20))
    with (tmp_path / "nights.jsonl").open("ab") as file:
        file.write(damage)
    assert last_nights(tmp_path) == NightHistory((night(20),), 1)
    remember(tmp_path, night(21))
    assert last_nights(tmp_path) == NightHistory((night(20), night(21)), 1)
    assert damage in (tmp_path / "nights.jsonl").read_bytes()


@given(st.binary(max_size=200))
def test_whatever_stands_in_the_file_reading_it_never_fails(tmp_path_factory, junk):
    state = tmp_path_factory.mktemp("state")
    (state / "nights.jsonl").write_bytes(junk)
    last_nights(state)


def test_a_history_that_is_only_damage_is_no_first_night(tmp_path):
    (tmp_path / "nights.jsonl").write_bytes(b"\0" * 50)
    history = last_nights(tmp_path)
    assert (history.last_good, history.damaged) == (None, 1)


def test_only_the_last_nights_are_kept(tmp_path):
    line = b'{"as_of":"2025-01-01","counts":{},"digest":"","exit":0,"held":0,"release":null,'
    line += b'"run":"20250101T033100Z"}\n'
    (tmp_path / "nights.jsonl").write_bytes(line * KEPT)
    remember(tmp_path, night(21))
    nights = last_nights(tmp_path).nights
    assert len(nights) == KEPT
    assert nights[-1] == night(21)


def test_a_night_that_cannot_be_written_leaves_those_of_before(tmp_path):
    remember(tmp_path, night(20))
    (tmp_path / ".nights.jsonl.draft").mkdir()
    with pytest.raises(NeedsAPerson, match="disk"):
        remember(tmp_path, night(21))
    assert last_nights(tmp_path).nights == (night(20),)


def test_what_a_dead_run_left_does_no_harm(tmp_path):
    (tmp_path / ".nights.jsonl.draft").write_bytes(b"half")
    remember(tmp_path, night(21))
    assert last_good(tmp_path) == night(21)
    assert [path.name for path in tmp_path.iterdir()] == ["nights.jsonl"]


def test_the_history_is_for_our_own_eyes(tmp_path):
    before = os.umask(0)
    try:
        remember(tmp_path / "state", night())
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "state/nights.jsonl").stat().st_mode) == 0o600


def test_a_history_that_cannot_be_opened_is_told_and_is_no_first_night(tmp_path):
    (tmp_path / "state/nights.jsonl").mkdir(parents=True)
    with pytest.raises(NeedsAPerson, match=r"state/nights.jsonl cannot be read. Check who owns"):
        last_nights(tmp_path / "state")
