"""Harbour Homes on Tuesday 24 November 2026: two houses, and the tabs as its staff see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sync.forms.model import Field, Form
from sync.pull.table import Cell, RawTable
from tests.a_house import FORMS
from tests.drawn import cell_of
from tests.slips import around, keywork, people

TODAY = date(2026, 11, 24)
TABS = {form.tab: name for name, form in FORMS.items()}
Sheet = dict[str, list[dict[str, Cell]]]  # tab: its rows, each an answer under its heading


def drawn(text: str, usual: Mapping[str, Cell]) -> list[dict[str, Cell]]:
    """Read a tab: the headings first, then a line a row, with “|” between the cells."""
    heads, *lines = (line.split("|") for line in text.strip().splitlines())
    headings = [each.strip() for each in heads]
    assert all(len(line) <= len(headings) for line in lines), headings[0]
    return [
        dict(usual)
        | {name: cell_of(cell.strip()) for name, cell in zip(headings, line, strict=False)}
        for line in lines
    ]


def good_house() -> Sheet:
    """Draw every tab, with nothing to put right."""
    return {FORMS[name].tab: drawn(*told) for name, told in _TOLD.items()}


def tables(sheet: Sheet) -> dict[str, RawTable]:
    """Hand the tabs on as they are pulled from a workbook."""
    return {TABS[tab]: _table(tab, rows) for tab, rows in sheet.items()}


def _table(tab: str, rows: Iterable[Mapping[str, Cell]]) -> RawTable:
    form = FORMS[TABS[tab]]
    header = tuple(each.title for each in form.fields)
    told = [tuple(row.get(name) for name in header) for row in rows]
    return RawTable(form.name, tab, "drawn", header, tuple(enumerate(told, 2)))


_NONE: Mapping[str, Cell] = MappingProxyType({})
_TOLD = {
    name: (text, getattr(module, f"{name.upper()}_USUAL", _NONE))
    for module in (people, keywork, around)
    for name in FORMS
    if (text := getattr(module, name.upper(), None))
}


@dataclass(frozen=True, slots=True)
class Slip:
    """One cell as it was typed, and what is typed in its place once its card was read."""

    tab: str
    row: str  # cells that stand together in one row only, with “+” between
    heading: str
    typed: Cell
    then: Cell

    def place(self, sheet: Sheet) -> int:
        """Return which row of its tab it stands in, from 0."""
        known = set(self.row.split(" + "))
        (found,) = [
            number
            for number, row in enumerate(sheet[self.tab])
            if known <= {str(cell) for cell in row.values()}
        ]
        return found

    @property
    def form(self) -> Form:
        """Return the form of its tab."""
        return FORMS[TABS[self.tab]]

    @property
    def field(self) -> Field:
        """Return its question."""
        return next(each for each in self.form.fields if each.title == self.heading)
