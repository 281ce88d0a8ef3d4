"""Rows from workbook files: the same raw cells as Google would give for the same sheet."""

from __future__ import annotations

import math
import re
import warnings
import zipfile
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import WINDOWS_EPOCH

from sync.errors import NeedsAPerson
from sync.forms.model import Form, heading_key
from sync.pull.container import SAVE_AS, damaged, read_container, tab_count, tab_titles, unsaid
from sync.pull.table import Block, Cell, RawTable

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

Sheet = Any  # a tab opened for reading only, which openpyxl's published types do not describe

MOST_ROWS = 500_000
LAST_ROW = 1_048_576  # that a sheet can have
DAY_ZERO = datetime(1899, 12, 30)  # a sheet's dates have no zone
ONE_DAY = timedelta(days=1)
NO_RESULT = "#N/A"  # for a formula that was saved without its result
AS_THEY_ARE = frozenset({int, bool, type(None)})
BLANK = (None, "")
ODD = "_x00"
WRITTEN_OUT = re.compile(r"_x00([01][0-9A-Fa-f])_")  # how a workbook writes a line break and such


def pull_workbooks(paths: Sequence[Path], forms: Mapping[str, Form]) -> dict[str, RawTable]:
    """Read the tab of every form from the workbooks at *paths*; a tab that is nowhere is left out.

    Raises NeedsAPerson, with the file's name and what to do, when one cannot be read in full.
    """
    tables: dict[str, RawTable] = {}
    for path in paths:
        for table in _read(path, forms):
            if (twin := tables.get(table.form)) is not None:
                raise _twice(forms[table.form], twin.source, table.source)
            tables[table.form] = table
    return {name: tables[name] for name in forms if name in tables}


def other_tabs(paths: Sequence[Path], forms: Mapping[str, Form]) -> list[str]:
    """Name the tabs in the workbooks that no form goes by."""
    ours = {heading_key(form.tab) for form in forms.values()}
    titles = (title for path in paths for title in tab_titles(read_container(path)))
    return [title for title in titles if heading_key(title) not in ours]


def _twice(form: Form, one: str, other: str) -> NeedsAPerson:
    where = f"in {one} and in {other}" if one != other else f"twice in {one}"
    return NeedsAPerson(f"The tab “{form.tab}” stands {where}. Keep it in one file, once.")


def _read(path: Path, forms: Mapping[str, Form]) -> list[RawTable]:
    """Read one file; whatever openpyxl says about a damaged one becomes one plain sentence."""
    content = read_container(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and drop-downs that openpyxl cannot keep
        try:
            return _tables(path.name, content, forms)
        except NeedsAPerson:
            raise
        except Exception:  # noqa: BLE001, S110 - damage comes as any kind, and may quote a cell
            pass
    raise damaged(path.name)


def _tables(name: str, content: io.BytesIO, forms: Mapping[str, Form]) -> list[RawTable]:
    """Read every tab of one file that a form goes by."""
    by_title = {heading_key(form.tab): form for form in forms.values()}
    tables: dict[str, RawTable] = {}
    with zipfile.ZipFile(content) as parts:
        if (tabs := tab_count(parts)) is None:
            raise NeedsAPerson(f"{name} is an unusual kind of workbook. {SAVE_AS}")
        book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
        try:
            if len(book.sheetnames) != tabs:  # openpyxl passes over a tab that is not there
                raise damaged(name)
            for sheet in book.worksheets:
                if (form := by_title.get(heading_key(sheet.title))) is None:
                    continue
                if form.name in tables:
                    raise _twice(form, name, name)
                unsaid_parts = unsaid(parts, _part(sheet))
                kept = _rows(sheet, _by_row(unsaid_parts.without_result))
                if len(kept) > MOST_ROWS + 1:
                    raise NeedsAPerson(
                        f"The tab “{form.tab}” in {name} has over {MOST_ROWS:,} rows."
                        " Move the oldest to another file."
                    )
                tables[form.name] = RawTable(
                    form=form.name,
                    tab=sheet.title,
                    source=name,
                    header=kept[0] if kept else (),
                    rows=tuple(enumerate(kept[1:], 2)),
                    merged=tuple(_block(each, len(kept)) for each in unsaid_parts.merged),
                )
        finally:
            book.close()
    return list(tables.values())


def _rows(sheet: Sheet, empty: Mapping[int, Sequence[int]]) -> list[tuple[Cell, ...]]:
    """Read a tab's rows, without the blank ones at its end; stop once there are too many."""
    sheet.reset_dimensions()  # programs often write a wrong size into the file
    early = sheet.parent.epoch == WINDOWS_EPOCH
    kept: list[tuple[Cell, ...]] = []
    for number, values in enumerate(sheet.iter_rows(max_row=LAST_ROW, values_only=True), 1):
        cells = [
            value
            if (kind := type(value)) in AS_THEY_ARE or (kind is str and ODD not in value)
            else _raw(value, early=early)
            for value in values
        ]
        for column in empty.get(number, ()):
            cells += [None] * (column - len(cells))
            cells[column - 1] = NO_RESULT
        while cells and cells[-1] in BLANK:
            cells.pop()
        if cells:
            kept += [()] * (number - 1 - len(kept))
            kept.append(tuple(cells))
            if number > MOST_ROWS + 1:
                break
    return kept


def _part(sheet: Sheet) -> str:
    """Name the part of the file that a tab stands in."""
    return str(sheet._worksheet_path)  # noqa: SLF001 - known nowhere else


def _block(cells: str, last_row: int) -> Block:
    """Read where joined cells stand, as far down as the tab has rows."""
    left, top, right, bottom = range_boundaries(cells)
    return Block(int(top or 1), int(left or 1), min(int(bottom or 1), last_row), int(right or 1))


def _by_row(places: Iterable[str]) -> dict[int, list[int]]:
    """Sort the places of cells by row; openpyxl gives a formula without a result as blank."""
    columns: dict[int, list[int]] = defaultdict(list)
    for place in places:
        row, column = coordinate_to_tuple(place)
        columns[row].append(column)
    return columns


def _raw(value: object, *, early: bool) -> Cell:
    """Return a value as Google gives it: dates as days since 1899-12-30, times as part of a day.

    *early* is for a book whose days count from 1900: of its first 60, openpyxl moves each by one.
    """
    match value:
        case str():
            return WRITTEN_OUT.sub(_control, value)
        case float():
            return _number(value)
        case datetime():
            days = (value - DAY_ZERO) / ONE_DAY
            return _number(days - 1 if early and 2 <= days < 61 else days)
        case date():
            return (value - DAY_ZERO.date()).days
        case time():
            return _number((datetime.combine(DAY_ZERO, value) - DAY_ZERO) / ONE_DAY)
        case timedelta():
            return _number(value / ONE_DAY)
        case _:
            raise TypeError(type(value).__name__)


def _control(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _number(value: float) -> Cell:
    if not math.isfinite(value):
        return "#NUM!"
    return int(value) if value.is_integer() else value
