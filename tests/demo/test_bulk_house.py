"""A bulk house has the size that was asked for, and is right but for one row in about 500."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest
from demo_days import Row, read_schemas, wrong_cells

from sync.demo import demo_rows

SCHEMAS = read_schemas()
TODAY = date(2026, 11, 21)
Tables = dict[str, list[Row]]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return demo_rows(TODAY, residents=40, years=5)


def test_forty_people_and_five_years_make_about_ten_thousand_rows(tables: Tables) -> None:
    assert len(tables["residents"]) == 40
    assert 8_500 <= sum(map(len, tables.values())) <= 11_700
    assert tables.keys() == SCHEMAS.keys()


def test_about_one_row_in_five_hundred_has_a_mistake(tables: Tables) -> None:
    known = {row["resident"] for row in tables["residents"]}
    wrong = [
        row
        for form, rows in tables.items()
        for row in rows
        if wrong_cells(form, row, SCHEMAS[form]) or row.get("resident", "R-001") not in known
    ]
    assert len(wrong) == sum(map(len, tables.values())) // 500


def test_every_tab_of_a_bulk_house_has_its_share(tables: Tables) -> None:
    residents, houses, years = 40, len(tables["houses"]), 5
    assert [form for form, rows in tables.items() if not rows] == ["checked"]
    a_week = len(tables["activities"]) / houses / years / 52
    assert 2 <= a_week <= 3
    groups = [row for row in tables["activities"] if row["kind"] == "Group session"]
    assert 4 <= len(tables["evaluations"]) / len(groups) <= 6
    assert 20 <= len(tables["repairs"]) / houses / years <= 30
    for form in ("contacts", "moments"):
        assert 7 <= len(tables[form]) / residents / years <= 12
    assert len(tables["toolkit"]) == 12
    assert len(tables["partners"]) == 15


def test_those_who_meet_every_two_weeks_have_agreed_so(tables: Tables) -> None:
    agreed = {row["resident"] for row in tables["changes"] if row.get("contact_days") == 14}
    assert 30 <= len(agreed) < 40


def test_every_code_of_a_bulk_house_is_there(tables: Tables) -> None:
    for form, name, other in (
        ("evaluations", "activity", "activities"),
        ("activities", "session", "toolkit"),
        ("contacts", "partner", "partners"),
        ("moments", "goal", "goals"),
        ("grants", "asked_by", "staff"),
        ("activities", "staff", "staff"),
    ):
        key = {"staff": "staff", "toolkit": "session"}.get(other, name)
        known = {row[key] for row in tables[other]}
        assert {row[name] for row in tables[form] if name in row} <= known


def test_nobody_shares_a_room_of_a_bulk_house(tables: Tables) -> None:
    rows = chain(tables["residents"], (c for c in tables["changes"] if c.get("room")))
    places = [(row["house"], row["room"]) for row in rows]
    assert len(places) == len(set(places))


def test_bulk_codes_are_used_once_and_people_know_where_they_live(tables: Tables) -> None:
    for form, name in (
        ("residents", "resident"),
        ("goals", "goal"),
        ("staff", "staff"),
        ("activities", "activity"),
    ):
        codes = [row[name] for row in tables[form]]
        assert len(codes) == len(set(codes))
    houses = {row["house"] for row in tables["houses"]}
    staff = {row["staff"] for row in tables["staff"]}
    for row in tables["residents"]:
        assert row["house"] in houses
        assert row["keyworker"] in staff


@pytest.mark.parametrize(("residents", "years"), [(1, None), (None, 1), (9, 1), (13, 2)])
def test_a_small_bulk_house_can_be_made(residents: int | None, years: int | None) -> None:
    tables = demo_rows(TODAY, residents=residents, years=years)
    assert len(tables["residents"]) == (residents or 40)
    staff = {row["staff"] for row in tables["staff"]}
    assert {row["staff"] for row in tables["sessions"]} <= staff


def test_the_same_day_makes_the_same_bulk_house() -> None:
    assert demo_rows(TODAY, 5, 1) == demo_rows(TODAY, 5, 1)
