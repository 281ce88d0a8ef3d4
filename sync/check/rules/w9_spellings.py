"""W9: the ways in which a name may be typed, each as the pieces between its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sync.check.readers.texts import PLACEHOLDERS
from sync.check.rules.everyday_names import EVERYDAY
from sync.forms.letters import APOSTROPHES, HYPHENS, name_key

# Of other alphabets all but what is surely no letter: vowels of many are marks to Unicode.
_SIGNS = (
    r"\s\x00-/:-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7"
    r"\u2000-\u200b\u200e-\u206f\u2190-\u2bff\u3000-\u303f\U0001f000-\U0001faff"
)
PIECE = re.compile(rf"[^{_SIGNS}]+")
_WORD = re.compile(rf"{PIECE.pattern}(?:[{re.escape(APOSTROPHES + HYPHENS)}]{PIECE.pattern})*")
_HYPHEN = re.compile(rf"[{HYPHENS}]")
_LEAST = 2  # letters: an initial names nobody
_LEAST_WITH_S = 3  # letters, of a name whose apostrophe may be left out: “Zoës”
PARTICLES = frozenset(
    (
        *("al", "and", "bin", "da", "de", "del", "della", "der", "di", "do", "dos", "dr", "du"),
        *("el", "la", "le", "miss", "mr", "mrs", "ms", "mx", "of", "st", "the", "van", "von"),
    )
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to type a name or a part of it: “anne”, “marie” for “Anne-Marie”."""

    pieces: tuple[str, ...]  # folded
    capital: bool = False  # a name only where it has one: made of words that are everyday ones
    with_s: bool = False  # somebody's, with the apostrophe left out

    @property
    def everyday(self) -> bool:
        """Say whether it is an everyday word, too."""
        word = self.pieces[0].removesuffix("s") if self.with_s else self.pieces[0]
        return len(self.pieces) == 1 and word in EVERYDAY


def fold(piece: str) -> str:
    """Fold a piece of a text, so that accents and case do not matter."""
    return piece.lower() if piece.isascii() else name_key(piece)


def spellings_of(name: str, *, parts: bool = True) -> Iterator[Spelling]:
    """Return how *name*, and each word of it by which somebody may be called, may be typed.

    With *parts* so may be each part of a double-barrelled one.
    """
    if name.casefold() in PLACEHOLDERS:
        return
    words = [_parts(word) for word in _WORD.findall(name)]
    for word in words:
        if len(words) > 1 and _joined(word) in PARTICLES:
            continue
        yield from _typed(word, capital=word[0][0] in EVERYDAY)
        for part in word if parts and len(word) > 1 else ():
            if "".join(part) not in PARTICLES:
                yield from _typed([part], capital=False)
    for one, other in pairwise(words):
        if len(_joined(other)) >= _LEAST:  # “Sam S” is no way to type “Sam's”
            capital = any(map(_is_everyday, (_joined(one), _joined(other))))
            yield from _typed([*one, *other], capital=capital)


def _typed(parts: list[list[str]], *, capital: bool) -> Iterator[Spelling]:
    """Return *parts* as one word and as several, without and with the “s” of what is theirs."""
    joined = _joined(parts)
    if len(joined) < _LEAST or joined[0].isdigit():
        return
    apart = tuple(piece for part in parts for piece in part)
    for pieces in dict.fromkeys(((joined,), apart)):
        yield Spelling(pieces, capital=capital and len(apart) > 1)
        theirs = f"{joined}s"
        if len(joined) >= _LEAST_WITH_S and not joined.endswith("s") and theirs not in EVERYDAY:
            whose = (*pieces[:-1], f"{pieces[-1]}s")
            yield Spelling(whose, capital=capital and len(apart) > 1, with_s=True)


def _parts(word: str) -> list[list[str]]:
    """Take a word apart at its hyphens, and each part at its apostrophes."""
    parts = ([fold(piece) for piece in PIECE.findall(part)] for part in _HYPHEN.split(word))
    return [part for part in parts if part]


def _joined(parts: list[list[str]]) -> str:
    return "".join(piece for part in parts for piece in part)


def _is_everyday(word: str) -> bool:
    return word in EVERYDAY or word in PARTICLES or len(word) < _LEAST
