"""Several answers in one cell: which part is not on the list is said, and what the list is."""

from __future__ import annotations

from datetime import date

import pytest

from sync.check.messages import say
from sync.check.messages.say import MOST_OPTIONS
from sync.check.problem import Problem
from sync.check.readers.cells import AnswerReader
from sync.check.readers.reading import Context
from sync.forms.model import Field, Kind
from tests.a_house import FORMS, Rows, goal, look, rows, session

OPTIONS = ("Housing", "Housing, repairs", "Debt", "Health")
LISTED = Field("topics", "Topics", Kind.CHOICES, options=OPTIONS)


def detail(typed: str) -> str:
    fault = AnswerReader(LISTED, Context(date(2026, 11, 21)))(typed).fault
    assert fault is not None
    assert fault.code == "KW-CHOICE-LIST"
    return fault.detail


def problem(told: Rows) -> Problem:
    found = look(told).checked.problems
    return next(each for each in found if each.code == "KW-CHOICE-LIST")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Tea, Debt", "“Tea” is"),
        ("Debt, Tea", "“Tea” is"),
        ("debt ;  Tea and  cake; HEALTH", "“Tea and cake” is"),
        ("Tea, Housing, repairs, Cake", "“Tea” and “Cake” are"),
        ("Housing, repair", "“repair” is"),
        ("A, Debt, B, C, D, Health, E", "“A”, “B”, “C” and more are"),
        ("x" * 41, f"“{'x' * 40}…” is"),
    ],
)
def test_a_part_that_is_not_on_the_list_is_named_as_it_was_typed(typed: str, named: str) -> None:
    assert detail(typed) == named


def test_a_cell_full_of_parts_that_are_not_on_the_list_takes_no_time() -> None:
    assert detail("x, " * 20_000) == "“x”, “x”, “x” and more are"


def test_a_page_says_which_part_and_the_terminal_never_shows_what_was_typed() -> None:
    form = FORMS["sessions"]
    typed = session("16/06/2026", "We talked.", topics="Budgeting, Secret")
    found = problem(rows(sessions=[typed]))
    what, do = say(found, form, on_a_page=True)
    assert what == "“Secret” is not on the list."
    assert do.startswith("Choose from the list, with a comma and a space between the answers: Budg")
    assert do.endswith("Medicine reminder, A worry.")
    assert say(found, form) == ("One of these answers is not on the list.", do)
    assert "Secret" not in repr(found)
    assert f"{what} We found “Budgeting, Secret”. {do}" in look(rows(sessions=[typed])).shows(
        "to-put-right.md"
    )


def test_of_very_many_options_the_first_are_listed_and_the_rest_counted() -> None:
    options = FORMS["goals"].by_name["items"].options
    found = problem(rows(goals=[goal("G-001", "Cook", items="Healthy eating, Secret")]))
    _, do = say(found, FORMS["goals"])
    assert do.endswith(f"{options[MOST_OPTIONS - 1]} and {len(options) - MOST_OPTIONS} more.")
    assert options[MOST_OPTIONS] not in do
