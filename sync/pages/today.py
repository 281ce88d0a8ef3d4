"""Today: what is due, in order of what matters."""

from __future__ import annotations

from collections.abc import Sequence

from sync.casebook.agenda import LATELY, agenda
from sync.casebook.casebook import Casebook
from sync.casebook.house_notices import RepairShown, w6_repairs
from sync.casebook.requests import requests_on
from sync.check import Checked
from sync.check.problem import Problem
from sync.pages.caseload import caseloads
from sync.pages.house.board import shared_moments
from sync.pages.managers.concerns import undecided
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.pages.put_right import seen_by, unseen_count, waiting_count
from sync.records import Feedback


def today_page(maker: PageMaker, checked: Checked, to_answer: Sequence[Feedback] = ()) -> Page:
    """Make the page that opens first."""
    book = maker.casebook
    problems = seen_by(book.audience, checked.problems)
    repairs = w6_repairs(book.life, book.today)
    return maker.page(
        "index.md",
        "Today",
        "today.md.j2",
        agenda=agenda(book),
        caseloads=caseloads(book),
        held=waiting_count(problems),
        held_by_tab=_held_by_tab(problems),
        unseen=unseen_count(maker, checked),
        to_answer=to_answer,
        reviews_soon=book.rules.everywhere.soon_days,
        repairs=[each for each in repairs if _needs_a_call(each)],
        dangers=sum(each.repair.danger is True and not each.may_be_mended for each in repairs),
        may_be_dangers=sum(each.may_be_a_danger or _may_be_over(each) for each in repairs),
        moments=shared_moments(book, LATELY),
        undecided=undecided(book),
        requests=[each for each in requests_on(book.life.requests, book.today) if each.waits],
        grants=[each for each in book.life.grants if each.undecided],
        grants_that_may=_may_wait_for_a_decision(book),
    )


def _may_be_over(shown: RepairShown) -> bool:
    """Say whether it waits if a danger was mended."""
    return shown.may_be_mended and shown.repair.danger is True


def _needs_a_call(shown: RepairShown) -> bool:
    """Say whether somebody should ring about a repair today."""
    danger = shown.repair.danger and not shown.repair.told_on
    return shown.told_late or shown.open_long or danger or shown.may_be_a_danger


def _may_wait_for_a_decision(book: Casebook) -> int:
    """Count the grants that cannot be read, or not if they were decided."""
    whole = [each for each in book.awaiting.held.get("grants", ()) if not each.code("decision")]
    return len(whole) + sum("decision" in each.waits for each in book.life.grants)


def _held_by_tab(problems: Sequence[Problem]) -> list[tuple[str, int]]:
    """Count the rows in which anything waits, by tab."""
    rows: dict[str, set[int]] = {}
    for problem in problems:
        if problem.waits:
            rows.setdefault(problem.tab, set()).add(problem.row)
    return [(tab, len(numbers)) for tab, numbers in rows.items()]
