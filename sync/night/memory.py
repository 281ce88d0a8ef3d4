"""What a night knows of the nights before it, and what it leaves for the next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sync.clock import RunTime
from sync.dates import long_day
from sync.forms.model import Audience
from sync.pages import MendedCount
from sync.store.nights import Night, last_good, remember
from sync.store.waiting import Waiting


def mended_since(before: Waiting | None, tonight: Waiting) -> Mapping[Audience, MendedCount]:
    """Count the rows that were put right since *before*, the last day that was published."""
    counts = before.mended_by(tonight) if before else {}
    return {
        audience: MendedCount(counts[audience.word], before.as_of)
        for audience in Audience
        if before and audience.word in counts
    }


def still_shows(state: Path) -> str:
    """Say which day the site is of, if there is one."""
    last = last_good(state)
    return f" The site still shows {long_day(last.as_of)}." if last else ""


def remember_failure(state: Path, moment: RunTime, exit_code: int) -> None:
    """Note that the night was not published, so that ``keywork status`` tells of it."""
    last = last_good(state)
    release = last.release if last else None
    remember(state, Night(moment.run, moment.today, exit_code, digest="", release=release))
