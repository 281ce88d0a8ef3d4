"""What today asks of the staff, in order of what matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.agreed import rules_for
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import ORDER, Due, DueKind
from sync.casebook.person import Person
from sync.forms.vocabulary import SessionKind
from sync.records import FORM_OF, Goal, Session

NEXT_DAYS = 3  # how far ahead "Coming" looks for what is not a review
LATELY = timedelta(days=14)
SESSIONS = FORM_OF[Session]
MEETINGS = frozenset({DueKind.MEETING, DueKind.FIRST_MEETING})
NEW = frozenset(
    {DueKind.FIRST_MEETING, DueKind.FIRST_ASSESSMENT, DueKind.FULL_ASSESSMENT, DueKind.FIRST_PLAN}
)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of a list: a person and what is due."""

    person: Person
    due: Due
    others: int = 0  # more of the same kind for this person
    attempts: tuple[Session, ...] = field(default=(), repr=False)  # visits missed since last met
    unread: int = 0  # rows that wait, and may be such a visit


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One person on a list, and all that puts them there."""

    person: Person
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The lists of Today; nobody stands in two of them for the same thing.

    *our_late* is every promise of ours that is late, or of which that cannot be said.
    """

    no_news: tuple[AgendaLine, ...]
    late: tuple[AgendaLine, ...]
    promises: tuple[AgendaLine, ...]
    new_here: tuple[AgendaLine, ...]
    coming: tuple[AgendaLine, ...]
    without_keyworker: tuple[Person, ...]  # none yet, or theirs does not work here any more
    moving_in: tuple[Person, ...]  # later
    waiting: tuple[Person, ...]
    going_well: tuple[tuple[Person, Goal], ...]
    our_late: tuple[Due, ...] = ()

    @property
    def people_late(self) -> int:
        """Count the people for whom something of ours is late, each once."""
        lines = (*self.no_news, *self.late, *self.promises)
        return len({line.person.code for line in lines})

    @property
    def late_surely(self) -> bool:
        """Say whether all whom *people_late* counts have something late, whatever waits."""
        surely = {
            line.person.code
            for line in (*self.no_news, *self.late, *self.promises)
            for item in line.items
            if item.due.sure
        }
        return len(surely) == self.people_late

    @property
    def promises_late(self) -> int:
        """Count the promises of ours that are late, to however many people."""
        return sum(due.awaited is None for due in self.our_late)

    @property
    def promises_unsaid(self) -> int:
        """Count the promises of ours of which it cannot be said if they are late."""
        return len(self.our_late) - self.promises_late

    @property
    def promised_late(self) -> int:
        """Count the people to whom a promise of ours is late, each once."""
        return len({due.resident for due in self.our_late if due.awaited is None})

    @property
    def no_news_sure(self) -> bool:
        """Say whether nothing waits that could be news of those of whom there is none."""
        return not any(item.unread for line in self.no_news for item in line.items)


def agenda(casebook: Casebook) -> Agenda:
    """Sort all that is due today into the lists of Today."""
    today = casebook.today
    items = [
        AgendaItem(
            person,
            due,
            attempts=_attempts(person, due, today),
            unread=_unread_visits(person, due),
        )
        for person in casebook.people.values()
        for due in casebook.dues[person.code]
    ]
    late = [item for item in items if item.due.late_on(today)]
    ahead = [item for item in items if not item.due.late_on(today)]
    no_news = [item for item in late if _no_news(casebook, item)]
    promises = [item for item in late if item.due.what is DueKind.PROMISE and item.due.ours]
    return Agenda(
        no_news=_lines(_longest_first(no_news, today)),
        late=_lines(
            sorted(
                (
                    i
                    for i in late
                    if i.due.what is not DueKind.PROMISE and not _no_news(casebook, i)
                ),
                key=lambda item: (
                    ORDER[item.due.what] > ORDER[DueKind.MEETING],
                    item.due.awaited is not None,
                    item.due.day,
                ),
            )
        ),
        promises=_lines(_one_a_person(promises)),
        new_here=_lines(item for item in ahead if item.due.what in NEW),
        coming=_lines(
            sorted(
                (item for item in ahead if _coming(casebook, item)),
                key=lambda item: (item.due.day, ORDER[item.due.what]),
            )
        ),
        without_keyworker=tuple(_without_keyworker(casebook)),
        moving_in=tuple(casebook.coming()),
        waiting=tuple(person for person in casebook.people.values() if person.waiting),
        going_well=tuple(_going_well(casebook.here(), today)),
        our_late=tuple(item.due for item in promises),
    )


def _lines(items: Iterable[AgendaItem]) -> tuple[AgendaLine, ...]:
    """Gather what belongs to one person, each where their first item stands."""
    gathered: dict[str, list[AgendaItem]] = {}
    for item in items:
        gathered.setdefault(item.person.code, []).append(item)
    return tuple(AgendaLine(items[0].person, tuple(items)) for items in gathered.values())


def _without_keyworker(casebook: Casebook) -> Iterator[Person]:
    for person in casebook.here():
        placement = person.placement_on(casebook.today)
        if placement is None:
            continue
        keyworker = casebook.staff.get(placement.keyworker or "")
        nobody = placement.keyworker is None and not placement.awaits("keyworker")
        if nobody or (keyworker and not keyworker.works_on(casebook.today)):
            yield person


def _attempts(person: Person, due: Due, today: date) -> tuple[Session, ...]:
    if due.what not in MEETINGS:
        return ()
    return person.attempts_since_met(today, since=due.since)


def _unread_visits(person: Person, due: Due) -> int:
    """Count the rows of Sessions that wait, and may tell of a visit missed since they last met."""
    if due.what not in MEETINGS:
        return 0
    return sum(
        row.form == SESSIONS
        and row.code("kind") in {SessionKind.MISSED, ""}
        and (row.day is None or row.day >= due.since)
        for row in person.unread
    )


def _no_news(casebook: Casebook, item: AgendaItem) -> bool:
    """Say whether contact is falling away: late, and the last visits were all missed."""
    enough = rules_for(item.person, casebook.rules, casebook.today).missed_visits
    missed = len(item.attempts) + item.unread
    return bool(missed) and missed >= enough


def _coming(casebook: Casebook, item: AgendaItem) -> bool:
    if item.due.what in NEW or item.due.what is DueKind.PROMISE:
        return False
    soon = rules_for(item.person, casebook.rules, casebook.today).soon_days
    days = soon if item.due.what in {DueKind.REVIEW, DueKind.FOLLOW_UP} else NEXT_DAYS
    return (item.due.day - casebook.today).days <= days


def _longest_first(items: Iterable[AgendaItem], today: date) -> list[AgendaItem]:
    return sorted(items, key=lambda item: -item.due.days_late(today))


def _one_a_person(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Keep the oldest for each person and count the others, so that one person is one line."""
    first: dict[str, AgendaItem] = {}
    for item in sorted(items, key=lambda item: (item.due.awaited is not None, item.due.day)):
        code = item.person.code
        kept = first.get(code)
        first[code] = item if kept is None else AgendaItem(kept.person, kept.due, kept.others + 1)
    return list(first.values())


def _going_well(people: Iterable[Person], today: date) -> list[tuple[Person, Goal]]:
    met = [
        (person, goal)
        for person in people
        for goal in person.goals
        if goal.closed and goal.went_well and timedelta(0) <= today - goal.closed <= LATELY
    ]
    return sorted(met, key=lambda each: each[1].closed or today, reverse=True)
