"""What the check of the night finds in the demo house is what was put there, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from demo_days import DAYS, SCHEMAS

from sync.check import Checked, check
from sync.check.problem import Severity
from sync.demo import demo_rows
from sync.forms.blank import write_workbook
from sync.forms.load import load_forms
from sync.pull.workbook import pull_workbooks

FOUND = [
    ("evaluations", "KW-ID-LOOKALIKE"),
    ("grants", "KW-GRANT-CAP"),
    ("repairs", "KW-DAY-EARLIER"),
    ("residents", "KW-DATE-TEXT"),
    ("sessions", "KW-CHOICE-NEAR"),
    ("sessions", "KW-DATE-NODAY"),
    ("sessions", "KW-ID-LOOKALIKE"),
    ("sessions", "KW-MINUTES-TEXT"),
    ("sessions", "KW-NUM-TEXT"),
]


def checked(book: Path, today: date, residents: int | None = None) -> Checked:
    texts = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*.yaml")}
    forms = load_forms(texts)
    write_workbook(book, forms.values(), demo_rows(today, residents))
    return check(pull_workbooks([book], forms), forms, today)


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS.keys())
def test_the_check_finds_what_was_put_there_and_nothing_else(today: date, tmp_path: Path) -> None:
    found = checked(tmp_path / "demo.xlsx", today)
    errors = [p for p in found.problems if p.severity is Severity.ERROR]
    others = [(p.form, p.code) for p in found.problems if p.severity is not Severity.ERROR]
    assert sorted((problem.form, problem.code) for problem in errors) == FOUND
    assert sorted(others) == [("sessions", "KW-SENT-TWICE"), ("sessions", "KW-TEXT-NAME")]
    assert found.waiting["residents"] == frozenset()
    waits = {each.resident: each.waits for each in found.records["residents"] if each.waits}
    assert waits == {"R-015": {"moved_in"}}


def test_a_bulk_house_has_only_the_mistakes_of_sessions(tmp_path: Path) -> None:
    found = checked(tmp_path / "bulk.xlsx", date(2026, 11, 21), residents=30)
    assert {(p.form, p.code) for p in found.problems} <= set(FOUND)
    assert len(found.problems) == sum(tally.read for tally in found.tallies) // 500
