"""Other services: the partners we know, and the referrals to them."""

from __future__ import annotations

from sync.casebook.notices import CHECK_NUMBERS_AFTER
from sync.casebook.referrals import Referral, referrals
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, Phone
from sync.records import Partner

UK_NUMBER = 11  # digits


def partners_page(maker: PageMaker) -> Page:
    """Make the list of partners by what they do, each with the number to ring."""
    book = maker.casebook
    by_kind: dict[str, list[Partner]] = {}
    for each in sorted(book.life.partners.values(), key=lambda each: (each.name or "").casefold()):
        by_kind.setdefault(each.kind or "", []).append(each)
    old = [
        each
        for each in book.life.partners.values()
        if "checked_on" in each.waits
        or each.checked_on is None
        or book.today - each.checked_on > CHECK_NUMBERS_AFTER
    ]
    return maker.page(
        "partners.md",
        "Partners",
        "partners.md.j2",
        kinds=sorted(by_kind.items()),
        next_code=book.next_code("partners"),
        to_check={each.partner for each in old},
        phone_of={
            each.partner: Phone("", spaced(each.phone))
            for each in book.life.partners.values()
            if each.phone
        },
    )


def spaced(digits: str) -> str:
    """Part the digits of a UK number so that it can be read out: “01632 960 777”."""
    if len(digits) != UK_NUMBER or not digits.startswith("0"):
        return digits
    first = 3 if digits.startswith("02") else 5
    rest = digits[first:]
    middle = len(rest) // 2
    return f"{digits[:first]} {rest[:middle]} {rest[middle:]}"


def referrals_page(maker: PageMaker) -> Page:
    """Make the list of referrals, those that wait longest first."""
    book = maker.casebook
    known = referrals(book.people.values(), book.today)
    waiting = [each for each in known if each.contact.not_begun]
    return maker.page(
        "referrals.md",
        "Referrals",
        "referrals.md.j2",
        waiting=waiting,
        late=[each for each in waiting if each.late],
        went_on=_newest_first([each for each in known if not each.contact.not_begun]),
    )


def _newest_first(referred: list[Referral]) -> list[Referral]:
    return sorted(referred, key=lambda each: each.since, reverse=True)
