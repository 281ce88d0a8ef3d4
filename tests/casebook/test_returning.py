"""Someone who comes back is one person with two stays, and starts afresh with the second."""

from __future__ import annotations

from datetime import date

from sync.casebook.due_kinds import DueKind
from sync.casebook.promises import open_promises
from tests.houses import (
    Told,
    assessed,
    back,
    casebook,
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

AWAY: tuple[Told, ...] = (moved_in(), left(100), back(130))


def due(what: DueKind, *told: Told, on: int) -> date | None:
    return next((each.day for each in dues(*AWAY, *told, on=on) if each.what is what), None)


def test_someone_who_comes_back_is_one_person_with_two_stays() -> None:
    book = casebook(*AWAY, today=day(140))
    assert list(book.people) == ["R-001"]
    stays = [(stay.start, stay.end) for stay in book.people["R-001"].stays]
    assert stays == [(day(0), day(100)), (day(130), None)]
    assert [ada.code for ada in book.here()] == ["R-001"]
    assert book.gone() == []


def test_the_clock_for_the_first_meeting_starts_on_the_day_they_come_back() -> None:
    assert due(DueKind.FIRST_MEETING, met(99), on=130) == day(137)
    assert due(DueKind.MEETING, met(99), on=130) is None
    assert due(DueKind.MEETING, met(99), met(130), on=131) == day(137)


def test_a_follow_up_while_they_were_away_is_no_meeting_of_the_new_stay() -> None:
    assert due(DueKind.FIRST_MEETING, met(115, kind="Follow-up"), on=131) == day(137)


def test_visits_missed_before_they_left_are_not_counted_when_they_are_back() -> None:
    ada = person(*AWAY, missed(98), missed(99), missed(135))
    (first,) = [each for each in dues(*AWAY, on=139) if each.what is DueKind.FIRST_MEETING]
    assert [each.date for each in ada.attempts_since_met(day(139), first.since)] == [day(135)]


def test_an_assessment_of_the_stay_before_does_not_count_however_late_it_was_made() -> None:
    assert due(DueKind.FIRST_ASSESSMENT, assessed(20), on=131) == day(137)
    assert due(DueKind.FIRST_ASSESSMENT, assessed(90), on=131) == day(137)
    assert due(DueKind.FIRST_ASSESSMENT, assessed(100), on=131) == day(137)


def test_an_assessment_made_while_they_were_away_counts_for_the_new_stay() -> None:
    assert due(DueKind.FIRST_ASSESSMENT, assessed(101), on=131) is None
    assert due(DueKind.FULL_ASSESSMENT, assessed(101, "First"), on=131) == day(158)


def test_an_update_is_enough_where_there_is_a_full_assessment_of_the_stay_before() -> None:
    assert due(DueKind.FULL_ASSESSMENT, assessed(20), assessed(133, "Update"), on=133) is None
    assert due(DueKind.FIRST_ASSESSMENT, assessed(20), assessed(133, "Update"), on=133) is None
    first_again = assessed(20), assessed(133, "First")
    assert due(DueKind.FULL_ASSESSMENT, *first_again, on=133) == day(158)
    first_only = assessed(20, "First"), assessed(133, "Update")
    assert due(DueKind.FULL_ASSESSMENT, *first_only, on=133) == day(158)


def test_an_assessment_on_a_day_of_leaving_and_coming_back_counts_for_the_new_stay() -> None:
    found = dues(moved_in(), left(100), back(100), assessed(100), on=101)
    assert DueKind.FIRST_ASSESSMENT not in {each.what for each in found}


def test_a_plan_that_was_closed_before_they_came_back_does_not_count() -> None:
    assert due(DueKind.FIRST_PLAN, goal(10, closed(99)), on=131) == day(158)
    assert due(DueKind.FIRST_PLAN, goal(10, closed(130)), on=131) == day(158)
    assert due(DueKind.FIRST_PLAN, goal(10, closed(99)), goal(135, code="G-002"), on=135) is None


def test_a_goal_that_stayed_open_is_the_plan_and_its_review_counts_from_coming_back() -> None:
    told = goal(10), reviewed(90, next_review=day(134))
    assert due(DueKind.FIRST_PLAN, *told, on=131) is None
    assert due(DueKind.REVIEW, *told, on=131) == day(130 + 84)
    still_to_close = goal(10, closed(140))
    assert due(DueKind.REVIEW, still_to_close, on=135) == due(DueKind.REVIEW, goal(10), on=135)


def test_a_review_of_the_stay_before_sets_no_day_for_the_new_one() -> None:
    told = goal(131), reviewed(99, next_review=day(135))
    assert due(DueKind.REVIEW, *told, on=132) == day(131 + 84)


def test_what_we_promised_before_they_left_is_still_open_when_they_are_back() -> None:
    ours = met(95, next="Ask for the key", next_who="Keyworker", next_by=day(99))
    assert [each.words for each in open_promises(person(*AWAY, ours), day(131))] == [
        "Ask for the key"
    ]
    settled = met(131, last_time="No longer needed")
    assert open_promises(person(*AWAY, ours, settled), day(131)) == ()


def test_nothing_is_due_in_between() -> None:
    assert [dues(*AWAY, goal(10, look=20), on=n) for n in (100, 115, 129)] == [(), (), ()]
    assert dues(*AWAY, on=99)
    assert dues(*AWAY, on=130)
