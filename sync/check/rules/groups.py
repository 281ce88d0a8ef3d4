"""E1 and E2 for the toolkit and for activities: twists lead somewhere, and what came is past."""

from __future__ import annotations

from sync.check.problem import Severity
from sync.check.rules.case import Case
from sync.check.sheet import Draft
from sync.residency.stays import day_in

ONLY_AFTERWARDS = ("came", "mood_before", "mood_after")


def e1_twists_are_on_another(case: Case) -> None:
    """E1: hold a session of the toolkit that is a twist on itself, straight or in a ring."""
    by_code = {str(each.row.values["session"]): each for each in case.good("toolkit")}
    done: set[str] = set()
    for start in by_code:
        path: dict[str, Draft] = {}
        code = start
        while code in by_code and code not in done and code not in path:
            path[code] = by_code[code]
            code = str(by_code[code].row.values.get("twist_of"))
        if code in path:
            ring = list(path)[list(path).index(code) :]
            for each in ring:
                case.tell("toolkit", path[each], "KW-TWIST-SELF", "twist_of")
        done.update(path)


def e2_nobody_came_yet(case: Case) -> None:
    """E2: ask about what is only known afterwards, of an activity whose day is still to come."""
    for draft in case.good("activities"):
        day = day_in(draft)
        if day is None or day <= case.today:
            continue
        for name in ONLY_AFTERWARDS:
            if draft.row.values.get(name) is not None:
                case.tell("activities", draft, "KW-NOT-YET", name, severity=Severity.WARNING)
