"""Who lived where, and who keyworked whom, on any given day."""

from __future__ import annotations

from datetime import date

from sync.casebook.casebook import make_casebook
from sync.casebook.person import Person
from sync.forms.model import Audience
from sync.forms.vocabulary import MoveKind
from sync.records.awaited import AwaitedAnswer
from sync.residency.stays import UnplacedMove, stay_history
from tests.check.small_house import FORMS, look
from tests.houses import Told, at, back, casebook, changed, day, left, moved_in, person


def drawn(code: str = "R-001", **tabs: str) -> Person:
    return make_casebook(Audience.STAFF, look(**tabs), FORMS, date(2026, 6, 30)).people[code]


def keyworkers(ada: Person, *days: date) -> list[str | None]:
    found = [ada.placement_on(each) for each in days]
    return [each.keyworker if each else None for each in found]


CHANGES = """
    R-001 | 10/05/2026 | Keyworker               | S-01 |      |     |   |
    R-001 | 01/04/2026 | Keyworker               | S-04 |      |     |   |
    R-001 | 20/04/2026 | 1-2-1 support has ended |      |      |     |   |
    R-001 | 01/05/2026 | House or room           |      |      | H-2 | 9 |
    R-001 | 15/05/2026 | 1-2-1 worker            |      | S-02 |     |   |
"""


def test_residents_says_how_it_began_and_changes_say_the_rest_from_their_day_on() -> None:
    ada = drawn(changes=CHANGES)
    days = (31, 1), (1, 2), (31, 3), (1, 4), (9, 5), (10, 5)
    assert keyworkers(ada, *(date(2026, month, n) for n, month in days)) == [
        None,
        "S-01",
        "S-01",
        "S-04",
        "S-04",
        "S-01",
    ]


def test_houses_rooms_and_1_2_1_workers_are_told_for_any_day() -> None:
    ada = drawn(changes=CHANGES)
    found = [
        ada.placement_on(date(2026, month, n)) for n, month in ((19, 4), (20, 4), (1, 5), (15, 5))
    ]
    assert [(each.house, each.room, each.support_worker) for each in found if each] == [
        ("H-1", "1", "S-02"),
        ("H-1", "1", None),
        ("H-2", "9", None),
        ("H-2", "9", "S-02"),
    ]


MOVES = """
    R-001 | 01/06/2026 | Came back |     |                   |            | S-04
    R-001 | 01/05/2026 | Left      | Yes | Family or friends | Moved away |
"""


def test_leaving_and_coming_back_are_read_by_their_days_not_by_their_rows() -> None:
    ada = drawn(moves=MOVES)
    assert [(stay.start, stay.end) for stay in ada.stays] == [
        (date(2026, 2, 1), date(2026, 5, 1)),
        (date(2026, 6, 1), None),
    ]
    assert keyworkers(ada, date(2026, 4, 30), date(2026, 6, 1)) == ["S-01", "S-04"]


SAME_DAY = """
    R-001 | 01/05/2026 | Came back |     |                   |            |
    R-001 | 01/05/2026 | Left      | Yes | Family or friends | Moved away |
"""


def test_leaving_and_coming_back_on_one_day_take_turns_whichever_row_stands_first() -> None:
    for rows in (SAME_DAY, "\n".join(reversed(SAME_DAY.strip().splitlines()))):
        ada = drawn(moves=rows)
        assert len(ada.moves) == 2
        assert [stay.end for stay in ada.stays] == [date(2026, 5, 1), None]
        assert ada.stay_on(date(2026, 5, 1)) == ada.stays[1]


def test_someone_who_is_away_may_come_back_and_leave_again_on_one_day() -> None:
    ada = person(moved_in(), left(10), left(20), back(20))
    assert [(stay.start, stay.end) for stay in ada.stays] == [(day(0), day(10)), (day(20), day(20))]
    assert ada.stay_on(day(20)) is None


def test_a_stay_runs_from_the_day_of_moving_in_and_is_over_on_the_day_of_leaving() -> None:
    ada = person(moved_in(), left(10))
    assert [ada.stay_on(day(n)) is not None for n in (-1, 0, 9, 10, 11)] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert ada.stays[0].left == ada.moves[0]


def test_of_two_changes_on_one_day_the_one_sent_later_holds() -> None:
    told: list[Told] = [
        changed(5, "Keyworker", keyworker="S-03", timestamp=at(5, 15)),
        changed(5, "Keyworker", keyworker="S-02", timestamp=at(5, 9)),
    ]
    assert keyworkers(person(moved_in(), *told), day(4), day(5)) == ["S-01", "S-03"]


def test_of_two_changes_on_one_day_with_no_time_the_lower_row_holds() -> None:
    told = [changed(5, "Keyworker", keyworker=code) for code in ("S-02", "S-03")]
    assert keyworkers(person(moved_in(), *told), day(5), day(6)) == ["S-03", "S-03"]


def test_a_change_of_house_leaves_the_keyworker_and_takes_the_room_it_names() -> None:
    ada = person(moved_in(room="1"), changed(5, "House or room", house="H-2"))
    found = ada.placement_on(day(5))
    assert found
    assert (found.house, found.room, found.keyworker) == ("H-2", None, "S-01")


def test_each_change_leaves_everything_else_as_it_was() -> None:
    ada = person(
        moved_in(room="1", support_worker="S-02", contact_days=3),
        changed(5, "Keyworker", keyworker="S-03"),
        changed(6, "Permission", note="Yes to the surgery."),
        changed(7, "Days between meetings", contact_days=14),
    )
    assert [(each.since, each.keyworker, each.contact_days) for each in ada.placements] == [
        (day(0), "S-01", 3),
        (day(5), "S-03", 3),
        (day(7), "S-03", 14),
    ]
    assert {(each.room, each.support_worker, each.house) for each in ada.placements} == {
        ("1", "S-02", "H-1")
    }


def test_coming_back_to_the_same_house_keeps_house_room_and_keyworker_unless_told() -> None:
    same = person(moved_in(room="1"), left(10), back(20)).placement_on(day(20))
    other = person(moved_in(room="1"), left(10), back(20, house="H-2", keyworker="S-03"))
    room = person(moved_in(room="1"), left(10), back(20, room="4")).placement_on(day(20))
    assert same
    assert (same.house, same.room, same.keyworker) == ("H-1", "1", "S-01")
    assert room
    assert (room.house, room.room, room.keyworker) == ("H-1", "4", "S-01")
    assert keyworkers(other, day(19), day(20)) == ["S-01", "S-03"]


def test_coming_back_to_another_house_does_not_keep_the_old_room() -> None:
    found = person(moved_in(room="1"), left(10), back(20, house="H-2")).placement_on(day(20))
    assert found
    assert (found.house, found.room) == ("H-2", None)


def test_a_keyworker_who_changed_before_leaving_is_the_one_they_come_back_to() -> None:
    told = moved_in(), changed(5, "Keyworker", keyworker="S-03"), left(10), back(20)
    assert keyworkers(person(*told), day(20)) == ["S-03"]


def test_people_here_and_people_gone_are_told_apart_the_last_to_leave_first() -> None:
    book = casebook(
        moved_in(),
        moved_in(code="R-002"),
        left(5, code="R-002"),
        moved_in(code="R-003"),
        left(9, code="R-003"),
        moved_in(code="R-004"),
        left(11, code="R-004"),
        today=day(10),
        waiting={"residents": frozenset({"R-005"})},
    )
    assert [each.code for each in book.here()] == ["R-001", "R-004", "R-005"]
    assert [each.code for each in book.gone()] == ["R-003", "R-002"]


def unplaced(number: int, what: MoveKind | None = None, on: date | None = None) -> UnplacedMove:
    """Tell a row of Moves of which it waits when it was, or what."""
    return UnplacedMove(AwaitedAnswer("moves", number, "date" if on is None else "what"), on, what)


def stays(*moves: Told, waits: UnplacedMove) -> list[tuple[date, date | None, bool]]:
    """Tell the stays of somebody who moved in on 1 January: from, to, and if that can be said."""
    told = person(moved_in(), *moves)
    found = stay_history(day(0), told.moves, [waits]).stays
    return [(each.start, each.end, each.start_known) for each in found]


def test_who_left_and_may_be_back_is_here_from_a_day_that_cannot_be_said() -> None:
    came_back = unplaced(7, MoveKind.CAME_BACK)
    assert stays(left(10), waits=came_back) == [
        (day(0), day(10), True),
        (day(10), None, False),
    ]
    assert stays(left(10), waits=unplaced(7, on=day(20))) == [
        (day(0), day(10), True),
        (day(20), None, False),
    ]


def test_a_row_that_says_they_left_makes_nobody_come_back_and_takes_nobody_away() -> None:
    gone = unplaced(7, MoveKind.LEFT)
    assert stays(left(10), waits=gone) == [(day(0), day(10), True)]
    assert stays(waits=gone) == [(day(0), None, True)]


def test_who_came_back_had_left_before_though_that_row_waits() -> None:
    gone = unplaced(7, MoveKind.LEFT)
    assert stays(back(30), waits=gone) == [(day(0), day(30), True), (day(30), None, True)]
    assert stays(back(30), waits=unplaced(7, on=day(20)))[0] == (day(0), day(20), True)


def test_who_left_twice_had_come_back_between_though_that_row_waits() -> None:
    assert stays(left(10), left(40), waits=unplaced(7, MoveKind.CAME_BACK)) == [
        (day(0), day(10), True),
        (day(10), day(40), False),
    ]


def test_nobody_comes_back_from_death_by_a_row_that_waits() -> None:
    died = stays(left(10, to="Died"), waits=unplaced(7, MoveKind.CAME_BACK))
    assert died == [(day(0), day(10), True)]
