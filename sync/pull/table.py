"""A tab as it was pulled: nothing read into it, nothing left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# What the Sheets API gives with UNFORMATTED_VALUE and SERIAL_NUMBER: dates are days since
# 1899-12-30, times parts of a day, "" and None both blank, an error its text ("#REF!").
Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Block:
    """Cells joined into one, of which only the first holds anything; all counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def hides(self, row: int, column: int) -> bool:
        """Say whether a cell lies in the block and is not the one that shows."""
        inside = self.top <= row <= self.bottom and self.left <= column <= self.right
        return inside and (row, column) != (self.top, self.left)


@dataclass(frozen=True, slots=True)
class RawTable:
    """One tab as pulled: its headings (row 1 of the sheet) and its numbered rows.

    Rows are numbered as the sheet numbers them, so the first under the headings is 2. Rows may be
    shorter or longer than the headings. Blank rows in the middle are kept; trailing ones are not
    there, as in what Google gives.
    """

    form: str
    tab: str  # as the book titles it
    source: str  # name of the file or book it stands in, for messages
    header: Sequence[Cell] = field(repr=False)
    rows: Sequence[tuple[int, Sequence[Cell]]] = field(repr=False)
    link: str = field(default="", repr=False)  # the address that opens the tab, if it is known
    merged: Sequence[Block] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Pulled:
    """Every tab of a house that a form goes by, as pulled, and what else was seen."""

    tables: Mapping[str, RawTable] = field(repr=False)
    other_tabs: Sequence[str] = field(repr=False)  # titles of tabs that no form goes by
    places: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict, repr=False
    )  # key of a spreadsheet -> form -> the number of its tab, which stays when it is renamed
