"""What people type into one column, drawn as a table: what it is used as, or what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from sync.check.readers.offering import EitherDay
from tests.drawn import cell_of

if TYPE_CHECKING:
    from sync.pull.table import Cell


@dataclass(frozen=True)
class Typed:
    """One line: the cell, what it is used as, and what staff hear about it."""

    cell: Cell
    used: str
    code: str
    offer: str

    def __repr__(self) -> str:
        return ascii(self.cell)[:40]


def typed(drawing: str) -> list[Typed]:
    """Read lines of “typed | used as | code | offer”; the first line is their heading.

    Cells are drawn as in tests/drawn.py. With “used as” and a code, the value is used and staff
    are told; an offer is what they may have meant.
    """
    lines = [line for line in drawing.strip("\n").splitlines() if line.strip()][1:]
    parts = [[part.strip(" ") for part in line.split("|")] for line in lines]
    return [Typed(cell_of(each[0]), *(*each[1:], "", "", "")[:3]) for each in parts]


def said(value: object) -> str:
    """Write a value as the tables do: “31/01/2026”, “Yes”, “Debt + Health”."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case datetime():
            return f"{value:%d/%m/%Y %H:%M:%S}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return " + ".join(value)
        case EitherDay():
            return " or ".join(said(each) for each in value.days)
        case _:
            return str(value)
