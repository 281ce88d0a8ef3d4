"""A row of Steps names a promise: what is said while that cannot be told, and of a second one."""

from __future__ import annotations

from filled_in import filled
from small_house import held, look

from sync.check import Checked
from sync.check.problem import Severity

STEP, DAY, WHAT = "Which step? (its reference)", "On which day?", "What came of it?"


def told(found: Checked) -> list[tuple[int, str, Severity]]:
    return [(e.row, e.code, e.severity) for e in found.problems if e.form == "steps" and e.row]


def test_while_words_that_may_be_meant_cannot_be_read_an_unknown_reference_holds_nothing() -> None:
    unread = filled("contacts", {"What happens next?": "#REF!"})
    found = look(contacts=unread, steps=filled("steps"))
    assert told(found) == [(2, "KW-STEP-UNKNOWN", Severity.NOTICE)]
    assert held(found, "contacts") == [(2, "KW-SHEET-ERROR")]


def test_what_is_no_reference_at_all_is_held_whatever_cannot_be_read() -> None:
    unread = filled("contacts", {"What happens next?": "#REF!"})
    found = look(contacts=unread, steps=filled("steps", {STEP: "the bank one"}))
    assert told(found) == [(2, "KW-STEP-UNKNOWN", Severity.ERROR)]


def test_a_step_that_was_closed_before_and_not_agreed_again_is_told_of() -> None:
    contacts = filled("contacts")
    twice = filled("steps", {}, {DAY: "13/03/2026"})
    found = look(contacts=contacts, steps=twice)
    assert told(found) == [(3, "KW-STEP-CLOSED", Severity.NOTICE)]
    after_partly = filled("steps", {WHAT: "Partly"}, {DAY: "13/03/2026"})
    assert told(look(contacts=contacts, steps=after_partly)) == []


def test_a_step_that_its_own_row_says_was_done_before_is_told_of() -> None:
    for done, expected in (("11/03/2026", ["KW-STEP-CLOSED"]), ("12/03/2026", [])):
        contacts = filled("contacts", {"Done on": done})
        found = look(contacts=contacts, steps=filled("steps"))
        assert [code for _, code, _ in told(found)] == expected


def test_a_step_agreed_again_after_it_was_closed_may_be_closed_again() -> None:
    contacts = filled("contacts", {}, {DAY: "13/03/2026"})
    twice = filled("steps", {}, {DAY: "14/03/2026"})
    assert told(look(contacts=contacts, steps=twice)) == []


def test_a_step_whose_row_is_held_for_another_answer_is_known_all_the_same() -> None:
    contacts = filled("contacts", {DAY: "31/02/2026"}, {"With whom?": "Family"})
    found = look(contacts=contacts, steps=filled("steps"))
    assert [code for _, code, _ in told(found)] == ["KW-STEP-UNKNOWN"]
    assert [severity for _, _, severity in told(found)] == [Severity.NOTICE]
