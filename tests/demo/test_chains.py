"""The two chains of the founding texts: each whole in one story, and broken in a third."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from demo_days import DAYS, Row

from tests.cached import demo_tables

Tables = dict[str, list[Row]]
LESS_ALONE = ["Hardly ever", "Now and then", "Every week", "Most days"]


@pytest.fixture(params=list(DAYS.values()), ids=list(DAYS))
def today(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@pytest.fixture
def tables(today: date) -> Tables:
    return demo_tables(today)


def of(tables: Tables, form: str, code: str) -> list[Row]:
    rows = [row for row in tables[form] if row.get("resident") == code]
    return sorted(rows, key=lambda row: str(row["date"]))


def goal_of(tables: Tables, code: str) -> Row:
    (goal,) = [row for row in tables["goals"] if row["goal"] == code]
    return goal


def went(tables: Tables, code: str) -> list[tuple[date, str]]:
    return [(row["date"], row["went"]) for row in of(tables, "sessions", code) if "went" in row]


def started(tables: Tables, code: str) -> Row:
    (change,) = [row for row in of(tables, "changes", code) if row["what"] == "1-2-1 worker"]
    return change


def test_from_being_alone_to_being_expected(tables: Tables) -> None:
    goal = goal_of(tables, "G-004")
    first, second, *later = went(tables, "R-002")
    heard, network, _ = of(tables, "contacts", "R-002")
    isolation = [
        (row["date"], LESS_ALONE.index(row["isolation"])) for row in of(tables, "reviews", "R-002")
    ]
    assert goal["source"] == "Counselling"
    assert heard["who"] == "Psychologist or counsellor"
    assert "confidence" in heard["said"]
    assert "Networks around an interest" in goal["items"]
    assert goal["partner"] == network["partner"]
    assert network["result"] == "Started"
    days = [heard["date"], started(tables, "R-002")["date"], network["date"], first[0], second[0]]
    assert days == sorted(days)
    assert (first[1], second[1]) == ("For the first time", "Again")
    assert [answer for _, answer in later].count("Again") >= 2
    assert isolation[0][1] < isolation[-1][1]
    assert isolation[0][0] < first[0] < isolation[-1][0]
    beside = [row for row in of(tables, "sessions", "R-002") if row["kind"] == "1-2-1 support"]
    assert beside[0]["date"] < first[0] < later[-1][0] <= beside[-1]["date"]
    assert goal["outcome"] == "Settled"


def test_from_wanting_to_volunteer_to_being_settled(tables: Tables) -> None:
    goal = goal_of(tables, "G-001")
    referrals = [row for row in of(tables, "contacts", "R-001") if row["purpose"] == "Referral"]
    counsellor, workshop = referrals
    assert goal["barriers"]
    assert "Work or volunteering" in goal["items"]
    assert counsellor["who"] == "Psychologist or counsellor"
    assert {row["goal"] for row in referrals} == {"G-001"}
    assert workshop["partner"] == goal["partner"]
    assert all(goal[f"step_{number}_by"] for number in (1, 2, 3))
    (first, said), *later = went(tables, "R-001")
    assert said == "For the first time"
    assert counsellor["date"] < workshop["date"] < first
    assert {answer for _, answer in later} == {"Again"}
    ended = [row for row in of(tables, "changes", "R-001") if "ended" in row["what"]]
    assert first < goal["closed"] <= ended[0]["date"]
    assert goal["outcome"] == "Settled"


def test_one_chain_has_missing_links(tables: Tables) -> None:
    goal = goal_of(tables, "G-018")
    assert "Finding and going to social activities" in goal["items"]
    assert goal["status"] == "Paused"
    assert [answer for _, answer in went(tables, "R-006")] == ["Not this time"]
    assert not [row for row in of(tables, "changes", "R-006") if "1-2-1" in row["what"]]
    reviews = [LESS_ALONE.index(row["isolation"]) for row in of(tables, "reviews", "R-006")]
    assert reviews[-1] < reviews[0]


def test_the_five_points_were_looked_at_before_one_to_one_support_began(tables: Tables) -> None:
    ready = {
        row["resident"]: len(row["readiness"]) for row in tables["changes"] if "readiness" in row
    }
    assert ready == {"R-001": 5, "R-002": 5, "R-005": 4}


def test_somebody_has_a_one_to_one_worker_now_and_a_task_that_goes_on(
    tables: Tables, today: date
) -> None:
    assert [row["what"] for row in of(tables, "changes", "R-005")] == ["1-2-1 worker"]
    beside = [row for row in of(tables, "sessions", "R-005") if row["kind"] == "1-2-1 support"]
    assert today - beside[-1]["date"] <= timedelta(days=14)
    agreed, *after = beside[-4:]
    assert agreed["next_who"] == "1-2-1 worker"
    assert agreed["next_by"] < today
    assert [row["last_time"] for row in after] == ["Not yet", "Not yet", "Partly done"]
    assert goal_of(tables, "G-034")["status"] == "Open"


def test_somebody_who_had_finished_came_back_for_refreshers(tables: Tables) -> None:
    (ended,) = [r for r in of(tables, "changes", "R-001") if "ended" in r["what"]]
    refreshers = [r["date"] for r in of(tables, "sessions", "R-001") if r["kind"] == "Refresher"]
    assert len(refreshers) == 2
    assert all(day > ended["date"] for day in refreshers)


def test_every_contact_that_a_session_tells_of_has_its_row(tables: Tables) -> None:
    written = {(row["resident"], row["date"]) for row in tables["contacts"]}
    for row in tables["sessions"]:
        if "Contact with a service" in row.get("also", ()):
            assert (row["resident"], row["date"]) in written


def test_referrals_stand_in_every_way_and_one_has_waited_for_over_four_weeks(
    tables: Tables, today: date
) -> None:
    waiting = [row for row in tables["contacts"] if row.get("result") == "Waiting"]
    assert any(today - row["date"] > timedelta(days=28) for row in waiting)
    for row in tables["contacts"]:
        assert row["date"] <= row.get("result_date", date.max)
        assert row["date"] <= row.get("action_done", date.max)
        assert row["date"] <= row.get("action_by", date.max)


def test_a_concern_about_a_manager_went_round_her(tables: Tables) -> None:
    (about,) = [row for row in tables["concerns"] if "about_staff" in row]
    (manager,) = [row for row in tables["staff"] if row["staff"] == about["about_staff"]]
    assert "Manager" in manager["roles"]
    assert not {"Manager", "Safeguarding lead"} & set(about["told"])
    assert about["seen_by"] != about["about_staff"]


def test_concerns_are_written_the_same_day_and_decided_with_a_reason(
    tables: Tables, today: date
) -> None:
    decided = [row for row in tables["concerns"] if "decision" in row]
    assert {row["decision"] for row in decided} == {"No action", "Our own action"}
    for row in decided:
        assert row["reason"]
        assert row["date"] <= row["decided_on"] <= row.get("closed", date.max)
    assert all(row["timestamp"].date() == row["date"] for row in tables["concerns"])
    waiting = [r for r in tables["concerns"] if "decision" not in r and "about_staff" not in r]
    assert [today - row["date"] for row in waiting] == [timedelta(days=2)]


def test_the_risk_was_looked_at_again_after_a_concern(tables: Tables) -> None:
    (concern,) = [row for row in tables["concerns"] if row.get("decision") == "Our own action"]
    after = [
        row
        for row in of(tables, "reviews", concern["resident"])
        if row["date"] > concern["date"] and row["risk"] == "It has changed"
    ]
    assert after


def test_requests_keep_their_time(tables: Tables, today: date) -> None:
    by_kind = {row["kind"]: row for row in tables["requests"]}
    assert len(by_kind) == len(tables["requests"]) == 5
    file = by_kind["See the file"]
    assert "done" not in file
    assert timedelta(days=20) < today - file["received"] < timedelta(days=28)
    breach = by_kind["Breach"]
    assert breach["done"] - breach["received"] < timedelta(days=3)
    complaint = by_kind["Complaint"]
    assert complaint["acknowledged"] - complaint["received"] < timedelta(days=30)
    assert all(row["received"] <= row.get("done", date.max) for row in tables["requests"])


def test_one_who_is_introduced_has_left(tables: Tables, today: date) -> None:
    left = {row["staff"]: row.get("left", date.max) for row in tables["staff"]}
    assert [r["staff"] for r in tables["introductions"] if left[r["staff"]] < today] == ["S-05"]
    names = {row["staff"]: row["name"] for row in tables["staff"]}
    assert all(row["first_name"] == names[row["staff"]] for row in tables["introductions"])
