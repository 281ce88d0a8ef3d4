"""The call after every good night, and what came of it."""

from __future__ import annotations

from pathlib import Path

from sync.errors import OutsideTrouble
from sync.net.outside import beat
from sync.pull.sheets.patience import within
from sync.pull.sheets.trouble import too_late
from sync.store.heartbeat import remember_heard

LONGEST = 30  # seconds, whatever answers


def call(state: Path, address: str) -> bool:
    """Call the address that waits for word, note in *state* if it answered, and say so."""
    try:
        heard = within(LONGEST, lambda _given_up: beat(address), too_late)
    except OutsideTrouble:
        heard = False
    remember_heard(state, heard=heard)
    return heard
