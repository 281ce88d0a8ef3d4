"""What people do together: activities, what they say of them, the toolkit and small grants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from sync.records.base import Record, may_wait


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Activity(Record):
    """Something that is on, or took place."""

    activity: str
    date: dt.date
    start: dt.time | None = None
    minutes: int | None = may_wait()
    title: str | None = may_wait()
    kind: str | None = may_wait()
    house: str | None = None
    where: str | None = None
    open_to: str | None = may_wait()
    aims: tuple[str, ...] = ()
    theme: str | None = None
    session: str | None = None
    taster: bool | None = None
    led_by: tuple[str, ...] = ()
    staff: str | None = None
    resident: str | None = None
    came: int | None = None
    staff_hours: int | None = None
    mood_before: int | None = None
    mood_after: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Evaluation(Record):
    """What one person said of an activity, without a name."""

    activity: str
    enjoyed: int | None = None
    welcome: int | None = None
    learned: int | None = None
    again: int | None = None
    my_way: int | None = None
    less_alone: str | None = None
    keep: str | None = None
    change: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ToolkitSession(Record):
    """A group session that anyone can run, or a twist on one."""

    session: str
    date: dt.date | None = may_wait()
    title: str | None = may_wait()
    theme: str | None = may_wait()
    what: str | None = may_wait()
    twist_of: str | None = None
    aim: str | None = may_wait()
    steps: str | None = may_wait()
    minutes: int | None = None
    need: str | None = None
    handout: str | None = None
    credit: str | None = None
    tried: int | None = None
    status: str | None = may_wait()
    changed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Grant(Record):
    """Money asked for something that people do together."""

    date: dt.date
    asked_by: str | None = may_wait()
    house: str | None = may_wait()
    idea: str | None = may_wait()
    theme: str | None = may_wait()
    activity: str | None = None
    who_gains: str | None = may_wait()
    amount: Decimal | None = may_wait()
    residents_in: bool | None = may_wait()
    decision: str | None = None
    decided_on: dt.date | None = None
    decider: str | None = None
    spent: Decimal | None = None
    receipt: bool | None = None
    result: str | None = None
    photo: str | None = None

    @property
    def undecided(self) -> bool:
        """Say whether nobody has said yes or no; an answer that waits for a correction is one."""
        return self.decision is None and "decision" not in self.waits


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Introduction(Record):
    """What a member of staff wants residents to know of them."""

    staff: str
    first_name: str | None = may_wait()
    what_i_do: str | None = may_wait()
    about_me: str | None = None
    agreed_on: dt.date | None = may_wait()
