"""What was agreed to be done, by whom and by when, and whether it has been.

The same words about the same resident are one promise: agreed again at the next meeting, it keeps
the day it was first agreed, and is due by the newest day. It stays open until somebody says that it
is done or no longer needed: on Steps, by its reference; in its own row; or as what came of last
time, which is of the newest promise of its strand and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from sync.casebook.ledger import Ledger, LedgerEntry
from sync.casebook.person import Person
from sync.records import OURS, StepClosed
from sync.records.agreements import agreements_of
from sync.records.awaited import AwaitedAnswer
from sync.records.references import read_reference

T = TypeVar("T")


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
    reference: str | None = None  # None while its words wait
    renewed: date | None = None  # when the same words were last agreed again

    @property
    def ours(self) -> bool:
        """Say whether staff promised it, or may have."""
        return self.who in OURS or (self.awaited is not None and self.who is None)

    @property
    def last_agreed(self) -> date:
        """Return the newest day on which it was agreed."""
        return self.renewed or self.agreed

    def counted_from(self, day: date) -> Promise:
        """Return it as it stands for somebody back since *day*: nothing fell due before."""
        return replace(self, by=max(self.by, day)) if self.by else self

    def late_on(self, today: date) -> bool:
        """Say whether it is ours and its day has passed, or may have."""
        passed = self.awaited is not None or (self.by is not None and self.by < today)
        return self.ours and passed


@dataclass(frozen=True, slots=True)
class StepState:
    """How one step of a goal stands: still to be done, or closed on a day, told of on Steps."""

    reference: str | None
    closed: date | None
    told: StepClosed | None = field(default=None, repr=False)
    awaited: AwaitedAnswer | None = None  # what must be read to say if it is done


@dataclass(frozen=True, slots=True)
class StepTold:
    """One row of Steps, and the promise that it names."""

    row: StepClosed
    reference: str
    words: str = field(repr=False)
    goal: str | None


def open_promises(person: Person, day: date) -> tuple[Promise, ...]:
    """List what is still to be done on *day*, first due first; what has no date stands last."""
    same: dict[tuple[object, ...], list[LedgerEntry]] = {}
    for number, entry in enumerate(Ledger(person, day).still_open()):
        said = entry.agreement.said if entry.agreement else (number,)
        same.setdefault(said, []).append(entry)
    promises = [_promise(entries) for entries in same.values()]
    return tuple(sorted(promises, key=lambda each: (each.by or date.max, each.agreed)))


def _promise(entries: Sequence[LedgerEntry]) -> Promise:
    """Make one promise of the same words, with what was said of them last."""
    if len(entries) > 1:
        entries = sorted(entries, key=_last_agreed)
    newest = entries[-1]
    agreed = min(each.agreed for each in entries)
    last = _last_agreed(newest)
    return Promise(
        newest.words,
        _newest_of(each.who for each in entries),
        _newest_of(each.by for each in entries),
        agreed,
        _newest_of(each.goal for each in entries),
        max((each.touched for each in entries if each.touched), default=None),
        _newest_of(each.awaited for each in entries),
        newest.reference,
        last if last > agreed else None,
    )


def _last_agreed(entry: LedgerEntry) -> date:
    return entry.renewed or entry.agreed


def _newest_of(answers: Iterable[T | None]) -> T | None:
    """Return the last of *answers* that was given."""
    return next((each for each in reversed([*answers]) if each is not None), None)


def step_states(person: Person, day: date) -> Mapping[tuple[str, int], StepState]:
    """Tell how each step of each goal stands on *day*, by the goal's code and the step's place."""
    return {
        (entry.goal or "", entry.step): StepState(
            entry.reference, entry.closed, entry.told, entry.awaited
        )
        for entry in Ledger(person, day).entries
        if entry.step is not None
    }


def steps_told(person: Person, day: date) -> tuple[StepTold, ...]:
    """List the rows of Steps about *person* with the words they are about, the newest first."""
    if not person.steps_told:
        return ()
    agreed = {
        each.reference: each
        for rows in (person.goals, person.sessions, person.contacts)
        for row in rows
        for each in agreements_of(row)
    }
    told = []
    for row in reversed(person.steps_told):
        about = agreed.get(read_reference(row.reference) or "")
        if about and row.date <= day:
            told.append(StepTold(row, about.reference, about.words, about.goal))
    return tuple(told)
