"""A made-up Google behind an address of this computer."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Event, RLock, Thread
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, quote, unquote

from sync.demo.google import answers
from sync.demo.google.book import Book
from sync.demo.google.door import Door, Question
from sync.demo.google.faults import ANONYMOUS, DATE_OFF, LAYOUT, TOKEN, VALUES, Counted, Fault
from sync.demo.google.refusals import Answer, no_token, token_error, wrong_token
from sync.demo.google.robot import Robot
from sync.demo.google.shapes import SHAPES, bent
from sync.demo.google.stand_ins import PORTAL, Reply, as_json, nowhere, page, portal, stand_in
from sync.demo.google.wire import Steps, mishap, packed, whole

OTHER = "other"
GOOD_FOR = 3599  # seconds that a token lets in
AN_HOUR = 3600
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
LOG_IN = "https://accounts.google.com/ServiceLogin?continue={}"
PAGE_OF_BOOK = "https://docs.google.com/spreadsheets/d/{}/edit"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that came, whatever was answered."""

    kind: str  # token, layout, values, anonymous or other
    method: str
    path: str  # without the query
    query: Mapping[str, list[str]] = field(repr=False)
    host: str
    authorised: bool  # it brought a token that lets in
    agent: str
    book: str | None = field(default=None, repr=False)


class Google:
    """A token endpoint, two calls of the Sheets API and the page of a book; a context manager.

    *books* and *faults* may be changed at any time; *asked* holds every question in order, and
    *on_asked* hears of each before it is answered.
    """

    def __init__(self, books: Iterable[Book], faults: Iterable[Fault] = (), port: int = 0) -> None:
        self.books = {book.key: book for book in books}
        self.faults = list(faults)
        self.asked: list[Asked] = []
        self.on_asked: Callable[[Asked], None] | None = None
        self.robot = Robot()
        self.address = ""
        self._port = port
        self._tokens: dict[str, float] = {}
        self._counted = Counted()
        self._kept: dict[tuple[str, str], tuple[Book, Reply]] = {}
        self._lock = RLock()
        self._closing = Event()
        self._door: Door | None = None
        self._thread: Thread | None = None

    def __enter__(self) -> Self:
        self._door = Door(self._port, self._answer, self._closing)
        self.address = f"http://127.0.0.1:{self._door.port}"
        self._thread = Thread(target=self._door.serve, name="made-up-google", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        broken = self.close()
        if broken and error is None:
            raise broken[0]

    @property
    def token_uri(self) -> str:
        """Say where tokens are handed out."""
        return f"{self.address}/token"

    def key_file(self) -> str:
        """Return the text of a key file that leads here."""
        return self.robot.key_file(self.token_uri)

    def close(self) -> list[BaseException]:
        """Stop at once, whatever hangs; return what went wrong in here and was no fault asked for.

        It may be called more than once.
        """
        self._closing.set()
        if self._door is None or self._thread is None:
            return []
        self._door.close()
        self._thread.join()
        return self._door.broken

    def _answer(self, question: Question) -> tuple[bytes, bytes] | Steps:
        """Answer one question: as its head and body, or as the steps of a fault."""
        kind, key = _kind(question)
        query = parse_qs(question.query, keep_blank_values=True)
        asked = Asked(
            kind=kind,
            method=question.method,
            path=question.path,
            query=query,
            host=question.host,
            authorised=self._lets_in(question.token),
            agent=question.agent,
            book=key,
        )
        with self._lock:
            self.asked.append(asked)
        if self.on_asked is not None:
            self.on_asked(asked)
        with self._lock:
            met = self._counted.met(self.faults, kind, key)
        off = any(fault.name == DATE_OFF for fault in met)
        fault = next((each for each in met if each.name != DATE_OFF), None)
        now = time.time() + (AN_HOUR if off else 0)
        reply = self._reply(asked, question, fault)
        if fault and fault.wait is not None:
            reply = replace(reply, headers={**reply.headers, "Retry-After": fault.wait})
        if fault and (steps := mishap(fault.name, reply, now)) is not None:
            return steps
        return whole(reply, now, takes_gzip=question.takes_gzip)

    def _reply(self, asked: Asked, question: Question, fault: Fault | None) -> Reply:
        if fault and (instead := stand_in(fault.name)) is not None:
            return instead
        if asked.kind == OTHER:
            return portal() if asked.path == PORTAL else nowhere()
        if asked.kind == ANONYMOUS:
            return self._seen_by_strangers(self.books.get(asked.book or ""))
        name = fault.name if fault else ""
        if asked.kind == TOKEN:
            return as_json(*self._bent(name, self._token(question.body)), pretty=True)
        return self._about_a_book(asked, question, name)

    def _about_a_book(self, asked: Asked, question: Question, fault: str) -> Reply:
        """Answer from a book; the same question about the same book is worked out once."""
        if not asked.authorised:
            said = wrong_token() if question.token else no_token()
            return as_json(*said, pretty=True)
        book = self.books.get(asked.book or "")
        place = (asked.kind, question.target)
        kept = self._kept.get(place)
        if kept and kept[0] is book and fault not in SHAPES:
            return kept[1]
        told = answers.layout if asked.kind == LAYOUT else answers.values
        pretty = asked.query.get("prettyPrint", ["true"])[0] != "false"
        reply = as_json(*self._bent(fault, told(book, asked.query)), pretty=pretty)
        reply = replace(reply, packed=packed(reply.body))
        if book is not None and fault not in SHAPES:
            self._kept[place] = book, reply
        return reply

    @staticmethod
    def _bent(fault: str, answer: Answer) -> Answer:
        status, held = answer
        return (status, bent(fault, held)) if status == 200 else answer

    @staticmethod
    def _seen_by_strangers(book: Book | None) -> Reply:
        """Show the page of a book to whoever may see it, and send the others to log in."""
        if book is None:
            return nowhere()
        if book.open_to_anyone:
            return page(200, "Made-up sheet", "A made-up spreadsheet.")
        sent_to = LOG_IN.format(quote(PAGE_OF_BOOK.format(book.key), safe=""))
        return page(302, "Moved Temporarily", "The document has moved.", Location=sent_to)

    def _token(self, body: bytes) -> Answer:
        form = {name: found[0] for name, found in parse_qs(body.decode("latin-1")).items()}
        if form.get("grant_type") != GRANT:
            return token_error("unsupported_grant_type", "Invalid grant_type.")
        wrong = self.robot.checks(form.get("assertion", ""), self.token_uri, time.time())
        if wrong is not None:
            return wrong
        token = f"ya29.made-up.{secrets.token_urlsafe(32)}"
        self._tokens[token] = time.monotonic() + GOOD_FOR
        return 200, {"access_token": token, "expires_in": GOOD_FOR, "token_type": "Bearer"}

    def _lets_in(self, token: str) -> bool:
        return self._tokens.get(token, 0.0) > time.monotonic()


def _kind(question: Question) -> tuple[str, str | None]:
    """Tell what is asked for, and of which book."""
    parts = [unquote(part) for part in question.path.split("/")]
    match question.method, parts[1:]:
        case "POST", ["token"]:
            return TOKEN, None
        case "GET", ["v4", "spreadsheets", key] if ":" not in key:
            return LAYOUT, key
        case "GET", ["v4", "spreadsheets", key, "values:batchGet"]:
            return VALUES, key
        case "GET" | "HEAD", ["spreadsheets", "d", key, *_]:
            return ANONYMOUS, key
        case _:
            return OTHER, None
