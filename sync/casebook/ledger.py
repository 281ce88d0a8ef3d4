"""What was agreed to be done, entry by entry, gone through in the order it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.person import Person
from sync.check.held_rows import HeldRow
from sync.forms.vocabulary import ActionBy, CameOfIt, LastTime, SessionKind
from sync.records import FORM_OF, Contact, Goal, Session, StepClosed
from sync.records.agreements import Agreement, agreements_of
from sync.records.awaited import AwaitedAnswer, awaited
from sync.records.references import read_reference

ONE_TO_ONE = frozenset((SessionKind.ONE_TO_ONE, SessionKind.REFRESHER))
SETTLED = frozenset(LastTime)
Happening = Goal | Session | Contact | StepClosed | None  # None: some row says that it is done
ORDER = (Goal, Session, Contact, type(None), StepClosed)  # of one day


@dataclass(slots=True)
class LedgerEntry:
    """Something that was agreed in one row, or in the same words in several sessions."""

    agreed: date
    words: str | None = field(repr=False)
    who: str | None
    by: date | None
    goal: str | None
    agreement: Agreement | None = field(default=None, repr=False)  # None while its words wait
    step: int | None = None  # of its goal, counted from 0
    one_to_one: bool | None = None  # the strand of its session
    renewed: date | None = None  # when the same words were last agreed again
    touched: date | None = None  # when somebody last said that it is not done yet
    awaited: AwaitedAnswer | None = None
    ends: date | None = None  # as its own row says
    resting: bool = False  # its goal is closed or paused
    closed: date | None = None
    told: StepClosed | None = field(default=None, repr=False)  # the newest row of Steps about it

    @property
    def reference(self) -> str | None:
        """Return its reference, if its words can be read."""
        return self.agreement.reference if self.agreement else None

    def same_as(self, other: LedgerEntry) -> bool:
        """Say whether both are the same promise."""
        if self.agreement is None or other.agreement is None:
            return self is other
        return self.agreement.said == other.agreement.said


class Ledger:
    """Every entry of one person as things stood on *day*."""

    def __init__(self, person: Person, day: date) -> None:
        self.entries: list[LedgerEntry] = []
        self._open: list[LedgerEntry] = []  # the newest last
        self._day = day
        for on, what in sorted(
            _happenings(person, day), key=lambda each: (each[0], ORDER.index(type(each[1])))
        ):
            match what:
                case Goal():
                    self._plan(what)
                case Session():
                    self._meet(what)
                case Contact():
                    self._contact(what)
                case StepClosed():
                    self._tell(what)
                case None:
                    self._end(on)
        for row in person.unread:
            if row.form == FORM_OF[StepClosed]:
                self._doubt(row)
            elif row.form == FORM_OF[Session]:
                self._doubt_newest(row)

    def still_open(self) -> Iterator[LedgerEntry]:
        """Go through what is still to be done; the steps of a goal that rests are nobody's."""
        return (each for each in self._open if not each.resting)

    def _add(self, entry: LedgerEntry) -> None:
        self.entries.append(entry)
        self._open.append(entry)

    def _plan(self, goal: Goal) -> None:
        agreed = agreements_of(goal)
        for number, step in enumerate(goal.steps):
            self._add(
                LedgerEntry(
                    goal.date,
                    step.what,
                    step.who,
                    step.by,
                    goal.goal,
                    agreement=next(agreed) if step.what else None,
                    step=number,
                    awaited=awaited(goal, step.awaited or "", "closed", "status"),
                    ends=step.done,
                    resting=goal.paused or not goal.open_on(self._day),
                )
            )

    def _meet(self, session: Session) -> None:
        """Hear what came of last time, then what happens next."""
        strand = session.kind in ONE_TO_ONE
        self._hear(session, [each for each in self._open if each.one_to_one is strand])
        waits = awaited(session, "next", "next_by", "next_who")
        if session.next or waits:
            entry = LedgerEntry(
                session.date,
                session.next,
                session.next_who,
                session.next_by,
                session.goal,
                agreement=next(agreements_of(session), None),
                one_to_one=strand,
                awaited=waits,
            )
            before = next(
                (e for e in self._open if e.one_to_one is not None and e.same_as(entry)), None
            )
            self._add(entry) if before is None else self._renew(before, entry)

    def _hear(self, session: Session, mine: list[LedgerEntry]) -> None:
        """Hear what came of last time, within the strand of this meeting.

        Keywork and 1-2-1 support are two strands. Of keywork, what has no day is carried until a
        meeting that says nothing of last time, unless somebody told of it on Steps; a 1-2-1 worker
        keeps on each task until it is solved (practice 4, seed 003).
        """
        waits = awaited(session, "last_time")
        if session.last_time in SETTLED:
            for newest in mine[-1:]:
                self._close(newest, session.date)
        elif waits:
            for each in mine:
                each.awaited = waits
        elif session.last_time:
            for each in mine:
                each.touched = session.date
        elif session.took_place and session.kind not in ONE_TO_ONE:
            for each in mine:
                if each.by is None and each.told is None:
                    self._open.remove(each)

    def _renew(self, before: LedgerEntry, again: LedgerEntry) -> None:
        """Keep one entry for the same words, with what was said of them last."""
        before.renewed, before.one_to_one = again.agreed, again.one_to_one
        before.words, before.who = again.words, again.who or before.who
        before.awaited = again.awaited or (before.awaited if again.by is None else None)
        before.by, before.goal = again.by or before.by, again.goal or before.goal
        self._open.remove(before)
        self._open.append(before)

    def _contact(self, contact: Contact) -> None:
        if contact.action_who == ActionBy.NOBODY:
            return
        self._add(
            LedgerEntry(
                contact.date,
                contact.action,
                contact.action_who,
                contact.action_by,
                contact.goal,
                agreement=next(agreements_of(contact), None),
                awaited=awaited(contact, "action_done", "action_by", "action", "action_who"),
                ends=contact.action_done,
            )
        )

    def _end(self, on: date) -> None:
        """Close what its own row says is done by this day."""
        for each in [each for each in self._open if each.ends and each.ends <= on]:
            if each.closed is None:
                self._close(each, on)

    def _tell(self, row: StepClosed) -> None:
        """Hear of one promise by its reference."""
        reference = read_reference(row.reference)
        for each in [each for each in self._open if each.reference == reference]:
            each.told = row
            if row.closes:
                self._close(each, row.date)
            else:
                each.touched = row.date

    def _doubt(self, row: HeldRow) -> None:
        """Take a row of Steps that waits for what may have closed the promise that it names."""
        reference = read_reference(row.code("reference"))
        if row.code("what") == CameOfIt.PARTLY:
            return
        waits = AwaitedAnswer(row.form, row.row)
        for each in self._open:
            if reference and each.reference == reference:
                each.awaited = each.awaited or waits

    def _doubt_newest(self, row: HeldRow) -> None:
        """Take a session that waits for what may have closed the newest promise of its strand."""
        said, kind = row.code("last_time"), row.code("kind")
        if said and said not in SETTLED:
            return
        for strand in {kind in ONE_TO_ONE} if kind else {True, False}:
            before = [
                each
                for each in self._open
                if each.one_to_one is strand and each.agreed < (row.day or self._day)
            ]
            for newest in before[-1:]:
                newest.awaited = newest.awaited or AwaitedAnswer(row.form, row.row)

    def _close(self, entry: LedgerEntry, on: date) -> None:
        """Close an entry; the step of another goal in the same words has its own day."""
        for each in [each for each in self._open if each.same_as(entry)]:
            if each is entry or each.step is None or entry.step is None:
                each.closed = on
                self._open.remove(each)


def _happenings(person: Person, day: date) -> Iterator[tuple[date, Happening]]:
    """Go through all that says anything of a promise up to *day*."""
    ends: set[date] = set()
    for rows in (person.goals, person.sessions, person.contacts, person.steps_told):
        yield from ((row.date, row) for row in rows if row.date <= day)
    for goal in person.goals:
        ends.update(max(goal.date, each.done) for each in goal.steps if each.done)
    for contact in person.contacts:
        if contact.action_done:
            ends.add(max(contact.date, contact.action_done))
    yield from ((each, None) for each in ends if each <= day)
