"""No sentence of ours is false because an answer or a row waits for a correction."""

from __future__ import annotations

import re

import pytest

from sync.forms.model import Audience
from tests.a_house import (
    Given,
    Told,
    assessment,
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

MANAGERS = Audience.MANAGERS
RESIDENTS = Audience.RESIDENTS


def repair(**more: object) -> Told:
    told: Told = {"date": "29/06/2026", "house": "H-1", "what": "A loose rail", "danger": "No"}
    return told | more


def activity(**more: object) -> Told:
    told: Told = {
        "activity": "A-001",
        "date": "02/07/2026",
        "start": "10:00",
        "minutes": 60,
        "title": "Walk",
        "kind": "Exercise and coffee",
        "open_to": "Anyone",
        "led_by": "Staff",
        "staff": "S-01",
    }
    return told | more


def grant(**more: object) -> Told:
    told: Told = {
        "date": "20/06/2026",
        "staff": "S-01",
        "house": "H-1",
        "idea": "A bench",
        "theme": "Wellbeing",
        "gains": "Everyone at the house",
        "amount": 60,
    }
    return told | more


def feedback(**more: object) -> Told:
    return {"date": "02/06/2026", "house": "H-1", "about": "House", "good": "The tea."} | more


def test_a_repair_that_may_be_a_danger_is_counted_apart_and_listed_though_it_was_reported() -> None:
    sure = repair(danger="Yes", told="The landlord", told_on="29/06/2026")
    perhaps = repair(what="A dim lamp", danger="maybe", told="Us", told_on="29/06/2026")
    page = look(rows(repairs=[sure, perhaps])).shows("index.md")
    assert "1 repair is a danger. 1 repair may be a danger." in page
    assert "A dim lamp Elm House May be a danger: that answer waits" in page


def test_who_let_the_workers_in_is_thanked_though_their_code_waits() -> None:
    told = rows(repairs=[repair(date="02/06/2026", fixed="12/06/2026", let_in="Eli")])
    page = look(told).shows("house.md")
    assert "Who it was waits for a correction Let the workers in" in page
    assert "Nobody to thank" not in page


def test_a_review_of_which_the_day_waits_stands_among_those_that_come() -> None:
    told = rows(reviews=[review("04/06/2026", "Well.", "Nothing.", next_review="10th Dec")])
    page = look(told).shows("supervision/s-01.md", MANAGERS)
    assert "Ada Sample (R-001): Cannot say: “When is the next review?” waits." in page
    assert "No review in the next 4 weeks" not in page


def test_who_may_want_an_answer_is_counted_apart() -> None:
    known, perhaps = feedback(resident="R-001"), feedback(resident="Dov")
    both = look(rows(feedback=[known, perhaps])).shows("index.md", MANAGERS)
    assert "1 person would like an answer, and 1 person may want one" in both
    one = look(rows(feedback=[perhaps])).shows("index.md", MANAGERS)
    assert "Feedback to answer 1 person may want one: it waits who they are." in one


def test_a_day_that_is_to_come_has_not_passed_though_the_house_waits() -> None:
    home = [resident("R-001", "Ada Sample", "01/09/2025", house="Anchor")]
    ahead = look(rows(residents=home, goals=[goal("G-001", "Cook")])).shows("residents/r-001.md")
    assert "Look at it again on Thu 1 Oct." in ahead
    late = goal("G-001", "Cook", look_again="01/05/2026")
    past = look(rows(residents=home, goals=[late])).shows("residents/r-001.md")
    assert "Look at it again on Fri 1 May, that day has passed." in past


def test_who_may_be_ready_stands_with_those_who_get_ready() -> None:
    told = rows(reviews=[review("04/06/2026", "Well.", "Nothing.", ready="nearly")])
    page = section(look(told).page("moves.md"), "Getting ready")
    assert "Ada Sample (R-001) If they are ready waits for a correction" in shown(page)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"came": "a few"}, "Walk, Wed 3 Jun: how many came waits for a correction."),
        ({"came": None}, "Walk, Wed 3 Jun: how many came is to be written down."),
        ({"came": 3, "open_to": "All"}, "Walk, Wed 3 Jun: who may come waits for a correction."),
    ],
)
def test_what_was_open_to_anyone_is_told_of_without_its_number(more: Given, said: str) -> None:
    page = look(rows(activities=[activity(date="03/06/2026") | more])).page("activities.md")
    told = shown(section(page, "Open to anyone"))
    assert said in told
    assert "Nothing was open to anyone" not in told


def test_residents_are_told_to_ask_when_and_where_something_is() -> None:
    told = rows(activities=[activity(start="10ish")])
    page = look(told).shows("this-week.md", RESIDENTS)
    assert "Thu 2 Jul, at what time: ask a worker · Walk" in page


def test_whom_it_waits_if_they_live_here_began_with_us() -> None:
    told = rows(residents=[resident("R-001", "Ada Sample", "01/09/2025", service="Living here")])
    page = look(told).shows("residents/r-001.md")
    assert "Began with us; if they live here waits for a correction" in page
    assert "First keywork" not in page


def test_a_grant_that_may_wait_for_a_decision_is_on_the_page_that_managers_open_first() -> None:
    told = rows(grants=[grant(date="last week"), grant(decision="Maybe")])
    page = look(told).shows("index.md", MANAGERS)
    assert "2 small grants may wait for a yes or no, and cannot be read yet" in page
    decided = grant(date="last week", decision="Yes", decided_on="21/06/2026", decided_by="S-01")
    assert "may wait for a yes or no" not in look(rows(grants=[decided])).shows(
        "index.md", MANAGERS
    )


def test_a_code_stands_once_while_the_name_beside_it_waits() -> None:
    about = {
        "date": "25/06/2026",
        "where": "Here",
        "seen_by": "S-01",
        "about": "A resident",
        "resident": "R-001",
        "kind": "Suicide",
        "facts": "He fell.",
        "now_safe": "Yes",
        "did_now": "Stayed with them",
        "asked": "No",
        "not_asked": "Asleep.",
        "agreed": "Yes",
        "told": "Manager",
    }
    told = rows(residents=[resident("R-001", "", "01/09/2025")], concerns=[about])
    page = look(told).shows("concerns.md", MANAGERS)
    assert "R-001 (A resident)" in page or "R-001 (a resident)" in page
    assert "R-001 (R-001)" not in page


ADA = "residents/r-001.md"


def test_a_link_of_a_chain_that_may_be_there_is_not_called_missing() -> None:
    home = [resident("R-001", "Ada Sample", "2nd Feb")]
    areas = assessment("05/09/2025", "First", priority_areas="Health, Sleep")
    page = look(rows(residents=home, assessments=[areas], goals=[goal("G-001", "Cook", "R001")]))
    told = page.shows(ADA)
    assert "How it started 1 link missing 4 links cannot be read yet" in told
    assert "Registered: cannot say, 1 row waits" in told
    assert "What matters most was agreed: cannot say, 1 row waits" in told
    assert "First goal: cannot say, 1 row waits" in told


def test_how_far_a_goal_is_says_that_something_newer_waits() -> None:
    said = session("20/06/2026", "We cooked.", goal="G-001", progress="A little")
    newer = session("25/06/2026", "It works.", goal="G-001", progress="Finished")
    older = session("15/06/2026", "We began.", goal="G-001", progress="Nearly")
    cook = [goal("G-001", "Cook")]
    page = look(rows(goals=cook, sessions=[older, said, newer], reviews=[])).shows(ADA)
    assert "How far: a little, on Sat 20 Jun; 1 row waits that may say more Agreed" in page
    sure = look(rows(goals=cook, sessions=[older, said], reviews=[])).shows(ADA)
    assert "How far: a little, on Sat 20 Jun Agreed" in sure


def test_a_goal_may_have_been_talked_about_in_a_review_that_waits() -> None:
    told = rows(
        goals=[goal("G-001", "Cook"), goal("G-002", "Bank")],
        sessions=[session("20/06/2026", "We cooked.", goal="G-002", progress="A little")],
        reviews=[review("31/06/2026", "Well.", "Nothing.", goal_1="G-001", progress_1="A lot")],
    )
    page = look(told).shows(ADA)
    assert "How far: not talked about yet that we can read; 1 row waits" in page
    assert "Nobody wrote about goal G-001" not in page


def test_a_review_that_was_agreed_is_due_though_the_goal_waits() -> None:
    told = rows(
        goals=[goal("G-001", "Cook", "R001")],
        reviews=[review("04/06/2026", "Well.", "Nothing.", next_review="10/07/2026")],
    )
    night = look(told)
    assert "Next review Fri 10 Jul" in night.shows(ADA)
    assert "Ada Sample (R-001)" in night.shows("reviews.md")
    unsure = look(rows(goals=[goal("G-001", "Cook", "R001")], reviews=[])).shows(ADA)
    assert "Next review After the first goal that we can read; 1 row waits" in unsure


def test_a_row_of_steps_that_waits_is_told_of_on_the_page_of_whose_step_it_is() -> None:
    (reference,) = re.findall(r"Buy a pan ([A-Z0-9]{4}-[A-Z0-9]{4})", look(rows()).shows(ADA))[:1]
    step = {"reference": reference, "what": "partly done", "date": "20/06/2026", "staff": "S-01"}
    night = look(rows(steps=[step]))
    assert "Buy a pan" in night.shows("index.md")
    assert "Cannot say" in section(night.page("index.md"), "Our promises")
    assert "to-put-right/#steps-2" in section(night.page("index.md"), "Our promises")
    assert 'id="steps-2"' in night.page("to-put-right.md")
    assert "Keyworker, by Sat 20 Jun. Cannot say: row 2 of Steps waits." in night.shows(ADA)
    partly = look(rows(steps=[step | {"what": "Partly", "date": "20/13/2026"}]))
    assert "10 days late" in shown(section(partly.page("index.md"), "Our promises"))
    assert "1 row about them on Steps waits for a correction." in night.shows(ADA)
    assert "on Steps" not in night.shows("residents/r-002.md")


def test_a_first_meeting_says_that_an_older_one_may_wait() -> None:
    waits = session("01/09/2025", "We met.", kind="DNA")
    later = session("29/06/2026", "We met.", kind="DNA")
    page = look(rows(sessions=[session("20/06/2026", "We met."), waits, later])).shows(ADA)
    assert "Sat 20 Jun First meeting; 1 row waits that may say more" in page
    went = session("20/06/2026", "We went.", went="For the first time")
    maybe = session("18/06/2026", "We went.", went="yes")
    page = look(rows(sessions=[went, maybe])).shows(ADA)
    assert "Sat 20 Jun Went to a group, for the first time; 1 row waits" in page
    assert "Thu 18 Jun First meeting Sat" in page


def test_a_goal_that_ended_on_a_day_that_waits_says_so() -> None:
    ended = goal("G-001", "Cook", status="Closed", outcome="Met", closed="")
    night = look(rows(goals=[ended]))
    for path, audience in (
        (ADA, Audience.STAFF),
        ("caseloads/s-01.md", Audience.STAFF),
        ("handover/s-01.md", MANAGERS),
    ):
        assert "closed; the day it ended waits for a correction" in night.shows(path, audience)


def test_an_area_may_have_a_goal_that_waits() -> None:
    goals = [goal("G-001", "Cook", area="Lifeskills"), goal("G-002", "Run", date="31/06/2026")]
    assert "on Goals waits" in look(rows(goals=goals)).shows(ADA)
    assert "no goal is about it" not in look(rows(goals=goals)).shows(ADA)
    assert "no goal is about it" in look(rows(goals=goals[:1])).shows(ADA)


def test_who_may_not_be_here_yet_is_counted_apart_and_said_to_be_so() -> None:
    coming = resident("R-002", "Bo Sample", "next Monday")
    met = resident("R-001", "Ada Sample", "2nd Feb")
    night = look(rows(residents=[met, coming]))
    listed = night.shows("residents/index.md")
    assert "1 person here today. Of 1 more it waits if they are here." in listed
    words = "Here, or still to come: the day they move in waits for a correction."
    assert words in night.shows("residents/r-002.md")
    assert "Here since a day that waits for a correction." in night.shows(ADA)


def test_a_house_of_which_the_name_waits_is_told_of_by_its_code_and_that_it_waits() -> None:
    night = look(rows(houses=[{"house": "H-1", "name": ""}], activities=[activity(house="H-1")]))
    assert "H-1 (its name waits), room 1" in night.shows(ADA)
    assert "H-1 (ask a worker)" in night.shows("this-week.md", RESIDENTS)
    assert "H-1 (its name waits)" not in look(rows()).shows(ADA)


def test_meetings_are_not_said_to_be_in_time_while_it_waits_until_when_somebody_is_away() -> None:
    away = {"resident": "R-001", "date": "20/06/2026", "what": "Away for a while"}
    told = away | {"away_at": "Hospital"}
    assert "Meetings are not late meanwhile." in look(rows(changes=[told])).shows(ADA)
    page = look(rows(changes=[told | {"until": "July"}])).shows(ADA)
    assert "until a day that waits for a correction: hospital." in page
    assert "Meetings are not late meanwhile" not in page


def test_what_matters_most_is_said_to_wait_on_every_page_that_tells_it() -> None:
    told = rows(assessments=[assessment("05/09/2025", "First", priority_areas="Health, Sleep")])
    night = look(told)
    for page in (
        night.shows("caseloads/s-01.md"),
        night.shows("handover/s-01.md", MANAGERS),
        night.shows(ADA),
    ):
        assert re.search(r"Matters most:? waits for a correction", page)


def test_today_tells_the_promises_that_may_be_late_apart_from_those_that_are() -> None:
    late = session("16/06/2026", "We met.", next="Ring", next_who="Keyworker")
    sure = late | {"next_by": "20/06/2026"}
    unsure = late | {"next": "Write", "next_by": "soon", "date": "17/06/2026"}
    both = look(rows(goals=[], sessions=[sure, unsure])).shows("index.md")
    assert "1 promise of ours to 1 person is late. Of 1 promise of ours we cannot say" in both
    assert "the day has passed, or we cannot say if it has." in both
    one = look(rows(goals=[], sessions=[unsure])).shows("index.md")
    assert "of ours to" not in one
    assert "We said we would, and we cannot say if the day has passed." in one


def test_no_news_stays_no_news_while_a_visit_waits_that_may_have_been_missed() -> None:
    met = session("01/05/2026", "We met.")
    visits = [tried("01/06/2026"), tried("08/06/2026", kind="DNA")]
    page = look(rows(sessions=[met, *visits])).shows("index.md")
    assert "No news from 1 person, as far as we can read." in page
    assert "We tried once since: Mon 1 Jun. 1 more visit may have been missed: 1 row waits." in page
    older = [visits[0], tried("01/04/2026", kind="DNA")]
    assert "No news" not in look(rows(sessions=[met, *older])).shows("index.md")
