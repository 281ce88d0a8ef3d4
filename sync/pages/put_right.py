"""To put right: what waits for a correction, what was found and what to type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sync.casebook.notices import w10_numbers_to_check
from sync.check import Checked
from sync.check.problem import Problem, Severity
from sync.forms.model import Audience
from sync.pages.mistakes import AT_ONCE, MistakeSorter, by_who_can_mend, mistakes_of, rows_held
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.pages.reminders import reminder_lines
from sync.waiting import WaitingCount


@dataclass(frozen=True, slots=True)
class MendedCount:
    """How many rows that waited on the day *since* wait no more: mended, or taken away."""

    rows: int
    since: date


def seen_by(audience: Audience, problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that *audience* may see.

    What is found in a concern that may be about a colleague leads nobody to its row (design,
    decision 15): it is counted, and told to whoever runs the check.
    """
    return [each for each in problems if each.audience <= audience and not each.silent]


def put_right_page(maker: PageMaker, checked: Checked, mended: MendedCount | None = None) -> Page:
    """Make the page from the problems that this audience may see."""
    book = maker.casebook
    sorter = MistakeSorter(maker, checked.links, rows_held(checked.problems))
    problems = seen_by(book.audience, checked.problems)
    to_mend = [each for each in problems if each.severity is not Severity.NOTICE]
    notices = [each for each in problems if each.severity is Severity.NOTICE]
    visible = {name for name, form in book.forms.items() if form.audience <= book.audience}
    return maker.page(
        "to-put-right.md",
        "To put right",
        "put_right.md.j2",
        for_whom=by_who_can_mend(sorter, to_mend),
        notices=mistakes_of(sorter, notices),
        held=waiting_count(problems),
        unseen=unseen_count(maker, checked),
        mended=mended,
        linked=bool(checked.links),
        at_once=AT_ONCE,
        numbers=reminder_lines(maker, w10_numbers_to_check(book.rules, book.today)),
        tallies=[tally for tally in checked.tallies if tally.form in visible],
    )


def waiting_count(problems: Iterable[Problem]) -> WaitingCount:
    """Count the rows that wait whole and, in other rows, the answers that do."""
    known = [each for each in problems if each.waits]
    rows = rows_held(known)
    answers = {
        (each.form, each.row, name)
        for each in known
        for name in each.answers
        if (each.form, each.row) not in rows
    }
    return WaitingCount(len(rows), len(answers))


def unseen_count(maker: PageMaker, checked: Checked) -> WaitingCount:
    """Count what waits in the tabs of this audience for something that it may not see."""
    book = maker.casebook
    held = rows_held(checked.problems)
    seen = waiting_count(
        each
        for each in seen_by(book.audience, checked.problems)
        if each.holds or (each.form, each.row) not in held
    )
    forms = {name for name, form in book.forms.items() if form.audience <= book.audience}
    tallies = [each for each in checked.tallies if each.form in forms]
    return WaitingCount(
        sum(each.held for each in tallies) - seen.rows,
        sum(each.answers_waiting for each in tallies) - seen.answers,
    )


def waiting_rows(checked: Checked) -> Mapping[Audience, frozenset[str]]:
    """Name the rows that somebody has to put right, as each audience sees them.

    A name stays the same while the row is mended, so that two nights can be compared. Rows that
    nothing names, neither a code nor a time, are only counted.
    """
    return {audience: _named(seen_by(audience, checked.problems)) for audience in Audience}


def _named(problems: Iterable[Problem]) -> frozenset[str]:
    names = {
        (each.form, each.row): each.mark
        for each in problems
        if each.row and each.severity is not Severity.NOTICE
    }
    nameless = Counter(form for (form, _), mark in names.items() if not mark)
    counted = (f"{form} no. {n}" for form, rows in nameless.items() for n in range(rows))
    return frozenset([*filter(None, names.values()), *counted])
