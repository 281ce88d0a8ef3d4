"""To put right: what waits for a correction, what was found and what to type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sync.casebook.notices import w10_numbers_to_check
from sync.check import Checked
from sync.check.problem import Problem, Severity
from sync.check.words import MESSAGES, say
from sync.forms.model import Audience, Form
from sync.pages.page import Page
from sync.pages.press import Press

INVISIBLE = {" ": "a space", "\n": "a new line", "\t": "a tab", "\u00a0": "a wide space"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to put right, in words."""

    problem: Problem
    place: str  # "C14", "row 3" or "the whole tab"
    what: str
    do: str
    found: str | None = field(repr=False)
    offer: str | None = field(repr=False)
    meanwhile: str
    reference: str  # for the Checked tab, where a person may say that it is right as it is


def seen_by(audience: Audience, problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that *audience* may see."""
    return [problem for problem in problems if problem.audience <= audience]


def put_right_page(press: Press, checked: Checked) -> Page:
    """Make the page from the problems that this audience may see."""
    book = press.casebook
    problems = seen_by(book.audience, checked.problems)
    entries = [entry(problem, book.forms) for problem in problems]
    by_tab: dict[str, list[Entry]] = {}
    for each in entries:
        if each.problem.severity is not Severity.NOTICE:
            by_tab.setdefault(book.forms[each.problem.form].tab, []).append(each)
    visible = {name for name, form in book.forms.items() if form.audience <= book.audience}
    held = len({(each.form, each.row) for each in problems if each.holds})
    tallies = [tally for tally in checked.tallies if tally.form in visible]
    return press.page(
        "to-put-right.md",
        "To put right",
        "put_right.md.j2",
        by_tab=by_tab,
        notices=[each for each in entries if each.problem.severity is Severity.NOTICE],
        held=held,
        unseen=unseen_rows(press, checked),
        numbers=list(w10_numbers_to_check(book.rules, book.today)),
        tallies=tallies,
    )


def unseen_rows(press: Press, checked: Checked) -> int:
    """Count the rows held back for something that this audience may not see."""
    book = press.casebook
    seen = {
        (each.form, each.row) for each in seen_by(book.audience, checked.problems) if each.holds
    }
    forms = {name for name, form in book.forms.items() if form.audience <= book.audience}
    return sum(tally.held for tally in checked.tallies if tally.form in forms) - len(seen)


def entry(problem: Problem, forms: Mapping[str, Form]) -> Entry:
    """Say one problem in words."""
    what, do = say(problem, forms[problem.form])
    return Entry(
        problem=problem,
        place=_place(problem),
        what=what,
        do=do,
        found=None if problem.row == 0 else _shown(problem.found),
        offer=None if problem.offer is None else _as_typed(problem.offer),
        reference=problem.reference if _may_be_right(problem) else "",
        meanwhile=_meanwhile(problem),
    )


def _place(problem: Problem) -> str:
    if problem.row == 0:
        return f"column {problem.column}" if problem.column else "the whole tab"
    return f"{problem.column}{problem.row}" if problem.column else f"row {problem.row}"


def _as_typed(offer: object) -> str:
    """Write an offer as people would type it into the cell."""
    match offer:
        case datetime():
            return f"{offer:%d/%m/%Y %H:%M}"
        case date():
            return f"{offer:%d/%m/%Y}"
        case time():
            return f"{offer:%H:%M}"
        case _:
            return str(offer)


def _may_be_right(problem: Problem) -> bool:
    return problem.severity is not Severity.ERROR or MESSAGES[problem.code].checkable


def _shown(found: object) -> str:
    """Show what a cell held; what cannot be seen is named."""
    if found is None or found == "":
        return "nothing"
    text = str(found)
    ends = [
        f"{INVISIBLE[text[place]]} at the {where}"
        for place, where in ((0, "start"), (-1, "end"))
        if text[place] in INVISIBLE
    ]
    return f"“{text}”" + (f", with {' and '.join(ends)}" if ends else "")


def _meanwhile(problem: Problem) -> str:
    match problem.severity:
        case Severity.ERROR:
            return "Until then this row is not on the site. Nothing is lost."
        case Severity.WARNING:
            return "The row is on the site meanwhile."
        case Severity.NOTICE:
            return "Nothing is lost."
