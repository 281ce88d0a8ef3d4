"""Where a house's rows come from: workbook files, or its books at Google."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sync.config.project import Project
from sync.config.settings import FILE, Settings
from sync.errors import NeedsAPerson
from sync.forms.model import Form, heading_key
from sync.pull.sheets.books import Books, books_of, pull_books
from sync.pull.sheets.key import RobotKey, read_key
from sync.pull.sheets.patience import PATIENT, Patience
from sync.pull.table import Pulled, RawTable
from sync.pull.workbook import other_tabs, pull_workbooks
from sync.store.memory import recall


def pull_rows(
    project: Project,
    settings: Settings,
    workbooks: Sequence[Path],
    forms: Mapping[str, Form],
    patience: Patience = PATIENT,
) -> Pulled:
    """Read the tab of every form: from the *workbooks* named now, else as ``keywork.toml`` says.

    Raises NeedsAPerson or OutsideTrouble where a file or a book cannot be read in full.
    """
    files = files_to_read(settings, workbooks)
    if files:
        tables = _linked(pull_workbooks(files, forms), settings.workbook.links)
        return Pulled(tables, other_tabs(files, forms))
    books = books_to_read(project, settings)
    return pull_books(books, forms, recall(project.state).tabs, patience)


def files_to_read(settings: Settings, workbooks: Sequence[Path]) -> Sequence[Path]:
    """Choose the workbook files to read; none where the rows come from Google."""
    if workbooks:
        return workbooks
    if uses_google(settings):
        return ()
    if settings.workbook.files:
        return settings.workbook.files
    raise NeedsAPerson(
        f"There is nothing to read. Name your two Google Sheets in {FILE} under [google], or "
        "name a workbook file with --workbook."
    )


def uses_google(settings: Settings) -> bool:
    """Say whether the house has begun to fill in where its books stand at Google."""
    google = settings.google
    return any((google.house, google.restricted, google.key_file))


def refuse_half_settings(settings: Settings) -> None:
    """Stop where ``[google]`` lacks something, or names one book for both; raises NeedsAPerson."""
    google = settings.google
    if google.house is None:
        raise NeedsAPerson(
            f"{FILE} does not say where your sheets are. Under [google] write house = and the "
            "address of the house book in quotes."
        )
    if google.restricted == google.house:
        raise NeedsAPerson(
            f"In {FILE}, house and restricted name the same spreadsheet. The restricted book is "
            "one of its own, so that only managers can open it."
        )
    if google.key_file is None:
        raise NeedsAPerson(
            f"{FILE} does not name the key file. Under [google] write key_file = and the place of "
            "the file in quotes."
        )


def books_to_read(project: Project, settings: Settings) -> Books:
    """Return the house's books at Google, with the key that opens them.

    Raises NeedsAPerson where a setting is missing, or the key file cannot be used.
    """
    refuse_half_settings(settings)
    google = settings.google
    key = _key_to_use(project, settings)
    return books_of(key, google.house or "", google.restricted, google.endpoint)


def _key_to_use(project: Project, settings: Settings) -> RobotKey:
    """Read the key file that ``keywork.toml`` names."""
    google = settings.google
    published = (project.build, settings.publish.root, project.root / "site")
    return read_key(
        google.key_file or Path(), (*published, project.root / "forms_schema"), google.endpoint
    )


def _linked(tables: Mapping[str, RawTable], links: Mapping[str, str]) -> dict[str, RawTable]:
    """Give each tab the address that a house has written down for it."""
    known = {heading_key(tab): link for tab, link in links.items()}
    return {
        name: replace(table, link=known.get(heading_key(table.tab), table.link))
        for name, table in tables.items()
    }
