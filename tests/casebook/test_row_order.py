"""The order in which rows were typed changes nothing that is known of a person."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.casebook.agenda import agenda
from sync.casebook.casebook import Casebook, make_casebook
from sync.casebook.due_kinds import Due, DueKind
from sync.casebook.notices import notices_for
from sync.check import Checked
from sync.forms.model import Audience
from tests.houses import (
    FORMS,
    USUAL,
    Told,
    assessed,
    at,
    back,
    cancelled,
    changed,
    closed,
    day,
    dues,
    goal,
    left,
    met,
    missed,
    moved_in,
    reviewed,
    rows,
)

DAYS = st.integers(0, 200)
ANSWERS = st.sampled_from(["Done", "Not yet", None])
KINDS = st.sampled_from(["First", "Full", "Update"])


def spoke_of_a_goal(on: int, last_time: str | None) -> Told:
    return met(on, last_time=last_time, goal="G-001", progress="A lot")


def made_a_promise(on: int) -> Told:
    return met(on, next="Ring", next_who="Keyworker", next_by=day(on + 4))


def reviewed_with_a_day(on: int) -> Told:
    return reviewed(on, next_review=day(on + 30))


def new_keyworker(on: int, number: int) -> Told:
    return changed(on, "Keyworker", keyworker=f"S-0{number}")


def other_days(on: int, days: int) -> Told:
    return changed(on, "Days between meetings", contact_days=days)


SESSIONS = st.one_of(
    st.builds(spoke_of_a_goal, DAYS, ANSWERS),
    st.builds(made_a_promise, DAYS),
    st.builds(missed, DAYS),
    st.builds(cancelled, DAYS),
)
OTHERS = st.one_of(
    st.builds(assessed, DAYS, KINDS),
    st.builds(reviewed_with_a_day, DAYS),
    st.builds(new_keyworker, DAYS, st.integers(2, 3)),
    st.builds(other_days, DAYS, st.integers(1, 30)),
)
PLANS = st.lists(st.tuples(DAYS, DAYS, st.none() | DAYS), max_size=4)
AWAY = st.none() | st.tuples(DAYS, DAYS)


@st.composite
def lives(draw: st.DrawFn) -> list[Told]:
    """Tell the life of one resident, in no order at all."""
    told = [moved_in(), *draw(st.lists(SESSIONS, max_size=8)), *draw(st.lists(OTHERS, max_size=6))]
    for number, (on, look, end) in enumerate(draw(PLANS), 1):
        ends = [] if end is None else [closed(max(on, end))]
        told.append(goal(on, *ends, look=look, code=f"G-{number:03}"))
    away = draw(AWAY)
    if away:
        told += [left(min(away)), back(max(away))]
    return told


def made(told: list[Told], order: list[int], on: int) -> Casebook:
    """Make a casebook of rows that keep their numbers and stand in another order."""
    standing = rows(told)
    turned = {
        form: tuple(sorted(found, key=lambda row: order[row.row % len(order)]))
        for form, found in standing.items()
    }
    return make_casebook(Audience.STAFF, Checked(turned, (), (), {}, USUAL), FORMS, day(on))


@settings(deadline=None, max_examples=150)
@given(lives(), st.permutations(range(7)), st.integers(0, 220))
def test_row_order_does_not_change_the_casebook_of_a_person(
    told: list[Told], order: list[int], on: int
) -> None:
    as_typed, turned = made(told, [0], on), made(told, order, on)
    assert turned.people == as_typed.people
    assert turned.dues == as_typed.dues
    assert agenda(turned) == agenda(as_typed)
    notices = [notices_for(book.people["R-001"], day(on)) for book in (as_typed, turned)]
    assert notices[0] == notices[1]


def meeting(told: list[Told], on: int) -> Due | None:
    found = [
        due for due in dues(*told, on=on) if due.what in {DueKind.MEETING, DueKind.FIRST_MEETING}
    ]
    assert len(found) < 2
    return found[0] if found else None


@settings(deadline=None, max_examples=200)
@given(lives(), SESSIONS, st.integers(0, 220))
def test_an_older_session_typed_later_never_makes_someone_more_overdue(
    told: list[Told], late: Told, on: int
) -> None:
    form, values = late
    typed_today = form, {**values, "timestamp": at(on, 20)}
    before, after = meeting(told, on), meeting([*told, typed_today], on)
    assert (before is None) == (after is None)
    if before and after:
        assert after.day >= before.day
        assert after.days_late(day(on)) <= before.days_late(day(on))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 200), min_size=1, unique=True), st.data())
def test_the_day_of_the_latest_meeting_counts_in_whatever_order_it_was_typed(
    days: list[int], data: st.DataObject
) -> None:
    typed = data.draw(st.permutations(days))
    found = meeting(
        [moved_in(), *(met(on, timestamp=at(300 + n, 9)) for n, on in enumerate(typed))], 200
    )
    assert found
    assert found.since == day(max(days))
