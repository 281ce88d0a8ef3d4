"""Names as people type them: without accents, apostrophes and hyphens.

Unicode takes most letters apart by itself; the few that are one letter to it, and that keyboards
without them write in another way, stand here.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'’‘ʼʻʹ′`´"
HYPHENS = "-‐‑‒–—―−"
_BETWEEN_NAMES = re.compile(r"[,;/\n]")
_ONE_LETTER = "ł l Ł L ø o Ø O đ d Đ D ð d Ð D ħ h Ħ H ŧ t Ŧ T ı i ƙ k Ƙ K ɓ b Ɓ B ɗ d Ɗ D ə e Ə E"
_TWO_LETTERS = "ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe þ th Þ Th ŋ ng Ŋ Ng"
_LETTERS = f"{_ONE_LETTER} {_TWO_LETTERS}".split()
_NOT_TAKEN_APART = str.maketrans(dict(zip(_LETTERS[::2], _LETTERS[1::2], strict=True)))
_JOINERS = str.maketrans("", "", APOSTROPHES + HYPHENS)


def without_accents(text: str) -> str:
    """Write *text* as a keyboard without accents does: “Seán” as “Sean”, “Łucja” as “Lucja”."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_NOT_TAKEN_APART))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def plain_name(name: str) -> str:
    """Write *name* without accents, apostrophes and hyphens: “O’Brien” as “OBrien”."""
    return without_accents(name.translate(_JOINERS))


def name_key(name: str) -> str:
    """Fold *name*, so that accents, apostrophes, hyphens and case do not matter."""
    return plain_name(name).casefold()


def names_in(answer: str | None) -> list[str]:
    """Return the names in an answer that may list several, such as “Lissie, Beth”."""
    return [each.strip() for each in _BETWEEN_NAMES.split(answer or "") if each.strip()]
