"""Every sentence that says none, nobody, nothing, all or every, and what could make it untrue.

What waits for a correction may belong to any of the places named here: a form stands for the rows
of it that wait whole, and “form.field” for the rows of which that answer waits (decision 1b).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIVING_HERE = ("residents", "residents.moved_in", "moves", "changes")
DUE = (
    *LIVING_HERE,
    *("sessions", "assessments", "goals", "reviews", "contacts", "followups", "steps"),
)
COVER = ("cover", "cover.covered_by")
WORKERS = (  # by which a resident stands on a caseload
    *("residents.keyworker", "changes.keyworker", "moves.keyworker"),
    *("residents.support_worker", "changes.support_worker", *COVER),
)
CASELOAD = (*DUE, *WORKERS)
PROMISES = ("goals", "sessions", "contacts", "sessions.next", "contacts.action", "steps")
REPAIRS = ("repairs", "repairs.fixed", "repairs.danger")
MOMENTS = ("moments", "moments.may_share", "moments.kind")
CONCERNS = ("concerns", "concerns.decision", "concerns.about", "concerns.about_staff")
REFERRALS = ("contacts", "contacts.purpose", "contacts.result")
HOW_FAR = (
    *("sessions", "sessions.goal", "sessions.progress", "reviews"),
    *(f"reviews.{name}_{number}" for number in range(1, 5) for name in ("goal", "progress")),
)

REASSURING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # Today, caseloads, schedule
        "Nobody is late today": DUE,
        "Nothing else is late": DUE,
        "Nobody is new at the moment": LIVING_HERE,
        "Nothing is due in the next 3 days, and no review in the next %s days": DUE,
        "No goal was met in the last 2 weeks": ("goals", "goals.closed", "goals.outcome"),
        "Nothing is late": CASELOAD,
        "Nothing late": CASELOAD,
        "Nothing": DUE,
        "Nobody has a caseload yet": (*LIVING_HERE, *WORKERS),
        "No review is late": DUE,
        "No reviews yet": ("goals", "reviews", *LIVING_HERE),
        # residents
        "Nobody is here yet": ("residents",),
        "Nobody has moved on yet": ("moves", "residents"),
        "Not met yet": ("sessions",),
        "Not met yet since they came back": ("sessions",),
        "not met yet": ("sessions", "sessions.staff"),  # by one worker
        "Not talked about": ("assessments", "assessments.priority_areas"),
        "Not talked about yet": ("assessments", "assessments.priority_areas"),
        "not talked about": HOW_FAR,
        "not talked about yet": HOW_FAR,
        "After the first goal": ("goals", "reviews"),
        "No assessment": ("assessments",),
        "No assessment yet": ("assessments",),
        "No goals": ("goals",),
        "No goals yet": ("goals",),
        "No open goals": ("goals", "goals.closed", "goals.status"),
        "No sessions": ("sessions",),
        "No sessions yet": ("sessions",),
        "No sessions in the last half year": ("sessions",),
        "No review": ("reviews",),
        "No review yet": ("reviews",),
        # the life of the houses
        "No repair is open": REPAIRS,
        "Nothing needs mending, as far as we know": REPAIRS,
        "Nothing was mended in the last year": REPAIRS,
        "No activity is planned": ("activities",),
        "Nothing is planned": ("activities",),
        "Nothing is planned yet": ("activities",),
        "Nothing more is on this week": ("activities",),
        "Nothing is written down for this week": ("activities",),
        "No activity is written down for the last 12 weeks": ("activities",),
        "Nothing was open to anyone in the last 12 weeks": (
            *("activities", "activities.open_to", "activities.came"),
        ),
        "Nobody to thank is written down in the last 4 weeks": (
            *(*MOMENTS, *REPAIRS, "repairs.let_in", "moments.resident"),
        ),
        "No moment to share in the last 4 weeks": MOMENTS,
        "There is nothing here yet": ("toolkit", "toolkit.status"),
        "Nothing here yet": ("toolkit",),
        "No evaluation yet": ("evaluations", "activities", "activities.session"),
        "Nobody has said yet how it was": ("evaluations", "activities", "activities.session"),
        "We have not run it yet": ("activities", "activities.session"),
        "Not enough people have told us yet": ("evaluations",),
        "Nobody is on this page yet": ("introductions", "introductions.agreed_on"),
        "No grant waits for a decision": ("grants", "grants.decision"),
        "Nobody waits for an answer about money": ("grants", "grants.decision"),
        "None agreed yet": ("grants", "grants.decision"),
        "No partners yet": ("partners",),
        "Every referral has an answer": REFERRALS,
        "No referral is waiting": REFERRALS,
        "None yet": REFERRALS,
        "No follow-up is due": ("followups", "moves", "residents"),
        "Nobody has to be asked today": ("followups", "moves", "residents"),
        "Nobody left in the last year": ("moves", "residents"),
        "Nobody has left in the last year": ("moves", "residents"),
        "Nobody said at their last review that they will soon be ready": (
            *("reviews", "reviews.ready"),
        ),
        # managers
        "No concern waits for a decision": CONCERNS,
        "No other concern is open": (*CONCERNS, "concerns.closed"),
        "No request is open": ("requests", "requests.done"),
        "Nobody waits for an answer to a request": ("requests", "requests.done"),
        "No file has had its time yet": ("residents", "moves"),
        "No feedback yet": ("feedback",),
        "No caseload": (*LIVING_HERE, *WORKERS),
        "Nobody has waited over 6 weeks for supervision": (
            *("staff", "staff.supervision_last", "staff.started"),
        ),
        "Everyone was seen in time": CASELOAD,
        "Nobody was seen yet": (*CASELOAD, "sessions.staff"),
        "Nobody else was seen": (*CASELOAD, "sessions.staff"),
        "Nothing: no goal was left alone, and no promise of ours is late": (*CASELOAD, *PROMISES),
        "No review in the next 4 weeks": (*CASELOAD, "reviews.next_review"),
        "Nothing is written down": (
            *("goals", "goals.outcome", "goals.closed", "moments", "moments.resident", *WORKERS),
        ),
        "Nothing to write up yet": ("sessions", "sessions.staff"),
        "Every entry was written up in time": (
            *("sessions", "sessions.staff", "sessions.timestamp"),
        ),
    }
)

TOLD_SO_FAR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {  # true of what could be read; what waits in these places may be newer, or older
        "how far": HOW_FAR,
        "keeping safe": ("assessments", "reviews"),
        "first meeting": ("sessions",),
        "last seen": ("sessions",),
        "first time at a group": ("sessions", "sessions.went"),
    }
)
