from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sync.errors import NeedsAPerson, OutsideTrouble
from sync.store.lock import only_one

HOLD = """
import sys
from pathlib import Path
from sync.store.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holding(state):
    top = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(state)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(top)},
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_a_second_run_leaves_at_once_and_says_since_when_the_first_runs(tmp_path):
    with (
        only_one(tmp_path / "state"),
        pytest.raises(OutsideTrouble, match=r"already running since \d\d:\d\d on") as stopped,
        only_one(tmp_path / "state"),
    ):
        pass
    assert stopped.value.exit_code == 3


def test_another_process_is_kept_out_and_a_run_that_was_killed_keeps_nobody_out(tmp_path):
    child = holding(tmp_path)
    try:
        with pytest.raises(OutsideTrouble), only_one(tmp_path):
            pass
    finally:
        child.kill()
        child.communicate()
    with only_one(tmp_path):
        pass


def test_the_lock_is_let_go_when_the_work_ends_or_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), only_one(tmp_path):
        raise ZeroDivisionError
    with only_one(tmp_path):
        pass


def test_a_child_of_a_run_does_not_keep_the_lock(tmp_path):
    with only_one(tmp_path):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        with only_one(tmp_path):
            pass
    finally:
        child.communicate(b"\n")


def test_what_stands_in_the_lock_file_is_not_repeated_unless_it_is_a_time(tmp_path):
    child = holding(tmp_path)
    try:
        (tmp_path / "lock").write_text("\x1b[31mforged words")
        with pytest.raises(OutsideTrouble) as stopped, only_one(tmp_path):
            pass
        assert "forged" not in str(stopped.value)
    finally:
        child.kill()
        child.communicate()


def test_the_folder_is_for_our_own_eyes(tmp_path):
    before = os.umask(0)
    try:
        with only_one(tmp_path / "state"):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "state/lock").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_is_told_in_a_sentence(tmp_path):
    (tmp_path / "state").write_text("a file")
    with pytest.raises(NeedsAPerson, match="state"), only_one(tmp_path / "state"):
        pass
