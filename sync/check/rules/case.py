"""What the rules look things up in: good rows by their code, and each person's stays.

Everything here is looked up afresh when a rule's turn comes, so that a row held by an earlier rule
is waiting for the later ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict, Unpack

from sync.check.house_rules import HouseRules
from sync.check.problem import Severity
from sync.check.readers.cells import Fault
from sync.check.sheet import Draft, Findings, Sheet
from sync.residency.happenings import Happening, happenings
from sync.residency.stays import History, day_in, history


class Besides(TypedDict, total=False):
    """What a rule may say of a fault besides where it is."""

    severity: Severity
    detail: str


@dataclass(slots=True)
class Case:
    """The tabs as they stand while the rules are gone through."""

    sheets: Mapping[str, Sheet]
    findings: Findings
    rules: HouseRules
    today: date
    _by_code: dict[str, dict[str, Draft]] = field(default_factory=dict)
    _stays: dict[str, History[Happening]] = field(default_factory=dict)

    def good(self, form: str) -> list[Draft]:
        """Return the rows of *form* that nothing holds back so far."""
        return self.findings.good(self.sheets.get(form))

    def settle(self, form: str) -> None:
        """Keep the good rows of *form* by their code: its own rules are done."""
        sheet = self.sheets.get(form)
        key = sheet.form.primary_key if sheet else None
        if key:
            self._by_code[form] = {str(each.row.values[key]): each for each in self.good(form)}

    def find(self, form: str, code: object) -> Draft | None:
        """Return the good row that has *code*; nothing while that row is waiting."""
        return self._by_code.get(form, {}).get(code) if isinstance(code, str) else None

    def of_resident(self, form: str) -> dict[str, list[Draft]]:
        """Group the good rows of *form* by the resident they name."""
        groups: dict[str, list[Draft]] = {}
        for draft in self.good(form):
            code = draft.row.values.get("resident")
            if isinstance(code, str):
                groups.setdefault(code, []).append(draft)
        return groups

    def happened(self, form: str) -> dict[str, list[Happening]]:
        """Tell what the good rows of *form* say happened to each resident."""
        return {code: happenings(form, rows) for code, rows in self.of_resident(form).items()}

    def unsure(self, form: str) -> frozenset[str]:
        """Return the residents of whom a row of *form* is held: what it says may matter."""
        sheet = self.sheets.get(form)
        if sheet is None:
            return frozenset()
        held = self.findings.held(form)
        codes = (each.row.values.get("resident") for each in sheet.kept if each.number in held)
        return frozenset(code for code in codes if isinstance(code, str))

    def work_out_stays(self) -> None:
        """Work out when each resident lived here, from the moves that are good now."""
        moves = self.happened("moves")
        for code, resident in self._by_code.get("residents", {}).items():
            moved_in = day_in(resident, "moved_in")
            if moved_in:
                self._stays[code] = history(moved_in, moves.get(code, ()))

    def stays(self, code: object) -> History[Happening] | None:
        """Return when the resident lived here, if their own row is good."""
        return self._stays.get(code) if isinstance(code, str) else None

    def tell(self, form: str, draft: Draft, code: str, name: str, **more: Unpack[Besides]) -> None:
        """Tell of what the field *name* of *draft* says; an error holds it."""
        sheet = self.sheets[form]
        question = sheet.form.by_name.get(name)
        fault = Fault(code, question, found=sheet.typed(draft, name), **more)
        self.findings.tell(sheet, draft, fault)


Rule = Callable[[Case], None]
