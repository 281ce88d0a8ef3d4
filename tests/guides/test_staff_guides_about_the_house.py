"""What staff guides say of concerns, repairs, groups and grants, tried on a made-up house."""

from __future__ import annotations

from pathlib import Path

import pytest
from rest_of_the_work import CANARY, STAFF, activity, concern, day, toolkit, where

from sync.config.project import Project, start_project
from sync.forms.model import Audience
from tests.a_house import FORMS, look, rows, section, session, shown


def test_a_concern_stands_on_the_managers_site_alone_and_out_of_its_search() -> None:
    night = look(rows(concerns=[concern()]))
    assert where(night, CANARY) == {"managers"}
    front = night.page("concerns.md", Audience.MANAGERS).split("---\n")[1]
    assert "search:\n  exclude: true" in front


@pytest.mark.parametrize("about", ["S-03", "S-04", "S-99"])
def test_of_a_concern_about_a_manager_no_site_says_more_than_that_there_is_one(about: str) -> None:
    leaders = [
        STAFF[0] | {"staff": code, "name": f"Lee {code}", "account": "", "roles": role}
        for code, role in (("S-03", "Manager"), ("S-04", "Safeguarding lead"))
    ]
    told = concern(about="A member of staff", resident="", about_staff=about)
    night = look(rows(staff=[*STAFF, *leaders], concerns=[told]))
    assert where(night, CANARY) == set()
    if about != "S-99":  # that row waits for a code that somebody has
        page = night.shows("concerns.md", Audience.MANAGERS)
        assert "1 concern is held outside this site: about a manager," in page


def test_a_session_that_ticks_a_concern_which_nobody_wrote_down_is_told_to_managers() -> None:
    met = session(day(3), "We met.", also="Concern")
    night = look(rows(sessions=[met]))
    assert "no concern of that day is on this site" in night.shows("concerns.md", Audience.MANAGERS)
    assert where(night, "no concern of that day is on this site") == {"managers"}


@pytest.mark.parametrize(("about", "warned"), [("S-02", True), ("S-05", False)])
def test_whoever_a_concern_is_about_does_not_decide(about: str, warned: bool) -> None:  # noqa: FBT001
    other = STAFF[0] | {"staff": "S-05", "name": "Jo Example", "account": ""}
    told = concern(about="A member of staff", resident="", about_staff=about) | {
        "decision": "No action",
        "reason": "It was a slip",
        "decided_on": day(0),
        "decided_by": "S-02",
    }
    found = look(rows(staff=[*STAFF, other], concerns=[told])).checked.problems
    assert ("KW-STAFF-TWICE" in {each.code for each in found}) is warned


@pytest.mark.parametrize(("told_on", "late"), [(day(1), False), (day(0), True), ("", True)])
def test_a_danger_is_late_when_its_day_is_over(told_on: str, late: bool) -> None:  # noqa: FBT001
    broken = {"date": day(1), "house": "H-1", "what": "A bare wire", "danger": "Yes"}
    night = look(rows(repairs=[broken | {"told": "The landlord", "told_on": told_on}]))
    assert ("A danger is to be reported on the same day." in night.shows("house.md")) is late
    assert ("A bare wire" in night.shows("index.md")) is late


def test_who_let_the_workers_in_is_thanked_for_four_weeks_on_the_staff_site_only() -> None:
    fixed = {"date": day(40), "house": "H-1", "what": "The bell", "danger": "No"}
    told = [
        fixed | {"fixed": day(ago), "let_in": code} for ago, code in ((28, "R-001"), (29, "R-002"))
    ]
    night = look(rows(repairs=told))
    thanks = shown(section(night.page("house.md"), "Thank you"))
    assert ("(R-001)" in thanks, "(R-002)" in thanks) == (True, False)
    assert where(night, "Let the workers in") == {"staff"}


def test_residents_see_what_is_on_and_not_who_leads_it_or_what_was_noted() -> None:
    on = activity("A-001", -1, staff="S-01", note=f"Bring {CANARY}", resident="R-001", taster="Yes")
    over = activity("A-002", 3, title="Over and done", came=4, mood_before=2, mood_after=4)
    later = activity("A-003", -14, title="Far away")
    night = look(rows(activities=[on, over, later]))
    page = night.shows("this-week.md", Audience.RESIDENTS)
    assert "Soup for all" in page
    assert "a taster" in page
    hidden = ("Kit", "Ada", "R-001", CANARY, "Over and done", "Far away", "Mood")
    assert [each for each in hidden if each in page] == []


@pytest.mark.parametrize(
    ("ago", "asked"), [(7, False), (8, True), (56, True), (57, False)], ids=str
)
def test_the_board_asks_for_evaluations_from_day_8_until_8_weeks_are_over(
    ago: int,
    asked: bool,  # noqa: FBT001
) -> None:
    night = look(rows(activities=[activity("A-001", ago, kind="Workshop", came=3)]))
    assert ("Nobody has said yet how" in night.shows("house.md")) is asked


def test_the_next_free_codes_stand_where_the_guide_says() -> None:
    night = look(rows(activities=[activity("A-009", 1)], toolkit=[toolkit("T-004")]))
    for page, code in (
        ("residents/index.md", "R-004"),
        ("activities.md", "A-010"),
        ("toolkit/index.md", "T-005"),
    ):
        assert f"Next free code: {code}." in night.shows(page)
    plan = shown(section(night.page("residents/r-001.md"), "Support plan"))
    assert "Next free goal code: G-003" in plan


@pytest.mark.parametrize("status", ["Idea", "Tried", "In the toolkit"])
def test_residents_read_of_the_toolkit_what_a_manager_has_put_in_and_no_thanks(status: str) -> None:
    told = toolkit("T-001", status=status, credit=CANARY, need="Paper", changed="More breaks")
    night = look(rows(toolkit=[told]))
    found = {page.path for page in night.sites[Audience.RESIDENTS].pages}
    assert ("toolkit/t-001.md" in found) is (status == "In the toolkit")
    assert where(night, CANARY) == {"staff"}
    if "toolkit/t-001.md" in found:
        page = night.shows("toolkit/t-001.md", Audience.RESIDENTS)
        expected = ("My week", "To plan a week", "Draw a week", "Paper", "Wellbeing", "More breaks")
        assert [each for each in expected if each not in page] == []
        assert "More breaks" in night.shows("what-groups-said.md", Audience.RESIDENTS)


def test_a_name_where_residents_read_is_asked_about_as_such() -> None:
    night = look(rows(toolkit=[toolkit("T-001", steps="Ask Ada to begin")]))
    assert "KW-TEXT-NAME-SHOWN" in {each.code for each in night.checked.problems}


def test_a_grant_that_waits_is_counted_on_the_managers_today() -> None:
    asked = {"date": day(2), "asked_by": "S-01", "house": "H-1", "idea": "A bench"} | {
        "theme": "Wellbeing",
        "who_gains": "Everyone",
        "amount": "85",
        "residents_in": "Yes",
    }
    night = look(rows(grants=[asked]))
    assert where(night, "1 small grant waits for a yes or no") == {"managers"}
    assert where(night, "A bench") == {"staff"}


@pytest.mark.parametrize(("gone", "there"), [("", True), (day(0), True), (day(1), False)])
def test_an_introduction_is_shown_while_somebody_works_here(gone: str, there: bool) -> None:  # noqa: FBT001
    told = {"staff": "S-02", "first_name": "Lou", "what_i_do": "I run the Thursday soup"}
    staff = [STAFF[0], STAFF[1] | {"left": gone}]
    night = look(rows(staff=staff, introductions=[told | {"agreed_on": day(30)}]))
    page = night.shows("who-we-are.md", Audience.RESIDENTS)
    assert ("I run the Thursday soup" in page) is there
    assert "Example" not in page


def test_a_new_form_comes_by_itself_and_one_that_a_house_has_keeps_its_questions(
    tmp_path: Path,
) -> None:
    start_project(tmp_path)
    (tmp_path / "forms_schema" / "grants.yaml").unlink()
    own = tmp_path / "forms_schema" / "partners.yaml"
    own.write_text(own.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    texts = Project(tmp_path).schema_texts()
    assert "tab: Grants" in texts["forms_schema/grants.yaml"]
    assert texts["forms_schema/partners.yaml"].endswith("# ours\n")


def test_only_old_tabs_are_needed() -> None:
    needed = {form.name for form in FORMS.values() if form.required}
    assert needed == {
        *("houses", "staff", "residents", "changes", "moves", "assessments", "goals"),
        *("sessions", "reviews"),
    }
