"""Names of ranges as Google reads and writes them, such as ``'Jo''s sheet'!A1:L20``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sync.demo.google.book import MadeUpBook, MadeUpTab
from sync.demo.google.refusals import Refusal, no_range, off_grid

QUOTED = re.compile(r"'((?:[^']|'')*)'(?:!(.*))?", re.DOTALL)
CORNER = r"\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,8})?"
CELLS = re.compile(rf"{CORNER}(?::{CORNER})?")
PLAIN_TITLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
LOOKS_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*")


@dataclass(frozen=True, slots=True)
class Range:
    """Cells of one tab, counted from 1 and all inclusive, and what Google calls them."""

    tab: MadeUpTab
    top: int
    left: int
    bottom: int
    right: int
    name: str


def find_range(book: MadeUpBook, named: str) -> Range:
    """Find the cells that a range names; raises Refusal.

    A range that runs on past the last row or column ends there; one that begins past it is refused.
    """
    tab, cells = _tab(book, named)
    rows, columns = tab.size
    match = CELLS.fullmatch(cells) if cells else None
    if cells and (match is None or not _is_range(match)):
        raise Refusal(*no_range(named))
    first, second = (match.group(1, 2), match.group(3, 4)) if match else ((None, None),) * 2
    if match and ":" not in cells:
        second = first
    top, bottom = _from_to(first[1], second[1], rows)
    left, right = _from_to(_column(first[0]), _column(second[0]), columns)
    if top > rows or left > columns:
        raise Refusal(*off_grid(named, rows, columns))
    bottom, right = min(bottom, rows), min(right, columns)
    name = f"{_titled(tab.title)}!{letters(left)}{top}"
    if (top, left) != (bottom, right) or (match and ":" in cells):
        name += f":{letters(right)}{bottom}"
    return Range(tab, top, left, bottom, right, name)


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _tab(book: MadeUpBook, named: str) -> tuple[MadeUpTab, str]:
    """Find the tab of a range, and the cells in it that are named, if any are."""
    if quoted := QUOTED.fullmatch(named):
        title, cells = quoted[1].replace("''", "'"), quoted[2]
    elif "!" in named:
        title, _, cells = named.rpartition("!")
    elif (alone := CELLS.fullmatch(named)) and _is_range(alone):
        first = next((tab for tab in book.tabs if tab.kind == "GRID"), None)
        title, cells = first.title if first else "", named  # a tab called D3 is read as a cell
    else:
        title, cells = named, None
    tab = book.tab(title)
    if tab is None or cells == "":
        raise Refusal(*no_range(named))
    return tab, cells or ""


def _is_range(match: re.Match[str]) -> bool:
    """Say whether a match names cells: A1, A1:B2, A:B, 1:2, A2:B or A:B2, and not A or 1 alone."""
    column, row, other_column, other_row = match.groups()
    if ":" not in match[0]:
        return bool(column and row)
    if not (column or row) or not (other_column or other_row):
        return False
    return bool(column) == bool(other_column) or bool(row) == bool(other_row)


def _from_to(one: str | int | None, other: str | int | None, last: int) -> tuple[int, int]:
    """Put two ends in order; an end that is not named is the first or the last there is."""
    start, end = int(one or 1), int(other or last)
    if one is not None and other is None:
        return start, max(start, end)
    return min(start, end), max(start, end)


def _column(name: str | None) -> int | None:
    if name is None:
        return None
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _titled(title: str) -> str:
    """Quote a title where it could be taken for something else."""
    if PLAIN_TITLE.fullmatch(title) and not LOOKS_LIKE_A_CELL.fullmatch(title):
        return title
    return "'" + title.replace("'", "''") + "'"
