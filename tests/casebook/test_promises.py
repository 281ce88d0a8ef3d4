"""What was agreed to be done stays open until somebody says that it is done."""

from __future__ import annotations

import pytest

from sync.casebook.due_kinds import DueKind
from sync.casebook.promises import open_promises, step_states, steps_told
from sync.check.house_rules import HouseRules, Rules
from sync.records.agreements import step_reference
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


def test_done_settles_the_newest_promise_and_nothing_else() -> None:
    told = agreed(5, "Ring the bank", 8), agreed(9, "Bring the form", last_time="Not yet")
    assert still_open(*told, met(14, last_time="Done"), on=14) == ["Ring the bank"]
    later = met(14, last_time="Done"), met(20, last_time="Done")
    assert still_open(*told, *later, on=20) == []


def test_the_same_words_agreed_again_are_one_promise_due_by_the_newest_day() -> None:
    told = agreed(5, "Ring the bank", 8), agreed(9, " ring  THE bank", 30, last_time="Not yet")
    (promise,) = open_promises(person(moved_in(), *told), day(10))
    assert (promise.agreed, promise.last_agreed, promise.by) == (day(5), day(9), day(30))
    assert not promise.late_on(day(30))
    assert promise.late_on(day(31))
    assert still_open(*told, met(14, last_time="Done"), on=14) == []


def test_a_step_of_a_goal_repeated_in_a_session_is_one_promise_and_done_once() -> None:
    plan = goal(3, STEP)
    again = agreed(9, "ring the Surgery", 30)
    (promise,) = open_promises(person(moved_in(), plan, again), day(9))
    assert (promise.agreed, promise.by, promise.goal) == (day(3), day(30), "G-001")
    assert still_open(plan, again, met(14, last_time="Done"), on=14) == []
    assert still_open(goal(3, STEP, step_1_done=day(12)), again, on=12) == []


def test_a_step_of_one_goal_that_is_done_leaves_the_same_step_of_another() -> None:
    done, other = goal(3, STEP, step_1_done=day(12)), goal(3, STEP, code="G-002")
    assert still_open(done, other, on=20) == ["Ring the surgery"]


def told_of(words: str, on: int, what: str = "Done") -> Told:
    """Tell on Steps what came of words that were agreed with Ada Sample."""
    reference = step_reference("R-001", words)
    return "steps", {"reference": reference, "what": what, "date": day(on), "staff": "S-02"}


@pytest.mark.parametrize("what", ["Done", "No longer needed"])
def test_a_row_of_steps_closes_the_promise_it_names_and_no_other(what: str) -> None:
    told = agreed(5, "Ring the bank", 8), agreed(6), told_of("Ring the bank", 9, what)
    assert still_open(*told, on=8) == ["Ring the bank", "Bring the form"]
    assert still_open(*told, on=9) == ["Bring the form"]


def test_a_row_of_steps_closes_a_step_of_a_goal_and_what_was_said_to_a_service() -> None:
    plan = goal(5, STEP, step_2="Go there")
    assert still_open(plan, told_of("ring the surgery", 9), on=9) == ["Go there"]
    said = {"resident": "R-001", "staff": "S-01", "date": day(5), "who": "Council"}
    said |= {"action": "Ring again", "action_who": "Keyworker", "said": "Later."}
    contact, other = ("contacts", said), ("contacts", said | {"who": "GP or health"})
    (first, second) = open_promises(person(moved_in(), contact, other), day(6))
    assert first.reference != second.reference
    close = {"reference": first.reference, "what": "Done", "date": day(7), "staff": "S-01"}
    (left,) = open_promises(person(moved_in(), contact, other, ("steps", close)), day(7))
    assert left.reference == second.reference


def test_partly_keeps_a_promise_open_and_says_that_somebody_wrote_of_it() -> None:
    told = agreed(5, "Ring the bank", 8), told_of("Ring the bank", 9, "Partly")
    (promise,) = open_promises(person(moved_in(), *told), day(9))
    assert promise.touched == day(9)
    without_a_day = met(5, next="Ring the bank", next_who="Keyworker")
    assert still_open(without_a_day, told[1], met(12), on=12) == ["Ring the bank"]
    assert still_open(without_a_day, met(12), on=12) == []


def test_the_same_words_agreed_after_they_were_closed_are_a_new_promise() -> None:
    told = agreed(5, "Ring the bank", 8), told_of("Ring the bank", 9)
    again = agreed(12, "Ring the bank", 20)
    (promise,) = open_promises(person(moved_in(), *told, again), day(12))
    assert (promise.agreed, promise.by) == (day(12), day(20))
    assert still_open(*told, again, told_of("Ring the bank", 14), on=14) == []


def test_what_was_agreed_on_the_day_of_a_row_of_steps_is_closed_by_it() -> None:
    assert still_open(agreed(5), told_of("Bring the form", 5), on=5) == []


def test_a_reference_is_the_same_from_night_to_night_whatever_rows_and_days() -> None:
    one = open_promises(person(moved_in(), agreed(5)), day(9))
    moved = open_promises(person(moved_in(), met(2), agreed(7, "bring the  FORM", 30)), day(9))
    assert [each.reference for each in one] == [each.reference for each in moved]
    assert [each.reference for each in one] == [step_reference("R-001", "Bring the form")]
    assert step_reference("R-002", "Bring the form") != one[0].reference


def test_the_same_step_twice_in_one_goal_is_two_promises() -> None:
    plan = goal(5, step_1="Go there", step_2="Go there")
    first, second = open_promises(person(moved_in(), plan), day(9))
    assert first.reference != second.reference
    close = {"reference": second.reference, "what": "Done", "date": day(9), "staff": "S-01"}
    (left,) = open_promises(person(moved_in(), plan, ("steps", close)), day(9))
    assert left.reference == first.reference


def test_how_each_step_of_a_goal_stands_names_who_said_so() -> None:
    ada = person(moved_in(), goal(5, STEP, step_2="Go there"), told_of("Ring the surgery", 9))
    states = step_states(ada, day(9))
    told = states["G-001", 0].told
    assert states["G-001", 0].closed == day(9)
    assert told is not None
    assert told.staff == "S-02"
    assert (states["G-001", 1].closed, states["G-001", 1].told) == (None, None)
    assert [(each.words, each.goal) for each in steps_told(ada, day(9))] == [
        ("Ring the surgery", "G-001")
    ]
