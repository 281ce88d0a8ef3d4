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
from sync.pages.press import Press

__all__ = ["house_pages"]


def house_pages(press: Press) -> Iterator[Page]:
    """Make every page of the life of the houses."""
    yield board_page(press)
    yield repairs_page(press)
    yield from activity_pages(press)
    yield from toolkit_pages(press)
    yield grants_page(press)
    yield partners_page(press)
    yield referrals_page(press)
    yield moves_page(press)
