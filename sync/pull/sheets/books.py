"""All books, read in full or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from threading import Event
from typing import Any

from sync.addresses import TAB
from sync.errors import NeedsAPerson
from sync.forms.model import Form
from sync.pause import collector_paused
from sync.pull.sheets.batches import Piece, in_batches
from sync.pull.sheets.connection import Book, Connection, Values
from sync.pull.sheets.key import Key
from sync.pull.sheets.layout import (
    Layout,
    Tab,
    find_tabs,
    other_titles,
    read_layout,
    refuse_misplaced,
    refuse_place,
)
from sync.pull.sheets.patience import Patience, within
from sync.pull.sheets.trouble import Refused, strange, too_late, typed_meanwhile
from sync.pull.table import Cell, Pulled, RawTable

MOST_ROWS = 500_000
READINGS = 3  # of a book that takes several requests and changes meanwhile
CELLS = frozenset({str, int, float, bool, type(None)})
NAMES = {"house": "the house book", "restricted": "the restricted book"}
Rows = list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Books:
    """The spreadsheets of a house, and what opens them."""

    key: Key
    books: Mapping[str, Book]  # "house", and "restricted" if there is one
    endpoint: str | None = None  # an address of this computer to ask in place of Google


def books_of(key: Key, house: str, restricted: str | None, endpoint: str | None) -> Books:
    """Name the books by their keys."""
    keys = {"house": house, "restricted": restricted}
    books = {each: Book(NAMES[each], found) for each, found in keys.items() if found}
    return Books(key, books, endpoint)


def pull_books(
    books: Books,
    forms: Mapping[str, Form],
    known: Mapping[str, Mapping[str, int]],
    patience: Patience,
) -> Pulled:
    """Read the tab of every form; a tab that is nowhere is left out.

    *known* are the numbers of tabs that were found before. Raises NeedsAPerson or OutsideTrouble
    where a book cannot be read in full.
    """

    def work(given_up: Event) -> Pulled:
        connection = Connection(books.key, books.endpoint, patience, given_up)
        try:
            connection.sign_in()
            with collector_paused():
                return _pull(connection, books, forms, known)
        finally:
            connection.close()

    return within(patience.deadline, work, too_late)


def _pull(
    connection: Connection,
    books: Books,
    forms: Mapping[str, Form],
    known: Mapping[str, Mapping[str, int]],
) -> Pulled:
    tables: dict[str, RawTable] = {}
    others: list[str] = []
    places = {}
    for kind, book in books.books.items():
        reader = BookReader(connection, book, kind, forms)
        found, rows, unused = reader.read(known.get(book.key, {}))
        tables.update(reader.tables(found, rows))
        others += unused
        places[book.key] = {form: tab.gid for form, tab in found.items()}
    return Pulled({name: tables[name] for name in forms if name in tables}, others, places)


@dataclass(frozen=True, slots=True)
class BookReader:
    """One book of a house and a way to it."""

    connection: Connection
    book: Book
    kind: str  # "house" or "restricted"
    forms: Mapping[str, Form]

    def read(self, known: Mapping[str, int]) -> tuple[dict[str, Tab], dict[str, Rows], list[str]]:
        """Read the book: its forms' tabs, their rows, and the titles of the other tabs."""
        try:
            return self._read_now(known)
        except Refused as refused:
            if not refused.moved:
                raise
        return self._read_now(known)

    def layout(self) -> Layout:
        """Ask for the book's tabs."""
        return read_layout(self.connection.layout(self.book), self.book.name)

    def tabs_in(self, layout: Layout, known: Mapping[str, int]) -> dict[str, Tab]:
        """Find the forms' tabs in *layout*; a tab in the wrong book is refused."""
        ours = [form for form in self.forms.values() if form.book == self.kind]
        found = find_tabs(layout, ours, known)
        if self.kind == "house":  # all staff can open it
            strangers = [form for form in self.forms.values() if form.book != self.kind]
            refuse_misplaced(layout, strangers, NAMES["restricted"])
        return found

    def rows(self, found: Mapping[str, Tab]) -> dict[str, Rows]:
        """Read the rows of *found*; again while a sheet is still working something out."""
        rows, loading = self._read_whole(found)
        for wait in self.connection.patience.loading:
            if not loading:
                break
            self.connection.rest(wait)
            rows, loading = self._read_whole(found)
        return rows

    def tables(
        self, found: Mapping[str, Tab], rows: Mapping[str, Rows]
    ) -> Iterator[tuple[str, RawTable]]:
        """Make a table of each tab that was read."""
        for form, tab in found.items():
            kept = rows[form]
            if len(kept) > MOST_ROWS + 1:
                raise NeedsAPerson(
                    f"The tab “{self.forms[form].tab}” in {self.book.name} has over {MOST_ROWS:,} "
                    "rows. Move the oldest to another spreadsheet."
                )
            yield (
                form,
                RawTable(
                    form=form,
                    tab=tab.title,
                    source=self.book.name,
                    header=kept[0] if kept else (),
                    rows=tuple(enumerate(kept[1:], 2)),
                    link=TAB.format(self.book.key, tab.gid),
                    merged=tab.merged,
                ),
            )

    def _read_now(
        self, known: Mapping[str, int]
    ) -> tuple[dict[str, Tab], dict[str, Rows], list[str]]:
        layout = self.layout()
        refuse_place(layout)
        found = self.tabs_in(layout, known)
        return found, self.rows(found), other_titles(layout, found)

    def _read_whole(self, found: Mapping[str, Tab]) -> tuple[dict[str, Rows], bool]:
        """Read all rows as they stood at one time, and say if a cell was not ready yet.

        One request is answered as of one moment. Where it takes several, the last asks once more
        for the end of what was read before: rows that came or went above move it.
        """
        asked = ((form, tab, len(self.forms[form].fields)) for form, tab in found.items())
        batches = in_batches(asked)
        for _ in range(READINGS):
            read: dict[Piece, Rows] = {}
            loading, steady = False, True
            for number, batch in enumerate(batches, 1):
                again = list(read) if number == len(batches) else []
                ends = [piece.end_of(len(read[piece])) for piece in again]
                wanted = [piece.range for piece in batch] + [end.range for end in ends]
                values = self.connection.values(self.book, wanted)
                loading |= values.loading
                answers = self._ranges(values, len(wanted))
                read.update(zip(batch, answers, strict=False))
                seen_again = answers[len(batch) :]
                steady = all(
                    read[piece][end.first - piece.first :] == rows
                    for piece, end, rows in zip(again, ends, seen_again, strict=True)
                )
            if steady:
                return _joined(found, read), loading
        raise typed_meanwhile(self.book.name)

    def _ranges(self, values: Values, wanted: int) -> list[Rows]:
        """Return the rows of each range that was asked for, if they are what they should be."""
        ranges = values.found.get("valueRanges") if isinstance(values.found, dict) else None
        if not isinstance(ranges, list) or len(ranges) != wanted:
            raise strange(self.book.name)
        return [self._rows(each) for each in ranges]

    def _rows(self, found: Any) -> Rows:
        rows = found.get("values", []) if isinstance(found, dict) else None
        if not isinstance(rows, list):
            raise strange(self.book.name)
        lists = {list}.issuperset(map(type, rows))
        if not lists or not CELLS.issuperset(map(type, chain.from_iterable(rows))):
            raise strange(self.book.name)
        return rows


def _joined(found: Mapping[str, Tab], read: Mapping[Piece, Rows]) -> dict[str, Rows]:
    """Put the pieces of each tab together, every row at its number."""
    whole: dict[str, Rows] = {form: [] for form in found}
    for piece, rows in sorted(read.items(), key=lambda each: each[0].first):
        kept = whole[piece.form]
        if rows:
            kept += [[] for _ in range(piece.first - 1 - len(kept))]
            kept += rows
    return whole
