"""What the form writes by itself, the time and the sender, never holds a row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_house import FORMS, SESSION, SESSIONS_HEAD, TODAY, held, look, numbers, tables, tally

from sync.check import Checked, check
from sync.check.problem import Severity
from sync.forms.model import Audience
from tests.drawn import table


def told(found: Checked) -> list[tuple[int, str, Severity]]:
    return [(each.row, each.code, each.severity) for each in found.problems if each.row]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("yesterday", "KW-DATE-TEXT"),
        ("31/02/2026 10:00", "KW-DATE-NODAY"),
        ("01/07/2026 10:00", "KW-DATE-FUTURE"),
        ("#REF!", "KW-SHEET-ERROR"),
        ("TRUE", "KW-DATE-TEXT"),
    ],
)
def test_a_timestamp_that_cannot_be_read_is_told_of_and_its_row_is_used(
    typed: str, code: str
) -> None:
    found = look(sessions=f"{typed} {SESSION}")
    assert told(found) == [(2, code, Severity.WARNING)]
    (row,) = found.records["sessions"]
    assert row.timestamp is None


@pytest.mark.parametrize("typed", ["kit at example.org", "Kit", "12"])
def test_a_sender_that_is_no_address_is_told_to_managers_and_its_row_is_used(typed: str) -> None:
    head = f"{' | '.join(SESSIONS_HEAD.strip().splitlines())} | Email address"
    drawn = tables() | {"sessions": table(f"{head}\n{SESSION} | | {typed}", FORMS["sessions"])}
    found = check(drawn, FORMS, TODAY)
    (problem,) = [each for each in found.problems if each.row]
    assert (problem.code, problem.severity) == ("KW-EMAIL", Severity.WARNING)
    assert problem.audience is Audience.MANAGERS
    assert [row.sender for row in found.records["sessions"]] == [None]


def test_a_house_that_needs_the_timestamp_has_the_row_held() -> None:
    form = FORMS["sessions"]
    fields = (replace(form.fields[0], required=True), *form.fields[1:])
    forms = {**FORMS, "sessions": replace(form, fields=fields)}
    found = check(tables(sessions=f"yesterday {SESSION}"), forms, TODAY)
    assert held(found, "sessions") == [(2, "KW-DATE-TEXT")]


def test_rows_whose_unreadable_timestamps_differ_are_not_the_same() -> None:
    found = look(sessions=f"early {SESSION}\nlate {SESSION}")
    assert numbers(found, "sessions") == [2, 3]


def test_rows_that_say_the_same_with_the_same_unreadable_timestamp_count_once() -> None:
    found = look(sessions=f"early {SESSION}\nearly {SESSION}")
    assert tally(found, "sessions")["duplicate"] == 1
    assert numbers(found, "sessions") == [2]
