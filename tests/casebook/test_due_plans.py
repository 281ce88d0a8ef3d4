"""When assessments, the support plan, its reviews and its goals are due."""

from __future__ import annotations

from datetime import date

from sync.casebook.due_kinds import Due, DueKind
from sync.check.house_rules import HouseRules, Rules
from tests.houses import (
    USUAL,
    Told,
    assessed,
    closed,
    day,
    dues,
    goal,
    moved_in,
    reviewed,
)


def due(what: DueKind, *told: Told, on: int, rules: HouseRules = USUAL) -> Due | None:
    found = [each for each in dues(*told, on=on, rules=rules) if each.what is what]
    assert len(found) < 2
    return found[0] if found else None


def due_day(what: DueKind, *told: Told, on: int, rules: HouseRules = USUAL) -> date | None:
    found = due(what, *told, on=on, rules=rules)
    return found.day if found else None


def test_the_first_assessment_is_due_7_days_after_moving_in_and_late_the_day_after() -> None:
    found = due(DueKind.FIRST_ASSESSMENT, moved_in(), on=0)
    assert found
    assert (found.day, found.since) == (day(7), day(0))
    assert [found.late_on(day(n)) for n in (6, 7, 8)] == [False, False, True]


def test_after_a_first_assessment_the_full_one_is_due_28_days_after_moving_in() -> None:
    told = moved_in(), assessed(5, "First")
    found = due(DueKind.FULL_ASSESSMENT, *told, on=5)
    assert found
    assert (found.day, found.since) == (day(28), day(0))
    assert [found.late_on(day(n)) for n in (27, 28, 29)] == [False, False, True]
    assert due(DueKind.FIRST_ASSESSMENT, *told, on=5) is None


def test_one_assessment_at_a_time_is_asked_for() -> None:
    assert due(DueKind.FULL_ASSESSMENT, moved_in(), on=40) is None


def test_a_full_assessment_settles_both() -> None:
    told = moved_in(), assessed(5)
    assert due(DueKind.FIRST_ASSESSMENT, *told, on=60) is None
    assert due(DueKind.FULL_ASSESSMENT, *told, on=60) is None


def test_an_update_is_no_full_assessment() -> None:
    told = moved_in(), assessed(5, "First"), assessed(9, "Update")
    assert due_day(DueKind.FULL_ASSESSMENT, *told, on=10) == day(28)


def test_an_assessment_up_to_60_days_before_moving_in_counts_and_an_older_one_does_not() -> None:
    assert due(DueKind.FIRST_ASSESSMENT, moved_in(), assessed(-60), on=1) is None
    assert due_day(DueKind.FIRST_ASSESSMENT, moved_in(), assessed(-61), on=1) == day(7)


def test_the_first_plan_is_due_28_days_after_moving_in_and_late_the_day_after() -> None:
    found = due(DueKind.FIRST_PLAN, moved_in(), on=0)
    assert found
    assert (found.day, found.since) == (day(28), day(0))
    assert [found.late_on(day(n)) for n in (27, 28, 29)] == [False, False, True]


def test_the_first_goal_is_the_first_plan_from_its_day_on() -> None:
    told = moved_in(), goal(10)
    assert due_day(DueKind.FIRST_PLAN, *told, on=9) == day(28)
    assert due(DueKind.REVIEW, *told, on=9) is None
    assert due(DueKind.FIRST_PLAN, *told, on=10) is None


def test_the_first_review_is_due_84_days_after_the_plan_and_late_the_day_after() -> None:
    found = due(DueKind.REVIEW, moved_in(), goal(40, code="G-002"), goal(10), on=50)
    assert found
    assert (found.day, found.since) == (day(94), day(10))
    assert [found.late_on(day(n)) for n in (93, 94, 95)] == [False, False, True]


def test_the_next_review_is_due_84_days_after_the_last() -> None:
    told = moved_in(), goal(10), reviewed(90), reviewed(50)
    found = due(DueKind.REVIEW, *told, on=100)
    assert found
    assert (found.day, found.since) == (day(174), day(90))
    assert due_day(DueKind.REVIEW, *told, on=89) == day(134)


def test_the_day_agreed_at_the_last_review_wins() -> None:
    told = moved_in(), goal(10), reviewed(50, next_review=day(70))
    assert due_day(DueKind.REVIEW, *told, on=60) == day(70)
    assert due_day(DueKind.REVIEW, *told, reviewed(65), on=66) == day(149)


def test_a_plan_whose_goals_are_all_closed_is_still_reviewed() -> None:
    told = moved_in(), goal(10, closed(20))
    assert due(DueKind.FIRST_PLAN, *told, on=40) is None
    assert due_day(DueKind.REVIEW, *told, on=40) == day(94)


def test_a_goal_closed_on_the_day_of_moving_in_was_a_plan() -> None:
    assert due(DueKind.FIRST_PLAN, moved_in(), goal(0, closed(0)), on=1) is None


def test_the_house_sets_its_own_days_and_grace_for_all_of_these() -> None:
    own = Rules(
        first_assessment_days=2,
        full_assessment_days=3,
        first_plan_days=4,
        review_days=5,
        grace_days=6,
    )
    rules = HouseRules(Rules(), {"H-1": own})
    first = due(DueKind.FIRST_ASSESSMENT, moved_in(), on=0, rules=rules)
    full = due(DueKind.FULL_ASSESSMENT, moved_in(), assessed(0, "First"), on=0, rules=rules)
    plan = due(DueKind.FIRST_PLAN, moved_in(), on=0, rules=rules)
    review = due(DueKind.REVIEW, moved_in(), goal(0), on=0, rules=rules)
    look = due(DueKind.GOAL, moved_in(), goal(0, look=9), on=0, rules=rules)
    found = [first, full, plan, review, look]
    assert [each and each.day for each in found] == [day(n) for n in (2, 3, 4, 5, 9)]
    assert [each and each.grace for each in found] == [6] * 5
    assert review
    assert [review.late_on(day(n)) for n in (11, 12)] == [False, True]


def test_an_open_goal_is_to_be_looked_at_again_on_its_day_and_late_the_day_after() -> None:
    found = due(DueKind.GOAL, moved_in(), goal(10, look=40), on=10)
    assert found
    assert (found.day, found.goal, found.since) == (day(40), "G-001", day(10))
    assert [found.late_on(day(n)) for n in (39, 40, 41)] == [False, False, True]


def test_a_review_on_or_after_the_day_has_looked_at_the_goal() -> None:
    told = moved_in(), goal(10, look=40)
    assert due_day(DueKind.GOAL, *told, reviewed(39), on=50) == day(40)
    assert due(DueKind.GOAL, *told, reviewed(40), on=50) is None
    assert due(DueKind.GOAL, *told, reviewed(41), on=50) is None
    assert due_day(DueKind.GOAL, *told, reviewed(41), on=40) == day(40)


def test_a_closed_goal_is_not_looked_at_again_from_the_day_it_closed() -> None:
    told = moved_in(), goal(10, closed(45), look=40)
    assert due_day(DueKind.GOAL, *told, on=44) == day(40)
    assert due(DueKind.GOAL, *told, on=45) is None


def test_a_review_that_was_agreed_for_a_day_is_due_on_it_though_no_goal_can_be_read() -> None:
    told = moved_in(), reviewed(20, next_review=day(60))
    assert due_day(DueKind.REVIEW, *told, on=30) == day(60)
    assert due_day(DueKind.FIRST_PLAN, *told, on=30) == day(28)
    assert due(DueKind.REVIEW, moved_in(), reviewed(20), on=30) is None


def test_a_paused_goal_is_looked_at_again_too() -> None:
    assert due_day(DueKind.GOAL, moved_in(), goal(10, look=40, status="Paused"), on=50) == day(40)
