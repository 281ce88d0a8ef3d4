"""What the rules look things up in: good rows by their code, and each person's stays.

Everything here is looked up afresh when a rule's turn comes, so that what an earlier rule held is
waiting for the later ones. No rule judges by an answer that waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict, TypeVar, Unpack

from sync.check.codes import Code
from sync.check.collector import ProblemCollector
from sync.check.house_rules import HouseRules
from sync.check.problem import Severity
from sync.check.readers.cells import Fault
from sync.check.sheet import Draft, Sheet
from sync.records import FORM_OF, Change, Move, Record, Resident
from sync.residency.placements import Placement, placements_of
from sync.residency.stays import StayHistory, stay_history

R = TypeVar("R", bound=Record)
P = TypeVar("P", Change, Move)


class Besides(TypedDict, total=False):
    """What a rule may say of a fault besides where it is."""

    severity: Severity
    detail: str


@dataclass(slots=True)
class GoodRows:
    """The rows that nothing holds back so far, while the rules are gone through."""

    sheets: Mapping[str, Sheet]
    findings: ProblemCollector
    rules: HouseRules
    today: date
    _by_code: dict[str, dict[str, Record]] = field(default_factory=dict)
    _drafts: dict[str, dict[int, Draft]] = field(default_factory=dict)
    _stays: dict[str, StayHistory] = field(default_factory=dict)

    def of(self, kind: type[R]) -> list[R]:
        """Return the records of *kind* that nothing holds back so far."""
        sheet = self.sheets.get(FORM_OF[kind])
        return [record for _, record in self.findings.good_of(sheet, kind)]

    def settle(self, form: str) -> None:
        """Keep the good rows of *form* by their code: its own rules are done."""
        sheet = self.sheets.get(form)
        key = sheet.form.primary_key if sheet else None
        if key:
            self._by_code[form] = {
                str(draft.values[key]): record
                for draft, record in self.findings.good_of(sheet, Record)
            }

    def find(self, kind: type[R], code: str | None) -> R | None:
        """Return the good row that has *code*; nothing while that row is waiting."""
        record = self._by_code.get(FORM_OF[kind], {}).get(code or "")
        return record if isinstance(record, kind) else None

    def by_resident(self, kind: type[P]) -> dict[str, list[P]]:
        """Group the good rows of *kind* by the resident they name."""
        groups: dict[str, list[P]] = {}
        for each in self.of(kind):
            groups.setdefault(each.resident, []).append(each)
        return groups

    def unsure(self, kind: type[Record], *names: str) -> frozenset[str]:
        """Return the residents of whom a row of *kind* waits whole, or one of the answers *names*.

        What else waits in a row keeps no rule back, or its card would come once that is mended.
        """
        form = FORM_OF[kind]
        sheet = self.sheets.get(form)
        if sheet is None:
            return frozenset()
        waiting = self.findings.waiting(form).items()
        waits = self.findings.held(form).union(
            row for row, answers in waiting if not answers.isdisjoint(names)
        )
        codes = (each.values.get("resident") for each in sheet.kept if each.number in waits)
        return frozenset(code for code in codes if isinstance(code, str))

    def work_out_stays(self) -> None:
        """Work out when each resident lived here, from the moves that are good now."""
        moves = self.by_resident(Move)
        for code, resident in self._by_code.get(FORM_OF[Resident], {}).items():
            if isinstance(resident, Resident):
                self._stays[code] = stay_history(resident.moved_in, moves.get(code, ()))

    def stays(self, code: str | None) -> StayHistory | None:
        """Return when the resident lived here, if their own row is good."""
        return self._stays.get(code or "")

    def homes(self) -> Callable[[Resident], tuple[StayHistory, tuple[Placement, ...]]]:
        """Make what tells when a resident lived here and where, from the rows that fit."""
        moves, changes = self.by_resident(Move), self.by_resident(Change)

        def home_of(resident: Resident) -> tuple[StayHistory, tuple[Placement, ...]]:
            code = resident.resident
            history = stay_history(resident.moved_in, moves.get(code, ()))
            fits = [change for change in changes.get(code, ()) if history.here(change.date)]
            return history, placements_of(resident, fits, history.moves)

        return home_of

    def tell(self, record: Record, code: Code, name: str, **more: Unpack[Besides]) -> None:
        """Tell of what the field *name* of *record* says; an error holds the row."""
        form = FORM_OF[type(record)]
        sheet = self.sheets[form]
        if form not in self._drafts:
            self._drafts[form] = {each.number: each for each in sheet.drafts}
        draft = self._drafts[form][record.row]
        fault = Fault(code, sheet.form.by_name.get(name), found=sheet.typed(draft, name), **more)
        self.findings.tell(sheet, draft, fault)


Rule = Callable[[GoodRows], None]
