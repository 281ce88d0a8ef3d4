"""What is sent in place of an answer: pages, refusals and nothing at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.demo.google.refusals import REFUSALS

JSON, HTML = "application/json; charset=UTF-8", "text/html; charset=UTF-8"
PORTAL = "/portal"  # the path of the page on which a network asks to log in
PAGE = "<!DOCTYPE html>\n<html lang=en>\n<title>{}</title>\n<p>{}</p>\n</html>\n"
MACHINE = (
    "We're sorry... but your computer or network may be sending automated queries. To protect our "
    "users, we can't process your request right now."
)
GONE = "That’s an error. The service you requested is not available at this time."
BETWEEN = "That’s an error. The server encountered a temporary error. Try again in 30 seconds."
NOWHERE = "That’s an error. The requested URL was not found on this server."


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it goes out: *packed* is the body in gzip, if it is at hand."""

    status: int
    body: bytes = field(repr=False)
    kind: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    packed: bytes | None = field(default=None, repr=False)


def as_json(status: int, held: object, *, pretty: bool = False) -> Reply:
    """Return JSON as Google writes it."""
    if pretty:
        text = json.dumps(held, ensure_ascii=False, indent=2) + "\n"
    else:
        text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return Reply(status, text.encode())


def page(status: int, title: str, words: str, **headers: str) -> Reply:
    """Return a web page."""
    return Reply(status, PAGE.format(title, words).encode(), HTML, headers)


def nowhere() -> Reply:
    """Return the page for an address that there is not."""
    return page(404, "Error 404 (Not Found)!!1", NOWHERE)


def portal() -> Reply:
    """Return the page on which a network asks to log in."""
    return page(200, "Guest network", "Welcome. Log in to go on to the internet.")


PAGES: Mapping[str, Reply] = {
    "busy-html-429": page(429, "Sorry...", MACHINE),
    "bad-gateway-502": page(502, "Error 502 (Server Error)!!1", BETWEEN),
    "unavailable-html-503": page(503, "Error 503 (Service Unavailable)!!1", GONE),
    "token-html-503": page(503, "Error 503 (Service Unavailable)!!1", GONE),
    "empty-200": Reply(200, b""),
    "portal-200": portal(),
    "portal-302": page(302, "Found", "The page has moved.", Location=PORTAL),
}


def stand_in(name: str) -> Reply | None:
    """Return what the fault of that name sends in place of an answer, None if it sends nothing."""
    if name in REFUSALS:
        return as_json(*REFUSALS[name](), pretty=True)
    return PAGES.get(name)
