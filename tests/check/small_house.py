"""A small made-up house: every test draws only the rows that its rule is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sync.check import Checked, check
from sync.forms.load import load_forms
from tests.drawn import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sync.pull.table import RawTable

TODAY = date(2026, 6, 30)
SCHEMA = Path(__file__).resolve().parents[2] / "forms_schema"
FORMS = load_forms(
    {
        f"forms_schema/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(SCHEMA.glob("*.yaml"))
    }
)

HOUSES = """
    House code | Name of the house
    H-1        | Elm House
    H-2        | Oak House
"""
STAFF = """
    Staff code | Name        | Role                 | First day  | Last day   | Can be a keyworker?
    S-01       | Kit Example | Keyworker            | 01/01/2020 |            | Yes
    S-02       | Lou Example | 1-2-1 support worker | 01/01/2020 |            | No
    S-03       | Max Example | Keyworker            | 01/01/2020 | 31/03/2026 | Yes
    S-04       | Ned Example | Keyworker            | 01/01/2020 |            | Yes
"""
RESIDENTS_HEAD = """
    Resident code
    What name do you like to be called?
    Is the person 18 or over?
    Do they live here?
    House code
    Room
    Move-in date
    Who sent them?
    Keyworker (staff code)
    1-2-1 worker, if there is one (staff code)
    Agreement starts on
    Agreement ends on
"""
RESIDENTS = """
    R-001 | Ada | Yes | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01 | S-02
    R-002 | Bo  | Yes | Lives here | H-1 | 2 | 01/03/2026 | Council | S-04 |
"""
SESSIONS_HEAD = """
    Timestamp
    Resident code
    Who met them? (staff code)
    On which day?
    At what time?
    What kind of meeting?
    How many minutes?
    How did you meet?
    What happened?
    Which goal was it about? (goal code)
"""
SESSION = "| R-001 | S-01 | 10/03/2026 | | Keywork | 45 | In person | We talked."
GOALS_HEAD = """
    Goal code
    Resident code
    On which day did you agree this?
    What do you want to do, in your words?
    Which area is it in?
    Short or long term?
    Whose idea was it?
    Look at it again on
    Status
    Closed on
    How did it end?
"""
GOAL = "R-001 | 05/03/2026 | Cook a meal | Lifeskills | Long | Resident | 01/09/2026"
MOVES_HEAD = """
    Resident code
    On which day?
    What happened?
    Was the move planned?
    Where did they go?
    Why did keywork end?
    Keyworker now (staff code)
"""
LEFT = "Left | Yes | Family or friends | Moved away"
CHANGES_HEAD = """
    Resident code
    From which day?
    What has changed?
    New keyworker (staff code)
    New 1-2-1 worker (staff code)
    New house (house code)
    New room
    What should the record say now?
"""
REVIEWS_HEAD = """
    Resident code
    Who led the review? (staff code)
    On which day?
    Who was there?
    Goal 1 (goal code)
    What do we change?
    Is the risk still the same?
    Ready to move on?
    What do you think?
    Does the resident agree?
"""
ASSESSMENTS_HEAD = """
    Resident code
    Who wrote this down? (staff code)
    On which day did you talk?
    Which assessment is this?
    What are you good at?
    What do you hope for?
    What help do you want?
    Which 1 to 3 areas matter most to you?
    Is there a risk to you or others?
    Read back and agreed?
"""
SETTINGS_HEAD = """
    Setting
    House
    Value
    Source
    Checked on
"""
CHECKED_HEAD = """
    Reference
    Who looked? (staff code)
    When?
"""
HEADS = {
    "residents": RESIDENTS_HEAD,
    "sessions": SESSIONS_HEAD,
    "goals": GOALS_HEAD,
    "moves": MOVES_HEAD,
    "changes": CHANGES_HEAD,
    "reviews": REVIEWS_HEAD,
    "assessments": ASSESSMENTS_HEAD,
    "settings": SETTINGS_HEAD,
    "checked": CHECKED_HEAD,
}


def tables(**tabs: str | RawTable) -> dict[str, RawTable]:
    """Draw the house: tabs that are not given stand as they are, or hold their headings alone."""
    whole = {name: each for name, each in tabs.items() if not isinstance(each, str)}
    rows = {name: each for name, each in tabs.items() if isinstance(each, str)}
    drawings = {"houses": HOUSES, "staff": STAFF}
    for name, head in HEADS.items():
        body = rows.pop(name, RESIDENTS if name == "residents" else "")
        drawings[name] = f"{' | '.join(head.strip().splitlines())}\n{body}"
    drawings.update(rows)
    return {name: table(drawing, FORMS[name]) for name, drawing in drawings.items()} | whole


def look(**tabs: str | RawTable) -> Checked:
    """Check the house with the given rows, or tabs that are drawn already."""
    return check(tables(**tabs), FORMS, TODAY)


def held(found: Checked, form: str) -> list[tuple[int, str]]:
    """Return the rows of *form* that are held, and why."""
    return [(each.row, each.code) for each in found.problems if each.form == form and each.waits]


def numbers(found: Checked, form: str) -> list[int]:
    """Return the numbers of the good rows of *form*."""
    return [row.row for row in found.records[form]]


def tally(found: Checked, form: str) -> Mapping[str, int]:
    """Return where the rows of *form* went."""
    each = next(one for one in found.tallies if one.form == form)
    assert each.read == each.published + each.held + each.duplicate + each.blank
    return {
        "read": each.read,
        "published": each.published,
        "held": each.held,
        "duplicate": each.duplicate,
        "blank": each.blank,
    }
