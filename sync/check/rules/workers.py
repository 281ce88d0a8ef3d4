"""E3: who works with a resident worked here that day, may do so, and is one of two people."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from sync.check.problem import Value
from sync.check.rules.case import Case, Rule
from sync.check.sheet import Draft
from sync.residency.happenings import BACK, Happening, in_order
from sync.residency.stays import day_in


def e3_workers_at_move_in(case: Case) -> None:
    """E3: hold a resident whose workers could not have been theirs on the day of moving in."""
    for draft in case.good("residents"):
        _tell_workers(case, "residents", draft, day_in(draft, "moved_in"))
        values = draft.row.values
        if values.get("keyworker") and values.get("keyworker") == values.get("support_worker"):
            case.tell("residents", draft, "KW-SAME-WORKER", "support_worker")


def e3_here_that_day(form: str, name: str = "staff", day: str = "date") -> Rule:
    """Make the rule for one tab: the member of staff in *name* worked here on the day in *day*."""

    def rule(case: Case) -> None:
        for draft in case.good(form):
            if not _works_here(case, draft.row.values.get(name), day_in(draft, day)):
                case.tell(form, draft, "KW-STAFF-AWAY", name)

    return rule


def e3_changed_workers(case: Case) -> None:
    """E3: hold a change or a move that names workers who cannot be theirs from that day."""
    for form in ("moves", "changes"):
        for draft in case.good(form):
            _tell_workers(case, form, draft, day_in(draft))
    _tell_same_worker(case)


def _tell_workers(case: Case, form: str, draft: Draft, day: date | None) -> None:
    for name in ("keyworker", "support_worker"):
        code = draft.row.values.get(name)
        if not _works_here(case, code, day):
            case.tell(form, draft, "KW-STAFF-AWAY", name)
    keyworker = case.find("staff", draft.row.values.get("keyworker"))
    if keyworker and keyworker.row.values.get("can_be_keyworker") is False:
        case.tell(form, draft, "KW-NOT-KEYWORKER", "keyworker")


def _works_here(case: Case, code: Value, day: date | None) -> bool:
    """Say whether a member of staff worked here; one whose row is waiting may have."""
    staff = case.find("staff", code)
    if staff is None or day is None:
        return True
    started, left = day_in(staff, "started"), day_in(staff, "left")
    return (started is None or started <= day) and (left is None or day <= left)


def _tell_same_worker(case: Case) -> None:
    """Hold what would make one person both keyworker and 1-2-1 worker by the end of a day."""
    unsure = case.unsure("changes") | case.unsure("moves")
    moves, changes = case.happened("moves"), case.happened("changes")
    for code in {**changes, **moves}:
        resident = case.find("residents", code)
        if resident and code not in unsure:
            events = in_order([*changes.get(code, ()), *moves.get(code, ())])
            _follow(case, resident, events)


def _follow(case: Case, resident: Draft, events: list[Happening]) -> None:
    values = resident.row.values
    pair: tuple[Value, Value] = (values.get("keyworker"), values.get("support_worker"))
    for _, same_day in groupby(events, key=lambda each: each.date):
        day = list(same_day)
        after = pair
        for event in day:
            after = _after(after, event)
        if after[0] is None or after[0] != after[1]:
            pair = after
            continue
        last = next((each for each in reversed(day) if _after(pair, each) != pair), day[-1])
        name = "keyworker" if last.draft.row.values.get("keyworker") else "support_worker"
        case.tell(last.form, last.draft, "KW-SAME-WORKER", name)


def _after(pair: tuple[Value, Value], event: Happening) -> tuple[Value, Value]:
    """Return who works with the resident after *event*."""
    values = event.draft.row.values
    keyworker, support = pair
    if event.what == BACK:
        return values.get("keyworker") or keyworker, None  # 1-2-1 support is agreed anew
    if event.what == "Keyworker":
        keyworker = values.get("keyworker") or keyworker
    elif event.what == "1-2-1 worker":
        support = values.get("support_worker") or support
    elif event.what == "1-2-1 support has ended":
        support = None
    return keyworker, support
