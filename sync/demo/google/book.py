"""A spreadsheet and its tabs, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Cell = str | int | float | bool | None
LEAST_ROWS, LEAST_COLUMNS = 1000, 26  # a new tab at Google has so many


@dataclass(frozen=True, slots=True)
class MadeUpTab:
    """One tab: row 1 of its rows holds the headings; rows and columns are counted from 1."""

    title: str
    rows: Sequence[Sequence[Cell]] = field(repr=False)
    gid: int
    hidden: bool = False
    merges: tuple[tuple[int, int, int, int], ...] = ()  # top, left, bottom, right; all inclusive
    kind: str = "GRID"  # "OBJECT" is a chart, which has no cells
    grid: tuple[int, int] | None = None  # rows, columns; None: as many as Google makes
    size: tuple[int, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        widest = max(map(len, self.rows), default=0)
        made = max(len(self.rows), LEAST_ROWS), max(widest, LEAST_COLUMNS)
        object.__setattr__(self, "size", self.grid or made)


@dataclass(frozen=True, slots=True)
class MadeUpBook:
    """One spreadsheet, by the key in its address."""

    key: str
    title: str
    tabs: tuple[MadeUpTab, ...] = field(repr=False)
    locale: str = "en_GB"
    zone: str = "Europe/London"
    shared: bool = True  # with the robot account
    open_to_anyone: bool = False
    excel: bool = False  # an Excel file in Drive, which the Sheets API does not read

    def tab(self, title: str) -> MadeUpTab | None:
        """Find a tab with cells by its title; upper and lower case are the same to Google."""
        for tab in self.tabs:
            if tab.kind == "GRID" and tab.title.casefold() == title.casefold():
                return tab
        return None
