"""Changes and moves of one resident, in words; what was typed stands apart, as notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sync.casebook.person import Person
from sync.forms.vocabulary import ChangeKind, MovedTo, MoveKind
from sync.pages.awaiting import WAITS
from sync.pages.page_maker import PageMaker
from sync.records import Change, Move
from sync.residency.placements import Placement
from sync.residency.stays import Stay

SEEN_DIFFERENTLY: dict[str, str] = {
    ChangeKind.CORRECTION: "Put right",
    ChangeKind.DISAGREEMENT: "They see it differently",
}
Notes = tuple[tuple[str, str], ...]  # (what it answers, as typed); "" where the event says it


def died(person: Person, stay: Stay | None) -> Move | None:
    """Return the move that tells of their death, if they died."""
    left = person.stays[-1].left if person.stays and stay is None else None
    return left if left and left.to == MovedTo.DIED else None


def change_said(maker: PageMaker, change: Change) -> str:
    """Say a change without its note and reason."""
    match change.what:
        case ChangeKind.KEYWORKER:
            return f"New keyworker: {_said(change, 'keyworker', maker.staff_name)}"
        case ChangeKind.SUPPORT_WORKER:
            return f"1-2-1 worker: {_said(change, 'support_worker', maker.staff_name)}"
        case ChangeKind.AWAY:
            where = maker.within("changes", "away_at", change.away_at) if change.away_at else WAITS
            until = f", until {maker.say.day(change.until)}" if change.until else ""
            return f"Away for a while: {where}{until}"
        case ChangeKind.CONTACT_DAYS if change.contact_days is None:
            return f"Agreed how often to meet: {WAITS}"
        case ChangeKind.HOME if change.house is None:
            return f"Moved within the service: {WAITS}"
        case ChangeKind.HOME:
            return f"Moved within the service: {_place(maker, change.house, change.room)}"
        case ChangeKind.CONTACT_DAYS:
            return f"Agreed to meet {maker.say.every(change.contact_days or 1)}"
        case what if what in SEEN_DIFFERENTLY:
            return SEEN_DIFFERENTLY[what]
        case what:
            return maker.label("changes", "what", what)


def change_facts(maker: PageMaker, change: Change) -> tuple[str, ...]:
    """List the points of readiness that were ticked when 1-2-1 support began, and those not."""
    if change.what != ChangeKind.SUPPORT_WORKER or not change.readiness:
        return ()
    points = maker.casebook.forms["changes"].by_name["readiness"].options
    ticked = [maker.label("changes", "readiness", each) for each in change.readiness]
    others = [
        maker.label("changes", "readiness", each) for each in points if each not in change.readiness
    ]
    facts = [f"Ready for it, {len(ticked)} of {len(points)}: {'; '.join(ticked)}"]
    return (*facts, f"Not ticked: {'; '.join(others)}") if others else tuple(facts)


def change_notes(change: Change) -> Notes:
    """List what staff wrote about a change."""
    return _notes(change.note, ("Why", change.why))


def move_said(maker: PageMaker, move: Move) -> str:
    """Say that they left, and where to, or that they came back."""
    said = str(maker.shown("moves", "what", move.what))
    if move.what != MoveKind.LEFT:
        return said
    if move.to == MovedTo.DIED:
        return str(maker.shown("moves", "to", move.to))
    if "to" in move.waits:
        return f"{said}: where to {WAITS}"
    return f"{said}: {maker.within('moves', 'to', move.to or 'not known')}"


def move_facts(maker: PageMaker, move: Move) -> tuple[str, ...]:
    """List what was ticked about a move; of a death, nothing."""
    if move.to == MovedTo.DIED:
        return ()
    back = move.what != MoveKind.LEFT
    facts = [_yes_no(move.planned, "Planned", "Not planned")]
    if back and (move.house or move.room):
        facts.append(_place(maker, move.house, move.room))
    if back and move.keyworker:
        facts.append(f"Keyworker: {maker.staff_name(move.keyworker)}")
    if move.keywork_end:
        facts.append(f"Keywork ended: {maker.within('moves', 'keywork_end', move.keywork_end)}")
    settling = "There is a plan for settling in", "There is no plan for settling in"
    facts.append(_yes_no(move.resettlement_plan, *settling))
    facts.append(_yes_no(move.stay_in_touch, "We may stay in touch", "We may not stay in touch"))
    return tuple(each for each in facts if each)


def move_notes(move: Move) -> Notes:
    """List what staff wrote about a move."""
    return _notes(move.note)


def first_facts(maker: PageMaker, placement: Placement) -> tuple[str, ...]:
    """List how things were when they moved in."""
    facts = [_place(maker, placement.house, placement.room)]
    if placement.keyworker:
        facts.append(f"Keyworker: {maker.staff_name(placement.keyworker)}")
    if placement.support_worker:
        facts.append(f"1-2-1 worker: {maker.staff_name(placement.support_worker)}")
    if placement.contact_days:
        facts.append(f"To meet {maker.say.every(placement.contact_days)}")
    return tuple(each for each in facts if each)


def permissions_since(person: Person) -> list[Change]:
    """List the permissions given or taken back after those of the Residents row, newest first."""
    said = person.resident.share_date if person.resident else None
    changes = [each for each in person.changes if each.what == ChangeKind.PERMISSION]
    return [each for each in reversed(changes) if said is None or each.date >= said]


def seen_differently(person: Person) -> Iterator[tuple[Change, str]]:
    """List what was put right and what the resident sees differently, newest first."""
    for each in reversed(person.changes):
        if each.what in SEEN_DIFFERENTLY:
            yield each, SEEN_DIFFERENTLY[each.what]


def _said(change: Change, name: str, named: Callable[[str | None], str]) -> str:
    """Name the worker in the field *name*, or say that the answer waits."""
    code: str | None = getattr(change, name)
    return named(code) if code else WAITS if name in change.waits else "nobody"


def _place(maker: PageMaker, house: str | None, room: str | None) -> str:
    parts = [maker.house_name(house)] if house else []
    return ", ".join([*parts, f"room {room}"] if room else parts)


def _yes_no(value: bool | None, yes: str, no: str) -> str:  # noqa: FBT001  (an answer)
    return "" if value is None else yes if value else no


def _notes(note: str | None, *more: tuple[str, str | None]) -> Notes:
    given = [("", note), *more]
    return tuple((words, typed) for words, typed in given if typed)
