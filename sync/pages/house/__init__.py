"""The life of the houses, as staff see it.

``board``    repairs, what is on, thanks and moments to share
``groups``   activities, and the toolkit with what people said of it
``money``    the ledger of small grants
``services`` partners, and referrals
``moves``    who moved on, and the follow-ups that are due
"""

from __future__ import annotations

from collections.abc import Iterator

from sync.pages.house.board import board_page, repairs_page
from sync.pages.house.groups import activity_pages, toolkit_pages
from sync.pages.house.money import grants_page
from sync.pages.house.moves import moves_page
from sync.pages.house.services import partners_page, referrals_page
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker

__all__ = ["house_pages"]


def house_pages(maker: PageMaker) -> Iterator[Page]:
    """Make every page of the life of the houses."""
    yield board_page(maker)
    yield repairs_page(maker)
    yield from activity_pages(maker)
    yield from toolkit_pages(maker)
    yield grants_page(maker)
    yield partners_page(maker)
    yield referrals_page(maker)
    yield moves_page(maker)
