"""The commands that read the house's rows for its site: ``sync`` and ``check``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import moment_of, reads_rows
from sync.cli.telling import progress, say, tell


@cli.command()
@reads_rows
@click.option(
    "--accept-changes",
    "accepted",
    type=click.IntRange(1),
    metavar="N",
    help="Publish although N rows have gone; N is the number that was shown.",
)
def sync(
    project: Path, workbooks: tuple[Path, ...], today: date | None, accepted: int | None
) -> None:
    """Do the nightly job: pull, check, make the pages, build and publish."""
    from sync.config.project import Project
    from sync.config.reading import read_settings
    from sync.night.job import Job
    from sync.night.run import run_night

    settings = read_settings(project)
    job = Job(Project(project), settings, workbooks, moment_of(today), accepted)
    with progress() as show_step:
        outcome = run_night(job, show_step)
    tell(outcome)
    click.get_current_context().exit(outcome.exit_code)


@cli.command()
@reads_rows
def check(project: Path, workbooks: tuple[Path, ...], today: date | None) -> None:
    """Pull and check only, publish nothing, and say what to put right.

    What would stop the night stands at the end, apart from what only waits.
    """
    from sync.config.project import Project
    from sync.config.reading import read_settings
    from sync.night.braking import what_brakes
    from sync.night.check_lines import check_lines
    from sync.night.guides import look_over_guides
    from sync.night.holdings import gather

    settings = read_settings(project)
    with progress() as show_step:
        show_step("Reading the forms and every row")
        day = moment_of(today).today
        held = gather(Project(project), settings, workbooks, day)
        show_step("Reading the guides")
        notices, mistakes = look_over_guides(Project(project), settings.house.name, held, day)
    braked = what_brakes(Project(project).state, held)
    for line in check_lines(held, notices, mistakes, braked):
        say(line)
    stopped = held.checked.stops or mistakes or braked
    click.get_current_context().exit(2 if stopped else int(held.need_attention))
