"""One request over the wire, its whole answer taken or a reason why not."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Event
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError, NewConnectionError

from sync import __version__
from sync.net.addresses import is_this_computer
from sync.net.session import NoRedirectSession
from sync.pull.sheets.patience import Busy, Patience
from sync.pull.sheets.trouble import ConnectionPart, cut_short, no_network, too_much, untrusted

LARGEST = 256_000_000  # bytes of one answer, unpacked; 300,000 cells take about 10 million
CHUNK = 1 << 20
OPEN_PAGE = "https://docs.google.com/spreadsheets/d/{}/edit"


class Bearer(AuthBase):
    """The token in its header; given to every request so that no ``.netrc`` puts in its own."""

    def __init__(self, token: str = "") -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put the token on a request, if there is one."""
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Wire:
    """A way to send requests to Google, or to the place that stands in for it."""

    def __init__(self, endpoint: str | None, patience: Patience, given_up: Event) -> None:
        for library in ("urllib3", "google"):  # at DEBUG they write down the keys of books
            logging.getLogger(library).setLevel(logging.WARNING)
        self.off: timedelta | None = None  # how far our clock is ahead of Google's
        self._endpoint = endpoint
        self._patience = patience
        self._given_up = given_up
        self._session = NoRedirectSession()  # whoever sends us on is not Google
        self._session.trust_env = endpoint is None  # a proxy leads away from this computer
        self._session.headers["User-Agent"] = f"keywork/{__version__}"
        self.carry("")

    def carry(self, token: str) -> None:
        """Send *token* with every request from now on."""
        self._session.auth = Bearer(token)

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def send(self, method: str, url: str, part: ConnectionPart, **more: Any) -> requests.Response:
        """Send one request, and take the whole answer as far as an answer may go."""
        try:
            answer = self._session.request(
                method,
                self.near(url),
                stream=True,
                timeout=(self._patience.connect, self._patience.read),
                **more,
            )
            with answer:
                self._take(answer, part)
        except requests.exceptions.SSLError:
            raise Busy(untrusted(part)) from None
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError):
            raise Busy(cut_short(part)) from None
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            if self._endpoint is not None and _nobody_there(error):
                raise no_network(stand_in=True) from None
            raise Busy(no_network(stand_in=self._endpoint is not None)) from None
        return answer

    def _take(self, answer: requests.Response, part: ConnectionPart) -> None:
        content = bytearray()
        for chunk in answer.iter_content(CHUNK):
            content += chunk
            if len(content) > LARGEST or self._given_up.is_set():
                raise too_much(part)
        answer._content = bytes(content)  # noqa: SLF001 -- as requests itself keeps what it read
        date = _date(answer.headers.get("Date"))
        if date is not None:
            self.off = datetime.now(UTC) - date

    def is_open_to_anyone(self, key: str) -> bool | None:
        """Ask for the book *key* without saying who we are; None where the answer does not tell.

        Whoever may not see it is sent on to log in.
        """
        nobody = NoRedirectSession()
        nobody.trust_env = self._endpoint is None
        address = self.near(OPEN_PAGE.format(key))
        try:
            with nobody.get(
                address,
                stream=True,
                timeout=(self._patience.connect, self._patience.read),
                auth=Bearer(),
            ) as answer:
                return tells_open(answer.status_code, answer.headers.get("Location", ""))
        except (requests.RequestException, HTTPError):
            return None
        finally:
            nobody.close()

    def near(self, address: str) -> str:
        """Return *address*, or where the settings say to ask in its place."""
        if self._endpoint is None or is_this_computer(address):
            return address
        place, asked = urlsplit(self._endpoint), urlsplit(address)
        path = place.path.rstrip("/") + asked.path
        return urlunsplit((place.scheme, place.netloc, path, asked.query, ""))


def _nobody_there(error: Exception) -> bool:
    """Say whether nothing listens at an address; there is no use in asking again."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError)


def json_of(answer: requests.Response) -> Any:
    """Return what an answer holds, None if it is no JSON."""
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError):
        return None


def told_to_wait(answer: requests.Response) -> float:
    """Return for how many seconds an answer says to wait, 0 where it does not say."""
    seconds = answer.headers.get("Retry-After", "").strip()
    if seconds.isascii() and seconds.isdecimal():
        return float(seconds[:9])
    moment = _date(seconds)
    if moment is None:
        return 0
    now = _date(answer.headers.get("Date")) or datetime.now(UTC)
    return max(0.0, (moment - now).total_seconds())


def _date(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def tells_open(status: int, sent_to: str) -> bool | None:
    """Say whether an answer to nobody in particular means that a book is open to anyone.

    None where it does not tell; *sent_to* is where the answer sends on to.
    """
    if status in range(200, 300):
        return True
    if status in {401, 403, 404, 410}:
        return False
    if status in range(300, 400):
        try:
            host = urlsplit(sent_to).hostname or ""
        except ValueError:
            return None
        if host == "accounts.google.com":
            return False
        if host.endswith(".googleusercontent.com"):
            return True
    return None
