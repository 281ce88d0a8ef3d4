"""Assessments, the goals of a support plan, and reviews of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.forms.vocabulary import CameOfIt, GoalOutcome, GoalStatus, StepBy
from sync.records.base import Record, may_wait

GAINED = frozenset(GoalOutcome)  # how a goal ends well
OURS = frozenset(StepBy)  # steps that staff said they would take


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AreaScores(Record):
    """How each area is, from 1 (very hard) to 5 (going well), in the resident's own view."""

    area_budgeting: int | None = None
    area_lifeskills: int | None = None
    area_training: int | None = None
    area_health: int | None = None
    area_relationships: int | None = None
    area_motivation: int | None = None
    area_confidence: int | None = None
    area_networks: int | None = None
    area_practical: int | None = None
    area_home_and_moving_on: int | None = None
    area_safety: int | None = None

    def score(self, area: str) -> int | None:
        """Return the score of *area*, named as its option is."""
        score: int | None = getattr(self, area_field(area), None)
        return score


def area_field(area: str) -> str:
    """Name the field that holds the score of *area*."""
    return "area_" + area.casefold().replace(" ", "_")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessment(AreaScores):
    """A talk about strengths, hopes and needs."""

    resident: str
    staff: str | None = may_wait()
    date: dt.date
    kind: str
    strengths: str | None = may_wait()
    aspirations: str | None = may_wait()
    background: str | None = None
    circumstances: str | None = None
    challenges: str | None = None
    needs: str | None = may_wait()
    priority_areas: tuple[str, ...] = ()
    risk: str | None = may_wait()
    risk_plan: str | None = None
    resident_view: str | None = may_wait()
    resident_note: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Step:
    """One step of a goal: what, who, by when, and when it was done."""

    what: str | None
    who: str | None
    by: dt.date | None
    done: dt.date | None
    awaited: str | None = None  # the field of it whose answer waits

    @property
    def ours(self) -> bool:
        """Say whether staff said they would take it."""
        return self.who in OURS


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StepClosed(Record):
    """What came of one step or promise, which its reference names."""

    reference: str
    what: str
    date: dt.date
    staff: str | None = may_wait()
    about: str | None = None
    note: str | None = None

    @property
    def closes(self) -> bool:
        """Say whether nothing is left of it to do."""
        return self.what != CameOfIt.PARTLY


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Goal(Record):
    """One goal of the support plan, in the resident's words."""

    goal: str
    resident: str
    date: dt.date
    words: str | None = may_wait()
    area: str | None = may_wait()
    items: tuple[str, ...] = ()
    term: str | None = may_wait()
    set_by: str | None = may_wait()
    barriers: str | None = None
    managed_risk: str | None = None
    step_1: str | None = None
    step_1_who: str | None = None
    step_1_by: dt.date | None = None
    step_1_done: dt.date | None = None
    step_2: str | None = None
    step_2_who: str | None = None
    step_2_by: dt.date | None = None
    step_2_done: dt.date | None = None
    step_3: str | None = None
    step_3_who: str | None = None
    step_3_by: dt.date | None = None
    step_3_done: dt.date | None = None
    who_helps: tuple[str, ...] = ()
    agency: str | None = None
    partner: str | None = None
    look_again: dt.date | None = may_wait()
    source: str | None = None
    status: str | None = may_wait()
    closed: dt.date | None = None
    outcome: str | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """List the steps that were written down."""
        rows = (
            (self.step_1, self.step_1_who, self.step_1_by, self.step_1_done),
            (self.step_2, self.step_2_who, self.step_2_by, self.step_2_done),
            (self.step_3, self.step_3_who, self.step_3_by, self.step_3_done),
        )
        steps = (
            Step(what, who, by, done, self._awaited_of(number))
            for number, (what, who, by, done) in enumerate(rows, 1)
        )
        return tuple(each for each in steps if each.what or each.awaited)

    def _awaited_of(self, step: int) -> str | None:
        """Name the field of a step whose answer waits; what it is comes first."""
        names = (f"step_{step}{part}" for part in ("", "_done", "_by", "_who"))
        return next((each for each in names if each in self.waits), None) if self.waits else None

    def open_on(self, day: dt.date) -> bool:
        """Say whether it is part of the plan on *day*, paused or not."""
        return self.date <= day and (self.closed is None or self.closed > day)

    @property
    def paused(self) -> bool:
        """Say whether it rests for now."""
        return self.status == GoalStatus.PAUSED

    @property
    def went_well(self) -> bool:
        """Say whether it ended in something the resident gained."""
        return self.outcome in GAINED


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Review(AreaScores):
    """A look back at the plan together."""

    resident: str
    staff: str | None = may_wait()
    date: dt.date
    present: tuple[str, ...] = ()
    goal_1: str | None = None
    progress_1: str | None = None
    goal_2: str | None = None
    progress_2: str | None = None
    goal_3: str | None = None
    progress_3: str | None = None
    goal_4: str | None = None
    progress_4: str | None = None
    changes: str | None = may_wait()
    contact_right: str | None = None
    isolation: str | None = None
    risk: str | None = may_wait()
    risk_plan: str | None = None
    ready: str | None = may_wait()
    resident_words: str | None = may_wait()
    agreed: str | None = may_wait()
    copy_given: bool | None = None
    next_review: dt.date | None = None

    @property
    def progress(self) -> tuple[tuple[str, str], ...]:
        """List each goal looked at and how far it was."""
        pairs = (
            (self.goal_1, self.progress_1),
            (self.goal_2, self.progress_2),
            (self.goal_3, self.progress_3),
            (self.goal_4, self.progress_4),
        )
        return tuple((goal, how_far) for goal, how_far in pairs if goal and how_far)
