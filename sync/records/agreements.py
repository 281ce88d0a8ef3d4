"""What goals, sessions and contacts agree to be done, and the reference of each such promise.

The same words about the same resident are the same promise, whenever and in whatever row they were
agreed; only what was said to another service is a promise of its own. So a reference survives
sorting, another day and the next meeting, and ends when somebody changes the words.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sync.forms.cleaning import fold
from sync.forms.vocabulary import ActionBy
from sync.records import Contact, Goal, Session, StepClosed
from sync.records.references import make_reference, read_reference

Agreeing = Goal | Session | Contact
NAMED_BY: Mapping[type[Agreeing], tuple[str, ...]] = MappingProxyType(
    {
        Goal: ("step_1", "step_2", "step_3"),
        Session: ("next",),
        Contact: ("action", "who"),
    }
)  # what must be read before it can be said that nobody has a reference


@dataclass(frozen=True, slots=True)
class Agreement:
    """Words that were agreed on a day; *said* is what makes them the same promise as others."""

    resident: str
    day: dt.date
    words: str = field(repr=False)
    said: tuple[str, ...] = field(repr=False)
    ended: dt.date | None = None  # by a day in its own row
    goal: str | None = None

    @property
    def reference(self) -> str:
        """Return the reference of the promise."""
        return _reference(self.resident, self.said)


def step_reference(resident: str, words: str) -> str:
    """Return the reference of what was agreed in these words with *resident*."""
    return _reference(resident, (fold(words),))


def _reference(resident: str, said: tuple[str, ...]) -> str:
    return make_reference("\x1e".join(("step", resident, *said)))


def agreements_of(record: Agreeing) -> Iterator[Agreement]:
    """List what a row agrees to be done, in its order, with the words that can be read."""
    resident, day = record.resident, record.date
    match record:
        case Goal():
            turns: Counter[str] = Counter()
            for step in record.steps:
                if step.what:
                    said = fold(step.what)
                    turns[said] += 1
                    again = (str(turns[said]),) if turns[said] > 1 else ()
                    yield Agreement(
                        resident, day, step.what, (said, *again), step.done, record.goal
                    )
        case Session() if record.next:
            yield Agreement(resident, day, record.next, (fold(record.next),), goal=record.goal)
        case Contact() if record.action and record.who and record.action_who != ActionBy.NOBODY:
            said_to = (fold(record.action), "to", fold(record.who))
            ended, goal = record.action_done, record.goal
            yield Agreement(resident, day, record.action, said_to, ended, goal)


def closings(rows: Iterable[StepClosed]) -> dict[str, list[StepClosed]]:
    """Gather rows of Steps by the reference they name, in the order they stand."""
    gathered: dict[str, list[StepClosed]] = {}
    for row in rows:
        reference = read_reference(row.reference)
        if reference:
            gathered.setdefault(reference, []).append(row)
    return gathered
