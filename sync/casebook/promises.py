"""What was agreed to be done, by whom and by when, and whether it has been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from sync.casebook.person import Person
from sync.forms.vocabulary import ActionBy, LastTime, SessionKind
from sync.records import OURS
from sync.records.awaited import AwaitedAnswer, awaited

ONE_TO_ONE = frozenset((SessionKind.ONE_TO_ONE, SessionKind.REFRESHER))
SETTLED = frozenset(LastTime)


@dataclass(frozen=True, slots=True)
class Promise:
    """A step somebody said they would take; it stays open until someone says it is done."""

    words: str | None = field(repr=False)  # None while they wait for a correction
    who: str | None
    by: date | None
    agreed: date
    goal: str | None = None  # the goal it is a step of, if any
    touched: date | None = None  # when somebody last said that it is not done yet
    awaited: AwaitedAnswer | None = None  # what must be read to say by when, or if it is done

    @property
    def ours(self) -> bool:
        """Say whether staff promised it, or may have."""
        return self.who in OURS or (self.awaited is not None and self.who is None)

    def counted_from(self, day: date) -> Promise:
        """Return it as it stands for somebody back since *day*: nothing fell due before."""
        return replace(self, by=max(self.by, day)) if self.by else self

    def late_on(self, today: date) -> bool:
        """Say whether it is ours and its day has passed, or may have."""
        passed = self.awaited is not None or (self.by is not None and self.by < today)
        return self.ours and passed


def open_promises(person: Person, day: date) -> tuple[Promise, ...]:
    """List what is still to be done on *day*, first due first; what has no date stands last."""
    promises = [*_steps(person, day), *_from_sessions(person, day), *_from_contacts(person, day)]
    return tuple(sorted(promises, key=lambda each: (each.by or date.max, each.agreed)))


def _steps(person: Person, day: date) -> Iterator[Promise]:
    for goal in person.goals:
        if goal.open_on(day) and not goal.paused:
            for step in goal.steps:
                if step.done is None or step.done > day:
                    waits = awaited(goal, step.awaited or "", "closed", "status")
                    yield Promise(step.what, step.who, step.by, goal.date, goal.goal, awaited=waits)


def _from_sessions(person: Person, day: date) -> Iterator[Promise]:
    """Carry what each session agreed forward until a later one says it is done or not needed.

    Keywork and 1-2-1 support are two strands: what came of “last time” is asked within one of them.
    Of keywork, what has no day is carried until a session that says nothing of it; a 1-2-1 worker
    keeps on each task until it is solved (practice 4, seed 003).
    """
    carried: dict[bool, list[Promise]] = {True: [], False: []}
    for session in person.sessions:
        if session.date > day:
            break
        one_to_one = session.kind in ONE_TO_ONE
        strand = carried[one_to_one]
        if session.last_time in SETTLED and one_to_one:
            del strand[-1:]  # what was agreed before that is asked for until it is solved, too
        elif session.last_time in SETTLED:
            strand.clear()
        elif (waits := awaited(session, "last_time")) is not None:
            strand[:] = [replace(promise, awaited=waits) for promise in strand]
        elif session.last_time:
            strand[:] = [replace(promise, touched=session.date) for promise in strand]
        elif session.took_place and not one_to_one:
            strand[:] = [promise for promise in strand if promise.by]
        waits = awaited(session, "next", "next_by", "next_who")
        if session.next or waits:
            strand.append(
                Promise(
                    session.next,
                    session.next_who,
                    session.next_by,
                    session.date,
                    session.goal,
                    awaited=waits,
                )
            )
    for strand in carried.values():
        yield from strand


def _from_contacts(person: Person, day: date) -> Iterator[Promise]:
    """Tell what was agreed with other services and is not marked as done."""
    for contact in person.contacts:
        if contact.date > day or contact.action_who == ActionBy.NOBODY:
            continue
        if contact.action_done is None or contact.action_done > day:
            yield Promise(
                contact.action,
                contact.action_who,
                contact.action_by,
                contact.date,
                contact.goal,
                awaited=awaited(contact, "action_done", "action_by", "action", "action_who"),
            )
