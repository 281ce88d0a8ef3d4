"""E2 and E11: nothing before moving in, nothing after leaving but what may be, no way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from sync.check.codes import Code
from sync.check.rules.good_rows import GoodRows, Rule
from sync.forms.vocabulary import ChangeKind, ContactPurpose, MomentKind, SessionKind
from sync.records import (
    Assessment,
    Change,
    Concern,
    Contact,
    Goal,
    Moment,
    Move,
    Record,
    Review,
    Session,
)

BEFORE_ASSESSMENT = timedelta(days=60)
OfAResident = Assessment | Change | Concern | Contact | Goal | Moment | Review | Session


@dataclass(frozen=True, slots=True)
class AfterLeaving:
    """What a tab may hold for a day after leaving, and what is said of the rest."""

    question: str = ""
    answers: frozenset[str] = frozenset()
    code: Code = Code.AFTER_LEAVING

    def allows(self, record: Record) -> bool:
        """Say whether a row may be about somebody who has left, or that cannot be told."""
        if self.question in record.waits:
            return True
        return bool(self.question) and getattr(record, self.question) in self.answers


NOTHING = AfterLeaving()
AFTER: Mapping[type[Record], AfterLeaving] = MappingProxyType(
    {
        Change: AfterLeaving(
            "what",
            frozenset((ChangeKind.PERMISSION, ChangeKind.CORRECTION, ChangeKind.DISAGREEMENT)),
        ),
        Session: AfterLeaving("kind", frozenset((SessionKind.FOLLOW_UP,))),
        Contact: AfterLeaving(
            "purpose",
            frozenset((ContactPurpose.REFERENCE, ContactPurpose.UPDATE, ContactPurpose.WELFARE)),
            Code.CONTACT_AFTER,
        ),
        Moment: AfterLeaving("kind", frozenset((MomentKind.VISIT,)), Code.MOMENT_AFTER),
    }
)


def e2_moves_take_turns(rows: GoodRows) -> None:
    """E2: hold a move before moving in, or one that does not take turns with the one before."""
    unsure = rows.unsure(Move)
    rows.work_out_stays()
    for code in rows.by_resident(Move):
        history = rows.stays(code)
        if history is None:
            continue
        for move in history.misfits:
            if move.date < history.moved_in:
                rows.tell(move, Code.BEFORE_MOVE_IN, "date")
            elif code not in unsure:
                rows.tell(move, Code.MOVE_TURN, "what")


def e11_nobody_comes_back_from_death(rows: GoodRows) -> None:
    """E11: hold a move that says somebody came back after another said that they died."""
    for code in rows.by_resident(Move):
        history = rows.stays(code)
        for move in history.after_death if history else ():
            rows.tell(move, Code.AFTER_DEATH, "what")


def e2_here_that_day(kind: type[OfAResident]) -> Rule:
    """Make the rule for one tab: nothing before moving in, nothing after leaving."""
    before = BEFORE_ASSESSMENT if kind is Assessment else timedelta()
    after = AFTER.get(kind, NOTHING)

    def rule(rows: GoodRows) -> None:
        unsure = rows.unsure(Move)
        for each in rows.of(kind):
            history, day = rows.stays(each.resident), each.date
            if history is None or history.here(day, before):
                continue
            if day < history.moved_in:
                _tell_too_early(rows, each, history.moved_in)
            elif each.resident not in unsure and not after.allows(each):
                left = max(stay.end for stay in history.stays if stay.end and stay.end <= day)
                since = f": they left on {left:%d/%m/%Y}"
                rows.tell(each, after.code, "date", detail=since)

    return rule


def e2_not_before_moving_in(kind: type[OfAResident]) -> Rule:
    """Make the rule for a tab that may tell of any day from moving in on, after leaving, too."""

    def rule(rows: GoodRows) -> None:
        for each in rows.of(kind):
            history = rows.stays(each.resident)
            if history and each.date < history.moved_in:
                _tell_too_early(rows, each, history.moved_in)

    return rule


def _tell_too_early(rows: GoodRows, record: Record, moved_in: date) -> None:
    rows.tell(record, Code.BEFORE_MOVE_IN, "date", detail=f" on {moved_in:%d/%m/%Y}")
