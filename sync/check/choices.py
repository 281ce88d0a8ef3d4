"""Answers chosen from a list: one, several, or yes and no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from sync.check.reading import BadCell, Context
from sync.check.text import fold
from sync.forms.model import Field
from sync.pull.table import Cell

_YES = frozenset(("yes", "y", "true", "1"))
_NO = frozenset(("no", "n", "false", "0"))
_BETWEEN = re.compile(r"\s*[,;]\s*")
_NEAR = 60


def read_choice(cell: Cell, field: Field, context: Context) -> str:
    """Read one answer from the list."""
    del context
    text = _text(cell)
    found = _known(field.options).get(text)
    if found is None:
        raise BadCell(*_refusal(text, field))
    return found


def read_choices(cell: Cell, field: Field, context: Context) -> tuple[str, ...]:
    """Read several answers from the list, each once, in the order they stand."""
    del context
    text = _text(cell)
    known, longest = _known(field.options), _longest(field.options)
    chosen: dict[str, None] = {}
    at = 0
    while at < len(text):
        option = next((each for each in longest if _stands(each, text, at)), None)
        if option is None:
            raise BadCell("KW-CHOICE-LIST", nearest(_rest(text, at), field.options))
        chosen[known[option]] = None
        between = _BETWEEN.match(text, at + len(option))
        at = between.end() if between else len(text)
    if field.most is not None and len(chosen) > field.most:
        raise BadCell("KW-CHOICE-MOST")
    return tuple(chosen)


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
    raise BadCell("KW-YESNO", _yes_or_no(text))


def nearest(text: str, options: tuple[str, ...]) -> str | None:
    """Return the option most like *text*, if one is like it."""
    known = _known(options)
    near = process.extractOne(text, list(known), scorer=fuzz.WRatio, score_cutoff=_NEAR)
    return known[near[0]] if near else None


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    return fold(cell if isinstance(cell, str) else f"{cell:.15g}")


def _refusal(text: str, field: Field) -> tuple[str, object]:
    options = _known(field.options)
    if _BETWEEN.search(text) and all(part in options for part in _BETWEEN.split(text)):
        return "KW-CHOICE-TWO", None
    offer = nearest(text, field.options)
    return ("KW-CHOICE-NEAR" if offer else "KW-CHOICE"), offer


def _yes_or_no(text: str) -> str | None:
    return "Yes" if text in ("yeah", "yep", "ya") else "No" if text in ("nope", "nah") else None


def _stands(option: str, text: str, at: int) -> bool:
    if not text.startswith(option, at):
        return False
    end = at + len(option)
    return end == len(text) or _BETWEEN.match(text, end) is not None


def _rest(text: str, at: int) -> str:
    return _BETWEEN.split(text[at:])[0]


@lru_cache(maxsize=512)
def _known(options: tuple[str, ...]) -> Mapping[str, str]:
    return MappingProxyType({fold(option): option for option in options})


@lru_cache(maxsize=512)
def _longest(options: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(_known(options), key=len, reverse=True))
