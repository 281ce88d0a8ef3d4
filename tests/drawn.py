"""Tabs drawn in tests as staff see them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sync.pull.table import RawTable
from sync.records.making import RecordMaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sync.forms.model import Form
    from sync.pull.table import Cell
    from sync.records import Record, Value

_NO_FIELDS: frozenset[str] = frozenset()
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def table(drawing: str, form: Form, *, tab: str | None = None) -> RawTable:
    """Draw a tab: a line a row, the headings first, with “|” between the cells.

    A bare number is a number cell, TRUE and FALSE are boxes, anything in double quotes is text as
    it stands (so “"12"” is text); a line of dashes alone is a blank row.
    """
    lines = [line.strip() for line in drawing.strip("\n").splitlines() if line.strip()]
    cells = [_cells(line) for line in lines]
    rows = tuple((number, row) for number, row in enumerate(cells[1:], start=2))
    return RawTable(form.name, tab or form.tab, "drawn", cells[0], rows)


def _cells(line: str) -> tuple[Cell, ...]:
    if set(line) == {"-"}:
        return ()
    return tuple(cell_of(part.strip()) for part in line.split("|"))


def cell_of(text: str) -> Cell:
    """Read one drawn cell."""
    if len(text) > 1 and text.startswith('"') and text.endswith('"'):
        return text[1:-1]
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text


def record(
    form: Form, row: int, values: Mapping[str, Value], declined: frozenset[str] = _NO_FIELDS
) -> Record:
    """Make the record of a row that answers *values*."""
    made = RecordMaker(form).make(row, dict.fromkeys(form.by_name) | dict(values), declined)
    assert made is not None, f"a row of {form.tab} needs more answers than these"
    return made
