"""The rows that wait whole for a correction, with what could be read of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sync.check.collector import ProblemCollector
from sync.check.placed import tells_nothing
from sync.check.sheet import Draft, Sheet
from sync.records.base import Value


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row that cannot be placed, and what it says all the same.

    One that is *silent* may be about a colleague: it is counted, and nothing of it is told.
    """

    form: str
    row: int
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    silent: bool = False

    def code(self, name: str) -> str:
        """Return the code in the field *name*, or nothing."""
        value = self.answers.get(name)
        return value if isinstance(value, str) else ""

    @property
    def day(self) -> date | None:
        """Return the day it is about, if that can be read."""
        value = self.answers.get("date")
        return value if isinstance(value, date) else None


def held_rows(
    sheets: Mapping[str, Sheet], findings: ProblemCollector
) -> Mapping[str, tuple[HeldRow, ...]]:
    """Gather the held rows of every form, as they stand in the sheet."""
    gathered = {}
    for name, sheet in sheets.items():
        held = findings.held(name)
        rows = (each for each in sheet.kept if each.number in held) if held else ()
        gathered[name] = tuple(_held(sheet, each, findings) for each in rows)
    return MappingProxyType(gathered)


def _held(sheet: Sheet, draft: Draft, findings: ProblemCollector) -> HeldRow:
    form = sheet.form
    if tells_nothing(form, draft):
        return HeldRow(form.name, draft.number, silent=True)
    waits = findings.waiting(form.name).get(draft.number, frozenset())
    answers = {
        name: value
        for name, value in draft.values.items()
        if value is not None and name not in waits
    }
    return HeldRow(form.name, draft.number, MappingProxyType(answers))
