"""The command that tries the set-up: ``doctor``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import of_project
from sync.cli.telling import say
from sync.doctor import examine
from sync.doctor.finding import next_step

WIDTH = 22


@cli.command()
@of_project
@click.option("--site", metavar="URL", help="Try this address of your site without a login, too.")
def doctor(project: Path, site: str | None) -> None:
    """Try every part of the set-up, change nothing, and say what to do next."""
    found = []
    for each in examine(project, datetime.now(UTC), site):
        found.append(each)
        say(f"{each.state:<6} {each.part:<{WIDTH}} {each.words}".rstrip())
    step = next_step(found)
    say("")
    if step is None:
        say("All is well. There is nothing to do.")
    else:
        say(f"Next step: {step.words}")
        if step.exit_code > 1:
            say("Then run: keywork doctor")
    click.get_current_context().exit(step.exit_code if step else 0)
