"""One person and all that is known of them, in the order it happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, TypeVar

from sync.check.held_rows import HeldRow
from sync.forms.vocabulary import ChangeKind
from sync.records import (
    FORM_OF,
    Assessment,
    Change,
    Concern,
    Contact,
    Feedback,
    FollowUp,
    Goal,
    Moment,
    Move,
    Resident,
    Review,
    Session,
    StepClosed,
)
from sync.records.awaited import AwaitedAnswer, awaited
from sync.residency.placements import Placement, placement_on
from sync.residency.stays import NOT_KNOWN, Stay


class Dated(Protocol):
    """Anything that happened on a day."""

    @property
    def date(self) -> date:
        """Return the day."""


D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, slots=True)
class Person:
    """A resident, by code. *resident* is None while their own row waits for a correction."""

    code: str
    resident: Resident | None = field(default=None, repr=False)
    stays: tuple[Stay, ...] = field(default=(), repr=False)
    may_have_left: AwaitedAnswer | None = None  # while a row of Moves waits that may say so
    placements: tuple[Placement, ...] = field(default=(), repr=False)
    changes: tuple[Change, ...] = field(default=(), repr=False)
    moves: tuple[Move, ...] = field(default=(), repr=False)
    assessments: tuple[Assessment, ...] = field(default=(), repr=False)
    goals: tuple[Goal, ...] = field(default=(), repr=False)
    sessions: tuple[Session, ...] = field(default=(), repr=False)
    reviews: tuple[Review, ...] = field(default=(), repr=False)
    feedback: tuple[Feedback, ...] = field(default=(), repr=False)
    contacts: tuple[Contact, ...] = field(default=(), repr=False)
    moments: tuple[Moment, ...] = field(default=(), repr=False)
    followups: tuple[FollowUp, ...] = field(default=(), repr=False)
    concerns: tuple[Concern, ...] = field(default=(), repr=False)
    steps_told: tuple[StepClosed, ...] = field(default=(), repr=False)  # of what was agreed
    unread: tuple[HeldRow, ...] = field(default=(), repr=False)  # rows about them that wait whole

    @property
    def waiting(self) -> bool:
        """Say whether their own row is held until somebody corrects it."""
        return self.resident is None

    @property
    def name(self) -> str:
        """Return the name they like to be called, or the code while that is not known."""
        return (self.resident.name if self.resident else None) or self.code

    def stay_on(self, day: date) -> Stay | None:
        """Return the stay that is running on *day*."""
        return next((stay for stay in reversed(self.stays) if stay.covers(day)), None)

    def start_awaited(self, stay: Stay) -> AwaitedAnswer | None:
        """Return the answer that says when *stay* began, where that waits."""
        return stay.awaited or (None if stay.start_known else awaited(self.resident, "moved_in"))

    def comes_after(self, day: date) -> bool:
        """Say whether they will move in after *day*."""
        return bool(self.stays) and self.stays[0].start > day

    def may_not_be_here(self, day: date) -> bool:
        """Say whether it cannot be told that they are here, for it waits if they came or left."""
        back = bool(self.stays) and self.stays[-1].awaited is not None  # if they came back
        return self.waiting or self.may_have_left is not None or back or self.may_be_to_come(day)

    def may_be_to_come(self, day: date) -> bool:
        """Say whether they may not be here yet: it waits since when, and nobody has met them."""
        stay = self.stay_on(day)
        return stay is not None and stay.start == NOT_KNOWN and self.last_met(day) is None

    @property
    def keyworker_doubted(self) -> AwaitedAnswer | None:
        """Return the row of Changes that waits and may name another keyworker."""
        rows = (each for each in self.unread if each.form == FORM_OF[Change])
        may = (each for each in rows if each.code("what") in {ChangeKind.KEYWORKER, ""})
        return next((AwaitedAnswer(each.form, each.row) for each in may), None)

    def placement_on(self, day: date) -> Placement | None:
        """Return how things are for them on *day*."""
        return placement_on(self.placements, day)

    def away_on(self, day: date) -> Change | None:
        """Return the change that says that they are away for a while on *day*."""
        return next((each for each in self._away_by(day) if not _is_back(each, day)), None)

    def back_since(self, day: date) -> date | None:
        """Return the last day of the time away that was over last by *day*."""
        over = (each.until for each in self._away_by(day) if _is_back(each, day))
        return max(filter(None, over), default=None)

    def _away_by(self, day: date) -> list[Change]:
        return [
            each
            for each in reversed(self.changes)
            if each.what == ChangeKind.AWAY and each.date <= day
        ]

    def last_met(self, day: date, since: date = date.min) -> Session | None:
        """Return the latest meeting that took place between *since* and *day*.

        The latest by its date, whenever and wherever its row was typed (faults F2 and F3 of the
        systems looked at).
        """
        for session in reversed(self.sessions):
            if session.date < since:
                return None
            if session.date <= day and session.took_place:
                return session
        return None

    def attempts_since_met(self, day: date, since: date = date.min) -> tuple[Session, ...]:
        """List the visits missed after the last meeting, newest first."""
        attempts: list[Session] = []
        for session in reversed(self.sessions):
            if session.date < since or (session.took_place and session.date <= day):
                break
            if session.missed and session.date <= day:
                attempts.append(session)
        return tuple(attempts)

    def latest_assessment(self, day: date) -> Assessment | None:
        """Return the newest assessment."""
        return latest(self.assessments, day)

    def open_goals(self, day: date) -> tuple[Goal, ...]:
        """List the goals of the plan on *day*: those being worked on first, then paused ones."""
        goals = [goal for goal in self.goals if goal.open_on(day)]
        return tuple(sorted(goals, key=lambda goal: goal.paused))

    def progress_of(self, goal: str, day: date) -> tuple[str, date] | None:
        """Say how far *goal* is by the newest session or review that tells, and of when."""
        reports = [
            (session.date, session.progress)
            for session in self.sessions
            if session.goal == goal and session.progress and session.date <= day
        ]
        reports += [
            (review.date, how_far)
            for review in self.reviews
            if review.date <= day
            for named, how_far in review.progress
            if named == goal
        ]
        if not reports:
            return None
        when, how_far = max(reversed(reports), key=lambda each: each[0])  # of one day, the last
        return how_far, when


def _is_back(away: Change, day: date) -> bool:
    return away.until is not None and away.until < day


def latest(events: Sequence[D], day: date, since: date = date.min) -> D | None:
    """Return the newest of *events*, which stand in order, between *since* and *day*."""
    return next((each for each in reversed(events) if since <= each.date <= day), None)
