"""W9: whether a word of a text is meant as a name where it stands.

A name that is no everyday word is one however it is typed, but that

- one of two letters in small ones needs a word beside it that goes with people ("with bo"), and
- one of two or three letters in capitals too, as it may be short for something (ED, TV), unless
  the words beside it are in capitals as well.

A name that is an everyday word as well (Grace, Hope, Will, Mark) needs a capital, and one sign:

- the capital stands in the middle of a sentence, and not after "the" or "a";
- it is followed by "’s";
- it is followed by what people do: "said", "came", "was";
- all of it is in capitals, and it stands after a word that goes with people: "WITH GRACE";
- the next word is the next of the same person's name, with a capital, too.

What the calendar names (May, Summer, Sunday) always has a capital, so there fewer signs count. In
what residents read, the capital is enough: only a date, and little words such as "My" that begin a
sentence, are let be.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sync.check.rules.everyday_names import (
    BEFORE_CALENDAR,
    BEFORE_PEOPLE,
    BEFORE_THINGS,
    BETWEEN,
    CALENDAR,
    DOING,
    IN_TIME,
    LITTLE,
    TELLING,
    WEEKDAYS,
)
from sync.check.rules.w9_spellings import PARTICLES, Spelling
from sync.forms.letters import APOSTROPHES

_OPENERS = " \t\"'“”‘’([*_-–—•"  # may stand between the end of a sentence and the next word
_OPENING_QUOTES = '"“‘'
_ENDS = ".!?:;…\n"
_SHORT = 3  # letters
_NEAR = 40  # letters before a word that are looked at


class TypedPiece(NamedTuple):
    """Letters between two signs: folded, and where they stand in the text."""

    folded: str
    start: int
    end: int


class TypedName(NamedTuple):
    """Where a spelling was found: from one piece of a text to another."""

    text: str
    pieces: Sequence[TypedPiece]
    first: int
    last: int

    @property
    def typed(self) -> str:
        """Return what stands there."""
        return self.text[self.pieces[self.first].start : self.pieces[self.last].end]

    def before(self, steps: int = 1) -> str:
        """Return the word before, folded; nothing where a sign stands between."""
        place = self.first - steps
        return self.pieces[place].folded if place >= 0 and self._only(" ", place) else ""

    def after(self, signs: str = " ") -> str:
        """Return the word after, folded; nothing where a sign stands between."""
        place = self.last + 1
        beside = place < len(self.pieces) and self._only(signs, self.last)
        return self.pieces[place].folded if beside else ""

    def _only(self, signs: str, place: int) -> bool:
        gap = self.text[self.pieces[place].end : self.pieces[place + 1].start]
        return not gap.strip(signs)

    def is_somebody_s(self) -> bool:
        """Say whether “’s” follows."""
        end = self.pieces[self.last].end
        sign, after = self.text[end : end + 1], self.text[end + 1 : end + 3]
        if not sign or sign not in APOSTROPHES:
            return False
        if self.text[end - 1] in "sS":
            return True
        return after[:1] in {"s", "S"} and not after[1:].isalnum()

    def starts_a_sentence(self) -> bool:
        """Say whether a capital may stand here for the sentence alone."""
        start = self.pieces[self.first].start
        before = self.text[max(0, start - _NEAR) : start]
        bare = before.rstrip(_OPENERS)
        return not bare or bare[-1] in _ENDS or before[-1] in _OPENING_QUOTES


def means_somebody(spelling: Spelling, place: TypedName, *, shown: bool) -> bool:
    """Say whether *spelling* is meant as a name at *place*; *shown* is what residents read."""
    typed = place.typed
    if spelling.everyday:
        return not typed[0].islower() and _everyday_name(spelling, place, shown=shown)
    if spelling.capital:
        return all(_has_capital(place, number) for number in range(place.first, place.last + 1))
    if len(typed) <= _SHORT and len(typed) > 1 and typed.isupper():
        return _in_capitals(place) or place.before() in BEFORE_PEOPLE or _has_sign(place)
    if len(typed) < _SHORT and typed.islower():
        return place.before() in BEFORE_PEOPLE or _has_sign(place)
    return True


def _everyday_name(spelling: Spelling, place: TypedName, *, shown: bool) -> bool:
    word = spelling.pieces[0]
    if word in CALENDAR and _is_a_time(place, IN_TIME if shown else BEFORE_CALENDAR):
        return False
    starts = place.starts_a_sentence()
    if word in LITTLE and starts:
        return False
    if shown or spelling.with_s:
        return shown
    if word in WEEKDAYS:
        return place.before() in BEFORE_PEOPLE or place.after() in TELLING
    typed = place.typed
    if typed.isupper() and len(typed) > 1:
        return _has_sign(place) or place.before() in BEFORE_PEOPLE
    if starts:
        return _has_sign(place)
    return place.before() not in BEFORE_THINGS or _has_sign(place)


def _has_sign(place: TypedName) -> bool:
    """Say whether what follows goes with people: “’s”, or what they do."""
    after = place.after()
    if place.pieces[place.first].folded in CALENDAR:
        return after in TELLING
    return place.is_somebody_s() or after in TELLING or after in DOING


def _has_capital(place: TypedName, number: int) -> bool:
    piece = place.pieces[number]
    return not place.text[piece.start].islower() or piece.folded in PARTICLES


def _in_capitals(place: TypedName) -> bool:
    """Say whether the words on both sides are in capitals, so that these tell nothing."""
    near = [
        place.text[each.start : each.end]
        for each in place.pieces[max(0, place.first - 1) : place.last + 2]
    ]
    return all(word.isupper() for word in near) and any(len(word) > _SHORT for word in near)


def _is_a_time(place: TypedName, words_before: Collection[str]) -> bool:
    """Say whether a day or a time of the year is meant: “in May”, “3 May”, “April to May”."""
    before, after = place.before(), place.after(" ,")
    if before[:1].isdigit() or after[:1].isdigit() or before in words_before:
        return True
    return before in BETWEEN and place.before(2) in CALENDAR
