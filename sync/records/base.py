"""What every record has."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Value = str | int | bool | Decimal | dt.date | dt.time | dt.datetime | tuple[str, ...] | None
NO_FIELDS: frozenset[str] = frozenset()
MAY_WAIT = "may wait"


def may_wait() -> Any:
    """Make a field that every house asks, and that has no answer only while that answer waits."""
    return field(default=None, metadata={MAY_WAIT: True})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Record:
    """One row of a tab, typed; *row* is its number as the sheet shows it, headings included.

    The fields without a default place the row: they say whom or what it is about, when, and what
    kind of thing it is, and a row without one of them is no record. Any other answer may wait for
    a correction (design, decision 1): then it is empty here, and *waits* names it.
    """

    row: int
    timestamp: dt.datetime | None = None  # when the form was sent
    sender: str | None = None  # the email address it was sent from
    more: tuple[tuple[str, Value], ...] = ()  # (question, answer) of what a house asks itself
    declined: frozenset[str] = NO_FIELDS  # fields that were asked and not answered on purpose
    waits: frozenset[str] = NO_FIELDS  # fields whose answer waits for a correction

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
