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

from sync.check.codes import Code
from sync.check.rules.afterwards import (
    e2_followed_up_after_leaving,
    e2_visits_are_by_those_who_left,
    e2_weeks_after_leaving,
)
from sync.check.rules.concerns import (
    e9_a_decision_says_why_when_and_who,
    e9_nobody_or_somebody,
    e9_the_person_it_is_about,
    e9_told_others_all_the_same,
)
from sync.check.rules.good_rows import GoodRows, Rule
from sync.check.rules.grants import (
    e6_a_manager_decides,
    e6_somebody_else_decides,
    e6_spent_what_was_agreed,
    e6_up_to_the_cap,
)
from sync.check.rules.groups import e1_twists_are_on_another, e2_nobody_came_yet
from sync.check.rules.later_days import (
    e2_not_before_its_own_day,
    next_review_is_near,
)
from sync.check.rules.living_here import (
    e2_here_that_day,
    e2_moves_take_turns,
    e2_not_before_moving_in,
    e11_nobody_comes_back_from_death,
)
from sync.check.rules.promised import e2_after_it_was_agreed
from sync.check.rules.rooms import e7_two_in_one_room
from sync.check.rules.w9_texts import w9_texts_give_nobody_away
from sync.check.rules.workers import (
    e3_changed_workers,
    e3_here_that_day,
    e3_somebody_else_covers,
    e3_workers_at_move_in,
)
from sync.records import (
    Activity,
    Assessment,
    Change,
    Concern,
    Contact,
    Cover,
    DataRequest,
    FollowUp,
    Goal,
    Grant,
    Moment,
    Repair,
    Resident,
    Review,
    Session,
    StepClosed,
)


def e10_adults_only(rows: GoodRows) -> None:
    """E10: hold a resident who is under 18."""
    for each in rows.of(Resident):
        if each.adult is False:
            rows.tell(each, Code.UNDER_18, "adult")


def e7_agreement_ends_after_start(rows: GoodRows) -> None:
    """E7: hold an agreement that ends before or on the day it starts."""
    for each in rows.of(Resident):
        start, end = each.agreement_start, each.agreement_end
        if start and end and end <= start:
            rows.tell(each, Code.AGREEMENT_END, "agreement_end")


def e1_own_goal(kind: type[Session | Review | Contact | Moment], *names: str) -> Rule:
    """Make the rule for one tab: a goal that is named belongs to the resident who is named."""

    def rule(rows: GoodRows) -> None:
        for each in rows.of(kind):
            for name in names if "resident" not in each.waits else ():
                goal = rows.find(Goal, getattr(each, name))
                if goal and goal.resident != each.resident:
                    code = Code.GOAL_OTHER if each.resident else Code.GOAL_WHOSE
                    rows.tell(each, code, name)

    return rule


def e8_one_meeting_at_a_time(rows: GoodRows) -> None:
    """E8: hold the later of two sessions with the same people on the same day and time."""
    seen: dict[tuple[object, ...], int] = {}
    for each in sorted(
        rows.of(Session), key=lambda each: (each.timestamp or datetime.min, each.row)
    ):
        if each.start is None:
            continue
        meeting = (each.resident, each.staff, each.date, each.start)
        if meeting in seen:
            first = f", in row {seen[meeting]}"
            rows.tell(each, Code.SESSION_TWICE, "start", detail=first)
        seen.setdefault(meeting, each.row)


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
        "changes": (
            e2_here_that_day(Change),
            e3_changed_workers,
            e2_not_before_its_own_day(Change),
        ),
        "cover": (
            e3_here_that_day(Cover, "colleague"),
            e3_here_that_day(Cover, "covered_by"),
            e3_somebody_else_covers,
            e2_not_before_its_own_day(Cover),
        ),
        "toolkit": (e1_twists_are_on_another,),
        "activities": (e3_here_that_day(Activity), e2_nobody_came_yet),
        "goals": (
            e2_here_that_day(Goal),
            e2_not_before_its_own_day(Goal),
        ),
        "sessions": (
            e2_here_that_day(Session),
            e3_here_that_day(Session),
            e2_not_before_its_own_day(Session),
            e1_own_goal(Session, "goal"),
            e8_one_meeting_at_a_time,
        ),
        "reviews": (
            e2_here_that_day(Review),
            e3_here_that_day(Review),
            e2_not_before_its_own_day(Review),
            next_review_is_near,
            e1_own_goal(Review, "goal_1", "goal_2", "goal_3", "goal_4"),
        ),
        "assessments": (e2_here_that_day(Assessment), e3_here_that_day(Assessment)),
        "contacts": (
            e2_here_that_day(Contact),
            e3_here_that_day(Contact),
            e2_not_before_its_own_day(Contact),
            e1_own_goal(Contact, "goal"),
        ),
        "steps": (e3_here_that_day(StepClosed), e2_after_it_was_agreed),
        "moments": (
            e2_here_that_day(Moment),
            e2_visits_are_by_those_who_left,
            e1_own_goal(Moment, "goal"),
        ),
        "followups": (
            e2_followed_up_after_leaving,
            e3_here_that_day(FollowUp),
            e2_weeks_after_leaving,
        ),
        "repairs": (e2_not_before_its_own_day(Repair),),
        "grants": (
            e3_here_that_day(Grant, "asked_by"),
            e3_here_that_day(Grant, "decider", "decided_on"),
            e2_not_before_its_own_day(Grant),
            e6_up_to_the_cap,
            e6_spent_what_was_agreed,
            e6_somebody_else_decides,
            e6_a_manager_decides,
        ),
        "concerns": (
            e2_not_before_moving_in(Concern),
            e3_here_that_day(Concern, "seen_by"),
            e3_here_that_day(Concern, "decided_by", "decided_on"),
            e2_not_before_its_own_day(Concern),
            e9_a_decision_says_why_when_and_who,
            e9_told_others_all_the_same,
            e9_nobody_or_somebody,
            e9_the_person_it_is_about,
        ),
        "requests": (e2_not_before_its_own_day(DataRequest),),
    }
)


def go_through(rows: GoodRows) -> None:
    """Go through the rules of every tab, each after the tabs it leans on; then read all texts."""
    for form, rules in RULES.items():
        if form in rows.sheets:
            for rule in rules:
                rule(rows)
        rows.settle(form)
        if form in ("residents", "moves", "changes"):
            rows.work_out_stays()
    w9_texts_give_nobody_away(rows)
