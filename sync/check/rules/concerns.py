"""E9: what a concern must say once it was decided, and once others were told of it."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.forms.vocabulary import AgreedToTell, ConcernTold
from sync.records import FORM_OF, Concern

WITHIN = frozenset(ConcernTold)  # told here, and nobody outside
OF_A_DECISION = ("reason", "decided_on", "decided_by")


def e9_a_decision_says_why_when_and_who(rows: GoodRows) -> None:
    """E9: hold a concern with a decision, also for no action, and no reason, day or decider."""
    for each in rows.of(Concern):
        if each.decision is None:
            continue
        for name in OF_A_DECISION:
            _need(rows, each, name, because="decision")


def e9_told_others_all_the_same(rows: GoodRows) -> None:
    """E9: hold a concern that others were told of without a yes, and without a reason."""
    for each in rows.of(Concern):
        if each.agreed == AgreedToTell.NO and set(each.told) - WITHIN:
            _need(rows, each, "share_reason", because="agreed")


def e9_nobody_or_somebody(rows: GoodRows) -> None:
    """E9: ask about a concern of which nobody was told yet, and somebody was."""
    for each in rows.of(Concern):
        if ConcernTold.NOBODY_YET in each.told and len(each.told) > 1:
            rows.tell(each, Code.TOLD_NOBODY, "told", severity=Severity.WARNING)


def e9_the_person_it_is_about(rows: GoodRows) -> None:
    """E9: ask about a concern seen or decided by the person it is about."""
    for each in rows.of(Concern):
        for name, code in (("seen_by", each.seen_by), ("decided_by", each.decided_by)):
            if each.about_staff is not None and code == each.about_staff:
                rows.tell(each, Code.STAFF_TWICE, name, severity=Severity.WARNING)


def _need(rows: GoodRows, concern: Concern, name: str, *, because: str) -> None:
    """Hold an answer that is empty, and say which other answer makes it needed."""
    if getattr(concern, name) is None and name not in concern.waits:
        asked = rows.sheets[FORM_OF[Concern]].form.by_name[because]
        detail = f"“{asked.title}” is “{getattr(concern, because)}”"
        rows.tell(concern, Code.NEEDED, name, detail=detail)
