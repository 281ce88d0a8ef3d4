"""Addresses of Google's spreadsheets, as people copy them from the browser."""

from __future__ import annotations

import re

_SHEET = re.compile(
    r"https://docs\.google\.com/(?:a/[\w.-]+/)?spreadsheets/(?:u/[0-9]+/)?d/([\w-]{10,100})/\S*",
    re.ASCII,
)
_GID = re.compile(r"[?#&]gid=([0-9]{1,15})(?![0-9])", re.ASCII)


def tab_link(address: str) -> str | None:
    """Return the short address of the tab that *address* opens, or None if it opens no tab.

    Google takes ``&range=C14`` behind it for a cell (reliability, section 6).
    """
    sheet, tab = _SHEET.fullmatch(address.strip()), _GID.findall(address)
    if not sheet or not tab:
        return None
    return f"https://docs.google.com/spreadsheets/d/{sheet[1]}/edit#gid={tab[-1]}"
