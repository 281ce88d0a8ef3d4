"""E3: who works with a resident worked here that day, may do so, and is one of two people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from sync.check.codes import Code
from sync.check.rules.good_rows import GoodRows, Rule
from sync.records import Change, Cover, Move, Record, Resident, Staff
from sync.residency.order import Event, in_order
from sync.residency.placements import Placement, first_placement, placement_after

WORKERS = ("keyworker", "support_worker")


def e3_workers_at_move_in(rows: GoodRows) -> None:
    """E3: hold a resident whose workers could not have been theirs on the day of moving in."""
    for each in rows.of(Resident):
        _tell_workers(rows, each, each.keyworker, each.support_worker, each.moved_in)
        if each.keyworker and each.keyworker == each.support_worker:
            rows.tell(each, Code.SAME_WORKER, "support_worker")


def e3_here_that_day(kind: type[Record], name: str = "staff", day: str = "date") -> Rule:
    """Make the rule for one tab: the member of staff in *name* worked here on the day in *day*."""

    def rule(rows: GoodRows) -> None:
        for each in rows.of(kind):
            if not _works_here(rows, getattr(each, name), getattr(each, day)):
                rows.tell(each, Code.STAFF_AWAY, name)

    return rule


def e3_somebody_else_covers(rows: GoodRows) -> None:
    """E3: hold the answer by which a member of staff covers for themselves."""
    for each in rows.of(Cover):
        if each.covered_by == each.colleague:
            rows.tell(each, Code.COVER_SELF, "covered_by")


def e3_changed_workers(rows: GoodRows) -> None:
    """E3: hold a change or a move that names workers who cannot be theirs from that day."""
    for move in rows.of(Move):
        _tell_workers(rows, move, move.keyworker, None, move.date)
    for change in rows.of(Change):
        _tell_workers(rows, change, change.keyworker, change.support_worker, change.date)
    _tell_same_worker(rows)


def _tell_workers(
    rows: GoodRows, record: Record, keyworker: str | None, support: str | None, day: date | None
) -> None:
    for name, code in (("keyworker", keyworker), ("support_worker", support)):
        if not _works_here(rows, code, day):
            rows.tell(record, Code.STAFF_AWAY, name)
    staff = rows.find(Staff, keyworker)
    if staff and staff.can_be_keyworker is False:
        rows.tell(record, Code.NOT_KEYWORKER, "keyworker")


def _works_here(rows: GoodRows, code: str | None, day: date | None) -> bool:
    """Say whether a member of staff worked here; one whose row is waiting may have."""
    staff = rows.find(Staff, code)
    return staff is None or day is None or staff.works_on(day)


def _tell_same_worker(rows: GoodRows) -> None:
    """Hold what would make one person both keyworker and 1-2-1 worker by the end of a day."""
    unsure = rows.unsure(Change, *WORKERS) | rows.unsure(Move, *WORKERS)
    moves, changes = rows.by_resident(Move), rows.by_resident(Change)
    for code in {**changes, **moves}:
        resident = rows.find(Resident, code)
        if resident and code not in unsure:
            events: list[Event] = [*changes.get(code, ()), *moves.get(code, ())]
            _follow(rows, first_placement(resident), in_order(events))


def _follow(rows: GoodRows, now: Placement, events: Sequence[Event]) -> None:
    for _, same_day in groupby(events, key=lambda each: each.date):
        day = list(same_day)
        after = now
        for event in day:
            after = placement_after(after, event)
        if after.keyworker is None or after.keyworker != after.support_worker:
            now = after
            continue
        last = next((each for each in reversed(day) if _changes_workers(now, each)), day[-1])
        rows.tell(last, Code.SAME_WORKER, "keyworker" if last.keyworker else "support_worker")


def _changes_workers(now: Placement, event: Event) -> bool:
    after = placement_after(now, event)
    before = now.keyworker, now.support_worker
    return (after.keyworker, after.support_worker) != before
