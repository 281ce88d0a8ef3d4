"""When the next meeting is due, and from which day it is overdue (design, decision 4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sync.casebook.agreed import agreed_days
from sync.casebook.casebook import make_casebook
from sync.casebook.due_kinds import Due, DueKind
from sync.check.house_rules import HouseRules, Rules
from sync.forms.model import Audience
from tests.check.small_house import FORMS, look
from tests.houses import (
    USUAL,
    Told,
    cancelled,
    casebook,
    changed,
    day,
    dues,
    goal,
    left,
    met,
    missed,
    moved_in,
    person,
)

MEETINGS = frozenset({DueKind.FIRST_MEETING, DueKind.MEETING})
GRACE = HouseRules(Rules(grace_days=3))
OAK_HOUSE = HouseRules(Rules(), {"H-2": Rules(contact_days=14, grace_days=2)})


def meeting(*told: Told, on: int, rules: HouseRules = USUAL) -> Due:
    (found,) = [due for due in dues(*told, on=on, rules=rules) if due.what in MEETINGS]
    return found


def test_the_next_meeting_is_due_the_agreed_days_after_the_last_that_took_place() -> None:
    found = meeting(moved_in(), met(3), met(10), on=12)
    assert (found.what, found.day, found.since) == (DueKind.MEETING, day(17), day(10))


def test_a_meeting_is_overdue_from_the_day_after_it_was_due() -> None:
    found = meeting(moved_in(), met(10), on=18)
    assert [found.late_on(day(n)) for n in (16, 17, 18)] == [False, False, True]
    assert [found.days_late(day(n)) for n in (16, 17, 18, 24)] == [0, 0, 1, 7]


def test_with_grace_a_meeting_is_overdue_from_the_day_after_due_and_grace() -> None:
    found = meeting(moved_in(), met(10), on=18, rules=GRACE)
    assert found.day == day(17)
    assert [found.late_on(day(n)) for n in (17, 18, 20, 21)] == [False, False, False, True]
    assert [found.days_late(day(n)) for n in (20, 21)] == [0, 4]


def test_f1_someone_never_seen_has_a_first_meeting_due_from_the_day_they_moved_in() -> None:
    found = meeting(moved_in(), on=0)
    assert (found.what, found.day, found.since) == (DueKind.FIRST_MEETING, day(7), day(0))
    assert [found.late_on(day(n)) for n in (0, 6, 7, 8)] == [False, False, False, True]


def test_f1_someone_never_seen_is_never_absent_however_long_it_is() -> None:
    book = casebook(moved_in(), moved_in(code="R-002"), met(99), today=day(100))
    assert [due.what for due in book.dues["R-002"] if due.what in MEETINGS] == [
        DueKind.FIRST_MEETING
    ]


def test_nothing_is_due_before_someone_moves_in() -> None:
    assert dues(moved_in(), on=-1) == ()


def test_a_first_meeting_on_the_day_of_moving_in_counts() -> None:
    found = meeting(moved_in(), met(0), on=0)
    assert (found.what, found.day) == (DueKind.MEETING, day(7))


def test_f2_the_latest_meeting_by_its_day_counts_not_the_latest_row() -> None:
    found = meeting(moved_in(), met(20), met(13), met(6), on=21)
    assert found.since == day(20)


DRAWN = """
    10/06/2026 09:00 | R-001 | S-01 | 09/06/2026 | 10:00 | Keywork | 45 | In person | We talked.
    20/06/2026 09:00 | R-001 | S-01 | 20/05/2026 | 10:00 | Keywork | 45 | In person | We talked.
    29/06/2026 09:00 | R-001 | S-01 | 12/05/2026 | 10:00 | Keywork | 45 | In person | We talked.
"""


def test_f3_the_day_people_met_counts_not_the_day_it_was_typed() -> None:
    book = make_casebook(Audience.STAFF, look(sessions=DRAWN), FORMS, date(2026, 6, 30))
    assert len(book.people["R-001"].sessions) == 3
    (found,) = [due for due in book.dues["R-001"] if due.what in MEETINGS]
    assert (found.since, found.day) == (date(2026, 6, 9), date(2026, 6, 16))


@pytest.mark.parametrize("kind", ["Keywork", "1-2-1 support", "Refresher", "Follow-up", "Drop-in"])
def test_every_kind_of_meeting_that_took_place_is_a_contact(kind: str) -> None:
    assert meeting(moved_in(), met(5, kind=kind), on=6).day == day(12)


@pytest.mark.parametrize("attempt", [missed, cancelled])
def test_a_visit_that_was_missed_or_cancelled_is_no_contact(attempt: Callable[[int], Told]) -> None:
    assert meeting(moved_in(), met(3), attempt(9), on=9).day == day(10)
    assert meeting(moved_in(), attempt(5), on=6).what is DueKind.FIRST_MEETING


def test_missed_visits_are_shown_apart_newest_first_and_ours_are_not_among_them() -> None:
    ada = person(moved_in(), missed(1), met(2), missed(4), cancelled(5), missed(6))
    assert [each.date for each in ada.attempts_since_met(day(7))] == [day(6), day(4)]
    assert [each.date for each in ada.attempts_since_met(day(5))] == [day(4)]


def test_missed_visits_end_at_the_last_meeting_and_at_the_day_asked_for() -> None:
    ada = person(moved_in(), missed(1), missed(4), met(8))
    assert ada.attempts_since_met(day(8)) == ()
    assert [each.date for each in ada.attempts_since_met(day(7))] == [day(4), day(1)]
    assert [each.date for each in ada.attempts_since_met(day(7), since=day(2))] == [day(4)]


def test_the_house_setting_says_how_many_days_lie_between_meetings() -> None:
    rules = HouseRules(Rules(contact_days=10))
    assert meeting(moved_in(), met(5), on=6, rules=rules).day == day(15)


def test_a_house_with_its_own_setting_goes_by_it() -> None:
    elm = meeting(moved_in(), met(5), on=6, rules=OAK_HOUSE)
    oak = meeting(moved_in(house="H-2"), met(5), on=6, rules=OAK_HOUSE)
    assert [(each.day, each.grace) for each in (elm, oak)] == [(day(12), 0), (day(19), 2)]


def test_what_was_agreed_with_a_resident_wins_over_the_house() -> None:
    told = moved_in(house="H-2", contact_days=3), met(5)
    assert meeting(*told, on=6, rules=OAK_HOUSE).day == day(8)


def test_a_change_of_agreed_days_counts_from_its_day_on_and_not_before() -> None:
    told = moved_in(), met(5), changed(9, "Days between meetings", contact_days=21)
    assert [meeting(*told, on=n).day for n in (8, 9, 10)] == [day(12), day(26), day(26)]
    ada = person(*told)
    assert [agreed_days(ada, HouseRules(), day(n)) for n in (8, 9)] == [7, 21]


def test_moving_to_a_house_with_its_own_setting_counts_from_that_day_on() -> None:
    told = moved_in(), met(5), changed(9, "House or room", house="H-2")
    assert [meeting(*told, on=n, rules=OAK_HOUSE).day for n in (8, 9)] == [day(12), day(19)]


def test_nothing_is_due_from_the_day_someone_leaves() -> None:
    told = moved_in(), met(3), goal(4, look=10, step_1="Ring", step_1_by=day(6)), left(20)
    assert dues(*told, on=19)
    assert [dues(*told, on=n) for n in (20, 21, 400)] == [(), (), ()]


def test_nothing_is_due_for_someone_who_died() -> None:
    told = moved_in(), met(3), goal(4, look=10), left(20, to="Died")
    assert [dues(*told, on=n) for n in (20, 21, 400)] == [(), (), ()]


def test_nothing_is_due_for_someone_whose_own_row_waits_for_a_correction() -> None:
    book = casebook(met(3), today=day(50), waiting={"residents": frozenset({"R-001"})})
    assert book.people["R-001"].waiting
    assert book.dues["R-001"] == ()


def test_f8_the_casebook_and_the_engine_tell_the_same_dues() -> None:
    told = moved_in(), met(3), goal(4, look=30)
    book = casebook(*told, today=day(40))
    assert book.dues["R-001"] == dues(*told, on=40)


def test_what_is_due_stands_in_order_of_its_days() -> None:
    found = dues(moved_in(), met(3), goal(4, look=5), on=40)
    assert [due.day for due in found] == sorted(due.day for due in found)
    assert len(found) == 4


def test_what_people_typed_does_not_show_where_a_log_might_print_it() -> None:
    private = goal(1, words="Something private", step_1="Tell nobody", step_1_by=day(9))
    secret = met(3, next="Something secret", next_by=day(8), happened="Hidden")
    book = casebook(moved_in(), private, secret, today=day(40))
    printed = f"{book!r} {book.dues['R-001']!r} {book.people['R-001']!r}"
    assert not [
        word for word in ("private", "nobody", "secret", "Hidden", "Ada") if word in printed
    ]
