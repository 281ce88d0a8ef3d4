"""Sessions, and what residents told us."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.forms.vocabulary import SessionKind
from sync.records.base import Record, may_wait

TOOK_PLACE = frozenset(
    {
        SessionKind.KEYWORK,
        SessionKind.ONE_TO_ONE,
        SessionKind.REFRESHER,
        SessionKind.FOLLOW_UP,
        SessionKind.DROP_IN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Session(Record):
    """A meeting, or a try at one."""

    resident: str
    staff: str | None = may_wait()
    date: dt.date
    start: dt.time | None = None
    kind: str
    minutes: int | None = None
    planned: bool | None = None
    how: str | None = None
    place: str | None = None
    others: str | None = None
    topics: tuple[str, ...] = ()
    goal: str | None = None
    progress: str | None = None
    happened: str | None = None
    view: str | None = None
    wellbeing: int | None = None
    together: tuple[str, ...] = ()
    went: str | None = None
    last_time: str | None = None
    next: str | None = None
    next_who: str | None = None
    next_by: dt.date | None = None
    wishes: str | None = None
    also: tuple[str, ...] = ()

    @property
    def took_place(self) -> bool:
        """Say whether they met; a missed visit is an attempt, not a contact."""
        return self.kind in TOOK_PLACE

    @property
    def missed(self) -> bool:
        """Say whether we tried and did not meet."""
        return self.kind == SessionKind.MISSED


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Feedback(Record):
    """What a resident told us, without a name unless they want an answer."""

    date: dt.date | None = None
    house: str | None = may_wait()
    about: tuple[str, ...] = ()
    statement_1: int | None = None
    statement_2: int | None = None
    statement_3: int | None = None
    statement_4: int | None = None
    statement_5: int | None = None
    statement_6: int | None = None
    statement_7: int | None = None
    good: str | None = None
    better: str | None = None
    resident: str | None = None
    reply_by: str | None = None

    @property
    def day(self) -> dt.date | None:
        """Return the day it was given, as written or as sent."""
        return self.date or (self.timestamp.date() if self.timestamp else None)
