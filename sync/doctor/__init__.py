"""Every part of the set-up, tried in order; what is not well is said with what to do.

``finding``  what is found of one part, and the one next step
``google``   the way to the books at Google
``rows``     tabs, headings, options and rows
``around``   disk, last night, heartbeat, site
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from sync.clock import RunTime
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.config.settings import Settings
from sync.config.sources import pull_rows, refuse_half_settings, uses_google
from sync.doctor import around
from sync.doctor.finding import Finding, State, later, look, to_do, to_start, well
from sync.doctor.google import GOOGLE_PARTS, LOCALE, AtGoogle
from sync.doctor.rows import (
    HEADINGS,
    OPTIONS,
    ROWS,
    TABS,
    is_begun,
    row_findings,
    where_to_begin,
)
from sync.errors import KeyworkError
from sync.forms.model import Form
from sync.night.holdings import load_house_forms
from sync.pull.sheets.patience import BRIEF, Patience

SETTINGS, FORMS, FILES = "Settings", "Forms", "Workbook files"
IN_TABS = (TABS, HEADINGS, OPTIONS, ROWS)


def examine(
    root: Path, now: datetime, site: str | None = None, patience: Patience = BRIEF
) -> Iterator[Finding]:
    """Try every part of the set-up of the house in *root*, and change nothing.

    *site* is the address of the published site, to be tried without a login. Raises NeedsAPerson
    where ``keywork.toml`` cannot be read: nothing can be tried without it.
    """
    settings, project = read_settings(root), Project(root)
    findings: list[Finding] = []
    for each in _examine(project, settings, now, patience):
        findings.append(each)
        yield each
    stopped = any(each.state is State.DO for each in findings)
    last = around.last_night(project, settings, now)
    yield later(last.part) if stopped and last.state is State.DO else last
    yield around.heartbeat(project, settings)
    if site:
        yield from around.site(site)


def _examine(
    project: Project, settings: Settings, now: datetime, patience: Patience
) -> Iterator[Finding]:
    """Try all that a night goes through: settings, forms, the way to the rows, rows, disk."""
    half = yield from _settings(settings)
    try:
        forms = load_house_forms(project)
    except KeyworkError as error:
        yield to_do(FORMS, error)
        return
    yield well(FORMS, f"{len(forms)} forms can be read.")
    today = RunTime.of(now.astimezone(UTC)).today
    if half:
        yield from map(later, (*GOOGLE_PARTS, *IN_TABS, LOCALE))
    elif uses_google(settings):
        visit = AtGoogle(project, settings, forms, patience)
        yield from visit.findings()
        yield from visit.tabs
        if visit.pulled is None:
            yield from map(later, IN_TABS[bool(visit.tabs) :])
        else:
            to_begin = to_start(ROWS, where_to_begin(visit.pulled))
            yield from row_findings(visit.pulled, forms, today, to_begin)
        if visit.pulled is None and not visit.tabs:
            yield later(LOCALE)
        else:
            yield from visit.locale or [well(LOCALE, "United Kingdom and London.")]
    else:
        yield from _in_files(project, settings, forms, today)
    yield around.disk(project, settings)


def _settings(settings: Settings) -> Generator[Finding, None, bool]:
    """Look at ``keywork.toml``; return whether it lacks what reading from Google needs."""
    if uses_google(settings):
        try:
            refuse_half_settings(settings)
        except KeyworkError as error:
            yield to_do(SETTINGS, error)
            return True
        if settings.google.restricted is None:
            yield look(
                SETTINGS,
                "keywork.toml does not name the restricted book, so what only managers see is not "
                "read. Under [google] write restricted = and its address in quotes.",
            )
            return False
    yield well(SETTINGS, _where_from(settings))
    return False


def _where_from(settings: Settings) -> str:
    if not uses_google(settings):
        return f"{settings.house.name}: rows come from workbook files."
    if settings.google.endpoint:
        return f"{settings.house.name}: rows come from a made-up Google on this computer."
    return f"{settings.house.name}: rows come from Google Sheets."


def _in_files(
    project: Project, settings: Settings, forms: Mapping[str, Form], today: date
) -> Iterator[Finding]:
    try:
        pulled = pull_rows(project, settings, (), forms)
    except KeyworkError as error:
        yield to_do(FILES, error)
        yield from map(later, IN_TABS)
        return
    if is_begun(pulled):
        yield well(FILES, "The workbook files can be read.")
    else:
        yield to_start(
            FILES,
            f"{where_to_begin(pulled)} To read from Google instead, fill in the 3 lines under "
            "[google] in keywork.toml, and take the # in front of each away.",
        )
    yield from row_findings(pulled, forms, today, later(ROWS))
