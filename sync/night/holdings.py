"""What the house holds: settings, sources, schema and today, put together and checked."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path

from sync.check import Checked, check
from sync.check.messages import is_unused, say, say_unused
from sync.check.problem import Problem, Severity, Tally
from sync.config.project import Project
from sync.config.settings import Settings
from sync.config.sources import pull_rows
from sync.errors import AuthorMistake, NeedsAPerson
from sync.forms.load import load_forms
from sync.forms.model import Form, heading_key
from sync.pull.gc_paused import gc_paused
from sync.pull.sheets.patience import PATIENT, Patience
from sync.pull.table import RawTable
from sync.records import Record
from sync.records.fits import misfits
from sync.records.making import answer_getter, answers_of, is_answer

NAMED = 20  # rows of one mistake that a terminal shows
FEW = 3  # notices of one kind about different questions


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


def load_house_forms(project: Project) -> Mapping[str, Form]:
    """Read the forms; raises AuthorMistake for a mistake in ``forms_schema/``."""
    forms = load_forms(project.schema_texts())
    for name, what in misfits(forms):
        raise AuthorMistake(f"forms_schema/{name}.yaml", 0, what)
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


def _rows(problems: Sequence[Problem]) -> str:
    """Name the rows of one mistake: “rows 4, 9 and 12”."""
    if problems[0].row == 0:
        return "whole tab"
    numbers = [f"{each.row}" for each in problems]
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    if len(numbers) > NAMED:
        return f"rows {', '.join(numbers[:NAMED])} and {len(numbers) - NAMED:,} more"
    return f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"


def _columns(problems: Sequence[Problem]) -> str:
    """Name the columns of one mistake."""
    letters = list(dict.fromkeys(each.column or "" for each in problems))
    if len(letters) == 1:
        return f"column {letters[0]}"
    more = f" and {len(letters) - NAMED:,} more" if len(letters) > NAMED else ""
    return f"columns {', '.join(letters[:NAMED])}{more}"


def _tabs(count: int) -> str:
    return "1 tab" if count == 1 else f"{count} tabs"


def found_lines(held: Holdings) -> Iterator[str]:
    """Say all that was found, the same once, and how many rows that holds back.

    No text of any cell is said.
    """
    alike: dict[tuple[object, ...], list[Problem]] = {}
    unused = [each for each in held.checked.problems if is_unused(each)]
    for each in held.checked.problems:
        if not is_unused(each):
            alike.setdefault(each.mistake, []).append(each)
    notices: Counter[tuple[str, str]] = Counter()  # of one kind, each of another question
    for problems in alike.values():
        first = problems[0]
        if first.severity is Severity.NOTICE:
            notices[first.form, first.code] += 1
            if notices[first.form, first.code] > FEW:
                continue
        form = held.forms[first.form]
        column = f", {_columns(problems)}" if first.column else ""
        tab = "Another tab" if first.code == "KW-TAB-BESIDE" else form.tab
        yield f"{tab}, {_rows(problems)}{column}: {first.code} ({first.severity})"
        yield f"    {' '.join(say(first, form))}"
    for (name, code), count in notices.items():
        if count > FEW:
            yield f"{held.forms[name].tab}: {code} (notice), {count - FEW} more like these."
    if unused:
        yield f"{_tabs(len(unused))}: {unused[0].code} ({unused[0].severity})"
        yield f"    {' '.join(say_unused([each.tab for each in unused]))}"
    tallies = held.checked.tallies
    waiting = sum(tally.held for tally in tallies)
    rows = "1 row waits" if waiting == 1 else f"{waiting} rows wait"
    yield f"Read {sum(tally.read for tally in tallies)} rows; {rows} for a correction."
