"""Who moved on, and how we ask after them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sync.casebook.afterwards import FollowUpDue, follow_up_on
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import DueKind
from sync.casebook.person import Person, latest
from sync.forms.vocabulary import Ready
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.records import FollowUp, Move

READY = frozenset(Ready)
SHOWN = 365  # days since they left; older moves stand on their own pages


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody who left, the row that says so, and what we heard since."""

    person: Person
    move: Move = field(repr=False)
    next: FollowUpDue | None
    heard: tuple[FollowUp, ...] = field(repr=False)


def _next(book: Casebook, person: Person) -> FollowUpDue | None:
    """Return the follow-up that comes next, with what keeps us from saying if it is due."""
    asked = follow_up_on(person, book.today)
    due = next((each for each in book.dues[person.code] if each.what is DueKind.FOLLOW_UP), None)
    return replace(asked, awaited=asked.awaited or due.awaited) if asked and due else asked


def moves_page(maker: PageMaker) -> Page:
    """Make the list of those who moved on in the last year, and of follow-ups due."""
    book = maker.casebook
    left = []
    for person in book.gone():
        stay = person.stays[-1]
        if stay.left and stay.end and (book.today - stay.end).days <= SHOWN:
            heard = tuple(each for each in person.followups if each.date >= stay.end)
            left.append(Departure(person, stay.left, _next(book, person), heard))
    asked = [each for each in left if each.next]
    asked.sort(key=lambda each: each.next.day if each.next else book.today)
    ready = [
        (person, review)
        for person in book.here()
        if (here := person.stay_on(book.today))
        and (review := latest(person.reviews, book.today, since=here.start))
        and (review.ready in READY or "ready" in review.waits)
    ]
    return maker.page(
        "moves.md",
        "Moving on",
        "moves.md.j2",
        ready=ready,
        due=[each for each in asked if each.next and each.next.day <= book.today],
        later=[each for each in asked if each.next and each.next.day > book.today],
        left=left,
    )
