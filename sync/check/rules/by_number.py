"""The rules that hold a row back, each by its number, in the order they are gone through.

The order makes one pass enough. Cells, codes and references come first and need no other row to be
good. Then each tab has its turn after the tabs it leans on: staff, residents, moves, changes,
goals, then what is recorded from day to day. When a tab's turn is over its good rows are settled; a
row held by a rule is then waiting, and rules of later tabs that need it are left out, not broken.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from sync.check.lives.stays import day_in
from sync.check.rules.case import Case, Rule
from sync.check.rules.later_days import (
    STEP_DAYS,
    e2_not_before_its_own_day,
    next_review_is_near,
)
from sync.check.rules.rooms import e7_two_in_one_room
from sync.check.rules.workers import (
    e3_changed_workers,
    e3_here_that_day,
    e3_workers_at_move_in,
)
from sync.check.sheet import Draft

BEFORE_ASSESSMENT = timedelta(days=60)
WORDS_ONLY = ("Permission", "Correct a record", "Resident disagrees")  # true after leaving, too


def e10_adults_only(case: Case) -> None:
    """E10: hold a resident who is under 18."""
    for draft in case.good("residents"):
        if draft.row.values.get("adult") is False:
            case.tell("residents", draft, "KW-UNDER-18", "adult")


def e7_agreement_ends_after_start(case: Case) -> None:
    """E7: hold an agreement that ends before or on the day it starts."""
    for draft in case.good("residents"):
        start, end = day_in(draft, "agreement_start"), day_in(draft, "agreement_end")
        if start and end and end <= start:
            case.tell("residents", draft, "KW-AGREEMENT-END", "agreement_end")


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
            elif code not in unsure and not _may_follow_leaving(form, draft):
                left = max(each.end for each in stays.stays if each.end and each.end <= day)
                since = f": they left on {left:%d/%m/%Y}"
                case.tell(form, draft, "KW-AFTER-LEAVING", "date", detail=since)

    return rule


def _may_follow_leaving(form: str, draft: Draft) -> bool:
    values = draft.row.values
    if form == "changes":
        return values.get("what") in WORDS_ONLY
    return form == "sessions" and values.get("kind") == "Follow-up"


def e4_closed_after_agreed(case: Case) -> None:
    """E4: hold a goal that was closed before it was agreed."""
    for draft in case.good("goals"):
        agreed, closed = day_in(draft), day_in(draft, "closed")
        if agreed and closed and closed < agreed:
            case.tell("goals", draft, "KW-CLOSED-EARLY", "closed")


def e1_own_goal(form: str, *names: str) -> Rule:
    """Make the rule for one tab: a goal that is named belongs to the resident who is named."""

    def rule(case: Case) -> None:
        for draft in case.good(form):
            for name in names:
                goal = case.find("goals", draft.row.values.get(name))
                if goal and goal.row.values["resident"] != draft.row.values.get("resident"):
                    case.tell(form, draft, "KW-GOAL-OTHER", name)

    return rule


def e8_one_meeting_at_a_time(case: Case) -> None:
    """E8: hold the later of two sessions with the same people on the same day and time."""
    seen: dict[tuple[object, ...], int] = {}
    for draft in sorted(case.good("sessions"), key=_sent):
        values = draft.row.values
        if values.get("start") is None:
            continue
        meeting = tuple(values.get(name) for name in ("resident", "staff", "date", "start"))
        if meeting in seen:
            first = f", in row {seen[meeting]}"
            case.tell("sessions", draft, "KW-SESSION-TWICE", "start", detail=first)
        seen.setdefault(meeting, draft.number)


def _sent(draft: Draft) -> tuple[datetime, int]:
    sent = draft.row.values.get("timestamp")
    return sent if isinstance(sent, datetime) else datetime.min, draft.number


RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "houses": (),
        "staff": (),
        "residents": (
            e10_adults_only,
            e7_agreement_ends_after_start,
            e3_workers_at_move_in,
            e7_two_in_one_room,
        ),
        "moves": (e2_moves_take_turns, e11_nobody_comes_back_from_death),
        "changes": (e2_here_that_day("changes"), e3_changed_workers),
        "goals": (
            e2_here_that_day("goals"),
            e4_closed_after_agreed,
            e2_not_before_its_own_day("goals", "look_again", *STEP_DAYS),
        ),
        "sessions": (
            e2_here_that_day("sessions"),
            e3_here_that_day("sessions"),
            e2_not_before_its_own_day("sessions", "next_by"),
            e1_own_goal("sessions", "goal"),
            e8_one_meeting_at_a_time,
        ),
        "reviews": (
            e2_here_that_day("reviews"),
            e3_here_that_day("reviews"),
            e2_not_before_its_own_day("reviews", "next_review"),
            next_review_is_near,
            e1_own_goal("reviews", "goal_1", "goal_2", "goal_3", "goal_4"),
        ),
        "assessments": (e2_here_that_day("assessments"), e3_here_that_day("assessments")),
    }
)


def go_through(case: Case) -> None:
    """Go through the rules of every tab, each after the tabs it leans on."""
    for form, rules in RULES.items():
        if form in case.sheets:
            for rule in rules:
                rule(case)
        case.settle(form)
        if form in ("residents", "moves", "changes"):
            case.work_out_stays()
