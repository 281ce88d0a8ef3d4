"""How the last nights went, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sync.pages.words import long_day
from sync.project import Project
from sync.publish.release import RUN_FORMAT, current_run
from sync.settings import Settings
from sync.store.nights import Night, last_nights

SHOWN = 7
FRESH = timedelta(hours=36)  # reliability, fault 40
ENDED = {
    0: "published, nothing to put right",
    1: "published, {held} to put right",
    2: "not published, a person is needed",
    3: "not published, outside trouble",
}


def status_lines(project: Project, settings: Settings, now: datetime) -> tuple[list[str], bool]:
    """Say how the last nights went, and whether the site is of the last 36 hours."""
    history = last_nights(project.state)
    return list(_lines(project, settings, now)), _fresh(history.last_good, now)


def _lines(project: Project, settings: Settings, now: datetime) -> Iterator[str]:
    history = last_nights(project.state)
    if not history.nights:
        yield "No night has run here yet. Run: keywork sync"
    for night in history.nights[-SHOWN:]:
        held = "1 row" if night.held == 1 else f"{night.held} rows"
        words = ENDED.get(night.exit, "stopped").format(held=held)
        yield f"{long_day(night.as_of)} {night.as_of.year}: {words}"
    if history.damaged:
        yield f"{history.damaged} earlier nights cannot be read."
    run = current_run(settings.publish.root)
    yield f"The site shows run {run}." if run else "There is no site yet."
    if history.nights and not _fresh(history.last_good, now):
        yield "The site is more than 36 hours old. Look at the last line above, and at cron."


def _fresh(last: Night | None, now: datetime) -> bool:
    if last is None:
        return False
    ran = datetime.strptime(last.run, RUN_FORMAT).replace(tzinfo=UTC)
    return now - ran <= FRESH
