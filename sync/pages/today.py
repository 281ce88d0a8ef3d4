"""Today: what is due, in order of what matters."""

from __future__ import annotations

from collections.abc import Sequence

from sync.casebook.agenda import agenda
from sync.casebook.records import Feedback
from sync.check import Checked
from sync.check.problem import Problem
from sync.pages.caseload import caseloads
from sync.pages.page import Page
from sync.pages.press import Press
from sync.pages.put_right import seen_by, unseen_rows


def today_page(press: Press, checked: Checked, to_answer: Sequence[Feedback] = ()) -> Page:
    """Make the page that opens first."""
    book = press.casebook
    problems = seen_by(book.audience, checked.problems)
    return press.page(
        "index.md",
        "Today",
        "today.md.j2",
        agenda=agenda(book),
        caseloads=caseloads(book),
        held=_held_by_tab(problems),
        unseen=unseen_rows(press, checked),
        to_answer=to_answer,
        reviews_soon=book.rules.everywhere.soon_days,
    )


def _held_by_tab(problems: Sequence[Problem]) -> list[tuple[str, int]]:
    """Count the rows held back, by tab."""
    rows: dict[str, set[int]] = {}
    for problem in problems:
        if problem.holds:
            rows.setdefault(problem.tab, set()).add(problem.row)
    return [(tab, len(found)) for tab, found in rows.items()]
