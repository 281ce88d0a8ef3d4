"""Where the files of a house and of the package lie; a house's own file wins over the package's."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sync.config.settings import FILE
from sync.errors import AuthorMistake, NeedsAPerson

SCHEMA, GUIDES, TEMPLATES = "forms_schema", "site/guides", "site/templates"
OVERRIDES, ASSETS = "site/overrides", "site/assets"

STARTER = """\
# What keywork needs to know about your house.
# A line that starts with # is a note, or a setting that is not used yet.
# To use a setting, take the # away and write your own words between the quotes.

[house]
# The name at the top of every page.
name = "Our house"
# The program that makes the pages. Leave it as it is unless your helper says so.
# builder = "mkdocs"

[workbook]
# The workbooks to read each night, such as those you download from Google Sheets.
# A file that stands in this folder needs no more than its name.
# They are not read once [google] is filled in.
files = ["house.xlsx", "restricted.xlsx"]
# So that “To put right” opens the very cell, copy the address of each Google tab to here.
# links = { "Sessions" = "https://docs.google.com/spreadsheets/d/…/edit#gid=0" }

[google]
# To read the sheets straight from Google. The guide for staff, “Setting up”, goes through it.
# The file with the key of the robot account. Keep it out of this folder.
# key_file = "~/.config/keywork/key.json"
# The address of the house spreadsheet, as the browser shows it.
# house = "https://docs.google.com/spreadsheets/d/…/edit"
# The same for the restricted spreadsheet, which only managers can open.
# restricted = "https://docs.google.com/spreadsheets/d/…/edit"
# An address of this computer to ask in place of Google. Only for trying things out.
# endpoint = "http://127.0.0.1:8080"

[publish]
# The folder that the finished sites go to.
# root = "published"
# The group of people or programs on this computer that may read them.
# group = "www-data"

[keep]
# Not in this version yet: how many days snapshots are kept.
# days = 30
# How many finished sites are kept, the newest included.
# releases = 3
# Not in this version yet: who can open the snapshots, one public key for each person.
# age_recipients = []

[tell]
# An address to call after every good night.
# The service that gave you the address tells you when the calls stop.
# heartbeat = "https://…"
# Not in this version yet: where to write when a night needs a person.
# mail = ""
"""

IGNORED = """\
# These hold what people told us. They never belong in a shared history.
build/
published/
state/
*.xlsx
*.csv
*.json
*.json.gz*
"""


def shipped_root() -> Path:
    """Return the folder of the package's own files, in an installed package or a checkout."""
    shipped = Path(__file__).parent.parent / "shipped"
    return shipped if shipped.is_dir() else Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of a house, with the package's own files behind it."""

    root: Path

    @property
    def build(self) -> Path:
        """Return the folder for scratch, which can be deleted."""
        return self.root / "build"

    @property
    def state(self) -> Path:
        """Return the folder for what is remembered from night to night."""
        return self.root / "state"

    def schema_texts(self) -> dict[str, str]:
        """Return the text of each form's schema, by ``forms_schema/sessions.yaml``."""
        files = self._merged(SCHEMA, "*.yaml")
        return {f"{SCHEMA}/{name}": read_text(f"{SCHEMA}/{name}", files[name]) for name in files}

    def template_texts(self) -> dict[str, str]:
        """Return the text of each template, by ``today.md.j2``."""
        files = self._merged(TEMPLATES, "*.j2")
        return {name: read_text(f"{TEMPLATES}/{name}", files[name]) for name in files}

    def guide_texts(self) -> dict[str, str]:
        """Return the text of each guide, by ``residents/what-is-keywork.md``."""
        files = self._merged(GUIDES, "*.md")
        return {name: read_text(f"{GUIDES}/{name}", files[name]) for name in files}

    def assets(self) -> list[tuple[str, Path]]:
        """Return every asset as its path in a site (``assets/keywork.css``) and its file."""
        return [(f"assets/{name}", path) for name, path in self._merged(ASSETS, "*").items()]

    def overrides(self) -> Path:
        """Return the folder of the theme's overrides, the house's own laid over the package's."""
        shipped = shipped_root() / OVERRIDES
        files = self._merged(OVERRIDES, "*")
        if all(path.is_relative_to(shipped) for path in files.values()):
            return shipped
        merged = self.build / "overrides"
        shutil.rmtree(merged, ignore_errors=True)
        for name, path in files.items():
            (merged / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, merged / name)
        return merged

    def mkdocs_yml(self) -> Path:
        """Return the builder's configuration: the house's own if it has one."""
        own = self.root / "mkdocs.yml"
        return own if own.is_file() else shipped_root() / "mkdocs.yml"

    def _merged(self, folder: str, pattern: str) -> dict[str, Path]:
        """Return the files under *folder* by their path in it, in order."""
        files = files_in(shipped_root() / folder, pattern) | files_in(self.root / folder, pattern)
        return dict(sorted(files.items()))


def files_in(folder: Path, pattern: str) -> dict[str, Path]:
    """Return the files below *folder* by their path in it, hidden ones left out."""
    found = {}
    for each in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        # Else the package's own files would stand in for the house's, and nobody would know.
        if each.is_dir() and not os.access(each, os.R_OK | os.X_OK):
            raise NeedsAPerson(f"The folder {each.name} cannot be opened. Check who may read it.")
    for path in folder.rglob(pattern):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts):
            continue
        if path.is_symlink():
            what = "This is a link to another place. Put the file itself here."
            raise AuthorMistake(f"{folder.name}/{inside.as_posix()}", 0, what)
        if path.is_file():
            found[inside.as_posix()] = path
    return found


def read_text(name: str, path: Path) -> str:
    """Read the file that people know as *name*."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        what = "There is a letter here that is not UTF-8. Save the file as UTF-8 text."
        raise AuthorMistake(name, line, what) from None
    except OSError:
        raise AuthorMistake(name, 0, "This file cannot be opened. Check who may read it.") from None


def start_project(folder: Path) -> list[str]:
    """Start a house's own project in *folder*, and return the files it wrote."""
    if (folder / FILE).exists():
        raise NeedsAPerson(f"There is a {FILE} in this folder already. Nothing was changed.")
    wanted = {".gitignore": IGNORED.encode()}
    for part, pattern in ((SCHEMA, "*.yaml"), (GUIDES, "*.md")):
        for name, path in sorted(files_in(shipped_root() / part, pattern).items()):
            wanted[f"{part}/{name}"] = path.read_bytes()
    # The settings come last: until they stand, a start that broke off can be made again.
    wanted[FILE] = STARTER.encode()
    return [name for name, data in wanted.items() if _write_new(folder / name, data)]


def _write_new(path: Path, data: bytes) -> bool:
    """Write *path* unless something stands there already, and say whether it was written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except (FileExistsError, NotADirectoryError):
        if path.is_file():
            return False
        raise NeedsAPerson(f"“{path.name}” cannot be written: something is in its place.") from None
    except OSError:
        raise NeedsAPerson(f"“{path.name}” cannot be written in that folder.") from None
    return True
