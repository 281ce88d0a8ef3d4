"""The supervision sheet and the handover booklet, from the rows that call for each line."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sync.forms.model import Audience
from tests.a_house import TODAY, Night, goal, look, resident, rows, session, tried

SHEET, BOOKLET = "supervision/s-01.md", "handover/s-01.md"


def ago(days: int) -> str:
    return f"{TODAY - timedelta(days=days):%d/%m/%Y}"


def staff(**more: object) -> list[dict[str, object]]:
    told: dict[str, object] = {"roles": "Keyworker", "started": "01/01/2020"}
    told |= {"can_be_keyworker": "Yes", "supervision_last": ago(28)}
    kit = told | {"staff": "S-01", "name": "Kit Example"} | more
    return [kit, told | {"staff": "S-02", "name": "Lou Example"}]


def night(**own: object) -> Night:
    people = [resident(f"R-00{n}", f"{name} Sample", ago(200)) for n, name in enumerate("ABC", 1)]
    told = {
        "staff": staff(),
        "residents": people,
        "sessions": [
            *(session(ago(n), "We talked.", "R-001") for n in (20, 13, 6)),
            session(ago(15), "We talked.", "R-002"),
            tried(ago(8), "R-002"),
            tried(ago(1), "R-002", kind="Cancelled by us"),
            session(ago(30), "Before the last supervision.", "R-003"),
            session(ago(3), "We talked.", "R-003"),
        ],
        "goals": [goal("G-001", "Cook", "R-001", date=ago(100), look_again=ago(-60))],
        "assessments": [],
        "reviews": [],
        "feedback": [],
        "moments": [
            {"resident": "R-003", "date": ago(9), "kind": "Contribution", "what": "Let them in."}
            | {"planned": "No", "may_share": "No"}
        ],
    }
    return look(rows(**(told | own)))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sheet() -> str:
    return night().shows(SHEET, Audience.MANAGERS)


def test_it_counts_from_the_last_supervision(sheet: str) -> None:
    assert "Since Tue 2 Jun: 7 session entries." in sheet
    assert "C Sample (R-003): once, last Sat 27 Jun." in sheet


def test_who_was_not_seen_in_time_stands_first_with_why(sheet: str) -> None:
    not_seen, seen = sheet.split("Seen B", 1)[0], sheet.index(" Seen ")
    assert sheet.index("Not seen in time B Sample (R-002): last seen") < seen
    assert "They could not come once. We had to cancel once." in not_seen


def test_a_goal_that_nobody_wrote_about_is_stuck(sheet: str) -> None:
    assert "A Sample (R-001), goal G-001: nobody wrote about it since" in sheet


def test_what_went_well_is_told_without_the_words_of_the_note(sheet: str) -> None:
    assert "C Sample (R-003): contribution, Sun 21 Jun." in sheet
    assert "Let them in." not in sheet


def test_supervision_over_six_weeks_ago_is_said() -> None:
    late = night(staff=staff(supervision_last=ago(43))).shows(SHEET, Audience.MANAGERS)
    assert "Last supervision over 6 weeks ago" in late
    assert "over 6 weeks" not in night(staff=staff(supervision_last=ago(42))).shows(
        SHEET, Audience.MANAGERS
    )


def test_a_worker_who_left_has_a_booklet_for_whoever_takes_over_and_no_sheet() -> None:
    told = night(staff=staff(left=ago(1)))
    made = {page.path for page in told.sites[Audience.MANAGERS].pages}
    assert BOOKLET in made
    assert SHEET not in made
    assert "Supervision sheet" not in told.shows(BOOKLET, Audience.MANAGERS)
    assert "A Sample (R-001)" in told.shows(BOOKLET, Audience.MANAGERS)


def test_neither_is_on_the_site_of_the_staff() -> None:
    paths = {page.path for page in night().sites[Audience.STAFF].pages}
    assert not {SHEET, BOOKLET} & paths
