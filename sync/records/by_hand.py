"""The two tabs that say how the rest is read: settings, and what somebody has checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sync.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SettingRow(Record):
    """A setting of all houses, or of one."""

    setting: str
    house: str | None = None
    value: str | None = None
    source: str | None = None
    checked_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckedRow(Record):
    """Somebody has looked at what was asked about, and says that it is right."""

    reference: str
    staff: str
    date: dt.date
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OtherRow(Record):
    """A row of a form that keywork does not know; every answer stands in *more*."""
