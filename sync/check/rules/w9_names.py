"""W9: the names of residents, found in a text by its words with a capital."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sync.check.readers.texts import PLACEHOLDERS
from sync.check.rules.everyday_names import BEFORE_MONTHS, EVERYDAY, MONTHS
from sync.check.rules.good_rows import GoodRows

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_LEAST = 2  # letters: an initial names nobody
_PARTICLES = frozenset(
    (
        *("al", "and", "bin", "da", "de", "del", "della", "der", "di", "do", "dos", "dr", "du"),
        *("el", "la", "le", "miss", "mr", "mrs", "ms", "mx", "of", "st", "the", "van", "von"),
    )
)
_OPENERS = " \t\"'“”‘’([*_-–—•"  # may stand between the end of a sentence and the next word
_ENDS = ".!?:;…\n"
_SHORT = 3  # letters
_NEAR = 40  # letters before a word that are looked at
_NOTHING_IN_REACH = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a resident's name, and whose it is."""

    word: str  # small
    residents: frozenset[str]
    places: tuple[tuple[str, int], ...] = ()  # names of houses and services with it, and where

    def means_nobody(self, text: str, start: int) -> bool:
        """Say whether the word that stands at *start* may well not be a name there."""
        typed = text[start : start + len(self.word)]
        if len(typed) <= _SHORT and typed.isupper():
            return True  # ED, TV: far more often short for something
        if self.word in EVERYDAY:
            if not typed[1:].islower() or _starts_a_sentence(text, start):
                return True
            if self.word in MONTHS and _is_a_month(text, start, start + len(typed)):
                return True
        for place, offset in self.places:
            first = start - offset
            if first >= 0 and _small(text[first : first + len(place)]) == place:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Names:
    """All names of residents, by the first part of each word."""

    by_part: Mapping[str, tuple[Name, ...]]
    words: re.Pattern[str]  # all words that begin as one of them does

    def in_text(self, text: str, own: object = None) -> list[str]:
        """Find names of residents in *text*, as they were typed, but for those that are *own*."""
        others = self.by_part.keys() & {word.lower() for word in self.words.findall(text)}
        if own is not None and others:
            others = {part for part in others if not self._are_all_of(part, own)}
        return list(self._found(text, own)) if others else []

    def _are_all_of(self, part: str, own: object) -> bool:
        return all(own in name.residents for name in self.by_part[part])

    def _found(self, text: str, own: object) -> Iterator[str]:
        for match in self.words.finditer(text):
            start = match.start()
            if _is_inside_a_word(text, start):
                continue
            for name in self.by_part.get(match[0].lower(), ()):
                end = start + len(name.word)
                typed = text[start:end]
                if own in name.residents or _small(typed) != name.word or _goes_on(text, end):
                    continue
                if not name.means_nobody(text, start):
                    yield typed


def names_of(rows: GoodRows) -> Names:
    """Gather the names of all residents, but for what staff are called, too."""
    whose: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in _told(rows, "residents"):
        for word in _words(name):
            whose[word].add(code)
    for _, name in _told(rows, "staff"):
        for word in _words(name):
            whose.pop(word, None)
    places = [_small(name) for form in ("houses", "partners") for _, name in _told(rows, form)]
    by_part: defaultdict[str, list[Name]] = defaultdict(list)
    for word, codes in sorted(whose.items()):
        part = re.split(r"\W", word, maxsplit=1)[0]
        within = tuple((place, place.index(word)) for place in places if word in place)
        by_part[part].append(Name(word, frozenset(codes), within))
    first = "".join(sorted({letter for part in by_part for letter in _large(part)}))
    pattern = re.compile(rf"[{re.escape(first)}]\w*") if first else _NOTHING_IN_REACH
    return Names({part: tuple(names) for part, names in by_part.items()}, pattern)


def _told(rows: GoodRows, form: str) -> Iterator[tuple[str, str]]:
    """Return the code and the name in every row of *form* in which both can be read."""
    sheet = rows.sheets.get(form)
    key = sheet.form.primary_key if sheet else None
    for draft in sheet.kept if sheet else ():
        code, name = draft.values.get(key or ""), draft.values.get("name")
        if isinstance(code, str) and isinstance(name, str):
            yield code, name


def _words(name: str) -> Iterable[str]:
    """Return the words of a name by which somebody may be called."""
    words = [_small(word) for word in _WORD.findall(name)]
    if name.casefold() in PLACEHOLDERS:
        return ()
    alone = len(words) == 1
    return [each for each in words if len(each) >= _LEAST and (alone or each not in _PARTICLES)]


def _small(text: str) -> str:
    return text.lower().replace("’", "'")


def _large(part: str) -> str:
    """Return the first letter of *part* as a name begins with it."""
    large = part[0].upper()
    return large if len(large) == 1 else part[0]


def _is_inside_a_word(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    joined = len(before) > 1 and before[-1] in "-'’" and before[0].isalnum()
    return joined or before[-1:].isalnum() or before[-1:] == "_"


def _goes_on(text: str, end: int) -> bool:
    """Say whether the word that ends at *end* is part of a longer one; “’s” is not."""
    after = text[end : end + 2]
    return after[:1].isalnum() or after[:1] == "_" or (after[:1] == "-" and after[1:].isalpha())


def _starts_a_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _NEAR) : start].rstrip(_OPENERS)
    return not before or before[-1] in _ENDS


def _is_a_month(text: str, start: int, end: int) -> bool:
    """Say whether a month is meant: “in May”, “3 May”, “May 2026”."""
    before = text[max(0, start - _NEAR) : start].split()[-1:]
    after = text[end : end + _NEAR].lstrip(" ,")[:1]
    word = before[0].lower() if before else ""
    return word in BEFORE_MONTHS or word[:1].isdigit() or after.isdigit()
