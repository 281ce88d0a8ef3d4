"""Rows that are not for an audience as a whole, whatever its fields: taken out before the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sync.casebook.reading import Rows
from sync.check.problem import Row, Value
from sync.forms.model import Audience

LEADERS = frozenset({"Manager", "Safeguarding lead"})
ABOUT_STAFF = "A member of staff"


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is left, and the days of the concerns that are held outside every site."""

    rows: Rows
    concerns: tuple[date, ...] = ()


def withhold(audience: Audience, rows: Rows, today: date) -> Withheld:
    """Take out what *audience* may not read as a whole row.

    A concern about a manager, or about somebody of whom that cannot be told, is on no site (design,
    decision 15). Residents read introductions of those who work here today, and of the toolkit only
    what a manager has put in it.
    """
    staff = {row.values.get("staff"): row.values for row in rows.get("staff", ())}
    concerns = [row for row in rows.get("concerns", ()) if _about_a_leader(row, staff)]
    kept = dict(rows)
    if concerns:
        kept["concerns"] = _without(rows["concerns"], concerns)
    if audience is Audience.RESIDENTS:
        gone = [row for row in rows.get("introductions", ()) if not _works(row, staff, today)]
        kept["introductions"] = _without(rows.get("introductions", ()), gone)
        not_yet = [r for r in rows.get("toolkit", ()) if r.values.get("status") != "In the toolkit"]
        kept["toolkit"] = _without(rows.get("toolkit", ()), not_yet)
    days = (row.values.get("date") for row in concerns)
    return Withheld(kept, tuple(day for day in days if isinstance(day, date)))


def _about_a_leader(row: Row, staff: Mapping[Value, Mapping[str, Value]]) -> bool:
    """Say whether a concern is about a manager, or may be: their row may wait for a correction."""
    if row.values.get("about") != ABOUT_STAFF and row.values.get("about_staff") is None:
        return False
    about = staff.get(row.values.get("about_staff"))
    roles = about.get("roles") if about else None
    return not isinstance(roles, tuple) or not LEADERS.isdisjoint(roles)


def _works(row: Row, staff: Mapping[Value, Mapping[str, Value]], today: date) -> bool:
    known = staff.get(row.values.get("staff"))
    if known is None:
        return False
    started, left = known.get("started"), known.get("left")
    return (not isinstance(started, date) or started <= today) and (
        not isinstance(left, date) or today <= left
    )


def _without(rows: Iterable[Row], gone: Iterable[Row]) -> tuple[Row, ...]:
    numbers = {row.number for row in gone}
    return tuple(row for row in rows if row.number not in numbers)
