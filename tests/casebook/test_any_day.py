"""Any day in the past is told as things stood on it: what came after is not known yet."""

from __future__ import annotations

import pytest

from sync.casebook.due import dues_on
from sync.casebook.person import Person
from sync.check.house_rules import HouseRules, Rules
from sync.records.base import Value
from tests.houses import (
    Told,
    assessed,
    back,
    changed,
    closed,
    day,
    dues,
    goal,
    left,
    met,
    missed,
    moved_in,
    person,
    reviewed,
)

THEN = 30
RULES = HouseRules(Rules(), {"H-2": Rules(contact_days=14)})
BEFORE: tuple[Told, ...] = (
    moved_in(),
    assessed(3, "First"),
    met(20, next="Bring the form", next_who="Keyworker", next_by=day(24)),
    missed(26),
    goal(10, look=25, step_1="Ring", step_1_who="Keyworker", step_1_by=day(22)),
)
AFTER: dict[str, tuple[Told, ...]] = {
    "a meeting": (met(31, last_time="Done"),),
    "a missed visit": (missed(31),),
    "a full assessment": (assessed(31),),
    "a review": (reviewed(31, next_review=day(40)),),
    "a goal": (goal(31, look=35, code="G-002", step_1="Go", step_1_by=day(33)),),
    "other agreed days": (changed(31, "Days between meetings", contact_days=28),),
    "another house": (changed(31, "House or room", house="H-2"),),
    "leaving": (left(31),),
    "leaving and coming back": (left(31), back(60)),
}


def as_it_stood(ada: Person, on: int) -> tuple[object, ...]:
    return dues_on(ada, RULES, day(on)), ada.attempts_since_met(day(on))


@pytest.mark.parametrize("after", AFTER.values(), ids=AFTER.keys())
def test_what_came_after_a_day_changes_nothing_that_was_due_on_it(after: tuple[Told, ...]) -> None:
    without, with_it = person(*BEFORE), person(*BEFORE, *after)
    assert as_it_stood(with_it, THEN) == as_it_stood(without, THEN)
    assert [as_it_stood(with_it, n) for n in (31, 60)] != [
        as_it_stood(without, n) for n in (31, 60)
    ]


def test_a_goal_closed_later_and_a_step_done_later_were_still_open() -> None:
    *others, _ = BEFORE
    step: dict[str, Value] = {"step_1": "Ring", "step_1_who": "Keyworker", "step_1_by": day(22)}
    open_goal = goal(10, step, look=25)
    done_later = goal(10, closed(31), step, look=25, step_1_done=day(31))
    assert dues(*others, done_later, on=30) == dues(*others, open_goal, on=30)
    assert len(dues(*others, done_later, on=31)) == len(dues(*others, open_goal, on=31)) - 2


def test_who_had_not_been_met_by_a_day_had_a_first_meeting_due_on_it() -> None:
    assert dues(moved_in(), met(5), on=4) == dues(moved_in(), on=4)


def test_attempts_are_those_up_to_the_day() -> None:
    ada = person(*BEFORE, missed(28), met(31))
    assert [each.date for each in ada.attempts_since_met(day(27))] == [day(26)]


def test_progress_on_a_day_is_the_newest_told_by_then() -> None:
    ada = person(
        moved_in(),
        met(10, goal="G-001", progress="A lot"),
        met(5, goal="G-001", progress="A little"),
        reviewed(20, goal_1="G-001", progress_1="Done"),
    )
    told = {n: ada.progress_of("G-001", day(n)) for n in (4, 5, 10, 19, 20)}
    assert told == {
        4: None,
        5: ("A little", day(5)),
        10: ("A lot", day(10)),
        19: ("A lot", day(10)),
        20: ("Done", day(20)),
    }


def test_of_two_answers_on_one_day_the_last_told_counts() -> None:
    ada = person(
        moved_in(),
        met(10, goal="G-001", progress="Not yet"),
        met(10, goal="G-001", progress="A lot"),
    )
    assert ada.progress_of("G-001", day(10)) == ("A lot", day(10))
