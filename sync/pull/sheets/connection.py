"""The requests to Google, through gspread and google-auth: the only ones that leave the house.

A plain session carries the token, and not google-auth's own: that one asks another host for the
regions of the account by itself since 2.55 (google.md, 1.4). gspread's own retries never end (1.4),
so it is given none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from threading import Event
from typing import Any, TypeVar

import requests
from google.auth.exceptions import GoogleAuthError, RefreshError
from gspread.http_client import HTTPClient

from sync.pull.sheets.key import RobotKey
from sync.pull.sheets.patience import Busy, Patience, patiently
from sync.pull.sheets.trouble import ConnectionPart, Refused, cut_short, no_answer, stranger
from sync.pull.sheets.wire import Wire, json_of, told_to_wait
from sync.pull.sheets.words import is_busy, no_token, refused

T = TypeVar("T")
LAYOUT = (
    "properties(title,locale,timeZone),sheets(properties(sheetId,title,index,hidden,sheetType,"
    "gridProperties(rowCount,columnCount,frozenRowCount)),merges)"
)
RAW = {
    "valueRenderOption": "UNFORMATTED_VALUE",
    "dateTimeRenderOption": "SERIAL_NUMBER",
    "majorDimension": "ROWS",
    "prettyPrint": "false",
}
STILL_LOADING = b'"Loading..."'
MOST_DIGITS = 20


@dataclass(frozen=True, slots=True)
class Book:
    """One spreadsheet: its name in messages, and its key, which no message shows."""

    name: str  # "the house book"
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Values:
    """The ranges of one answer, as JSON gives them."""

    ranges: Any = field(repr=False)
    loading: bool  # a cell said that it was still being worked out


class Connection:
    """A way to Google for one run: it signs in, asks for books, and knows nothing of rows."""

    def __init__(
        self, key: RobotKey, endpoint: str | None, patience: Patience, given_up: Event | None = None
    ) -> None:
        self.key = key
        self.patience = patience
        self._given_up = given_up or Event()
        self._wire = Wire(endpoint, patience, self._given_up)
        self._client = _Client(self._wire)

    @property
    def off(self) -> timedelta | None:
        """Return how far our clock is ahead of Google's, once Google has answered."""
        return self._wire.off

    def sign_in(self) -> None:
        """Ask for a token; raises Refused or GoogleUnreachable."""
        self._wire.carry("")
        patiently(self._ask_for_token, self.patience, self._given_up)
        self._wire.carry(str(self.key.credentials.token))

    def layout(self, book: Book) -> Any:
        """Ask for a book's tabs, its locale and its zone."""
        answer, _ = self._read(
            book, lambda: self._client.fetch_sheet_metadata(book.key, params={"fields": LAYOUT})
        )
        return answer

    def values(self, book: Book, ranges: Sequence[str]) -> Values:
        """Ask for the raw cells of *ranges*, all in one request."""
        answer, loading = self._read(
            book, lambda: self._client.values_batch_get(book.key, list(ranges), params={**RAW})
        )
        return Values(answer, loading)

    def is_open_to_anyone(self, book: Book) -> bool | None:
        """Ask for a book without saying who we are; None where the answer does not tell."""
        return self._wire.is_open_to_anyone(book.key)

    def rest(self, seconds: float) -> None:
        """Wait, unless it was given up."""
        self.patience.rest(self._given_up, seconds)

    def close(self) -> None:
        """Let go of the connections."""
        self._wire.close()

    def _ask_for_token(self) -> None:
        def ask(
            url: str, method: str = "GET", body: bytes | None = None, headers: Any = None, **_: Any
        ) -> _TokenAnswer:
            answer = self._wire.send(
                method, url, ConnectionPart.NETWORK, data=body, headers=headers
            )
            if is_busy(answer.status_code, json_of(answer)):
                raise Busy(
                    no_answer(ConnectionPart.NETWORK, answer.status_code), told_to_wait(answer)
                )
            if json_of(answer) is None:
                raise Busy(stranger(ConnectionPart.NETWORK), told_to_wait(answer))
            return _TokenAnswer(answer.status_code, answer.headers, answer.content)

        credentials = self.key.credentials
        try:
            credentials.refresh(ask)  # type: ignore[no-untyped-call]
        except RefreshError as error:
            raise no_token(error.args[1] if len(error.args) > 1 else None, self.key.robot) from None
        except (GoogleAuthError, ValueError, TypeError, AttributeError, ArithmeticError):
            # no kind of answer that google-auth knows
            raise no_token(None, self.key.robot) from None
        token = credentials.token
        if not isinstance(token, str) or not re.fullmatch(r"[!-~]+", token):
            raise no_token(None, self.key.robot)

    def _read(self, book: Book, ask: Callable[[], T]) -> tuple[T, bool]:
        """Ask for something of *book*, patiently; a token that ran out is asked for once more."""

        def once() -> tuple[T, bool]:
            try:
                return ask(), self._client.loading
            except _NotOkError as said:
                answer = said.answer
            except (ValueError, RecursionError):
                raise Busy(self._client.unread) from None
            if is_busy(answer.status_code, json_of(answer)):
                raise Busy(no_answer(ConnectionPart.BOOK, answer.status_code), told_to_wait(answer))
            if answer.status_code < HTTPStatus.BAD_REQUEST:
                raise Busy(stranger(ConnectionPart.BOOK))
            raise refused(answer.status_code, json_of(answer), book.name, self.key.robot) from None

        try:
            return patiently(once, self.patience, self._given_up)
        except Refused as no:
            if no.part is not ConnectionPart.KEY:
                raise
        self.sign_in()
        return patiently(once, self.patience, self._given_up)


class _NotOkError(Exception):
    """An answer that is no good one; gspread's own error cannot take a body of every shape."""

    def __init__(self, answer: requests.Response) -> None:
        super().__init__()
        self.answer = answer


class _Client(HTTPClient):
    """gspread's knowledge of the addresses, with our own way to send."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(None, session=requests.Session())  # type: ignore[arg-type]
        self._wire = wire
        self.loading = False
        self.unread = cut_short(ConnectionPart.BOOK)

    def request(  # type: ignore[override]
        self, method: str, endpoint: str, params: Mapping[str, Any] | None = None, **_: Any
    ) -> _Held:
        """Send a request that only reads."""
        answer = self._wire.send(method, endpoint, ConnectionPart.BOOK, params=params)
        if answer.status_code != HTTPStatus.OK:
            raise _NotOkError(answer)
        self.loading = STILL_LOADING in answer.content
        page = answer.content.lstrip()[:1] == b"<"
        self.unread = stranger(ConnectionPart.BOOK) if page else cut_short(ConnectionPart.BOOK)
        return _Held(answer.content)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a good answer holds; all that gspread wants of it is its JSON."""

    content: bytes = field(repr=False)

    def json(self) -> Any:
        """Return what the JSON says; no whole number is larger than a sheet can hold."""
        return json.loads(self.content, parse_int=_number)


def _number(digits: str) -> float:
    return int(digits) if len(digits) < MOST_DIGITS else float(digits)


@dataclass(frozen=True, slots=True)
class _TokenAnswer:
    """An answer as google-auth wants it."""

    status: int
    headers: Mapping[str, str]
    data: bytes = field(repr=False)
