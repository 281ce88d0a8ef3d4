"""The records: one typed, frozen class a form, its fields named as in ``forms_schema/``."""

from __future__ import annotations

from sync.records.around import FollowUp, Moment, Repair
from sync.records.base import Record, when
from sync.records.contact import MISSED, TOOK_PLACE, Feedback, Session
from sync.records.people import Change, House, Move, Resident, Staff
from sync.records.plan import (
    GOOD_OUTCOMES,
    OURS,
    AreaScores,
    Assessment,
    Goal,
    Review,
    Step,
    area_field,
)
from sync.records.restricted import Concern, DataRequest
from sync.records.services import Contact, Partner
from sync.records.together import (
    Activity,
    Evaluation,
    Grant,
    Introduction,
    ToolkitSession,
)

__all__ = [
    "GOOD_OUTCOMES",
    "MISSED",
    "OURS",
    "RECORDS",
    "TOOK_PLACE",
    "Activity",
    "AreaScores",
    "Assessment",
    "Change",
    "Concern",
    "Contact",
    "DataRequest",
    "Evaluation",
    "Feedback",
    "FollowUp",
    "Goal",
    "Grant",
    "House",
    "Introduction",
    "Moment",
    "Move",
    "Partner",
    "Record",
    "Repair",
    "Resident",
    "Review",
    "Session",
    "Staff",
    "Step",
    "ToolkitSession",
    "area_field",
    "when",
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
    "contacts": Contact,
    "moments": Moment,
    "followups": FollowUp,
    "activities": Activity,
    "evaluations": Evaluation,
    "toolkit": ToolkitSession,
    "grants": Grant,
    "partners": Partner,
    "repairs": Repair,
    "introductions": Introduction,
    "feedback": Feedback,
    "concerns": Concern,
    "requests": DataRequest,
}
