"""Each rule, by the row that breaks it and the row that just does not."""

from __future__ import annotations

import pytest
from small_house import FORMS, GOAL, LEFT, SESSION, TODAY, held, look, numbers, tables

from sync.check import check
from tests.drawn import table


def session(day: str, *, who: str = "R-001", staff: str = "S-01", kind: str = "Keywork") -> str:
    return f"| {who} | {staff} | {day} | | {kind} | 45 | In person | We talked.\n"


def test_the_house_as_it_stands_has_nothing_held():
    found = look(sessions=SESSION)
    assert [each for each in found.problems if each.waits] == []
    assert numbers(found, "sessions") == [2]


def test_e2_a_session_before_move_in_is_held_and_one_on_the_day_is_kept():
    found = look(sessions=session("31/01/2026") + session("01/02/2026"))
    assert held(found, "sessions") == [(2, "KW-BEFORE-MOVE-IN")]
    assert numbers(found, "sessions") == [3]


def test_e2_nothing_happens_after_leaving_but_a_follow_up():
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}",
        sessions=session("01/05/2026")
        + session("02/05/2026")
        + session("03/05/2026", kind="Follow-up"),
    )
    assert held(found, "sessions") == [(3, "KW-AFTER-LEAVING")]


def test_e2_who_came_back_has_a_second_stay():
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 01/06/2026 | Came back",
        sessions=session("31/05/2026") + session("01/06/2026"),
    )
    assert held(found, "moves") == []
    assert held(found, "sessions") == [(2, "KW-AFTER-LEAVING")]


def test_e2_leaving_twice_or_coming_back_from_nowhere_is_held():
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 02/05/2026 | {LEFT}\n"
        "R-002 | 02/05/2026 | Came back"
    )
    assert held(found, "moves") == [(3, "KW-MOVE-TURN"), (4, "KW-MOVE-TURN")]


def test_e2_leaving_and_coming_back_on_one_day_may_stand_in_any_order():
    found = look(moves=f"R-001 | 01/05/2026 | Came back\nR-001 | 01/05/2026 | {LEFT}")
    assert held(found, "moves") == []


def test_e2_a_move_before_moving_in_is_held():
    found = look(moves=f"R-001 | 31/01/2026 | {LEFT}")
    assert held(found, "moves") == [(2, "KW-BEFORE-MOVE-IN")]


def test_e2_a_held_move_leaves_it_open_whether_somebody_was_here():
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | soon | Came back",
        sessions=session("05/06/2026"),
    )
    assert held(found, "sessions") == []


@pytest.mark.parametrize(
    ("day", "why"), [("02/12/2025", "KW-BEFORE-MOVE-IN"), ("03/12/2025", None)]
)
def test_e2_an_assessment_may_be_60_days_before_move_in(day, why):
    found = look(
        assessments=f"R-001 | S-01 | {day} | First | Cooking | A flat | Forms | Health"
        " | None known | Agreed"
    )
    assert held(found, "assessments") == ([(2, why)] if why else [])


def test_e2_a_record_is_corrected_after_leaving_but_no_keyworker_given():
    found = look(
        moves=f"R-001 | 01/05/2026 | {LEFT}",
        changes="R-001 | 02/05/2026 | Correct a record | | | | | Room was 2\n"
        "R-001 | 02/05/2026 | Keyworker | S-04",
    )
    assert held(found, "changes") == [(3, "KW-AFTER-LEAVING")]


def test_e3_staff_work_here_up_to_their_last_day():
    found = look(sessions=session("31/03/2026", staff="S-03") + session("01/04/2026", staff="S-03"))
    assert held(found, "sessions") == [(3, "KW-STAFF-AWAY")]


def resident(
    code: str, moved_in: str, *, room: str = "9", workers: str = "S-01", more: str = ""
) -> str:
    return (
        f"{code} | Cy | Yes | Lives here | H-1 | {room} | {moved_in} | Council | {workers} {more}\n"
    )


def test_e3_a_keyworker_works_here_on_the_day_of_moving_in_and_is_one():
    found = look(
        residents=resident("R-001", "31/03/2026", workers="S-03", room="1")
        + resident("R-002", "01/04/2026", workers="S-03", room="2")
        + resident("R-003", "01/04/2026", workers="S-02", room="3")
    )
    assert held(found, "residents") == [(3, "KW-STAFF-AWAY"), (4, "KW-NOT-KEYWORKER")]


def test_e3_the_1_2_1_worker_is_not_the_keyworker():
    found = look(
        residents=resident("R-001", "01/02/2026", workers="S-01 | S-01")
        + resident("R-002", "01/02/2026", workers="S-01 | S-02", room="2")
    )
    assert held(found, "residents") == [(2, "KW-SAME-WORKER")]


def test_e3_a_change_may_not_make_one_person_both_but_a_swap_in_a_day_is_fine():
    alone = look(changes="R-001 | 01/04/2026 | 1-2-1 worker | | S-01")
    assert held(alone, "changes") == [(2, "KW-SAME-WORKER")]
    swap = look(
        changes="R-001 | 01/04/2026 | 1-2-1 worker | | S-01\nR-001 | 01/04/2026 | Keyworker | S-04"
    )
    assert held(swap, "changes") == []


def test_e3_a_keyworker_after_coming_back_must_be_one():
    found = look(moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 01/06/2026 | Came back | | | | S-02")
    assert held(found, "moves") == [(3, "KW-NOT-KEYWORKER")]


def test_e3_1_2_1_support_ends_with_a_stay_so_who_gave_it_may_be_keyworker_after():
    four = "S-04 | Ned Example | Keyworker | 01/01/2020 | | Yes"
    staff = f"Staff code | Name | Role | First day | Last day | Can be a keyworker?\n{four}\n"
    found = look(
        staff=f"{staff}S-01 | Kit Example | Keyworker | 01/01/2020 | | Yes",
        residents=resident("R-001", "01/02/2026", workers="S-01 | S-04"),
        moves=f"R-001 | 01/05/2026 | {LEFT}\nR-001 | 01/06/2026 | Came back | | | | S-04",
    )
    assert held(found, "moves") == []


def test_e3_of_two_changes_on_one_day_the_one_sent_later_holds():
    changes = (
        "Resident code | From which day? | What has changed? | New keyworker (staff code)"
        " | New 1-2-1 worker (staff code) | New house (house code) | Timestamp\n"
        "R-001 | 01/04/2026 | 1-2-1 worker | | S-01 | | {}\n"
        "R-001 | 01/04/2026 | 1-2-1 support has ended | | | | {}"
    )
    assert held(look_at_changes(changes.format(46113.4, 46113.9)), "changes") == []
    assert held(look_at_changes(changes.format(46113.9, 46113.4)), "changes") == [
        (2, "KW-SAME-WORKER")
    ]


def look_at_changes(drawing: str):
    return check(tables() | {"changes": table(drawing, FORMS["changes"])}, FORMS, TODAY)


def test_e4_a_goal_is_not_closed_before_it_was_agreed():
    found = look(
        goals=f"G-001 | {GOAL} | Closed | 04/03/2026 | Met\n"
        f"G-002 | {GOAL} | Closed | 05/03/2026 | Met"
    )
    assert held(found, "goals") == [(2, "KW-CLOSED-EARLY")]


def test_e4_an_open_goal_has_no_outcome_and_a_closed_one_needs_it():
    found = look(goals=f"G-001 | {GOAL} | Open | | Met\nG-002 | {GOAL} | Closed | 05/03/2026 |")
    assert held(found, "goals") == [(2, "KW-NOT-NEEDED"), (3, "KW-NEEDED")]


@pytest.mark.parametrize("minutes", ["0", "500", "none"])
def test_e5_minutes_of_a_missed_visit_are_to_be_emptied_and_not_to_be_mended(minutes):
    found = look(sessions=f"| R-001 | S-01 | 10/03/2026 | | Missed by resident | {minutes}")
    assert held(found, "sessions") == [(2, "KW-NOT-NEEDED")]


def test_e5_a_missed_session_has_no_minutes_and_a_session_has_5_or_more():
    found = look(
        sessions="| R-001 | S-01 | 10/03/2026 | | Missed by resident | 45\n"
        "| R-001 | S-01 | 10/03/2026 | | Missed by resident |\n"
        "| R-001 | S-01 | 10/03/2026 | | Keywork | 4 | Phone | Talked\n"
        "| R-001 | S-01 | 11/03/2026 | | Keywork | 5 | Phone | Talked"
    )
    assert held(found, "sessions") == [(2, "KW-NOT-NEEDED"), (4, "KW-NUM-RANGE")]


def test_e7_an_agreement_ends_after_it_starts():
    found = look(
        residents=resident("R-001", "01/02/2026", more="| | 01/02/2026 | 01/02/2026", room="1")
        + resident("R-002", "01/02/2026", more="| | 01/02/2026 | 02/02/2026", room="2")
    )
    assert held(found, "residents") == [(2, "KW-AGREEMENT-END")]


def test_e7_the_second_person_in_a_room_is_held():
    found = look(
        residents=resident("R-002", "02/02/2026", room="1 a")
        + resident("R-001", "01/02/2026", room="1 A")
    )
    assert held(found, "residents") == [(2, "KW-ROOM-TWICE")]


def test_e7_a_room_is_free_on_the_day_somebody_left_or_changed_rooms():
    two = resident("R-001", "01/02/2026", room="1") + resident("R-002", "01/04/2026", room="1")
    left = look(residents=two, moves=f"R-001 | 01/04/2026 | {LEFT}")
    assert held(left, "residents") == []
    changed = look(residents=two, changes="R-001 | 01/04/2026 | House or room | | | H-1 | 2")
    assert held(changed, "residents") == []
    too_late = look(residents=two, moves=f"R-001 | 02/04/2026 | {LEFT}")
    assert held(too_late, "residents") == [(3, "KW-ROOM-TWICE")]


def test_e7_an_answer_that_waits_and_says_nothing_of_rooms_keeps_no_card_back():
    two = resident("R-001", "01/02/2026", room="1") + resident("R-002", "01/04/2026", room="1")
    corrected = "R-001 | 01/03/2026 | Correct a record | | | | | #REF!"
    assert held(look(residents=two, changes=corrected), "residents") == [(3, "KW-ROOM-TWICE")]
    moved = "R-001 | 01/03/2026 | House or room | | | H-1 | #REF!"
    assert held(look(residents=two, changes=moved), "residents") == []


def test_e2_an_answer_of_a_move_that_waits_and_says_nothing_of_days_keeps_no_card_back():
    left = f"R-001 | 01/05/2026 | {LEFT}".replace("Yes", "perhaps", 1)
    found = look(moves=left, sessions=session("02/05/2026"))
    assert held(found, "moves") == [(2, "KW-YESNO")]
    assert held(found, "sessions") == [(2, "KW-AFTER-LEAVING")]


def test_e8_the_later_of_two_sessions_at_one_time_is_held():
    found = look(
        sessions="| R-001 | S-01 | 10/03/2026 | 14:00 | Keywork | 45 | Phone | One\n"
        "| R-001 | S-01 | 10/03/2026 | 2pm | Keywork | 30 | Phone | Two\n"
        "| R-001 | S-01 | 10/03/2026 | 15:00 | Keywork | 30 | Phone | Three"
    )
    assert held(found, "sessions") == [(3, "KW-SESSION-TWICE")]


def test_e10_a_resident_under_18_is_held():
    found = look(residents="R-001 | Cy | No | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01")
    assert held(found, "residents") == [(2, "KW-UNDER-18")]
    assert found.waiting["residents"] == {"R-001"}


def test_e11_a_person_entered_again_under_their_code_keeps_the_first_row():
    found = look(
        residents=resident("R-001", "01/06/2026") + resident("R-001", "01/02/2026", room="3")
    )
    assert held(found, "residents") == [(2, "KW-RETURNED")]
    assert found.waiting["residents"] == frozenset()


def test_e1_a_goal_named_in_a_session_belongs_to_that_resident():
    found = look(
        goals=f"G-001 | {GOAL} | Open",
        sessions=f"{SESSION} | G-001\n{SESSION.replace('R-001', 'R-002')} | G-001",
    )
    assert held(found, "sessions") == [(3, "KW-GOAL-OTHER")]


def test_e1_a_goal_named_in_a_review_belongs_to_that_resident():
    review = "S-01 | 10/03/2026 | Resident | G-001 | Nothing | The same | Not yet | Fine | Agreed"
    found = look(goals=f"G-001 | {GOAL} | Open", reviews=f"R-001 | {review}\nR-002 | {review}")
    assert held(found, "reviews") == [(3, "KW-GOAL-OTHER")]


def test_rules_that_need_a_resident_are_left_out_while_their_row_waits():
    found = look(
        residents="R-001 | Ada | Yes | Lives here | H-1 | 1 | soon | Council | S-01",
        sessions=session("01/01/2020"),
    )
    assert held(found, "residents") == [(2, "KW-DATE-TEXT")]
    assert numbers(found, "sessions") == [2]
