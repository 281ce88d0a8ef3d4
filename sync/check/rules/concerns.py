"""E9: what a concern must say once it was decided, and once others were told of it."""

from __future__ import annotations

from sync.check.problem import Severity
from sync.check.rules.case import Case
from sync.check.sheet import Draft

NOBODY_YET = "Nobody yet"
WITHIN = frozenset(("Safeguarding lead", "Manager", NOBODY_YET))  # told here, and nobody outside
OF_A_DECISION = ("reason", "decided_on", "decided_by")


def e9_a_decision_says_why_when_and_who(case: Case) -> None:
    """E9: hold a concern with a decision, also for no action, and no reason, day or decider."""
    for draft in case.good("concerns"):
        if draft.row.values.get("decision") is None:
            continue
        for name in OF_A_DECISION:
            _need(case, draft, name, because="decision")


def e9_told_others_all_the_same(case: Case) -> None:
    """E9: hold a concern that others were told of without a yes, and without a reason."""
    for draft in case.good("concerns"):
        outside = set(_told(draft)) - WITHIN
        if outside and draft.row.values.get("agreed") == "No":
            _need(case, draft, "share_reason", because="agreed")


def e9_nobody_or_somebody(case: Case) -> None:
    """E9: ask about a concern of which nobody was told yet, and somebody was."""
    for draft in case.good("concerns"):
        told = _told(draft)
        if NOBODY_YET in told and len(told) > 1:
            case.tell("concerns", draft, "KW-TOLD-NOBODY", "told", severity=Severity.WARNING)


def e9_the_person_it_is_about(case: Case) -> None:
    """E9: ask about a concern seen or decided by the person it is about."""
    for draft in case.good("concerns"):
        about = draft.row.values.get("about_staff")
        for name in ("seen_by", "decided_by"):
            if about is not None and draft.row.values.get(name) == about:
                case.tell("concerns", draft, "KW-STAFF-TWICE", name, severity=Severity.WARNING)


def _need(case: Case, draft: Draft, name: str, *, because: str) -> None:
    """Hold a row in which *name* is empty, and say which other answer makes it needed."""
    if draft.row.values.get(name) is None:
        asked = case.sheets["concerns"].form.by_name[because]
        said = asked.label(str(draft.row.values[because]))
        detail = f"“{asked.title}” is “{said}”"
        case.tell("concerns", draft, "KW-NEEDED", name, detail=detail)


def _told(draft: Draft) -> tuple[str, ...]:
    told = draft.row.values.get("told")
    return told if isinstance(told, tuple) else ()
