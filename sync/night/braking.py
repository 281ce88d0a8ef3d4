"""The brake, as a night and a check pull it: beside what the last good night left."""

from __future__ import annotations

from pathlib import Path

from sync.errors import NeedsAPerson
from sync.night.holdings import Holdings
from sync.store.brake import RowCounts, WatchedTab, hold_back
from sync.store.nights import last_nights


def brake(state: Path, held: Holdings, accepted: int | None = None) -> None:
    """Stop where much has gone or begins to wait since the last good night in *state*.

    *accepted* is how much somebody has said may go. Raises NeedsAPerson.
    """
    history = last_nights(state)
    before = history.last_good
    if before is None and history.damaged:
        raise NeedsAPerson(
            "What keywork remembers of earlier nights cannot be read, so it cannot tell whether "
            "rows have gone. Look at the site and the sheets, then move state/nights.jsonl away."
        )
    if before is None:
        return
    tabs = {
        name: WatchedTab(form.tab, form.required, held.cause_in(name))
        for name, form in held.forms.items()
    }
    gone = held.columns_gone(before.columns)
    earlier = RowCounts(before.counts, before.waiting)
    hold_back(earlier, RowCounts(held.counts, held.waiting), tabs, gone, accepted)


def what_brakes(state: Path, held: Holdings) -> str:
    """Say what would stop the night that way; "" where nothing does, or something else does."""
    if held.checked.stops:
        return ""
    try:
        brake(state, held)
    except NeedsAPerson as stop:
        return str(stop)
    return ""
