"""The end of a night that was stopped: what the site shows now, and what the next night is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sync.errors import KeyworkError, OutsideTrouble
from sync.night.holdings import Stopped
from sync.night.job import Job
from sync.night.memory import remember_failure, still_shows
from sync.night.report import Report, write_report
from sync.publish.release import current_run

TOMORROW = OutsideTrouble.exit_code


def note_the_end(job: Job, before: str | None, error: KeyworkError) -> None:
    """Say what the site shows now, and leave word of the failure for the next night."""
    if current_run(job.settings.publish.root) != before:
        error.add_note("The new site is in place all the same.")
        return
    if not isinstance(error, Stopped):
        report = Report(job.moment.run, job.moment.as_of, error.exit_code)
        with noted_on(error):
            write_report(job.project.build, report)
    again = " It is tried again on the next night." if error.exit_code == TOMORROW else ""
    with noted_on(error):
        error.add_note("Nothing was published." + again + still_shows(job.project.state))
        remember_failure(job.project.state, job.moment, error.exit_code)


@contextmanager
def noted_on(error: KeyworkError) -> Iterator[None]:
    """Note on *error* what else goes wrong, so that what stopped the night is never lost."""
    try:
        yield
    except KeyworkError as another:
        if str(another) != str(error):
            error.add_note(str(another))
