"""A resident's page: six facts, then their words, plan, sessions, reviews, journey."""

from __future__ import annotations

import re

import pytest

from sync.forms.model import Audience
from sync.records.agreements import step_reference
from tests.a_house import (
    Night,
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


@pytest.fixture(scope="module")
def night() -> Night:
    return look(rows())


def test_six_facts_stand_first(night: Night) -> None:
    facts = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", night.page(ADA).split("</dl>")[0])
    assert [(name, shown(value)) for name, value in facts] == [
        ("Keyworker", "Kit Example 1-2-1 worker: Lou Example"),
        ("We meet", "Every week as usual in the house"),
        ("Last seen", "Tue 16 Jun (14 days ago) by Kit Example; we tried once since"),
        ("Next due", "Meeting, Tue 23 Jun 7 days late"),
        ("Next review", "Sat 27 Jun 3 days late"),
        ("Matters most", "Lifeskills, Health"),
    ]


def test_the_parts_stand_in_their_order(night: Night) -> None:
    parts = ["In their words", "Support plan", "Sessions", "Reviews", "Assessment", "Journey"]
    assert re.findall(r"^## (.*)$", night.page(ADA), re.MULTILINE) == [*parts, "Details"]


def test_strengths_and_hopes_stand_before_needs(night: Night) -> None:
    page = night.shows(ADA)
    good, hope = page.index("I make people laugh."), page.index("A flat with a window box.")
    assert good < hope < page.index("Somebody to go with me to the bank.")


def test_a_goal_shows_its_steps_how_far_it_is_and_who_promised_what(night: Night) -> None:
    plan = shown(section(night.page(ADA), "Support plan"))
    for words in (
        "“Cook three meals” G-001 · Lifeskills · Long · their own idea",
        "How far: a little, on Tue 16 Jun",
        "Buy a pan EKWM-W07D Keyworker, by Sat 20 Jun, not done yet",
        "Try soup done Fri 1 May",
        "Look at it again on Thu 1 Oct",
        f"Bring the recipe book {step_reference('R-001', 'Bring the recipe book')} Keyworker, by",
        "To close a step by itself, fill in Steps with the reference beside it.",
        "Goals that have ended: 1 “Open a bank account” Met G-002, Sat 20 Jun",
        "Next free goal code: G-003",
    ):
        assert words in plan


def test_the_last_half_year_stands_newest_first_and_older_sessions_by_year(night: Night) -> None:
    page = section(night.page(ADA), "Sessions")
    days = re.findall(r"<strong>(.*?)</strong>", page)
    assert days == ["Tue 23 Jun", "Tue 16 Jun", "Thu 8 Jan"]
    assert 'href="../../residents/r-001/2025/">2025 (2)</a>' in page
    older = night.page("residents/r-001/2025.md")
    assert re.findall(r"<strong>(.*?)</strong>", older) == ["Wed 12 Nov 2025", "Fri 10 Oct 2025"]
    assert "We looked at pans." in shown(older)
    assert "We looked at pans." not in night.shows(ADA)
    assert 'href="../../../residents/r-001/">Back to' in older


def test_no_session_is_lost_between_the_page_and_the_years() -> None:
    days = ["31/12/2023", "01/01/2024", "28/12/2025", "29/12/2025", "30/12/2025", "01/01/2026"]
    told = rows(
        residents=[resident("R-001", "Ada", "01/01/2023")],
        sessions=[session(day, f"Words of {day}") for day in days],
        goals=[],
        reviews=[],
        assessments=[],
    )
    pages = [
        each.markdown for each in look(told).sites[Audience.STAFF].pages if "r-001" in each.path
    ]
    for day in days:
        assert sum(f"Words of {day}" in shown(page) for page in pages) == 1


def test_a_missed_visit_reads_we_tried(night: Night) -> None:
    first = section(night.page(ADA), "Sessions").split("</article>")[0]
    assert "Tue 23 Jun · We tried · Kit Example Next: Ring on Friday" in shown(first)
    assert "Missed by resident" not in night.page(ADA)


def test_a_session_shows_all_that_was_written_down() -> None:
    told = rows(
        sessions=[
            session(
                "16/06/2026",
                "We spoke.",
                view="I think it helps.",
                others="A nurse",
                place="Office",
                topics="Budgeting, Health",
                together="Breathing, Leaflet",
                last_time="Partly done",
                also="Repair",
                wellbeing="Rather not say",
            )
        ]
    )
    words = shown(section(look(told).page(ADA), "Sessions"))
    for each in (
        "45 minutes · In person, office Budgeting, Health",
        "What came of last time: partly done",
        "Kit Example’s view: I think it helps.",
        "How are you today? They would rather not say",
        "Given or done together: Breathing, Leaflet",
        "Also there: A nurse",
        "Also reported: Repair",
    ):
        assert each in words


def test_long_words_fold_and_none_are_lost() -> None:
    long = " ".join(f"word{n}" for n in range(200))
    told = rows(assessments=[assessment("05/09/2025", "First", strengths=long)])
    part = section(look(told).page(ADA), "In their words")
    assert "Read all" in part
    assert long in shown(part)


def test_one_who_waits_has_a_page_by_code_with_what_can_be_said() -> None:
    told = rows(sessions=[session("16/06/2026", "We met at the door.", "R-003")])
    told["residents"] = [*told["residents"][:2], resident("R-003", "Cy Sample", "", adult="No")]
    page = look(told).page("residents/r-003.md")
    assert 'title: "Waiting&#58; R&#45;003"' in page
    assert "waits for a correction" in shown(page)
    assert "Cy Sample" not in shown(page)
    assert "We met at the door." in shown(page)


def test_one_who_has_moved_on_keeps_their_page() -> None:
    left = {"resident": "R-001", "date": "20/06/2026", "what": "Left", "planned": "Yes"}
    told = rows(
        moves=[left | {"to": "Own tenancy, social", "keywork_end": "No longer needs keywork"}],
        sessions=[session("16/06/2026", "We packed.")],
        feedback=[],
    )
    night = look(told)
    page = night.shows(ADA)
    assert "Moved on: Sat 20 Jun (10 days ago). No longer needs keywork." in page
    assert "Left: own tenancy, social" in page
    assert "Ada Sample (R-001) Left Sat 20 Jun (10 days ago)" in night.shows("residents/index.md")


def test_the_list_of_residents_says_the_next_free_code(night: Night) -> None:
    page = night.shows("residents/index.md")
    assert (
        "2 people here today. Of 1 more it waits if they are here. Next free code: R-004." in page
    )
    assert "Ada Sample (R-001) Something late Elm House, room 1 Kit Example Mon 1 Sep 2025" in page
    row = "Cy Sample (R-003) Something may be late Elm House, room 3 Kit Example waits for a corr"
    assert row in page


def test_what_a_session_agreed_is_open_until_a_later_one_says_it_is_done() -> None:
    promise = {"next": "Ring the bank", "next_who": "Keyworker", "next_by": "20/06/2026"}
    first = session("10/06/2026", "We met.") | promise
    still = look(rows(goals=[goal("G-001", "Save")], sessions=[first], reviews=[])).shows(ADA)
    reference = step_reference("R-001", "Ring the bank")
    said = f"We said we would Ring the bank {reference} Keyworker, by Sat 20 Jun, not done yet"
    assert said in still
    done = [first, session("25/06/2026", "We met.", last_time="Done")]
    page = look(rows(goals=[goal("G-001", "Save")], sessions=done, reviews=[])).shows(ADA)
    assert "We said we would" not in page


def test_no_sessions_goals_reviews_or_assessment_are_said_kindly(night: Night) -> None:
    page = night.shows("residents/r-002.md")
    for words in (
        "No assessment yet. It is due by Thu 2 Jul.",
        "No goals yet. The first plan is due by Thu 23 Jul.",
        "No sessions yet.",
        "No review yet.",
    ):
        assert words in page


def test_two_tries_since_are_counted_at_a_glance() -> None:
    told = rows(
        sessions=[session("10/06/2026", "We met."), tried("17/06/2026"), tried("24/06/2026")]
    )
    assert "by Kit Example; we tried twice since" in look(told).shows(ADA)


def test_a_plan_to_keep_safe_is_shown_in_full_and_never_folded() -> None:
    plan = "Ring me first. " * 60
    risky = assessment("1/4/2026", "Full", risk="Yes", risk_plan=plan)
    page = look(rows(assessments=[risky])).page(ADA)
    lead = page.split("## In their words")[0]
    assert plan.strip() in shown(lead)
    assert "<details" not in lead


def test_a_later_none_known_is_told_beside_the_plan_and_does_not_hide_it() -> None:
    risky = assessment("1/4/2026", "Full", risk="Yes", risk_plan="Ring me first.")
    calm = assessment("1/6/2026", "Update", risk="None known")
    lead = shown(look(rows(assessments=[risky, calm])).page(ADA).split("## In their words")[0])
    assert "Ring me first." in lead
    assert "the assessment of Mon 1 Jun knows of no risk now" in lead


def test_a_step_told_of_on_steps_shows_how_when_by_whom_and_what_it_was_about() -> None:
    told = {"date": "24/06/2026", "staff": "S-02", "about": "A grant", "note": "Pens and paper"}
    steps = [
        told | {"reference": step_reference("R-001", "Buy a pan"), "what": "Done"},
        told | {"reference": step_reference("R-001", "Ring on Friday"), "what": "Partly"},
    ]
    plan = shown(section(look(rows(steps=steps)).page(ADA), "Support plan"))
    assert "Buy a pan Keyworker, done Wed 24 Jun" in plan
    assert "Told of on Steps: 2 Ring on Friday JKKB-H54A Partly Wed 24 Jun, Lou Example" in plan
    assert "Buy a pan EKWM-W07D Done Wed 24 Jun, Lou Example, G-001 A grant: Pens and paper" in plan
    assert "We said we would Bring the recipe book" in plan
    assert "Still to do by them, or by others Ring on Friday JKKB-H54A" in plan


def test_who_told_of_a_step_waits_alone_and_its_page_says_so() -> None:
    step = {"reference": step_reference("R-001", "Buy a pan"), "what": "Done", "staff": "S-99"}
    night = look(rows(steps=[step | {"date": "22/06/2026"}]))
    assert "Done Mon 22 Jun, waits for a correction" in night.shows(ADA)


def test_while_a_row_of_steps_waits_no_page_says_that_nothing_is_late() -> None:
    seen = [session("29/06/2026", "We met.")]
    usual = rows(sessions=seen, goals=[], residents=[resident("R-001", "Ada", "01/06/2026")])
    quiet = usual | {"assessments": [assessment("02/06/2026", "Full")], "reviews": []}
    quiet |= {"goals": [goal("G-001", "Save", date="02/06/2026")]}
    assert "Nobody is late today." in look(quiet).shows("index.md")
    waits = [{"reference": "that one", "what": "Done", "date": "22/06/2026", "staff": "S-01"}]
    page = look(quiet | {"steps": waits}).shows("index.md")
    assert "Nobody is late today that we can read; 1 row waits." in page


def test_a_day_that_waits_no_longer_matters_once_the_same_step_has_a_newer_day() -> None:
    promise = {"next": "Ring the bank", "next_who": "Keyworker"}
    first = session("10/06/2026", "We met.") | promise | {"next_by": "soon"}
    assert "Ring the bank" in (page := look(rows(sessions=[first], goals=[])).shows(ADA))
    assert "Cannot say: “By when?” waits." in page
    again = session("16/06/2026", "We met.", last_time="Not yet") | promise
    page = look(rows(sessions=[first, again | {"next_by": "10/07/2026"}], goals=[])).shows(ADA)
    assert "by Fri 10 Jul; first agreed on Wed 10 Jun" in page
    assert "Cannot say: “By when?” waits." not in page
