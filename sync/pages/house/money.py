"""The ledger of small grants."""

from __future__ import annotations

from decimal import Decimal

from sync.forms.vocabulary import GrantDecision
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.records import Grant


def grants_page(maker: PageMaker) -> Page:
    """Make the ledger: what waits for a decision, what was agreed and spent, what came of it."""
    book = maker.casebook
    newest = book.life.grants[::-1]
    agreed = [each for each in newest if each.decision == GrantDecision.YES]
    return maker.page(
        "grants.md",
        "Small grants",
        "grants.md.j2",
        waiting=[each for each in newest if each.undecided],
        unread=[each for each in newest if "decision" in each.waits],
        agreed=agreed,
        refused=[each for each in newest if each.decision == GrantDecision.NO],
        total=sum((each.amount or Decimal(0) for each in agreed), Decimal(0)),
        spent=sum((each.spent or Decimal(0) for each in agreed), Decimal(0)),
        no_receipt=[each for each in agreed if _wants_receipt(each)],
        cap=book.rules.everywhere.grant_cap,
        activities={each.activity: each for each in book.life.activities},
    )


def _wants_receipt(grant: Grant) -> bool:
    return bool(grant.spent) and not grant.receipt and "receipt" not in grant.waits
