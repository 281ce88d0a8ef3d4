"""W9: the names of residents, found in a text however they are typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sync.check.rules.everyday_names import EVERYDAY
from sync.check.rules.good_rows import GoodRows
from sync.check.rules.w9_looks import TypedName, TypedPiece, means_somebody
from sync.check.rules.w9_spellings import PIECE, Spelling, fold, spellings_of
from sync.forms.letters import APOSTROPHES, HYPHENS, names_in, without_accents

_TO_SPACES = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum()})
_USUAL_SIGNS = "’“”‘–—…£"  # without them most texts are plain ones, and quick to look through
_GAP = re.compile(rf"[ {re.escape(APOSTROPHES + HYPHENS)}]{{1,2}}")
_GLUE = f"{APOSTROPHES}-‐‑"  # make one word of two; a dash stands between them
_SHORT_FOR = re.compile(r"(?:s|d|ll|re|ve)(?![\w'’-])", re.IGNORECASE)  # “Zoë's”, “Zoë'll”
_CHUNK = re.compile(r"\S+")
_OF_ADDRESSES = re.compile(r"[^\s@]@[^\s@]+\.\w|://|www\.")  # asked about as addresses


@dataclass(frozen=True, slots=True)
class Name:
    """A way to type the name of a resident, and whose it is; of nobody, if staff are called so."""

    spelling: Spelling
    residents: frozenset[str]
    inside: tuple[tuple[tuple[str, ...], int], ...] = ()  # names of houses with it, and where

    def stands_at(self, place: TypedName) -> bool:
        """Say whether the pieces at *place* are this name, and no part of a longer word."""
        text, here = place.text, place.pieces[place.first : place.last + 1]
        if tuple(each.folded for each in here) != self.spelling.pieces:
            return False
        gaps = ((one.end, other.start) for one, other in pairwise(here))
        return all(_GAP.fullmatch(text, *gap) for gap in gaps) and not _goes_on(text, here[-1].end)

    def is_meant(self, place: TypedName, *, shown: bool) -> bool:
        """Say whether a person is meant at *place*, and no house or service."""
        return not self._is_in_another(place) and means_somebody(self.spelling, place, shown=shown)

    def _is_in_another(self, place: TypedName) -> bool:
        """Say whether the name of a house or of a service stands around it."""
        for whole, offset in self.inside:
            first = place.first - offset
            around = place.pieces[max(first, 0) : first + len(whole)]
            if tuple(each.folded for each in around) == whole:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Names:
    """All names of residents by their first piece, the longest first."""

    by_piece: Mapping[str, tuple[Name, ...]]
    any_case: frozenset[str]  # first pieces that are looked for in small letters, too
    capital: frozenset[str]  # the others, as they are typed with a capital

    def in_text(self, text: str, own: object = None, *, shown: bool = False) -> list[str]:
        """Find names of residents in *text*, as they were typed, but for those that are *own*.

        *shown* is a text that residents read: there a name need not look like one.
        """
        known = self._known_pieces(text)
        if own is not None and known:
            known = {piece for piece in known if not self._are_all_of(piece, own)}
        return list(self._found(text, own, shown=shown)) if known else []

    def _known_pieces(self, text: str) -> set[str]:
        """Return the pieces of *text* with which a name may begin: next to no work for most."""
        if not text.isascii():
            for sign in _USUAL_SIGNS:
                text = text.replace(sign, " ")
        if text.isascii():
            words = text.translate(_TO_SPACES)
            small = self.any_case.intersection(words.lower().split())
            large = self.capital.intersection(words.split()) if self.capital else ()
        else:
            pieces = {*map(without_accents, PIECE.findall(text))}
            small = self.any_case.intersection(map(fold, pieces))
            large = self.capital.intersection(pieces)
        return {*small, *map(fold, large)}

    def _are_all_of(self, piece: str, own: object) -> bool:
        return all(own in name.residents for name in self.by_piece[piece] if name.residents)

    def _found(self, text: str, own: object, *, shown: bool) -> Iterator[str]:
        if _OF_ADDRESSES.search(text):
            text = _CHUNK.sub(_without_address, text)
        pieces = [TypedPiece(fold(each[0]), *each.span()) for each in PIECE.finditer(text)]
        first = 0
        while first < len(pieces):
            for name, place in self._standing_at(text, pieces, first):
                let_be = not name.residents or own in name.residents
                if not let_be and not name.is_meant(place, shown=shown):
                    continue
                if not let_be:
                    yield place.typed
                first = place.last
                break
            first += 1

    def _standing_at(
        self, text: str, pieces: Sequence[TypedPiece], first: int
    ) -> Iterator[tuple[Name, TypedName]]:
        """Go through the names that begin with the piece number *first*, the longest first."""
        names = self.by_piece.get(pieces[first].folded, ())
        if names and not _is_inside_a_word(text, pieces[first].start):
            for name in names:
                place = TypedName(text, pieces, first, first + len(name.spelling.pieces) - 1)
                if place.last < len(pieces) and name.stands_at(place):
                    yield name, place


def names_of(rows: GoodRows) -> Names:
    """Gather the names of all residents, but for what staff are called, too."""
    whose: dict[tuple[str, ...], tuple[Spelling, set[str]]] = {}
    for code, name in _told(rows, "residents"):
        for spelling in spellings_of(name):
            _note(whose, spelling, code)
    for _, name in _told(rows, "staff"):
        for spelling in spellings_of(name, parts=False):
            known, _ = whose.get(spelling.pieces, (spelling, set()))
            if known.with_s or not spelling.with_s:
                whose[spelling.pieces] = spelling, set()
    places = [
        tuple(fold(piece) for piece in PIECE.findall(name))
        for form in ("houses", "partners")
        for _, name in _told(rows, form)
    ]
    by_piece: defaultdict[str, list[Name]] = defaultdict(list)
    for pieces, (spelling, codes) in sorted(whose.items()):
        inside = tuple(_with(pieces, places))
        by_piece[pieces[0]].append(Name(spelling, frozenset(codes), inside))
    theirs = {piece for piece, names in by_piece.items() if any(each.residents for each in names)}
    capital = {piece for piece in theirs if _is_common(piece, by_piece[piece])}
    return Names(
        {
            piece: tuple(sorted(names, key=lambda name: -len(name.spelling.pieces)))
            for piece, names in by_piece.items()
        },
        frozenset(theirs - capital),
        frozenset(typed for piece in capital for typed in (piece.capitalize(), piece.upper())),
    )


def _note(
    whose: dict[tuple[str, ...], tuple[Spelling, set[str]]], spelling: Spelling, code: str
) -> None:
    """Note that *spelling* is a name of *code*; the plainest reason for it counts."""
    known, codes = whose.get(spelling.pieces, (spelling, set()))
    if spelling.with_s and not known.with_s:
        return  # “Roberts” is Roberts's, and not what is Robert's
    if known.with_s and not spelling.with_s:
        codes = set()
    if known.with_s != spelling.with_s or (known.capital and not spelling.capital):
        known = spelling
    whose[spelling.pieces] = known, codes | {code}


def _told(rows: GoodRows, form: str) -> Iterator[tuple[str, str]]:
    """Return each name in every row of *form*, and whose it is.

    A name is somebody's too while nobody can read their code: then it is the name of that row.
    """
    sheet = rows.sheets.get(form)
    key = sheet.form.primary_key if sheet else None
    for draft in sheet.kept if sheet else ():
        code = draft.values.get(key or "")
        whose = code if isinstance(code, str) else f"row {draft.number}"
        name, also = draft.values.get("name"), draft.values.get("also_called")
        if isinstance(name, str):
            yield whose, name
        if isinstance(also, str):
            yield from ((whose, each) for each in names_in(also))


def _is_common(piece: str, names: Iterable[Name]) -> bool:
    """Say whether *piece* stands in many a text, where it is nobody's name in small letters."""
    if piece not in EVERYDAY and piece.removesuffix("s") not in EVERYDAY:
        return False
    spellings = [name.spelling for name in names if name.residents]
    return all(each.capital or each.everyday for each in spellings)


def _with(
    pieces: tuple[str, ...], places: Iterable[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Find the names of *places* that have *pieces* in them, and where."""
    for place in places:
        for offset in range(len(place) - len(pieces) + 1):
            if place[offset : offset + len(pieces)] == pieces:
                yield place, offset


def _without_address(chunk: re.Match[str]) -> str:
    return " " * len(chunk[0]) if _OF_ADDRESSES.search(chunk[0]) else chunk[0]


def _is_inside_a_word(text: str, start: int) -> bool:
    return start > 1 and text[start - 1] in _GLUE and text[start - 2].isalnum()


def _goes_on(text: str, end: int) -> bool:
    """Say whether the word that ends at *end* is part of a longer one; “’s” is not."""
    sign, after = text[end : end + 1], text[end + 1 : end + 2]
    if not sign or sign not in _GLUE or not after.isalnum():
        return False
    return _SHORT_FOR.match(text, end + 1) is None
