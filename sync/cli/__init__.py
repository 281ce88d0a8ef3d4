"""The commands of keywork, thin: what they do stands in the rooms."""

from __future__ import annotations

import signal
from types import FrameType

from sync.cli import examining, exporting, nightly, showing, starting
from sync.cli.group import cli

__all__ = ["cli", "examining", "exporting", "main", "nightly", "showing", "starting"]


def main() -> None:
    """Run keywork; on a signal, leave with 128 + its number and no traceback."""
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _on_signal)
    cli()


def _on_signal(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
