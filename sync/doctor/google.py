"""The way to the books at Google, part by part: key file, network, clock, key, API, sharing."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import TypeVar

from sync.config.project import Project
from sync.config.settings import Settings
from sync.config.sources import books_to_read
from sync.doctor.finding import Finding, later, look, to_do, well
from sync.errors import KeyworkError
from sync.forms.model import Form
from sync.net.deadline import within
from sync.pull.sheets.books import BookReader, Books
from sync.pull.sheets.connection import Connection
from sync.pull.sheets.layout import Layout, Tab, other_titles, refuse_place
from sync.pull.sheets.patience import Patience
from sync.pull.sheets.trouble import (
    ConnectionPart,
    GoogleUnreachable,
    Refused,
    clock_is_off,
    too_late,
    wrong_clock,
)
from sync.pull.table import Pulled, RawTable
from sync.store.memory import recall

KEY_FILE, NETWORK, CLOCK, KEY = "Key file", "Network", "Clock", "Key"
API, SHARING, LOCALE = "Google Sheets API", "Sharing", "Country and time zone"
GOOGLE_PARTS = (KEY_FILE, NETWORK, CLOCK, KEY, API, SHARING)
PARTS: Mapping[ConnectionPart, str] = {
    ConnectionPart.KEY_FILE: KEY_FILE,
    ConnectionPart.NETWORK: NETWORK,
    ConnectionPart.CLOCK: CLOCK,
    ConnectionPart.KEY: KEY,
    ConnectionPart.API: API,
    ConnectionPart.SHARING: SHARING,
    ConnectionPart.BOOK: API,  # it was asked for, and what came was no answer
}
FINE: Mapping[str, str] = {
    NETWORK: "Google answers.",
    CLOCK: "It shows the right time.",
    KEY: "Google knows the key.",
    API: "It is switched on.",
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
    clock: list[Refused] = field(default_factory=list)  # what is off, though we were let in
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
            yield from self._asked(connection, books)
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

    def _asked(self, connection: Connection, books: Books) -> Iterator[Finding]:
        """Sign in and look at each book; then say of each part how it stands."""
        wrong = self._signed_in(connection)
        far = wrong[0].part if wrong else ConnectionPart.API
        proven = {name for part, name in PARTS.items() if part < far}
        readers = [] if wrong else self._readers(connection, books)
        layouts, sharing = self._looked_at(connection, readers, wrong)
        if layouts or any(error.part is ConnectionPart.SHARING for error in wrong):
            proven.add(API)
        for part in (NETWORK, CLOCK, KEY, API):
            yield from _how(part, [*self.clock, *wrong], proven)
        sharing = [*_told(SHARING, wrong), *sharing]
        whole = bool(readers) and len(layouts) == len(readers)
        fine = well(SHARING, f"{_names(books)} shared with keywork, and not open.")
        yield from sharing or [fine if whole else later(SHARING)]
        if whole:
            self._read(readers, layouts)

    def _looked_at(
        self,
        connection: Connection,
        readers: Sequence[BookReader],
        wrong: list[Refused | GoogleUnreachable],
    ) -> tuple[dict[str, Layout], list[Finding]]:
        """List the tabs of each book, and look who else can open it; *wrong* takes what fails."""
        layouts: dict[str, Layout] = {}
        sharing: list[Finding] = []
        for reader in readers:
            try:
                layouts[reader.kind] = self._timed(reader.layout)
                sharing += self._strangers(connection, reader)
            except (Refused, GoogleUnreachable) as error:
                wrong.append(error)
        return layouts, sharing

    def _signed_in(self, connection: Connection) -> list[Refused | GoogleUnreachable]:
        """Ask for a token; return what was in the way, the clock before the key."""
        try:
            self._timed(connection.sign_in)
        except (Refused, GoogleUnreachable) as error:
            off = connection.off
            if error.part is ConnectionPart.KEY and off is not None and abs(off) > FAR_OFF:
                return [wrong_clock()]
            return [error]
        if connection.off is not None and abs(connection.off) > FAR_OFF:
            self.clock.append(clock_is_off(round(abs(connection.off) / MINUTE)))
        return []

    def _readers(self, connection: Connection, books: Books) -> list[BookReader]:
        return [
            BookReader(connection, book, kind, self.forms) for kind, book in books.books.items()
        ]

    def _strangers(self, connection: Connection, reader: BookReader) -> Iterator[Finding]:
        """Look whether a book opens for anyone who has its address."""
        name = reader.book.name
        try:
            opens = self._timed(lambda: connection.is_open_to_anyone(reader.book))
        except GoogleUnreachable:  # it takes for ever, and tells nothing
            opens = None
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
        known = recall(self.project.state).tabs
        tables: dict[str, RawTable] = {}
        others: list[str] = []
        for reader in readers:
            layout = layouts[reader.kind]
            try:
                refuse_place(layout)
            except Refused as error:
                self.locale.append(to_do(LOCALE, error))
            try:
                tabs = reader.tabs_in(layout, known.get(reader.book.key, {}), tables)
                tables.update(self._timed(lambda: self._tables(reader, tabs)))  # noqa: B023
            except KeyworkError as error:
                self.tabs.append(to_do("Tabs", error))
                continue
            others += other_titles(layout, tabs)
        if not self.tabs:
            self.pulled = Pulled(tables, others)

    @staticmethod
    def _tables(reader: BookReader, tabs: Mapping[str, Tab]) -> dict[str, RawTable]:
        return dict(reader.tables(tabs, reader.rows(tabs)))

    def _timed(self, work: Callable[[], T]) -> T:
        """Do one thing at Google, and no longer than a person will wait."""

        def once(_given_up: Event) -> T:
            return work()

        return within(self.patience.deadline, once, too_late)


def _how(
    part: str, wrong: Sequence[Refused | GoogleUnreachable], proven: Container[str]
) -> Iterable[Finding]:
    """Say what is wrong with a part, or that it is well, or that nobody can say yet."""
    return _told(part, wrong) or [well(part, FINE[part]) if part in proven else later(part)]


def _told(part: str, wrong: Sequence[Refused | GoogleUnreachable]) -> list[Finding]:
    """Say what is wrong with a part, the same of two books once."""
    ours = {str(error): error for error in wrong if PARTS[error.part] == part}
    return [to_do(part, error) for error in ours.values()]


def _names(books: Books) -> str:
    names = [book.name for book in books.books.values()]
    if len(names) == 1:
        return f"{names[0][:1].upper()}{names[0][1:]} is"
    return "Both books are"
