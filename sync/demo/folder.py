"""The demo house as a folder: its settings and its two workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sync.demo import demo_rows
from sync.demo.google import Google, MadeUpBook, book_of
from sync.errors import NeedsAPerson
from sync.forms.blank import write_workbook
from sync.forms.model import Form

TITLES = {"house": "Lantern Street Homes", "restricted": "Lantern Street Homes, restricted"}
MARK = "# Made by keywork demo. Everyone in it is made up."
SETTINGS = f"""{MARK}
[house]
name = "Lantern Street Homes"
"""
FROM_FILES = """
[workbook]
files = ["house.xlsx", "restricted.xlsx"]
"""
FROM_GOOGLE = """
[google]
key_file = "{key_file}"
house = "{house}"
restricted = "{restricted}"
# The made-up Google on this computer. It is there while "keywork demo --google" runs.
endpoint = "{endpoint}"
"""
KEY_FILE = "robot-key.json"
KEYS = {"house": "made-up-house-book", "restricted": "made-up-restricted-book"}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a bulk house is; None and None is the demo house itself."""

    residents: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo house in its folder, and the rows in it."""

    folder: Path
    forms: Mapping[str, Form] = field(repr=False)
    rows: Mapping[str, list[dict[str, object]]] = field(repr=False)

    def books(self) -> list[MadeUpBook]:
        """Return its two spreadsheets, as they would stand at Google."""
        return [book_of(self.tabs(b), self.rows, KEYS[b], TITLES[b]) for b in TITLES]

    def tabs(self, book: str) -> list[Form]:
        """Return the forms whose tabs stand in *book*."""
        return [form for form in self.forms.values() if form.book == book]

    def read_from(self, google: Google) -> None:
        """Let it be read from *google* in place of its workbooks."""
        key = self.folder / KEY_FILE
        key.unlink(missing_ok=True)
        key.touch(mode=0o600)
        key.write_text(google.key_file(), encoding="utf-8")
        google_part = FROM_GOOGLE.format(key_file=KEY_FILE, endpoint=google.address, **KEYS)
        (self.folder / "keywork.toml").write_text(SETTINGS + google_part, encoding="utf-8")


def make_demo(folder: Path, forms: Mapping[str, Form], today: date, size: Size) -> Demo:
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
    rows = demo_rows(today, size.residents, size.years)  # a mistake in a story leaves no folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / KEY_FILE).unlink(missing_ok=True)  # of an earlier demo through Google
    demo = Demo(folder, forms, rows)
    for book in TITLES:
        tabs = demo.tabs(book)
        kept = {tab.name: demo.rows[tab.name] for tab in tabs}
        write_workbook(folder / f"{book}.xlsx", tabs, kept)
    toml.write_text(SETTINGS + FROM_FILES, encoding="utf-8")
    return demo
