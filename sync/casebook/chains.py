"""The way of a person or a goal as a chain of links, as the founding texts tell it (practice 4).

Everyone starts by being registered and assessed (seed 001). Of the two ways that a goal may go
(seed 003), the first leads from being alone to company: what is needed was named, an interest and a
group were found, they went, went again, and see people they like. The second leads to something of
one's own to do, such as volunteering: barriers were named, help was asked for where it was needed,
the plan says what and when, they began, and settled. A link is there if a coded answer says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from sync.casebook.awaiting import Awaiting
from sync.casebook.links import TOLD_IN, Link
from sync.casebook.person import Person
from sync.forms.vocabulary import (
    Area,
    AssessmentKind,
    ContactWith,
    GoalAbout,
    GoalOutcome,
    GoalSource,
    Progress,
    SeesPeople,
    Went,
)
from sync.records import Goal

COMPANY = frozenset(
    (GoalAbout.SOCIAL_ACTIVITIES, GoalAbout.SHARED_INTEREST, GoalAbout.SOCIAL_CHALLENGES)
)
ENDED_WELL = frozenset((GoalOutcome.MET, GoalOutcome.ALONE, GoalOutcome.SETTLED))
OWN_THING = frozenset((GoalAbout.WORK, GoalAbout.COURSES))
OFTEN = {str(option): place for place, option in enumerate(SeesPeople)}  # the least first
WENT = frozenset(Went)
FAR = frozenset((Progress.A_LOT, Progress.DONE))
NOTHING_WAITS = Awaiting()


class ChainKind(StrEnum):
    """Which way is told: that of everyone who comes, or one of the two that a goal may go."""

    START = "start"
    COMPANY = "company"
    OWN_THING = "own thing"


@dataclass(frozen=True, slots=True)
class ChainStep:
    """A link, and the day on which it was first there; None while it is missing.

    It may only seem to be missing while rows wait that could say that it is there.
    """

    link: Link
    day: date | None
    rows_that_wait: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of one goal, or of a person's start, which has none."""

    way: ChainKind
    goal: Goal | None = field(repr=False)
    steps: tuple[ChainStep, ...] = ()

    @property
    def missing(self) -> tuple[Link, ...]:
        """Name the links that are not there, whatever the rows say that wait."""
        return self._without_a_day(waiting=False)

    @property
    def awaited(self) -> tuple[Link, ...]:
        """Name the links of which it waits if they are there."""
        return self._without_a_day(waiting=True)

    def _without_a_day(self, *, waiting: bool) -> tuple[Link, ...]:
        found = (each for each in self.steps if each.day is None)
        return tuple(each.link for each in found if bool(each.rows_that_wait) is waiting)


def chains_of(person: Person, day: date, awaiting: Awaiting = NOTHING_WAITS) -> tuple[Chain, ...]:
    """Tell how they started, and each goal about company or about something of one's own to do."""

    def chain(way: ChainKind, goal: Goal | None, steps: Iterable[ChainStep]) -> Chain:
        looked = (_looked_up(each, person, awaiting) for each in steps)
        return Chain(way, goal, tuple(looked))

    chains = [chain(ChainKind.START, None, _start(person, day))] if person.resident else []
    for goal in person.goals:
        if goal.date > day:
            continue
        if COMPANY & set(goal.items) or goal.area == Area.NETWORKS:
            chains.append(chain(ChainKind.COMPANY, goal, _to_company(person, goal, day)))
        elif OWN_THING & set(goal.items):
            chains.append(chain(ChainKind.OWN_THING, goal, _to_own_thing(person, goal, day)))
    return tuple(chains)


def _looked_up(step: ChainStep, person: Person, awaiting: Awaiting) -> ChainStep:
    """Count what waits and could say that a link is there, where no day is known."""
    if step.day:
        return step
    waits = awaiting.rows(*TOLD_IN.get(step.link, ()), person=person.code)
    return replace(step, rows_that_wait=waits)


def _start(person: Person, day: date) -> Iterator[ChainStep]:
    """Tell the chain of seed 001: register, assess, agree what matters, plan, connect."""
    assessed = [each for each in person.assessments if each.date <= day]
    full = [each.date for each in assessed if each.kind == AssessmentKind.FULL]
    areas = [each.date for each in assessed if each.priority_areas]
    goals = [each.date for each in person.goals if each.date <= day]
    others = [c.date for c in person.contacts if c.date <= day and c.who != ContactWith.FAMILY]
    others += [each.date for each in person.goals if (each.partner or each.agency)]
    yield ChainStep(Link.REGISTERED, person.resident.moved_in if person.resident else None)
    yield ChainStep(Link.ASSESSED, min(full, default=None))
    yield ChainStep(Link.AREAS, min(areas, default=None))
    yield ChainStep(Link.FIRST_GOAL, min(goals, default=None))
    yield ChainStep(Link.CONNECTED, min(others, default=None))


def _to_company(person: Person, goal: Goal, day: date) -> Iterator[ChainStep]:
    went = _first(person, goal, day, Went.FIRST_TIME)
    again = _first(person, goal, day, Went.AGAIN)
    counselled = goal.source == GoalSource.COUNSELLING
    assessed = counselled or goal.source == GoalSource.ASSESSMENT
    named = _assessed_before(person, goal) if assessed else None
    yield ChainStep(Link.NEED, named or (goal.date if counselled else None))
    yield ChainStep(Link.INTEREST, goal.date if COMPANY & set(goal.items) else None)
    yield ChainStep(Link.GROUP, _connected(person, goal, day) or went)
    yield ChainStep(Link.WENT, went or again)
    yield ChainStep(Link.AGAIN, again)
    yield ChainStep(Link.LESS_ALONE, _sees_more_people(person, goal, day))
    yield ChainStep(Link.KEPT_UP, _ended_well(goal, day))


def _to_own_thing(person: Person, goal: Goal, day: date) -> Iterator[ChainStep]:
    planned = [each.by for each in goal.steps if each.by]
    yield ChainStep(Link.WANTED, goal.date)
    yield ChainStep(Link.BARRIERS, goal.date if goal.barriers else None)
    yield ChainStep(Link.HELP, _connected(person, goal, day))
    yield ChainStep(Link.PLAN, goal.date if planned else None)
    yield ChainStep(Link.BEGAN, _progress(person, goal, day))
    yield ChainStep(Link.SETTLED, _ended_well(goal, day))


def _assessed_before(person: Person, goal: Goal) -> date | None:
    """Return the day of the assessment that the goal came from."""
    days = [each.date for each in person.assessments if each.date <= goal.date]
    return days[-1] if days else None


def _connected(person: Person, goal: Goal, day: date) -> date | None:
    """Return when another service was first brought in for the goal, as far as is written down."""
    days = [c.date for c in person.contacts if c.goal == goal.goal and c.date <= day]
    if days:
        return days[0]
    counselled = goal.source == GoalSource.COUNSELLING
    return goal.date if goal.partner or goal.agency or counselled else None


def _first(person: Person, goal: Goal, day: date, went: str) -> date | None:
    """Return when a session first said that they went; of this goal, or of none in particular."""
    return next(
        (
            each.date
            for each in person.sessions
            if each.went == went
            and each.goal in (goal.goal, None)
            and goal.date <= each.date <= day
        ),
        None,
    )


def _progress(person: Person, goal: Goal, day: date) -> date | None:
    """Return when a session first told of a step forward, or of going."""
    return next(
        (
            each.date
            for each in person.sessions
            if each.goal == goal.goal
            and each.date <= day
            and (each.went in WENT or each.progress in FAR)
        ),
        None,
    )


def _sees_more_people(person: Person, goal: Goal, day: date) -> date | None:
    """Return when a review first said that they see people they like more often than before."""
    answers = [
        (each.date, OFTEN[each.isolation])
        for each in person.reviews
        if each.isolation in OFTEN and each.date <= day
    ]
    least: int | None = None
    for when, often in answers:
        if when > goal.date and least is not None and often > least:
            return when
        least = often if least is None else min(least, often)
    return None


def _ended_well(goal: Goal, day: date) -> date | None:
    whole = goal.outcome in ENDED_WELL
    return goal.closed if whole and goal.closed and goal.closed <= day else None
