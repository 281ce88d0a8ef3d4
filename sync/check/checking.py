"""The one way into this room: all tabs in; records, problems and counts out.

First every cell, then every code, then every rule, as ``rules`` says. Houses and settings are read
ahead of the rest, for they say how the rest is read, and so is what somebody has checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sync.check.checked_tab import tell_idle_references, without_checked
from sync.check.codes import Code
from sync.check.collector import ProblemCollector
from sync.check.duplicates import repeats
from sync.check.headings import match_headings
from sync.check.held_rows import HeldRow, held_rows
from sync.check.house_rules import HouseRules
from sync.check.keys import codes_of, known_codes, tell_same_codes, tell_unknown_codes, waiting
from sync.check.offers import offer_what_exists
from sync.check.other_tabs import may_be_meant, tabs_beside
from sync.check.placed import tab_problem
from sync.check.problem import Problem, Severity, Tally
from sync.check.readers.cells import Fault
from sync.check.readers.reading import Context
from sync.check.rows import read_rows
from sync.check.rules.by_number import go_through
from sync.check.rules.good_rows import GoodRows
from sync.check.settings_tab import settle, stops_the_night
from sync.check.sheet import Draft, Sheet
from sync.forms.model import Form, heading_key
from sync.pull.table import Cell, RawTable
from sync.records import Record, SettingRow

_TOO_FEW = 3  # rows: with one or two, a slip is likelier than a wrong sheet


@dataclass(frozen=True, slots=True)
class Checked:
    """The records to build from, and everything that somebody should put right."""

    records: Mapping[str, tuple[Record, ...]]  # by form, each form there is
    problems: tuple[Problem, ...]
    tallies: tuple[Tally, ...]
    waiting: Mapping[str, frozenset[str]]  # form -> codes whose row waits for a correction
    rules: HouseRules
    held: Mapping[str, tuple[HeldRow, ...]] = field(default_factory=dict)  # by form, for managers
    links: Mapping[str, str] = field(default_factory=dict)  # form -> the address of its tab

    @property
    def stops(self) -> tuple[Problem, ...]:
        """Return the problems that stop the night: of a whole tab, or of a setting."""
        return tuple(
            each
            for each in self.problems
            if each.stops or (each.form == "settings" and stops_the_night(each))
        )


def check(
    tables: Mapping[str, RawTable],
    forms: Mapping[str, Form],
    today: date,
    other_tabs: Sequence[str] = (),
) -> Checked:
    """Read and check every tab for the day *today*.

    *other_tabs* are the titles of the tabs in the same books that no form goes by.
    """
    checker = Checker(tables, forms, today, other_tabs)
    checker.read("houses", "settings")
    rules = checker.read_settings()
    checker.context = Context(today, rules.everywhere, checker.context.patterns)
    checker.read("staff", "checked")
    checker.findings = without_checked(checker.sheets, checker.findings)
    checker.read(*forms)
    checker.check_codes()
    for problem in tabs_beside(other_tabs, forms, checker.sheets):
        checker.findings.add(problem)
    go_through(GoodRows(checker.sheets, checker.findings, rules, today))
    tell_idle_references(checker.sheets.get("checked"), checker.findings)
    records = checker.records()
    tallies = tuple(
        checker.count(each, len(records[each.form]))
        for each in tables.values()
        if each.form in forms
    )
    return Checked(
        records=records,
        problems=tuple(
            sorted(offer_what_exists(checker.findings.problems, checker.sheets), key=_place)
        ),
        tallies=tallies,
        waiting=checker.waiting(),
        rules=rules,
        held=held_rows(checker.sheets, checker.findings),
        links={name: table.link for name, table in tables.items() if table.link},
    )


def _place(problem: Problem) -> tuple[str, int, int, str, str, str]:
    column = problem.column or ""
    return problem.form, problem.row, len(column), column, problem.code, problem.title


class Checker:
    """Checks the tabs of a house, step by step, and holds what was found so far."""

    def __init__(
        self,
        tables: Mapping[str, RawTable],
        forms: Mapping[str, Form],
        today: date,
        other_tabs: Sequence[str],
    ) -> None:
        self.tables = tables
        self.other_tabs = other_tabs
        self.forms = forms
        self.findings = ProblemCollector()
        self.sheets: dict[str, Sheet] = {}
        self._seen: set[str] = set()
        self.context = Context(today, patterns=MappingProxyType(_patterns(forms)))

    def read(self, *names: str) -> None:
        """Read the cells of each tab that was not read yet."""
        for name in names:
            form = self.forms.get(name)
            if form is not None and name not in self._seen:
                self._seen.add(name)
                self._read(form, self.tables.get(name))

    def _read(self, form: Form, table: RawTable | None) -> None:
        if table is None or not (_has_text(table.header) or table.rows):
            severity = Severity.ERROR if form.required else Severity.NOTICE
            near = "" if table else may_be_meant(form, self.other_tabs)
            fault = Fault(Code.TAB_MISSING, severity=severity, detail=near)
            self.findings.add(tab_problem(form, table.tab if table else form.tab, fault))
            return
        if heading_key(table.tab) != heading_key(form.tab):
            fault = Fault(Code.TAB_RENAMED, severity=Severity.NOTICE, detail=form.tab)
            self.findings.add(tab_problem(form, table.tab, fault))
        headings = match_headings(table, form)
        for problem in headings.problems:
            self.findings.add(problem)
        if headings.stop:
            return
        sheet = read_rows(table, form, headings.columns, self.context)
        again = repeats(sheet)
        sheet = Sheet(form, table, sheet.columns, sheet.drafts, sheet.blank, again)
        self.sheets[form.name] = sheet
        for draft in sheet.drafts:
            if draft.number in again:
                first = f"row {again[draft.number]}"
                fault = Fault(Code.SENT_TWICE, severity=Severity.NOTICE, detail=first)
                self.findings.tell(sheet, draft, fault)
                continue
            for fault in draft.faults:
                self.findings.tell(sheet, draft, fault)

    def read_settings(self) -> HouseRules:
        """Read the rules of the house, and tell what is wrong with its settings."""
        sheet = self.sheets.get("settings") or self._missing("settings")
        if sheet is None:
            return HouseRules()
        by_number = {each.number: each for each in sheet.drafts}
        good = [row for _, row in self.findings.good_of(sheet, SettingRow)]
        houses = codes_of(self.sheets["houses"]) if "houses" in self.sheets else frozenset()
        rules, faults = settle(good, sheet.form, houses, self._areas(), self.context.today)
        for row, fault in faults:
            draft: Draft | None = by_number[row.row] if row else None
            self.findings.tell(sheet, draft, fault)
        return rules

    def _missing(self, name: str) -> Sheet | None:
        """Stand in for a tab that is not there, so that what it would say can be told of."""
        form = self.forms.get(name)
        if form is None or any(each.form == name and each.stops for each in self.findings.problems):
            return None
        return Sheet(form, RawTable(name, form.tab, "", (), ()))

    def _areas(self) -> tuple[str, ...]:
        area = self.forms["goals"].by_name.get("area") if "goals" in self.forms else None
        return area.options if area else ()

    def check_codes(self) -> None:
        """Hold rows whose code is not theirs alone, or that name a code nobody has."""
        known = {
            name: known_codes(sheet)
            for name, sheet in self.sheets.items()
            if sheet.form.primary_key is not None
        }
        for sheet in self.sheets.values():
            tell_same_codes(sheet, self.findings)
            if sheet.form.name not in {"settings", "checked"}:  # looked up with their values
                tell_unknown_codes(sheet, known, self.findings)

    def records(self) -> Mapping[str, tuple[Record, ...]]:
        """Return the records of the good rows of every form."""
        return MappingProxyType(
            {
                name: tuple(
                    record for _, record in self.findings.good_of(self.sheets.get(name), Record)
                )
                for name in self.forms
            }
        )

    def waiting(self) -> Mapping[str, frozenset[str]]:
        """Return the codes of every form that wait for a correction."""
        return MappingProxyType(
            {
                name: waiting(sheet, self.findings)
                for name, sheet in self.sheets.items()
                if sheet.form.primary_key is not None
            }
        )

    def count(self, table: RawTable, good: int) -> Tally:
        """Count where the rows of a tab went, and stop the night if none of many is *good*."""
        sheet = self.sheets.get(table.form)
        read = len(table.rows)
        if sheet is None:
            blank = sum(not _has_text(cells) for _, cells in table.rows)
            return Tally(table.form, table.tab, read, held=read - blank, blank=blank)
        # None is worked out from the others, or their sum would prove nothing.
        held = len(self.findings.held(table.form))
        if held and not good and held + len(sheet.repeats) >= _TOO_FEW:
            # What a house can do without must not stop what it cannot.
            severity = Severity.ERROR if sheet.form.required else Severity.WARNING
            fault = Fault(Code.TAB_ALL_BAD, severity=severity)
            self.findings.add(tab_problem(sheet.form, table.tab, fault))
        answers = self.findings.answers_waiting(table.form)
        again, blank = len(sheet.repeats), sheet.blank
        return Tally(table.form, table.tab, read, good, held, again, blank, answers)


def _patterns(forms: Mapping[str, Form]) -> dict[str, str]:
    patterns = {}
    for form in forms.values():
        key = form.by_name.get(form.primary_key or "")
        if key is not None and key.pattern:
            patterns[form.name] = key.pattern
    return patterns


def _has_text(cells: Sequence[Cell]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in cells)
