"""The demo house is right in all its rows but the few that show what a mistake looks like."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from demo_days import DAYS, Row, read_schemas, wrong_cells

from sync.demo import demo_rows
from sync.demo.mistakes import impossible_day
from tests.cached import demo_tables

SCHEMAS = read_schemas()
MISTAKES = {
    ("residents", "moved_in"),
    ("sessions", "date"),
    ("sessions", "kind"),
    ("sessions", "wellbeing"),
}
NOT_A_MISTAKE = "an hour"
Tables = dict[str, list[Row]]


@pytest.fixture(params=list(DAYS.values()), ids=list(DAYS))
def today(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@pytest.fixture
def tables(today: date) -> Tables:
    return demo_tables(today)


def good(tables: Tables, form: str) -> list[Row]:
    return [
        row
        for row in tables[form]
        if not wrong_cells(form, row, SCHEMAS[form]) and row.get("resident") != "R-O03"
    ]


def stays(tables: Tables) -> dict[str, list[tuple[date, date]]]:
    found = {
        row["resident"]: [(row["moved_in"], date.max)]
        for row in tables["residents"]
        if isinstance(row["moved_in"], date)
    }
    for move in sorted(tables["moves"], key=lambda row: row["date"]):
        mine = found[move["resident"]]
        if move["what"] == "Left":
            mine[-1] = (mine[-1][0], move["date"])
        else:
            mine.append((move["date"], date.max))
    return found


def test_every_form_has_its_rows_and_no_other(tables: Tables) -> None:
    assert tables.keys() == SCHEMAS.keys()
    assert [form for form, rows in tables.items() if not rows] == ["checked"]
    assert 15 <= len(tables["residents"]) <= 18
    assert 380 <= len(tables["sessions"]) <= 470


def test_only_the_listed_cells_are_wrong(tables: Tables) -> None:
    wrong = Counter(
        cell
        for form, rows in tables.items()
        for row in rows
        for cell in wrong_cells(form, row, SCHEMAS[form])
    )
    assert wrong == Counter(MISTAKES) + Counter({("sessions", "minutes"): 2})
    minutes = [row["minutes"] for row in tables["sessions"] if isinstance(row.get("minutes"), str)]
    assert sorted(minutes) == ["45-60", NOT_A_MISTAKE]


def test_one_code_has_a_letter_o(tables: Tables) -> None:
    known = {row["resident"] for row in tables["residents"]}
    for form in tables.keys() - {"sessions"}:
        assert {row["resident"] for row in tables[form] if "resident" in row} <= known
    assert [r["resident"] for r in tables["sessions"] if r["resident"] not in known] == ["R-O03"]


def test_one_session_was_sent_twice_within_two_minutes(tables: Tables) -> None:
    def said(row: Row) -> str:
        return repr(sorted((name, value) for name, value in row.items() if name != "timestamp"))

    sent: dict[str, list[datetime]] = {}
    for row in tables["sessions"]:
        sent.setdefault(said(row), []).append(row["timestamp"])
    (twice,) = [times for times in sent.values() if len(times) > 1]
    assert timedelta() < twice[1] - twice[0] <= timedelta(minutes=2)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 3, 31), date(2028, 2, 29)])
def test_the_impossible_day_is_in_no_calendar(day: date) -> None:
    with pytest.raises(ValueError, match=r"day is out of range|must be in range"):
        datetime.strptime(impossible_day(day), "%d/%m/%Y")


def test_no_code_is_used_twice(tables: Tables) -> None:
    for form, name in (
        ("residents", "resident"),
        ("goals", "goal"),
        ("staff", "staff"),
        ("partners", "partner"),
        ("activities", "activity"),
        ("toolkit", "session"),
        ("introductions", "staff"),
    ):
        codes = [row[name] for row in tables[form]]
        assert len(codes) == len(set(codes))


def test_nothing_is_recorded_before_somebody_came_or_after_they_left(tables: Tables) -> None:
    here = stays(tables)
    for form in ("assessments", "goals", "sessions", "reviews", "changes", "contacts", "moments"):
        before = timedelta(days=60) if form == "assessments" else timedelta()
        for row in good(tables, form):
            if row.get("kind") == "Ex-resident visit" or row.get("purpose") == "Reference":
                continue
            times = here.get(row["resident"], [(date.min + before, date.max)])
            assert any(first - before <= row["date"] <= last for first, last in times), row[
                "resident"
            ]


def test_nothing_has_happened_today_or_later(tables: Tables, today: date) -> None:
    for form, rows in tables.items():
        for row in rows:
            for name, value in row.items():
                if not SCHEMAS[form][name].get("keywork", {}).get("future"):
                    day = value.date() if isinstance(value, datetime) else value
                    assert not isinstance(day, date) or day < today, (form, name)


def test_staff_meet_nobody_before_their_first_day_or_after_their_last(tables: Tables) -> None:
    staff = {row["staff"]: row for row in tables["staff"]}
    for form, who, when in (
        ("assessments", "staff", "date"),
        ("sessions", "staff", "date"),
        ("reviews", "staff", "date"),
        ("contacts", "staff", "date"),
        ("followups", "staff", "date"),
        ("activities", "staff", "date"),
        ("introductions", "staff", "agreed_on"),
        ("grants", "asked_by", "date"),
        ("grants", "decider", "decided_on"),
        ("concerns", "seen_by", "date"),
        ("concerns", "decided_by", "decided_on"),
    ):
        rows = [row for row in good(tables, form) if who in row]
        assert rows
        for row in rows:
            worker = staff[row[who]]
            assert worker["started"] <= row[when] <= worker.get("left", date.max)


def test_keyworkers_may_be_and_are_not_the_one_to_one_worker(tables: Tables) -> None:
    may = {row["staff"]: row["can_be_keyworker"] for row in tables["staff"]}
    for form in ("residents", "changes", "moves"):
        for row in tables[form]:
            assert may[row.get("keyworker", "S-02")]
            assert not may[row.get("support_worker", "S-04")]


def test_meetings_are_on_weekdays_at_working_hours_and_one_at_a_time(tables: Tables) -> None:
    busy: dict[str, list[tuple[datetime, datetime]]] = {}
    once = {(r["resident"], r["date"], r["start"]): r for r in good(tables, "sessions")}
    for row in once.values():
        begins = datetime.combine(row["date"], row["start"])
        assert begins.weekday() < 5
        assert 9 <= begins.hour < 17
        ends = begins + timedelta(minutes=row.get("minutes", 5))
        busy.setdefault(row["staff"], []).append((begins, ends))
    for times in busy.values():
        for (_, ends), (begins, _) in itertools.pairwise(sorted(times)):
            assert ends <= begins


def test_a_form_is_sent_soon_after_the_meeting_and_rows_are_in_order(tables: Tables) -> None:
    for form in ("sessions", "reviews", "assessments", "goals"):
        sent = [row["timestamp"] for row in tables[form]]
        assert sent == sorted(sent)
        for row in good(tables, form):
            assert timedelta() <= row["timestamp"].date() - row["date"] <= timedelta(days=6)


def test_nobody_shares_a_room(tables: Tables) -> None:
    here = stays(tables)
    rooms: dict[tuple[str, str], list[tuple[date, date]]] = {}
    for row in tables["residents"]:
        if "room" in row and row["resident"] in here:
            rooms.setdefault((row["house"], row["room"]), []).append(here[row["resident"]][0])
    for row in tables["moves"]:
        if row["what"] == "Came back":
            rooms.setdefault((row["house"], row["room"]), []).append(here[row["resident"]][1])
    for times in rooms.values():
        for (_, ends), (begins, _) in itertools.pairwise(sorted(times)):
            assert ends <= begins


def test_a_goal_is_only_named_by_the_one_whose_it_is_and_once_it_is_agreed(tables: Tables) -> None:
    goals = {row["goal"]: row for row in tables["goals"]}
    for form, names in (("sessions", ("goal",)), ("reviews", ("goal_1", "goal_2", "goal_3"))):
        for row in tables[form]:
            for name in names:
                if name in row:
                    goal = goals[row[name]]
                    assert goal["resident"] == row["resident"]
                    assert goal["date"] <= row["date"]
                    if form == "sessions":  # a review also looks back on what was met since
                        assert row["date"] <= goal.get("closed", date.max)
    for goal in goals.values():
        assert goal["date"] <= goal.get("closed", date.max)


def test_no_text_names_another_resident_or_a_surname(tables: Tables) -> None:
    names = {row["resident"]: row["name"] for row in tables["residents"]}
    found = set()
    for form, rows in tables.items():
        for row in rows:
            text = " ".join(str(value) for value in row.values())
            found |= {
                (form, row.get("resident"), code)
                for code, name in names.items()
                if row.get("resident", "").replace("O", "0") != code and name in text
            }
    assert found == {("sessions", "R-007", "R-008")}  # as one of the mistakes shows
    for row in tables["staff"]:
        assert row["name"].isalpha()
        assert row["account"] == f"{row['name'].casefold()}@example.org"


def test_neighbouring_meetings_are_never_told_in_the_same_words(tables: Tables) -> None:
    for code in {row["resident"] for row in tables["sessions"]}:
        mine = [r for r in good(tables, "sessions") if r["resident"] == code and "minutes" in r]
        told = [r["happened"] for r in sorted(mine, key=lambda r: (r["date"], r["start"]))]
        if code != "R-001":  # sent twice, on purpose
            assert all(one != other for one, other in itertools.pairwise(told))


def own_words(tables: Tables) -> Iterator[str]:
    """Give all that somebody wrote in words of their own."""
    for form, rows in tables.items():
        for row in rows:
            for name, value in row.items():
                field = SCHEMAS[form][name]
                if isinstance(value, str) and "enum" not in field.get("constraints", {}):
                    yield value


def test_no_words_that_hurt_or_were_left_unfilled(tables: Tables) -> None:
    text = " ".join(own_words(tables))
    assert not re.search(r"\{\w+\}", text)
    unkind = r"service user|\bclient\b|chaotic|non-compliant|refused|addict\b|hard to reach|failed"
    assert not re.search(unkind, text, re.IGNORECASE)


def test_the_same_day_tells_the_same_house(today: date) -> None:
    assert demo_rows(today) == demo_rows(today)
