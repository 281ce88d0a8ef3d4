"""What one night leaves for the next beside the history: one file, and a damaged one is none.

It holds numbers of tabs, sums of rows that nobody can read back, and nothing of any cell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sync.store.files import write_whole
from sync.store.waiting import Waiting

FILE = "memory.json"
EARLIER = ("tabs.json", "waiting.json", "heartbeat")  # what it stood in before
Places = Mapping[str, Mapping[str, int]]  # key of a spreadsheet -> form -> number of its tab


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of earlier nights; without it, tabs go by their titles and nothing is counted.

    *heard* says whether the last call of the heartbeat was answered; None where none was made.
    """

    tabs: Places = field(default_factory=lambda: MappingProxyType({}))
    waiting: tuple[Waiting, ...] = ()  # of the last two days that were published
    heard: bool | None = None

    def before(self, today: date) -> Waiting | None:
        """Return what waited on the last day before *today* on which a night was published."""
        earlier = [each for each in self.waiting if each.as_of < today]
        return max(earlier, key=lambda each: each.as_of, default=None)

    def with_tabs(self, tabs: Places) -> Memory:
        """Add where tabs were found tonight, if any were."""
        return replace(self, tabs=tabs or self.tabs)

    def with_waiting(self, tonight: Waiting) -> Memory:
        """Add tonight's rows, beside those of the day before: the night may be run again."""
        before = self.before(tonight.as_of)
        return replace(self, waiting=(before, tonight) if before else (tonight,))


def recall(state: Path) -> Memory:
    """Read the memory; one that is damaged or not there is the same as none."""
    try:
        return _read(json.loads((state / FILE).read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Memory()


def keep(state: Path, memory: Memory) -> None:
    """Keep *memory* for the next night, unless nothing is new."""
    if memory != recall(state):
        write_whole(state, FILE, json.dumps(_plain(memory), sort_keys=True).encode())
    for name in EARLIER:
        with suppress(OSError):  # what stays does no harm
            (state / name).unlink()


def _plain(memory: Memory) -> dict[str, Any]:
    """Return *memory* as JSON can hold it."""
    return {
        "tabs": {book: dict(tabs) for book, tabs in memory.tabs.items()},
        "waiting": [
            {
                "as_of": each.as_of.isoformat(),
                "rows": {audience: sorted(rows) for audience, rows in each.rows.items()},
            }
            for each in memory.waiting
        ],
        "heard": memory.heard,
    }


def _read(kept: Any) -> Memory:
    heard = kept["heard"]
    return Memory(
        tabs={
            str(book): {str(form): number for form, number in tabs.items() if type(number) is int}
            for book, tabs in kept["tabs"].items()
        },
        waiting=tuple(
            Waiting(
                date.fromisoformat(each["as_of"]),
                {name: frozenset(map(str, sums)) for name, sums in each["rows"].items()},
            )
            for each in kept["waiting"]
        ),
        heard=heard if isinstance(heard, bool) else None,
    )
