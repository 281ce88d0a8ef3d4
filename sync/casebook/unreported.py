"""W4: a session said that something is to be reported, and the report was never filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sync.casebook.house_life import HouseLife
from sync.casebook.notices import Notice
from sync.casebook.person import Person
from sync.check.codes import Code
from sync.forms.vocabulary import ToReport
from sync.records import Session

WITHIN = timedelta(days=1)
LATELY = timedelta(days=28)  # older ones are not asked for any more


def w4_not_reported(person: Person, life: HouseLife, today: date) -> Iterator[Notice]:
    """Remind of a repair, a contact or a good moment that has no row within a day of the session.

    A repair is looked for in the house where the person lived, as it names nobody.
    """
    for session in _lately(person, today):
        place = person.placement_on(session.date)
        if (
            ToReport.REPAIR in session.also
            and place
            and place.house
            and not _on_days(life.repair_days, session, place.house)
        ):
            yield Notice(Code.W4_NOT_REPORTED, about=ToReport.REPAIR, since=session.date)
        for what, days in (
            (ToReport.CONTACT, (each.date for each in person.contacts)),
            (ToReport.MOMENT, (each.date for each in person.moments)),
        ):
            if what in session.also and not _near(session, days):
                yield Notice(Code.W4_NOT_REPORTED, about=what, since=session.date)


def w4_concern_not_reported(
    people: Iterable[Person], life: HouseLife, today: date
) -> Iterator[tuple[Person, Session]]:
    """Tell the sessions that spoke of a concern of which nothing was written down within a day.

    A concern that is held outside every site counts as written down.
    """
    for person in people:
        for session in _lately(person, today):
            if ToReport.CONCERN not in session.also:
                continue
            written = _on_days(life.concern_days, session, person.code, session.staff)
            elsewhere = (*life.concerns_held_outside, *life.concerns_not_read)
            if not written and not _near(session, elsewhere):
                yield person, session


def _lately(person: Person, today: date) -> Iterator[Session]:
    return (each for each in person.sessions if WITHIN < today - each.date <= LATELY)


def _on_days(known: frozenset[tuple[str, date]], session: Session, *codes: str | None) -> bool:
    """Say whether something is known of one of *codes* on the day of the session or beside it."""
    days = (session.date - WITHIN, session.date, session.date + WITHIN)
    return any((code, day) in known for code in codes for day in days)


def _near(session: Session, days: Iterable[date]) -> bool:
    return any(abs(day - session.date) <= WITHIN for day in days)
