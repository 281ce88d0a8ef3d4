"""Every problem found so far, and what waits for it: rows that cannot be placed, and answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from sync.check.placed import problem_of
from sync.check.problem import Problem
from sync.check.readers.cells import Fault
from sync.check.sheet import Draft, Sheet
from sync.records import Record
from sync.records.base import NO_FIELDS
from sync.records.making import without_answers

R = TypeVar("R", bound=Record)
NO_ROWS: Mapping[int, frozenset[str]] = MappingProxyType({})


@dataclass(slots=True)
class ProblemCollector:
    """Every problem found so far, and so what waits; what was checked is left out."""

    checked: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # of what was checked
    _held: dict[str, set[int]] = field(default_factory=dict)
    _waiting: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    _cut: dict[tuple[str, int], Record] = field(default_factory=dict)  # without what waits

    def tell(self, sheet: Sheet, draft: Draft | None, fault: Fault) -> None:
        """Note *fault* of a row, or of the whole tab, unless someone has checked it."""
        self.add(problem_of(sheet, draft, fault))

    def add(self, problem: Problem) -> None:
        """Note *problem*, unless someone has checked that it is right as it stands."""
        if problem.reference and problem.reference in self.checked:
            self.used.add(problem.reference)
            return
        self.problems.append(problem)
        if problem.holds:
            self._held.setdefault(problem.form, set()).add(problem.row)
        elif problem.waits:
            rows = self._waiting.setdefault(problem.form, {})
            rows[problem.row] = rows.get(problem.row, NO_FIELDS) | problem.answers

    def held(self, form: str) -> frozenset[int]:
        """Return the numbers of all rows of *form* held so far."""
        return frozenset(self._held.get(form, ()))

    def waiting(self, form: str) -> Mapping[int, frozenset[str]]:
        """Return the fields whose answers wait so far, by row of *form*; held rows too."""
        return self._waiting.get(form, NO_ROWS)

    def answers_waiting(self, form: str) -> int:
        """Count the answers that wait in the rows of *form* that are not held."""
        held = self._held.get(form, ())
        return sum(len(names) for row, names in self.waiting(form).items() if row not in held)

    def good(self, sheet: Sheet | None) -> list[Draft]:
        """Return the rows of *sheet* that nothing holds back so far."""
        if sheet is None:
            return []
        held = self._held.get(sheet.form.name)
        if not held:
            return list(sheet.kept)
        return [each for each in sheet.kept if each.number not in held]

    def good_of(self, sheet: Sheet | None, kind: type[R]) -> list[tuple[Draft, R]]:
        """Pair the rows of *sheet* that nothing holds back so far with their records.

        A record has no answer that waits; it names the fields of those that do.
        """
        waiting = self.waiting(sheet.form.name) if sheet else NO_ROWS
        if sheet is None or not waiting:
            return [
                (draft, draft.record)
                for draft in self.good(sheet)
                if isinstance(draft.record, kind)
            ]
        return [
            (draft, self._without(sheet, draft.record, waiting[draft.number]))
            if draft.number in waiting
            else (draft, draft.record)
            for draft in self.good(sheet)
            if isinstance(draft.record, kind)
        ]

    def _without(self, sheet: Sheet, record: R, names: frozenset[str]) -> R:
        """Return *record* without its answers to *names*, made once: every rule asks for it."""
        place = sheet.form.name, record.row
        known = self._cut.get(place)
        if known is None or known.waits != record.waits | names:
            known = self._cut[place] = without_answers(record, names, sheet.form)
        assert isinstance(known, type(record))
        return known
