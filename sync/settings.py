"""What a house has set in ``keywork.toml``, and which line to mend if it cannot be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sync.errors import AuthorMistake, NeedsAPerson

FILE = "keywork.toml"
BUILDERS = ("mkdocs", "properdocs", "zensical")
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class House:
    """What the house is called, and what makes its pages."""

    name: str = "Our house"
    builder: str = "mkdocs"


@dataclass(frozen=True, slots=True)
class Google:
    """Where the two spreadsheets stand, and the key that opens them."""

    key_file: str | None = None
    house: str | None = None
    restricted: str | None = None
    endpoint: str | None = None


@dataclass(frozen=True, slots=True)
class Workbook:
    """Workbook files to read in place of Google."""

    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Publish:
    """Where finished sites go, and the group of the computer that may read them."""

    root: Path
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """How long old things are kept, and for whom snapshots are locked."""

    days: int = 30
    releases: int = 3
    age_recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tell:
    """Whom to tell how the night went."""

    heartbeat: str | None = None
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All of ``keywork.toml``; every path in it is made full from the folder it stands in."""

    root: Path
    house: House
    google: Google
    workbook: Workbook
    publish: Publish
    keep: Keep
    tell: Tell


class _NotSoError(ValueError):
    """What a setting should look like, in words."""


def read_settings(root: Path) -> Settings:
    """Read the settings of the project in *root*."""
    parts = _checked(_text(root), root)
    parts["publish"].setdefault("root", root / "published")
    return Settings(
        root=root,
        house=House(**parts["house"]),
        google=Google(**parts["google"]),
        workbook=Workbook(**parts["workbook"]),
        publish=Publish(**parts["publish"]),
        keep=Keep(**parts["keep"]),
        tell=Tell(**parts["tell"]),
    )


def _text(root: Path) -> str:
    """Return the text of the settings file."""
    try:
        return (root / FILE).read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise NeedsAPerson(
            f"There is no {FILE} in this folder. Run “keywork init” to start one here, "
            "or name the right folder with --project."
        ) from None
    except UnicodeDecodeError:
        raise AuthorMistake(FILE, 0, "This file is not plain text. Save it as UTF-8.") from None
    except OSError:
        raise NeedsAPerson(f"{FILE} cannot be opened. Check who may read it.") from None


def _checked(text: str, root: Path) -> dict[str, dict[str, Any]]:
    """Return what *text* sets, section by section, each value of the right kind."""
    parts: dict[str, dict[str, Any]] = {section: {} for section in KEYS}
    for section, keys in _parsed(text).items():
        if section not in KEYS:
            raise _mistake(text, section, None, _unknown("section", section, KEYS))
        if not isinstance(keys, dict):
            wanted = f"“{section}” is a section. Write [{section}] on a line of its own."
            raise _mistake(text, None, section, wanted)
        for key, value in keys.items():
            if key not in KEYS[section]:
                raise _mistake(text, section, key, _unknown("setting", key, KEYS[section]))
            try:
                parts[section][key] = KEYS[section][key](value, root)
            except _NotSoError as wanted:
                raise _mistake(text, section, key, f"“{key}” should be {wanted}.") from None
    return parts


def _parsed(text: str) -> dict[str, Any]:
    """Parse *text* as TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        what = 'This line cannot be read. Write each setting once, as: name = "words in quotes"'
        raise AuthorMistake(FILE, line, what) from None


def _mistake(text: str, section: str | None, key: str | None, what: str) -> AuthorMistake:
    """Name the line of *text* that has to be mended."""
    return AuthorMistake(FILE, line_of(text, section, key), what)


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> str:
    """Say that there is no such section or setting, and what there is."""
    near = get_close_matches(name.casefold(), known, n=1, cutoff=0.5)
    help_ = f"Did you mean “{near[0]}”?" if near else f"There is: {', '.join(known)}."
    return f"keywork knows no {kind} “{name}”. {help_}"


def line_of(text: str, section: str | None, key: str | None) -> int:
    """Find the line where *key* of *section* stands, or the section's own, or 0."""
    here, best = None, 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*[\"']?([\w-]+)(?:[\"']?\.[\"']?([\w-]+))?", line):
            here = header[1]
            if here == section and (key is None or header[2] == key):
                return number
            best = best or (number if here == section else 0)
        elif named := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*(?:\.\s*[\"']?([\w-]+))?[^=]*=", line):
            inside = here == section and named[1] == key
            dotted = here is None and named[1] == section and key in (None, named[2])
            if (key is not None and inside) or dotted:
                return number
    return best


def _words(value: object, _root: Path) -> str:
    """Read words on one line."""
    if isinstance(value, str) and value.strip() and value.isprintable():
        return value.strip()
    raise _NotSoError("words in quotes, on one line")


def _name(value: object, root: Path) -> str:
    """Read a name that fits at the top of a page."""
    name = _words(value, root)
    if len(name) > LONGEST_NAME:
        raise _NotSoError(f"at most {LONGEST_NAME} letters long")
    return name


def _builder(value: object, _root: Path) -> str:
    """Read which program makes the pages."""
    if isinstance(value, str) and value in BUILDERS:
        return value
    raise _NotSoError(f"one of {', '.join(BUILDERS)}, in quotes")


def _path(value: object, root: Path) -> Path:
    """Read a file or folder, counted from the project's folder."""
    try:
        return root / Path(_words(value, root)).expanduser()
    except RuntimeError:
        raise _NotSoError("a file or folder that starts from this one, or with /") from None


def _list(value: object) -> list[object]:
    """Read a list."""
    if isinstance(value, list):
        return value
    raise _NotSoError('a list such as ["one", "two"]')


def _paths(value: object, root: Path) -> tuple[Path, ...]:
    """Read a list of files."""
    return tuple(_path(each, root) for each in _list(value))


def _list_of_words(value: object, root: Path) -> tuple[str, ...]:
    """Read a list of words."""
    return tuple(_words(each, root) for each in _list(value))


def _count(value: object, _root: Path) -> int:
    """Read a whole number from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise _NotSoError("a whole number, 1 or more, without quotes")


Reader = Callable[[object, Path], Any]
KEYS: Mapping[str, Mapping[str, Reader]] = {
    "house": {"name": _name, "builder": _builder},
    "google": {"key_file": _words, "house": _words, "restricted": _words, "endpoint": _words},
    "workbook": {"files": _paths},
    "publish": {"root": _path, "group": _words},
    "keep": {"days": _count, "releases": _count, "age_recipients": _list_of_words},
    "tell": {"heartbeat": _words, "mail": _words},
}
