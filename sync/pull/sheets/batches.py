"""Which cells are asked for together, so that no answer grows too large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from gspread.utils import absolute_range_name, rowcol_to_a1

from sync.pull.sheets.layout import Tab

MOST_CELLS = 300_000  # about so many in one request
NEW_TAB = 1000  # rows
FEW = 20  # rows at the end of a piece


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of one tab that are asked for together: all of them, unless the tab is very large."""

    form: str
    tab: Tab
    first: int = 1
    last: int | None = None  # None: to the end
    cells: int = 0  # about so many

    @property
    def range(self) -> str:
        """Return the range as Google names it."""
        if self.first == 1 and self.last is None:
            return absolute_range_name(self.tab.title)
        rows = f"A{self.first}:{_letters(self.tab.columns)}{self.last or ''}"
        return absolute_range_name(self.tab.title, rows)

    def end_of(self, rows: int) -> Piece:
        """Return the last few of so many *rows* that were read, and what is below them."""
        return replace(self, first=self.first + max(0, rows - FEW))


def in_batches(tabs: Iterable[tuple[str, Tab, int]]) -> list[list[Piece]]:
    """Share *tabs* (form, tab, questions of the form) out over as few requests as will do.

    Only the grid of a tab is known, and not how much of it is filled. What is blank costs nothing,
    so that no more columns count than the form has questions, and a tab that is no longer than
    Google makes each new one counts as blank.
    """
    pieces = [piece for each in tabs for piece in _pieces(*each)]
    total = sum(piece.cells for piece in pieces)
    batches: list[list[Piece]] = [[] for _ in range(ceil(total / MOST_CELLS))]
    loads = [0] * len(batches)
    for piece in sorted(pieces, key=lambda each: -each.cells):
        lightest = loads.index(min(loads))
        batches[lightest].append(piece)
        loads[lightest] += piece.cells
    return [batch for batch in batches if batch]


def _pieces(form: str, tab: Tab, questions: int) -> list[Piece]:
    columns, rows = max(1, min(tab.columns, questions)), max(1, tab.rows)
    if rows <= NEW_TAB:
        return [Piece(form, tab, cells=1)]
    step = ceil(rows / ceil(rows * columns / MOST_CELLS))
    starts = range(1, rows + 1, step)
    return [
        Piece(
            form,
            tab,
            first=start,
            last=None if start == starts[-1] else start + step - 1,
            cells=min(step, rows + 1 - start) * columns,
        )
        for start in starts
    ]


def _letters(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    return str(rowcol_to_a1(1, max(1, column))).rstrip("1")
