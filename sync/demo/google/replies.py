"""Answers as they go out: JSON and web pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

JSON, HTML = "application/json; charset=UTF-8", "text/html; charset=UTF-8"
PAGE = "<!DOCTYPE html>\n<html lang=en>\n<title>{}</title>\n<p>{}</p>\n</html>\n"
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
