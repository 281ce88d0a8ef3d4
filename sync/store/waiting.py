"""Which rows waited for a correction, so that the next day's site can say how many were mended.

Rows are kept as sums that nobody can read back; nothing of what they say is in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sync.store.files import write_whole

FILE = "waiting.json"
Rows = Mapping[str, frozenset[str]]  # an audience's word -> the sums of its rows


@dataclass(frozen=True, slots=True)
class Waiting:
    """The rows that waited on one day, as each audience saw them."""

    as_of: date
    rows: Rows = field(default_factory=lambda: MappingProxyType({}))

    def mended_by(self, later: Waiting) -> dict[str, int]:
        """Count, for each audience, the rows that wait no longer."""
        return {
            audience: len(rows - later.rows.get(audience, frozenset()))
            for audience, rows in self.rows.items()
        }


def waiting_on(day: date, rows: Mapping[str, Iterable[str]]) -> Waiting:
    """Sum up the rows that wait on *day*."""
    return Waiting(day, {audience: frozenset(map(_sum, found)) for audience, found in rows.items()})


def day_before(state: Path, today: date) -> Waiting | None:
    """Return what waited on the last day before *today* on which a night was published."""
    kept = [each for each in _kept(state) if each.as_of < today]
    return max(kept, key=lambda each: each.as_of, default=None)


def remember_waiting(state: Path, tonight: Waiting) -> None:
    """Keep tonight's rows, and those of the day before: the night may be run again."""
    before = day_before(state, tonight.as_of)
    kept = [each for each in (before, tonight) if each is not None]
    told = [
        {
            "as_of": each.as_of.isoformat(),
            "rows": {audience: sorted(rows) for audience, rows in sorted(each.rows.items())},
        }
        for each in kept
    ]
    write_whole(state, FILE, json.dumps(told).encode())


def _kept(state: Path) -> list[Waiting]:
    """Read the file; one that is damaged or not there is the same as none, for it only counts."""
    try:
        return [_read(each) for each in json.loads((state / FILE).read_bytes())]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return []


def _read(found: Any) -> Waiting:
    rows = {str(audience): frozenset(map(str, sums)) for audience, sums in found["rows"].items()}
    return Waiting(date.fromisoformat(found["as_of"]), rows)


def _sum(row: str) -> str:
    return blake2b(row.encode("utf-8", "replace"), digest_size=8, person=b"keywork").hexdigest()
