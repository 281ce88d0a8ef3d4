"""Slips that were told of wrongly: what was typed, and what a page must not say or leave out."""

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
    "14/9": [
        ("Moves", "R-017 + 14/09/2026", "On which day?", "14/9"),
        ("Concerns", "23/11/2026", "On which day was it?", "last night"),
    ],
    "Boss": [
        ("Staff", "S-01", "Role", "Boss"),
        ("Grants", "02/11/2026", "On which day did you ask?", "last wk"),
        ("Residents", "R-024", "Resident code", "R-004"),
    ],
    "R-O15": [
        ("Residents", "R-015", "Resident code", "R-O15"),
        ("Activities", "A-005", "What is it called?", "Walk with Oz"),
    ],
    "S-01": [
        ("Concerns", "20/11/2026", "Which member of staff? (staff code)", "S-01"),
        ("Concerns", "20/11/2026", "Where?", ""),
        ("Moments", "R-018", "On which day did they say so?", ""),
    ],
    "Kit": [
        ("Concerns", "05/10/2026", "Lead: who decided? (staff code)", "Kit"),
        ("Residents", "R-022", "Keyworker (staff code)", "tbc"),
        ("Settings", "Safeguarding phone", "Checked on", "31/11/2026"),
    ],
}


def slips_of(night: str) -> tuple[Slip, ...]:
    """Return the slips of a night."""
    return tuple(Slip(*typed, then=None) for typed in NIGHTS[night])
