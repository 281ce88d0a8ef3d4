"""``build/report.json``: what a run found, in numbers and codes, with no text from any cell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sync.check.problem import Problem, Tally
from sync.errors import NeedsAPerson

FILE = "report.json"


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found."""

    run: str
    as_of: datetime
    exit_code: int
    tallies: Sequence[Tally] = ()
    problems: Sequence[Problem] = ()


def write_report(build: Path, report: Report) -> None:
    """Write the report whole, for this computer's user only."""
    content = {
        "run": report.run,
        "as_of": report.as_of.isoformat(),
        "exit": report.exit_code,
        "tables": [asdict(each) for each in report.tallies],
        "problems": [
            {
                "form": each.form,
                "tab": each.tab,
                "row": each.row,
                "column": each.column,
                "code": each.code,
                "severity": each.severity.value,
            }
            for each in report.problems
        ],
    }
    draft = build / f".{FILE}.draft"
    try:
        build.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        draft.replace(build / FILE)
    except OSError:
        raise NeedsAPerson(
            "keywork cannot write to build/. Check who owns it, and that the disk is not full."
        ) from None
