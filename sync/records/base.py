"""What every record has."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.check.problem import Value


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Record:
    """One good row; *more* holds the answers to questions that the house added itself."""

    row: int
    more: tuple[tuple[str, Value], ...] = ()  # (question, answer)
    declined: frozenset[str] = frozenset()  # fields that were asked and not answered on purpose

    def __repr__(self) -> str:
        """Name the row alone: what people typed must never reach a log."""
        return f"{type(self).__name__}(row={self.row})"


def when(record: Record) -> tuple[dt.date, dt.time, dt.datetime, int]:
    """Put records in the order things happened, and those of one day as they were sent."""
    return (
        getattr(record, "date", None) or dt.date.min,
        getattr(record, "start", None) or dt.time.min,
        getattr(record, "timestamp", None) or dt.datetime.min,
        record.row,
    )
