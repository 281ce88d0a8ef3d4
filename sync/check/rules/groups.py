"""E1 and E2 for the toolkit and for activities: twists lead somewhere, and what came is past."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.records import Activity, ToolkitSession

ONLY_AFTERWARDS = ("came", "mood_before", "mood_after")


def e1_twists_are_on_another(rows: GoodRows) -> None:
    """E1: hold a session of the toolkit that is a twist on itself, straight or in a ring."""
    by_code = {each.session: each for each in rows.of(ToolkitSession)}
    done: set[str] = set()
    for start in by_code:
        path: list[str] = []
        code = start
        while code in by_code and code not in done and code not in path:
            path.append(code)
            code = by_code[code].twist_of or ""
        if code in path:
            for each in path[path.index(code) :]:
                rows.tell(by_code[each], Code.TWIST_SELF, "twist_of")
        done.update(path)


def e2_nobody_came_yet(rows: GoodRows) -> None:
    """E2: ask about what is only known afterwards, of an activity whose day is still to come."""
    for each in rows.of(Activity):
        if each.date <= rows.today:
            continue
        for name in ONLY_AFTERWARDS:
            if getattr(each, name) is not None:
                rows.tell(each, Code.NOT_YET, name, severity=Severity.WARNING)
