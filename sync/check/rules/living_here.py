"""E2 and E11: nothing before moving in, nothing after leaving but what may be, no way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from sync.check.rules.case import Case, Rule
from sync.check.sheet import Draft
from sync.residency.stays import day_in

BEFORE_ASSESSMENT = timedelta(days=60)
VISIT = "Ex-resident visit"


@dataclass(frozen=True, slots=True)
class After:
    """What a tab may hold for a day after leaving, and what is said of the rest."""

    question: str = ""
    answers: frozenset[str] = frozenset()
    code: str = "KW-AFTER-LEAVING"

    def allows(self, draft: Draft) -> bool:
        """Say whether a row may be about somebody who has left."""
        return draft.row.values.get(self.question) in self.answers


NOTHING = After()
AFTER: Mapping[str, After] = MappingProxyType(
    {
        "changes": After(
            "what", frozenset(("Permission", "Correct a record", "Resident disagrees"))
        ),
        "sessions": After("kind", frozenset(("Follow-up",))),
        "contacts": After(
            "purpose", frozenset(("Reference", "Update", "Welfare")), "KW-CONTACT-AFTER"
        ),
        "moments": After("kind", frozenset((VISIT,)), "KW-MOMENT-AFTER"),
    }
)


def e2_moves_take_turns(case: Case) -> None:
    """E2: hold a move before moving in, or one that does not take turns with the one before."""
    unsure = case.unsure("moves")
    case.work_out_stays()
    for code in case.of_resident("moves"):
        found = case.stays(code)
        if found is None:
            continue
        for move in found.misfits:
            if move.date < found.stays[0].start:
                case.tell("moves", move.draft, "KW-BEFORE-MOVE-IN", "date")
            elif code not in unsure:
                case.tell("moves", move.draft, "KW-MOVE-TURN", "what")


def e11_nobody_comes_back_from_death(case: Case) -> None:
    """E11: hold a move that says somebody came back after another said that they died."""
    for code in case.of_resident("moves"):
        found = case.stays(code)
        for move in found.after_death if found else ():
            case.tell("moves", move.draft, "KW-AFTER-DEATH", "what")


def e2_here_that_day(form: str) -> Rule:
    """Make the rule for one tab: nothing before moving in, nothing after leaving."""
    before = BEFORE_ASSESSMENT if form == "assessments" else timedelta()
    after = AFTER.get(form, NOTHING)

    def rule(case: Case) -> None:
        unsure = case.unsure("moves")
        for draft in case.good(form):
            code, day = draft.row.values.get("resident"), day_in(draft)
            stays = case.stays(code)
            if stays is None or day is None or stays.here(day, before):
                continue
            if day < stays.stays[0].start:
                first = f" on {stays.stays[0].start:%d/%m/%Y}"
                case.tell(form, draft, "KW-BEFORE-MOVE-IN", "date", detail=first)
            elif code not in unsure and not after.allows(draft):
                left = max(each.end for each in stays.stays if each.end and each.end <= day)
                since = f": they left on {left:%d/%m/%Y}"
                case.tell(form, draft, after.code, "date", detail=since)

    return rule


def e2_not_before_moving_in(form: str) -> Rule:
    """Make the rule for a tab that may tell of any day from moving in on, after leaving, too."""

    def rule(case: Case) -> None:
        for draft in case.good(form):
            stays, day = case.stays(draft.row.values.get("resident")), day_in(draft)
            if stays and day and day < stays.stays[0].start:
                first = f" on {stays.stays[0].start:%d/%m/%Y}"
                case.tell(form, draft, "KW-BEFORE-MOVE-IN", "date", detail=first)

    return rule
