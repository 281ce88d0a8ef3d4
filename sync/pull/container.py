"""What kind of file a workbook file is, before anything in it is unpacked."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sync.errors import NeedsAPerson

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MOST_BYTES = 500_000_000  # unpacked
MOST_PARTS = 10_000
LONGEST_CELL = 1_000_000  # bytes; what is longer is no cell
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml"
FORMULA_WITHOUT_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
BOOK = "xl/workbook.xml"
TABS = re.compile(rb"<(?:\w+:)?sheet\s[^>]*")
ATTRIBUTE = re.compile(rb'\b(name|state)="([^"]*)"')
PLACE = re.compile(rb'\br="([A-Z]+[0-9]+)"')
SAVE_AS = "Open it in Google Sheets or Excel and save it as an Excel workbook (.xlsx)."


def read_container(path: Path) -> io.BytesIO:
    """Return the workbook file at *path*, held whole, or say why it cannot be read."""
    content = _content(path)
    name = path.name
    if content.startswith(OLD_OFFICE):
        if LOCKED in content:
            raise NeedsAPerson(f"{name} is locked with a password. Save it without one.")
        raise NeedsAPerson(f"{name} is an old kind of workbook (.xls). {SAVE_AS}")
    if not content.startswith(b"PK"):
        raise NeedsAPerson(f"{name} is not a workbook. {SAVE_AS}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            entries = parts.infolist()
    except Exception:  # noqa: BLE001 - a damaged list of parts raises many kinds
        raise damaged(name) from None
    _look_over(name, entries)
    return io.BytesIO(content)


def damaged(name: str) -> NeedsAPerson:
    """Make the sentence for a file that cannot be read to its end."""
    return NeedsAPerson(
        f"{name} is damaged or cut short and cannot be read in full. Copy or download it again."
    )


def _content(path: Path) -> bytes:
    """Read the whole file at once, so that nobody changes it under way."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise NeedsAPerson(f"{name} is a folder. Name the workbook file that is in it.")
        if not path.exists():
            raise NeedsAPerson(f"There is no file {name}. Look at its name and its folder.")
        if not path.is_file():
            raise NeedsAPerson(f"{name} is not a file. Name a workbook file (.xlsx).")
        if path.stat().st_size > MOST_BYTES:
            raise _too_big(name)
        content = path.read_bytes()
    except PermissionError:
        raise NeedsAPerson(
            f"{name} cannot be opened: this account may not read it. Change who may read it."
        ) from None
    except (OSError, ValueError):
        raise NeedsAPerson(f"{name} cannot be opened. Look at its name and its folder.") from None
    if not content:
        raise NeedsAPerson(f"{name} is empty (0 bytes). Copy or download it again.")
    return content


def _too_big(name: str) -> NeedsAPerson:
    return NeedsAPerson(
        f"{name} is far bigger than a house's workbook (over 500 MB). Look whether it is the right"
        " file."
    )


def _look_over(name: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    """Judge the file by its list of parts; what the list says is the most that is unpacked."""
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise NeedsAPerson(f"{name} is locked with a password. Save it without one.")
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _too_big(name)
    if "content.xml" in names:
        raise NeedsAPerson(f"{name} is a LibreOffice file (.ods). Save it as Excel (.xlsx).")
    if "xl/workbook.bin" in names:
        raise NeedsAPerson(f"{name} is a binary workbook (.xlsb). {SAVE_AS}")
    if not any(each.startswith("xl/") for each in names):
        raise NeedsAPerson(f"{name} is not a workbook. {SAVE_AS}")
    if len(names) < len(entries):
        raise damaged(name)


def tab_titles(content: io.BytesIO) -> list[str]:
    """Name the tabs of a workbook that people can see; none where it does not name them here."""
    with zipfile.ZipFile(content) as parts:
        if tab_count(parts) is None:
            return []
        tabs = [dict(ATTRIBUTE.findall(each)) for each in TABS.findall(parts.read(BOOK))]
    seen = [each for each in tabs if b"hidden" not in each.get(b"state", b"").lower()]
    return [html.unescape(each.get(b"name", b"").decode("utf-8", "replace")) for each in seen]


def tab_count(parts: zipfile.ZipFile) -> int | None:
    """Count the tabs that the workbook says it has, None where it does not say it here."""
    if BOOK not in parts.namelist():
        return None
    content = parts.read(BOOK)
    return None if STRICT in content else len(TABS.findall(content))


@dataclass(frozen=True, slots=True)
class SheetExtras:
    """What a tab's part says of cells and openpyxl, reading row by row, does not."""

    without_result: tuple[str, ...]  # cells, such as B7, whose formula was saved without its result
    merged: tuple[str, ...]  # cells joined into one, such as C4:C6


def unsaid(parts: zipfile.ZipFile, part: str) -> SheetExtras:
    """Look one tab's part over.

    A formula whose result is an empty text was saved with it, and is not among those without one.
    """
    places: list[str] = []
    merged: dict[str, None] = {}  # a piece may be looked at twice
    rest = b""
    with parts.open(part) as stream:
        while chunk := stream.read(1 << 20):
            rest += chunk
            cut = rest.rfind(b"c>") + 2
            if b"<f" in rest or b":f" in rest:
                places += _places(rest[:cut])
            if b"mergeCell" in rest:
                merged |= dict.fromkeys(each.decode() for each in MERGED.findall(rest))
            rest = rest[cut:][-LONGEST_CELL:]
    return SheetExtras(tuple(places), tuple(merged))


def _places(cells: bytes) -> Iterator[str]:
    for match in FORMULA_WITHOUT_RESULT.finditer(cells):
        place = PLACE.search(match[1])
        if place and b't="str"' not in match[1]:
            yield place[1].decode()
