"""Where people live and whether they are here: told alike by the check and by the casebook."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from small_house import CHANGES_HEAD, FORMS, LEFT, TODAY, held, look, tables

from sync.casebook.casebook import make_casebook
from sync.check import Checked, check
from sync.check.house_rules import HouseRules
from sync.check.problem import Severity
from sync.forms.model import Audience
from sync.records import Record, Resident
from sync.records.base import Value
from sync.residency.order import in_turn
from sync.residency.placements import placement_on, placements_of
from sync.residency.stays import stay_history
from tests.drawn import record, table

BACK_HEAD = "Resident code | On which day? | What happened? | House they came back to (house code)"
BACK_HEAD += " | Room they came back to | Timestamp | Was the move planned? | Where did they go?"
BACK_HEAD += " | Why did keywork end?"
GONE = "| | | | Yes | Family or friends | Moved away"


def lived(moves: str, third: str, changes: str = "") -> Checked:
    """Check two residents of the house and a *third*, with moves that name houses and rooms."""
    residents = (
        "R-001 | Ada | Yes | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01\n"
        f"R-003 | Cy | Yes | Lives here | {third} | Council | S-01"
    )
    drawn = tables(residents=residents, changes=changes)
    drawn["moves"] = table(f"{BACK_HEAD}\n{moves}", FORMS["moves"])
    return check(drawn, FORMS, TODAY)


def rooms_told(found: Checked) -> list[tuple[str, int, Severity]]:
    return [
        (each.form, each.row, each.severity)
        for each in found.problems
        if each.code == "KW-ROOM-TWICE"
    ]


AWAY = f"R-001 | 01/04/2026 | Left {GONE}\n"


def test_e7_who_came_back_to_another_room_of_the_house_is_found_there() -> None:
    found = lived(f"{AWAY}R-001 | 01/05/2026 | Came back | | 4", "H-1 | 4 | 10/05/2026")
    assert rooms_told(found) == [("residents", 3, Severity.ERROR)]


def test_e7_who_came_back_to_another_room_has_left_the_old_one_free() -> None:
    found = lived(f"{AWAY}R-001 | 01/05/2026 | Came back | | 4", "H-1 | 1 | 10/05/2026")
    assert rooms_told(found) == []


def test_e7_who_came_back_to_another_house_does_not_keep_a_room_there_or_here() -> None:
    back = f"{AWAY}R-001 | 01/05/2026 | Came back | H-2"
    assert rooms_told(lived(back, "H-1 | 1 | 10/05/2026")) == []
    assert rooms_told(lived(back, "H-2 | 1 | 10/05/2026")) == []


def test_e7_who_came_back_to_the_same_house_has_the_old_room_again() -> None:
    found = lived(f"{AWAY}R-001 | 01/05/2026 | Came back", "H-1 | 1 | 10/05/2026")
    assert rooms_told(found) == [("residents", 3, Severity.ERROR)]


def test_e7_coming_back_to_a_room_somebody_has_is_asked_about_and_the_row_is_used() -> None:
    found = lived(f"{AWAY}R-001 | 01/05/2026 | Came back", "H-1 | 1 | 10/04/2026")
    assert rooms_told(found) == [("moves", 3, Severity.WARNING)]
    assert [row.row for row in found.records["moves"]] == [2, 3]


def test_e7_of_two_changes_of_room_on_one_day_the_one_sent_later_holds() -> None:
    head = f"{' | '.join(CHANGES_HEAD.strip().splitlines())} | Timestamp"
    rows = (
        "R-001 | 01/04/2026 | House or room | | | H-1 | 5 | | 46113.9\n"
        "R-001 | 01/04/2026 | House or room | | | H-1 | 6 | | 46113.4"
    )
    for room, told in (("5", 1), ("6", 0)):
        residents = (
            "R-001 | Ada | Yes | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01\n"
            f"R-003 | Cy | Yes | Lives here | H-1 | {room} | 10/05/2026 | Council | S-01"
        )
        drawn = tables(residents=residents)
        drawn["changes"] = table(f"{head}\n{rows}", FORMS["changes"])
        assert len(rooms_told(check(drawn, FORMS, TODAY))) == told


def test_e7_a_change_of_room_while_away_changes_nothing() -> None:
    found = lived(
        f"{AWAY}R-001 | 01/05/2026 | Came back",
        "H-1 | 4 | 10/05/2026",
        changes="R-001 | 15/04/2026 | House or room | | | H-1 | 4",
    )
    assert rooms_told(found) == []


@pytest.mark.parametrize("day", ["01/05/2026", "02/05/2026"])
def test_e11_nobody_comes_back_after_they_died(day: str) -> None:
    died = f"R-001 | 01/05/2026 | Left | No | Died | Other\nR-001 | {day} | Came back"
    assert held(look(moves=died), "moves") == [(3, "KW-AFTER-DEATH")]


def test_e11_a_death_that_does_not_take_its_turn_is_a_death_all_the_same() -> None:
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 02/05/2026 | Left | No | Died | Other\n"
        "R-001 | 03/05/2026 | Came back"
    )
    assert held(found, "moves") == [(3, "KW-MOVE-TURN"), (4, "KW-AFTER-DEATH")]


def test_e11_who_came_back_and_then_died_is_held_nowhere() -> None:
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 02/05/2026 | Came back\n"
        "R-001 | 03/05/2026 | Left | No | Died | Other"
    )
    assert held(found, "moves") == []


FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 12)
ROOMS = st.sampled_from([None, "1", "2"])
HOUSES = st.sampled_from([None, "H-1", "H-2"])
Rows = list[tuple[str, dict[str, Value]]]


@st.composite
def rows_of(draw: st.DrawFn) -> Rows:
    """Draw rows of Moves and Changes in any order."""
    found = []
    for _ in range(draw(st.integers(0, 7))):
        what = draw(st.sampled_from(["Left", "Came back", "House or room"]))
        values: dict[str, Value] = {
            "resident": "R-001",
            "date": FIRST + timedelta(days=draw(DAYS)),
            "what": what,
        }
        if what != "Left":
            values |= {"house": draw(HOUSES), "room": draw(ROOMS)}
        if what == "House or room":
            values["house"] = values["house"] or "H-1"
        found.append(("changes" if what == "House or room" else "moves", values))
    return found


def records(told: Rows, form: str) -> list[Any]:
    rows = [values for name, values in told if name == form]
    return [record(FORMS[form], number, values) for number, values in enumerate(rows, 2)]


@settings(deadline=None, max_examples=300)
@given(rows_of(), DAYS)
def test_the_casebook_tells_the_stays_and_homes_that_the_check_went_by(told: Rows, on: int) -> None:
    ada = record(
        FORMS["residents"],
        2,
        {
            "resident": "R-001",
            "name": "Ada",
            "adult": True,
            "service": "Lives here",
            "house": "H-1",
            "room": "1",
            "moved_in": FIRST,
            "referred_by": "Council",
            "keyworker": "S-01",
        },
    )
    assert isinstance(ada, Resident)
    moves, changes = records(told, "moves"), records(told, "changes")
    history = stay_history(FIRST, moves)
    # the casebook is given good rows alone: a move out of turn or a change while away is held
    assume(not history.misfits)
    assume(all(history.here(each.date) for each in changes))
    placements = placements_of(ada, changes, history.moves)
    none: dict[str, tuple[Record, ...]] = dict.fromkeys(FORMS, ())
    rows = none | {"residents": (ada,), "moves": tuple(moves), "changes": tuple(changes)}
    found = Checked(rows, (), (), {}, HouseRules())
    person = make_casebook(Audience.STAFF, found, FORMS, TODAY).people["R-001"]
    assert person.stays == history.stays
    day = FIRST + timedelta(days=on)
    there, home = person.placement_on(day), placement_on(placements, day)
    assert there
    assert home
    assert (there.house, there.room) == (home.house, home.room)


@settings(deadline=None, max_examples=100)
@given(rows_of())
def test_every_move_is_told_once_in_the_order_of_its_day(told: Rows) -> None:
    moves = records(told, "moves")
    turned = list(in_turn(moves))
    assert sorted(each.row for each in turned) == [each.row for each in moves]
    assert [each.date for each in turned] == sorted(each.date for each in moves)
    told_of = stay_history(FIRST, moves)
    assert len(told_of.moves) + len(told_of.misfits) == len(moves)
