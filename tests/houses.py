"""Plainly made-up residents, and small builders that tell a house row by row.

Days are counted from the day Ada Sample moves in: ``day(7)`` is a week later. What is told first
stands first in its tab, so a test says by the order of its rows which one was typed later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sync.casebook.casebook import Casebook, make_casebook
from sync.casebook.due import dues_on
from sync.casebook.due_kinds import Due
from sync.casebook.person import Person
from sync.check import Checked
from sync.check.house_rules import HouseRules
from sync.forms.load import load_forms
from sync.forms.model import Audience, Form
from sync.records import Record, Value
from tests.drawn import record

SCHEMA_TEXTS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "forms_schema").glob("*.yaml"))
}
FORMS = load_forms(SCHEMA_TEXTS)
USUAL = HouseRules()
Told = tuple[str, Mapping[str, Value]]  # a form, and the answers of one row


def day(number: int) -> date:
    """Return the day that lies *number* days after Ada Sample moves in."""
    return date(2026, 6, 1) + timedelta(days=number)


def at(number: int, hour: int) -> datetime:
    """Return an hour of that day."""
    return datetime.combine(day(number), time(hour))


def moved_in(on: int = 0, code: str = "R-001", name: str = "Ada Sample", **more: Value) -> Told:
    """Tell that a resident moves in."""
    told: dict[str, Value] = {"resident": code, "name": name, "adult": True, "house": "H-1"}
    told |= {"service": "Lives here", "moved_in": day(on), "referred_by": "Council"}
    return "residents", told | {"keyworker": "S-01", "privacy_given": day(on)} | more


def met(on: int, code: str = "R-001", kind: str = "Keywork", **more: Value) -> Told:
    """Tell a session; its *kind* says whether they met."""
    told: dict[str, Value] = {"resident": code, "staff": "S-01", "date": day(on), "kind": kind}
    return "sessions", told | more


def missed(on: int, code: str = "R-001", **more: Value) -> Told:
    """Tell a visit that the resident missed."""
    return met(on, code, "Missed by resident", **more)


def cancelled(on: int, code: str = "R-001", **more: Value) -> Told:
    """Tell a visit that we had to cancel."""
    return met(on, code, "Cancelled by us", **more)


def assessed(on: int, kind: str = "Full", code: str = "R-001", **more: Value) -> Told:
    """Tell an assessment."""
    told: dict[str, Value] = {"resident": code, "staff": "S-01", "date": day(on), "kind": kind}
    told |= {"strengths": "I make people laugh.", "aspirations": "A window box.", "needs": "Time."}
    return "assessments", told | {"risk": "None known", "resident_view": "Agreed"} | more


def goal(
    on: int,
    *also: Mapping[str, Value],
    look: int = 900,
    code: str = "G-001",
    **more: Value,
) -> Told:
    """Tell a goal of Ada Sample that is to be looked at again on day *look*."""
    told: dict[str, Value] = {"goal": code, "resident": "R-001", "date": day(on), "area": "Health"}
    told |= {"words": "Sleep through the night", "term": "Long", "set_by": "Resident"}
    for each in also:
        told |= each
    return "goals", told | {"look_again": day(look), "status": "Open"} | more


def closed(on: int, outcome: str = "Met") -> dict[str, Value]:
    """Return what a closed goal says more."""
    return {"status": "Closed", "closed": day(on), "outcome": outcome}


def reviewed(on: int, code: str = "R-001", **more: Value) -> Told:
    """Tell a review."""
    told: dict[str, Value] = {
        "resident": code,
        "staff": "S-01",
        "date": day(on),
        "risk": "The same",
    }
    told |= {"present": ("Resident", "Keyworker"), "changes": "Nothing", "ready": "Not yet"}
    return "reviews", told | {"resident_words": "It is all right.", "agreed": "Agreed"} | more


def changed(on: int, what: str, code: str = "R-001", **more: Value) -> Told:
    """Tell a change."""
    return "changes", {"resident": code, "date": day(on), "what": what, **more}


def left(on: int, code: str = "R-001", to: str = "Own tenancy, social", **more: Value) -> Told:
    """Tell that a resident leaves."""
    told: dict[str, Value] = {"resident": code, "date": day(on), "what": "Left", "to": to}
    return "moves", told | {"planned": True, "keywork_end": "No longer needs keywork"} | more


def back(on: int, code: str = "R-001", **more: Value) -> Told:
    """Tell that a resident comes back."""
    return "moves", {"resident": code, "date": day(on), "what": "Came back", **more}


def rows(told: Iterable[Told], forms: Mapping[str, Form] = FORMS) -> dict[str, tuple[Record, ...]]:
    """Make the records of what is told, numbered as in a sheet."""
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for form, values in told:
        found[form].append(record(forms[form], len(found[form]) + 2, values))
    return {name: tuple(found[name]) for name in forms}


def casebook(
    *told: Told,
    today: date,
    rules: HouseRules = USUAL,
    audience: Audience = Audience.STAFF,
    forms: Mapping[str, Form] = FORMS,
    waiting: Mapping[str, frozenset[str]] | None = None,
) -> Casebook:
    """Make the casebook of what is told."""
    checked = Checked(rows(told, forms), (), (), waiting or {}, rules)
    return make_casebook(audience, checked, forms, today)


def person(*told: Told, code: str = "R-001") -> Person:
    """Tell one person; what is due for them may then be asked for any day."""
    return casebook(*told, today=day(0)).people[code]


def dues(*told: Told, on: int, rules: HouseRules = USUAL) -> tuple[Due, ...]:
    """Tell what is due for Ada Sample as things stand on day *on*."""
    return dues_on(person(*told), rules, day(on))
