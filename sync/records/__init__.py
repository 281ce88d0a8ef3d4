"""The records: one typed, frozen class a form, its fields named as in ``forms_schema/``."""

from __future__ import annotations

from sync.records.base import Record, Value, when
from sync.records.by_hand import CheckedRow, OtherRow, SettingRow
from sync.records.house_life import FollowUp, Moment, Repair
from sync.records.people import Change, Cover, House, Move, Resident, Staff
from sync.records.plan import (
    OURS,
    AreaScores,
    Assessment,
    Goal,
    Review,
    Step,
    StepClosed,
    area_field,
)
from sync.records.restricted import Concern, DataRequest
from sync.records.services import Contact, Partner
from sync.records.sessions import Feedback, Session
from sync.records.together import (
    Activity,
    Evaluation,
    Grant,
    Introduction,
    ToolkitSession,
)

__all__ = [
    "FORM_OF",
    "OURS",
    "RECORDS",
    "Activity",
    "AreaScores",
    "Assessment",
    "Change",
    "CheckedRow",
    "Concern",
    "Contact",
    "Cover",
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
    "OtherRow",
    "Partner",
    "Record",
    "Repair",
    "Resident",
    "Review",
    "Session",
    "SettingRow",
    "Staff",
    "Step",
    "StepClosed",
    "ToolkitSession",
    "Value",
    "area_field",
    "when",
]

RECORDS: dict[str, type[Record]] = {
    "settings": SettingRow,
    "checked": CheckedRow,
    "houses": House,
    "staff": Staff,
    "residents": Resident,
    "changes": Change,
    "moves": Move,
    "cover": Cover,
    "assessments": Assessment,
    "goals": Goal,
    "sessions": Session,
    "reviews": Review,
    "contacts": Contact,
    "steps": StepClosed,
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
FORM_OF: dict[type[Record], str] = {record: form for form, record in RECORDS.items()}
