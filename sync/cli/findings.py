"""How the findings of ``doctor`` are said."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from itertools import groupby

from sync.cli.telling import say
from sync.doctor.finding import Finding, State
from sync.errors import OutsideTrouble

INDENT = " " * 7  # as wide as the longest state and a space
WIDEST = 100
LATER = "tried once what is to do above is done"


def shown(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Show each finding as it comes; those for later together."""
    for state, each_of in groupby(findings, key=lambda each: each.state):
        if state is State.LATER:
            waiting = list(each_of)
            names = ", ".join(each.part for each in waiting)
            _line(f"{state:<6} {names}: {LATER}.")
            yield from waiting
            continue
        for each in each_of:
            _line(f"{state:<6} {each.part}: {each.words}")
            yield each


def say_next(step: Finding, findings: Sequence[Finding]) -> None:
    """Say the one next step; what is wrong with the same part of the other book goes with it."""
    if step.state is State.LOOK:
        say("The set-up is well.")
    _line(f"Next step: {step.words}")
    for each in findings:
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
