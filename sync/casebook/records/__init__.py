"""The records: one typed, frozen class a form, its fields named as in ``forms_schema/``."""

from __future__ import annotations

from sync.casebook.records.base import Record
from sync.casebook.records.contact import MISSED, TOOK_PLACE, Feedback, Session
from sync.casebook.records.people import Change, House, Move, Resident, Staff
from sync.casebook.records.plan import (
    GOOD_OUTCOMES,
    OURS,
    AreaScores,
    Assessment,
    Goal,
    Review,
    Step,
    area_field,
)

__all__ = [
    "GOOD_OUTCOMES",
    "MISSED",
    "OURS",
    "RECORDS",
    "TOOK_PLACE",
    "AreaScores",
    "Assessment",
    "Change",
    "Feedback",
    "Goal",
    "House",
    "Move",
    "Record",
    "Resident",
    "Review",
    "Session",
    "Staff",
    "Step",
    "area_field",
]

RECORDS: dict[str, type[Record]] = {
    "houses": House,
    "staff": Staff,
    "residents": Resident,
    "changes": Change,
    "moves": Move,
    "assessments": Assessment,
    "goals": Goal,
    "sessions": Session,
    "reviews": Review,
    "feedback": Feedback,
}
