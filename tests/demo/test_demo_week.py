"""What people do together in the demo house, and what became of those who left."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from datetime import date, timedelta

import pytest
from demo_days import DAYS, Row

from tests.cached import demo_tables

Tables = dict[str, list[Row]]


@pytest.fixture(params=list(DAYS.values()), ids=list(DAYS))
def today(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@pytest.fixture
def tables(today: date) -> Tables:
    return demo_tables(today)


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def replies(tables: Tables) -> Counter[str]:
    return Counter(row["activity"] for row in tables["evaluations"])


def test_there_are_two_kinds_a_week_but_for_one_week_lately(tables: Tables, today: date) -> None:
    kinds: dict[date, set[str]] = {}
    for row in tables["activities"]:
        kinds.setdefault(monday(row["date"]), set()).add(row["kind"])
    weeks = [monday(today) - timedelta(weeks=number) for number in range(-1, 27)]
    (thin,) = [week for week in weeks if len(kinds[week]) < 2]
    assert today - thin < timedelta(weeks=5)
    assert all({"Cooking", "Exercise and coffee"} <= kinds[week] for week in weeks if week != thin)


def test_what_is_to_come_says_nothing_of_afterwards(tables: Tables, today: date) -> None:
    to_come = [row for row in tables["activities"] if row["date"] >= today]
    assert {row["kind"] for row in to_come} >= {"Cooking", "Exercise and coffee", "Group session"}
    assert all(row["date"] < today + timedelta(days=14) for row in to_come)
    for row in tables["activities"]:
        assert ("came" in row) == (row["date"] < today)
        assert row["date"] < today or not row.keys() & {"mood_before", "mood_after", "note"}
        assert row["timestamp"].date() < row["date"]


def test_the_mood_of_the_group_is_often_asked_and_mostly_better(tables: Tables) -> None:
    moods = [
        (row["mood_before"], row["mood_after"])
        for row in tables["activities"]
        if isinstance(row.get("mood_before"), int)
    ]
    assert len(moods) > 40
    assert all(before <= after for before, after in moods)
    assert any(row.get("mood_before") == "Not asked" for row in tables["activities"])


def test_a_resident_who_found_courage_ran_a_quiz(tables: Tables) -> None:
    (quiz,) = [row for row in tables["activities"] if "quiz" in row["title"]]
    assert (quiz["kind"], quiz["led_by"]) == ("Resident-led", ("Resident",))
    beside = [
        row
        for row in tables["sessions"]
        if row["resident"] == quiz["resident"] and row["kind"] == "1-2-1 support"
    ]
    assert sum(row["date"] < quiz["date"] for row in beside) >= 4


def test_everyone_who_leads_lives_here_that_day(tables: Tables) -> None:
    for row in tables["activities"]:
        if "resident" in row:
            assert "Resident" in row["led_by"]
            (who,) = [r for r in tables["residents"] if r["resident"] == row["resident"]]
            assert who["moved_in"] + timedelta(days=7) < row["date"]
            left = [
                move
                for move in tables["moves"]
                if move["resident"] == row["resident"] and move["date"] <= row["date"]
            ]
            assert [move["what"] for move in left][-1:] != ["Left"]


def test_the_last_trip_was_to_the_beach_in_a_july(tables: Tables, today: date) -> None:
    (trip,) = [row for row in tables["activities"] if row["kind"] == "Trip"]
    assert trip["date"].month == 7
    assert timedelta(weeks=5) < today - trip["date"] < timedelta(weeks=60)


def test_open_services_are_counted_and_never_named(tables: Tables, today: date) -> None:
    open_to_anyone = [row for row in tables["activities"] if row["open_to"] == "Anyone"]
    kinds = {row["kind"] for row in open_to_anyone}
    assert kinds >= {"Meal", "Drop-in", "Workshop", "Health advice"}
    assert all("came" in row for row in open_to_anyone if row["date"] < today)


def test_each_group_was_evaluated_but_the_one_of_last_week(tables: Tables, today: date) -> None:
    said = replies(tables)
    groups = [
        row
        for row in tables["activities"]
        if row["kind"] == "Group session" and row["date"] < today
    ]
    (silent,) = [row for row in groups if not said[row["activity"]]]
    assert 8 <= (today - silent["date"]).days <= 12
    came = {row["activity"]: row.get("came", 0) for row in tables["activities"]}
    assert all(count <= came[code] for code, count in said.items() if code in came)


def test_several_sessions_have_enough_answers_for_a_mean_and_some_have_not(
    tables: Tables,
) -> None:
    session_of = {row["activity"]: row.get("session") for row in tables["activities"]}
    answers: Counter[str | None] = Counter()
    for code, count in replies(tables).items():
        answers[session_of.get(code)] += count
    counts = [count for session, count in answers.items() if session]
    assert sum(count >= 5 for count in counts) >= 4
    assert sum(count < 5 for count in counts) >= 2


def test_people_who_share_a_tablet_do_not_answer_in_the_same_five_minutes(tables: Tables) -> None:
    sent = sorted(row["timestamp"] for row in tables["evaluations"])
    apart = [two - one for one, two in itertools.pairwise(sent)]
    assert min(apart) > timedelta(minutes=5)


def test_the_toolkit_grows(tables: Tables, today: date) -> None:
    rows = {row["session"]: row for row in tables["toolkit"]}
    assert {row["theme"] for row in rows.values()} == {
        "Wellbeing",
        "Self-esteem",
        "Relationships",
        "Personal development",
    }
    assert Counter(row["what"] for row in rows.values())["Twist"] == 2
    stages = Counter(row["status"] for row in rows.values())
    assert (stages["Idea"], stages["Tried"]) == (1, 1)
    for code, row in rows.items():
        steps = row["steps"].splitlines()
        assert len(steps) >= 4
        assert all(step and not step[0].isdigit() for step in steps)
        held = [a for a in tables["activities"] if a.get("session") == code and a["date"] < today]
        assert row["tried"] == len(held)
        assert bool(held) == (row["status"] != "Idea")
        assert all(row["date"] < activity["date"] for activity in held)


def test_grants_are_within_the_cap_but_for_one_and_never_decided_by_who_asks(
    tables: Tables,
) -> None:
    assert [row["amount"] for row in tables["grants"] if row["amount"] > 150] == [180]
    (garden,) = [row for row in tables["grants"] if "memory garden" in row["idea"]]
    assert garden["spent"] <= garden["amount"]
    assert garden["receipt"]
    for row in tables["grants"]:
        assert row.get("decider") != row["asked_by"]
        assert ("spent" in row) <= (row.get("decision") == "Yes")
        assert row["date"] <= row.get("decided_on", date.max)


def test_repairs_are_told_the_same_day_but_for_two(tables: Tables, today: date) -> None:
    good = [row for row in tables["repairs"] if row.get("fixed", date.max) >= row["date"]]
    assert len(good) == len(tables["repairs"]) - 1
    dangers = {row["told_on"] > row["date"] for row in good if row["danger"]}
    assert dangers == {False, True}
    late = [row for row in good if row.get("told_on") != row["date"]]
    assert sorted(row["danger"] for row in late) == [False, True]
    still = [today - row["date"] for row in good if "fixed" not in row]
    assert max(still) > timedelta(days=14)
    assert min(still) == timedelta(days=1)
    assert any("let_in" in row for row in good)


def test_those_who_said_yes_are_asked_how_they_are_and_nobody_else(
    tables: Tables, today: date
) -> None:
    left = {row["resident"]: row for row in tables["moves"] if row["what"] == "Left"}
    for row in tables["followups"]:
        move = left[row["resident"]]
        assert move["stay_in_touch"]
        assert -3 <= (row["date"] - move["date"]).days - 7 * int(row["weeks"]) <= 14
    assert {row["weeks"] for row in tables["followups"] if row["reached"]} == {"4", "13"}
    assert not all(row["reached"] for row in tables["followups"])
    assert [code for code, move in left.items() if not move["stay_in_touch"]] == ["R-017"]
    soon = left["R-016"]["date"] + timedelta(weeks=26)
    assert timedelta(days=-3) <= soon - today <= timedelta(days=10)


def test_only_those_who_have_left_come_back_to_visit(tables: Tables) -> None:
    moves = sorted(tables["moves"], key=lambda row: row["date"])
    for row in tables["moments"]:
        if "resident" in row:
            before = [
                move["what"]
                for move in moves
                if move["resident"] == row["resident"] and move["date"] <= row["date"]
            ]
            assert (before[-1:] == ["Left"]) == (row["kind"] == "Ex-resident visit")


def test_a_moment_is_shared_only_with_a_yes_and_told_without_a_name(tables: Tables) -> None:
    for row in tables["moments"]:
        assert ("share_date" in row) == (row["may_share"] != "No")
        assert ("story" in row) == (row["may_share"] == "In a case study")
    unplanned = [r for r in tables["moments"] if r["kind"] == "Achievement" and not r["planned"]]
    assert unplanned


def test_no_number_or_address_stands_in_a_free_text(tables: Tables) -> None:
    at_home = {
        ("residents", "contact_person"),
        ("partners", "phone"),
        ("partners", "email"),
        ("settings", "value"),
    }
    for form, rows in tables.items():
        for row in rows:
            for name, value in row.items():
                if (form, name) not in at_home and name not in {"sender", "account"}:
                    assert not re.search(r"\d{4,}.?\d{3}|@", str(value)) or not isinstance(
                        value, str
                    ), (form, name)


def test_numbers_of_partners_are_ones_that_nobody_has(tables: Tables, today: date) -> None:
    ages = [(today - row["checked_on"]).days for row in tables["partners"]]
    assert sum(age > 180 for age in ages) == 1
    assert min(ages) < 12
    assert all(row["phone"].startswith("01632 960 ") for row in tables["partners"])
    assert all(
        row.get("email", "@x.example.org").endswith(".example.org") for row in tables["partners"]
    )
    (counsellors,) = [row["partner"] for row in tables["partners"] if "Counselling" in row["name"]]
    assert counsellors in {row.get("partner") for row in tables["contacts"]}
