"""Typed text made clean once, where it comes in: nothing that cannot be seen gets past here."""

from __future__ import annotations

import re
import unicodedata

_LINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_GONE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\uffa0\ufeff\ufff9-\ufffb]"
)
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_OUTER = " \n\u200c\u200d\u115f\u1160\u2800"  # blank to the eye at either end of a text
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters, says Unicode, but blank
_FLAG = "\U0001f3f4"  # flags of England and others are this flag and tag characters
_DASHES = re.compile("[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")
_FULL_WIDTH = {0xFF01 + step: 0x21 + step for step in range(94)}


def clean(text: str, *, long: bool = False) -> str:
    """Take away what cannot be seen; a *long* text keeps its lines."""
    plain_signs = text.isascii()
    if plain_signs and text.isprintable():  # as nearly all are
        return text.strip() if long else " ".join(text.split())
    if not plain_signs:
        text = unicodedata.normalize("NFC", text)
    if not text.replace("\n", " ").isprintable() or not _FILLERS.isdisjoint(text):
        text = _LINES.sub("\n", _BROKEN.sub("\ufffd", text))
        text = _GONE.sub("", _SPACES.sub(" ", text))
        if _FLAG not in text:
            text = _TAGS.sub("", text)
        text = text.strip(_OUTER)
    return text.strip() if long else " ".join(text.split())


def plain(text: str) -> str:
    """Clean *text* for codes, dates and numbers: full-width signs and dashes become plain ones."""
    return _DASHES.sub("-", clean(text).translate(_FULL_WIDTH))


def fold(text: str) -> str:
    """Fold *text* so that case, spaces and kinds of dash do not matter."""
    return _DASHES.sub("-", clean(text)).casefold()
