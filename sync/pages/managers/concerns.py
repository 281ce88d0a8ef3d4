"""Concerns: what was seen, what was decided, and what is still to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from sync.casebook.casebook import Casebook
from sync.casebook.notices import Notice, w7_risk_since_concern
from sync.casebook.unreported import w4_concern_not_reported
from sync.casebook.written_late import decision_due, w3_concern_late, w3_decision_late
from sync.check.codes import Code
from sync.forms.vocabulary import Role
from sync.pages.guides import dial
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.pages.reminders import reminder_line, reminder_lines
from sync.records import Concern
from sync.records.awaited import AwaitedAnswer, awaited


@dataclass(frozen=True, slots=True)
class ConcernShown:
    """A concern, and what is late about it."""

    concern: Concern = field(repr=False)
    written_late: bool  # W3
    decided_late: bool  # W3
    due: date  # by when it is to be decided
    deciders: tuple[str, ...] = ()  # codes of those who may decide it
    awaited: AwaitedAnswer | None = None  # what must be read to say if it was decided


def concerns_page(maker: PageMaker) -> Page:
    """Make the page of concerns; one about a manager is on no page (design, decision 15)."""
    book = maker.casebook
    shown = [_shown(book, each) for each in reversed(book.life.concerns)]
    return maker.page(
        "concerns.md",
        "Concerns",
        "concerns.md.j2",
        undecided=[each for each in shown if each.concern.decision is None],
        open=[each for each in shown if each.concern.decision and not each.concern.closed],
        closed=[each for each in shown if each.concern.decision and each.concern.closed],
        held_outside=len(book.life.concerns_held_outside),
        not_reported=reminder_lines(maker, _not_reported(book)),
        remind=partial(reminder_line, maker),
        outside=book.rules.everywhere.outside_contact,
        council=book.rules.everywhere.safeguarding_phone,
        ring=dial,
        risk_to_review=[
            (person, notice)
            for person in book.here()
            for notice in w7_risk_since_concern(person, book.today)
        ],
    )


def _not_reported(book: Casebook) -> Iterator[Notice]:
    """Remind of each day on which a session spoke of a concern that nobody wrote down."""
    sessions = w4_concern_not_reported(book.people.values(), book.life, book.today)
    for day in sorted({session.date for _, session in sessions}):
        yield Notice(Code.W4_CONCERN, since=day)


def undecided(book: Casebook) -> list[ConcernShown]:
    """List the concerns that wait for a decision, the longest waiting first."""
    waiting = [_shown(book, each) for each in book.life.concerns if each.decision is None]
    return sorted(waiting, key=lambda each: each.due)


def _shown(book: Casebook, concern: Concern) -> ConcernShown:
    return ConcernShown(
        concern,
        w3_concern_late(concern),
        w3_decision_late(concern, book.today),
        decision_due(concern),
        deciders(book, concern),
        awaited(concern, "decision"),
    )


def deciders(book: Casebook, concern: Concern) -> tuple[str, ...]:
    """Name by code who decides: the safeguarding leads, else the managers; never whom it is about.

    Nobody is named of whom it waits what they do here, and no manager while one of those may lead.
    """
    here = [
        each
        for each in book.staff.values()
        if each.works_on(book.today) and each.staff != concern.about_staff
    ]
    for role in (Role.SAFEGUARDING_LEAD, Role.MANAGER):
        found = tuple(each.staff for each in here if role in each.roles)
        unsure = any("roles" in each.waits for each in here) or book.awaiting.rows("staff")
        if found or unsure:
            return found
    return ()
