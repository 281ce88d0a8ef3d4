"""Single requests to addresses that the house itself has set; no person's data goes with them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from urllib3.exceptions import HTTPError

from sync import __version__
from sync.net.addresses import is_this_computer
from sync.net.session import NoRedirectSession

SECONDS = 10


def shows_to_strangers(address: str) -> bool | None:
    """Say whether a page opens for somebody who has not logged in; None where that cannot be told.

    Whoever is refused, or sent on to another host to log in, sees nothing (reliability, S18).
    """
    with answer_from(address) as answer:
        if answer is None:
            return None
        status, sent_to = answer.status_code, answer.headers.get("Location", "")
    if status in {401, 403} or (status in range(300, 400) and _leads_away(address, sent_to)):
        return False
    return True if status in range(200, 300) else None


def _leads_away(address: str, sent_to: str) -> bool:
    """Say whether an answer sends on to another host, as one that asks for a login does."""
    try:
        host = urlsplit(sent_to).hostname
        return host is not None and host != urlsplit(address).hostname
    except ValueError:
        return False


@contextmanager
def answer_from(address: str) -> Iterator[requests.Response | None]:
    """Ask once, as nobody, follow nowhere and read no more than the head of the answer."""
    logging.getLogger("urllib3").setLevel(logging.WARNING)  # at DEBUG it writes addresses down
    with NoRedirectSession() as session:
        session.trust_env = not is_this_computer(address)  # a proxy leads away from this computer
        session.auth = _Nobody()
        session.headers["User-Agent"] = f"keywork/{__version__}"
        try:
            answer = session.get(address, timeout=SECONDS, stream=True)
        except (requests.RequestException, HTTPError, OSError, ValueError):
            yield None
            return
        with answer:
            yield answer


class _Nobody(AuthBase):
    """No name and no word, so that none comes from a ``.netrc`` either."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Leave a request as it is."""
        return request
