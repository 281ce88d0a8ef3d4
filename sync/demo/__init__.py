"""A made-up house, told as rows of the forms."""

from __future__ import annotations

from datetime import date, datetime

from sync.demo.bulk import FORMS, bulk_rows
from sync.demo.house import house_rows
from sync.demo.library import stories
from sync.demo.telling import Telling

__all__ = ["demo_rows"]

Tables = dict[str, list[dict[str, object]]]


def demo_rows(today: date, residents: int | None = None, years: int | None = None) -> Tables:
    """Tell a made-up house as rows: for each form, a dict of field name to value.

    With neither *residents* nor *years*, two houses and nine months of keywork up to *today*; with
    either, a bulk house of that many residents and years, for measuring.
    """
    if residents is not None or years is not None:
        return bulk_rows(today, residents or 40, years or 1)
    tables: Tables = {form: [] for form in FORMS}
    for form, row in house_rows(stories(), Telling(today)):
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
