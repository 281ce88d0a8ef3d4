"""A built page as its tree: elements, attributes and texts in the order they stand."""

from __future__ import annotations

import html
from collections.abc import Callable
from html.parser import HTMLParser

Attributes = tuple[tuple[str, str | None], ...]
Piece = tuple[str, str | Attributes]
TEXT = "text"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append((f"/{tag}", ""))

    def handle_data(self, data: str) -> None:
        self.pieces.append((TEXT, data))

    def handle_comment(self, data: str) -> None:
        self.pieces.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(("declaration", decl))


def tree(page: str) -> list[Piece]:
    """Read a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return [(kind, logo(told)) for kind, told in reader.pieces]


def logo(told: str | Attributes) -> str | Attributes:
    """Read the hint on the theme's logo: of all attributes, it alone is made safe twice."""
    if isinstance(told, str) or "md-logo" not in (dict(told).get("class") or ""):
        return told
    return tuple(
        (name, html.unescape(value) if name == "title" and value else value) for name, value in told
    )


def put_back(page: list[Piece], back: Callable[[str], str]) -> list[Piece]:
    """Put typed texts back into the texts and attributes of a page, and nowhere else."""
    return [
        (kind, back(told))
        if isinstance(told, str)
        else (kind, tuple((name, back(value) if value else value) for name, value in told))
        for kind, told in page
    ]


def parted(page: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part a page from names typed without accents and signs: the twin's have none to lose."""
    opening = ("p", (("class", "kw-plain"), ("hidden", None)))
    if opening not in page:
        return page, []
    start = page.index(opening)
    end = page.index(("/p", ""), start) + 1
    return page[:start] + page[end + 1 :], page[start:end]  # and the end of its line


def skeleton(page: list[Piece]) -> list[Piece]:
    """Leave out the texts."""
    return [(kind, told) for kind, told in page if kind != TEXT]


def text_of(page: list[Piece]) -> str:
    """Return the texts alone."""
    return "".join(told for kind, told in page if kind == TEXT and isinstance(told, str))
