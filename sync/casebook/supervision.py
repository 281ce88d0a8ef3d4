"""What a worker and their manager look at together: who was seen, what is stuck, went well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import Due, DueKind
from sync.casebook.house_notices import n1_supervision_late
from sync.casebook.notices import Notice, w8_goal_left_alone
from sync.casebook.person import Person
from sync.casebook.written_late import w3_session_late
from sync.forms.vocabulary import SessionKind, StepBy
from sync.records import Goal, Moment, Session, Staff

USUAL = timedelta(days=42)
LONGEST = timedelta(days=84)
REVIEWS_WITHIN = timedelta(days=28)
NEEDS_A_SESSION = frozenset({DueKind.MEETING, DueKind.FIRST_MEETING})


@dataclass(frozen=True, slots=True)
class SeenSince:
    """One resident of a worker: how often they met since the last supervision, and why not.

    *last* is the last meeting with this worker, *other* a later one with somebody else.
    """

    person: Person
    met: int
    last: Session | None = field(repr=False)
    other: Session | None = field(repr=False)
    missed: tuple[Session, ...] = field(repr=False)  # they did not come
    cancelled: tuple[Session, ...] = field(repr=False)  # we could not
    due: Due | None

    def late_on(self, today: date) -> bool:
        """Say whether they were not seen within the agreed time."""
        return self.due is not None and self.due.late_on(today)


@dataclass(frozen=True, slots=True)
class SupervisionSheet:
    """The supervision sheet of one worker."""

    worker: Staff
    since: date
    overdue: bool  # N1: the last supervision is over six weeks ago
    seen: tuple[SeenSince, ...]
    not_seen: tuple[SeenSince, ...]  # and they should have been
    not_due: tuple[SeenSince, ...]  # not met since, and in time all the same
    stuck: tuple[tuple[Person, Notice], ...]
    promises: tuple[tuple[Person, Due], ...]  # ours, and late
    reviews: tuple[tuple[Person, Due], ...]
    goals_met: tuple[tuple[Person, Goal], ...]
    moments: tuple[tuple[Person, Moment], ...]
    sessions: int
    written_late: int  # W3


def sheets(book: Casebook) -> Iterator[SupervisionSheet]:
    """Make a sheet for each worker who has residents today, by name."""
    workers = sorted(
        book.staff.values(), key=lambda each: ((each.name or "").casefold(), each.staff)
    )
    theirs: dict[str, list[Person]] = {}
    for person in book.here():
        placement = person.placement_on(book.today)
        if placement is None:
            continue
        for code in dict.fromkeys((placement.keyworker, placement.support_worker)):
            if code:
                theirs.setdefault(code, []).append(person)
    for worker in workers:
        if worker.staff in theirs and worker.works_on(book.today):
            yield _sheet(book, worker, theirs[worker.staff])


def _sheet(book: Casebook, worker: Staff, people: list[Person]) -> SupervisionSheet:
    today = book.today
    last = worker.supervision_last or today - USUAL
    since = max(last, today - LONGEST)
    seen = [_seen(book, person, worker.staff, since) for person in people]
    held = [
        each
        for person in book.people.values()  # those who have left or wait, too
        for each in person.sessions
        if each.staff == worker.staff and since <= each.date <= today
    ]
    dues = [(person, due) for person in people for due in book.dues[person.code]]
    days = book.rules.everywhere.record_days
    return SupervisionSheet(
        worker=worker,
        since=since,
        overdue=n1_supervision_late(worker, today),
        seen=tuple(each for each in seen if each.met and not each.late_on(today)),
        not_due=tuple(each for each in seen if not each.met and not each.late_on(today)),
        not_seen=tuple(each for each in seen if each.late_on(today)),
        stuck=tuple(
            (person, notice) for person in people for notice in w8_goal_left_alone(person, today)
        ),
        promises=tuple(
            (person, due)
            for person, due in dues
            if due.what is DueKind.PROMISE and due.ours and due.late_on(today)
            if _is_theirs(worker.staff, person, due, today)
        ),
        reviews=tuple(
            (person, due)
            for person, due in dues
            if due.what is DueKind.REVIEW and (due.awaited or due.day - today <= REVIEWS_WITHIN)
        ),
        goals_met=tuple(
            (person, goal)
            for person in people
            for goal in person.goals
            if goal.went_well and goal.closed and since <= goal.closed <= today
        ),
        moments=tuple(
            (person, each)
            for person in people
            for each in person.moments
            if since <= each.date <= today
        ),
        sessions=len(held),
        written_late=sum(w3_session_late(each, days) for each in held),
    )


def _seen(book: Casebook, person: Person, worker: str, since: date) -> SeenSince:
    mine = [
        each
        for each in person.sessions
        if each.staff == worker and since <= each.date <= book.today
    ]
    met = [each for each in mine if each.took_place]
    last, any_last = _last_with(person, worker, book.today), person.last_met(book.today)
    return SeenSince(
        person=person,
        met=len(met),
        last=last,
        other=any_last if any_last is not last else None,
        missed=tuple(each for each in mine if each.missed),
        cancelled=tuple(each for each in mine if each.kind == SessionKind.CANCELLED),
        due=next((due for due in book.dues[person.code] if due.what in NEEDS_A_SESSION), None),
    )


def _last_with(person: Person, worker: str, today: date) -> Session | None:
    met = (each for each in reversed(person.sessions) if each.took_place and each.date <= today)
    return next((each for each in met if each.staff == worker), None)


def _is_theirs(worker: str, person: Person, due: Due, today: date) -> bool:
    """Say whether a promise is this worker's: by what they are to the resident, where that is said.

    One of which it waits who promised is everybody's.
    """
    placement = person.placement_on(today)
    if placement is None or due.who is None:
        return True
    roles = {StepBy.KEYWORKER: placement.keyworker, StepBy.SUPPORT_WORKER: placement.support_worker}
    return roles.get(StepBy(due.who), worker) == worker
