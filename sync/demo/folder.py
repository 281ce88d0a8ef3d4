"""The demo house as a folder: its settings and its two workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sync.demo import demo_rows
from sync.errors import NeedsAPerson
from sync.forms.blank import write_workbook
from sync.forms.model import Form

BOOKS = ("house", "restricted")
MARK = "# Made by keywork demo. Everyone in it is made up."
SETTINGS = f"""{MARK}
[house]
name = "Lantern Street Homes"

[workbook]
files = ["house.xlsx", "restricted.xlsx"]
"""


def make_demo(
    folder: Path,
    forms: Mapping[str, Form],
    today: date,
    residents: int | None = None,
    years: int | None = None,
) -> None:
    """Write the demo house into *folder*, which is new, empty or an earlier demo.

    Raises NeedsAPerson where something else is in the way.
    """
    toml = folder / "keywork.toml"
    if folder.is_dir() and any(folder.iterdir()):
        if not toml.is_file() or MARK not in toml.read_text(encoding="utf-8", errors="replace"):
            raise NeedsAPerson(
                "That folder holds something else already. Choose a new one: keywork demo my-demo"
            )
    elif folder.exists() and not folder.is_dir():
        raise NeedsAPerson("That is a file. Choose a new folder: keywork demo my-demo")
    folder.mkdir(parents=True, exist_ok=True)
    rows = demo_rows(today, residents, years)
    for book in BOOKS:
        tabs = [form for form in forms.values() if form.book == book]
        write_workbook(folder / f"{book}.xlsx", tabs, {tab.name: rows[tab.name] for tab in tabs})
    toml.write_text(SETTINGS, encoding="utf-8")
