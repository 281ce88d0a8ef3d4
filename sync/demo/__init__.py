"""A made-up house, told as rows of the forms."""

from __future__ import annotations

from datetime import date, datetime

from sync.demo.bulk import FORMS, bulk_rows
from sync.demo.house import feedback, houses, settings, staff
from sync.demo.mistakes import mistaken
from sync.demo.people_by_day import shirelle
from sync.demo.people_change import zofka
from sync.demo.people_coming_back import merrin
from sync.demo.people_disagreeing import pello
from sync.demo.people_early import anwen
from sync.demo.people_fortnightly import wendel
from sync.demo.people_gone_quiet import corvin
from sync.demo.people_isolation import oluchi
from sync.demo.people_moving_on import idrisa
from sync.demo.people_new import dmitar, farro, jomari, keziah
from sync.demo.people_out_of_date import nasrin
from sync.demo.people_volunteering import tavish
from sync.demo.telling import Telling
from sync.demo.weave import chained

__all__ = ["demo_rows"]

Tables = dict[str, list[dict[str, object]]]
PEOPLE = (
    tavish,
    oluchi,
    zofka,
    idrisa,
    merrin,
    corvin,
    nasrin,
    wendel,
    shirelle,
    pello,
    anwen,
    jomari,
    keziah,
    dmitar,
    farro,
)


def demo_rows(today: date, residents: int | None = None, years: int | None = None) -> Tables:
    """Tell a made-up house as rows: for each form, a dict of field name to value.

    With neither *residents* nor *years*, two houses and nine months of keywork up to *today*; with
    either, a bulk house of that many residents and years, for measuring.
    """
    if residents is not None or years is not None:
        return bulk_rows(today, residents or 40, years or 1)
    at = Telling(today)
    tables: Tables = {
        "houses": houses(),
        "staff": staff(at),
        "settings": settings(at),
        "feedback": feedback(at),
        "checked": [],
    }
    for form in FORMS:
        tables.setdefault(form, [])
    for person in PEOPLE:
        for form, row in chained(person(at)):
            tables[form].append(row)
    for form, row in mistaken(at):
        tables[form].append(row)
    return {form: [answered(row) for row in in_order(rows)] for form, rows in tables.items()}


def answered(row: dict[str, object]) -> dict[str, object]:
    """Leave out what nobody answered."""
    return {name: value for name, value in row.items() if value is not None}


def in_order(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Put rows in the order in which they were sent, as a form does."""
    first = datetime(1, 1, 1)
    return sorted(
        rows, key=lambda row: sent if isinstance(sent := row.get("timestamp"), datetime) else first
    )
