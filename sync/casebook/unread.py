"""Rows that wait whole, and may tell that what is late was done.

A meeting, an assessment or a review of which the row waits may have taken place. What is late for
want of it cannot be said until somebody mends the row (decision 1a). What is not late yet stays as
it is: a row that waits can only put it off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from sync.casebook.due_kinds import Due, DueKind
from sync.casebook.person import Person
from sync.check.held_rows import HeldRow
from sync.forms.vocabulary import ChangeKind, MoveKind
from sync.records import (
    FORM_OF,
    Assessment,
    Change,
    FollowUp,
    Goal,
    Move,
    Record,
    Review,
    Session,
    StepClosed,
)
from sync.records.awaited import AwaitedAnswer
from sync.records.sessions import TOOK_PLACE


@dataclass(frozen=True, slots=True)
class Evidence:
    """Rows that may tell that something was done: of a form, and of some kinds if it has any."""

    record: type[Record]
    field: str = ""
    kinds: frozenset[str] = frozenset()

    def may_be(self, row: HeldRow) -> bool:
        """Say whether *row* may be one of them; what cannot be read of it may be anything."""
        kind = row.code(self.field)
        return row.form == FORM_OF[self.record] and (not kind or kind in self.kinds)


MET = (
    Evidence(Session, "kind", TOOK_PLACE),
    Evidence(Change, "what", frozenset((ChangeKind.AWAY, ChangeKind.CONTACT_DAYS))),
)
KEPT = (Evidence(Session, "kind", TOOK_PLACE), Evidence(StepClosed))
LEFT = Evidence(Move, "what", frozenset((MoveKind.LEFT,)))
ASSESSED, PLANNED, REVIEWED = (Evidence(each) for each in (Assessment, Goal, Review))
MAY_TELL: Mapping[DueKind, tuple[Evidence, ...]] = MappingProxyType(
    {
        DueKind.FIRST_MEETING: MET,
        DueKind.MEETING: MET,
        DueKind.FIRST_ASSESSMENT: (ASSESSED,),
        DueKind.FULL_ASSESSMENT: (ASSESSED,),
        DueKind.FIRST_PLAN: (PLANNED,),
        DueKind.REVIEW: (REVIEWED,),
        DueKind.GOAL: (REVIEWED,),
        DueKind.FOLLOW_UP: (Evidence(FollowUp),),
    }
)


def doubted(person: Person, due: Due, day: date, nobodys: Sequence[HeldRow] = ()) -> Due:
    """Return *due* as it can be said on *day*: not at all, where a row that waits may be it.

    *nobodys* are rows of which it waits whom they are about. One of those makes it unsure.
    """
    if due.awaited or not due.late_on(day):
        return due
    if person.may_have_left:
        return replace(due, awaited=person.may_have_left)
    for row in person.unread:
        if _may_be_it(row, due):
            return replace(due, awaited=AwaitedAnswer(row.form, row.row))
    unsure = any(_may_be_it(row, due) or _may_settle(row, due) for row in nobodys)
    return replace(due, unsure=unsure)


def _may_settle(row: HeldRow, due: Due) -> bool:
    """Say whether a row of nobody may say that they left, or that a promise was kept."""
    kept = due.what is DueKind.PROMISE and any(each.may_be(row) for each in KEPT)
    return LEFT.may_be(row) or (kept and not _early(row, due))


def _may_be_it(row: HeldRow, due: Due) -> bool:
    may = any(each.may_be(row) for each in MAY_TELL.get(due.what, ()))
    return may and not _early(row, due)


def _early(row: HeldRow, due: Due) -> bool:
    """Say whether it was before what is due was counted from, and so settles nothing of it."""
    return row.day is not None and row.day < due.since
