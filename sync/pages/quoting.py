"""What stood in a cell, in words: what cannot be seen is named, what is long is cut."""

from __future__ import annotations

import math
import unicodedata
from datetime import date, datetime, timedelta

from sync.check.codes import Code
from sync.check.problem import Problem
from sync.check.readers.offering import as_typed
from sync.forms.model import Field, Kind

LONGEST = 200  # signs shown of what was found
_SHEET_ZERO = datetime(1899, 12, 30)
_FARTHEST = 2_958_466  # a sheet's calendar ends with the year 9999
_NAMES = {
    " ": "space",
    "\n": "new line",
    "\r": "new line",
    "\t": "tab",
    "\u00a0": "wide space",
    "\u00ad": "hidden hyphen",
    "\u200b": "space of no width",
    "\ufeff": "hidden mark",
}
_DATES = (Kind.DATE, Kind.MOMENT)


def in_words(problem: Problem, question: Field | None) -> str | None:
    """Say what the cell of *problem* held; nothing where no one cell is meant."""
    if problem.row == 0 or (problem.found is None and problem.column is None):
        return None
    cell = problem.found
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        dated = problem.code == Code.NUM_DATE or (question and question.kind in _DATES)
        day = _day(cell) if dated else None
        if day:
            return f"a date, {day:%d/%m/%Y}"
    if isinstance(cell, str):
        return _quoted(cell) if cell else "nothing"
    return "nothing" if cell is None else f"“{as_typed(cell)}”"


def _day(serial: float) -> date | None:
    if not math.isfinite(serial) or not 1 <= serial < _FARTHEST:
        return None
    return (_SHEET_ZERO + timedelta(days=serial)).date()


def _quoted(text: str) -> str:
    """Quote *text*, and name the signs in it that nobody can see."""
    hidden = [*_ends(text), *_inside(text.strip(" \n\r\t\u00a0"))]
    shown = text if len(text) <= LONGEST else text[:LONGEST] + " …"
    cut = [f"{len(text):,} letters and signs in all"] if len(text) > LONGEST else []
    notes = [*hidden, *cut]
    return f"“{shown}”" + (f", with {' and '.join(notes)}" if notes else "")


def _ends(text: str) -> list[str]:
    """Name what cannot be seen at either end."""
    places = ((text[0], "start"), (text[-1], "end"))
    return [f"{_a(sign)} at the {where}" for sign, where in places if _hidden(sign, at_end=True)]


def _inside(text: str) -> list[str]:
    """Name what cannot be seen in the middle, each kind once."""
    kinds = list(dict.fromkeys(_a(sign) for sign in text[1:-1] if _hidden(sign, at_end=False)))
    if "  " in text:
        kinds.append("two spaces together")
    return [f"{kind} in it" for kind in kinds[:3]]


def _hidden(sign: str, *, at_end: bool) -> bool:
    if sign in _NAMES:
        return at_end or sign not in " \n\r"
    return unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn", "Cs")


def _a(sign: str) -> str:
    name = _NAMES.get(sign, "hidden sign")
    return f"a {name}"
