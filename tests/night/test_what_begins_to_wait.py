"""What was on the site and would now wait stops the night once, with the likely cause (1c)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.a_house import Told, rows, session
from tests.conftest import run_keywork
from tests.nights import DAY, change, files, stays_as_it_was, sync

SIX = [session(f"{day}/06/2026", f"Talk {day}.") for day in range(11, 17)]


WHOLE = session("10/06/2026", "A talk that stays whole.")


def each_with(**spoiled: object) -> list[Told]:
    return [WHOLE, *(each | spoiled for each in SIX)]


@pytest.fixture
def after_a_good_night(elm: Path) -> Path:
    change(elm, sessions=[WHOLE, *SIX])
    sync(elm, 1)
    return elm


@pytest.mark.parametrize(
    ("spoiled", "words"),
    [
        ({"kind": "Keywork meeting"}, "An option may have been renamed: write its earlier word"),
        ({"staff": None}, "The question may have become required: look at its schema."),
        ({"minutes": "soon"}, "A heading or a column may have been changed or moved"),
    ],
    ids=["rows that cannot be placed", "answers left empty", "answers that do not fit"],
)
def test_many_rows_that_begin_to_wait_stop_the_night(
    after_a_good_night: Path, spoiled: dict[str, object], words: str
) -> None:
    change(after_a_good_night, sessions=each_with(**spoiled))
    stays_as_it_was(after_a_good_night, words)
    stays_as_it_was(after_a_good_night, "6 of 7 rows on Sessions were on the site whole")
    sync(after_a_good_night, 1, "--accept-changes", 6)


def test_where_one_code_made_them_wait_the_night_says_on_which_tab_it_is(elm: Path) -> None:
    met = [*SIX, session("26/06/2026", "We met.", "R-002")]
    change(elm, sessions=met)
    sync(elm, 1)
    first, *others = rows()["residents"]
    change(elm, sessions=met, residents=[{**first, "resident": "R001"}, *others])
    stays_as_it_was(elm, "A code on Residents may be mistyped: look down its column")


def check(project: Path, exit_code: int) -> str:
    book = project / "house.xlsx"
    asked = ("check", "--project", project, "--workbook", book, "--today", DAY)
    return run_keywork(*asked, exit_code=exit_code).output


def test_a_check_says_what_would_stop_the_night_and_leaves_all_as_it_was(
    after_a_good_night: Path,
) -> None:
    project = after_a_good_night
    assert "The night would not publish" not in check(project, 1)
    change(project, sessions=each_with(minutes="soon"))
    before = files(project / "state")
    said = check(project, 2)
    assert "The night would not publish. 6 of 7 rows on Sessions were on the site whole" in said
    assert "run: keywork sync --accept-changes 6" in said
    assert files(project / "state") == before
    change(project, sessions=[WHOLE])
    assert "6 of 7 rows on Sessions have gone since the last night" in check(project, 2)


def test_a_check_before_the_first_night_has_nothing_to_compare_with(elm: Path) -> None:
    shutil.rmtree(elm / "state")
    change(elm, sessions=each_with(minutes="soon"))
    assert "The night would not publish" not in check(elm, 1)


def test_a_few_may_begin_to_wait_and_rows_that_are_new_may_wait(after_a_good_night: Path) -> None:
    new = [session(f"{day}/06/2026", f"New {day}.", minutes="soon") for day in range(17, 23)]
    change(after_a_good_night, sessions=[WHOLE, *SIX[:-3], *each_with(minutes="soon")[-3:], *new])
    assert "10 answers wait" in sync(after_a_good_night, 1)


def test_the_same_answer_waiting_in_two_hundred_rows_is_one_card(elm: Path) -> None:
    many = [
        session(f"{1 + n % 28:02}/{1 + n // 28:02}/2026", f"Talk {n}.", "R-001", minutes="soon")
        for n in range(160)
    ]
    others = [
        each | {"resident": "R-001", "happened": f"{each['happened']} Again."} for each in many[:40]
    ]
    change(elm, sessions=[*many, *others])
    sync(elm, 1, "--accept-changes", 5)
    page = (elm / "build/docs/staff/to-put-right.md").read_text("utf-8")
    assert page.count("in 200 rows") == 1
    assert page.count('id="sessions-201-minutes"') == 1, "each page leads to the card"
