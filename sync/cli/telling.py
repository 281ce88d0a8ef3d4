"""What commands say while they work, and at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sync.night.job import Outcome


def say(words: str, *, err: bool = False) -> None:
    """Print a line; steer no terminal, and do not mind if nobody reads on."""
    plain = "".join(sign if sign.isprintable() or sign == "\n" else "?" for sign in words)
    try:
        click.echo(plain, err=err)
    except BrokenPipeError:  # as in "keywork check | head": the work goes on to its end
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, (sys.stderr if err else sys.stdout).fileno())


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show each long step on a terminal, and nothing under cron."""
    from rich.console import Console

    console = Console(stderr=True)
    try:
        if not console.is_terminal:
            yield lambda _step: None
            return
        with console.status("Starting …") as shown:
            yield lambda step: shown.update(f"{step} …")
    except SystemExit:  # a signal
        say("keywork: stopped before the end. The site is as it was.", err=True)
        raise


def tell(outcome: Outcome) -> None:
    """Say in one line how the night ended."""
    if not outcome.heard:
        say("The heartbeat address did not answer. Look at it in keywork.toml, under [tell].")
    if not outcome.published:
        say("Nothing has changed since the last night, so nothing was done.")
        return
    say(f"Published {outcome.pages} pages from {outcome.rows} rows.")
    if outcome.waiting:
        say(f"{outcome.waiting} for a correction: see “To put right” on the site.")
