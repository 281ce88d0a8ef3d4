"""One printed side for supervision, and a booklet for when a worker is away or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sync.casebook.casebook import Casebook
from sync.casebook.promises import Promise
from sync.casebook.supervision import sheets
from sync.pages.caseload import Card, caseloads, may_be_anybodys
from sync.pages.glance import Safety, safety
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.records import Contact, Session

ROOM = 6  # lines of one list that fit on the sheet


@dataclass(frozen=True, slots=True)
class HandoverEntry:
    """What a colleague must know of one resident to take over tomorrow."""

    card: Card
    safety: Safety | None
    promises: tuple[Promise, ...] = field(repr=False)
    referrals: tuple[Contact, ...] = field(repr=False)
    last: Session | None = field(repr=False)


def supervision_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the supervision sheet and the handover booklet of each worker with residents."""
    book = maker.casebook
    made = list(sheets(book))
    for each in made:
        name = maker.staff_name(each.worker.staff)
        yield maker.page(
            f"supervision/{slug(each.worker.staff)}.md",
            f"Supervision: {name}",
            "supervision.md.j2",
            sheet=each,
            room=ROOM,
        )
    for caseload in caseloads(book):
        if not caseload.own:
            continue  # they cover, and there is nothing of theirs to hand over
        yield maker.page(
            f"handover/{slug(caseload.staff)}.md",
            f"Handover: {maker.staff_name(caseload.staff)}",
            "handover.md.j2",
            staff=caseload.staff,
            has_sheet=caseload.staff in {each.worker.staff for each in made},
            keyworker_of=[_handed(book, card) for card in caseload.keyworker_of],
            unsure=may_be_anybodys(book),
            support_worker_of=[_handed(book, card) for card in caseload.support_worker_of],
        )


def _handed(book: Casebook, card: Card) -> HandoverEntry:
    person = card.person
    waiting = (c for c in person.contacts if c.is_referral and c.not_begun)
    return HandoverEntry(
        card=card,
        safety=safety(person.assessments, person.reviews),
        promises=book.promises[person.code],
        referrals=tuple(waiting),
        last=person.last_met(book.today),
    )
