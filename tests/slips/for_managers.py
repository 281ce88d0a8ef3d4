"""What the pages for managers once said wrongly when a cell could not be read."""

from __future__ import annotations

from tests.slips.one_by_one import MANAGERS, Fault

FAULTS = (
    Fault(
        "a handover booklet leaves out who may be theirs, and says nothing of it",
        *("Oda", MANAGERS, "handover/s-05"),
        missing="R-017",
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
        "“Nothing is written down” does not look for moments of which it waits whose they are",
        *("Anchor", MANAGERS, "supervision/s-04"),
        untrue="Nothing is written down. What would you both say",
    ),
    Fault(
        "a data request of which the day waits is not on Today, where its answer is due",
        *("20/07", MANAGERS, "index"),
        missing="Complaint",
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
        "a concern of which the day waits is not on Today, as if it stood on a resident’s page",
        *("14/9", MANAGERS, "index"),
        missing="Row 5 of Concerns",
    ),
    Fault(
        "what can be read of a concern that waits leaves out that not everyone was safe",
        *("14/9", MANAGERS, "concerns"),
        missing="Is everyone safe now?",
    ),
    Fault(
        "another manager is said to decide a concern while it waits what the lead may do",
        *("Boss", MANAGERS, "concerns"),
        untrue="Tia Example decides by",
    ),
    Fault(
        "a card says that who decided a grant is no manager while it waits what they may do",
        *("Boss", MANAGERS, "to-put-right"),
        untrue="Whoever decided this is not a manager.",
    ),
    Fault(
        "a grant of which the day waits is not on Today, though it waits for a yes or no",
        *("Boss", MANAGERS, "index"),
        missing="small grant",
    ),
    Fault(
        "the safeguarding lead is sent to a concern that waits, though it may be about the lead",
        *("S-01", MANAGERS, "concerns"),
        untrue="Ask the safeguarding lead to look at the tab.",
    ),
)
