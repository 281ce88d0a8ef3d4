"""Today: what is due, in order of what matters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.a_house import (
    Given,
    Rows,
    goal,
    look,
    resident,
    review,
    rows,
    section,
    session,
    shown,
    tried,
)

LONG_AGO = "01/09/2025"


def codes(part: str) -> list[str]:
    return [each.upper() for each in re.findall(r"residents/(r-[0-9]+)/", part)]


def people(*names: str) -> list[Given]:
    return [resident(f"R-{n:03}", name, LONG_AGO) for n, name in enumerate(names, 1)]


def bare(**own: Sequence[Given]) -> Rows:
    empty: dict[str, Sequence[Given]] = {
        name: [] for name in ("assessments", "goals", "sessions", "reviews", "feedback")
    }
    return rows(**(empty | own))


def test_the_lists_stand_in_order_of_what_matters() -> None:
    told = bare(
        residents=[
            *people("Ada", "Bo", "Di"),
            resident("R-009", "Ed", "28/06/2026"),
            resident("R-010", "Flo", "01/06/2026", adult="No"),
        ],
        goals=[goal("G-001", "Walk", "R-002") | {"step_1": "Ring", "step_1_who": "Keyworker"}],
        sessions=[
            session("01/06/2026", "We met.", "R-001"),
            tried("08/06/2026", "R-001"),
            tried("15/06/2026", "R-001"),
            session("10/06/2026", "We met.", "R-002", next="Ring", next_who="Keyworker")
            | {"next_by": "20/06/2026"},
            session("25/06/2026", "We met.", "R-003"),
        ],
    )
    page = look(told).page("index.md")
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    order = ["No news", "Late", "Our promises", "New here", "Waiting for a correction"]
    assert headings == [*order, "Coming", "Going well", "To put right"]
    assert codes(section(page, "No news")) == ["R-001"]
    assert "We tried twice since: Mon 15 Jun, Mon 8 Jun." in shown(section(page, "No news"))
    assert "R-002" in codes(section(page, "Late"))
    assert codes(section(page, "Our promises")) == ["R-002"]
    assert codes(section(page, "New here")) == ["R-009"]
    assert codes(section(page, "Waiting for a correction")) == ["R-010"]


def test_a_meeting_is_late_from_the_day_after_it_was_due() -> None:
    told = bare(
        residents=people("Ada", "Bo", "Di"),
        sessions=[
            session("22/06/2026", "We met.", "R-001"),
            session("23/06/2026", "We met.", "R-002"),
            session("26/06/2026", "We met.", "R-003"),
        ],
    )
    page = look(told).page("index.md")
    late = shown(section(page, "Late"))
    assert "Ada (R-001) Kit Example 1 day late Last seen Mon 22 Jun (8 days ago)." in late
    assert "Due today Last seen Tue 23 Jun" not in late
    coming = shown(section(page, "Coming"))
    assert "Bo (R-002) Kit Example Due today Last seen Tue 23 Jun" in coming
    assert "Di (R-003) Kit Example Due in 3 days" in coming


def test_a_review_is_coming_for_14_days_and_a_meeting_for_3() -> None:
    told = bare(
        residents=people("Ada", "Bo"),
        goals=[goal("G-001", "Walk", "R-001"), goal("G-002", "Swim", "R-002")],
        reviews=[
            review("01/04/2026", "Well.", "Nothing.", next_review="14/07/2026"),
            review("01/04/2026", "Well.", "Nothing.", next_review="15/07/2026", resident="R-002"),
        ],
        sessions=[session("30/06/2026", "We met.", code) for code in ("R-001", "R-002")],
    )
    coming = section(look(told).page("index.md"), "Coming")
    assert codes(coming) == ["R-001"]
    assert "Review due by Tue 14 Jul (in 14 days)." in shown(coming)


def test_the_longest_late_meeting_stands_first_and_meetings_before_papers() -> None:
    told = bare(
        residents=people("Ada", "Bo", "Di"),
        goals=[goal("G-001", "Walk", code) | {"goal": f"G-{code[2:]}"} for code in ("R-001",)],
        sessions=[
            session("30/06/2026", "We met.", "R-001"),
            session("10/06/2026", "We met.", "R-002"),
            session("01/06/2026", "We met.", "R-003"),
        ],
    )
    late = section(look(told).page("index.md"), "Late")
    assert codes(late) == ["R-003", "R-002", "R-001"]


def test_a_missed_visit_is_a_try_and_no_contact() -> None:
    told = bare(
        residents=people("Ada"),
        sessions=[session("20/06/2026", "We met.", "R-001"), tried("29/06/2026")],
    )
    late = shown(section(look(told).page("index.md"), "Late"))
    assert "Last seen Sat 20 Jun (10 days ago). We tried once since: Mon 29 Jun." in late


def test_the_latest_meeting_counts_and_not_the_latest_row() -> None:
    told = bare(
        residents=people("Ada"),
        sessions=[session("29/06/2026", "New."), session("01/06/2026", "Typed in late.")],
    )
    assert "Last seen Mon 29 Jun" in look(told).shows("residents/r-001.md")


def test_nobody_who_has_left_is_on_today() -> None:
    told = bare(
        residents=people("Ada"),
        moves=[
            {"resident": "R-001", "date": "01/06/2026", "what": "Left", "planned": "Yes"}
            | {"to": "Family or friends", "keywork_end": "Moved away"}
        ],
    )
    assert codes(look(told).page("index.md")) == []


def test_more_than_a_screen_is_folded_and_counted() -> None:
    told = bare(residents=people(*(f"Person {n}" for n in range(1, 10))))
    late = section(look(told).page("index.md"), "Late")
    assert "<summary>Show 4 more</summary>" in late
    assert len(codes(late)) == 9


def test_an_empty_house_is_told_kindly() -> None:
    text = look(bare(residents=[])).shows("index.md")
    for words in (
        "Nobody is late today.",
        "Nobody is new at the moment.",
        "Nothing is due in the next 3 days, and no review in the next 14 days.",
        "Every answer could be read.",
    ):
        assert words in text


def test_the_rows_that_wait_are_counted_by_tab() -> None:
    text = look(rows()).shows("index.md")
    assert "1 answer waits for a correction, in 1 row of Residents. See what to type" in text


def test_a_goal_that_was_met_is_going_well_for_two_weeks() -> None:
    met = {"status": "Closed", "outcome": "Met"}
    told = bare(
        residents=people("Ada"),
        goals=[
            goal("G-001", "Walk a mile") | met | {"closed": "16/06/2026"},
            goal("G-002", "Swim a mile") | met | {"closed": "15/06/2026"},
        ],
    )
    well = shown(section(look(told).page("index.md"), "Going well"))
    assert "“Walk a mile” Tue 16 Jun (14 days ago)." in well
    assert "Swim" not in well
