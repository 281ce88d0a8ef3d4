"""Rows that are not for an audience as a whole, whatever its fields: taken out before the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sync.casebook.reading import Rows
from sync.check.problem import Row, Value
from sync.forms.model import Audience

NO_LEADERS = frozenset(
    {"Keyworker", "1-2-1 support worker", "Peer support worker", "Volunteer"}
)  # any other role, a house's own too, may lead
ABOUT_STAFF = "A member of staff"
Naming = Mapping[str, Collection[int]]  # form -> numbers of rows
NOBODY: Naming = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is left, and the days of the concerns that are held outside every site."""

    rows: Rows
    concerns: tuple[date, ...] = ()


def withhold(audience: Audience, rows: Rows, today: date, naming: Naming = NOBODY) -> Withheld:
    """Take out what *audience* may not read as a whole row; *naming* are rows that name residents.

    A concern about a manager, or about somebody of whom that cannot be told, is on no site (design,
    decision 15); nor is one about somebody who decides concerns. Residents read introductions of
    those who work here today, of the toolkit only what a manager has put in it, and no row in which
    a resident may be named.
    """
    staff = {row.values.get("staff"): row.values for row in rows.get("staff", ())}
    lead = {row.values.get("decided_by") for row in rows.get("concerns", ())}
    concerns = [row for row in rows.get("concerns", ()) if _about_a_leader(row, staff, lead)]
    kept = dict(rows)
    if concerns:
        kept["concerns"] = _without(rows["concerns"], concerns)
    if audience is Audience.RESIDENTS:
        gone = [row for row in rows.get("introductions", ()) if not _works(row, staff, today)]
        kept["introductions"] = _without(rows.get("introductions", ()), gone)
        not_yet = [r for r in rows.get("toolkit", ()) if r.values.get("status") != "In the toolkit"]
        kept["toolkit"] = _without(rows.get("toolkit", ()), not_yet)
        for form, numbers in naming.items():
            kept[form] = tuple(row for row in kept.get(form, ()) if row.number not in numbers)
    days = (row.values.get("date") for row in concerns)
    return Withheld(kept, tuple(day for day in days if isinstance(day, date)))


def _about_a_leader(
    row: Row, staff: Mapping[Value, Mapping[str, Value]], lead: Collection[Value]
) -> bool:
    """Say whether a concern is about a manager, or may be: their row may wait for a correction."""
    if row.values.get("about") != ABOUT_STAFF and row.values.get("about_staff") is None:
        return False
    code = row.values.get("about_staff")
    about = staff.get(code)
    roles = about.get("roles") if about else None
    return code in lead or not isinstance(roles, tuple) or not NO_LEADERS.issuperset(roles)


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
