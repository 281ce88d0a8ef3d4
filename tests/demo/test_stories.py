"""The stories that the house is known by are there, whatever day it is told on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from demo_days import DAYS, Row

from sync.records.agreements import step_reference
from tests.cached import demo_tables

Tables = dict[str, list[Row]]


@pytest.fixture(params=list(DAYS.values()), ids=list(DAYS))
def today(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@pytest.fixture
def tables(today: date) -> Tables:
    return demo_tables(today)


def of(tables: Tables, form: str, code: str) -> list[Row]:
    rows = [row for row in tables[form] if row.get("resident") == code]
    return sorted(rows, key=lambda row: str(row.get("date")))


def met(tables: Tables, code: str) -> list[Row]:
    return [row for row in of(tables, "sessions", code) if "minutes" in row]


@pytest.mark.parametrize(("code", "source"), [("R-001", "Assessment"), ("R-002", "Counselling")])
def test_a_one_to_one_worker_stays_until_it_is_settled(
    tables: Tables, code: str, source: str
) -> None:
    (goal,) = [g for g in of(tables, "goals", code) if g.get("outcome") == "Settled"]
    assert goal["source"] == source
    full = [a for a in of(tables, "assessments", code) if a["kind"] == "Full"]
    beside = [s for s in met(tables, code) if s["kind"] == "1-2-1 support"]
    changes = [c["what"] for c in of(tables, "changes", code)]
    reviewed = [r for r in of(tables, "reviews", code) if r.get("goal_1") == goal["goal"]]
    assert full[0]["date"] < goal["date"] <= beside[0]["date"] <= reviewed[0]["date"]
    assert len(beside) > 15
    assert changes == ["1-2-1 worker", "1-2-1 support has ended"]
    assert beside[-1]["progress"] == "Done"


def test_the_early_stage_has_every_step_in_order(tables: Tables) -> None:
    (resident,) = of(tables, "residents", "R-011")
    first, full = of(tables, "assessments", "R-011")
    goals = of(tables, "goals", "R-011")
    elsewhere = [s for s in met(tables, "R-011") if "Contact with a service" in s.get("also", ())]
    assert resident["moved_in"] < first["date"] < full["date"] < goals[0]["date"]
    assert len(full["priority_areas"]) == 3
    assert {goal["area"] for goal in goals} == set(full["priority_areas"])
    assert len(elsewhere) >= 2


def test_somebody_new_has_been_met_once_and_the_first_assessment_is_still_to_come(
    tables: Tables, today: date
) -> None:
    (resident,) = of(tables, "residents", "R-013")
    (session,) = met(tables, "R-013")
    assert resident["moved_in"] < session["date"] < today
    assert today <= resident["moved_in"] + timedelta(days=7) + timedelta(days=4)
    assert of(tables, "assessments", "R-013") == []


def test_somebody_came_six_days_ago_and_has_not_been_met(tables: Tables, today: date) -> None:
    (resident,) = of(tables, "residents", "R-014")
    assert today - resident["moved_in"] == timedelta(days=6)
    assert of(tables, "sessions", "R-014") == []


def test_somebody_came_twenty_days_ago(tables: Tables, today: date) -> None:
    (resident,) = of(tables, "residents", "R-012")
    assert today - resident["moved_in"] == timedelta(days=20)
    assert len(met(tables, "R-012")) == 2


def test_somebody_moved_on_to_their_own_home(tables: Tables) -> None:
    (move,) = of(tables, "moves", "R-004")
    assert move["to"] == "Own tenancy, social"
    assert move["keywork_end"] == "No longer needs keywork"
    assert {goal["status"] for goal in of(tables, "goals", "R-004")} == {"Closed"}


def test_somebody_left_and_came_back_under_the_same_code(tables: Tables) -> None:
    assert [move["what"] for move in of(tables, "moves", "R-005")] == ["Left", "Came back"]
    back = of(tables, "moves", "R-005")[1]["date"]
    assert met(tables, "R-005")[0]["date"] < back < met(tables, "R-005")[-1]["date"]


def test_contact_is_falling_away(tables: Tables, today: date) -> None:
    last = of(tables, "sessions", "R-006")[-2:]
    assert [session["kind"] for session in last] == ["Missed by resident"] * 2
    assert today - met(tables, "R-006")[-1]["date"] > timedelta(days=21)


def test_a_plan_is_out_of_date_and_a_review_late(tables: Tables, today: date) -> None:
    still_open = [goal for goal in of(tables, "goals", "R-007") if goal["status"] == "Open"]
    assert all(goal["look_again"] < today for goal in still_open)
    assert still_open
    assert today - of(tables, "reviews", "R-007")[-1]["date"] > timedelta(days=84)


def test_a_keyworker_hands_over_with_time_to_meet_both(tables: Tables) -> None:
    (change,) = [c for c in of(tables, "changes", "R-003") if c["what"] == "Keyworker"]
    both = [s for s in met(tables, "R-003") if "S-06" in s.get("others", "")]
    assert len(both) == 3
    assert all(session["date"] <= change["date"] for session in both)
    assert met(tables, "R-003")[-1]["staff"] == "S-06"


def test_one_person_is_met_every_two_weeks(tables: Tables) -> None:
    (change,) = of(tables, "changes", "R-008")
    assert change["contact_days"] == 14


def test_one_person_comes_by_day_and_has_no_room(tables: Tables) -> None:
    (resident,) = of(tables, "residents", "R-009")
    assert resident["service"] == "Day or outreach"
    assert "room" not in resident


def test_somebody_disagreed_and_the_record_was_put_right(tables: Tables) -> None:
    views = [a["resident_view"] for a in of(tables, "assessments", "R-010")]
    assert "Disagrees" in views
    changes = [c["what"] for c in of(tables, "changes", "R-010")]
    assert changes == ["Resident disagrees", "Correct a record"]


def test_staff_have_promises_that_are_past_their_date(tables: Tables, today: date) -> None:
    for code in ("R-003", "R-006", "R-007"):
        ours = [s for s in of(tables, "sessions", code) if s.get("next_who") == "Keyworker"]
        assert any(session["next_by"] < today for session in ours[-3:])


def test_goals_end_in_many_ways(tables: Tables) -> None:
    ends = {goal.get("outcome", goal["status"]) for goal in tables["goals"]}
    wanted = {"Met", "Partly met", "Changed", "No longer wanted", "Can do it alone", "Settled"}
    assert wanted | {"Open", "Paused"} <= ends


def test_feedback_is_mostly_unlinked_and_once_asks_for_an_answer(tables: Tables) -> None:
    asked = [row for row in tables["feedback"] if "resident" in row]
    assert len(asked) == 1
    assert asked[0]["reply_by"] == "In person"
    assert len(tables["feedback"]) > 5


def test_wellbeing_varies_and_is_sometimes_not_said(tables: Tables) -> None:
    answers = {row.get("wellbeing") for row in tables["sessions"]}
    assert {1, 2, 3, 4, 5, "Rather not say", None} <= answers


def test_the_one_whose_row_waits_has_good_sessions(tables: Tables) -> None:
    (resident,) = of(tables, "residents", "R-015")
    assert resident["moved_in"] == "last Tuesday"
    assert len(met(tables, "R-015")) == 2


def test_every_phone_number_is_one_that_nobody_has(tables: Tables) -> None:
    phones = [row for row in tables["settings"] if "source" in row]
    assert all(row["value"].startswith(("01632 960", "07700 900")) for row in phones)
    assert all("checked_on" in row for row in phones)


def test_steps_were_told_of_one_by_one(tables: Tables) -> None:
    agreed = {
        step_reference(code, words): (code, words)
        for code, words in (
            *((row["resident"], row["next"]) for row in tables["sessions"] if "next" in row),
            *((row["resident"], row["step_3"]) for row in tables["goals"] if "step_3" in row),
        )
    }
    told = {agreed[row["reference"]]: row["what"] for row in tables["steps"]}
    assert set(told.values()) == {"Done", "Partly", "No longer needed"}
    assert len({code for code, _ in told}) > 1
    assert "A grant" in {row.get("about") for row in tables["steps"]}
