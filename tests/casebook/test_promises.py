"""What was agreed to be done stays open until somebody says that it is done."""

from __future__ import annotations

import pytest

from sync.casebook.due import DueKind
from sync.casebook.promises import open_promises
from sync.check.house_rules import HouseRules, Rules
from sync.records.base import Value
from tests.houses import Told, closed, day, dues, goal, met, missed, moved_in, person

STEP: dict[str, Value] = {
    "step_1": "Ring the surgery",
    "step_1_who": "Keyworker",
    "step_1_by": day(20),
}


def agreed(
    on: int,
    words: str = "Bring the form",
    by: int = 12,
    who: str | None = "Keyworker",
    last_time: str | None = None,
) -> Told:
    return met(on, next=words, next_who=who, next_by=day(by), last_time=last_time)


def still_open(*told: Told, on: int) -> list[str]:
    return [each.words for each in open_promises(person(moved_in(), *told), day(on))]


def test_a_step_of_an_open_goal_is_a_promise_until_it_is_done() -> None:
    assert still_open(goal(5, STEP), on=4) == []
    assert still_open(goal(5, STEP), on=99) == ["Ring the surgery"]
    assert still_open(goal(5, STEP, step_1_done=day(30)), on=30) == []


def test_the_steps_of_a_closed_or_paused_goal_are_nobodys_promise() -> None:
    assert still_open(goal(5, closed(30), STEP), on=30) == []
    assert still_open(goal(5, STEP, status="Paused"), on=30) == []


def test_each_step_is_a_promise_of_its_own() -> None:
    told = goal(5, STEP, step_1_done=day(8), step_2="Go there", step_3="Tell how it was")
    assert still_open(told, on=9) == ["Go there", "Tell how it was"]


def test_what_a_session_agreed_is_a_promise_from_that_day_on() -> None:
    assert still_open(agreed(5), on=4) == []
    assert still_open(agreed(5), on=5) == ["Bring the form"]


@pytest.mark.parametrize("settled", ["Done", "No longer needed"])
def test_a_later_session_that_says_so_settles_it(settled: str) -> None:
    told = agreed(5), met(9, last_time=settled)
    assert still_open(*told, on=8) == ["Bring the form"]
    assert still_open(*told, on=9) == []


@pytest.mark.parametrize("answer", ["Not yet", "Partly done", None])
def test_any_other_answer_carries_it_forward(answer: str | None) -> None:
    assert still_open(agreed(5), met(9, last_time=answer), on=60) == ["Bring the form"]


def test_a_missed_visit_does_not_settle_what_was_agreed() -> None:
    assert still_open(agreed(5), missed(9), on=60) == ["Bring the form"]


def test_a_session_that_settles_the_last_promise_may_make_the_next() -> None:
    told = agreed(5), agreed(9, "Go to the bank", 15, last_time="Done")
    assert still_open(*told, on=9) == ["Go to the bank"]


def test_an_older_session_typed_later_settles_only_what_came_before_it() -> None:
    assert still_open(agreed(9), met(5, last_time="Done"), on=30) == ["Bring the form"]


def test_promises_carried_forward_add_up_the_first_due_first() -> None:
    told = agreed(5, "Later", 30), agreed(9, "Sooner", 12, last_time="Not yet")
    assert still_open(*told, goal(5, step_1="Some day"), on=10) == ["Sooner", "Later", "Some day"]


def promised(*told: Told, on: int) -> list[tuple[str, bool]]:
    found = dues(moved_in(), *told, on=on)
    return [(each.words, each.ours) for each in found if each.what is DueKind.PROMISE]


def test_a_promise_is_ours_if_the_keyworker_or_the_1_2_1_worker_made_it() -> None:
    told = [
        agreed(5, who or "Nobody", by, who=who)
        for by, who in enumerate(
            ("Keyworker", "1-2-1 worker", "Resident", "Someone else", None), 10
        )
    ]
    assert promised(*told, on=6) == [
        ("Keyworker", True),
        ("1-2-1 worker", True),
        ("Resident", False),
        ("Someone else", False),
        ("Nobody", False),
    ]


def test_a_promise_without_a_day_is_never_due() -> None:
    assert promised(goal(5, step_1="Some day", step_1_who="Keyworker"), on=60) == []


def test_a_promise_is_late_the_day_after_whatever_the_grace_for_meetings() -> None:
    found = dues(moved_in(), agreed(5), on=6, rules=HouseRules(Rules(grace_days=9)))
    (promise,) = [each for each in found if each.what is DueKind.PROMISE]
    assert (promise.day, promise.since) == (day(12), day(5))
    assert [promise.late_on(day(n)) for n in (11, 12, 13)] == [False, False, True]
