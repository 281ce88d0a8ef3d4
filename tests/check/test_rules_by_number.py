"""Every rule by its number: a row that breaks it, and the row that just does not.

Each side of a rule is drawn as staff see it, and differs in one thing: what is said of the same
row when it breaks the rule, and when it just keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filled_in import Changes, filled
from small_house import GOAL, LEFT, look

from sync.check.problem import Severity

if TYPE_CHECKING:
    from sync.pull.table import RawTable

RULES_ROOM = Path(__file__).resolve().parents[2] / "sync" / "check"
NOTHING: Changes = {}
WARNING = Severity.WARNING
Rows = Changes | tuple[Changes, ...]  # one row, or several of which the last is looked at


@dataclass(frozen=True)
class Side:
    """One side of a rule: rows of a tab that break it, and rows that just do not."""

    what: str
    form: str
    code: str
    breaks: Rows
    keeps: Rows
    row: Changes = field(default_factory=dict)  # what the rows say in both
    around: Mapping[str, str | RawTable] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    def found(self, rows: Rows) -> list[tuple[str, Severity]]:
        """Check the house with *rows*; say what is found of the last of them, notices apart."""
        several = rows if isinstance(rows, tuple) else (rows,)
        table = filled(self.form, *several, base=self.row)
        found = look(**{**self.around, self.form: table})
        last = len(several) + 1
        return [
            (each.code, each.severity)
            for each in found.problems
            if (each.form, each.row) == (self.form, last) and each.severity is not Severity.NOTICE
        ]


STEP = "Which step? (its reference)"
DAY, WHOSE, WHO = "On which day?", "Resident code", "Who? (resident code)"
KIND = "What kind of moment was it?"
VISIT: Changes = {KIND: "Ex-resident visit"}
GOALS = {"goals": f"G-001 | {GOAL} | Open"}
GONE = {"moves": f"R-001 | 01/05/2026 | {LEFT}"}
DIED = {"moves": "R-001 | 01/05/2026 | Left | No | Died | Other"}
BACK = {"moves": f"{GONE['moves']}\nR-001 | 01/06/2026 | Came back"}
TWIST: Changes = {"Is it a new session or a twist on one?": "Twist", "Toolkit code": "T-002"}
TWIST_OF = "A twist on which session? (toolkit code)"
YES: Changes = {
    "Manager: yes or no?": "Yes",
    "Manager: decided on": "11/03/2026",
    "Manager: who decided? (staff code)": "S-04",
}
ASKED, DECIDER = "How much do you ask for?", "Manager: who decided? (staff code)"
LEAD: Changes = {
    "Lead: what was decided?": "No action",
    "Lead: why? (also for no action)": "It was a misunderstanding.",
    "Lead: decided on": "11/03/2026",
    "Lead: who decided? (staff code)": "S-04",
}
SEEN_BY = "Who saw or heard it? (staff code)"
TOLD, SHARED = "Who was told?", "If they did not agree, why was somebody told?"
NO: Changes = {"Do they agree that we tell others?": "No", TOLD: "Council"}
ABOUT_S_04: Changes = {
    "Who is it about?": "A member of staff",
    "Which member of staff? (staff code)": "S-04",
}
SENT, TIME, HAPPENED = "Timestamp", "At what time?", "What happened?"
AT_TWO: Changes = {TIME: "14:00", HAPPENED: "We went for a walk."}
MISSED: Changes = {
    "What kind of meeting?": "Missed by resident",
    "How did you meet?": "",
    HAPPENED: "",
}
CLOSED: Changes = {"Status": "Closed", "How did it end?": "Met", "Closed on": "05/03/2026"}
ROOM_1 = {"Room": "1", "Resident code": "R-001"}
NEXT = {"What name do you like to be called?": "Bo", "Resident code": "R-002"}
WITH = "We met with {}."

FROM, TILL = "From which day are they away?", "Until which day are they away?"
COVERS = "Who covers for them? (staff code)"

RULES: Mapping[str, tuple[Side, ...]] = {
    "E1": (
        Side("a resident", "sessions", "KW-ID-UNKNOWN", {WHOSE: "R-077"}, {WHOSE: "R-002"}),
        Side(
            *("a member of staff", "grants", "KW-ID-UNKNOWN"),
            *({"Who asks? (staff code)": "S-77"}, {"Who asks? (staff code)": "S-01"}),
        ),
        Side(
            *("a partner", "contacts", "KW-ID-UNKNOWN"),
            *({"Which partner? (partner code)": "P-002"}, NOTHING),
            row={"Which partner? (partner code)": "P-001"},
            around={"partners": filled("partners")},
        ),
        Side(
            *("an activity", "evaluations", "KW-ID-UNKNOWN", {"Activity code": "A-002"}, NOTHING),
            around={"activities": filled("activities")},
        ),
        Side(
            *("the goal of another resident", "contacts", "KW-GOAL-OTHER"),
            *({WHOSE: "R-002"}, {WHOSE: "R-001"}),
            row={"Which goal was it about? (goal code)": "G-001"},
            around=GOALS,
        ),
        Side(
            *("the goal of another's moment", "moments", "KW-GOAL-OTHER"),
            *({WHO: "R-002"}, {WHO: "R-001"}),
            row={"Was it part of a goal?": "Yes", "Which goal? (goal code)": "G-001"},
            around=GOALS,
        ),
        Side(
            *("a goal and nobody whose it is", "moments", "KW-GOAL-WHOSE"),
            *({WHO: ""}, {"Was it part of a goal?": "No", "Which goal? (goal code)": ""}),
            row={
                **VISIT,
                DAY: "02/05/2026",
                "Was it part of a goal?": "Yes",
                "Which goal? (goal code)": "G-001",
            },
            around=GOALS | GONE,
        ),
        Side(
            *("a twist on itself", "toolkit", "KW-TWIST-SELF"),
            *((NOTHING, TWIST | {TWIST_OF: "T-002"}), (NOTHING, TWIST | {TWIST_OF: "T-001"})),
        ),
    ),
    "E2": (
        Side(
            *("away until before the first day", "cover", "KW-DAY-EARLIER"),
            *({TILL: "09/03/2026"}, {TILL: "10/03/2026"}),
        ),
        Side(
            *("a resident away until before", "changes", "KW-DAY-EARLIER"),
            *({TILL: "09/03/2026"}, {TILL: "10/03/2026"}),
        ),
        Side(
            *("a step that somebody agreed", "steps", "KW-STEP-UNKNOWN"),
            *({STEP: "7KQ4-M2XP"}, {STEP: "f6sg yk0j"}),
            around={"contacts": filled("contacts")},
        ),
        Side(
            *("a step before it was agreed", "steps", "KW-STEP-EARLY"),
            *({DAY: "09/03/2026"}, {DAY: "10/03/2026"}),
            around={"contacts": filled("contacts")},
        ),
        Side(
            *("who told of a step", "steps", "KW-STAFF-AWAY"),
            *({DAY: "01/04/2026"}, {DAY: "31/03/2026"}),
            row={"Who says so? (staff code)": "S-03"},
            around={"contacts": filled("contacts")},
        ),
        Side(
            *("a day to come", "sessions", "KW-DATE-FUTURE"),
            *({DAY: "01/07/2026"}, {DAY: "30/06/2026"}),
        ),
        Side(
            *("before moving in", "sessions", "KW-BEFORE-MOVE-IN"),
            *({DAY: "31/01/2026"}, {DAY: "01/02/2026"}),
        ),
        Side(
            *("after leaving", "sessions", "KW-AFTER-LEAVING"),
            *({DAY: "02/05/2026"}, {DAY: "01/05/2026"}),
            around=GONE,
        ),
        Side(
            *("a contact before moving in", "contacts", "KW-BEFORE-MOVE-IN"),
            *({DAY: "31/01/2026"}, {DAY: "01/02/2026"}),
        ),
        Side(
            *("a referral after leaving", "contacts", "KW-CONTACT-AFTER"),
            *({"What was it for?": "Mediation"}, {"What was it for?": "Reference"}),
            row={DAY: "02/05/2026"},
            around=GONE,
        ),
        Side(
            *("a moment after leaving", "moments", "KW-MOMENT-AFTER", NOTHING, VISIT),
            row={DAY: "02/05/2026"},
            around=GONE,
        ),
        Side(
            *("a visit of an ex-resident who lives here", "moments", "KW-VISIT-EARLY"),
            *({DAY: "30/04/2026"}, {DAY: "01/05/2026"}),
            row=VISIT,
            around=GONE,
        ),
        Side(
            *("a follow-up before leaving", "followups", "KW-FOLLOW-UP-EARLY"),
            *({DAY: "30/04/2026"}, {DAY: "01/05/2026"}),
            around=GONE,
        ),
        Side(
            *("a follow-up of somebody who is back", "followups", "KW-FOLLOW-UP-EARLY"),
            *({DAY: "02/06/2026"}, {DAY: "01/06/2026"}),
            around=BACK,
        ),
        Side(
            *("a concern before moving in", "concerns", "KW-BEFORE-MOVE-IN"),
            *({"On which day was it?": "31/01/2026"}, {"On which day was it?": "20/05/2026"}),
            around=GONE,
        ),
        Side(
            *("who came to what is to come", "activities", "KW-NOT-YET"),
            *({DAY: "01/07/2026"}, {DAY: "30/06/2026"}),
            row={"How many people came?": "4"},
            severity=WARNING,
        ),
        Side(
            *("told of a repair before it was seen", "repairs", "KW-DAY-EARLIER"),
            *({"On which day were they told?": "09/03/2026"},),
            *({"On which day were they told?": "10/03/2026"},),
        ),
        Side(
            *("done before it was asked for", "requests", "KW-DAY-EARLIER"),
            *({"Done on": "09/03/2026"}, {"Done on": "10/03/2026"}),
        ),
    ),
    "E3": (
        Side(
            *("away after the last day", "cover", "KW-STAFF-AWAY"),
            *({FROM: "01/04/2026", TILL: ""}, {FROM: "31/03/2026", TILL: ""}),
            row={"Who is away? (staff code)": "S-03"},
        ),
        Side(
            *("cover by one who has left", "cover", "KW-STAFF-AWAY"),
            *({FROM: "01/04/2026", TILL: ""}, {FROM: "31/03/2026", TILL: ""}),
            row={COVERS: "S-03"},
        ),
        Side(
            *("cover by oneself", "cover", "KW-COVER-SELF"),
            *({COVERS: "S-04"}, {COVERS: "S-02"}),
        ),
        Side(
            *("a keyworker who has left", "residents", "KW-STAFF-AWAY"),
            *({"Move-in date": "01/04/2026"}, {"Move-in date": "31/03/2026"}),
            row={"Keyworker (staff code)": "S-03"},
        ),
        Side(
            *("one person as both workers", "residents", "KW-SAME-WORKER"),
            *({"1-2-1 worker, if there is one (staff code)": "S-01"},),
            *({"1-2-1 worker, if there is one (staff code)": "S-02"},),
        ),
        Side(
            *("who was in touch", "contacts", "KW-STAFF-AWAY"),
            *({DAY: "01/04/2026"}, {DAY: "31/03/2026"}),
            row={"Who was in touch? (staff code)": "S-03"},
        ),
        Side(
            *("who followed up", "followups", "KW-STAFF-AWAY"),
            *({DAY: "01/04/2026"}, {DAY: "31/03/2026"}),
            row={"Who asked? (staff code)": "S-03"},
            around={"moves": f"R-001 | 01/03/2026 | {LEFT}"},
        ),
        Side(
            *("who leads an activity", "activities", "KW-STAFF-AWAY"),
            *({DAY: "01/04/2026"}, {DAY: "31/03/2026"}),
            row={"Which member of staff, if any? (staff code)": "S-03"},
        ),
        Side(
            *("who saw a concern", "concerns", "KW-STAFF-AWAY"),
            *({"On which day was it?": "01/04/2026"}, {"On which day was it?": "31/03/2026"}),
            row={SEEN_BY: "S-03"},
        ),
        Side(
            *("who decided on a concern", "concerns", "KW-STAFF-AWAY"),
            *({"Lead: decided on": "01/04/2026"}, {"Lead: decided on": "31/03/2026"}),
            row=LEAD | {"Lead: who decided? (staff code)": "S-03"},
        ),
        Side(
            *("who asks for a grant", "grants", "KW-STAFF-AWAY"),
            *({"On which day did you ask?": "01/04/2026"},),
            *({"On which day did you ask?": "31/03/2026"},),
            row={"Who asks? (staff code)": "S-03"},
        ),
        Side(
            *("who decided on a grant", "grants", "KW-STAFF-AWAY"),
            *({"Manager: decided on": "01/04/2026"}, {"Manager: decided on": "31/03/2026"}),
            row=YES | {DECIDER: "S-03"},
        ),
    ),
    "E4": (
        Side(
            *("closed before agreed", "goals", "KW-CLOSED-EARLY"),
            *({"Closed on": "04/03/2026"}, {"Closed on": "05/03/2026"}),
            row=CLOSED,
        ),
        Side("closed on no day", "goals", "KW-NEEDED", {"Closed on": ""}, NOTHING, row=CLOSED),
        Side(
            *("open with an outcome", "goals", "KW-NOT-NEEDED"),
            *({"How did it end?": "Met"}, {"How did it end?": ""}),
        ),
    ),
    "E5": (
        Side(
            *("too short a session", "sessions", "KW-NUM-RANGE"),
            *({"How many minutes?": "4"}, {"How many minutes?": "5"}),
        ),
        Side(
            *("too long a session", "sessions", "KW-NUM-RANGE"),
            *({"How many minutes?": "241"}, {"How many minutes?": "240"}),
        ),
        Side(
            *("minutes of a missed session", "sessions", "KW-NOT-NEEDED"),
            *({"How many minutes?": "45"}, {"How many minutes?": ""}),
            row=MISSED,
        ),
        Side(
            *("too short an activity", "activities", "KW-NUM-RANGE"),
            *({"How many minutes?": "4"}, {"How many minutes?": "5"}),
        ),
        Side(
            *("too long an activity", "activities", "KW-NUM-RANGE"),
            *({"How many minutes?": "721"}, {"How many minutes?": "720"}),
        ),
    ),
    "E6": (
        Side("nothing", "grants", "KW-GRANT-NOTHING", {ASKED: "0"}, {ASKED: "0.01"}),
        Side("over the cap", "grants", "KW-GRANT-CAP", {ASKED: "150.01"}, {ASKED: "150"}),
        Side(
            *("over the cap of this house", "grants", "KW-GRANT-CAP"),
            *({ASKED: "200.01"}, {ASKED: "200"}),
            around={"settings": "Most a grant may be | | 100\nMost a grant may be | H-1 | 200"},
        ),
        Side(
            *("more spent than agreed", "grants", "KW-GRANT-SPENT"),
            *({"How much was spent?": "40.01"}, {"How much was spent?": "40"}),
            row=YES,
        ),
        Side(
            *("spent without a yes", "grants", "KW-GRANT-NOT-AGREED"),
            *({"How much was spent?": "0.01"}, {"How much was spent?": "0"}),
            row=YES | {"Manager: yes or no?": "No"},
        ),
        Side(
            *("spent before anybody decided", "grants", "KW-GRANT-NOT-AGREED"),
            *({"How much was spent?": "12"}, {"How much was spent?": ""}),
        ),
        Side("decides alone", "grants", "KW-GRANT-SELF", {DECIDER: "S-01"}, NOTHING, row=YES),
    ),
    "E7": (
        Side(
            *("ends on the day it starts", "residents", "KW-AGREEMENT-END"),
            *({"Agreement ends on": "01/02/2026"}, {"Agreement ends on": "02/02/2026"}),
            row={"Agreement starts on": "01/02/2026"},
        ),
        Side(
            *("two in one room", "residents", "KW-ROOM-TWICE"),
            *((ROOM_1, NEXT | {"Room": "1"}), (ROOM_1, NEXT | {"Room": "2"})),
            row={"Move-in date": "01/03/2026"},
        ),
    ),
    "E8": (
        Side(
            *("the same meeting", "sessions", "KW-SESSION-TWICE"),
            *((AT_TWO, {TIME: "2pm"}), (AT_TWO, {TIME: "14:01"})),
        ),
    ),
    "E9": (
        Side("told nobody", "concerns", "KW-BLANK", {TOLD: ""}, {TOLD: "Nobody yet"}),
        Side(
            *("no action, and no reason", "concerns", "KW-NEEDED"),
            *({"Lead: why? (also for no action)": ""}, NOTHING),
            row=LEAD,
        ),
        Side(
            *("a decision of no day", "concerns", "KW-NEEDED"),
            *({"Lead: decided on": ""}, NOTHING),
            row=LEAD,
        ),
        Side(
            *("a decision of nobody", "concerns", "KW-NEEDED"),
            *({"Lead: who decided? (staff code)": ""}, NOTHING),
            row=LEAD,
        ),
        Side(
            *("others told without a yes", "concerns", "KW-NEEDED"),
            *({SHARED: ""}, {SHARED: "Somebody was at risk."}),
            row=NO,
        ),
        Side(
            *("others told without a yes", "concerns", "KW-NEEDED"),
            *(NOTHING, {TOLD: "Safeguarding lead, Manager"}),
            row=NO,
        ),
        Side(
            *("nobody and somebody", "concerns", "KW-TOLD-NOBODY"),
            *({TOLD: "Nobody yet, Manager"}, {TOLD: "Nobody yet"}),
            severity=WARNING,
        ),
        Side(
            *("seen by whom it is about", "concerns", "KW-STAFF-TWICE"),
            *({SEEN_BY: "S-04"}, {SEEN_BY: "S-01"}),
            row=ABOUT_S_04,
            severity=WARNING,
        ),
    ),
    "E10": (
        Side(
            *("under 18", "residents", "KW-UNDER-18"),
            *({"Is the person 18 or over?": "No"}, {"Is the person 18 or over?": "Yes"}),
        ),
    ),
    "E11": (
        Side(
            *("entered again", "residents", "KW-RETURNED"),
            *((NOTHING, {"Move-in date": "01/06/2026"}), (NOTHING, NEXT | {"Room": "2"})),
        ),
        Side(
            *("back from death", "moves", "KW-AFTER-DEATH"),
            *(
                (
                    {"Where did they go?": went},
                    {
                        DAY: "01/06/2026",
                        "What happened?": "Came back",
                        "Where did they go?": "",
                        "Why did keywork end?": "",
                    },
                )
                for went in ("Died", "Hospital")
            ),
        ),
        Side(
            *("a follow-up of somebody who died", "followups", "KW-AFTER-DEATH"),
            *({WHOSE: "R-001"}, {WHOSE: "R-002"}),
            around={"moves": f"{DIED['moves']}\nR-002 | 01/05/2026 | {LEFT}"},
        ),
        Side(
            *("a visit of somebody who died", "moments", "KW-AFTER-DEATH"),
            *({WHO: "R-001"}, {WHO: "R-002"}),
            row=VISIT | {DAY: "01/06/2026"},
            around={"moves": f"{DIED['moves']}\nR-002 | 01/05/2026 | {LEFT}"},
        ),
    ),
    "W9": (
        Side(
            *("another resident's name", "sessions", "KW-TEXT-NAME"),
            *({HAPPENED: WITH.format("Bo")}, {HAPPENED: WITH.format("Ada")}),
            severity=WARNING,
        ),
        Side(
            *("any name where residents read", "activities", "KW-TEXT-NAME-SHOWN"),
            *({"What is it called?": "Soup with Ada"}, {"What is it called?": "Soup with us"}),
            severity=WARNING,
        ),
        Side(
            *("a phone number", "sessions", "KW-TEXT-PHONE"),
            *({HAPPENED: "Ring 07700 900123."}, {HAPPENED: "Ring 116 123 or 999."}),
            severity=WARNING,
        ),
        Side(
            *("an email address", "sessions", "KW-TEXT-EMAIL"),
            *({HAPPENED: "Write to bo@example.org"}, {HAPPENED: "Lunch @ the house"}),
            severity=WARNING,
        ),
        Side(
            *("a National Insurance number", "sessions", "KW-TEXT-NI"),
            *({HAPPENED: "It is QQ 12 34 56 C."}, {HAPPENED: "It is QQ 12 34 56."}),
            severity=WARNING,
        ),
        Side(
            *("a word we do not use", "sessions", "KW-TEXT-WORD"),
            *({HAPPENED: "A chaotic week."}, {HAPPENED: "A hard week."}),
            severity=WARNING,
        ),
    ),
}
SIDES = [
    pytest.param(side, id=f"{number}-{side.what}-{side.form}")
    for number, sides in RULES.items()
    for side in sides
]


@pytest.mark.parametrize("side", SIDES)
def test_a_row_that_breaks_a_rule_is_told_of_and_one_that_just_does_not_is_fine(side: Side) -> None:
    assert side.found(side.breaks) == [(side.code, side.severity)]
    assert side.found(side.keeps) == []


def test_e8_the_same_form_within_five_minutes_counts_once() -> None:
    for later, expected in (("46091.3784", 1), ("46091.3786", 2)):  # 4:54 and 5:11 minutes on
        found = look(sessions=filled("sessions", {SENT: "46091.375"}, {SENT: later}))
        assert len(found.records["sessions"]) == expected


def test_every_rule_that_the_code_names_by_number_stands_in_the_table() -> None:
    named = {
        number.upper()
        for path in RULES_ROOM.rglob("*.py")
        for number in re.findall(
            r"^def ([ewn][0-9]+)_", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert named <= RULES.keys()
    assert {f"E{number}" for number in range(1, 12)} <= RULES.keys()
