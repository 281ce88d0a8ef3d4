"""Codes such as R-001: mended where nothing can go wrong, asked about where it could.

A guess could put one person's notes on another's page, so a missing dash or a letter that looks
like a digit is refused, and the likeliest code only offered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sync.check.codes import Code
from sync.check.readers.reading import BadCell, Context
from sync.check.readers.text import number_as_typed, turns_round
from sync.forms.cleaning import clean, plain
from sync.forms.model import Field
from sync.pull.table import Cell

_USUAL = re.compile(r"([A-Z]+)-\[0-9\]\{(\d)(?:,(\d))?\}")
_LOOK_ALIKES = str.maketrans("OILQ", "0110")
_DOUBT = frozenset(
    (
        *("or", "and", "not", "maybe", "perhaps", "unsure", "then", "wrong", "person", "instead"),
        *("tbc", "unclear", "guess", "plus", "with", "too", "both", "unknown", "check", "probably"),
        *("think", "other", "also", "formerly", "was", "see", "same", "new", "old", "for", "from"),
    )
)
_MOST_WORDS = 4  # of a name behind a code
_WORDS = re.compile(r"\w+")
_LABEL_SIGNS = frozenset(" '’.-()")
_LONGEST_LABEL = 100
_LONGEST_CODE = 20  # with whatever was typed around it


@dataclass(frozen=True, slots=True)
class CodeShape:
    """How the codes of one form look."""

    whole: re.Pattern[str]
    letters: str = ""
    fewest: int = 1
    most: int = 0

    def offer(self, text: str) -> str | None:
        """Say which code *text* may have been meant to be."""
        if not self.letters or len(text) > _LONGEST_CODE:
            return None
        digits = re.sub(rf"^{self.letters}[^A-Z0-9]*", "", text.upper()).translate(_LOOK_ALIKES)
        if not re.fullmatch(r"[0-9]+", digits):
            return None
        code = f"{self.letters}-{int(digits[: self.most + 1]):0{self.fewest}d}"
        return code if len(digits) <= self.most and int(digits) else None


@lru_cache(maxsize=64)
def shape_of(pattern: str) -> CodeShape:
    """Work out from a schema's pattern how its codes look."""
    whole = re.compile(pattern, re.ASCII | re.IGNORECASE)
    usual = _USUAL.fullmatch(pattern)
    if not usual:
        return CodeShape(whole)
    fewest = int(usual[2])
    return CodeShape(whole, usual[1], fewest, int(usual[3] or fewest))


def read_code(cell: Cell, field: Field, context: Context) -> str:
    """Read a code; after it and a space the cell may hold a name or an initial."""
    pattern = field.pattern or context.patterns.get(field.refers_to or "")
    if isinstance(cell, bool) or cell is None:
        raise BadCell(Code.ID_FORM)
    if pattern is None:
        return clean(cell if isinstance(cell, str) else number_as_typed(cell))
    shape = shape_of(pattern)
    if not isinstance(cell, str):
        raise BadCell(Code.ID_FORM, shape.offer(f"{cell:.0f}") if 0 < cell < 10_000 else None)
    if turns_round(cell):
        raise BadCell(Code.ID_FORM)
    text = plain(cell)
    match = shape.whole.match(text)
    if match and _may_follow(text[match.end() :]):
        return match[0].upper()
    offer = shape.offer(text) if context.offers else None
    raise BadCell(_fault(text, shape) if offer else Code.ID_FORM, offer)


def _may_follow(rest: str) -> bool:
    """Say whether *rest* is no more than a name after the code."""
    if not rest:
        return True
    return (
        rest.startswith(" ")
        and len(rest) <= _LONGEST_LABEL
        and all(sign.isalpha() or sign in _LABEL_SIGNS for sign in rest)
        and 0 < len(words := _WORDS.findall(rest.casefold())) <= _MOST_WORDS
        and _DOUBT.isdisjoint(words)
    )


def _fault(text: str, shape: CodeShape) -> Code:
    after = text.upper().removeprefix(shape.letters)
    return Code.ID_LOOKALIKE if re.search("[OILQ]", after) else Code.ID_FORM
