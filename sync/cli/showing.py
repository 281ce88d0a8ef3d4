"""The commands that show what there is: ``serve`` and ``status``."""

from __future__ import annotations

import sys
import webbrowser
from datetime import UTC, datetime
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import of_project
from sync.cli.telling import say


@cli.command()
@of_project
@click.option("--port", default=8000, show_default=True, help="Where to open the sites.")
def serve(project: Path, port: int) -> None:
    """Show the built sites on this computer only.

    Staff at /, managers at /managers/, the residents' guides at /guides/.
    """
    open_sites(project, port, open_browser=False)


@cli.command()
@of_project
def status(project: Path) -> None:
    """Say how the last nights went; exit 2 when the site is more than 36 hours old."""
    from sync.config.project import Project
    from sync.config.reading import read_settings
    from sync.night.status import status_lines

    settings = read_settings(project)
    lines, fresh = status_lines(Project(project), settings, datetime.now(UTC))
    for line in lines:
        say(line)
    click.get_current_context().exit(0 if fresh else 2)


def open_sites(project: Path, port: int, *, open_browser: bool) -> None:
    """Serve the newest sites until somebody stops it."""
    from sync.config.reading import read_settings
    from sync.publish.serve import serve as serve_sites

    settings = read_settings(project)

    def ready(address: str) -> None:
        say(f"Your site is open at {address} (stop it with Ctrl-C).")
        if open_browser and sys.stdout.isatty():
            webbrowser.open(address)

    serve_sites(settings.publish.root / "current", port, ready)
