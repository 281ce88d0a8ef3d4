"""What commands say while they work, and at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console

from sync.night import Outcome


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show each long step on a terminal, and nothing under cron."""
    console = Console(stderr=True)
    try:
        if not console.is_terminal:
            yield lambda _step: None
            return
        with console.status("Starting …") as shown:
            yield lambda step: shown.update(f"{step} …")
    except SystemExit:  # a signal
        click.echo("keywork: stopped before the end. The site is as it was.", err=True)
        raise


def tell(outcome: Outcome) -> None:
    """Say in one line how the night ended."""
    if not outcome.published:
        click.echo("Nothing has changed since the last night, so nothing was done.")
        return
    click.echo(f"Published {outcome.pages} pages from {outcome.rows} rows.")
    if outcome.held:
        rows = "1 row waits" if outcome.held == 1 else f"{outcome.held} rows wait"
        click.echo(f"{rows} for a correction: see “To put right” on the site.")
