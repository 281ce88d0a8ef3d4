"""E2 and E11: follow-ups and visits are for those who have left, and not for those who died."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sync.check.problem import Severity
from sync.check.rules.case import Case
from sync.check.rules.living_here import VISIT
from sync.check.sheet import Draft
from sync.residency.happenings import DIED, Happening
from sync.residency.stays import History, Stay, day_in

MAY_DIFFER = timedelta(weeks=6)


def e2_followed_up_after_leaving(case: Case) -> None:
    """E2, E11: hold a follow-up of somebody who lives here that day, or who has died."""
    _look(case, "followups", case.good("followups"), "KW-FOLLOW-UP-EARLY")


def e2_weeks_after_leaving(case: Case) -> None:
    """E2: ask about a follow-up whose weeks are far from its day."""
    for draft in case.good("followups"):
        day, weeks = day_in(draft), str(draft.row.values.get("weeks") or "")
        stays = case.stays(draft.row.values.get("resident"))
        over = last_over(stays, day) if stays and day else None
        if day is None or over is None or over.end is None or not weeks.isdecimal():
            continue
        if abs(day - over.end - timedelta(weeks=int(weeks))) > MAY_DIFFER:
            case.tell("followups", draft, "KW-FOLLOW-UP-WEEKS", "weeks", severity=Severity.WARNING)


def e2_visits_are_by_those_who_left(case: Case) -> None:
    """E2, E11: hold a visit of an ex-resident who lives here that day, or who has died."""
    visits = [each for each in case.good("moments") if each.row.values.get("kind") == VISIT]
    _look(case, "moments", visits, "KW-VISIT-EARLY")


def _look(case: Case, form: str, drafts: Iterable[Draft], early: str) -> None:
    unsure = case.unsure("moves")
    for draft in drafts:
        code, day = draft.row.values.get("resident"), day_in(draft)
        stays = case.stays(code)
        if stays is None or day is None:
            continue
        over = last_over(stays, day)
        if over is None:
            if code not in unsure:
                case.tell(form, draft, early, "date")
        elif over.left and over.left.to == DIED:
            case.tell(form, draft, "KW-AFTER-DEATH", "resident")


def last_over(history: History[Happening], day: date) -> Stay[Happening] | None:
    """Return the stay that was over last by *day*; none if another has begun before that day."""
    begun = [each for each in history.stays if each.start < day or each.end == day]
    last = begun[-1] if begun else None
    return last if last and last.end and last.end <= day else None
