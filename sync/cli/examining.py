"""The command that tries the set-up: ``doctor``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import of_project
from sync.cli.telling import progress, say
from sync.errors import KeyworkError


@cli.command()
@of_project
@click.option("--site", metavar="URL", help="Try this address of your site without a login, too.")
def doctor(project: Path, site: str | None) -> None:
    """Try every part of the set-up, change nothing, and say what to do next."""
    from sync.cli.findings import say_next, shown
    from sync.doctor import examine
    from sync.doctor.finding import next_step

    try:
        with progress() as show_step:
            show_step("Trying every part. This can take a minute")
            findings = list(shown(examine(project, datetime.now(UTC), site)))
    except KeyworkError as error:  # keywork.toml itself: nothing can be tried without it
        error.add_note("Put this right first. Then run: keywork doctor")
        raise
    step = next_step(findings)
    say("")
    if step is None:
        say("The set-up is well. There is nothing to do.")
    else:
        say_next(step, findings)
    click.get_current_context().exit(step.exit_code if step else 0)
