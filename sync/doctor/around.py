"""What is around the nights: the disk, how the last one went, and who is told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sync.config.project import Project
from sync.config.settings import Settings
from sync.doctor.finding import Finding, look, to_do, to_start, well
from sync.errors import KeyworkError
from sync.net.outside import shows_to_strangers
from sync.night.status import is_fresh, last_night_in_words
from sync.publish.release import check_root, current_run
from sync.store.memory import recall
from sync.store.nights import PUBLISHED, last_nights

DISK, LAST_NIGHT, HEARTBEAT, SITE = "Disk", "Last night", "Heartbeat", "Site"
LEAST_FREE = 300  # MB, for a house's first site
TIMES = 3  # the last site: building, the new one beside it, and room to spare
MB = 1_000_000


def disk(project: Project, settings: Settings) -> Finding:
    """Say whether the sites can be written, and whether there is room for them."""
    root = settings.publish.root
    try:
        check_root(root, project.root)
        shut = [each for each in (project.state, project.build, root) if not _writable(each)]
        if shut:
            return to_do(DISK, f"keywork may not write to “{shut[0].name}”. Check who owns it.")
        site = root / "current"
        size = sum(each.stat().st_size for each in site.rglob("*") if each.is_file())
        needed = max(LEAST_FREE, TIMES * size // MB)
        free = min(shutil.disk_usage(_there(each)).free // MB for each in (project.root, root))
    except KeyworkError as error:
        return to_do(DISK, error)
    except OSError:
        return to_do(DISK, "The folders of keywork cannot be opened. Check who owns them.")
    if free < needed:
        return to_do(
            DISK,
            f"The disk is nearly full: {free:,} MB are free and {needed:,} MB are needed. Delete "
            "what you no longer need.",
        )
    return well(DISK, f"{free // 1000:,} GB are free.")


def _writable(folder: Path) -> bool:
    return os.access(_there(folder), os.W_OK | os.X_OK)


def _there(folder: Path) -> Path:
    """Return the folder, or the nearest above it that is there."""
    return next(each for each in (folder, *folder.absolute().parents) if each.exists())


def last_night(project: Project, settings: Settings, now: datetime) -> Finding:
    """Say how the last night went."""
    try:
        history = last_nights(project.state)
        run = current_run(settings.publish.root)
    except KeyworkError as error:
        return to_do(LAST_NIGHT, error)
    if history.damaged and history.last_good is None:
        return to_do(
            LAST_NIGHT,
            "What keywork remembers of earlier nights cannot be read. Look at the site and the "
            "sheets, then move state/nights.jsonl away.",
        )
    if history.last_good is None or run is None:
        return to_start(LAST_NIGHT, "There is no site yet. Run: keywork sync")
    words = last_night_in_words(history)
    if history.nights[-1].exit not in PUBLISHED:
        return look(LAST_NIGHT, f"{words}. Once all above is well, run: keywork sync")
    if not is_fresh(history.last_good, now):
        return look(
            LAST_NIGHT,
            f"{words}. The site is more than 36 hours old. Run: keywork sync. Then look whether "
            "cron or the timer is set up.",
        )
    return well(LAST_NIGHT, f"{words}.")


def heartbeat(project: Project, settings: Settings) -> Finding:
    """Say who is told when the nights stop, and whether the last call was answered."""
    if settings.tell.heartbeat is None:
        return well(
            HEARTBEAT,
            "None is set, so nobody is told if the nights stop. The guide says how to set one.",
        )
    heard = recall(project.state).heard
    if heard is None:
        return well(HEARTBEAT, "Its address is called after the next good night.")
    if not heard:
        return look(
            HEARTBEAT,
            "Its address did not answer after the last good night. Copy it into keywork.toml once "
            "more, from the service that watches.",
        )
    return well(HEARTBEAT, "Its address answered after the last good night.")


def site(address: str) -> Iterator[Finding]:
    """Say whether the site at *address* opens for somebody who has not logged in."""
    opens = shows_to_strangers(address)
    if opens:
        yield to_do(
            SITE,
            "Anyone can open your site without logging in. Take it off the internet now, and put "
            "a login in front of it before it goes back.",
        )
    elif opens is None:
        yield look(
            SITE,
            "That address does not tell. Copy it once more from the top of the browser, where your "
            "site is open, and run this again.",
        )
    else:
        yield well(SITE, "It asks people to log in.")
