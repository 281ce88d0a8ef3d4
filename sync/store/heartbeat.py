"""Whether the address that waits for word of every good night answered the last time."""

from __future__ import annotations

from pathlib import Path

from sync.store.files import write_whole

FILE = "heartbeat"
HEARD, SILENT = b"heard\n", b"silent\n"


def was_heard(state: Path) -> bool | None:
    """Say whether the last call was answered; None where none was made, or nobody knows."""
    try:
        told = (state / FILE).read_bytes()
    except OSError:
        return None
    return {HEARD: True, SILENT: False}.get(told)


def remember_heard(state: Path, *, heard: bool) -> None:
    """Keep whether a call was answered."""
    write_whole(state, FILE, HEARD if heard else SILENT)
