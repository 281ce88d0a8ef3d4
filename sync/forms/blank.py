"""Forms -> a workbook with a tab for each, blank or with rows, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from sync.forms.model import Field, Form, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

NO_ROWS: Mapping[str, Sequence[Mapping[str, object]]] = {}
MADE = datetime(2000, 1, 1)  # a workbook's dates have no zone
FORMATS = {
    Kind.DATE: "DD/MM/YYYY",
    Kind.TIME: "HH:MM",
    Kind.MOMENT: "DD/MM/YYYY HH:MM:SS",
    Kind.CODE: "@",  # plain text, so that a spreadsheet guesses nothing into it
    Kind.TEXT: "@",
}
LISTS = "Lists"  # a hidden tab for options that a drop-down cannot hold itself
LONGEST_TEXT = 32_767
LONGEST_LIST = 255
LAST_ROW = 1_048_576


def write_workbook(
    path: Path,
    forms: Iterable[Form],
    rows: Mapping[str, Sequence[Mapping[str, object]]] = NO_ROWS,
) -> None:
    """Write a workbook with a tab for each form, and *rows* (field name -> value) under it."""
    forms = tuple(forms)
    if strange := rows.keys() - {form.name for form in forms}:
        raise ValueError(f"no such form: {', '.join(sorted(strange))}")
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "keywork"
    book.properties.created = MADE
    lists: list[tuple[str, ...]] = []
    for form in forms:
        _write_tab(book.create_sheet(form.tab), form, rows.get(form.name, ()), lists)
    if lists:
        hidden = book.create_sheet(LISTS)
        hidden.sheet_state = "hidden"
        for options in lists:
            hidden.append([_text(hidden, option) for option in options])
    made = io.BytesIO()
    book.save(made)
    path.write_bytes(_always_the_same(made))


def _write_tab(
    sheet: Worksheet,
    form: Form,
    rows: Sequence[Mapping[str, object]],
    lists: list[tuple[str, ...]],
) -> None:
    sheet.freeze_panes = "A2"
    for number, field in enumerate(form.fields, 1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = _width(field)
        if field.kind in FORMATS:
            column.number_format = FORMATS[field.kind]
        if drop_down := _drop_down(field, lists):
            letter = get_column_letter(number)
            drop_down.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(drop_down)
    sheet.append([_heading(sheet, field.title) for field in form.fields])
    for row in rows:
        if strange := row.keys() - form.by_name.keys():
            raise ValueError(f"{form.name} has no field {', '.join(sorted(strange))}")
        sheet.append([_cell(sheet, field, row.get(field.name)) for field in form.fields])


def _width(field: Field) -> float:
    """Make a column wide enough to read its heading over a few lines, and its answers."""
    if field.widget == "long":
        return 50
    longest = max([len(option) for option in field.options], default=0)
    return min(40, max(14, len(field.title) // 2 + 4, longest + 4))


def _drop_down(field: Field, lists: list[tuple[str, ...]]) -> DataValidation | None:
    """Make the list of answers to choose from, where one is chosen."""
    if field.kind not in (Kind.CHOICE, Kind.YES_NO):
        return None
    options = (field.options or ("Yes", "No")) + field.declined
    inside = '"' + ",".join(options).replace('"', '""') + '"'
    if len(inside) > LONGEST_LIST or any("," in option for option in options):
        if options not in lists:
            lists.append(options)
        row = lists.index(options) + 1
        inside = f"{LISTS}!$A${row}:${get_column_letter(len(options))}${row}"
    return DataValidation(
        type="list", formula1=inside, allow_blank=True, showErrorMessage=True, errorStyle="stop"
    )


def _heading(sheet: Worksheet, title: str) -> Cell:
    cell = _text(sheet, title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: Worksheet, field: Field, value: object) -> Cell | int | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return _text(sheet, "Yes" if value else "No")
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return _text(sheet, value)
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return _text(sheet, ", ".join(value))
    if isinstance(value, date | time):
        cell = WriteOnlyCell(sheet)
        cell.value = value
        cell.number_format = FORMATS[_kind_of(value)]
        return cell
    raise TypeError(f"{field.name}: a workbook cell cannot hold a {type(value).__name__}")


def _kind_of(value: date | time) -> Kind:
    if isinstance(value, time):
        return Kind.TIME
    return Kind.MOMENT if isinstance(value, datetime) else Kind.DATE


def _text(sheet: Worksheet, text: str) -> Cell:
    """Make a cell that holds *text* and nothing else: never a formula, never an error."""
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"a workbook cell holds at most {LONGEST_TEXT} characters")
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text))
    cell.data_type = "s"
    return cell


def _always_the_same(made: io.BytesIO) -> bytes:
    """Take out of a workbook the moment it was made."""
    same = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in _parts(old):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return same.getvalue()


def _parts(book: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    moment = f"{MADE:%Y-%m-%dT%H:%M:%SZ}".encode()
    for name in book.namelist():
        content = book.read(name)
        if name == "docProps/core.xml":
            content = re.sub(rb"(?<=Z\">|F\">)[^<]*(?=</dcterms:modified>)", moment, content)
        yield name, content
