"""Slips that are told of wrongly: what was typed, and what a page says or leaves out for it."""

from __future__ import annotations

from dataclasses import dataclass

from sync.forms.model import Audience
from tests.slips.house import Slip

RESIDENTS, STAFF, MANAGERS = Audience


@dataclass(frozen=True, slots=True)
class Fault:
    """A page that says what is not so, or keeps silent, once some cells cannot be read."""

    why: str  # in one sentence, for whoever mends it
    night: str  # of NIGHTS
    audience: Audience
    page: str
    untrue: str = ""  # must not stand there
    missing: str = ""  # must stand there


NIGHTS = {
    "Oda": [
        ("Moves", "R-017 + 14/09/2026", "Keyworker now (staff code)", "Oda"),
        ("Repairs", "16/11/2026 + H-1", "Could somebody get hurt?", "maybe"),
        ("Feedback", "R-004", "Your code, only if you want an answer", "Dov"),
        ("Reviews", "R-014", "When is the next review?", "10th Dec"),
    ],
    "Eli": [
        ("Repairs", "02/11/2026", "Who let the workers in? (resident code)", "Eli"),
        ("Sessions", "R-007 + S-06", "Who met them? (staff code)", "Pat"),
        ("Steps", "B8XE-HPVP", "What came of it?", "partly done"),
    ],
    "Anchor": [
        ("Residents", "R-005", "House code", "Anchor"),
        ("Residents", "R-001", "Move-in date", "2nd Feb"),
        ("Residents", "R-023", "Move-in date", "next Monday"),
        ("Residents", "R-009", "Do they live here?", "Living here"),
        ("Houses", "H-2", "Name of the house", ""),
        ("Moments", "R-013", "Who? (resident code)", "Mia"),
        ("Reviews", "R-013", "Ready to move on?", "nearly"),
        ("Sessions", "R-013", "How far is that goal now?", "Finished"),
        ("Activities", "A-005", "At what time?", "10ish"),
        ("Activities", "A-002", "How many people came?", "a few"),
        ("Assessments", "R-006", "Which 1 to 3 areas matter most to you?", "Health, Sleep"),
    ],
    "20/07": [
        ("Moves", "R-017 + 20/07/2026", "On which day?", "20/07"),
        ("Reviews", "R-009", "On which day?", "15/13/2026"),
        ("Goals", "G-015", "Resident code", "R014"),
        ("Data requests", "Complaint", "On which day did it reach us?", "10/11"),
    ],
    "R-O15": [("Residents", "R-015", "Resident code", "R-O15")],
    "Kit": [
        ("Concerns", "05/10/2026", "Lead: who decided? (staff code)", "Kit"),
        ("Residents", "R-022", "Keyworker (staff code)", "tbc"),
        ("Settings", "Safeguarding phone", "Checked on", "31/11/2026"),
    ],
}
FAULTS = (
    Fault(
        "a caseload does not look for keyworkers that wait, so a late resident is not counted",
        *("Oda", STAFF, "caseloads/s-05"),
        untrue="4 residents. Nothing is late.",
    ),
    Fault(
        "the list of caseloads says “Nothing late” of a worker whose late resident waits",
        *("Oda", STAFF, "caseloads/index"),
        untrue="Oda Example Keyworker of 4Nothing late Pat",
    ),
    Fault(
        "a handover booklet leaves out who may be theirs, and says nothing of it",
        *("Oda", MANAGERS, "handover/s-05"),
        missing="R-017",
    ),
    Fault(
        "By keyworker leaves out a review of somebody whose keyworker waits, and says nothing",
        *("Oda", STAFF, "reviews"),
        untrue="Oda Example: 3 reviews Put them in a calendar",
    ),
    Fault(
        "a review of somebody whose keyworker waits is in no calendar",
        *("Oda", STAFF, "calendars/s-05.ics"),
        missing="R-017",
    ),
    Fault(
        "“Nobody to thank” does not look for an answer that waits to who let the workers in",
        *("Eli", STAFF, "house"),
        untrue="Nobody to thank is written down in the last 4 weeks.",
    ),
    Fault(
        "Today counts a repair that may be a danger among those that are none",
        *("Oda", STAFF, "index"),
        missing="may be a danger",
    ),
    Fault(
        "Today does not count who may want an answer, while it waits who they are",
        *("Oda", MANAGERS, "index"),
        untrue="1 person would like an answer.",
    ),
    Fault(
        "“No review in the next 4 weeks” does not look for a day of a next review that waits",
        *("Oda", MANAGERS, "supervision/s-04"),
        untrue="No review in the next 4 weeks.",
    ),
    Fault(
        "“not met yet” does not look for meetings of which it waits who met them",
        *("Eli", MANAGERS, "supervision/s-06"),
        untrue="Gus Sample (R-007): not met yet.",
    ),
    Fault(
        "a row of Steps that waits stands on no page, though its reference can be read",
        *("Eli", STAFF, "residents/r-006"),
        missing="on Steps",
    ),
    Fault(
        "a goal is said to be late in words because the house waits, although its day is to come",
        *("Anchor", STAFF, "residents/r-005"),
        untrue="Thu 14 Jan 2027, that day has passed",
    ),
    Fault(
        "the chain says that somebody was not registered while the move-in day waits",
        *("Anchor", STAFF, "residents/r-001"),
        untrue="Registered: not written down yet",
    ),
    Fault(
        "the chain says that what matters most was not agreed while that answer waits",
        *("Anchor", STAFF, "residents/r-006"),
        untrue="What matters most was agreed: not written down yet",
    ),
    Fault(
        "somebody who is to come is said to be here while the move-in day waits",
        *("Anchor", STAFF, "residents/r-023"),
        untrue="Here since a day that",
    ),
    Fault(
        "somebody who is to come is counted as here while the move-in day waits",
        *("Anchor", STAFF, "residents/index"),
        untrue="23 people here today.",
    ),
    Fault(
        "the journey tells a move-in as a first keywork while it waits if they live here",
        *("Anchor", STAFF, "residents/r-009"),
        untrue="First keywork",
    ),
    Fault(
        "no page for staff says that the name of a house waits",
        *("Anchor", STAFF, "residents/r-013"),
        untrue="H-2, room 1. Here since",
    ),
    Fault(
        "“Nothing is written down” does not look for moments of which it waits whose they are",
        *("Anchor", MANAGERS, "supervision/s-04"),
        untrue="Nothing is written down. What would you both say",
    ),
    Fault(
        "Getting ready leaves out a resident whose last answer to it waits",
        *("Anchor", STAFF, "moves"),
        missing="Mia Sample",
    ),
    Fault(
        "how far a goal is comes from an older answer, and nothing says that the newest waits",
        *("Anchor", STAFF, "residents/r-013"),
        untrue="How far: a lot, on Wed 21 Oct Agreed",
    ),
    Fault(
        "an activity that was open to anyone is said to be none while the number who came waits",
        *("Anchor", STAFF, "activities"),
        untrue="Nothing was open to anyone in the last 12 weeks",
    ),
    Fault(
        "residents are not told to ask at what time something is, while the time waits",
        *("Anchor", RESIDENTS, "this-week"),
        untrue="Fri 27 Nov · Walk and coffee",
    ),
    Fault(
        "what was late in a stay is not any more while the row of the leaving before it waits",
        *("20/07", STAFF, "index"),
        missing="Quin Sample",
    ),
    Fault(
        "somebody who left and came back is here since the first day while the leaving waits",
        *("20/07", STAFF, "residents/r-017"),
        untrue="Here since Mon 1 Jun (6 months).",
    ),
    Fault(
        "a goal is not talked about yet while a review of that person waits",
        *("20/07", STAFF, "residents/r-009"),
        untrue="How far: not talked about yet",
    ),
    Fault(
        "nobody wrote about a goal while a review of that person waits",
        *("20/07", STAFF, "residents/r-009"),
        untrue="Nobody wrote about goal G-010",
    ),
    Fault(
        "the chain says that no goal was written down while one waits whose it is",
        *("20/07", STAFF, "residents/r-014"),
        untrue="First goal: not written down yet",
    ),
    Fault(
        "a review that was agreed for a day is due after the first goal while the goal waits",
        *("20/07", STAFF, "residents/r-014"),
        untrue="Next review After the first goal",
    ),
    Fault(
        "a goal of which it waits whose it is stands on no page",
        *("20/07", STAFF, "index"),
        missing="Row 16 of Goals",
    ),
    Fault(
        "a data request of which the day waits is not on Today, where its answer is due",
        *("20/07", MANAGERS, "index"),
        missing="Complaint",
    ),
    Fault(
        "an assessment with a code of nobody stands on no page, and its keeping-safe plan is gone",
        *("R-O15", STAFF, "index"),
        missing="Row 18 of Assessments",
    ),
    Fault(
        "the handover booklet leaves out whose own row waits, and says nothing of it",
        *("R-O15", MANAGERS, "handover/s-04"),
        missing="Residents",
    ),
    Fault(
        "a concern is said to be about a manager when it only waits who decided another one",
        *("Kit", MANAGERS, "concerns"),
        untrue="1 concern about a manager is held outside this site.",
    ),
    Fault(
        "the card of a keyworker who cannot be read does not say how to write that there is none",
        *("Kit", STAFF, "to-put-right"),
        missing="No keyworker yet",
    ),
    Fault(
        "a phone is left out because the day on which it was checked waits, and the night stops",
        *("Kit", RESIDENTS, "urgent-help"),
        missing="01632 960005",
    ),
)


def slips_of(night: str) -> tuple[Slip, ...]:
    """Return the slips of a night."""
    return tuple(Slip(*typed, then=None) for typed in NIGHTS[night])
