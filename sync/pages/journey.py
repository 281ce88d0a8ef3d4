"""The journey: dated events from arrival to today, and by name what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.due import What
from sync.casebook.person import Person
from sync.casebook.records import Contact, Goal, Record
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
from sync.pages.press import Press

MISSING = (
    (What.FIRST_MEETING, "First meeting"),
    (What.FIRST_ASSESSMENT, "First assessment"),
    (What.FULL_ASSESSMENT, "Full assessment"),
    (What.FIRST_PLAN, "First goal"),
)


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the way, with what was ticked and what staff wrote about it, if anything."""

    day: date
    words: str = field(repr=False)
    facts: tuple[str, ...] = field(default=(), repr=False)
    notes: Notes = field(default=(), repr=False)
    missing: bool = False  # it has not happened yet; *day* is when it is due


@dataclass(frozen=True, slots=True)
class EarlierStay:
    """A stay that is over, and how it ended."""

    start: date
    end: date
    ended: str


def journey(press: Press, person: Person) -> list[Event]:
    """Tell the way of one person, oldest first, and then what is still missing."""
    happened = sorted(_happened(press, person), key=lambda event: event.day)
    due = {each.what: each.day for each in press.casebook.dues[person.code]}
    missing = [Event(due[what], words, missing=True) for what, words in MISSING if what in due]
    return [*happened, *missing]


def earlier_stays(press: Press, person: Person) -> list[EarlierStay]:
    """Tell the stays before the last one, the latest first."""
    return [
        EarlierStay(stay.start, stay.end, move_said(press, stay.left))
        for stay in person.stays[-2::-1]
        if stay.end and stay.left
    ]


def _happened(press: Press, person: Person) -> Iterator[Event]:
    if person.resident:
        came = "Moved in" if person.resident.service == "Lives here" else "First keywork"
        changed_since = len(person.placements) > 1
        facts = first_facts(press, person.placements[0]) if changed_since else ()
        yield Event(person.resident.moved_in, came, facts)
    yield from _first_meetings(person)
    for assessment in person.assessments:
        kind = press.label("assessments", "kind", assessment.kind)
        yield Event(assessment.date, f"{kind} assessment")
    for goal in person.goals:
        yield from _of_goal(press, goal)
    for review in person.reviews:
        yield Event(review.date, "Review")
    for change in person.changes:
        notes = (*change_notes(change), *_more(press, change))
        facts = change_facts(press, change)
        yield Event(change.date, change_said(press, change), facts, notes)
    yield from _with_others(press, person)
    for move in person.moves:
        notes = (*move_notes(move), *_more(press, move))
        yield Event(move.date, move_said(press, move), move_facts(press, move), notes)


def _with_others(press: Press, person: Person) -> Iterator[Event]:
    """Tell of other services, groups, good moments, and what was heard after they left."""
    for contact in person.contacts:
        purpose = press.label("contacts", "purpose", contact.purpose)
        yield Event(contact.date, f"{purpose}: another service", (_who(press, contact),))
    for went, words in (("For the first time", "Went to a group"), ("Again", "Went again")):
        first = next((each for each in person.sessions if each.went == went), None)
        if first:
            yield Event(first.date, f"{words}, for the first time" if went != "Again" else words)
    for moment in person.moments:
        kind = press.label("moments", "kind", moment.kind)
        yield Event(moment.date, kind, notes=(("", moment.what),))
    for each in person.followups:
        reached = "" if each.reached else ", not reached"
        yield Event(each.date, f"Asked after {each.weeks} weeks how they are getting on{reached}")


def _who(press: Press, contact: Contact) -> str:
    return press.label("contacts", "who", contact.who)


def _first_meetings(person: Person) -> Iterator[Event]:
    """Tell the first meeting of all, and the first of each later stay."""
    met = [each.date for each in person.sessions if each.took_place]
    if met:
        yield Event(met[0], "First meeting")
    for stay in person.stays[1:]:
        first = next((day for day in met if stay.covers(day)), None)
        if first and first != met[0]:
            yield Event(first, "First meeting since coming back")


def _of_goal(press: Press, goal: Goal) -> Iterator[Event]:
    words = (("", goal.words),)
    yield Event(goal.date, "Goal agreed", notes=words)
    if goal.closed and goal.closed <= press.casebook.today:
        outcome = press.within("goals", "outcome", goal.outcome or "")
        yield Event(goal.closed, f"Goal ended: {outcome}", notes=words)


def _more(press: Press, record: Record) -> Notes:
    return tuple((question, press.say.answer(answer)) for question, answer in record.more)
