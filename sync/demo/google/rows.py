"""Rows of the forms -> a spreadsheet, with cells as Google gives them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sync.demo.google.book import Cell, MadeUpBook, MadeUpTab
from sync.forms.model import Form

DAY_ZERO = datetime(1899, 12, 30)  # a sheet's dates have no zone
ONE_DAY = timedelta(days=1)
LARGEST_GID = 0x7FFFFFFF
UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # no spreadsheet can hold these


def book_of(
    forms: Iterable[Form],
    rows: Mapping[str, Sequence[Mapping[str, object]]],
    key: str,
    title: str,
) -> MadeUpBook:
    """Make a spreadsheet with a tab for each form, and *rows* (field name -> value) under it.

    It takes what ``sync.forms.blank.write_workbook`` takes, and holds the same cells.
    """
    tabs: list[MadeUpTab] = []
    for form in forms:
        gid = _gid(form.name, {tab.gid for tab in tabs}) if tabs else 0
        tabs.append(MadeUpTab(form.tab, _cells(form, rows.get(form.name, ())), gid))
    return MadeUpBook(key, title, tuple(tabs))


def _gid(name: str, taken: set[int]) -> int:
    """Give a tab the number that it keeps, however it is titled."""
    gid = zlib.crc32(name.encode()) & LARGEST_GID
    while gid in taken or gid == 0:
        gid += 1
    return gid


def _cells(form: Form, rows: Sequence[Mapping[str, object]]) -> list[list[Cell]]:
    names = [each.name for each in form.fields]
    for row in rows:
        if strange := row.keys() - form.by_name.keys():
            raise ValueError(f"{form.name} has no field {', '.join(sorted(strange))}")
    header: list[Cell] = [each.title for each in form.fields]
    return [header, *([_cell(row.get(name)) for name in names] for row in rows)]


def _cell(value: object) -> Cell:
    """Return a value as Google gives it: dates as days since 1899-12-30, times as part of a day."""
    match value:
        case None | "":
            return None
        case bool():
            return "Yes" if value else "No"
        case int() | Decimal():
            return _number(float(value))
        case str():
            return UNHELD.sub("\N{REPLACEMENT CHARACTER}", value)
        case list() | tuple() if all(isinstance(part, str) for part in value):
            return _cell(", ".join(value))
        case datetime():
            return _number((value - DAY_ZERO) / ONE_DAY)
        case date():
            return (value - DAY_ZERO.date()).days
        case time():
            return _number((datetime.combine(DAY_ZERO, value) - DAY_ZERO) / ONE_DAY)
        case _:
            raise TypeError(f"a cell cannot hold a {type(value).__name__}")


def _number(value: float) -> Cell:
    return int(value) if value.is_integer() else value
