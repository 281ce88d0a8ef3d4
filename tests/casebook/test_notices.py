"""Rules that only remind, each by the row that calls for it and the one that just does not."""

from __future__ import annotations

from datetime import date

from sync.casebook.notices import notices_for
from tests.houses import (
    Told,
    assessed,
    changed,
    closed,
    day,
    goal,
    left,
    met,
    missed,
    moved_in,
    person,
    reviewed,
)


def said(*told: Told, on: int) -> list[tuple[str, str, str, date | None]]:
    found = notices_for(person(moved_in(), *told), day(on))
    return [(each.number, each.code, each.about, each.since) for each in found]


def test_w7_a_last_review_without_the_resident_is_noticed_until_one_with_them() -> None:
    without = reviewed(50, present=("Keyworker",))
    assert said(without, on=50) == [("W7", "KW-W7-NOT-THERE", "", day(50))]
    assert said(without, on=49) == []
    assert said(without, reviewed(60), on=60) == []
    assert said(reviewed(40), without, reviewed(30), on=60) == [
        ("W7", "KW-W7-NOT-THERE", "", day(50))
    ]


def test_w7_a_resident_who_disagrees_with_the_last_review_is_noticed() -> None:
    disagrees = reviewed(50, agreed="Disagrees")
    assert said(disagrees, on=50) == [("W7", "KW-W7-REVIEW", "", day(50))]
    assert said(reviewed(50, agreed="Agreed with changes"), on=50) == []
    assert said(disagrees, reviewed(60), on=60) == []


def test_w7_a_resident_who_disagrees_with_the_newest_assessment_is_noticed() -> None:
    disagrees = assessed(5, resident_view="Disagrees")
    assert said(disagrees, on=5) == [("W7", "KW-W7-ASSESSMENT", "", day(5))]
    assert said(disagrees, assessed(6, "Update"), on=6) == []


def test_w8_an_area_that_matters_most_and_has_no_goal_is_noticed() -> None:
    told = assessed(5, priority_areas=("Health", "Training"))
    assert said(told, goal(6), on=7) == [("W8", "KW-W8-AREA", "Training", day(5))]
    assert said(told, goal(6), goal(6, code="G-002", area="Training"), on=7) == []


def test_w8_areas_are_not_noticed_while_there_is_no_plan_at_all() -> None:
    assert said(assessed(5, priority_areas=("Health",)), on=40) == []


def test_w8_a_goal_that_nothing_touched_for_56_days_is_noticed_the_day_after() -> None:
    assert said(goal(10), on=66) == []
    assert said(goal(10), on=67) == [("W8", "KW-W8-GOAL-LEFT", "G-001", day(10))]


def test_w8_a_session_or_a_review_about_the_goal_touches_it() -> None:
    session = met(20, goal="G-001")
    review = reviewed(30, goal_1="G-001", progress_1="A little")
    assert said(goal(10), session, on=76) == []
    assert said(goal(10), session, on=77) == [("W8", "KW-W8-GOAL-LEFT", "G-001", day(20))]
    assert said(goal(10), session, review, on=86) == []
    assert said(goal(10), session, review, on=87)[0][3] == day(30)


def test_w8_a_missed_visit_or_a_word_about_another_goal_does_not_touch_it() -> None:
    others = missed(60, goal="G-001"), met(61, goal="G-002"), met(62)
    assert said(goal(10), *others, on=67) == [("W8", "KW-W8-GOAL-LEFT", "G-001", day(10))]


def test_w8_an_older_session_typed_later_does_not_make_a_goal_look_left_alone() -> None:
    assert said(goal(10), met(50, goal="G-001"), met(12, goal="G-001"), on=106) == []


def test_w8_a_paused_or_closed_goal_may_be_left_alone() -> None:
    assert said(goal(10, status="Paused"), on=99) == []
    assert said(goal(10, closed(98)), on=99) == []


def test_w10_your_information_is_to_be_talked_through_by_the_first_meeting() -> None:
    ada = person(moved_in(privacy_given=None), missed(3), met(5))
    assert notices_for(ada, day(4)) == ()
    assert [(each.number, each.code) for each in notices_for(ada, day(5))] == [
        ("W10", "KW-W10-PRIVACY")
    ]
    assert said(met(5), on=5) == []


def test_w10_a_permission_is_asked_for_again_after_a_year() -> None:
    ada = person(moved_in(share_date=day(3)))
    assert notices_for(ada, day(368)) == ()
    (found,) = notices_for(ada, day(369))
    assert (found.number, found.code, found.since) == ("W10", "KW-W10-PERMISSION", day(3))


def test_w10_a_permission_given_or_taken_back_later_counts_from_its_day() -> None:
    asked = changed(200, "Permission", note="Yes to the surgery.")
    ada = person(moved_in(share_date=day(3)), asked)
    assert notices_for(ada, day(565)) == ()
    assert [each.since for each in notices_for(ada, day(566))] == [day(200)]
    other = person(moved_in(share_date=day(3)), changed(200, "Correct a record", note="A slip."))
    assert [each.since for each in notices_for(other, day(566))] == [day(3)]


def test_nobody_who_has_left_is_noticed() -> None:
    told = reviewed(50, present=("Keyworker",), agreed="Disagrees"), goal(0), left(70)
    assert len(said(*told, on=69)) == 3
    assert said(*told, on=70) == []
