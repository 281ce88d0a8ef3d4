"""The group that all commands belong to: what stops a run becomes words and an exit code here."""

from __future__ import annotations

import os

import click

from sync import __version__
from sync.cli.telling import say
from sync.errors import KeyworkError, crash_words


class Commands(click.Group):
    """A group that turns what stops a run into one message and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a fault of our own names its kind and line, and never a value."""
        os.umask(0o077)
        try:
            return super().invoke(ctx)
        except KeyworkError as error:
            say("\n".join([f"keywork: {error}", *getattr(error, "__notes__", ())]), err=True)
            ctx.exit(error.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 -- the last door; a traceback could show a cell
            say(f"keywork: {crash_words(error)}", err=True)
            ctx.exit(2)


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="keywork")
def cli() -> None:
    """Turn keyworkers' forms and sheets into a private site that staff open in the morning."""
