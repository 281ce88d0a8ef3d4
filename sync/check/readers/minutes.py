"""How long something took, in minutes, as people type it."""

from __future__ import annotations

import re

from sync.check.codes import Code
from sync.check.readers.numbers import in_limits, whole
from sync.check.readers.reading import BadCell, Context
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_DAY = 1440
_MINUTES = re.compile(r"(\d{1,5})(?:\.0*)?(?: ?(?:m|min|mins|minute|minutes)\.?)?", re.ASCII)
_HOURS = re.compile(
    r"(\d{1,2})(?:\.(\d{1,2})| ?(½|¼|¾))? ?(?:h|hr|hrs|hour|hours)\.?"
    r"(?:,? ?(?:and )?(\d{1,2})(?: ?(?:m|min|mins|minute|minutes)\.?)?)?",
    re.ASCII,
)
_SIGNED = re.compile(r"[+-]\d{1,5}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?", re.ASCII)
_PARTS = {"½": 30, "¼": 15, "¾": 45}
_WORDS = {
    "half an hour": 30,
    "half hour": 30,
    "half hr": 30,
    "½ hour": 30,
    "½ hr": 30,
    "¼ hour": 15,
    "¾ hour": 45,
    "¾ hr": 45,
    "a quarter of an hour": 15,
    "two hours": 120,
    "1 and a half hours": 90,
    "one and a half hours": 90,
    "1 1/2 hours": 90,
    "quarter of an hour": 15,
    "three quarters of an hour": 45,
    "an hour": 60,
    "one hour": 60,
    "hour and a half": 90,
    "an hour and a half": 90,
}


def read_minutes(cell: Cell, field: Field, context: Context) -> int:
    """Read a length of time in minutes."""
    del context
    if isinstance(cell, str):
        return in_limits(_typed(plain(cell).lower()), field)
    if isinstance(cell, float) and 0 < cell < 1:
        return in_limits(_exact(cell * _DAY), field)
    return in_limits(whole(cell), field)


def _typed(text: str) -> int:
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    if _SIGNED.fullmatch(text):
        return int(text)
    if match := _CLOCK.fullmatch(text):
        return _together(int(match[1]) * 60, int(match[2]))
    if match := _HOURS.fullmatch(text):
        return _hours(match)
    if text in _WORDS:
        return _WORDS[text]
    raise BadCell(Code.MINUTES_TEXT)


def _hours(match: re.Match[str]) -> int:
    minutes = int(match[1]) * 60 + _PARTS.get(match[3] or "", 0)
    if match[2]:
        minutes += _exact(float("0." + match[2]) * 60)
    if match[4] and (match[2] or match[3]):
        raise BadCell(Code.MINUTES_TEXT)
    return _together(minutes, int(match[4] or 0))


def _together(minutes: int, more: int) -> int:
    if more > 59:
        raise BadCell(Code.MINUTES_TEXT)
    return minutes + more


def _exact(minutes: float) -> int:
    if abs(minutes - round(minutes)) > 0.02:
        raise BadCell(Code.NUM_WHOLE)
    return round(minutes)
