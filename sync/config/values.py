"""Values of ``keywork.toml``, each read as the kind it should be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from sync.net.addresses import NoBookError, book_key, is_this_computer, tab_link

BUILDERS = ("mkdocs", "properdocs", "zensical")
LONGEST_NAME = 80


class BadSettingError(ValueError):
    """What a setting should look like, in words."""


def read_words(value: object, _root: Path) -> str:
    """Read words on one line."""
    if isinstance(value, str) and value.strip() and value.isprintable():
        return value.strip()
    raise BadSettingError("words in quotes, on one line")


def read_name(value: object, root: Path) -> str:
    """Read a name that fits at the top of a page."""
    name = read_words(value, root)
    if len(name) > LONGEST_NAME:
        raise BadSettingError(f"at most {LONGEST_NAME} letters long")
    return name


def read_book(value: object, root: Path) -> str:
    """Read the address of a spreadsheet, and return its key."""
    try:
        return book_key(read_words(value, root))
    except NoBookError as missing:
        raise BadSettingError(
            "the address of a Google Sheet. What stands there is "
            f"{missing} in the browser and copy the address from the top of the window"
        ) from None


def read_endpoint(value: object, root: Path) -> str:
    """Read an address of this computer: a key or a row must never go to a stranger."""
    address = read_words(value, root)
    if is_this_computer(address):
        return address
    raise BadSettingError(
        "an address of this computer, such as http://127.0.0.1:8080. It is only for trying things "
        "out. To read from Google, take the line away"
    )


def read_heartbeat(value: object, root: Path) -> str:
    """Read an address to call, which nobody can listen in on."""
    address = read_words(value, root)
    if is_this_computer(address) or re.fullmatch(r"https://[\w.-]+\.[a-z]{2,}\S*", address):
        return address
    raise BadSettingError(
        "an address that starts with https://, as the service that watches gave it"
    )


def read_builder(value: object, _root: Path) -> str:
    """Read which program makes the pages."""
    if isinstance(value, str) and value in BUILDERS:
        return value
    raise BadSettingError(f"one of {', '.join(BUILDERS)}, in quotes")


def read_path(value: object, root: Path) -> Path:
    """Read a file or folder, counted from the project's folder."""
    try:
        return root / Path(read_words(value, root)).expanduser()
    except RuntimeError:
        raise BadSettingError("a file or folder that starts from this one, or with /") from None


def _list(value: object) -> list[object]:
    """Read a list."""
    if isinstance(value, list):
        return value
    raise BadSettingError('a list such as ["one", "two"]')


def read_paths(value: object, root: Path) -> tuple[Path, ...]:
    """Read a list of files."""
    return tuple(read_path(each, root) for each in _list(value))


def read_links(value: object, _root: Path) -> Mapping[str, str]:
    """Read the addresses of tabs, each under the tab's title."""
    wanted = "the address that the browser shows while that tab of the Google Sheet is open"
    if not isinstance(value, dict):
        raise BadSettingError(f'a section with lines such as "Sessions" = "…", {wanted}')
    links = {tab: tab_link(link) for tab, link in value.items() if isinstance(link, str)}
    if len(links) < len(value) or None in links.values():
        raise BadSettingError(f"{wanted}: it starts with https://docs.google.com/ and holds gid=")
    return {tab: link for tab, link in links.items() if link}


def read_count(value: object, _root: Path) -> int:
    """Read a whole number from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise BadSettingError("a whole number, 1 or more, without quotes")
