"""What every record has."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

Value = str | int | bool | Decimal | dt.date | dt.time | dt.datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Record:
    """One row of a tab, typed; *row* is its number as the sheet shows it, headings included."""

    row: int
    timestamp: dt.datetime | None = None  # when the form was sent
    sender: str | None = None  # the email address it was sent from
    more: tuple[tuple[str, Value], ...] = ()  # (question, answer) of what a house asks itself
    declined: frozenset[str] = frozenset()  # fields that were asked and not answered on purpose

    def __repr__(self) -> str:
        """Name the row alone: what people typed must never reach a log."""
        return f"{type(self).__name__}(row={self.row})"


def when(record: Record) -> tuple[dt.date, dt.time, dt.datetime, int]:
    """Put records in the order things happened, and those of one day as they were sent."""
    return (
        getattr(record, "date", None) or dt.date.min,
        getattr(record, "start", None) or dt.time.min,
        record.timestamp or dt.datetime.min,
        record.row,
    )
