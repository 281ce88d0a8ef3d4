"""The command in a process of its own: signals, and readers that go away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_served_site_can_be_opened_and_a_signal_ends_it(
    demo: Path, number: signal.Signals
) -> None:
    command = [sys.executable, "-u", "-m", "sync", "serve", "--project", str(demo), "--port", "0"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONWARNINGS": "default"},
    ) as running:
        assert running.stdout
        assert running.stderr
        address = running.stdout.readline().split(" at ")[1].split(" ")[0]
        for path in ("", "managers/", "guides/", "residents/r-001/"):
            with urllib.request.urlopen(address + path) as page:
                assert "Data as of" in page.read().decode()
        running.send_signal(number)
        assert running.wait(60) == 128 + number
        assert running.stderr.read() == ""


@pytest.mark.parametrize("command", ["check", "sync"])
def test_a_reader_that_goes_away_changes_nothing_of_the_end(elm: Path, command: str) -> None:
    asked = ["--project", elm, "--workbook", elm / "house.xlsx", "--today", "2026-07-01"]
    with subprocess.Popen(
        [sys.executable, "-m", "sync", command, *map(str, asked)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ours:
        assert ours.stdout
        assert ours.stderr
        ours.stdout.close()
        assert "stopped" not in ours.stderr.read().decode()
    assert ours.returncode == 1
