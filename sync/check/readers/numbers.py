"""Whole numbers and scores; a tick is not 1, a date is not a score."""

from __future__ import annotations

import math
import re

from sync.check.codes import Code
from sync.check.readers.dates import from_serial
from sync.check.readers.reading import BadCell, Context
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_WHOLE = re.compile(r"([+-]?\d{1,12})(?:\.0*)?", re.ASCII)
_DECIMAL = re.compile(r"-?\d*\.\d+", re.ASCII)
_OUT_OF = re.compile(r"(\d{1,3}) ?/ ?(\d{1,3})", re.ASCII)
_SAID = re.compile(r"(\d{1,3})(?:/| out of | of )(\d{1,3})\b.*", re.ASCII)
_OUTER_YEARS = (36526, 73051)  # the serials of 2000 to 2099
_LONGEST = 10**12


def read_whole(cell: Cell, field: Field, context: Context) -> int:
    """Read a whole number within the field's limits."""
    del context
    if isinstance(cell, str):
        return in_limits(_typed(plain(cell)), field)
    return in_limits(whole(cell), field)


def read_score(cell: Cell, field: Field, context: Context) -> int:
    """Read a whole number on a short scale; “4/5” is 4 where 5 is the most."""
    del context
    if isinstance(cell, str):
        text = plain(cell)
        match = _OUT_OF.fullmatch(text)
        if match and int(match[2]) == field.maximum:
            return in_limits(int(match[1]), field)
        said = _SAID.fullmatch(text.lower())
        if said and int(said[2]) == field.maximum and int(said[1]) <= int(said[2]):
            raise BadCell(Code.NUM_TEXT, int(said[1]))
        return in_limits(_typed(text), field)
    number = whole(cell)
    if field.maximum and could_be_a_day(number):
        raise BadCell(Code.NUM_DATE, _score_in_date(number, field.maximum))
    return in_limits(number, field)


def whole(cell: Cell) -> int:
    """Read a number cell that holds a whole number."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise BadCell(Code.NUM_TEXT)
    if not math.isfinite(cell) or cell != int(cell):
        raise BadCell(Code.NUM_WHOLE)
    if abs(cell) >= _LONGEST:
        raise BadCell(Code.NUM_LONG)
    return int(cell)


def could_be_a_day(number: float) -> bool:
    """Say whether *number* is what a sheet keeps for a day of this century."""
    return _OUTER_YEARS[0] <= number <= _OUTER_YEARS[1] and number == int(number)


def in_limits(number: int, field: Field) -> int:
    """Refuse a number below the least or above the most."""
    low, high = field.minimum, field.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        if low is None or high is None:
            raise BadCell(Code.NUM_LOW if high is None else Code.NUM_HIGH)
        raise BadCell(Code.NUM_RANGE)
    return number


def _typed(text: str) -> int:
    if match := _WHOLE.fullmatch(text):
        return int(match[1])
    raise BadCell(Code.NUM_WHOLE if _DECIMAL.fullmatch(text) else Code.NUM_TEXT)


def _score_in_date(serial: int, most: int) -> int | None:
    """Say which score became this date: the sheet turns 4/5 into 4 May."""
    day = from_serial(serial).date()
    if day.month == most and day.day <= most:
        return day.day
    return day.month if day.day == most else None
