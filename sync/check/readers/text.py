"""What cleaning takes away from a typed text, and what no person typed."""

from __future__ import annotations

import re

from sync.check.codes import Code

_TURNED = re.compile("[\u202a-\u202e]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SHEET_ERROR = re.compile(
    r"\s*#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!"
    r"|UNKNOWN!|BUSY!|GETTING_DATA)\s*"
)
LONGEST_ERROR = 40
_MOST = 10**21
_LOADING = re.compile(r"\s*Loading(?:\.\.\.|…)\s*", re.IGNORECASE)


def number_as_typed(cell: float) -> str:
    """Write a number cell as people would: 12, 0.5, and never 1e+15."""
    if cell == cell // 1 and abs(cell) < _MOST:
        return str(int(cell))
    return f"{cell:.15g}"


def turns_round(text: str) -> bool:
    """Say whether hidden signs make *text* look other than it is."""
    return _TURNED.search(text) is not None


def has_controls(text: str) -> bool:
    """Say whether *text* holds signs that no keyboard makes."""
    return _CONTROLS.search(text) is not None


def sheet_error(text: str) -> Code | None:
    """Return the code of the problem if the sheet, not a person, wrote *text*."""
    if len(text) > LONGEST_ERROR:
        return None
    if _SHEET_ERROR.fullmatch(text):
        return Code.SHEET_ERROR
    if _LOADING.fullmatch(text):
        return Code.SHEET_LOADING
    return None
