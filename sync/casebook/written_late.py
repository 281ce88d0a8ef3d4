"""W3: what was written down later than the house has agreed."""

from __future__ import annotations

from datetime import date, timedelta

from sync.records import Concern, Session


def w3_session_late(session: Session, days: int) -> bool:
    """W3: say whether a session was sent more than *days* days after it took place."""
    if session.timestamp is None:
        return False
    return (session.timestamp.date() - session.date).days > days


def w3_concern_late(concern: Concern) -> bool:
    """W3: say whether a concern was sent after its own day."""
    return concern.timestamp is not None and concern.timestamp.date() > concern.date


def w3_decision_late(concern: Concern, today: date) -> bool:
    """W3: say whether the decision took, or is taking, more than one working day.

    It does not while it waits what was decided, or when.
    """
    if not concern.waits.isdisjoint(("decision", "decided_on")):
        return False
    return (concern.decided_on or today) > decision_due(concern)


def decision_due(concern: Concern) -> date:
    """Return the day by which a concern is to be decided: the working day after it was told."""
    begun = concern.timestamp.date() if concern.timestamp else concern.date
    return next_workday(max(begun, concern.date))


def next_workday(day: date) -> date:
    """Return the working day after *day*; bank holidays count as working days."""
    day += timedelta(days=1)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day
