"""Codes that are offered in place of what cannot be read: of what exists, and of nothing else.

A reader sees one cell, so the code that it offers may be nobody's. Once every tab is read, such an
offer is taken back; and where the name of somebody stands in place of a code, theirs is offered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from sync.check.codes import Code
from sync.check.keys import codes_of
from sync.check.problem import Problem
from sync.check.rules.living_here import BEFORE_ASSESSMENT
from sync.check.sheet import Sheet
from sync.forms.cleaning import fold
from sync.forms.model import Audience, Field
from sync.records import FORM_OF, Assessment

UNREAD = frozenset((Code.ID_FORM, Code.ID_LOOKALIKE))
PEOPLE = frozenset(("residents", "staff"))  # are called by a part of their name, too
NAME = "name"
LONGEST_NAME = 100


def offer_what_exists(
    problems: Iterable[Problem], sheets: Mapping[str, Sheet]
) -> Iterator[Problem]:
    """Return *problems*; of a code that could not be read, only one that fits there is offered.

    No day is offered for a row on which the resident had not moved in yet.
    """
    tabs = {name: _KnownCodes(sheet) for name, sheet in sheets.items()}
    came = _moved_in(sheets.get("residents"))
    for each in problems:
        if isinstance(each.offer, date) and _before_moving_in(each, came):
            yield replace(each, offer=None)
        elif each.code in UNREAD and each.form in sheets and not each.silent:
            question = next(
                (asked for asked in sheets[each.form].form.fields if asked.title == each.title),
                None,
            )
            yield replace(each, offer=_offer(each, question, tabs)) if question else each
        else:
            yield each


def _moved_in(sheet: Sheet | None) -> Mapping[str, date]:
    """Return the day on which each resident moved in, where it can be read."""
    found = {
        str(draft.values.get("resident")): draft.values.get("moved_in")
        for draft in (sheet.kept if sheet else ())
    }
    return {code: day for code, day in found.items() if isinstance(day, date)}


def _before_moving_in(problem: Problem, came: Mapping[str, date]) -> bool:
    """Say whether a day on offer lies before the resident of the row moved in (rule E2)."""
    first = came.get(problem.resident)
    if first is None or problem.name != "date" or not isinstance(problem.offer, date):
        return False
    before = BEFORE_ASSESSMENT if problem.form == FORM_OF[Assessment] else timedelta()
    return problem.offer < first - before


def _offer(problem: Problem, question: Field, tabs: Mapping[str, _KnownCodes]) -> object:
    """Choose what to offer: a code of the row's own that is free, or one that somebody has."""
    if question.refers_to is None:
        taken = problem.offer in tabs[problem.form].codes
        return None if taken else problem.offer
    known = tabs.get(question.refers_to)
    if known is None or problem.offer in known.codes:
        return problem.offer
    return known.called(problem.found, problem.audience)


class _KnownCodes:
    """The codes of one tab, and by which names they go."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    @cached_property
    def codes(self) -> frozenset[str]:
        """Return every code that can be read in the tab."""
        return codes_of(self._sheet)

    def called(self, typed: object, audience: Audience) -> str | None:
        """Return the code of the one who is called as was *typed*, if *audience* may know it."""
        question = self._sheet.form.by_name.get(NAME)
        if question is None or max(question.audience, self._sheet.form.audience) > audience:
            return None
        if not isinstance(typed, str) or len(typed) > LONGEST_NAME:
            return None
        found = self._by_name.get(fold(typed), set())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _by_name(self) -> Mapping[str, set[str]]:
        """Return the codes that go by each name, and of people by each word of it."""
        form = self._sheet.form
        named: defaultdict[str, set[str]] = defaultdict(set)
        for draft in self._sheet.kept:
            code, name = draft.values.get(form.primary_key or ""), draft.values.get(NAME)
            if isinstance(code, str) and isinstance(name, str):
                whole = fold(name)
                for part in (whole, *(whole.split() if form.name in PEOPLE else ())):
                    named[part].add(code)
        return named
