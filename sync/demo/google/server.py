"""A made-up Google behind an address of this computer."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import Event, RLock, Thread
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, quote, unquote

from sync.demo.google import answers
from sync.demo.google.book import MadeUpBook
from sync.demo.google.course import (
    ANONYMOUS,
    LAYOUT,
    OTHER,
    TOKEN,
    VALUES,
    AnswerPlan,
    Faults,
    NoFaults,
    RequestSeen,
)
from sync.demo.google.door import Door, Question
from sync.demo.google.refusals import Answer, no_token, token_error, wrong_token
from sync.demo.google.replies import Reply, as_json, nowhere, page
from sync.demo.google.robot import Robot
from sync.demo.google.wire import Steps, packed

GOOD_FOR = 3599  # seconds that a token lets in
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
LOG_IN = "https://accounts.google.com/ServiceLogin?continue={}"
PAGE_OF_BOOK = "https://docs.google.com/spreadsheets/d/{}/edit"


class Google:
    """A token endpoint, two calls of the Sheets API and the page of a book; a context manager.

    *books* may be changed at any time; *asked* holds every question in order, and *on_asked* hears
    of each before it is answered. *faults* says what goes wrong.
    """

    def __init__(
        self, books: Iterable[MadeUpBook], faults: Faults | None = None, port: int = 0
    ) -> None:
        self.books = {book.key: book for book in books}
        self.asked: list[RequestSeen] = []
        self.on_asked: Callable[[RequestSeen], None] | None = None
        self.robot = Robot()
        self.address = ""
        self._port = port
        self._tokens: dict[str, float] = {}
        self._faults = NoFaults() if faults is None else faults
        self._kept: dict[tuple[str, str], tuple[MadeUpBook, Reply]] = {}
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
        asked = RequestSeen(
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
            course = self._faults.course(asked)
        reply = course.instead() or self._reply(asked, question, course)
        return course.sent(reply, takes_gzip=question.takes_gzip)

    def _reply(self, asked: RequestSeen, question: Question, course: AnswerPlan) -> Reply:
        if asked.kind == OTHER:
            return nowhere()
        if asked.kind == ANONYMOUS:
            return self._seen_by_strangers(self.books.get(asked.book or ""))
        if asked.kind == TOKEN:
            return as_json(*course.bent(self._token(question.body)), pretty=True)
        return self._about_a_book(asked, question, course)

    def _about_a_book(self, asked: RequestSeen, question: Question, course: AnswerPlan) -> Reply:
        """Answer from a book; the same question about the same book is worked out once."""
        if not asked.authorised:
            said = wrong_token() if question.token else no_token()
            return as_json(*said, pretty=True)
        book = self.books.get(asked.book or "")
        place = (asked.kind, question.target)
        kept = self._kept.get(place)
        if kept and kept[0] is book and not course.bends:
            return kept[1]
        answer = answers.layout if asked.kind == LAYOUT else answers.values
        pretty = asked.query.get("prettyPrint", ["true"])[0] != "false"
        reply = as_json(*course.bent(answer(book, asked.query)), pretty=pretty)
        reply = replace(reply, packed=packed(reply.body))
        if book is not None and not course.bends:
            self._kept[place] = book, reply
        return reply

    @staticmethod
    def _seen_by_strangers(book: MadeUpBook | None) -> Reply:
        """Show the page of a book to whoever may see it, and send the others to log in."""
        if book is None:
            return nowhere()
        if book.open_to_anyone:
            return page(200, "Made-up sheet", "A made-up spreadsheet.")
        sent_to = LOG_IN.format(quote(PAGE_OF_BOOK.format(book.key), safe=""))
        return page(302, "Moved Temporarily", "The document has moved.", Location=sent_to)

    def _token(self, body: bytes) -> Answer:
        form = {name: values[0] for name, values in parse_qs(body.decode("latin-1")).items()}
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
