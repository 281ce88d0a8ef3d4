"""References that staff copy to the Checked tab, and the ones that stand there.

A reference is made of what a row says and not of its number, so it survives sorting; and it ends
when somebody changes the row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

from sync.check.codes import Code
from sync.forms.cleaning import clean, plain
from sync.records import CheckedRow

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U
_REFERENCE = re.compile(f"[{_ALPHABET}]{{8}}")
_LOOK_ALIKES = str.maketrans("OIL", "011", "- ")


def reference_of(form: str, code: Code, name: str, cells: Mapping[str, object]) -> str:
    """Make the reference of a problem, as in 7KQ4-M2XP."""
    written = ((key, _written(cells[key])) for key in sorted(cells))
    said = "\x1e".join(f"{key}\x1f{text}" for key, text in written if text)
    whole = f"{form}\x1e{code}\x1e{name}\x1e{said}".encode()
    digest = blake2b(whole, digest_size=5, person=b"keywork").digest()
    number = int.from_bytes(digest, "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def reference_in(row: CheckedRow) -> str | None:
    """Return the reference that a row of the Checked tab names, or None if it names none."""
    typed = plain(row.reference).strip("\"'“”‘’.,;:!() ")
    letters = typed.upper().translate(_LOOK_ALIKES)
    return f"{letters[:4]}-{letters[4:]}" if _REFERENCE.fullmatch(letters) else None


def _written(cell: object) -> str:
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, float) and cell == cell // 1:
        return str(int(cell))
    return "" if cell is None else str(cell)
