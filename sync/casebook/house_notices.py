"""Rules that remind of what is the house's, not one resident's (practice W6, N1, by number)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.activities import monday, thin_weeks, uncounted, unevaluated
from sync.casebook.house_life import HouseLife
from sync.casebook.notices import Notice
from sync.check.codes import Code
from sync.check.held_rows import HeldRow
from sync.records import Activity, Repair, Staff

REPAIR_OPEN = timedelta(days=14)
SUPERVISION_EVERY = timedelta(days=42)


@dataclass(frozen=True, slots=True)
class RepairShown:
    """A repair and what is late about it."""

    repair: Repair = field(repr=False)
    told_late: bool  # W6: a danger, and nobody was told on the same day
    open_long: bool  # W6: open for more than 14 days

    @property
    def not_reported(self) -> bool:
        """Say whether nobody was told of it, and no answer waits that may say so."""
        told = self.repair.told_on or self.repair.told
        return not told and self.repair.waits.isdisjoint(("told_on", "told"))

    @property
    def may_be_a_danger(self) -> bool:
        """Say whether it waits if somebody could get hurt."""
        return "danger" in self.repair.waits

    @property
    def may_be_mended(self) -> bool:
        """Say whether the day it was mended waits."""
        return "fixed" in self.repair.waits


@dataclass(frozen=True, slots=True)
class ThinWeek:
    """N1: a week with fewer than two kinds of activity."""

    starts: date
    kinds: int


def w6_repairs(life: HouseLife, today: date) -> list[RepairShown]:
    """Tell the repairs that are open on *today*, dangers first, then the oldest.

    A danger is to be passed on the same day; so it is late from the next day on.
    """
    shown = []
    for each in life.repairs:
        if each.date > today or (each.fixed and each.fixed <= today):
            continue
        shown.append(RepairShown(each, told_late(each, today), today - each.date > REPAIR_OPEN))
    return sorted(shown, key=lambda each: (each.repair.danger is False, each.repair.date))


def told_late(repair: Repair, today: date | None = None) -> bool:
    """Say whether a danger was not passed on the same day, as far as is known *today*."""
    passed_on = repair.told_on or today or repair.fixed or repair.date
    danger = repair.danger is not False  # one that waits may be a danger
    return danger and "told_on" not in repair.waits and passed_on > repair.date


def n1_thin_weeks(
    life: HouseLife, today: date, unread: Sequence[HeldRow] = ()
) -> Iterator[ThinWeek]:
    """Remind of weeks with fewer than two kinds of activity, as far as all can be read.

    *unread* are the activities that wait whole.
    """
    for week in thin_weeks(life, today):
        may_be = any(each.day is None or monday(each.day) == week.starts for each in unread)
        if not may_be and not any("kind" in each.waits for each in week.activities):
            yield ThinWeek(week.starts, len(week.kinds))


def n1_unevaluated(life: HouseLife, today: date) -> Iterator[Activity]:
    """Remind of group sessions without an evaluation."""
    yield from unevaluated(life, today)


def n1_reminders(
    life: HouseLife, today: date, unread: Sequence[HeldRow] = (), *, unheard: bool = False
) -> Iterator[Notice]:
    """N1: remind of weeks with little in them, and of activities that nobody wrote up.

    *unread* are the activities that wait whole; *unheard* says that an evaluation does.
    """
    for week in n1_thin_weeks(life, today, unread):
        kinds = "only one kind of activity" if week.kinds else "no activity"
        yield Notice(Code.N1_THIN_WEEK, kinds, week.starts)
    unheard_of = Code.N1_MAY_BE_EVALUATED if unheard else Code.N1_NOT_EVALUATED
    for each in n1_unevaluated(life, today):
        yield Notice(unheard_of, each.title or "", each.date, each.activity)
    for each in uncounted(life, today):
        yield Notice(Code.N1_NOT_COUNTED, each.title or "", each.date, each.activity)


def n1_supervision_late(worker: Staff, today: date) -> bool:
    """Say whether somebody's last supervision is over six weeks ago, as far as can be read."""
    last = worker.supervision_last or worker.started
    if last is None or "supervision_last" in worker.waits:
        return False
    return today - last > SUPERVISION_EVERY
