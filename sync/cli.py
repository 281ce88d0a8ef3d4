"""The commands of keywork, thin: what they do stands in the rooms."""

from __future__ import annotations

import os
import signal
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType
from typing import Any

import click
from rich.console import Console

from sync import __version__
from sync.demo.folder import make_demo
from sync.errors import KeyworkError, crash_words
from sync.forms.blank import write_blank_books
from sync.forms.load import load_forms
from sync.house import found_lines, gather
from sync.moment import Moment
from sync.night import Job, Outcome, run_night
from sync.project import Project, start_project
from sync.publish.serve import serve as serve_sites
from sync.settings import read_settings
from sync.status import status_lines

Command = Callable[..., Any]


class Commands(click.Group):
    """A group that turns what stops a run into one message and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a fault of our own names its kind and line, and never a value."""
        os.umask(0o077)
        try:
            return super().invoke(ctx)
        except KeyworkError as error:
            click.echo("\n".join([f"keywork: {error}", *getattr(error, "__notes__", ())]), err=True)
            ctx.exit(error.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 -- the last door; a traceback could show a cell
            click.echo(f"keywork: {crash_words(error)}", err=True)
            ctx.exit(2)


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail("write the day as 2026-11-21", param, ctx)


def of_project(command: Command) -> Command:
    """Add the option that every command has."""
    return click.option(
        "--project",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(),
        show_default="this folder",
        help="The folder with keywork.toml.",
    )(command)


def reads_rows(command: Command) -> Command:
    """Add the options of every command that reads rows."""
    for add in (
        click.option(
            "--workbook",
            "workbooks",
            type=click.Path(path_type=Path),
            multiple=True,
            help="Read this .xlsx instead of Google. May be given more than once.",
        ),
        click.option("--today", type=Day(), help="Take this day for today."),
        of_project,
    ):
        command = add(command)
    return command


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="keywork")
def cli() -> None:
    """Turn keyworkers' forms and sheets into a private site that staff open in the morning."""


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("keywork-demo"))
@click.option("--today", type=Day(), help="Take this day for today.")
@click.option("--no-serve", is_flag=True, help="Stop after the sites are built.")
@click.option("--port", default=8000, show_default=True, help="Where to open the site.")
@click.option("--residents", type=click.IntRange(1, 2000), help="A bulk house of so many.")
@click.option("--years", type=click.IntRange(1, 20), help="A bulk house of so many years.")
def demo(
    folder: Path,
    today: date | None,
    no_serve: bool,  # noqa: FBT001
    port: int,
    residents: int | None,
    years: int | None,
) -> None:
    """Make a made-up house in FOLDER, run a whole night and open its site."""
    moment = _moment(today)
    forms = load_forms(Project(folder).schema_texts())
    make_demo(folder, forms, moment.today, residents, years)
    job = Job(Project(folder), read_settings(folder), (), moment, watched=False)
    with _progress() as told:
        outcome = run_night(job, told)
    _tell(outcome)
    if not no_serve:
        _serve(folder, port, open_browser=True)


@cli.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Start your own house in FOLDER: settings, forms, guides and empty workbooks."""
    written = start_project(folder)
    written += write_blank_books(folder, load_forms(Project(folder).schema_texts()))
    click.echo(f"Wrote {len(written)} files to {folder}, among them two empty workbooks with a tab")
    click.echo("for each form. Put them into Google Drive as two Google Sheets, or type into them,")
    click.echo(f"and then run: keywork check --project {folder}")


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
    settings = read_settings(project)
    job = Job(Project(project), settings, workbooks, _moment(today), accepted)
    with _progress() as told:
        outcome = run_night(job, told)
    _tell(outcome)
    click.get_current_context().exit(outcome.exit_code)


@cli.command()
@reads_rows
def check(project: Path, workbooks: tuple[Path, ...], today: date | None) -> None:
    """Pull and check only, publish nothing, and say what to put right."""
    settings = read_settings(project)
    with _progress() as told:
        told("Reading the forms and every row")
        held = gather(Project(project), settings, workbooks, _moment(today).today)
    for line in found_lines(held):
        click.echo(line)
    click.get_current_context().exit(2 if held.checked.stops else int(held.need_attention))


@cli.command()
@of_project
@click.option("--port", default=8000, show_default=True, help="Where to open the sites.")
def serve(project: Path, port: int) -> None:
    """Show the built sites on this computer only.

    Staff at /, managers at /managers/, the residents' guides at /guides/.
    """
    _serve(project, port, open_browser=False)


@cli.command()
@of_project
def status(project: Path) -> None:
    """Say how the last nights went; exit 2 when the site is more than 36 hours old."""
    settings = read_settings(project)
    lines, fresh = status_lines(Project(project), settings, datetime.now(UTC))
    for line in lines:
        click.echo(line)
    click.get_current_context().exit(0 if fresh else 2)


def _moment(today: date | None) -> Moment:
    return Moment(today) if today else Moment.of(datetime.now(UTC))


def _serve(project: Path, port: int, *, open_browser: bool) -> None:
    settings = read_settings(project)

    def ready(address: str) -> None:
        click.echo(f"Your site is open at {address} (stop it with Ctrl-C).")
        if open_browser and sys.stdout.isatty():
            webbrowser.open(address)

    serve_sites(settings.publish.root / "current", port, ready)


def _tell(outcome: Outcome) -> None:
    """Say in one line how the night ended."""
    if not outcome.published:
        click.echo("Nothing has changed since the last night, so nothing was done.")
        return
    click.echo(f"Published {outcome.pages} pages from {outcome.rows} rows.")
    if outcome.held:
        rows = "1 row waits" if outcome.held == 1 else f"{outcome.held} rows wait"
        click.echo(f"{rows} for a correction: see “To put right” on the site.")


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
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


def _on_signal(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def main() -> None:
    """Run keywork; on a signal, leave with 128 + its number and no traceback."""
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _on_signal)
    cli()


if __name__ == "__main__":
    main()
