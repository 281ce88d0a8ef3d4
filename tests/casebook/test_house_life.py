"""Activities, evaluations, referrals and data requests, as the house sees them."""

from __future__ import annotations

from datetime import date

import pytest

from sync.casebook.activities import (
    headcounts,
    left_out_of_headcounts,
    less_alone,
    means,
    uncounted,
)
from sync.casebook.house_life import HouseLife
from sync.casebook.referrals import referrals
from sync.casebook.requests import months_after, requests_on
from sync.records import DataRequest
from sync.records.base import Value
from tests.houses import Told, casebook, day, moved_in


def life(*told: Told, on: int = 60) -> HouseLife:
    return casebook(*told, today=day(on)).life


def activity(on: int, code: str, kind: str = "Meal", **more: Value) -> Told:
    told: dict[str, Value] = {"activity": code, "date": day(on), "minutes": 60, "title": "Soup"}
    return "activities", told | {"kind": kind, "open_to": "Residents", "led_by": ("Staff",)} | more


def said(**more: Value) -> Told:
    return "evaluations", {"activity": "A-001", **more}


def test_what_is_open_to_anyone_is_counted_apart_and_without_names():
    told = life(
        activity(50, "A-001", open_to="Anyone", came=12),
        activity(57, "A-002", open_to="Anyone", came=9),
        activity(57, "A-003", "Drop-in", open_to="Anyone", came=4),
        activity(58, "A-004", came=7),  # for residents
        activity(59, "A-005", open_to="Anyone"),  # nobody counted
        activity(61, "A-006", open_to="Anyone", came=3),  # still to come
    )
    assert headcounts(told, day(50), day(60)) == {"Meal": (2, 21), "Drop-in": (1, 4)}


def test_what_has_no_number_that_can_be_counted_is_listed_apart():
    told = life(
        activity(50, "A-001", open_to="Anyone", came=12),
        activity(57, "A-002", open_to="Anyone"),
        activity(59, "A-003"),  # for residents
    )
    found = left_out_of_headcounts(told, day(50), day(60))
    assert [each.activity for each in found] == ["A-002"]


def test_no_mean_is_told_of_fewer_than_five_answers():
    four = life(activity(1, "A-001"), *(said(enjoyed=4) for _ in range(4)))
    five = life(activity(1, "A-001"), *(said(enjoyed=n) for n in (1, 4, 5, 5, 5)))
    first = [means(each.evaluations["A-001"])[0] for each in (four, five)]
    assert [(each.answers, each.mean) for each in first] == [(4, None), (5, 4.0)]


def test_a_statement_that_was_skipped_counts_no_answer():
    told = life(activity(1, "A-001"), *(said(enjoyed=4) for _ in range(5)))
    assert [each.answers for each in means(told.evaluations["A-001"])] == [5, 0, 0, 0, 0]


def test_who_felt_less_alone_is_told_from_five_answers_on():
    answers = ("Yes", "A bit", "No", "Yes")
    four = life(*(said(less_alone=each) for each in answers))
    assert less_alone(four.evaluations["A-001"]) is None
    five = life(*(said(less_alone=each) for each in (*answers, "Yes")))
    assert less_alone(five.evaluations["A-001"]) == (4, 5)


def test_what_took_place_and_nobody_counted_is_asked_for_four_weeks():
    told = life(activity(31, "A-001"), activity(32, "A-002"), activity(59, "A-003"))
    assert [each.activity for each in uncounted(told, day(60))] == ["A-002", "A-003"]
    assert uncounted(life(activity(60, "A-001")), day(60)) == []  # today's may be this evening


def test_a_session_of_the_toolkit_has_what_was_said_each_time_it_was_run():
    told = life(
        activity(1, "A-001", session="T-001"),
        activity(8, "A-002", session="T-001"),
        activity(9, "A-003"),
        said(),
        ("evaluations", {"activity": "A-002"}),
        ("evaluations", {"activity": "A-003"}),
    )
    assert len(told.of_session("T-001")) == 2


def contact(on: int, result: str | None, purpose: str = "Referral") -> Told:
    told: dict[str, Value] = {"resident": "R-001", "staff": "S-01", "date": day(on)}
    told |= {"who": "Council", "purpose": purpose, "agreed": "Agreed", "said": "Asked."}
    return "contacts", told | {"action": "Wait", "action_who": "Nobody", "result": result}


def test_referrals_that_wait_longest_stand_first_and_what_is_none_is_left_out():
    told = (contact(5, "Started"), contact(20, "Waiting"), contact(10, "Accepted"))
    told += (contact(1, None, "Update"), contact(70, "Waiting"))
    book = casebook(moved_in(), *told, today=day(60))
    found = referrals(book.people.values(), day(60))
    assert [(each.contact.result, each.late) for each in found] == [
        ("Accepted", False),
        ("Waiting", True),
        ("Started", False),
    ]


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (DataRequest(row=2, kind="See the file", received=date(2026, 1, 31)), date(2026, 2, 28)),
        (DataRequest(row=2, kind="Delete", received=date(2026, 1, 15)), date(2026, 2, 15)),
        (
            DataRequest(
                row=2,
                kind="See the file",
                received=date(2026, 1, 31),
                longer=date(2026, 2, 20),
            ),
            date(2026, 4, 30),
        ),
        (DataRequest(row=2, kind="Complaint", received=date(2026, 1, 31)), date(2026, 3, 2)),
        (
            DataRequest(
                row=2,
                kind="Complaint",
                received=date(2026, 1, 31),
                acknowledged=date(2026, 2, 1),
            ),
            None,
        ),
        (DataRequest(row=2, kind="Breach", received=date(2026, 1, 31)), date(2026, 2, 3)),
        (
            DataRequest(row=2, kind="Delete", received=date(2026, 1, 31), done=date(2026, 2, 3)),
            None,
        ),
    ],
)
def test_each_request_has_the_day_that_the_law_gives_it(asked, due):
    (found,) = requests_on([asked], date(2026, 2, 10))
    assert found.due == due
    assert found.late_on(date(2026, 2, 10)) == (due is not None and due < date(2026, 2, 10))


def test_a_month_ends_with_its_last_day_where_the_next_is_shorter():
    assert months_after(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
