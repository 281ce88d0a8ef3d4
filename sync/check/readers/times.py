"""Times of day, and the moment a form was sent."""

from __future__ import annotations

import math
import re
from datetime import datetime, time

from sync.check.codes import Code
from sync.check.readers.dates import date_in, from_serial, within
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_DAY = 86_400
_HOURS = 24  # a number below is the hour: 14.30 typed as a number is 14.3
_LAST = 2400  # 1430 typed as a number
_FIRST_DAY = 20_000  # as a sheet's day that is 1954
_HALVES = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))? ?([ap])\.? ?m\.?", re.ASCII)
_FULL = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?", re.ASCII)
_BARE = re.compile(r"(\d{1,2}?)[: ]?(\d{2})?", re.ASCII)
_MOMENT = re.compile(
    r"(.*[0-9])(?:,? |T)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?)", re.ASCII | re.IGNORECASE
)


def read_time(cell: Cell, field: Field, context: Context) -> time:
    """Read a time of day."""
    del field, context
    if isinstance(cell, str):
        return _typed(plain(cell).lower())
    if isinstance(cell, bool) or cell is None or not math.isfinite(cell) or cell < 0:
        raise BadCell(Code.TIME_TEXT)
    if 1 <= cell < _HOURS:
        raise BadCell(Code.TIME_TEXT, _likeliest(f"{cell:.2f}".replace(".", ":")))
    if cell == cell // 1 and _HOURS <= cell < _LAST and (offer := _likeliest(f"{cell:.0f}")):
        raise BadCell(Code.TIME_TEXT, offer)
    if cell >= 1 and cell < _FIRST_DAY:
        raise BadCell(Code.TIME_TEXT)
    if cell >= 1:
        raise BadCell(Code.TIME_DATE, _of_day(cell % 1) if cell % 1 else None)
    return _of_day(cell)


def read_moment(cell: Cell, field: Field, context: Context) -> datetime | MendedValue:
    """Read a day with its time, on the clock in the house."""
    if isinstance(cell, bool) or cell is None:
        raise BadCell(Code.DATE_TEXT)
    if isinstance(cell, str):
        text = plain(cell)
        parts = _MOMENT.fullmatch(text)
        day, _ = date_in(parts[1] if parts else text, context.today)
        moment = datetime.combine(day, _typed(parts[2].lower()) if parts else time())
        within(day, field, context)
        return MendedValue(moment, Code.MOMENT_TEXT)
    moment = from_serial(cell)
    within(moment.date(), field, context)
    return moment


def _of_day(part: float) -> time:
    minutes, seconds = divmod(round(part * _DAY) % _DAY, 60)
    return time(minutes // 60, minutes % 60, seconds)


def _typed(text: str) -> time:
    if match := _FULL.fullmatch(text):
        return _clock(int(match[1]), int(match[2]), int(match[3] or 0))
    if match := _HALVES.fullmatch(text):
        hour = int(match[1])
        if not 1 <= hour <= 12:
            raise BadCell(Code.TIME_TEXT)
        afternoon = 12 if match[4] == "p" else 0
        return _clock(hour % 12 + afternoon, int(match[2] or 0), int(match[3] or 0))
    raise BadCell(Code.TIME_TEXT, _likeliest(text))


def _clock(hour: int, minute: int, second: int) -> time:
    if hour > 23 or minute > 59 or second > 59:
        raise BadCell(Code.TIME_TEXT)
    return time(hour, minute, second)


def _likeliest(text: str) -> time | None:
    """Offer a time for “9” or “1430”, which may mean one."""
    if text in ("noon", "midday"):
        return time(12)
    match = _BARE.fullmatch(text)
    if match and int(match[1]) <= 23 and int(match[2] or 0) <= 59:
        return time(int(match[1]), int(match[2] or 0))
    return None
