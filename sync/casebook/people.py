"""Everyone who lives or lived here, each with the rows that are about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sync.casebook.person import Person
from sync.casebook.reading import Records, of_kind
from sync.check.held_rows import HeldRow
from sync.records import (
    Assessment,
    Change,
    Concern,
    Contact,
    Feedback,
    FollowUp,
    Goal,
    Moment,
    Move,
    Record,
    Resident,
    Review,
    Session,
    StepClosed,
    when,
)
from sync.records.agreements import agreements_of, closings
from sync.records.awaited import AwaitedAnswer
from sync.residency.placements import placements_of
from sync.residency.stays import UnplacedMove, stay_history

R = TypeVar("R", bound=Record)


def people_of(
    seen: Records, waiting: frozenset[str], held_moves: Iterable[HeldRow]
) -> dict[str, Person]:
    """Gather everyone by code, in order of their codes, those whose own row is *waiting*, too."""
    residents = {each.resident: each for each in of_kind(Resident, seen)}
    changes = _by_resident(of_kind(Change, seen))
    moves = _by_resident(of_kind(Move, seen))
    assessments = _by_resident(of_kind(Assessment, seen))
    goals = _by_resident(of_kind(Goal, seen))
    sessions = _by_resident(of_kind(Session, seen))
    reviews = _by_resident(of_kind(Review, seen))
    feedback = _by_resident(of_kind(Feedback, seen))
    contacts = _by_resident(of_kind(Contact, seen))
    moments = _by_resident(of_kind(Moment, seen))
    followups = _by_resident(of_kind(FollowUp, seen))
    concerns = _by_resident(of_kind(Concern, seen))
    unplaced = _unplaced(held_moves)
    told = closings(sorted(of_kind(StepClosed, seen), key=when))
    people = {}
    for code in sorted({*residents, *waiting}, key=lambda code: (len(code), code)):
        resident = residents.get(code)
        lived = stay_history(resident.moved_in, moves[code], unplaced[code]) if resident else None
        last = lived.stays[-1] if lived else None
        returned = last if last and last.awaited else None
        people[code] = Person(
            code=code,
            resident=resident,
            stays=lived.stays if lived else (),
            may_have_left=lived.may_have_left if lived else None,
            placements=placements_of(resident, changes[code], moves[code], returned)
            if resident
            else (),
            changes=tuple(changes[code]),
            moves=tuple(moves[code]),
            assessments=tuple(assessments[code]),
            goals=tuple(goals[code]),
            sessions=tuple(sessions[code]),
            reviews=tuple(reviews[code]),
            feedback=tuple(feedback[code]),
            contacts=tuple(contacts[code]),
            moments=tuple(moments[code]),
            followups=tuple(followups[code]),
            concerns=tuple(concerns[code]),
            steps_told=_told_of(told, (*goals[code], *sessions[code], *contacts[code])),
        )
    return people


def _unplaced(held: Iterable[HeldRow]) -> defaultdict[str, list[UnplacedMove]]:
    """Gather the moves of each resident of which it waits when they were, or what."""
    gathered: defaultdict[str, list[UnplacedMove]] = defaultdict(list)
    for row in held:
        day, what = row.day, row.code("what") or None
        if day is None or what is None:
            move = UnplacedMove(AwaitedAnswer(row.form, row.row), day, what)
            gathered[row.code("resident")].append(move)
    return gathered


def _told_of(
    told: Mapping[str, Sequence[StepClosed]], agreeing: Iterable[Goal | Session | Contact]
) -> tuple[StepClosed, ...]:
    """Return the rows of Steps that name something agreed in these rows, in order."""
    if not told:
        return ()
    references = {each.reference for row in agreeing for each in agreements_of(row)}
    rows = (row for each in references for row in told.get(each, ()))
    return tuple(sorted(rows, key=when))


def _by_resident(records: Iterable[R]) -> defaultdict[str, list[R]]:
    """Gather records by resident, each list in the order things happened."""
    gathered: defaultdict[str, list[R]] = defaultdict(list)
    for record in sorted(records, key=when):
        gathered[getattr(record, "resident", None) or ""].append(record)
    return gathered
