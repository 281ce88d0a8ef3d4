"""Where the files of a house and of the package lie; a house's own file wins over the package's."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sync.config.settings import FILE
from sync.config.starter import starter_text
from sync.errors import AuthorMistake, NeedsAPerson

SCHEMA, GUIDES, TEMPLATES = "forms_schema", "site/guides", "site/templates"
OVERRIDES, ASSETS = "site/overrides", "site/assets"

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
    by_path = {}
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
            by_path[inside.as_posix()] = path
    return by_path


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
    try:
        taken = (folder / FILE).exists()
    except OSError:  # it may not be looked into, or its name is far too long
        raise NeedsAPerson("That folder cannot be opened. Name another one.") from None
    if taken:
        raise NeedsAPerson(f"There is a {FILE} in this folder already. Nothing was changed.")
    wanted = {".gitignore": IGNORED.encode()}
    for part, pattern in ((SCHEMA, "*.yaml"), (GUIDES, "*.md")):
        for name, path in sorted(files_in(shipped_root() / part, pattern).items()):
            wanted[f"{part}/{name}"] = path.read_bytes()
    # The settings come last: until they stand, a start that broke off can be made again.
    wanted[FILE] = starter_text().encode()
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
