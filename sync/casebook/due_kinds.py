"""What may fall due, and which of it is late: what every page, list and calendar goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sync.records.awaited import AwaitedAnswer


class DueKind(StrEnum):
    """What may fall due, the most urgent first."""

    FIRST_MEETING = "first meeting"
    MEETING = "meeting"
    FIRST_ASSESSMENT = "first assessment"
    FULL_ASSESSMENT = "full assessment"
    FIRST_PLAN = "first plan"
    REVIEW = "review"
    GOAL = "goal to look at again"
    FOLLOW_UP = "follow-up"
    PROMISE = "promise"


ORDER = {what: place for place, what in enumerate(DueKind)}


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due for a resident on *day*, unless *awaited* keeps us from saying when."""

    what: DueKind
    resident: str
    day: date
    since: date  # what it is counted from: the last time, or the day it began
    grace: int = 0
    ours: bool = True  # False for a step that the resident or someone else will take
    words: str | None = field(default="", repr=False)  # the promise or goal, as typed
    who: str | None = None  # who promised
    goal: str | None = None
    reference: str | None = None  # of a promise, to close it by
    awaited: AwaitedAnswer | None = None
    unsure: bool = False  # a row that waits may tell that it was done, if it is about them

    @property
    def sure(self) -> bool:
        """Say whether it stands as it is, whatever it is that waits."""
        return self.awaited is None and not self.unsure

    def late_on(self, today: date) -> bool:
        """Say whether it is overdue, or may be: from the day after due + grace."""
        return self.awaited is not None or today > self.day + timedelta(days=self.grace)

    def days_late(self, today: date) -> int:
        """Count the days since it was due, 0 while it is not overdue or that cannot be said."""
        return (today - self.day).days if self.late_on(today) and not self.awaited else 0


def ours_late(dues: Sequence[Due], today: date) -> tuple[Due, ...]:
    """Return what is late and ours to do: what “something late” means on every page."""
    return tuple(due for due in dues if due.ours and due.late_on(today))


def surely_late(dues: Sequence[Due], today: date) -> bool:
    """Say whether something of ours is late, whatever it is that waits."""
    return any(due.sure for due in ours_late(dues, today))


def needed_first(dues: Sequence[Due], today: date) -> Due | None:
    """Choose what needs doing first: the most urgent that is late, else the next to fall due.

    What cannot be said stands beside it (``unsaid``), and is chosen where there is nothing else.
    """
    asked = [due for due in dues if due.what is not DueKind.PROMISE]
    known = [due for due in asked if not due.awaited]
    late = [due for due in known if due.late_on(today)]
    if late:
        return min(late, key=lambda due: (ORDER[due.what], due.day))
    return next(iter(known or asked), None)


def unsaid(dues: Sequence[Due]) -> tuple[Due, ...]:
    """Return what is due, but for promises, and of which it cannot be said when."""
    return tuple(due for due in dues if due.awaited and due.what is not DueKind.PROMISE)
