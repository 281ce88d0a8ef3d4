"""What is said on a terminal: lines, long steps, and the end of a run that was stopped."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.cli import main
from sync.cli.findings import shown
from sync.cli.showing import open_sites
from sync.cli.telling import progress, say
from sync.doctor.finding import look


def test_a_reader_that_went_away_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as nobody_reads:
        monkeypatch.setattr(sys, "stdout", nobody_reads)
        say("One.")
        say("Two.")


def test_a_long_step_is_shown_on_a_terminal_and_not_under_cron(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with progress() as show_step:
        show_step("Building the sites")
    assert capsys.readouterr() == ("", "")
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    with progress() as show_step:
        show_step("Building the sites")
    said = capsys.readouterr()
    assert "Building the sites …" in said.err
    assert said.out == ""


def test_a_run_that_was_stopped_says_that_the_site_is_as_it_was(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stopped, progress():
        raise SystemExit(128 + signal.SIGTERM)
    assert stopped.value.code == 143
    assert capsys.readouterr().err == ("keywork: stopped before the end. The site is as it was.\n")


SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


@pytest.fixture
def signals_as_before() -> Iterator[None]:
    before = {each: signal.getsignal(each) for each in SIGNALS}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.usefixtures("signals_as_before")
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_any_command_with_128_and_its_number(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    if signal.getsignal(number) is signal.SIG_DFL:  # it would end the tests as well
        signal.signal(number, lambda *_given: None)
    monkeypatch.setattr("sync.cli.cli", lambda: signal.raise_signal(number))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 128 + number


def test_a_finding_is_folded_to_the_terminal_and_whole_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = look("Disk", "It is full. " + "Delete what you need no more, and look again. " * 9)
    assert list(shown([finding])) == [finding]
    whole = capsys.readouterr().out
    assert len(whole.splitlines()) == 1
    monkeypatch.setenv("COLUMNS", "41")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    list(shown([finding]))
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) == 40  # the last column stays free
    assert all(each.startswith(" " * 7) for each in lines[1:])
    assert " ".join(each.strip() for each in lines).split() == whole.split()


@pytest.mark.parametrize(
    ("terminal", "asked", "opened"),
    [(True, True, True), (False, True, False), (True, False, False)],
)
def test_a_browser_opens_the_site_where_somebody_sits_and_asked_for_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    terminal: bool,
    asked: bool,
    opened: bool,
) -> None:
    def served(current: Path, port: int, ready: Callable[[str], None]) -> None:
        assert (current, port) == (tmp_path / "published/current", 8000)
        ready("http://127.0.0.1:8000/")

    pages: list[str] = []
    monkeypatch.setattr("sync.publish.serve.serve", served)
    monkeypatch.setattr("webbrowser.open", pages.append)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    open_sites(tmp_path, 8000, open_browser=asked)
    assert pages == ["http://127.0.0.1:8000/"] * opened
    said = "Your site is open at http://127.0.0.1:8000/ (stop it with Ctrl-C).\n"
    assert capsys.readouterr().out == said
