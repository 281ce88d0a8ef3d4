"""Follow-ups after moving on, and how long a file is kept."""

from __future__ import annotations

from datetime import date

import pytest

from sync.casebook.afterwards import files_to_delete, follow_up_on
from sync.casebook.due_kinds import DueKind
from sync.records.base import Value
from tests.houses import USUAL, Told, back, day, dues, left, moved_in, person

GONE = left(0, stay_in_touch=True)  # they left on day 0, having come long before
CAME = moved_in(-400)


def asked(on: int, weeks: int, **more: Value) -> Told:
    told: dict[str, Value] = {"resident": "R-001", "staff": "S-01", "date": day(on)}
    return "followups", told | {"weeks": str(weeks), "reached": True, "still_there": "Yes"} | more


def unreached(on: int, weeks: int) -> Told:
    return asked(on, weeks, reached=False, still_there=None)


def next_one(*told: Told, on: int) -> tuple[int, int] | None:
    found = follow_up_on(person(CAME, GONE, *told), day(on))
    return (found.weeks, (found.day - day(0)).days) if found else None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (1, (4, 28)),
        (28, (4, 28)),
        (90, (4, 28)),
        (91, (13, 91)),
        (182, (26, 182)),
        (273, (26, 182)),
    ],
)
def test_the_next_takes_over_from_one_that_nobody_asked(on, expected):
    assert next_one(on=on) == expected


def test_after_39_weeks_nobody_is_asked_any_more():
    assert next_one(on=274) is None


def test_one_that_was_answered_gives_way_to_the_next():
    assert next_one(asked(30, 4), on=30) == (13, 91)
    assert next_one(asked(30, 4), asked(95, 13), on=100) == (26, 182)
    assert next_one(asked(200, 26), on=201) is None


def test_one_that_nobody_was_reached_for_stays_due_and_says_how_often_we_tried():
    assert next_one(unreached(30, 4), on=31) == (4, 28)
    found = follow_up_on(person(CAME, GONE, unreached(30, 4), unreached(35, 4)), day(40))
    assert [each.date for each in found.tried] == [day(30), day(35)]


def test_a_no_of_an_earlier_leaving_holds_until_they_say_otherwise():
    told = (moved_in(-400, visit_ok=True), left(-200, stay_in_touch=False), back(-100), left(0))
    assert follow_up_on(person(*told), day(40)) is None


def test_who_came_back_is_met_and_not_followed_up():
    assert next_one(back(20), on=40) is None
    assert DueKind.FOLLOW_UP not in {due.what for due in dues(CAME, GONE, back(20), on=40)}


def test_what_was_heard_after_an_earlier_stay_is_not_of_this_one():
    again = (back(40), left(100, stay_in_touch=True))
    assert next_one(asked(30, 4), *again, on=130) == (4, 128)


def test_a_file_of_who_left_on_29_february_is_kept_until_1_march():
    last_day = (date(2028, 2, 29) - day(0)).days
    gone = person(CAME, left(last_day))
    assert USUAL.everywhere.keep_years == 6
    assert list(files_to_delete([gone], USUAL, date(2034, 2, 28))) == []
    (file,) = files_to_delete([gone], USUAL, date(2034, 3, 1))
    assert file.until == date(2034, 3, 1)
