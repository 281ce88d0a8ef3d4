"""Small sites of made-up people, as the pages room would hand them over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from sync.config.project import shipped_root
from sync.forms.model import Audience
from sync.pages.page import Page, Site
from sync.publish.build import Builder

DAY = date(2026, 2, 28)
NAME = "Zebedee Sample"


def page(path: str, title: str = "A page", audience: Audience = Audience.STAFF) -> Page:
    """Make a page as the pages room does: front matter, a raw heading, a raw block."""
    text = f'---\ntitle: "{title}"\n---\n\n<h1>{title}</h1>\n\n<p>Words about {title}.</p>\n'
    return Page(path, audience, title, text)


def site_of(audience: Audience) -> Site:
    """Make the small site of one audience."""
    person = [page("residents/r-001.md", "Zebedee &#40;R&#45;001&#41;", audience)]
    pages = [
        page("index.md", "Today", audience),
        page("reviews.md", "Reviews", audience),
        *(person if audience is not Audience.RESIDENTS else []),
        Page("calendars/s-01.ics", audience, "", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    ]
    return Site(
        audience,
        "St Anne's & <Co>",
        pages,
        [("Today", "index.md"), ('Late & "due"', "reviews.md")],
        frozenset({NAME, "Zebedee"}),
    )


def builder_in(build: Path, **more: Any) -> Builder:
    """Return a builder with the shipped theme that works in *build*."""
    shipped = shipped_root()
    return Builder(build, shipped / "mkdocs.yml", shipped / "site/overrides", DAY, **more)
