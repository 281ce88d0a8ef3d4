"""The house board: repairs, what is on, thanks, and moments that may be shared."""

from __future__ import annotations

from datetime import timedelta

from sync.casebook.activities import coming, on_this_week
from sync.casebook.casebook import Casebook
from sync.casebook.house_notices import (
    RepairShown,
    n1_reminders,
    told_late,
    w6_repairs,
)
from sync.forms.vocabulary import MayShare, MomentKind
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.pages.reminders import reminder_lines
from sync.records import FORM_OF, Activity, Evaluation, Moment, Repair

LATELY = timedelta(days=28)
YEAR = timedelta(days=365)
GIVEN = frozenset(
    (MomentKind.CONTRIBUTION, MomentKind.KINDNESS)
)  # what residents give to the house


def board_page(maker: PageMaker) -> Page:
    """Make the house board; no health, goal or wellbeing stands on it (practice 5.20)."""
    book = maker.casebook
    shared = shared_moments(book)
    unread = book.awaiting.held.get(FORM_OF[Activity], ())
    unheard = book.awaiting.rows(FORM_OF[Evaluation]) > 0
    reminders = n1_reminders(book.life, book.today, unread, unheard=unheard)
    return maker.page(
        "house.md",
        "House board",
        "house.md.j2",
        repairs=w6_repairs(book.life, book.today),
        mended=_mended(book),
        week=on_this_week(book.life, book.today),
        coming=coming(book.life, book.today),
        reminders=reminder_lines(maker, reminders),
        let_in=[each for each in _mended(book) if each.let_in or "let_in" in each.waits],
        given=[each for each in shared if each.kind in GIVEN],
        moments=[each for each in shared if each.kind not in GIVEN],
    )


def repairs_page(maker: PageMaker) -> Page:
    """Make the page of all repairs of the last year."""
    book = maker.casebook
    mended = [RepairShown(each, told_late(each), open_long=False) for each in _mended(book, YEAR)]
    return maker.page(
        "repairs.md",
        "Repairs",
        "repairs.md.j2",
        repairs=w6_repairs(book.life, book.today),
        mended=mended,
    )


def shared_moments(book: Casebook, within: timedelta = LATELY) -> list[Moment]:
    """List what happened lately and may be told in the house, the newest first.

    A case study names nobody, and is another yes.
    """
    moments = [
        each
        for each in book.life.moments
        if each.may_share == MayShare.IN_THE_HOUSE
        and "share_date" not in each.waits
        and timedelta(0) <= book.today - each.date <= within
    ]
    return moments[::-1]


def _mended(book: Casebook, within: timedelta = LATELY) -> list[Repair]:
    """List what was mended not longer ago than *within*, the newest first."""
    done = [
        each
        for each in book.life.repairs
        if each.fixed and timedelta(0) <= book.today - each.fixed <= within
    ]
    return sorted(done, key=lambda each: (each.fixed or book.today, each.row), reverse=True)
