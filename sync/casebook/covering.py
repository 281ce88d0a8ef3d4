"""Who is away from work, who covers for them, and whose residents a colleague has meanwhile."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sync.records import Cover


@dataclass(frozen=True, slots=True)
class Covering:
    """The times away of colleagues, the first to begin first, as they stand on a day."""

    rows: tuple[Cover, ...] = field(repr=False)
    today: dt.date

    @property
    def now(self) -> tuple[Cover, ...]:
        """Return those that run today."""
        return tuple(each for each in self.rows if each.runs_on(self.today))

    @property
    def later(self) -> tuple[Cover, ...]:
        """Return those that are still to begin."""
        return tuple(each for each in self.rows if each.date > self.today)

    @property
    def over(self) -> tuple[Cover, ...]:
        """Return those that are over, the last to begin first."""
        rows = (each for each in reversed(self.rows) if each.date <= self.today)
        return tuple(each for each in rows if not each.runs_on(self.today))

    def of(self, colleague: str | None) -> tuple[Cover, ...]:
        """Return the rows that say today that *colleague* is away."""
        return tuple(each for each in self.now if each.colleague == colleague)

    def taken_over_by(self, worker: str) -> tuple[Cover, ...]:
        """Return the rows by which *worker* has somebody's residents today, one a colleague.

        Who covers for somebody that covers for a third has the third's residents, too.
        """
        found: dict[str, Cover] = {}
        covering = [worker]
        for each in covering:
            for row in self.now:
                if row.covered_by == each and row.colleague not in {worker, *found}:
                    found[row.colleague] = row
                    covering.append(row.colleague)
        return tuple(found.values())
