"""All books, read in full or not at all."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from threading import Event

from sync.errors import NeedsAPerson
from sync.forms.model import Form
from sync.net.addresses import TAB
from sync.net.deadline import within
from sync.pull.gc_paused import gc_paused
from sync.pull.sheets.connection import Book, Connection
from sync.pull.sheets.key import RobotKey
from sync.pull.sheets.layout import (
    Layout,
    Tab,
    find_tabs,
    other_titles,
    read_layout,
    refuse_misplaced,
    refuse_place,
)
from sync.pull.sheets.patience import Patience
from sync.pull.sheets.reading import Rows, read_rows
from sync.pull.sheets.trouble import Refused, too_late
from sync.pull.table import Pulled, RawTable

MOST_ROWS = 500_000
NAMES = {"house": "the house book", "restricted": "the restricted book"}


@dataclass(frozen=True, slots=True)
class Books:
    """The spreadsheets of a house, and what opens them."""

    key: RobotKey
    books: Mapping[str, Book]  # "house", and "restricted" if there is one
    endpoint: str | None = None  # an address of this computer to ask in place of Google


def books_of(key: RobotKey, house: str, restricted: str | None, endpoint: str | None) -> Books:
    """Name the books by their keys."""
    keys = {"house": house, "restricted": restricted}
    books = {each: Book(NAMES[each], key) for each, key in keys.items() if key}
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
            with gc_paused():
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
        tabs, rows, unused = reader.read(known.get(book.key, {}), tables)
        tables.update(reader.tables(tabs, rows))
        others += unused
        places[book.key] = {form: tab.gid for form, tab in tabs.items()}
    return Pulled({name: tables[name] for name in forms if name in tables}, others, places)


@dataclass(frozen=True, slots=True)
class BookReader:
    """One book of a house and a way to it."""

    connection: Connection
    book: Book
    kind: str  # "house" or "restricted"
    forms: Mapping[str, Form]

    def read(
        self, known: Mapping[str, int], elsewhere: Container[str]
    ) -> tuple[dict[str, Tab], dict[str, Rows], list[str]]:
        """Read the book: its forms' tabs, their rows, and the titles of the other tabs."""
        try:
            return self._read_now(known, elsewhere)
        except Refused as refused:
            if not refused.moved:
                raise
        return self._read_now(known, elsewhere)

    def layout(self) -> Layout:
        """Ask for the book's tabs."""
        return read_layout(self.connection.layout(self.book), self.book.name)

    def tabs_in(
        self, layout: Layout, known: Mapping[str, int], elsewhere: Container[str]
    ) -> dict[str, Tab]:
        """Find the forms' tabs in *layout*; one that belongs in another book is refused.

        *elsewhere* names the forms whose tabs were found in the book they belong in.
        """
        ours = [form for form in self.forms.values() if form.book == self.kind]
        others = [
            form
            for form in self.forms.values()
            if form.book != self.kind and form.name not in elsewhere
        ]
        refuse_misplaced(layout, ours, others, NAMES)
        return find_tabs(layout, ours, known)

    def rows(self, tabs: Mapping[str, Tab]) -> dict[str, Rows]:
        """Read the rows of the tabs that were found."""
        questions = {form: len(self.forms[form].fields) for form in tabs}
        return read_rows(self.connection, self.book, tabs, questions)

    def tables(
        self, tabs: Mapping[str, Tab], rows: Mapping[str, Rows]
    ) -> Iterator[tuple[str, RawTable]]:
        """Make a table of each tab that was read."""
        for form, tab in tabs.items():
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
        self, known: Mapping[str, int], elsewhere: Container[str]
    ) -> tuple[dict[str, Tab], dict[str, Rows], list[str]]:
        layout = self.layout()
        refuse_place(layout)
        tabs = self.tabs_in(layout, known, elsewhere)
        return tabs, self.rows(tabs), other_titles(layout, tabs)
