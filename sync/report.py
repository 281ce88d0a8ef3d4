"""``build/report.json``: what a run found, in numbers and codes, with no text from any cell."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sync.check.problem import Problem, Tally
from sync.errors import NeedsAPerson
from sync.moment import Moment

FILE = "report.json"


def write_report(
    build: Path,
    moment: Moment,
    exit_code: int,
    tallies: Iterable[Tally] = (),
    problems: Iterable[Problem] = (),
) -> None:
    """Write the report whole, for this computer's user only."""
    report = {
        "run": moment.run,
        "as_of": moment.as_of.isoformat(),
        "exit": exit_code,
        "tables": [
            {
                "form": each.form,
                "tab": each.tab,
                "read": each.read,
                "published": each.published,
                "held": each.held,
                "duplicate": each.duplicate,
                "blank": each.blank,
            }
            for each in tallies
        ],
        "problems": [
            {
                "form": each.form,
                "tab": each.tab,
                "row": each.row,
                "column": each.column,
                "code": each.code,
                "severity": each.severity.value,
            }
            for each in problems
        ],
    }
    draft = build / f".{FILE}.draft"
    try:
        build.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
        draft.replace(build / FILE)
    except OSError:
        raise NeedsAPerson(
            "keywork cannot write to build/. Check who owns it, and that the disk is not full."
        ) from None
