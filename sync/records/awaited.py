"""Answers that wait for a correction, one by one."""

from __future__ import annotations

from dataclasses import dataclass

from sync.records import FORM_OF
from sync.records.base import Record


@dataclass(frozen=True, slots=True)
class AwaitedAnswer:
    """One answer that waits, by its form, the number of its row and its field; else a whole row."""

    form: str
    row: int
    name: str = ""


def awaited(record: Record | None, *names: str) -> AwaitedAnswer | None:
    """Return the first of the answers *names* of *record* that waits, if one does."""
    if record is None or not record.waits:
        return None
    name = next((each for each in names if each in record.waits), None)
    return AwaitedAnswer(FORM_OF[type(record)], record.row, name) if name else None
