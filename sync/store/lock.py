"""One run at a time: the kernel holds the lock, and lets go of it when a run dies."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sync.errors import NeedsAPerson, OutsideTrouble

FILE = "lock"
_SINCE = re.compile(r"[0-9]{2}:[0-9]{2} on [0-9]{1,2} [A-Z][a-z]+")


@contextmanager
def only_one(state: Path) -> Iterator[None]:
    """Hold the lock of a project while the work inside is done."""
    handle = _open(state)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutsideTrouble(_busy(handle)) from None
        _note(handle)
        yield
    finally:
        os.close(handle)


def _open(state: Path) -> int:
    """Open the lock's file, making the folder for our own eyes only."""
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        state.chmod(0o700)
        return os.open(state / FILE, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError:
        raise NeedsAPerson(
            f"keywork cannot write to “{state.name}”. Check who owns that folder."
        ) from None


def _busy(handle: int) -> str:
    """Say that another run is at work, and since when if that can be read."""
    since_line = _SINCE.fullmatch(os.pread(handle, 80, 0).decode("ascii", "replace").strip())
    since = f" since {since_line[0]}" if since_line else ""
    return f"keywork is already running{since}. Nothing was changed; wait until it is done."


def _note(handle: int) -> None:
    """Write down since when we run, for the words of the next one only."""
    now = datetime.now(ZoneInfo("Europe/London"))
    os.ftruncate(handle, 0)
    os.pwrite(handle, f"{now:%H:%M} on {now.day} {now:%B}\n".encode(), 0)
