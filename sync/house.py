"""What the house holds: settings, sources, schema and today, put together and checked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sync.casebook.fits import misfits
from sync.check import Checked, check
from sync.check.problem import Severity
from sync.check.words import say
from sync.errors import AuthorMistake, NeedsAPerson
from sync.forms.load import load_forms
from sync.forms.model import Form, heading_key
from sync.project import Project
from sync.pull.table import RawTable
from sync.pull.workbook import pull_workbooks
from sync.settings import Settings


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything of one house on one day, as pulled and as checked."""

    forms: Mapping[str, Form] = field(repr=False)
    tables: Mapping[str, RawTable] = field(repr=False)
    checked: Checked = field(repr=False)

    @property
    def digest(self) -> str:
        """Sum up the rows as pulled, so that two nights can be told apart without keeping them."""
        total = hashlib.sha256()
        for name, table in sorted(self.tables.items()):
            total.update(json.dumps([name, list(table.header), table.rows]).encode())
        return total.hexdigest()

    @property
    def need_attention(self) -> bool:
        """Say whether anybody has to put something right."""
        return any(each.severity is not Severity.NOTICE for each in self.checked.problems)

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """Name the fields of each form that hold any answer."""
        return {
            name: tuple(
                each.name
                for each in self.forms[name].fields
                if any(row.values.get(each.name) is not None for row in rows)
            )
            for name, rows in self.checked.rows.items()
        }

    def columns_gone(self, before: Mapping[str, Sequence[str]]) -> list[str]:
        """Name in words the columns of *before* that are not on their tabs any more."""
        gone = []
        for name, fields in before.items():
            form, table = self.forms.get(name), self.tables.get(name)
            if form is None or table is None:
                continue
            there = {heading_key(str(heading)) for heading in table.header}
            for each in form.fields:
                titles = {heading_key(title) for title in (each.title, *each.was)}
                if each.name in fields and not titles & there:
                    gone.append(f"“{each.title}” on {form.tab}")
        return gone

    @property
    def counts(self) -> dict[str, int]:
        """Count the rows of each form that are not blank."""
        return {tally.form: tally.read - tally.blank for tally in self.checked.tallies}


def gather(
    project: Project, settings: Settings, workbooks: Sequence[Path], today: date
) -> Holdings:
    """Read the forms, pull every tab and check it.

    Raises AuthorMistake for a mistake in ``forms_schema/``, and NeedsAPerson where a book cannot be
    read in full.
    """
    forms = load_forms(project.schema_texts())
    for name, what in misfits(forms):
        raise AuthorMistake(f"forms_schema/{name}.yaml", 0, what)
    tables = pull_workbooks(sources(settings, workbooks), forms)
    return Holdings(forms, tables, check(tables, forms, today))


def sources(settings: Settings, workbooks: Sequence[Path]) -> Sequence[Path]:
    """Choose the workbooks to read: those named now, else those of ``keywork.toml``."""
    found = workbooks or settings.workbook.files
    if found:
        return found
    if settings.google.house:
        raise NeedsAPerson(
            "This version of keywork cannot open Google Sheets by itself yet. In the sheet choose "
            "File, Download, Microsoft Excel, and give the file with --workbook."
        )
    raise NeedsAPerson(
        "There is nothing to read. Name a workbook with --workbook, or in keywork.toml under "
        '[workbook] as: files = ["house.xlsx"]'
    )


def found_lines(held: Holdings) -> Iterator[str]:
    """Say all that was found, with no text of any cell, and how many rows that holds back."""
    for problem in held.checked.problems:
        form = held.forms[problem.form]
        what, do = say(problem, form)
        place = f"row {problem.row}" if problem.row else "whole tab"
        column = f", column {problem.column}" if problem.column else ""
        yield f"{form.tab}, {place}{column}: {problem.code} ({problem.severity})"
        yield f"    {what} {do}"
    tallies = held.checked.tallies
    waiting = sum(tally.held for tally in tallies)
    rows = "1 row waits" if waiting == 1 else f"{waiting} rows wait"
    yield f"Read {sum(tally.read for tally in tallies)} rows; {rows} for a correction."
