"""Answers chosen from a list: one, several, or yes and no."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from sync.check.codes import Code
from sync.check.readers.lengths import fitting
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.check.readers.text import number_as_typed
from sync.forms.cleaning import clean, fold
from sync.forms.model import Field
from sync.forms.vocabulary import YesNo
from sync.pull.table import Cell

_YES = frozenset(("yes", "y", "true", "1"))
_NO = frozenset(("no", "n", "false", "0"))
_BETWEEN = re.compile(r"\s*[,;]\s*")
_WORD = re.compile(r"[\w'’]+")
_NOT = frozenset(("no", "not", "never", "cannot", "without"))
_BEGINS_NO, _ENDS_NO = ("un", "dis"), ("n't", "n’t")
_IN_PART = frozenset(("partly", "part", "partially", "half", "nearly", "almost", "mostly", "some"))
_NEAR = 60
_A_SLIP = 80
_MOST_NAMED = 3  # parts of an answer that are not on the list
_LONGEST = 40  # letters of such a part that are shown


def read_choice(cell: Cell, field: Field, context: Context) -> str | MendedValue:
    """Read one answer from the list, or words of one's own where the field takes them."""
    text = _text(cell)
    option = _known(field.options, field.option_was).get(text)
    if option is not None:
        return option
    if field.other and isinstance(cell, str):
        own = fitting(clean(cell), field)
        slip = _slip(own, field.options)
        return MendedValue(own, Code.CHOICE_OTHER, slip) if slip else own
    raise BadCell(*_refusal(text, field, context))


def read_choices(cell: Cell, field: Field, context: Context) -> tuple[str, ...] | MendedValue:
    """Read several answers from the list, each once, in the order they stand.

    Google Forms puts words of one's own last: what is left over is one answer, commas and all.
    """
    if field.other and isinstance(cell, str):
        return _with_own_words(clean(cell), field)
    text = clean(cell) if isinstance(cell, str) else _text(cell)
    chosen, rest = _from_the_start(text, field)
    if rest:
        offer = _all_of_it(chosen, rest, field) if context.offers else None
        raise BadCell(Code.CHOICE_LIST, offer, _named(_unlisted(rest, field)))
    return _not_too_many(tuple(chosen), field)


def read_yes_no(cell: Cell, field: Field, context: Context) -> bool:
    """Read yes or no, or a ticked or empty box."""
    del field, context
    if isinstance(cell, bool):
        return cell
    text = _text(cell)
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise BadCell(Code.YESNO, _yes_or_no(text))


def nearest(text: str, options: tuple[str, ...]) -> str | None:
    """Return the option most like *text*, if one is like it and no other is as much.

    “Not done” is like “Done” to the eye, and says something else.
    """
    known = _known(options)
    near = process.extract(text, list(known), scorer=fuzz.token_set_ratio, score_cutoff=_NEAR)
    likest = [each for each, score, _ in near if score == near[0][1]]
    alike = len(likest) == 1 and _turns(likest[0]) == _turns(text)
    return known[likest[0]] if alike else None


def _turns(text: str) -> tuple[bool, bool]:
    """Say whether *text* says no, and whether it says that something is so only in part."""
    words = _WORD.findall(text)
    no = (each in _NOT or each.startswith(_BEGINS_NO) or each.endswith(_ENDS_NO) for each in words)
    return any(no), not _IN_PART.isdisjoint(words)


def _all_of_it(chosen: Sequence[str], rest: str, field: Field) -> str | None:
    """Offer a whole answer in place of one with slips in it, and nothing where a part is unlike."""
    parts = [nearest(fold(each), field.options) for each in _BETWEEN.split(rest) if each]
    if None in parts:
        return None
    return ", ".join(dict.fromkeys([*chosen, *(each for each in parts if each)]))


def _unlisted(rest: str, field: Field) -> list[str]:
    """Return the parts of *rest* that are not on the list, as typed; it begins with one."""
    unlisted: list[str] = []
    while rest and len(unlisted) <= _MOST_NAMED:
        unlisted.append(_BETWEEN.split(rest, maxsplit=1)[0])
        _, rest = _from_the_start(rest[len(unlisted[-1]) :], field)
    return unlisted


def _named(parts: Sequence[str]) -> str:
    """Name parts of an answer, a few at most: “Tea” and “cake” are."""
    named = [f"“{each if len(each) <= _LONGEST else f'{each[:_LONGEST]}…'}”" for each in parts]
    if len(named) > _MOST_NAMED:
        named[_MOST_NAMED:] = ["more"]
    *first, last = named
    return f"{', '.join(first)} and {last} are" if first else f"{last} is"


def _with_own_words(text: str, field: Field) -> tuple[str, ...] | MendedValue:
    chosen, rest = _from_the_start(text, field)
    own = rest.strip(",; ")
    if not own:
        return _not_too_many(tuple(chosen), field)
    answers = _not_too_many((*chosen, fitting(own, field)), field)
    slips = (_slip(part, field.options, own) for part in (own, *_BETWEEN.split(own)))
    slip = next((each for each in slips if each), None)
    return MendedValue(answers, Code.CHOICE_OTHER, slip) if slip else answers


def _from_the_start(text: str, field: Field) -> tuple[Sequence[str], str]:
    """Take known answers from the start of *text*, the longest first; return what is left over."""
    known = _known(field.options, field.option_was)
    most = _most_parts((*field.options, *(old for old, _ in field.option_was)))
    ends = [(each.start(), each.end()) for each in _BETWEEN.finditer(text)]
    ends.append((len(text), len(text)))
    chosen: dict[str, None] = {}
    at = first = 0
    while at < len(text):
        if text[at : ends[first][0]] == "":
            at, first = ends[first][1], first + 1
            continue
        for last in range(min(first + most, len(ends)) - 1, first - 1, -1):
            option = known.get(fold(text[at : ends[last][0]]))
            if option is not None:
                chosen[option] = None
                at, first = ends[last][1], last + 1
                break
        else:
            return tuple(chosen), text[at:]
    return tuple(chosen), ""


def _not_too_many(answers: tuple[str, ...], field: Field) -> tuple[str, ...]:
    if field.most is not None and len(answers) > field.most:
        raise BadCell(Code.CHOICE_MOST)
    return answers


def _slip(text: str, options: tuple[str, ...], whole: str = "") -> str | None:
    """Return the option that *text* nearly is, or is where it is but a part of *whole*."""
    known, folded = _known(options), fold(text)
    if folded in known:
        return known[folded] if text != whole else None
    near = process.extractOne(folded, list(known), scorer=fuzz.ratio, score_cutoff=_A_SLIP)
    return known[near[0]] if near and _turns(near[0]) == _turns(folded) else None


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    return fold(cell if isinstance(cell, str) else number_as_typed(cell or 0))


def _refusal(text: str, field: Field, context: Context) -> tuple[Code, object]:
    options = _known(field.options, field.option_was)
    if _BETWEEN.search(text) and all(part in options for part in _BETWEEN.split(text)):
        return Code.CHOICE_TWO, None
    offer = nearest(text, field.options) if context.offers else None
    return (Code.CHOICE_NEAR if offer else Code.CHOICE), offer


def _yes_or_no(text: str) -> str | None:
    if text in ("yeah", "yep", "ya"):
        return YesNo.YES
    return YesNo.NO if text in ("nope", "nah") else None


@lru_cache(maxsize=512)
def _known(
    options: tuple[str, ...], option_was: tuple[tuple[str, str], ...] = ()
) -> Mapping[str, str]:
    """Return each option by how it may be typed, and by its earlier words."""
    words = {fold(old): option for old, option in option_was}
    return MappingProxyType(words | {fold(option): option for option in options})


@lru_cache(maxsize=512)
def _most_parts(options: tuple[str, ...]) -> int:
    return max(len(_BETWEEN.split(fold(option))) for option in options)
