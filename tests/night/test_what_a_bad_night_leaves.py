"""A night that was stopped: what is remembered of it, and what is said once it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.errors import NeedsAPerson
from sync.night import ending
from sync.night import run as night
from tests.a_house import rows, session
from tests.conftest import run_keywork
from tests.nights import change, published, sync

TITLED = {"setting": "Days between meetings", "value": "often"}


def status_of(project: Path, exit_code: int) -> list[str]:
    return run_keywork("status", "--project", project, exit_code=exit_code).output.splitlines()


def test_a_bad_night_mended_on_the_same_day_is_no_longer_told_as_the_last_one(elm: Path) -> None:
    good = published(elm)
    change(elm, settings=[TITLED])
    sync(elm, 2)
    change(elm)
    said = sync(elm, 1)
    assert "Nothing has changed" in said
    assert published(elm) == good
    nights = [line for line in status_of(elm, 2) if ": " in line]
    assert [line.partition(": ")[2] for line in nights] == [
        "published, 1 answer to put right",
        "not published, a person is needed",
        "published, 1 answer to put right",
    ]
    sync(elm, 1)
    assert [line for line in status_of(elm, 2) if ": " in line] == nights, "once is enough"


@pytest.mark.parametrize("where", [night, ending], ids=["of the rows", "of the end"])
def test_what_stopped_a_night_is_told_and_remembered_though_no_report_can_be_written(
    elm: Path, monkeypatch: pytest.MonkeyPatch, where: object
) -> None:
    """The first is a fault of the settings, which has a report; the second one of the pages."""

    def full(*_given: object) -> None:
        raise NeedsAPerson("The disk is full.")

    def broken(*_given: object) -> None:
        raise NeedsAPerson("The pages cannot be made.")

    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "We met again.")])
    if where is night:
        change(elm, settings=[TITLED])
    with monkeypatch.context() as now:
        now.setattr(where, "write_report", full)
        if where is ending:
            now.setattr(night, "make_sites", broken)
        said = sync(elm, 2, day="2026-07-01")
    fault = "takes a whole number" if where is night else "The pages cannot be made."
    assert fault in said
    assert "The disk is full." in said
    assert said.index(fault) < said.index("The disk is full.")
    assert "not published, a person is needed" in status_of(elm, 2)[-3]


def test_a_report_that_cannot_be_written_is_told(elm: Path) -> None:
    (elm / "build/report.json").unlink(missing_ok=True)
    (elm / "build/report.json").mkdir(parents=True)
    said = sync(elm, 2, day="2026-07-01")
    assert "keywork cannot write to build/. Check who owns it" in said


def test_a_night_that_has_lost_its_memory_publishes_nothing_and_says_what_to_do(elm: Path) -> None:
    (elm / "state/nights.jsonl").write_text("no night\nnone at all\n", encoding="utf-8")
    before = published(elm)
    assert "then move state/nights.jsonl away" in sync(elm, 2, day="2026-07-01")
    assert published(elm) == before
    said = status_of(elm, 2)
    assert "What is remembered of 2 nights is damaged and cannot be read." in said
    (elm / "state/nights.jsonl").write_text("no night\n", encoding="utf-8")
    assert "What is remembered of 1 night is damaged and cannot be read." in status_of(elm, 2)


def test_what_stopped_a_night_is_told_though_it_cannot_be_remembered(
    elm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise NeedsAPerson("keywork cannot write to “state”.")

    change(elm, settings=[TITLED])
    with monkeypatch.context() as now:
        now.setattr(ending, "remember_failure", full)
        said = sync(elm, 2, day="2026-07-01")
    assert "takes a whole number" in said
    assert "cannot write to “state”" in said
