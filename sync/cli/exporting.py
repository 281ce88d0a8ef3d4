"""The command that hands the good rows on: ``export``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sync.cli.group import cli
from sync.cli.options import moment_of, reads_rows
from sync.cli.telling import progress, say


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--xlsx", is_flag=True, help="Write one workbook, keywork.xlsx, in place of those.")
@reads_rows
def export(
    folder: Path,
    project: Path,
    workbooks: tuple[Path, ...],
    today: date | None,
    xlsx: bool,  # noqa: FBT001
) -> None:
    """Write the good rows to FOLDER as a Data Package: CSV files and what they hold.

    FOLDER is new or empty, or it holds an earlier export, which is replaced.
    """
    from sync.check.problem import waiting_in
    from sync.config.project import Project
    from sync.config.reading import read_settings
    from sync.export.folder import check_folder, put_folder
    from sync.export.package import data_package
    from sync.export.workbook import workbook
    from sync.night.holdings import gather, stopped

    settings = read_settings(project)
    house = Project(project)
    ours = (house.build, house.state, settings.publish.root)
    check_folder(folder, (*ours, project / "site", project / "forms_schema"))
    with progress() as show_step:
        show_step("Reading the forms and every row")
        held = gather(house, settings, workbooks, moment_of(today).today)
        if held.checked.stops:
            raise stopped(held)
        show_step("Writing the tables")
        tables = held.good_rows
        put_folder(workbook(tables) if xlsx else data_package(tables, settings.house.name), folder)
    rows = sum(len(each) for _, each in tables)
    say(
        f"Wrote {len(tables)} tables with {rows} rows to {folder}. They hold personal data: "
        "keep the folder where only you can open it."
    )
    waiting = waiting_in(held.checked.tallies)
    if waiting:
        say(f"{waiting} for a correction and {'is' if waiting.one else 'are'} not in it.")
    click.get_current_context().exit(int(bool(waiting)))
