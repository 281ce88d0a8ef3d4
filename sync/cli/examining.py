"""The command that tries the set-up: ``doctor``."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import of_project
from sync.cli.telling import progress, say
from sync.doctor import examine
from sync.doctor.finding import Finding, State, next_step
from sync.errors import KeyworkError, OutsideTrouble

INDENT = " " * 7  # as wide as the longest state and a space
WIDEST = 100
LATER = "tried once what is to do above is done"


@cli.command()
@of_project
@click.option("--site", metavar="URL", help="Try this address of your site without a login, too.")
def doctor(project: Path, site: str | None) -> None:
    """Try every part of the set-up, change nothing, and say what to do next."""
    try:
        with progress() as told:
            told("Trying every part. This can take a minute")
            found = list(_shown(examine(project, datetime.now(UTC), site)))
    except KeyworkError as error:  # keywork.toml itself: nothing can be tried without it
        error.add_note("Put this right first. Then run: keywork doctor")
        raise
    step = next_step(found)
    say("")
    if step is None:
        say("The set-up is well. There is nothing to do.")
    else:
        _tell_next(step, found)
    click.get_current_context().exit(step.exit_code if step else 0)


def _shown(found: Iterable[Finding]) -> Iterable[Finding]:
    """Show each finding as it comes; those for later together."""
    for state, each_of in groupby(found, key=lambda each: each.state):
        if state is State.LATER:
            waiting = list(each_of)
            names = ", ".join(each.part for each in waiting)
            _line(f"{state:<6} {names}: {LATER}.")
            yield from waiting
            continue
        for each in each_of:
            _line(f"{state:<6} {each.part}: {each.words}")
            yield each


def _tell_next(step: Finding, found: Sequence[Finding]) -> None:
    """Say the one next step; what is wrong with the same part of the other book goes with it."""
    if step.state is State.LOOK:
        say("The set-up is well.")
    _line(f"Next step: {step.words}")
    for each in found:
        if each is not step and (each.part, each.state) == (step.part, State.DO):
            _line(f"And: {each.words}")
    if step.exit_code == OutsideTrouble.exit_code:
        say("If there is nothing that you can change, wait 10 minutes.")
    if step.exit_code > 1:
        say("Then run: keywork doctor")


def _line(words: str) -> None:
    """Print a line, folded to the terminal if there is one."""
    if sys.stdout.isatty():
        width = min(WIDEST, shutil.get_terminal_size().columns - 1)
        words = textwrap.fill(words, width, subsequent_indent=INDENT, break_on_hyphens=False)
    say(words)
