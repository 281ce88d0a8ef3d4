"""What the pages for staff and residents once said wrongly when a cell could not be read."""

from __future__ import annotations

from tests.slips.one_by_one import RESIDENTS, STAFF, Fault

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
        untrue="How far: not talked about yet Agreed",
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
        "an assessment with a code of nobody stands on no page, and its keeping-safe plan is gone",
        *("R-O15", STAFF, "index"),
        missing="Row 18 of Assessments",
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
    Fault(
        "somebody who came back is in nobody’s caseload while the day of coming back waits",
        *("14/9", STAFF, "caseloads/s-05"),
        missing="Quin Sample",
    ),
    Fault(
        "somebody who came back is told of as moved on while the day of coming back waits",
        *("14/9", STAFF, "residents/r-017"),
        untrue="Moved on: Mon 20 Jul (4 months ago).",
    ),
    Fault(
        "somebody who is to come, and has the code of another, is not on Today any more",
        *("Boss", STAFF, "index"),
        missing="Xan Sample",
    ),
    Fault(
        "residents read a name that stands in a row of Residents of which the code waits",
        *("R-O15", RESIDENTS, "this-week"),
        untrue="Walk with Oz",
    ),
    Fault(
        "the house board tells a moment of which it waits when they said that we may",
        *("S-01", STAFF, "house"),
        untrue="They said that we may tell it in the house. Roy Sample",
    ),
)
