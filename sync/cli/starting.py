"""The commands that make a house to work with: ``demo`` and ``init``."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.group import cli
from sync.cli.options import DayType, moment_of
from sync.cli.showing import open_sites
from sync.cli.telling import progress, say, tell

if TYPE_CHECKING:
    from sync.demo.google import Google


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("keywork-demo"))
@click.option("--today", type=DayType(), help="Take this day for today.")
@click.option("--no-serve", is_flag=True, help="Stop after the sites are built.")
@click.option("--port", default=8000, show_default=True, help="Where to open the site.")
@click.option("--google", is_flag=True, help="Read it from a made-up Google on this computer.")
@click.option("--residents", type=click.IntRange(1, 2000), help="A bulk house of so many.")
@click.option("--years", type=click.IntRange(1, 20), help="A bulk house of so many years.")
def demo(
    folder: Path,
    today: date | None,
    no_serve: bool,  # noqa: FBT001
    port: int,
    google: bool,  # noqa: FBT001
    residents: int | None,
    years: int | None,
) -> None:
    """Make a made-up house in FOLDER, run a whole night and open its site.

    With --google its rows come from a made-up Google on this computer, the same way as from the
    real one. While the site is open, "keywork doctor --project FOLDER" has something to look at.
    """
    from sync.config.project import Project
    from sync.config.reading import read_settings
    from sync.demo.folder import Size, make_demo
    from sync.demo.google import Google
    from sync.forms.load import load_forms
    from sync.night.job import Job
    from sync.night.run import run_night

    moment = moment_of(today)
    forms = load_forms(Project(folder).schema_texts())
    made = make_demo(folder, forms, moment.today, Size(residents, years))
    with ExitStack() as stack:
        if google:
            there = stack.enter_context(Google(made.books()))
            made.read_from(there)
        job = Job(Project(folder), read_settings(folder), (), moment, watched=False)
        with progress() as show_step:
            outcome = run_night(job, show_step)
        tell(outcome)
        if google:
            say(_asked(there))
        if not no_serve:
            open_sites(folder, port, open_browser=True)


def _asked(google: Google) -> str:
    """Say what the made-up Google was asked for."""
    times = Counter(each.kind for each in google.asked)
    return (
        f"The made-up Google at {google.address} was asked for {times['token']} token, "
        f"{times['layout']} lists of tabs and {times['values']} times for cells."
    )


@cli.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Start your own house in FOLDER: settings, forms, guides and workbooks to fill in."""
    from sync.check.setting_list import SETTINGS, blank_settings, in_words
    from sync.config.project import Project, start_project
    from sync.forms.blank import write_blank_books
    from sync.forms.load import load_forms

    written = start_project(folder)
    forms = load_forms(Project(folder).schema_texts())
    rows, notes = (
        {"settings": blank_settings()},
        {"settings": [in_words(each) for each in SETTINGS]},
    )
    written += write_blank_books(folder, forms, rows, notes)
    say(f"Wrote {len(written)} files to {folder}, among them two workbooks with a tab for each")
    say("form. Point at a heading to see what to type; those with a * need an answer.")
    say("Type your house into them, or put them into Google Drive as two Google Sheets.")
    say(f"Then run: keywork check --project {folder}")
    say(f"The guide {folder}/site/guides/staff/setting-up.md goes through it task by task.")
