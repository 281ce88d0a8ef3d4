"""British phone numbers, with the first 0 put back where the sheet took it."""

from __future__ import annotations

import re

from sync.check.reading import BadCell, Context, Mended
from sync.check.text import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_SIGNS = re.compile(r"[ ().\-]")
_HOME = re.compile(r"0[1-9][0-9]{8,9}")
_MOBILE = re.compile(r"07[0-9]{9}")
_ABROAD = re.compile(r"\+[1-9][0-9]{7,14}")
_SHORT = re.compile(r"1[0-9]{2,5}|999")  # 101, 111, 999, 116 123: services, not people


def read_phone(cell: Cell, field: Field, context: Context) -> str | Mended:
    """Read a phone number as digits only."""
    del field, context
    if isinstance(cell, bool) or cell is None:
        raise BadCell("KW-PHONE")
    digits = phone_in(cell if isinstance(cell, str) else f"{cell:.15g}")
    if not isinstance(cell, str) or digits is None:
        if digits is None and isinstance(cell, int | float):
            digits = phone_in(f"0{cell:.15g}")
            if digits:
                return Mended(digits, "KW-PHONE-ZERO")
        raise BadCell("KW-PHONE")
    return digits


def phone_in(text: str) -> str | None:
    """Return the digits of the phone number that *text* is, if it is one."""
    digits = _SIGNS.sub("", plain(text).replace("(0)", ""))
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("07"):
        return digits if _MOBILE.fullmatch(digits) else None
    return digits if _HOME.fullmatch(digits) or _ABROAD.fullmatch(digits) else None


def is_short(text: str) -> bool:
    """Say whether *text* is a short number such as 101 or 116 123."""
    return _SHORT.fullmatch(_SIGNS.sub("", plain(text))) is not None
