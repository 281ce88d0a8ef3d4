"""Changes, permissions, corrections and earlier assessments: all that was typed is shown."""

from __future__ import annotations

import re

import pytest

from tests.a_house import (
    Given,
    assessment,
    goal,
    look,
    resident,
    rows,
    section,
    session,
    shown,
    tried,
)

ADA = "residents/r-001.md"


def change(day: str, what: str, **more: object) -> Given:
    return {"resident": "R-001", "date": day, "what": what, **more}


def page_with(*changes: Given, **own: object) -> str:
    ada = resident("R-001", "Ada Sample", "01/09/2025")
    ada |= {"share_ok": "The GP and the bank.", "share_date": "02/09/2025"}
    return look(rows(residents=[ada], changes=list(changes)) | own).page(ADA)  # type: ignore[arg-type]


def test_each_change_stands_in_the_journey_with_its_note_and_reason() -> None:
    way = section(
        page_with(
            change(
                "01/06/2026",
                "Days between meetings",
                contact_days=14,
                note="By phone too.",
                why="They work now.",
            )
        ),
        "Journey",
    )
    assert "Mon 1 Jun Agreed to meet every 2 weeks By phone too. Why: They work now." in shown(way)


def test_a_permission_taken_back_stands_beside_the_one_that_was_given() -> None:
    page = page_with(
        change("01/03/2026", "Permission", note="Not the bank any more."),
        change("05/06/2026", "Permission", note="Nobody for now.", why="They want to think."),
    )
    details = shown(section(page, "Details"))
    first = details.index("Services we may talk to The GP and the bank. said on Tue 2 Sep 2025")
    newest = details.index(
        "Permission changed on Fri 5 Jun: Nobody for now. Why: They want to think."
    )
    older = details.index("Permission changed on Sun 1 Mar: Not the bank any more.")
    assert first < newest < older


def test_a_permission_older_than_what_residents_says_now_is_in_the_journey_alone() -> None:
    page = page_with(change("01/09/2025", "Permission", note="Ask my sister."))
    assert "Ask my sister." not in shown(section(page, "Details"))
    assert "Ask my sister." in shown(section(page, "Journey"))


def test_a_permission_shows_where_none_was_written_down_before() -> None:
    told = rows(changes=[change("01/06/2026", "Permission", note="The GP.")])
    details = shown(section(look(told).page(ADA), "Details"))
    assert "Services we may talk to Not written down on Residents" in details
    assert "Permission changed on Mon 1 Jun: The GP." in details


def test_corrections_and_disagreements_have_a_heading_of_their_own() -> None:
    page = page_with(
        change(
            "01/06/2026",
            "Correct a record",
            note="The bank, not the post office.",
            why="Typed wrong.",
        ),
        change("03/06/2026", "Resident disagrees", note="I was never late."),
    )
    part = shown(section(page, "Put right, or seen differently"))
    assert part.startswith("Wed 3 Jun: they see it differently I was never late.")
    assert "Mon 1 Jun: put right The bank, not the post office. Why: Typed wrong." in part
    assert "Put right, or seen differently" not in page_with()


@pytest.mark.parametrize("what", ["Correct a record", "Resident disagrees", "Permission"])
def test_what_staff_typed_in_the_journey_stays_out_of_the_search(what: str) -> None:
    way = section(
        page_with(change("01/06/2026", what, note="Quiet words.", why="Quiet too.")), "Journey"
    )
    kept_out = re.sub(r"<bdi[^>]* data-search-exclude>(?:(?!<bdi).)*?</bdi>", "", way)
    assert "Quiet" in way
    assert "Quiet" not in kept_out
    assert "Cook three meals" not in kept_out


def test_earlier_assessments_are_folded_newest_first_with_all_that_was_said() -> None:
    told = [
        assessment(
            "05/09/2025",
            "First",
            area_health=2,
            strengths="I sing.",
            risk="Yes",
            risk_plan="Ring Bo.",
        ),
        assessment("20/09/2025", "Full", area_health=3, background="I grew up by the sea."),
        assessment("01/03/2026", "Update", area_health=4, needs="A bus pass."),
        assessment("01/06/2026", "Update", area_health=4, risk="Yes", risk_plan="Ring me."),
    ]
    part = section(look(rows(assessments=told)).page(ADA), "Assessment")
    newest, _, earlier = part.partition('<details class="kw-more">')
    assert "see Keeping safe" in shown(newest)
    words = shown(earlier)
    assert words.startswith("Earlier assessments: 3")
    days = [words.index(each) for each in ("Sun 1 Mar", "Sat 20 Sep 2025", "Fri 5 Sep 2025")]
    assert days == sorted(days)
    for said in (
        "A bus pass.",
        "Health 4 of 5 3 of 5 a bit better",
        "I grew up by the sea.",
        "Health 3 of 5 2 of 5 a bit better",
        "I sing.",
        "Matters most: Lifeskills, Health",
        "What helps to keep them safe: Ring Bo.",
    ):
        assert said in words


def test_a_visit_that_did_not_happen_shows_everything_that_was_written() -> None:
    visit = tried(
        "16/06/2026",
        start="14:30",
        view="I think they are tired.",
        wishes="A walk",
        topics="Health",
        others="A nurse",
        last_time="Not yet",
        happened="No answer at the door.",
        also="Concern, Repair",
        planned="No",
    )
    for kind, words in (
        ("Missed by resident", "We tried"),
        ("Cancelled by us", "We had to cancel"),
    ):
        part = section(look(rows(sessions=[{**visit, "kind": kind}])).page(ADA), "Sessions")
        told = shown(part)
        assert f"Tue 16 Jun, 2.30 pm · {words} · Kit Example · unplanned Health" in told
        for each in (
            "Also reported: Repair",
            "Kit Example’s view: I think they are tired.",
            "Asked for next time: A walk",
            "Also there: A nurse",
            "What came of last time: not yet",
            "No answer at the door.",
        ):
            assert each in told, each


def test_a_concern_shows_on_no_page_of_the_staff() -> None:
    """A colleague whom it is about would read it there, too."""
    told = [session("10/06/2026", "We met.", also="Concern")]
    assert "Also reported" not in look(rows(sessions=told)).shows(ADA)


def test_what_was_reported_shows_on_a_session_that_is_folded() -> None:
    days = [f"{n:02d}/06/2026" for n in range(10, 16)]
    told = [session(day, "We met.", also="No, Repair" if day == days[0] else "No") for day in days]
    part = section(look(rows(sessions=told)).page(ADA), "Sessions")
    folded = re.findall(r"<summary.*?</summary>", part, re.DOTALL)
    assert "Also reported: Repair" in shown(folded[-1])
    assert "Also reported" not in shown("".join(folded[:-1]))


def test_a_session_that_was_planned_or_not_asked_about_is_not_called_unplanned() -> None:
    told = [session("10/06/2026", "We met.", planned="Yes"), session("11/06/2026", "We met.")]
    assert "unplanned" not in look(rows(sessions=told)).shows(ADA)
    told[0]["planned"] = "No"
    assert "In person · unplanned" in look(rows(sessions=told)).shows(ADA)


def test_a_goal_says_where_it_came_from_and_which_service_helps() -> None:
    told = rows(goals=[goal("G-001", "Cook", source="Counselling", agency="The food bank")])
    plan = shown(section(look(told | {"reviews": [], "sessions": []}).page(ADA), "Support plan"))
    assert "Came from: counselling. Other service: The food bank." in plan
    helped = goal("G-001", "Cook", who_helps="Another service", agency="The food bank")
    told = rows(goals=[helped], reviews=[], sessions=[])
    plan = shown(section(look(told).page(ADA), "Support plan"))
    assert "Who helps: Another service (The food bank)." in plan


def test_a_goal_that_has_ended_keeps_its_steps_and_how_it_went() -> None:
    ended = goal("G-001", "Save up", status="Closed", closed="20/06/2026", outcome="Met")
    ended |= {"step_1": "Open a jar", "step_1_who": "Resident", "step_1_done": "01/05/2026"}
    told = rows(goals=[ended | {"barriers": "Bus fares"}], reviews=[], sessions=[])
    plan = shown(section(look(told).page(ADA), "Support plan"))
    assert "Open a jar Resident, done Fri 1 May" in plan
    assert "What could get in the way: Bus fares" in plan
    assert "that day has passed" not in plan
