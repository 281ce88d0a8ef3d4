"""Days that a row names beside its own: never before it, and a next review not too far on."""

from __future__ import annotations

from datetime import date

import pytest
from small_house import (
    FORMS,
    GOAL,
    GOALS_HEAD,
    LEFT,
    RESIDENTS,
    REVIEWS_HEAD,
    SESSIONS_HEAD,
    TODAY,
    held,
    look,
    numbers,
    tables,
)

from sync.check import Checked, check
from sync.check.messages import say
from sync.check.problem import Severity
from tests.drawn import table


def with_column(form: str, head: str, title: str, row: str, *days: str, **rows: str) -> Checked:
    """Check a tab with one more column, in which each of *days* stands once."""
    drawing = "\n".join(
        [f"{' | '.join(head.strip().splitlines())} | {title}"]
        + [f"{row.format(number)} | {day}" for number, day in enumerate(days, 1)]
    )
    return check(tables(**rows) | {form: table(drawing, FORMS[form])}, FORMS, TODAY)  # fmt: skip


REVIEW = "R-001 | S-01 | 10/03/2026 | Resident | | Nothing | The same | Not yet | {}. | Agreed"
OPEN = f"G-00{{}} | {GOAL} | Open | |"
MET = "| R-001 | S-01 | 10/03/2026 | | Keywork | {}5 | Phone | We talked. |"


@pytest.mark.parametrize(
    "title",
    [f"Step {step}, {what}" for step in (1, 2, 3) for what in ("by when?", "done on")],
)
def test_e2_a_step_lies_on_the_day_of_its_goal_or_later(title: str) -> None:
    found = with_column("goals", GOALS_HEAD, title, OPEN, "04/03/2026", "05/03/2026")
    assert held(found, "goals") == [(2, "KW-DAY-EARLIER")]


def test_e2_a_goal_is_looked_at_again_no_earlier_than_it_was_agreed() -> None:
    early = GOAL.replace("01/09/2026", "04/03/2026")
    same = GOAL.replace("01/09/2026", "05/03/2026")
    found = look(goals=f"G-001 | {early} | Open\nG-002 | {same} | Open")
    assert held(found, "goals") == [(2, "KW-DAY-EARLIER")]


def test_e2_what_happens_next_is_not_due_before_the_session() -> None:
    found = with_column("sessions", SESSIONS_HEAD, "By when?", MET, "09/03/2026", "10/03/2026")
    assert held(found, "sessions") == [(2, "KW-DAY-EARLIER")]


def reviewed(*days: str, **rows: str) -> Checked:
    return with_column("reviews", REVIEWS_HEAD, "When is the next review?", REVIEW, *days, **rows)


def far(found: Checked) -> list[tuple[int, Severity]]:
    return [(each.row, each.severity) for each in found.problems if each.code == "KW-REVIEW-FAR"]


def test_e2_the_next_review_does_not_lie_before_this_one() -> None:
    found = reviewed("09/03/2026", "10/03/2026")
    assert held(found, "reviews") == [(2, "KW-DAY-EARLIER")]


def test_a_next_review_over_two_weeks_late_is_asked_about_and_used() -> None:
    found = reviewed("16/06/2026", "17/06/2026")  # 84 + 14 days, and one more
    assert far(found) == [(3, Severity.WARNING)]
    assert numbers(found, "reviews") == [2, 3]


def test_the_next_review_is_measured_by_the_house_where_the_person_lived_that_day() -> None:
    rules = "Days between reviews | H-2 | 100"
    there = "R-001 | 10/03/2026 | House or room | | | H-2 | 9"
    later = "R-001 | 11/03/2026 | House or room | | | H-2 | 9"
    assert far(reviewed("17/06/2026", settings=rules, changes=there)) == []
    assert far(reviewed("17/06/2026", settings=rules, changes=later)) == [(2, Severity.WARNING)]


def test_a_next_review_of_somebody_who_waits_is_measured_by_what_is_usual() -> None:
    waits = "R-001 | Ada | Yes | Lives here | H-1 | 1 | soon | Council | S-01"
    assert far(reviewed("17/06/2026", residents=waits)) == [(2, Severity.WARNING)]


def test_a_next_review_is_not_measured_while_the_house_waits_and_houses_differ() -> None:
    waits = "R-001 | Ada | Yes | Lives here | Elm | 1 | 01/02/2026 | Council | S-01"
    assert far(reviewed("17/06/2026", residents=waits)) == [(2, Severity.WARNING)]
    rules = "Days between reviews | H-2 | 100"
    assert far(reviewed("17/06/2026", residents=waits, settings=rules)) == []


def test_a_far_review_that_somebody_checked_does_not_come_back() -> None:
    (problem,) = [p for p in reviewed("17/06/2026").problems if p.code == "KW-REVIEW-FAR"]
    found = reviewed("17/06/2026", checked=f'"{problem.reference}" | S-01 | 01/04/2026')
    assert far(found) == []


def test_a_day_before_its_row_is_held_though_checked() -> None:
    (problem,) = [p for p in reviewed("09/03/2026").problems if p.waits]
    found = reviewed("09/03/2026", checked=f'"{problem.reference}" | S-01 | 01/04/2026')
    assert held(found, "reviews") == [(2, "KW-DAY-EARLIER")]


def test_leaving_does_not_hide_a_far_review() -> None:
    found = reviewed("17/06/2026", moves=f"R-001 | 01/05/2026 | {LEFT}")
    assert far(found) == [(2, Severity.WARNING)]


def offers(found: Checked) -> list[tuple[object, str]]:
    return [(each.offer, each.detail) for each in found.problems if each.code == "KW-DATE-NOYEAR"]


def test_by_when_without_a_year_is_offered_as_the_first_such_day_after_its_row() -> None:
    found = with_column("sessions", SESSIONS_HEAD, "By when?", MET, "9 Mar", "10 Mar", "22/1")
    assert offers(found) == [
        (date(2027, 3, 9), ""),
        (date(2026, 3, 10), ""),
        (date(2027, 1, 22), ""),
    ]


def test_done_on_a_day_that_would_lie_before_its_row_is_offered_no_year() -> None:
    done = "Step 1, done on"
    found = with_column("goals", GOALS_HEAD, done, OPEN, "4 March", "5 March")
    assert offers(found) == [(None, ""), (date(2026, 3, 5), "")]


def test_a_day_that_lies_before_its_row_is_not_offered() -> None:
    found = with_column("sessions", SESSIONS_HEAD, "By when?", MET, "29/02/2026", "31/04/2026")
    told = [each.offer for each in found.problems if each.code == "KW-DATE-NODAY"]
    assert told == [None, date(2026, 4, 30)]


def test_where_two_years_may_be_meant_the_card_names_them_and_offers_neither() -> None:
    found = look(residents=RESIDENTS.replace("01/02/2026", "7 Dec"))
    assert offers(found) == [(None, ": the year, 2025 or 2026")]
    (card,) = [each for each in found.problems if each.code == "KW-DATE-NOYEAR"]
    what, _ = say(card, FORMS["residents"], on_a_page=True)
    assert what == "Part of the date is missing: the year, 2025 or 2026."
