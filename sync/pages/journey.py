"""The journey: dated events from arrival to today, and by name what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.due_kinds import DueKind
from sync.casebook.person import Person
from sync.forms.vocabulary import Service, Went
from sync.pages.awaiting import WAITS
from sync.pages.changes import (
    Notes,
    change_facts,
    change_notes,
    change_said,
    first_facts,
    move_facts,
    move_notes,
    move_said,
)
from sync.pages.page_maker import PageMaker
from sync.records import FORM_OF, Change, Contact, Goal, Moment, Move, Record

MISSING = (
    (DueKind.FIRST_MEETING, "First meeting"),
    (DueKind.FIRST_ASSESSMENT, "First assessment"),
    (DueKind.FULL_ASSESSMENT, "Full assessment"),
    (DueKind.FIRST_PLAN, "First goal"),
)


WENT = {
    Went.FIRST_TIME: "Went to a group, for the first time",
    Went.AGAIN: "Went again",
}


@dataclass(frozen=True, slots=True)
class JourneyEvent:
    """One step of the way, with what was ticked and what staff wrote about it, if anything."""

    day: date
    words: str = field(repr=False)
    facts: tuple[str, ...] = field(default=(), repr=False)
    notes: Notes = field(default=(), repr=False)
    missing: bool = False  # it has not happened yet; *day* is when it is due
    so_far: str = ""  # of TOLD_SO_FAR, if it is the first we can read of: an older one may wait
    record: Change | Move | None = field(default=None, repr=False)  # stands nowhere else


@dataclass(frozen=True, slots=True)
class EarlierStay:
    """A stay that is over, and how it ended."""

    start: date
    end: date
    ended: str


def journey(maker: PageMaker, person: Person) -> list[JourneyEvent]:
    """Tell the way of one person, oldest first, and then what is still missing."""
    happened = sorted(_happened(maker, person), key=lambda event: event.day)
    dues = maker.casebook.dues[person.code]
    due = {each.what: each.day for each in dues if each.sure}
    missing = [
        JourneyEvent(due[what], words, missing=True) for what, words in MISSING if what in due
    ]
    return [*happened, *missing]


def earlier_stays(maker: PageMaker, person: Person) -> list[EarlierStay]:
    """Tell the stays before the last one, the latest first."""
    return [
        EarlierStay(stay.start, stay.end, move_said(maker, stay.left))
        for stay in person.stays[-2::-1]
        if stay.end and stay.left
    ]


def _happened(maker: PageMaker, person: Person) -> Iterator[JourneyEvent]:
    if person.resident:
        moves = "Moves in" if person.comes_after(maker.casebook.today) else "Moved in"
        if "service" in person.resident.waits:
            came = f"Began with us; if they live here {WAITS}"
        else:
            came = moves if person.resident.service == Service.LIVES_HERE else "First keywork"
        changed_since = len(person.placements) > 1
        facts = first_facts(maker, person.placements[0]) if changed_since else ()
        if person.resident.moved_in:
            yield JourneyEvent(person.resident.moved_in, came, facts)
    yield from _first_meetings(person)
    for assessment in person.assessments:
        kind = maker.label("assessments", "kind", assessment.kind)
        yield JourneyEvent(assessment.date, f"{kind} assessment")
    for goal in person.goals:
        yield from _of_goal(maker, goal)
    for review in person.reviews:
        yield JourneyEvent(review.date, "Review")
    for change in person.changes:
        notes = (*change_notes(change), *_more(maker, change))
        facts = change_facts(maker, change)
        said = change_said(maker, change)
        yield JourneyEvent(change.date, said, facts, notes, record=change)
    yield from _with_others(maker, person)
    for move in person.moves:
        notes = (*move_notes(move), *_more(maker, move))
        said, facts = move_said(maker, move), move_facts(maker, move)
        yield JourneyEvent(move.date, said, facts, notes, record=move)


def _with_others(maker: PageMaker, person: Person) -> Iterator[JourneyEvent]:
    """Tell of other services, groups, good moments, and what was heard after they left."""
    for contact in person.contacts:
        purpose = _label(maker, contact, "purpose")
        yield JourneyEvent(contact.date, f"{purpose}: another service", (_who(maker, contact),))
    for went, words in WENT.items():
        first = next((each for each in person.sessions if each.went == went), None)
        if first:
            yield JourneyEvent(first.date, words, so_far="first time at a group")
    for moment in person.moments:
        kind = _label(maker, moment, "kind")
        yield JourneyEvent(moment.date, kind, notes=_notes(moment.what))
    for each in person.followups:
        reached = ", not reached" if each.reached is False else ""
        yield JourneyEvent(
            each.date, f"Asked after {each.weeks} weeks how they are getting on{reached}"
        )


def _who(maker: PageMaker, contact: Contact) -> str:
    return _label(maker, contact, "who")


def _label(maker: PageMaker, record: Contact | Moment, name: str) -> str:
    """Say an option, or that it waits."""
    option: str | None = getattr(record, name)
    return maker.label(FORM_OF[type(record)], name, option) if option else f"It {WAITS}"


def _notes(words: str | None) -> Notes:
    return (("", words),) if words else ()


def _first_meetings(person: Person) -> Iterator[JourneyEvent]:
    """Tell the first meeting of all, and the first of each later stay."""
    met = [each.date for each in person.sessions if each.took_place]
    if met:
        yield JourneyEvent(met[0], "First meeting", so_far="first meeting")
    for stay in person.stays[1:]:
        first = next((day for day in met if stay.covers(day)), None)
        if first and first != met[0]:
            yield JourneyEvent(first, "First meeting since coming back", so_far="first meeting")


def _of_goal(maker: PageMaker, goal: Goal) -> Iterator[JourneyEvent]:
    words = _notes(goal.words)
    yield JourneyEvent(goal.date, "Goal agreed", notes=words)
    if goal.closed and goal.closed <= maker.casebook.today:
        outcome = maker.within("goals", "outcome", goal.outcome or "")
        if "outcome" in goal.waits:
            outcome = f"how {WAITS}"
        yield JourneyEvent(goal.closed, f"Goal ended: {outcome}", notes=words)


def _more(maker: PageMaker, record: Record) -> Notes:
    return tuple((question, maker.say.answer(answer)) for question, answer in record.more)
