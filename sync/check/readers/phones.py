"""British phone numbers, with the first 0 put back where the sheet took it."""

from __future__ import annotations

import re

from sync.check.codes import Code
from sync.check.readers.lengths import fitting
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_SIGNS = re.compile(r"[ ().\-]")
_HOME = re.compile(r"0(?:[1-35-9][0-9]{9}|1[0-9]{8}|[58]00[0-9]{6})")  # as Ofcom numbers them
_ONE_SHORT = re.compile(r"01[0-9]{8}")  # right in a few places, a slip in all others
_TRUNK = re.compile(r"^(\+44|0044) ?\(0\)")  # the 0 that is dialled at home only
_ABROAD = re.compile(r"\+[1-9][0-9]{7,14}")
_BRITAIN = "+44"
_LONGEST = 10**15
_SHORT = re.compile(r"1[0-9]{2,5}|999")  # 101, 111, 999, 116 123: services, not people


def read_phone(cell: Cell, field: Field, context: Context) -> str | MendedValue:
    """Read a phone number as digits only; a number cell has lost its first 0 or its +."""
    del context
    if isinstance(cell, str):
        digits = phone_in(cell)
        if digits is None:
            offer, _ = _with_what_was_lost(plain(cell))
            raise BadCell(Code.PHONE, offer)
        return _perhaps_short(fitting(digits, field), None)
    if isinstance(cell, bool) or cell is None or not 0 < cell < _LONGEST or cell != int(cell):
        raise BadCell(Code.PHONE)
    digits, code = _with_what_was_lost(str(int(cell)))
    if digits is None:
        raise BadCell(Code.PHONE)
    return _perhaps_short(fitting(digits, field), code)


def _perhaps_short(digits: str, code: Code | None) -> str | MendedValue:
    """Tell of a landline that is one digit shorter than nearly all are."""
    if _ONE_SHORT.fullmatch(digits):
        return MendedValue(digits, Code.PHONE_SHORT)
    return MendedValue(digits, code) if code else digits


def _with_what_was_lost(text: str) -> tuple[str | None, Code | None]:
    """Put the first 0 or the + back, and say which."""
    if text.startswith("44") and (digits := phone_in(f"+{text}")):
        return digits, Code.PHONE_PLUS
    return None if text.startswith("0") else phone_in(f"0{text}"), Code.PHONE_ZERO


def phone_in(text: str) -> str | None:
    """Return the digits of the phone number that *text* is, if it is one."""
    digits = _SIGNS.sub("", _TRUNK.sub(r"\1", plain(text)))
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith(_BRITAIN):
        return digits if _HOME.fullmatch("0" + digits.removeprefix(_BRITAIN)) else None
    return digits if _HOME.fullmatch(digits) or _ABROAD.fullmatch(digits) else None


def is_short(text: str) -> bool:
    """Say whether *text* is a short number such as 101 or 116 123."""
    return _SHORT.fullmatch(_SIGNS.sub("", plain(text))) is not None
