"""The options that commands share, and the day that one of them may name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from sync.clock import RunTime

Command = Callable[..., Any]


class DayType(click.ParamType[date]):
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
        click.option("--today", type=DayType(), help="Take this day for today."),
        of_project,
    ):
        command = add(command)
    return command


def moment_of(today: date | None) -> RunTime:
    """Return the moment that a run takes place: on the day named, else now."""
    return RunTime(today) if today else RunTime.of(datetime.now(UTC))
