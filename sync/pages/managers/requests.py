"""What people ask about their own data, by when it is due, and files that have had their time."""

from __future__ import annotations

from sync.casebook.afterwards import files_to_delete
from sync.casebook.requests import requests_on
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker


def requests_page(maker: PageMaker) -> Page:
    """Make the page of data requests, those due first on top."""
    book = maker.casebook
    requests = requests_on(book.life.requests, book.today)
    return maker.page(
        "requests.md",
        "Data requests",
        "requests.md.j2",
        open=[each for each in requests if each.request.done is None],
        done=[each for each in requests if each.request.done is not None][::-1],
        files=list(files_to_delete(book.people.values(), book.rules, book.today)),
        keep_years=book.rules.everywhere.keep_years,
    )
