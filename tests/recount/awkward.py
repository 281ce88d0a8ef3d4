"""The made-up house, made harder: other rules in one house, people who come and go, bad answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Answers = Mapping[str, Any]
SETTINGS = [
    ("Days between meetings", "H-2", "5"),
    ("Days of grace", "H-1", "2"),
    ("Days between reviews", "H-2", "70"),
    ("Missed visits in a row", "H-1", "1"),
]
TOUCH, ASKED = "May we stay in touch?", "May we contact you after you leave?"
HELD = ("How many minutes?", "How did you meet?", "Where?", "How are you today? (their answer)")
GONE = {
    "Was the move planned?": "Yes",
    "Where did they go?": "Family or friends",
    "Why did keywork end?": "Moved away",
    "Is there a plan for settling in?": "Yes",
}
BACK = (
    "House they came back to (house code)",
    "Room they came back to",
    "Keyworker now (staff code)",
)
HOME, KEYWORKER = "House code", "Keyworker (staff code)"
STAY, TALKED, TOLD = "Move-in date", "On which day did you talk?", "By when?"
MEETING = {
    "Who met them? (staff code)": "S-03",
    "What came of what you agreed last time?": None,
    "How many minutes?": 30,
    **dict.fromkeys(("What happens next?", "Who does that?", "By when?")),
    "How did you meet?": "In person",
    "Where?": "Office",
}
STEP = {"What happens next?": "Ring them", "Who does that?": "Keyworker"}
OURS = {"Step 1, who does it?": "Keyworker", "Step 1, done on": None, "Status": "Open"}
OPEN = {"Closed on": None, "How did it end?": None, "Step 2": None, "Step 3": None, **OURS}
OPEN |= {f"Step {n}, {it}": None for n in (2, 3) for it in ("who does it?", "by when?", "done on")}


def day(month: int, number: int) -> datetime:
    return datetime(2026, month, number)


def left(code: str, on: datetime, **more: Any) -> tuple[str, Answers]:
    told = {"Resident code": code, "On which day?": on, "What happened?": "Left"}
    return "Moves", GONE | dict.fromkeys(BACK) | told | more


def came(code: str, on: datetime) -> tuple[str, Answers]:
    told = {"Resident code": code, "On which day?": on, "What happened?": "Came back"}
    return "Moves", dict.fromkeys((*GONE, TOUCH, *BACK)) | told | {BACK[0]: "H-1"}


def met(code: str, on: datetime, kind: str = "Keywork", **more: Any) -> tuple[str, Answers]:
    told = {"Resident code": code, "On which day?": on, "What kind of meeting?": kind}
    no_meeting = dict.fromkeys(HELD) if kind.startswith("Missed") else {}
    return "Sessions", MEETING | told | {"At what time?": time(9, 0)} | no_meeting | more


def moved_in(code: str, on: datetime, name: str, **more: Any) -> tuple[str, Answers]:
    told = {"Resident code": code, STAY: on, "What name do you like to be called?": name}
    told |= {"Room": f"1{code[-2:]}"}
    return "Residents", told | {KEYWORKER: "S-03"} | more


def assessed(code: str, on: datetime, kind: str) -> tuple[str, Answers]:
    return "Assessments", {
        "Resident code": code,
        TALKED: on,
        "Which assessment is this?": kind,
    }


def goal(number: str, code: str, on: datetime, again: Any, **more: Any) -> tuple[str, Answers]:
    told = {"Goal code": number, "Resident code": code, "Look at it again on": again}
    agreed = {"On which day did you agree this?": on, "Step 1, by when?": day(11, 30)}
    return "Goals", OPEN | told | agreed | more


def cover(away: str, first: datetime, last: Any, covers: str) -> tuple[str, Answers]:
    told = {"Who is away? (staff code)": away, "From which day are they away?": first}
    told |= {"Until which day are they away?": last, "Who covers for them? (staff code)": covers}
    return "Cover", told


def rows() -> Iterator[tuple[str, Answers]]:
    """Tell the rows to add; of what they do not say, they say what the last row of the tab does."""
    # Here, away and back: a new stay begins, and nothing of the first is late in it.
    yield moved_in("R-018", day(6, 1), "Ottoline")
    yield assessed("R-018", day(6, 5), "First")
    yield assessed("R-018", day(6, 20), "Full")
    yield goal("G-101", "R-018", day(6, 20), day(9, 1))
    yield met("R-018", day(9, 14))
    yield left("R-018", day(9, 15), **{TOUCH: "Yes"})
    yield came("R-018", day(11, 20))
    yield met("R-018", day(11, 20), "Missed by resident")
    # Back today, and we had promised something for a day before they left.
    yield moved_in("R-026", day(6, 1), "Wilfrid")
    early = {"Step 1, by when?": day(9, 1)}
    yield goal("G-105", "R-026", day(6, 20), day(9, 1), **early)
    yield left("R-026", day(9, 15), **{TOUCH: "Yes"})
    yield came("R-026", day(12, 5))
    # Left today: on the day of leaving a stay is over.
    yield moved_in("R-027", day(6, 1), "Yolanda")
    yield left("R-027", day(12, 5), **{TOUCH: "Yes"})
    # Died: nobody is asked after.
    yield moved_in("R-019", day(5, 1), "Perpetua", **{ASKED: "Yes"})
    yield left("R-019", day(8, 1), **{"Where did they go?": "Died", TOUCH: None})
    # Left, and said only when they came that we may ask; tried once, not reached.
    yield moved_in("R-020", day(4, 1), "Quentin", **{ASKED: "Yes"})
    yield left("R-020", day(8, 10), **{TOUCH: None})
    # Left, and does not want to be asked.
    yield moved_in("R-021", day(4, 1), "Rosamund", **{ASKED: "Yes"})
    yield left("R-021", day(8, 10), **{TOUCH: "No"})
    # Answers that wait, on which a day hangs.
    yield moved_in("R-022", day(8, 1), "Sunniva", **{HOME: "H-2"})
    yield met("R-022", day(12, 1), **{**STEP, TOLD: "soon"})
    yield met(
        "R-022",
        day(12, 3),
        "1-2-1 support",
        **{**STEP, "Who does that?": "Keywrker", TOLD: day(12, 30)},
    )
    yield goal("G-102", "R-022", day(8, 20), "after the holidays")
    yield goal("G-103", "R-022", day(8, 20), day(12, 20), **{"Step 1, who does it?": "Keywrker"})
    yield goal("G-104", "R-022", day(8, 20), day(12, 20), Status="Paused")
    yield (
        "Changes",
        {
            "Resident code": "R-001",
            "From which day?": day(11, 2),
            "What has changed?": "Days between meetings",
            "New days between meetings": "ten or so",
        },
    )
    # Two of one day: the later hour counts, and a missed visit after a meeting is an attempt.
    yield moved_in(
        "R-023", day(9, 1), "Tamsin", **{"1-2-1 worker, if there is one (staff code)": "S-04"}
    )
    yield met("R-023", day(11, 24), **{"At what time?": time(10, 0), **STEP, TOLD: day(11, 27)})
    yield met("R-023", day(11, 24), "Missed by resident", **{"At what time?": time(15, 0)})
    yield met(
        "R-023", day(11, 26), "Drop-in", **{"What came of what you agreed last time?": "Nearly"}
    )
    yield assessed("R-023", day(7, 10), "First")
    yield assessed("R-023", day(9, 20), "Update")
    # Three who are away: one until nobody knows when, one until a day that cannot be read, and the
    # colleague of the first covers for the second, too.
    yield cover("S-02", day(12, 1), None, "S-04")
    yield cover("S-06", day(12, 5), "soon", "S-02")
    yield cover("S-03", day(12, 6), day(12, 9), "S-02")
    yield from of_the_house()


def of_the_house() -> Iterator[tuple[str, Answers]]:
    """Tell the rows of the house board and of the managers' pages."""
    # A house and a keyworker that cannot be read; the house differs in its rules from the other.
    yield moved_in("R-024", day(10, 1), "Ursel", **{HOME: "H-9"})
    yield met("R-024", day(12, 4))
    yield moved_in("R-025", day(10, 1), "Vigdis", **{HOME: "H-1", KEYWORKER: "S-99"})
    yield met("R-025", day(12, 4))
    # Dangers: one told of too late, one that may be one, one that nobody was told of.
    seen = "On which day was it seen?"
    hurt, when, who = (
        "Could somebody get hurt?",
        "On which day were they told?",
        "Who was told?",
    )
    told = {"Who was told?": "The handyperson"}
    yield "Repairs", {seen: day(11, 30), hurt: "Yes", when: day(12, 2), **told}
    yield "Repairs", {seen: day(11, 30), hurt: "Yes", when: day(11, 30), **told}
    yield "Repairs", {seen: day(11, 30), hurt: "Perhaps", when: None, who: None}
    yield "Repairs", {seen: day(12, 5), hurt: "Yes", when: None, who: None}
    yield "Repairs", {seen: day(12, 5), hurt: "No", when: "yesterday", who: None}
    # Grants: a yes that cannot be read, and money that cannot.
    yes = {"Manager: decided on": day(12, 1), "Manager: who decided? (staff code)": "S-01"}
    idea, spent = "What is the idea?", "How much was spent?"
    said, receipt = "Manager: yes or no?", "Is there a receipt?"
    yield "Grants", {idea: "A kite", said: "Yes", spent: "a few pounds", receipt: "Yes", **yes}
    yield "Grants", {idea: "A lamp", said: "Yes", spent: 12.5, receipt: "No", **yes}
    yield "Grants", {idea: "A drum", said: "Perhaps", spent: None, receipt: None, **yes}
    # Requests: too late, told in time that it takes longer, told so too late, a breach.
    asked, came_in = "What is asked?", "On which day did it reach us?"
    longer, have = "If we need longer: told them on", "On which day did we say that we have it?"
    hour = "At what time?"
    for kind, reached, more in (
        ("See the file", day(10, 31), {have: None}),
        ("See the file", day(9, 30), {longer: day(10, 20)}),
        ("See the file", day(9, 30), {longer: day(11, 20)}),
        ("Complaint", day(11, 2), {have: None}),
        ("Complaint", day(11, 3), {have: day(11, 4)}),
        ("Breach", day(12, 3), {have: None, hour: time(9, 0)}),
    ):
        yield "Data requests", {asked: kind, came_in: reached, longer: None, hour: None} | more
    # Concerns: told on a Friday, and one about a colleague who does not lead.
    about, member = "Who is it about?", "Which member of staff? (staff code)"
    it_was, resident = "On which day was it?", "Which resident? (resident code)"
    yield "Concerns", {it_was: day(12, 4), "Timestamp": day(12, 4)}
    for code in ("S-04", "S-01"):
        of_staff = {about: "A member of staff", member: code, resident: None}
        yield "Concerns", {it_was: day(12, 1), **of_staff}


def make_awkward(folder: Path, today: date) -> None:
    """Add the rows to the workbook in *folder*."""
    told = list(rows())
    for name in ("house.xlsx", "restricted.xlsx"):
        with closing(openpyxl.load_workbook(folder / name)) as book:
            for setting in SETTINGS if "Settings" in book.sheetnames else ():
                book["Settings"].append(setting)
            for tab, answers in told:
                if tab in book.sheetnames:
                    _append(book[tab], answers, today)
            book.save(folder / name)


def _append(sheet: Worksheet, answers: Answers, today: date) -> None:
    header = [cell.value for cell in sheet[1]]
    assert set(answers) <= set(header), set(answers) - set(header)
    last = dict(zip(header, (cell.value for cell in sheet[sheet.max_row]), strict=True))
    sent = {"Timestamp": datetime.combine(today, time(8, 0))}
    sheet.append([(last | sent | dict(answers))[heading] for heading in header])
