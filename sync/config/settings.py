"""What a house has set in ``keywork.toml``, and which line to mend if it cannot be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sync.config.lines import line_of, why_unreadable
from sync.config.values import (
    NotSoError,
    read_book,
    read_builder,
    read_count,
    read_endpoint,
    read_heartbeat,
    read_links,
    read_list_of_words,
    read_name,
    read_path,
    read_paths,
    read_words,
)
from sync.errors import AuthorMistake, NeedsAPerson

FILE = "keywork.toml"


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """What the house is called, and what makes its pages."""

    name: str = "Our house"
    builder: str = "mkdocs"


@dataclass(frozen=True, slots=True)
class GoogleSettings:
    """Where the two spreadsheets stand, and the key that opens them."""

    key_file: Path | None = None
    house: str | None = None  # the key of the house book: the long code in its address
    restricted: str | None = None
    endpoint: str | None = None  # an address of this computer to ask in place of Google


@dataclass(frozen=True, slots=True)
class WorkbookSettings:
    """Workbook files to read in place of Google."""

    files: tuple[Path, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)  # tab -> the address that opens it


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """Where finished sites go, and the group of the computer that may read them."""

    root: Path
    group: str | None = None


@dataclass(frozen=True, slots=True)
class KeepSettings:
    """How long old things are kept, and for whom snapshots are locked."""

    days: int = 30
    releases: int = 3
    age_recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TellSettings:
    """Whom to tell how the night went."""

    heartbeat: str | None = None
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All of ``keywork.toml``; every path in it is made full from the folder it stands in."""

    root: Path
    house: HouseSettings
    google: GoogleSettings
    workbook: WorkbookSettings
    publish: PublishSettings
    keep: KeepSettings
    tell: TellSettings


def read_settings(root: Path) -> Settings:
    """Read the settings of the project in *root*."""
    parts = _checked(_text(root), root)
    parts["publish"].setdefault("root", root / "published")
    return Settings(
        root=root,
        house=HouseSettings(**parts["house"]),
        google=GoogleSettings(**parts["google"]),
        workbook=WorkbookSettings(**parts["workbook"]),
        publish=PublishSettings(**parts["publish"]),
        keep=KeepSettings(**parts["keep"]),
        tell=TellSettings(**parts["tell"]),
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
            except NotSoError as wanted:
                raise _mistake(text, section, key, f"“{key}” should be {wanted}.") from None
    return parts


def _parsed(text: str) -> dict[str, Any]:
    """Parse *text* as TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        what = why_unreadable(text, line)
        raise AuthorMistake(FILE, line, what) from None


def _mistake(text: str, section: str | None, key: str | None, what: str) -> AuthorMistake:
    """Name the line of *text* that has to be mended."""
    return AuthorMistake(FILE, line_of(text, section, key), what)


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> str:
    """Say that there is no such section or setting, and what there is."""
    homes = [section for section, keys in KEYS.items() if name in keys and keys is not known]
    if kind == "setting" and homes:
        return (
            f"There is no setting “{name}” here. There is: {', '.join(known)}. “{name}” belongs "
            f"under [{homes[0]}]. If there is a # in front of [{homes[0]}], take it away."
        )
    near = get_close_matches(name.casefold(), known, n=1, cutoff=0.5)
    help_ = f"Did you mean “{near[0]}”?" if near else f"There is: {', '.join(known)}."
    return f"keywork knows no {kind} “{name}”. {help_}"


Reader = Callable[[object, Path], Any]
KEYS: Mapping[str, Mapping[str, Reader]] = {
    "house": {"name": read_name, "builder": read_builder},
    "google": {
        "key_file": read_path,
        "house": read_book,
        "restricted": read_book,
        "endpoint": read_endpoint,
    },
    "workbook": {"files": read_paths, "links": read_links},
    "publish": {"root": read_path, "group": read_words},
    "keep": {"days": read_count, "releases": read_count, "age_recipients": read_list_of_words},
    "tell": {"heartbeat": read_heartbeat, "mail": read_words},
}
