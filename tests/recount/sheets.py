"""The rows of both workbooks, read anew: of ``sync`` nothing is used, not even its dates.

A cell is what openpyxl says it is; what ought to be a day or a number and is none WAITS. Columns
are asked for by their headings, as staff see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl

WAITS = "waits"
RESIDENT = "Resident code"
DAY = "On which day?"
KIND = "What kind of meeting?"
MEETINGS = frozenset(("Keywork", "1-2-1 support", "Refresher", "Follow-up", "Drop-in"))
MISSED, CANCELLED = "Missed by resident", "Cancelled by us"
DAYS = re.compile(
    "(?:which|what) day|[Bb]y when|[Dd]one on|[Cc]losed on|[Dd]ecided on|told them on"
)
DAYS_TOO = (
    *("Move-in date", "Agreement starts on", "Agreement ends on", "Mended on", "Since when?"),
    *("Look at it again on", "When is the next review?"),
    *("First day", "Last day", "Last supervision"),
)
NUMBERS = ("How many minutes?", "How are you today? (their answer)")
BY = ("Resident", "Keyworker", "1-2-1 worker", "Someone else", "The other service", "Nobody")
SETTLED = ("Done", "Partly done", "Not yet", "No longer needed")
OPTIONS = {
    "Who does that?": BY,
    **{f"Step {n}, who does it?": BY for n in (1, 2, 3)},
    "What came of what you agreed last time?": SETTLED,
    "Status": ("Open", "Paused", "Closed"),
    "Could somebody get hurt?": ("Yes", "No"),
    "Did you reach them?": ("Yes", "No"),
    "Manager: yes or no?": ("Yes", "No"),
}
CODED = ("house code", "staff code")
NUMBER = "New days between meetings"
READ_AS_SAID = ("Rather not say", "an hour")


def day_of(cell: Any) -> Any:
    """Read a day: a date, ``31/12/2026``, nothing, or what WAITS."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, datetime):
        return cell.date()
    found = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", str(cell).strip())
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else WAITS
    except ValueError:
        return WAITS


def is_day(heading: str) -> bool:
    """Say whether the answers to a question are days."""
    return heading in DAYS_TOO or bool(DAYS.search(heading))


def read(heading: str, cell: Any) -> Any:
    """Read an answer: a day, a number of days, or an option where the recount reasons about it."""
    if is_day(heading):
        return day_of(cell)
    if cell is None:
        return None
    if heading == NUMBER:
        return int(cell) if str(cell).isdigit() else WAITS
    return cell if cell in OPTIONS.get(heading, (cell,)) else WAITS


class Row(dict[str, Any]):
    """The answers of one row by heading, days as dates."""

    number = 0

    @property
    def sent(self) -> datetime:
        """Return when it was sent; what was typed by hand stands first."""
        return self.get("Timestamp") or datetime.min

    def known_day(self, heading: str) -> date | None:
        """Return a day that can be read, or None."""
        found = self[heading]
        return found if isinstance(found, date) else None


@dataclass(frozen=True)
class House:
    """All tabs on *today*."""

    today: date
    tabs: Mapping[str, Sequence[Row]] = field(repr=False)

    def of(self, tab: str, code: str) -> list[Row]:
        """Return the rows about one resident that can be placed, in the order things happened."""
        heading = "Who? (resident code)" if tab == "Moments" else RESIDENT
        return [row for row in self.placed(tab) if row[heading] == code]

    def placed(self, tab: str) -> list[Row]:
        """Return the rows that can be placed and stand there once."""
        return self._placed[tab]

    @cached_property
    def _placed(self) -> dict[str, list[Row]]:
        found = {}
        for tab, rows in self.tabs.items():
            kept = [row for row in once(rows) if not self.waits_whole(tab, row)]
            found[tab] = sorted(kept, key=happened)
        return found

    @cached_property
    def codes(self) -> dict[str, frozenset[str]]:
        """Return the codes that rows may name: of residents and of activities."""
        return {
            RESIDENT: frozenset(row[RESIDENT] for row in self.tabs["Residents"]),
            "Activity code": frozenset(row["Activity code"] for row in self.tabs["Activities"]),
        }

    def waits_whole(self, tab: str, row: Row) -> bool:
        """Say whether a row cannot be placed: whom or what it is about, when, and what it is."""
        if any(row.get(name) not in {None, *known} for name, known in self.codes.items()):
            return True
        if tab == "Sessions":
            return row[DAY] == WAITS or row[KIND] not in MEETINGS | {MISSED, CANCELLED}
        return False

    def answers_waiting(self, tab: str, row: Row) -> list[str]:
        """List the questions of a placed row whose answers cannot be read, or contradict another.

        Refused are a repair that was mended before it was seen, and a grant above the most.
        """
        found = [name for name, cell in row.items() if cell == WAITS]
        numbers = ((name, row.get(name)) for name in NUMBERS)
        found += [
            name for name, cell in numbers if isinstance(cell, str) and cell not in READ_AS_SAID
        ]
        if tab == "Repairs" and mended_too_early(row):
            found.append("Mended on")
        if tab == "Grants" and row["How much do you ask for?"] > self.most_of_a_grant:
            found.append("How much do you ask for?")
        return found

    @cached_property
    def most_of_a_grant(self) -> float:
        return float(self.setting("Most a grant may be").lstrip("£"))

    def setting(self, name: str, house: str | None = None) -> str:
        """Return what is agreed for *house*, else for every house."""
        of_all = {
            row["House"]: row["Value"] for row in self.tabs["Settings"] if row["Setting"] == name
        }
        return str(of_all.get(house) or of_all[None])

    def number(self, name: str, house: str | None = None) -> int:
        """Return a setting that is a number."""
        return int(self.setting(name, house))

    @cached_property
    def residents(self) -> dict[str, Row]:
        """Return the rows of Residents by code."""
        return {row[RESIDENT]: row for row in self.tabs["Residents"]}


def mended_too_early(row: Row) -> bool:
    """Say whether a repair is said to be mended on a day before anybody saw it."""
    mended = row.known_day("Mended on")
    return mended is not None and mended < row["On which day was it seen?"]


def happened(row: Row) -> tuple[date, time, datetime, int]:
    """Sort by the day it happened, then the hour, then when it was sent, then as typed."""
    days = (cell for name, cell in row.items() if is_day(name) and isinstance(cell, date))
    hour = row.get("At what time?")
    return next(days, date.min), hour if isinstance(hour, time) else time(), row.sent, row.number


def once(rows: Iterable[Row]) -> Iterator[Row]:
    """Leave out what was sent again, word for word, within five minutes."""
    before: dict[tuple[Any, ...], datetime] = {}
    for row in rows:
        said = tuple(repr(cell) for name, cell in row.items() if name != "Timestamp")
        first = before.setdefault(said, row.sent)
        if (
            first is row.sent
            or row.sent - first > timedelta(minutes=5)
            or "Email address" not in row
        ):
            yield row


def read_house(folder: Path, today: date) -> House:
    """Read both workbooks of a made-up house."""
    tabs: dict[str, list[Row]] = {}
    for name in ("house.xlsx", "restricted.xlsx"):
        with closing(openpyxl.load_workbook(folder / name, read_only=True)) as book:
            for sheet in book:
                known = {kind: codes_in(tabs, kind) for kind in CODED}
                header, *rows = sheet.iter_rows(values_only=True)
                tabs[sheet.title] = list(_rows([str(each) for each in header], rows, known))
    return House(today, tabs)


def codes_in(tabs: Mapping[str, Sequence[Row]], kind: str) -> set[Any]:
    """Return the codes that answers may name, None among them; nothing while the tab is unread."""
    tab = {"house code": "Houses", "staff code": "Staff"}[kind]
    return {row[kind.capitalize()] for row in tabs[tab]} | {None} if tab in tabs else set()


def named(heading: str, cell: Any, known: Mapping[str, set[Any]]) -> Any:
    """Read an answer that may be a code of a house or of staff, or money."""
    for kind, codes in known.items():
        if codes and kind in heading.lower() and cell not in codes:
            return WAITS
    money = heading.startswith("How much") and "?" in heading and "agree" not in heading
    return WAITS if money and isinstance(cell, str) else read(heading, cell)


def _rows(
    header: list[str], rows: list[tuple[Any, ...]], known: Mapping[str, set[Any]]
) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=2):
        if any(cell is not None for cell in cells):
            pairs = zip(header, cells, strict=False)
            row = Row((name, named(name, cell, known)) for name, cell in pairs)
            row.number = number
            yield row
