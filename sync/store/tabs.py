"""Which tab of a spreadsheet is whose, by the number that stays when a tab is renamed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from sync.store.files import write_whole

FILE = "tabs.json"
Places = Mapping[str, Mapping[str, int]]  # key of a spreadsheet -> form -> number of its tab


def known_tabs(state: Path) -> Places:
    """Return where tabs were found; a file that is damaged or not there is the same as none.

    Tabs are then found by their titles, as on the first night.
    """
    try:
        found = json.loads((state / FILE).read_bytes())
        return {
            str(book): {str(form): gid for form, gid in tabs.items() if type(gid) is int}
            for book, tabs in found.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def remember_tabs(state: Path, places: Places) -> None:
    """Keep where tabs were found, unless nothing is new."""
    if places and places != known_tabs(state):
        write_whole(state, FILE, json.dumps(places, sort_keys=True).encode())
