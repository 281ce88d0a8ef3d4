"""What stands at the top of a resident's page: the facts to know before anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from operator import attrgetter, itemgetter

from sync.casebook.agreed import agreed_days
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import DueKind, needed_first, unsaid
from sync.casebook.person import Person
from sync.forms.cleaning import fold
from sync.forms.vocabulary import Risk
from sync.pages.changes import died
from sync.records import Assessment, Review, Session
from sync.residency.stays import Stay

SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Safety:
    """What keeps this person and others safe; never folded."""

    plan: str | None = field(repr=False)
    said_on: date
    none_known: date | None  # a later assessment that knows of no risk
    awaited: Assessment | Review | None = field(default=None, repr=False)  # its newer plan waits
    changes: tuple[PlanChange, ...] = field(default=(), repr=False)  # the last first


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What a plan to keep safe said before it was changed, and what of that went."""

    changed_on: date
    said_on: date
    before: str = field(repr=False)
    went: tuple[str, ...] = field(repr=False)  # sentences that do not stand in the plan after it


def at_a_glance(book: Casebook, person: Person) -> dict[str, object]:
    """Gather the facts of the lead block."""
    stay = person.stay_on(book.today)
    coming = person.stays[0] if person.comes_after(book.today) else None
    day = coming.start if coming else book.today
    dues = book.dues[person.code]
    met = person.last_met(book.today, stay.start) if stay else person.last_met(book.today)
    death = died(person, stay)
    return {
        "person": person,
        "stay": stay,
        "coming": coming,
        "away": person.away_on(book.today) if stay else None,
        "ended": person.stays[-1] if person.stays and not stay and not coming else None,
        "died": death.date if death else None,
        "placement": person.placement_on(day),
        "every": agreed_days(person, book.rules, day),
        "met": met,
        "met_before": None if met else seen_before(person, stay, book.today),
        "attempts": person.attempts_since_met(book.today, stay.start) if stay else (),
        "dues": dues,
        "due": needed_first(dues, book.today),
        "unsaid": unsaid(dues),
        "next_review": next((due for due in dues if due.what is DueKind.REVIEW), None),
        "safety": None if death else safety(person.assessments, person.reviews),
        "held": () if death else _held(book, person),
    }


def seen_before(person: Person, stay: Stay | None, today: date) -> tuple[str, Session] | None:
    """Return the last meeting before this stay, and when that was in words."""
    met = person.last_met(today)
    if stay is None or met is None:
        return None
    ends = [each.end for each in person.stays if each.end and each.end <= stay.start]
    if not ends:
        return "before they moved in", met
    return "in the earlier stay" if met.date <= ends[-1] else "while they were away", met


def safety(assessments: Sequence[Assessment], reviews: Sequence[Review]) -> Safety | None:
    """Return the newest plan for keeping safe; None when there never was one.

    A later “none known” does not take it away: it is told beside it, for staff to weigh. One that
    waits for a correction stands beside the one before, or alone: it is never as if there was none.
    """
    events: list[Assessment | Review] = [*assessments, *reviews]
    waits = [each for each in events if not each.waits.isdisjoint(("risk", "risk_plan"))]
    awaited = max(waits, key=attrgetter("date"), default=None)
    plans = [(each.date, each.risk_plan) for each in assessments if each.risk_plan]
    plans += [(each.date, each.risk_plan) for each in reviews if each.risk_plan]
    if not plans:
        return Safety(None, awaited.date, None, awaited) if awaited else None
    # Both stand in order: of one day the last counts, and a review is later than an assessment.
    said_on, plan = max(reversed(plans), key=itemgetter(0))
    later = [each for each in assessments if each.date > said_on]
    cleared = [each.date for each in later if each.risk == Risk.NONE_KNOWN]
    newer = awaited if awaited and awaited.date >= said_on else None
    return Safety(plan, said_on, max(cleared, default=None), newer, _changes(plans))


def _changes(plans: Sequence[tuple[date, str]]) -> tuple[PlanChange, ...]:
    """Tell each change of the plan, the last first; the same words said again are no change."""
    in_order = sorted(plans, key=itemgetter(0))  # of one day as they stand: reviews come last
    changes = [
        PlanChange(day, said_on, before, _went(before, after))
        for (said_on, before), (day, after) in pairwise(in_order)
        if before != after
    ]
    return tuple(reversed(changes))


def _went(before: str, after: str) -> tuple[str, ...]:
    """Return the sentences of *before* that do not stand in *after*."""
    kept = {fold(each) for each in _sentences(after)}
    return tuple(each for each in _sentences(before) if fold(each) not in kept)


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in SENTENCE_END.split(text) if each.strip()]


def _held(book: Casebook, person: Person) -> list[tuple[str, int]]:
    """Count the rows about them that wait, by tab; their own row has a line to itself."""
    held = book.held_about.get(person.code, {})
    return [
        (book.forms[name].tab, number)
        for name, number in held.items()
        if number and not (person.waiting and name == "residents")
    ]
