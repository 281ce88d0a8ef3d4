"""The way to the books at Google, part by part: key file, network, clock, key, API, sharing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import TypeVar

from sync.doctor.finding import Finding, later, look, to_do, well
from sync.errors import KeyworkError
from sync.forms.model import Form
from sync.project import Project
from sync.pull.sheets.books import BookReader, Books
from sync.pull.sheets.connection import Connection
from sync.pull.sheets.layout import Layout, Tab, other_titles, refuse_place
from sync.pull.sheets.patience import Patience, within
from sync.pull.sheets.trouble import (
    NotNow,
    Part,
    Refused,
    clock_is_off,
    too_late,
    wrong_clock,
)
from sync.pull.table import Pulled, RawTable
from sync.settings import Settings
from sync.sources import books_to_read
from sync.store.tabs import known_tabs

KEY_FILE, NETWORK, CLOCK, KEY = "Key file", "Network", "Clock", "Key"
API, SHARING, LOCALE = "Google Sheets API", "Sharing", "Country and time zone"
GOOGLE_PARTS = (KEY_FILE, NETWORK, CLOCK, KEY, API, SHARING)
PARTS: Mapping[Part, str] = {
    Part.KEY_FILE: KEY_FILE,
    Part.NETWORK: NETWORK,
    Part.CLOCK: CLOCK,
    Part.KEY: KEY,
    Part.API: API,
    Part.SHARING: SHARING,
}
FINE: Mapping[str, str] = {
    NETWORK: "Google answers.",
    CLOCK: "It shows the right time.",
    KEY: "Google knows the key.",
}
FAR_OFF = timedelta(minutes=5)
MINUTE = timedelta(minutes=1)
T = TypeVar("T")


@dataclass(slots=True)
class AtGoogle:
    """A visit to the books at Google; what it brings back stands in *pulled*, if it got so far."""

    project: Project
    settings: Settings
    forms: Mapping[str, Form]
    patience: Patience
    pulled: Pulled | None = None
    locale: list[Finding] = field(default_factory=list)
    tabs: list[Finding] = field(default_factory=list)  # what stands in the way of reading tabs

    def findings(self) -> Iterator[Finding]:
        """Try each part in order, up to the first that everything after it needs."""
        try:
            books = books_to_read(self.project, self.settings)
        except KeyworkError as error:
            yield to_do(KEY_FILE, error)
            yield from map(later, (NETWORK, CLOCK, KEY, API, SHARING))
            return
        yield self._key_file(books)
        connection = Connection(books.key, books.endpoint, self.patience)
        try:
            yield from self._signed_in(connection, books)
        finally:
            connection.close()

    def _key_file(self, books: Books) -> Finding:
        path, home = self.settings.google.key_file, self.project.root
        if path and path.resolve().is_relative_to(home.resolve()) and not books.endpoint:
            return look(
                KEY_FILE,
                "The key file lies in the folder of your house, and could be copied along with it. "
                "Move it to a folder of its own, and name that in keywork.toml.",
            )
        return well(KEY_FILE, f"It is the key of {books.key.robot}, and only you can read it.")

    def _signed_in(self, connection: Connection, books: Books) -> Iterator[Finding]:
        try:
            self._timed(connection.sign_in)
        except (Refused, NotNow) as error:
            yield from _up_to(error, connection.off, (NETWORK, CLOCK, KEY))
            yield from map(later, (API, SHARING))
            return
        yield well(NETWORK, FINE[NETWORK])
        off = connection.off
        if off is not None and abs(off) > FAR_OFF:
            yield to_do(CLOCK, clock_is_off(round(abs(off) / MINUTE)))
        else:
            yield well(CLOCK, FINE[CLOCK])
        yield well(KEY, FINE[KEY])
        yield from self._books(connection, books)

    def _books(self, connection: Connection, books: Books) -> Iterator[Finding]:
        """Look at each book: may we read it, and who else may."""
        readers = [
            BookReader(connection, book, kind, self.forms) for kind, book in books.books.items()
        ]
        layouts: dict[str, Layout] = {}
        wrong: list[Refused | NotNow] = []
        for reader in readers:
            try:
                layouts[reader.kind] = self._timed(reader.layout)
            except (Refused, NotNow) as error:
                wrong.append(error)
        off = [error for error in wrong if error.part is Part.API]
        yield to_do(API, off[0]) if off else well(API, "It is switched on.")
        sharing = [to_do(SHARING, error) for error in wrong if error not in off]
        for reader in readers:
            if reader.kind in layouts:
                sharing += self._strangers(connection, reader)
        if off and not layouts:
            sharing = [later(SHARING)]
        yield from sharing or [well(SHARING, f"{_names(books)} shared with keywork, and not open.")]
        if len(layouts) == len(readers):
            self._read(readers, layouts)

    def _strangers(self, connection: Connection, reader: BookReader) -> Iterator[Finding]:
        """Look whether a book opens for anyone who has its address."""
        name = reader.book.name
        opens = self._timed(lambda: connection.is_open_to_anyone(reader.book))
        if opens:
            yield to_do(
                SHARING,
                f"Anyone who has the link can open {name}. Open it, choose Share, and under General"
                " access choose Restricted, so that only the people named there can open it.",
            )
        elif opens is None:
            yield look(
                SHARING,
                f"keywork could not tell who can open {name}. Open it, choose Share, and see that "
                "General access says Restricted.",
            )

    def _read(self, readers: list[BookReader], layouts: Mapping[str, Layout]) -> None:
        """Read the rows of all books; what is in the way stands in *locale* and *tabs*."""
        known = known_tabs(self.project.state)
        tables: dict[str, RawTable] = {}
        others: list[str] = []
        for reader in readers:
            layout = layouts[reader.kind]
            try:
                refuse_place(layout)
            except Refused as error:
                self.locale.append(to_do(LOCALE, error))
            try:
                found = reader.tabs_in(layout, known.get(reader.book.key, {}))
                tables.update(self._timed(lambda: self._tables(reader, found)))  # noqa: B023
            except KeyworkError as error:
                self.tabs.append(to_do("Tabs", error))
                continue
            others += other_titles(layout, found)
        if not self.tabs:
            self.pulled = Pulled(tables, others)

    @staticmethod
    def _tables(reader: BookReader, found: Mapping[str, Tab]) -> dict[str, RawTable]:
        return dict(reader.tables(found, reader.rows(found)))

    def _timed(self, work: Callable[[], T]) -> T:
        """Do one thing at Google, and no longer than a person will wait."""

        def told(_given_up: Event) -> T:
            return work()

        return within(self.patience.deadline, told, too_late)


def _up_to(
    error: Refused | NotNow, off: timedelta | None, parts: tuple[str, ...]
) -> Iterator[Finding]:
    """Say that the parts before the one in trouble are well, and the rest is for later."""
    trouble = PARTS.get(error.part, parts[-1])
    if trouble == KEY and off is not None and abs(off) > FAR_OFF:
        error, trouble = wrong_clock(), CLOCK
    place = parts.index(trouble)
    yield from (well(part, FINE[part]) for part in parts[:place])
    yield to_do(trouble, error)
    yield from (later(part) for part in parts[place + 1 :])


def _names(books: Books) -> str:
    names = [book.name for book in books.books.values()]
    if len(names) == 1:
        return f"{names[0][:1].upper()}{names[0][1:]} is"
    return "Both books are"
