"""The journey: dated events from arrival to today, and by name what is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.casebook import Casebook
from sync.casebook.due import What
from sync.casebook.person import Person
from sync.casebook.records import Change
from sync.casebook.stays import LEFT

MISSING = (
    (What.FIRST_MEETING, "First meeting"),
    (What.FIRST_ASSESSMENT, "First assessment"),
    (What.FULL_ASSESSMENT, "Full assessment"),
    (What.FIRST_PLAN, "First goal"),
)


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the way; *typed* is what staff wrote about it, if anything."""

    day: date
    words: str
    typed: str | None = field(default=None, repr=False)
    missing: bool = False  # it has not happened yet; *day* is when it is due


def journey(book: Casebook, person: Person) -> list[Event]:
    """Tell the way of one person, oldest first, and then what is still missing."""
    happened = sorted(_happened(book, person), key=lambda event: event.day)
    due = {each.what: each.day for each in book.dues[person.code]}
    missing = [Event(due[what], words, missing=True) for what, words in MISSING if what in due]
    return [*happened, *missing]


def _happened(book: Casebook, person: Person) -> Iterator[Event]:
    if person.resident:
        came = "Moved in" if person.resident.service == "Lives here" else "First keywork"
        yield Event(person.resident.moved_in, came)
    first = next((each for each in person.sessions if each.took_place), None)
    if first:
        yield Event(first.date, "First meeting")
    for assessment in person.assessments:
        yield Event(assessment.date, f"{assessment.kind} assessment")
    for goal in person.goals:
        yield Event(goal.date, "Goal agreed", goal.words)
        if goal.closed and goal.closed <= book.today:
            yield Event(goal.closed, f"Goal ended: {(goal.outcome or '').lower()}", goal.words)
    for review in person.reviews:
        yield Event(review.date, "Review")
    for change in person.changes:
        yield Event(change.date, _changed(book, change), change.why)
    for move in person.moves:
        if move.what == LEFT:
            end = f"Left: {(move.to or 'not known').lower()}"
            yield Event(move.date, end, move.keywork_end)
        else:
            yield Event(move.date, "Came back")


def _changed(book: Casebook, change: Change) -> str:
    """Say a change without its reason."""
    match change.what:
        case "Keyworker":
            return f"New keyworker: {_name(book, change.keyworker)}"
        case "1-2-1 worker":
            return f"1-2-1 worker: {_name(book, change.support_worker)}"
        case "House or room":
            house = book.houses.get(change.house or "")
            room = f", room {change.room}" if change.room else ""
            return f"Moved within the service: {house.name if house else change.house}{room}"
        case "Days between meetings":
            return f"Agreed to meet every {change.contact_days} days"
        case what:
            return what


def _name(book: Casebook, code: str | None) -> str:
    known = book.staff.get(code or "")
    return known.name if known else code or "nobody"
