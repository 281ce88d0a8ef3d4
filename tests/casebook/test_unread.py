"""What is late cannot be said while a row waits whole that may tell that it was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sync.casebook.due import dues_on
from sync.casebook.due_kinds import Due, DueKind
from sync.check.held_rows import HeldRow
from sync.pages.words import Say
from sync.records.awaited import AwaitedAnswer
from tests.houses import USUAL, Told, assessed, day, goal, left, met, moved_in, person

LIVED = (moved_in(), met(3), assessed(5, "First"), assessed(20), goal(21))


def late(what: DueKind, row: HeldRow, *told: Told, on: date) -> Due:
    """Return what is due for somebody about whom *row* waits whole."""
    somebody = replace(person(*told), unread=(row,))
    (due,) = [each for each in dues_on(somebody, USUAL, on) if each.what is what]
    return due


def waits(form: str, **answers: object) -> HeldRow:
    """Tell a row that waits whole, with what can be read of it."""
    return HeldRow(form, 7, answers)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "row", "told", "on"),
    [
        (DueKind.FIRST_MEETING, waits("sessions"), (moved_in(),), 30),
        (DueKind.MEETING, waits("sessions", date=day(40)), LIVED, 60),
        (DueKind.MEETING, waits("sessions", kind="Keywork"), LIVED, 60),
        (DueKind.MEETING, waits("changes", what="Away for a while"), LIVED, 60),
        (DueKind.FIRST_ASSESSMENT, waits("assessments"), (moved_in(), met(3)), 60),
        (DueKind.FULL_ASSESSMENT, waits("assessments"), LIVED[:3], 60),
        (DueKind.FIRST_PLAN, waits("goals"), LIVED[:4], 60),
        (DueKind.REVIEW, waits("reviews"), LIVED, 200),
        (DueKind.GOAL, waits("reviews"), (*LIVED[:4], goal(21, look=60)), 80),
        (DueKind.FOLLOW_UP, waits("followups"), (*LIVED, left(60, stay_in_touch=True)), 110),
    ],
)
def test_what_a_row_that_waits_may_have_done_cannot_be_said(
    what: DueKind, row: HeldRow, told: tuple[Told, ...], on: int
) -> None:
    due = late(what, row, *told, on=day(on))
    assert due.awaited == AwaitedAnswer(row.form, 7)
    assert due.late_on(day(on))
    assert due.days_late(day(on)) == 0


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(waits("sessions", date=day(2)), id="before they last met"),
        pytest.param(waits("sessions", kind="Missed by resident"), id="a visit that was missed"),
        pytest.param(waits("changes", what="Keyworker"), id="another change"),
        pytest.param(waits("reviews"), id="something else"),
    ],
)
def test_a_row_that_cannot_be_it_changes_nothing(row: HeldRow) -> None:
    due = late(DueKind.MEETING, row, *LIVED, on=day(60))
    assert due.awaited is None
    assert due.days_late(day(60)) == 50


def test_what_is_not_late_yet_stays_as_it_is() -> None:
    due = late(DueKind.MEETING, waits("sessions"), *LIVED, on=day(8))
    assert due.awaited is None
    assert due.day == day(10)


def test_a_row_of_nobody_makes_what_it_may_have_done_unsure() -> None:
    somebody = person(*LIVED)
    rows = (waits("sessions", date=day(40)), waits("sessions", date=day(2)), waits("reviews"))
    unsure = []
    for row in rows:
        (due,) = [d for d in dues_on(somebody, USUAL, day(60), (row,)) if d.what is DueKind.MEETING]
        unsure.append(due.unsure)
        assert due.days_late(day(60)) == 50
        assert Say(day(60)).status(due) == "50 days late" + ", as far as we can read" * due.unsure
    assert unsure == [True, False, False]


def test_a_row_of_nobody_that_may_say_somebody_left_makes_all_that_is_late_unsure() -> None:
    gone = waits("moves", what="Left")
    dues = dues_on(person(*LIVED), USUAL, day(200), (gone,))
    late_ones = [each for each in dues if each.late_on(day(200))]
    assert len(late_ones) > 1
    assert all(each.unsure for each in late_ones)


def test_nothing_can_be_said_to_be_late_of_who_may_have_left() -> None:
    left_on = AwaitedAnswer("moves", 7)
    somebody = replace(person(*LIVED), may_have_left=left_on)
    dues = dues_on(somebody, USUAL, day(200))
    assert {each.awaited for each in dues if each.late_on(day(200))} == {left_on}


def test_a_session_of_nobody_may_have_kept_a_promise_only_if_it_came_after_it() -> None:
    promised = met(40, next="Ring", next_who="Keyworker", next_by=day(45))
    somebody = person(*LIVED, promised)
    unsure = []
    for number in (39, 44):
        row = waits("sessions", kind="Keywork", date=day(number))
        dues = dues_on(somebody, USUAL, day(60), (row,))
        unsure += [each.unsure for each in dues if each.what is DueKind.PROMISE]
    assert unsure == [False, True]
