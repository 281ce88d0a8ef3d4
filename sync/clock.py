"""When a run takes place; the one thing that stands in for the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NIGHT = time(3, 30)  # when a run is taken to have been, if only its day was given


@dataclass(frozen=True, slots=True)
class RunTime:
    """The day a run is for, and its time of day unless only the day was given."""

    today: date
    at: time | None = None

    @classmethod
    def of(cls, now: datetime) -> RunTime:
        """Take the moment from a clock, as London's wall clocks show it."""
        there = now.astimezone(LONDON)
        return cls(there.date(), there.time().replace(microsecond=0))

    @property
    def as_of(self) -> datetime:
        """Return the moment with its zone."""
        return datetime.combine(self.today, self.at or NIGHT, LONDON)

    @property
    def run(self) -> str:
        """Name the run: ``20261121T033000Z``."""
        return self.as_of.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
