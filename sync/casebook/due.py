"""The one due-date engine: what is due for a resident on any day, behind every page and list.

Rules (design, decision 4): due = last meeting that took place + agreed days, or moved in + agreed
days for someone not yet seen; overdue from the day after due + grace. The latest meeting counts,
not the latest row. A missed visit is an attempt, not a contact.

A day that hangs on an answer that waits cannot be said. It is late until somebody mends the answer
(decision 1a), for nobody can tell that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sync.casebook.afterwards import follow_up_on
from sync.casebook.agreed import agreed_days, house_awaited, rules_for
from sync.casebook.due_kinds import ORDER, Due, DueKind
from sync.casebook.person import Person, latest
from sync.casebook.promises import Promise, open_promises
from sync.casebook.unread import doubted
from sync.check.held_rows import HeldRow
from sync.check.house_rules import HouseRules, Rules
from sync.forms.vocabulary import AssessmentKind
from sync.records import Goal
from sync.records.awaited import AwaitedAnswer, awaited
from sync.residency.stays import Stay

BEFORE_MOVING_IN = timedelta(days=60)  # an assessment may come this long before (rule E2)


def dues_on(
    person: Person,
    rules: HouseRules,
    day: date,
    nobodys: Sequence[HeldRow] = (),
    promises: Sequence[Promise] | None = None,
) -> tuple[Due, ...]:
    """Tell all that is due for *person* as things stood on *day*, the earliest first.

    For someone who has left only a follow-up is, if they said that we may stay in touch; nothing is
    for someone whose own row waits for a correction. What cannot be said stands first. *nobodys*
    are rows that wait, and of which it cannot be read whom they are about; *promises* are theirs
    on *day*, where those are known already.
    """
    stay = person.stay_on(day)
    if stay is None:
        return tuple(doubted(person, due, day, nobodys) for due in _follow_up(person, day))
    house = rules_for(person, rules, day)
    by_the_house = [
        w2_meeting(person, stay, agreed_days(person, rules, day), house, day),
        *w1_assessments(person, stay, house, day),
        *w1_plan(person, stay, house, day),
        *_goals(person, house, day),
    ]
    waits = house_awaited(person, rules, day)
    dues = [replace(due, awaited=due.awaited or waits) for due in by_the_house]
    agreed = open_promises(person, day) if promises is None else promises
    dues += [due for due in _promises(person, agreed) if due.awaited or due.day >= house.began_on]
    # While somebody was away nothing fell due: what they came back to is counted from that day.
    back = [due if due.awaited else replace(due, day=max(due.day, stay.start)) for due in dues]
    told = (doubted(person, due, day, nobodys) for due in back)
    return tuple(sorted(told, key=lambda due: (not due.awaited, due.day, ORDER[due.what])))


def _asked_from(agreed: date, rules: Rules) -> date:
    """Return the day agreed, or one soon after the house began where that lies before."""
    began = rules.began_on
    return agreed if agreed >= began else began + timedelta(days=rules.soon_days)


def w2_meeting(
    person: Person, stay: Stay, days: int | AwaitedAnswer, rules: Rules, day: date
) -> Due:
    """W2: tell the next meeting, counted from the last that took place."""
    met = person.last_met(day, since=stay.start)
    since = met.date if met else stay.start
    counted = max(since, rules.began_on, person.back_since(day) or since)
    grace, away = rules.grace_days, person.away_on(day)
    what = DueKind.MEETING if met else DueKind.FIRST_MEETING
    if isinstance(days, AwaitedAnswer):
        return Due(what, person.code, since, since, grace, awaited=days)
    waits = None if met else person.start_awaited(stay)
    if away is not None:  # nothing is late while they are: it is asked for on the day they are back
        back = max(away.until or day, day) + timedelta(days=1)
        due = max(counted + timedelta(days=days), back)
        return Due(what, person.code, due, since, grace, awaited=awaited(away, "until") or waits)
    return Due(what, person.code, counted + timedelta(days=days), since, grace, awaited=waits)


def w1_assessments(person: Person, stay: Stay, rules: Rules, day: date) -> Iterator[Due]:
    """W1: tell the first assessment, then the full one.

    For someone who came back, an update is enough where there is a full one of an earlier stay.
    """
    assessed = [each for each in person.assessments if each.date <= day]
    earliest = _may_be_assessed_from(person, stay)
    made = [each.kind for each in assessed if each.date >= earliest]
    again = AssessmentKind.UPDATE in made
    full = (
        AssessmentKind.FULL in (each.kind for each in assessed)
        if again
        else AssessmentKind.FULL in made
    )
    if not made:
        yield _from_start(
            DueKind.FIRST_ASSESSMENT, person, stay, rules.first_assessment_days, rules
        )
    elif not full:
        yield _from_start(DueKind.FULL_ASSESSMENT, person, stay, rules.full_assessment_days, rules)


def _may_be_assessed_from(person: Person, stay: Stay) -> date:
    """Tell from when an assessment belongs to *stay*: never one of the stay before."""
    if not stay.start_known:
        return stay.start
    ends = [each.end for each in person.stays if each.end and each.end <= stay.start]
    after = max((end + timedelta(days=1) for end in ends), default=date.min)
    return min(stay.start, max(stay.start - BEFORE_MOVING_IN, after))


def w1_plan(person: Person, stay: Stay, rules: Rules, day: date) -> Iterator[Due]:
    """W1: tell the first plan, and once there is one or a day was agreed, the next review."""
    first = next(
        (goal.date for goal in person.goals if goal.date <= day and _of_stay(goal, stay)),
        None,
    )
    review = latest(person.reviews, day, since=stay.start)
    agreed, waits = review.next_review if review else None, awaited(review, "next_review")
    if first is None:
        yield _from_start(DueKind.FIRST_PLAN, person, stay, rules.first_plan_days, rules)
        if not (agreed or waits):
            return  # nobody agreed on a review, and there is no plan to look at
    since = review.date if review else max(first or stay.start, stay.start)
    usual = max(since, rules.began_on) + timedelta(days=rules.review_days)
    due = _asked_from(agreed, rules) if agreed else usual
    yield Due(DueKind.REVIEW, person.code, due, since, rules.grace_days, awaited=waits)


def _of_stay(goal: Goal, stay: Stay) -> bool:
    """Say whether it was agreed in *stay*, or was still open when they came back."""
    return goal.date >= stay.start or goal.open_on(stay.start)


def _from_start(what: DueKind, person: Person, stay: Stay, days: int, rules: Rules) -> Due:
    due = max(stay.start, rules.began_on) + timedelta(days=days)
    waits = person.start_awaited(stay)
    return Due(what, person.code, due, stay.start, rules.grace_days, awaited=waits)


def _goals(person: Person, rules: Rules, day: date) -> Iterator[Due]:
    """Tell when each open goal is to be looked at again; a review after that day has done so."""
    review = latest(person.reviews, day)
    for goal in person.goals:
        again = goal.look_again
        looked_at = review is not None and again is not None and review.date >= again
        if goal.open_on(day) and not looked_at:
            yield Due(
                DueKind.GOAL,
                person.code,
                _asked_from(again or goal.date, rules),
                goal.date,
                rules.grace_days,
                words=goal.words,
                goal=goal.goal,
                awaited=awaited(goal, "look_again", "closed"),
            )


def _promises(person: Person, promises: Iterable[Promise]) -> Iterator[Due]:
    """Tell each promise that has a day; grace is for meetings and papers, not for our word."""
    for promise in promises:
        if promise.by is not None or promise.awaited:
            yield Due(
                DueKind.PROMISE,
                person.code,
                promise.by or promise.agreed,
                promise.agreed,
                ours=promise.ours,
                words=promise.words,
                who=promise.who,
                goal=promise.goal,
                reference=promise.reference,
                awaited=promise.awaited,
            )


def _follow_up(person: Person, day: date) -> Iterator[Due]:
    """Tell which follow-up comes next for someone who has left."""
    asked = follow_up_on(person, day)
    if asked:
        yield Due(DueKind.FOLLOW_UP, person.code, asked.day, asked.left, awaited=asked.awaited)
