"""How the last nights went, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sync.clock import LONDON
from sync.config.project import Project
from sync.config.settings import Settings
from sync.dates import clock, long_day
from sync.publish.release import RUN_FORMAT, current_run
from sync.store.nights import Night, NightHistory, last_nights
from sync.waiting import WaitingCount

SHOWN = 7
FRESH = timedelta(hours=36)  # reliability, fault 40
ENDED = {
    0: "published, nothing to put right",
    1: "published, {waiting} to put right",
    2: "not published, a person is needed",
    3: "not published, outside trouble",
}


def status_lines(project: Project, settings: Settings, now: datetime) -> tuple[list[str], bool]:
    """Say how the last nights went, and whether the site is of the last 36 hours."""
    history = last_nights(project.state)
    return list(_lines(project, settings, now)), is_fresh(history.last_good, now)


def last_night_in_words(history: NightHistory) -> str:
    """Say how the last night went that anything is remembered of."""
    return _night(history.nights[-1])


def is_fresh(last: Night | None, now: datetime) -> bool:
    """Say whether a night is one of the last 36 hours."""
    return last is not None and now - _ran(last.run) <= FRESH


def _lines(project: Project, settings: Settings, now: datetime) -> Iterator[str]:
    history = last_nights(project.state)
    if not history.nights and not history.damaged:
        yield "No night has run here yet. Run: keywork sync"
    for night in history.nights[-SHOWN:]:
        yield _night(night)
    if history.damaged:
        nights = "1 night" if history.damaged == 1 else f"{history.damaged} nights"
        yield f"What is remembered of {nights} is damaged and cannot be read."
    run = current_run(settings.publish.root)
    yield f"The site is of {_said(_ran(run))}." if run else "There is no site yet."
    if history.last_good and not is_fresh(history.last_good, now):
        yield "The last good night is more than 36 hours ago. Look at what stands above."


def _night(night: Night) -> str:
    waiting = WaitingCount(night.held, night.answers).named or "some rows"
    words = ENDED.get(night.exit, "stopped").format(waiting=waiting)
    return f"{_said(_ran(night.run))}: {words}"


def _ran(run: str) -> datetime:
    return datetime.strptime(run, RUN_FORMAT).replace(tzinfo=UTC)


def _said(moment: datetime) -> str:
    """Say a moment as London's clocks show it."""
    there = moment.astimezone(LONDON)
    return f"{long_day(there)} {there.year}, {clock(there)}"
