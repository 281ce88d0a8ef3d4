"""E2 and E11: follow-ups and visits are for those who have left, and not for those who died."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.forms.vocabulary import MomentKind, MovedTo
from sync.records import FollowUp, Moment, Move
from sync.residency.stays import Stay, StayHistory

MAY_DIFFER = timedelta(weeks=6)


def e2_followed_up_after_leaving(rows: GoodRows) -> None:
    """E2, E11: hold a follow-up of somebody who lives here that day, or who has died."""
    _look(rows, rows.of(FollowUp), Code.FOLLOW_UP_EARLY)


def e2_weeks_after_leaving(rows: GoodRows) -> None:
    """E2: ask about a follow-up whose weeks are far from its day."""
    for each in rows.of(FollowUp):
        stays = rows.stays(each.resident)
        over = last_over(stays, each.date) if stays else None
        weeks = each.weeks_after
        if over is None or over.end is None or weeks is None:
            continue
        if abs(each.date - over.end - timedelta(weeks=weeks)) > MAY_DIFFER:
            rows.tell(each, Code.FOLLOW_UP_WEEKS, "weeks", severity=Severity.WARNING)


def e2_visits_are_by_those_who_left(rows: GoodRows) -> None:
    """E2, E11: hold a visit of an ex-resident who lives here that day, or who has died."""
    visits = [each for each in rows.of(Moment) if each.kind == MomentKind.VISIT]
    _look(rows, visits, Code.VISIT_EARLY)


def _look(rows: GoodRows, records: Iterable[FollowUp | Moment], early: Code) -> None:
    unsure = rows.unsure(Move)
    for each in records:
        stays = rows.stays(each.resident)
        if stays is None:
            continue
        over = last_over(stays, each.date)
        if over is None:
            if each.resident not in unsure:
                rows.tell(each, early, "date")
        elif over.left and over.left.to == MovedTo.DIED:
            rows.tell(each, Code.AFTER_DEATH, "resident")


def last_over(history: StayHistory, day: date) -> Stay | None:
    """Return the stay that was over last by *day*; none if another has begun before that day."""
    begun = [each for each in history.stays if each.start < day or each.end == day]
    last = begun[-1] if begun else None
    return last if last and last.end and last.end <= day else None
