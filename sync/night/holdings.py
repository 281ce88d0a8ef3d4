"""What the house holds: settings, sources, schema and today, put together and checked."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path

from sync.check import Checked, check
from sync.check.messages import say
from sync.check.problem import Severity, Tally
from sync.config.project import SCHEMA, Project
from sync.config.settings import Settings
from sync.config.sources import pull_rows
from sync.errors import AuthorMistake, NeedsAPerson
from sync.forms.load import line_of_field, load_forms
from sync.forms.model import Form, heading_key
from sync.night.causes import likely_cause
from sync.pull.gc_paused import gc_paused
from sync.pull.sheets.patience import PATIENT, Patience
from sync.pull.table import RawTable
from sync.records import Record
from sync.records.fits import misfits
from sync.records.making import answer_getter, answers_of, is_answer


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything of one house on one day, as pulled and as checked."""

    forms: Mapping[str, Form] = field(repr=False)
    tables: Mapping[str, RawTable] = field(repr=False)
    checked: Checked = field(repr=False)
    places: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict, repr=False
    )  # where tabs were found, for the next night

    @property
    def digest(self) -> str:
        """Sum up the rows as pulled, so that two nights can be told apart without keeping them."""
        total = hashlib.sha256()
        for name, table in sorted(self.tables.items()):
            merged = [astuple(each) for each in table.merged]
            whole = [name, table.link, merged, list(table.header), table.rows]
            total.update(json.dumps(whole).encode())
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
                if any(map(is_answer, map(answer_getter(self.forms[name], each.name), records)))
            )
            for name, records in self.checked.records.items()
        }

    def columns_gone(self, before: Mapping[str, Sequence[str]]) -> list[str]:
        """Say which columns and tabs of *before* are not there any more."""
        gone = []
        for name, fields in before.items():
            form, table = self.forms.get(name), self.tables.get(name)
            if form is None or not fields:
                continue
            if table is None:
                gone.append(
                    f"The tab “{form.tab}” held answers on the last night, and now there is no "
                    "such tab. If it was renamed, give it its old name."
                )
                continue
            there = {heading_key(str(heading)) for heading in table.header}
            for each in form.fields:
                titles = {heading_key(title) for title in (each.title, *each.was)}
                if each.name in fields and not titles & there:
                    gone.append(
                        f"“{each.title}” on {form.tab} held answers on the last night, and now "
                        "there is no such column. If its heading was changed, change it back."
                    )
        return gone

    @property
    def good_rows(self) -> list[tuple[Form, Sequence[Record]]]:
        """Pair each form whose tab was there with its good rows, if they hold any answer at all."""
        return [
            (
                form,
                [
                    record
                    for record in self.checked.records[name]
                    if record.declined
                    or any(value is not None for value in answers_of(record, form).values())
                ],
            )
            for name, form in self.forms.items()
            if name in self.tables and any(heading_key(str(h)) for h in self.tables[name].header)
        ]

    @property
    def counts(self) -> dict[str, int]:
        """Count the rows of each form that are not blank."""
        return {tally.form: tally.read - tally.blank for tally in self.checked.tallies}

    @property
    def waiting(self) -> dict[str, int]:
        """Count the rows of each form in which anything waits: the whole row, or an answer."""
        rows = {(each.form, each.row) for each in self.checked.problems if each.waits}
        waiting = Counter(form for form, _ in rows)
        return {form: waiting[form] for form in self.counts}

    def cause_in(self, form: str) -> str:
        """Say what most likely made much of a form wait."""
        return likely_cause(each for each in self.checked.problems if each.form == form)


def load_house_forms(project: Project) -> Mapping[str, Form]:
    """Read the forms; raises AuthorMistake for a mistake in ``forms_schema/``."""
    texts = project.schema_texts()
    forms = load_forms(texts)
    for form, name, what in misfits(forms):
        file = f"{SCHEMA}/{form}.yaml"
        raise AuthorMistake(file, line_of_field(file, texts.get(file, ""), name), what)
    return forms


def gather(
    project: Project,
    settings: Settings,
    workbooks: Sequence[Path],
    today: date,
    patience: Patience = PATIENT,
) -> Holdings:
    """Read the forms, pull every tab and check it.

    Raises AuthorMistake for a mistake in ``forms_schema/``, and NeedsAPerson or OutsideTrouble
    where a book cannot be read in full.
    """
    forms = load_house_forms(project)
    with gc_paused():
        pulled = pull_rows(project, settings, workbooks, forms, patience)
        checked = check(pulled.tables, forms, today, pulled.other_tabs)
    for tally in checked.tallies:
        if not tally.adds_up:
            raise NeedsAPerson(_lost_count(forms[tally.form].tab, tally))
    return Holdings(forms, pulled.tables, checked, pulled.places)


def _lost_count(tab: str, tally: Tally) -> str:
    """Say that rows are not accounted for: none may be lost, and none counted twice."""
    known = tally.published + tally.held + tally.duplicate + tally.blank
    return (
        f"keywork lost count on the tab “{tab}”: it read {tally.read} rows and can account for "
        f"{known}. This is a fault of keywork. The sheet is as it was. "
        "Tell whoever looks after keywork."
    )


class Stopped(NeedsAPerson):
    """The tabs were read, and nothing can be made of one of them."""


def stopped(held: Holdings) -> Stopped:
    """Make what stops a night for faults of whole tabs and settings; all are named."""
    lines = []
    for each in held.checked.stops:
        what, do = say(each, held.forms[each.form])
        place = f"{each.column or 'row '}{each.row}" if each.row else each.column
        where = f"{held.forms[each.form].tab}{f', {place}' if place else ''}"
        lines.append(f"{where}: {what} {do} ({each.code})")
    return Stopped("\n".join(lines))
