"""What managers see besides the staff's pages.

``people``      feedback, the team, and what is kept from staff
``concerns``    concerns, and what still has to be done about them
``requests``    what people ask about their own data, and files that have had their time
``supervision`` the supervision sheet and the handover booklet of each worker
"""

from __future__ import annotations

from collections.abc import Iterator

from sync.pages.managers.concerns import concerns_page
from sync.pages.managers.people import people_pages, to_answer
from sync.pages.managers.requests import requests_page
from sync.pages.managers.supervision import supervision_pages
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker

__all__ = ["manager_pages", "to_answer"]


def manager_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the pages that only managers have."""
    yield concerns_page(maker)
    yield requests_page(maker)
    yield from supervision_pages(maker)
    yield from people_pages(maker)
