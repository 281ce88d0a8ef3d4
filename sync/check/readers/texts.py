"""Plain text, names and addresses, kept as they were typed but for what cannot be seen."""

from __future__ import annotations

import re
import unicodedata

from sync.check.codes import Code
from sync.check.readers.lengths import fitting
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.check.readers.text import has_controls, number_as_typed
from sync.forms.cleaning import clean
from sync.forms.model import Field
from sync.pull.table import Cell

PLACEHOLDERS = frozenset(("n/a", "na", "none", "tbc", "unknown", "not known"))
_MOJIBAKE = re.compile("[ÂÃ][\x80-\xbf]|â€")
_TRIAL = re.compile(r"test(?:ing)? .+|asdf+|qwerty|(?:x{3,}|z{3,}|a{3,})\b.*", re.IGNORECASE)
_TRIAL_TEXT = re.compile(
    r"(?:(?:just|only|this is) )*(?:a )?test(?:ing)?(?:[ .,!1-3]+(?:test(?:ing)?)?)*"
    r"|(?:a )?test(?:ing)?\b[\W_]*(?:(?:please|pls) )?"
    r"(?:ignore|delete|remove|entry|row|only|form|data)\b.*"
    r"|asdf\w*|qwerty\w*|x{3,}|z{3,}",
    re.IGNORECASE,
)
_LONGEST_TRIAL = 40
_DIGITS = re.compile(r"(?:\d\D?){5,}")
_ADDRESS = re.compile(
    r"(?P<who>[A-Za-z0-9_+'][A-Za-z0-9._%+'&/-]{0,63})@"
    r"(?P<host>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24})"
)
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_SLIPS = (".con", ".cmo", ".ocm", ".co.ku", ".cm")


def read_long(cell: Cell, field: Field, context: Context) -> str | MendedValue | None:
    """Read a long text; one that looks like a trial is asked about."""
    text = read_text(cell, field, context)
    if text and len(text) < _LONGEST_TRIAL and _TRIAL_TEXT.fullmatch(text):
        return MendedValue(text, Code.TEXT_TRIAL, holds=True)
    return text


def read_text(cell: Cell, field: Field, context: Context) -> str | None:
    """Read text, of the length and the look that the field asks for."""
    del context
    if isinstance(cell, str):
        text = clean(cell, long=field.widget == "long")
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        text = number_as_typed(cell)
    else:
        text = "" if cell is None else str(cell).upper()
    return fitting(text, field) if text else None


def read_name(cell: Cell, field: Field, context: Context) -> str | MendedValue | None:
    """Read a name: any script, never re-cased; one that looks like a slip is asked about."""
    if not isinstance(cell, str):
        raise BadCell(Code.NAME_NUMBER)
    name = read_text(cell, field, context)
    if name is None:
        return None
    if not any(unicodedata.category(sign)[0] == "L" for sign in name) and not _DIGITS.search(name):
        raise BadCell(Code.NAME_NONE)
    if _TRIAL.fullmatch(name):
        return MendedValue(name, Code.NAME_TRIAL, holds=True)
    return MendedValue(name, Code.NAME_LOOK) if has_controls(cell) or _looks_odd(name) else name


def read_email(cell: Cell, field: Field, context: Context) -> str | MendedValue | None:
    """Read one address; the part after the @ is written small."""
    del context
    if not isinstance(cell, str):
        raise BadCell(Code.EMAIL)
    text = clean(cell)
    if text.lower().startswith("mailto:"):
        text = text[len("mailto:") :]
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    match = _ADDRESS.fullmatch(text)
    if not match or ".." in text or match["who"].endswith(".") or _ESCAPE.search(text):
        raise BadCell(Code.EMAIL, _address_in(text))
    address = fitting(f"{match['who']}@{match['host'].lower()}", field)
    return MendedValue(address, Code.EMAIL_SLIP) if address.endswith(_SLIPS) else address


def _address_in(text: str) -> str | None:
    text = text.strip("<>‘’“”\"';,. ")
    match = _ADDRESS.search(text)
    if text.count("@") != 1 or not match or re.search(r"\.\.|\.@|%[0-9A-Fa-f]{2}", text):
        return None
    around = text[: match.start()] + text[match.end() :]
    return match[0] if match.start() == 0 or not around.strip("<>‘’“”\"'; ") else None


def _looks_odd(name: str) -> bool:
    """Say whether a name looks like a slip: its case, its scripts, or no name at all."""
    cased = [sign for sign in name if sign.isupper() or sign.islower()]
    one_case = len(cased) > 2 and (name.islower() or (name.isupper() and len(cased) > 3))
    return (
        one_case
        or name.casefold() in PLACEHOLDERS
        or "\ufffd" in name
        or _MOJIBAKE.search(name) is not None
        or _DIGITS.search(name) is not None
        or len(_scripts(name)) > 1
    )


def _scripts(name: str) -> set[str]:
    """Name the alphabets of *name* whose letters look alike."""
    alphabets = {unicodedata.name(sign, "").split(" ")[0] for sign in name if sign.isalpha()}
    return alphabets & {"LATIN", "CYRILLIC", "GREEK"}
