"""What would stop the night, counted by what it is."""

from __future__ import annotations

from collections.abc import Sequence

from sync.check.codes import HEADING_CODES
from sync.check.problem import Problem
from sync.config.project import GUIDES
from sync.errors import AuthorMistake

KINDS = ("setting", "heading", "tab", "guide", "file")


def what_stops(stops: Sequence[Problem], mistakes: Sequence[AuthorMistake]) -> str:
    """Count what stops the night: “2 settings, 1 heading”; "" where nothing does.

    *mistakes* are those of the house's guides and templates.
    """
    found = {_thing(each) for each in stops} | {_file(each) for each in mistakes}
    counts = {kind: sum(each[0] == kind for each in found) for kind in KINDS}
    return ", ".join(
        f"{count} {kind}{'s' * (count > 1)}" for kind, count in counts.items() if count
    )


def _thing(problem: Problem) -> tuple[object, ...]:
    """Name the one thing that a problem is about: a setting with two slips is one setting."""
    if problem.row:
        return "setting", problem.form, problem.row
    if problem.code in HEADING_CODES:
        return "heading", problem.form, problem.code, problem.column, problem.title
    return "tab", problem.form


def _file(mistake: AuthorMistake) -> tuple[object, ...]:
    return "guide" if mistake.file.startswith(GUIDES) else "file", mistake.file
