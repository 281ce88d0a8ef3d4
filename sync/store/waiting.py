"""Which rows waited for a correction, so that the next day's site can say how many were mended.

Rows are kept as sums that nobody can read back; nothing of what they say is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from types import MappingProxyType

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
    return Waiting(day, {audience: frozenset(map(_sum, cells)) for audience, cells in rows.items()})


def _sum(row: str) -> str:
    return blake2b(row.encode("utf-8", "replace"), digest_size=8, person=b"keywork").hexdigest()
