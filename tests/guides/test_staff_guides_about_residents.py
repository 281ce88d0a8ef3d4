"""What staff guides say of moments, moves, referrals and 1-2-1 support, tried on a house."""

from __future__ import annotations

import pytest
from rest_of_the_work import CANARY, asked_after, contact, day, everywhere, moment, where

from tests.a_house import goal, look, review, rows, section, session, shown


@pytest.mark.parametrize(("ago", "late"), [(28, False), (29, True)])
def test_after_28_days_a_referral_asks_for_a_ring(ago: int, late: bool) -> None:  # noqa: FBT001
    night = look(rows(contacts=[contact(date=day(ago))]))
    assert ("ring and ask" in night.shows("referrals.md")) is late
    assert ("has been waiting since" in night.shows("residents/r-001.md")) is late


@pytest.mark.parametrize("done", ["", day(1)])
def test_what_we_promised_a_service_stands_on_today_until_it_is_done(done: str) -> None:
    night = look(rows(goals=[], reviews=[], contacts=[contact(action_done=done)]))
    assert ("Ring them" in night.shows("index.md")) is (not done)


@pytest.mark.parametrize("share", ["No", "In the house", "In a case study"])
def test_a_moment_is_shown_where_they_said_it_may_be_and_never_to_residents(share: str) -> None:
    told = moment(
        may_share=share, share_date="" if share == "No" else day(4), story="Learned a lot"
    )
    night = look(rows(moments=[told]))
    told_on = {path for path, page in everywhere(night).items() if CANARY in page}
    own, board, today = "staff/residents/r-001.md", "staff/house.md", "staff/index.md"
    assert own in told_on
    assert ({board, today} <= told_on) is (share == "In the house")
    assert "residents" not in where(night, CANARY)
    study = "staff/residents/r-001/case-study.md"
    assert (study in everywhere(night)) is (share == "In a case study")
    link = "Case study, to print"
    assert (link in section(night.page("residents/r-001.md"), "Journey")) is (
        share == "In a case study"
    )


def test_a_case_study_holds_choices_months_and_what_was_written_for_it() -> None:
    told = [
        moment(may_share="In a case study", share_date=day(4), story="Learned a lot"),
        moment(story="Not to be told", date=day(6)),
    ]
    night = look(rows(moments=told))
    study = section("## x\n" + night.page("residents/r-001/case-study.md"), "x").split("<aside")[0]
    body = shown(study.partition('<p class="kw-lead')[2].partition("</p>")[2])
    assert "Learned a lot" in body
    assert "Month 10:" in body
    typed = (CANARY, "Not to be told", "Ada", "R-001", "Elm", "Cook three meals", "lentil", "Jun")
    assert [each for each in typed if each in body] == []


@pytest.mark.parametrize(
    ("may", "visit", "due"),
    [("Yes", "No", True), ("No", "Yes", False), ("", "Yes", True), ("", "No", False)],
)
def test_a_follow_up_is_due_with_permission_only(may: str, visit: str, due: bool) -> None:  # noqa: FBT001
    night = asked_after(28, may, visit)
    assert ("4 weeks after leaving" in night.shows("moves.md")) is due
    assert ("Ada" in night.shows("index.md")) is due


@pytest.mark.parametrize(("weeks", "asked"), [(4, 4), (12, 4), (13, 13), (26, 26), (39, 26)])
def test_a_follow_up_stays_due_until_the_next_takes_its_place(weeks: int, asked: int) -> None:
    page = section(asked_after(weeks * 7, "Yes").page("moves.md"), "Follow-ups due")
    assert f"{asked} weeks after leaving" in page


def test_nobody_is_asked_after_39_weeks_or_after_a_death() -> None:
    for night in (asked_after(39 * 7 + 1, "Yes"), asked_after(28, "Yes", to="Died")):
        assert (
            "weeks after leaving"
            not in night.page("moves.md").partition("kw-why")[2].partition("</p>")[2]
        )


def test_those_who_last_said_soon_or_ready_are_getting_ready() -> None:
    told = [review(day(60), "Fine.", "Nothing.", ready="Ready")]
    assert "(R-001)" in shown(section(look(rows(reviews=told)).page("moves.md"), "Getting ready"))
    told.append(review(day(10), "Fine.", "Nothing.", ready="Not yet"))
    assert "(R-001)" not in shown(
        section(look(rows(reviews=told)).page("moves.md"), "Getting ready")
    )


TASK = "Find the bus pass"


@pytest.mark.parametrize(
    ("kind", "last_time", "open_still"),
    [
        ("1-2-1 support", "Partly done", True),
        ("1-2-1 support", "Done", False),
        ("Refresher", "No longer needed", False),
        ("Keywork", "Done", True),
    ],
)
def test_a_task_of_a_1_2_1_worker_stays_until_one_of_their_sessions_says_it_is_done(
    kind: str,
    last_time: str,
    open_still: bool,  # noqa: FBT001
) -> None:
    begun = session(day(40), "We looked.", kind="1-2-1 support", next=TASK, next_who="1-2-1 worker")
    then = session(day(10), "We met.", kind=kind, last_time=last_time)
    page = look(rows(sessions=[begun, then])).page("residents/r-001.md")
    assert (TASK in section(page, "Support plan")) is open_still


@pytest.mark.parametrize(
    ("last_time", "open_still"),
    [("Partly done", True), ("Not yet", True), ("Done", False), ("", False)],
)
def test_a_step_of_a_keyworker_without_a_day_stays_while_meetings_say_so(
    last_time: str,
    open_still: bool,  # noqa: FBT001
) -> None:
    begun = session(day(40), "We looked.", next=TASK, next_who="Keyworker")
    plan = section(look(rows(sessions=[begun])).page("residents/r-001.md"), "Support plan")
    assert TASK in plan
    then = session(day(10), "We met.", last_time=last_time)
    plan = section(look(rows(sessions=[begun, then])).page("residents/r-001.md"), "Support plan")
    assert (TASK in plan) is open_still


def test_the_journey_shows_which_points_were_ticked_and_the_first_time_at_a_group() -> None:
    start = {"resident": "R-001", "date": day(50), "what": "1-2-1 worker", "support_worker": "S-02"}
    ticked = start | {"readiness": "There is a need for it, Will use what is learned"}
    went = session(day(20), "We met.", went="For the first time")
    night = look(rows(changes=[ticked], sessions=[went]))
    journey = shown(section(night.page("residents/r-001.md"), "Journey"))
    assert "Ready for it, 2 of 5: There is a need for it; Will use what is learned" in journey
    assert "Went to a group, for the first time" in journey


def test_a_goal_names_the_partner_that_helps() -> None:
    partner = {"partner": "P-001", "name": "Made-up Bank Help", "kind": "Other"}
    told = goal("G-001", "Open an account", who_helps="Another service", partner="P-001")
    page = look(rows(partners=[partner], goals=[told])).page("residents/r-001.md")
    assert "Partner: Made-up Bank Help" in shown(section(page, "Support plan"))
