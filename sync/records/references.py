"""Short references that staff copy from a page, as in 7KQ4-M2XP."""

from __future__ import annotations

import re
from hashlib import blake2b

from sync.forms.cleaning import plain

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U
_REFERENCE = re.compile(f"[{_ALPHABET}]{{8}}")
_LOOK_ALIKES = str.maketrans("OIL", "011", "- ")


def make_reference(said: str) -> str:
    """Make the reference of what is *said*; the same words always have the same one."""
    digest = blake2b(said.encode(), digest_size=5, person=b"keywork").digest()
    number = int.from_bytes(digest, "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def read_reference(typed: str) -> str | None:
    """Return the reference that somebody typed, or None if it is none."""
    typed = plain(typed).strip("\"'“”‘’.,;:!() ")
    letters = typed.upper().translate(_LOOK_ALIKES)
    return f"{letters[:4]}-{letters[4:]}" if _REFERENCE.fullmatch(letters) else None
