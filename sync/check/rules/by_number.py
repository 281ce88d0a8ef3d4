"""The rules for rows, each by its number, in the order they are gone through.

The order makes one pass enough. Cells, codes and references come first and need no other row to be
good. Then each tab has its turn after the tabs it leans on: staff, residents, moves, changes,
the toolkit, activities, goals, then what is recorded from day to day. When a tab's turn is over its
good rows are settled; a row held by a rule is then waiting, and rules of later tabs that need it
are left out, not broken. Last of all the texts of every row that is used are looked through (W9).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from sync.check.rules.afterwards import (
    e2_followed_up_after_leaving,
    e2_visits_are_by_those_who_left,
    e2_weeks_after_leaving,
)
from sync.check.rules.case import Case, Rule
from sync.check.rules.concerns import (
    e9_a_decision_says_why_when_and_who,
    e9_nobody_or_somebody,
    e9_the_person_it_is_about,
    e9_told_others_all_the_same,
)
from sync.check.rules.grants import (
    e6_a_manager_decides,
    e6_somebody_else_decides,
    e6_spent_what_was_agreed,
    e6_up_to_the_cap,
)
from sync.check.rules.groups import e1_twists_are_on_another, e2_nobody_came_yet
from sync.check.rules.later_days import (
    STEP_DAYS,
    e2_not_before_its_own_day,
    next_review_is_near,
)
from sync.check.rules.living_here import (
    e2_here_that_day,
    e2_moves_take_turns,
    e2_not_before_moving_in,
    e11_nobody_comes_back_from_death,
)
from sync.check.rules.rooms import e7_two_in_one_room
from sync.check.rules.w9_texts import w9_texts_give_nobody_away
from sync.check.rules.workers import (
    e3_changed_workers,
    e3_here_that_day,
    e3_workers_at_move_in,
)
from sync.check.sheet import Draft
from sync.residency.stays import day_in


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
                whose = draft.row.values.get("resident")
                if goal and goal.row.values["resident"] != whose:
                    case.tell(form, draft, "KW-GOAL-OTHER" if whose else "KW-GOAL-WHOSE", name)

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
        "toolkit": (e1_twists_are_on_another,),
        "activities": (e3_here_that_day("activities"), e2_nobody_came_yet),
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
        "contacts": (
            e2_here_that_day("contacts"),
            e3_here_that_day("contacts"),
            e2_not_before_its_own_day("contacts", "action_by", "action_done", "result_date"),
            e1_own_goal("contacts", "goal"),
        ),
        "moments": (
            e2_here_that_day("moments"),
            e2_visits_are_by_those_who_left,
            e1_own_goal("moments", "goal"),
        ),
        "followups": (
            e2_followed_up_after_leaving,
            e3_here_that_day("followups"),
            e2_weeks_after_leaving,
        ),
        "repairs": (e2_not_before_its_own_day("repairs", "told_on", "fixed"),),
        "grants": (
            e3_here_that_day("grants", "asked_by"),
            e3_here_that_day("grants", "decider", "decided_on"),
            e2_not_before_its_own_day("grants", "decided_on"),
            e6_up_to_the_cap,
            e6_spent_what_was_agreed,
            e6_somebody_else_decides,
            e6_a_manager_decides,
        ),
        "concerns": (
            e2_not_before_moving_in("concerns"),
            e3_here_that_day("concerns", "seen_by"),
            e3_here_that_day("concerns", "decided_by", "decided_on"),
            e2_not_before_its_own_day("concerns", "decided_on", "closed"),
            e9_a_decision_says_why_when_and_who,
            e9_told_others_all_the_same,
            e9_nobody_or_somebody,
            e9_the_person_it_is_about,
        ),
        "requests": (
            e2_not_before_its_own_day(
                "requests", "acknowledged", "longer", "done", own_day="received"
            ),
        ),
    }
)


def go_through(case: Case) -> None:
    """Go through the rules of every tab, each after the tabs it leans on; then read all texts."""
    for form, rules in RULES.items():
        if form in case.sheets:
            for rule in rules:
                rule(case)
        case.settle(form)
        if form in ("residents", "moves", "changes"):
            case.work_out_stays()
    w9_texts_give_nobody_away(case)
