"""Every setting of ``keywork.toml``: its type, how it is read, and what a new file says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from sync.config.values import (
    read_book,
    read_builder,
    read_count,
    read_endpoint,
    read_heartbeat,
    read_links,
    read_name,
    read_path,
    read_paths,
    read_words,
)

FILE = "keywork.toml"
BOOK = "https://docs.google.com/spreadsheets/d/…/edit"
# What early versions' new files held, and nothing read.
GONE = frozenset({("keep", "days"), ("keep", "age_recipients"), ("tell", "mail")})


@dataclass(frozen=True, slots=True)
class TomlKey:
    """How one setting is read, what holds where it is left out, and its lines in a new file."""

    read: Callable[[object, Path], Any]
    default: object  # as TOML has it; it is read like what a house writes, unless it is None
    notes: str  # what it is for, in lines
    example: str = ""  # as the file shows it; else it shows the default
    used: bool = False  # in a new file; else it stands behind a #


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """What the house is called, and what makes its pages."""

    name: Annotated[
        str, TomlKey(read_name, "Our house", "The name at the top of every page.", used=True)
    ]
    builder: Annotated[
        str,
        TomlKey(
            read_builder,
            "mkdocs",
            "The program that makes the pages. Leave it as it is unless your helper says so.",
        ),
    ]


@dataclass(frozen=True, slots=True)
class WorkbookSettings:
    """Workbook files to read in place of Google."""

    files: Annotated[
        tuple[Path, ...],
        TomlKey(
            read_paths,
            [],
            "The workbooks to read each night, such as those you download from Google Sheets.\n"
            "A file that stands in this folder needs no more than its name.\n"
            "They are not read once [google] is filled in.",
            '["house.xlsx", "restricted.xlsx"]',
            used=True,
        ),
    ]
    links: Annotated[  # tab -> the address that opens it
        Mapping[str, str],
        TomlKey(
            read_links,
            {},
            "So that “To put right” opens the very cell, copy the address of each Google tab to "
            "here.",
            f'{{ "Sessions" = "{BOOK}#gid=0" }}',
        ),
    ]


@dataclass(frozen=True, slots=True)
class GoogleSettings:
    """Where the two spreadsheets stand, and the key that opens them."""

    key_file: Annotated[
        Path | None,
        TomlKey(
            read_path,
            None,
            "To read the sheets straight from Google. The guide for staff, “Setting up”, goes "
            "through it.\n"
            "The file with the key of the robot account. Keep it out of this folder.",
            '"~/.config/keywork/key.json"',
        ),
    ]
    house: Annotated[  # the key of the house book: the long code in its address
        str | None,
        TomlKey(
            read_book,
            None,
            "The address of the house spreadsheet, as the browser shows it.",
            f'"{BOOK}"',
        ),
    ]
    restricted: Annotated[
        str | None,
        TomlKey(
            read_book,
            None,
            "The same for the restricted spreadsheet, which only managers can open.",
            f'"{BOOK}"',
        ),
    ]
    endpoint: Annotated[
        str | None,
        TomlKey(
            read_endpoint,
            None,
            "An address of this computer to ask in place of Google. Only for trying things out.",
            '"http://127.0.0.1:8080"',
        ),
    ]


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """Where finished sites go, and the group of the computer that may read them."""

    root: Annotated[
        Path, TomlKey(read_path, "published", "The folder that the finished sites go to.")
    ]
    group: Annotated[
        str | None,
        TomlKey(
            read_words,
            None,
            "The group of people or programs on this computer that may read them.",
            '"www-data"',
        ),
    ]


@dataclass(frozen=True, slots=True)
class KeepSettings:
    """How long old things are kept."""

    releases: Annotated[
        int,
        TomlKey(read_count, 3, "How many finished sites are kept, the newest included."),
    ]


@dataclass(frozen=True, slots=True)
class TellSettings:
    """Whom to tell how the night went."""

    heartbeat: Annotated[
        str | None,
        TomlKey(
            read_heartbeat,
            None,
            "An address to call after every good night.\n"
            "The service that gave you the address tells you when the calls stop.",
            '"https://…"',
        ),
    ]


@dataclass(frozen=True, slots=True)
class Settings:
    """All of ``keywork.toml``; every path in it is made full from the folder it stands in."""

    root: Path
    house: HouseSettings
    workbook: WorkbookSettings
    google: GoogleSettings
    publish: PublishSettings
    keep: KeepSettings
    tell: TellSettings


SECTIONS: Mapping[str, type] = {
    name: kind for name, kind in get_type_hints(Settings).items() if name != "root"
}
SETTINGS: Mapping[str, Mapping[str, TomlKey]] = {
    section: {
        name: each.__metadata__[0]
        for name, each in get_type_hints(kind, include_extras=True).items()
    }
    for section, kind in SECTIONS.items()
}
