"""Addresses of Google's spreadsheets, as people copy them from the browser."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import parse_qs, unquote, urlsplit

TAB = "https://docs.google.com/spreadsheets/d/{}/edit#gid={}"
_SHEET = re.compile(
    r"https://docs\.google\.com/(?:a/[\w.-]+/)?spreadsheets/(?:u/[0-9]+/)?d/([\w-]{10,100})/\S*",
    re.ASCII,
)
_GID = re.compile(r"[?#&]gid=([0-9]{1,15})(?![0-9])", re.ASCII)
_KEY = re.compile(r"[\w-]{1,200}", re.ASCII)
_LIKE_AN_ADDRESS = re.compile(
    r"(?:https?:)?/*(?:docs|drive|sheets|forms)\.(?:google|gle)", re.IGNORECASE
)
_KINDS = {
    "forms": "a form. Open the sheet that its answers go to",
    "document": "a document. Open the spreadsheet",
    "presentation": "a presentation. Open the spreadsheet",
    "drawings": "a drawing. Open the spreadsheet",
    "folders": "a folder. Open the spreadsheet in it",
}


class NoBookError(ValueError):
    """What an address opens that is no spreadsheet, in words."""


def tab_link(address: str) -> str | None:
    """Return the short address of the tab that *address* opens, or None if it opens no tab.

    Google takes ``&range=C14`` behind it for a cell (reliability, section 6).
    """
    sheet, tab = _SHEET.fullmatch(address.strip()), _GID.findall(address)
    if not sheet or not tab:
        return None
    return TAB.format(sheet[1], tab[-1])


def book_key(address: str) -> str:
    """Return the key of the spreadsheet that *address* opens; the key alone will do as well.

    Takes what a browser shows, with ``/u/0/`` for the second of two accounts too. Raises
    NoBookError with what the address is instead.
    """
    written = address.strip()
    if _KEY.fullmatch(written):
        return written
    if "://" not in written:
        if not _LIKE_AN_ADDRESS.match(written):
            raise NoBookError("no address. Open the spreadsheet")
        written = f"https://{written.lstrip('/')}"
    return _key_in(written)


def _key_in(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        raise NoBookError("no address. Open the spreadsheet") from None
    path = [unquote(each) for each in parts.path.split("/") if each]
    if host in {"forms.gle", "forms.google.com"}:
        raise NoBookError(_KINDS["forms"])
    if host not in {"docs.google.com", "drive.google.com", "sheets.google.com"}:
        raise NoBookError("not an address of Google Sheets. Open the spreadsheet")
    for kind, words in _KINDS.items():
        if kind in path:
            raise NoBookError(words)
    if (
        "pubhtml" in path
        or "pub" in path
        or ("d" in path and path[path.index("d") + 1 :][:1] == ["e"])
    ):
        raise NoBookError(
            "a page published to the web, which anyone can read. Stop publishing it under File, "
            "Share, Publish to web. Then open the spreadsheet itself"
        )
    after = path[path.index("d") + 1 :] if "d" in path else parse_qs(parts.query).get("id", [])
    after = after or parse_qs(parts.query).get("key", [])
    if after and _KEY.fullmatch(after[0]):
        return after[0]
    raise NoBookError("cut short, or opens no spreadsheet. Open the spreadsheet")


def is_this_computer(address: str) -> bool:
    """Say whether *address* is one that no other computer can answer."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or parts.username is not None:
        return False
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
