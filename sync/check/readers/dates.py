"""Days as people type them: day first, never guessed, the likeliest day offered."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from rapidfuzz import fuzz, process

from sync.check.codes import Code
from sync.check.readers.offering import EitherDay, either_day
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

SHEET_ZERO = datetime(1899, 12, 30)
_DAY = 86_400
_FARTHEST = 2_958_466  # a sheet's calendar ends with the year 9999
_YEARS_AHEAD = 10
_TOO_SMALL = 20_000  # as a sheet's day that is 1954: somebody's minutes, or a year
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)([a-z]*)\.?,? +(?=\d|[a-z]+\.? \d)")
_CLOCK = re.compile(
    r"(.*[0-9])(?: at |,? |t)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[ap]m)?",
    re.ASCII,
)
_NUMERIC = re.compile(r"(\d{1,2}) ?([./\- ]) ?(\d{1,2}) ?\2 ?(\d{1,6})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[ .\-/]*(?:of )?([a-z]+)[ .,\-/]*(\d{1,6})?", re.ASCII
)
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{1,6}))?", re.ASCII)
_SERIAL = re.compile(r"[3-6][0-9]{4}", re.ASCII)  # 1982 to 2091
_NO_YEAR = re.compile(r"(\d{1,2})[./\-](\d{1,2})", re.ASCII)


def from_serial(serial: float) -> datetime:
    """Turn a sheet's number into a moment, rounded to the second."""
    if not math.isfinite(serial) or not 1 <= serial < _FARTHEST:
        raise BadCell(Code.DATE_NUMBER)
    return SHEET_ZERO + timedelta(seconds=round(serial * _DAY))


def read_date(cell: Cell, field: Field, context: Context) -> date | MendedValue:
    """Read one day, day first."""
    if isinstance(cell, str):
        day, short = date_in(plain(cell), context.today)
    elif isinstance(cell, bool) or cell is None:
        raise BadCell(Code.DATE_TEXT)
    else:
        if 1900 <= cell <= 2100 and cell == int(cell):
            raise BadCell(Code.DATE_NOYEAR)
        day, short = from_serial(cell).date(), False
        if cell < _TOO_SMALL and day < context.rules.records_start:
            raise BadCell(Code.DATE_NUMBER)
    if short and day > context.today and not field.future:
        raise BadCell(Code.DATE_SHORT_AHEAD)
    within(day, field, context)
    return MendedValue(day, Code.DATE_SHORT_YEAR) if short else day


def within(day: date, field: Field, context: Context) -> None:
    """Refuse a day before the records start, or one that lies ahead of what the field allows."""
    if day < context.rules.records_start:
        raise BadCell(Code.DATE_EARLY, either_day(day.day, day.month, context.today))
    if day <= context.today:
        return
    if not field.future:
        raise BadCell(Code.DATE_FUTURE, either_day(day.day, day.month, context.today))
    if (day.year - _YEARS_AHEAD, day.month, day.day) > (
        context.today.year,
        context.today.month,
        context.today.day,
    ):
        raise BadCell(Code.DATE_FAR)


def date_in(text: str, today: date) -> tuple[date, bool]:
    """Read the day in *text*, and say whether its year had two digits."""
    text = text.lower()
    clock = _CLOCK.fullmatch(text)
    if clock and not _NUMERIC.fullmatch(text):
        text = clock[1]
    named = _WEEKDAY.match(text)
    if named and not _is_weekday(named[1] + named[2]):
        raise BadCell(Code.DATE_TEXT)
    day, short = _without_weekday(text[named.end() :] if named else text, today)
    if named and not WEEKDAYS[day.weekday()].startswith(named[1]):
        raise BadCell(Code.DATE_WEEKDAY, day)
    return day, short


def _is_weekday(word: str) -> bool:
    return word in ("tues", "weds", "thur", "thurs") or any(
        word in (name, name[:3]) for name in WEEKDAYS
    )


def _without_weekday(text: str, today: date) -> tuple[date, bool]:
    if match := _NUMERIC.fullmatch(text):
        return _day(int(match[1]), int(match[3]), match[4], today)
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[4]), int(match[3]), match[1], today)
    if match := _DAY_MONTH.fullmatch(text):
        return _named_month(int(match[1]), match[2], match[3], today)
    if match := _MONTH_DAY.fullmatch(text):
        return _named_month(int(match[2]), match[1], match[3], today)
    if match := _NO_YEAR.fullmatch(text):
        raise BadCell(Code.DATE_NOYEAR, either_day(int(match[1]), int(match[2]), today))
    raise BadCell(Code.DATE_TEXT, _day_of_serial(text))


def _day_of_serial(text: str) -> date | None:
    """Offer the day behind a sheet's number that was pasted as text."""
    return from_serial(int(text)).date() if _SERIAL.fullmatch(text) else None


def _named_month(day: int, word: str, year: str | None, today: date) -> tuple[date, bool]:
    month = _month(word)
    if month is None:
        near = process.extractOne(word, MONTHS, scorer=fuzz.ratio, score_cutoff=70)
        if near is None:
            raise BadCell(Code.DATE_TEXT)
        raise BadCell(Code.DATE_MONTH, _offer(day, near[2] + 1, year, today))
    if year is None:
        raise BadCell(Code.DATE_NOYEAR, either_day(day, month, today))
    return _day(day, month, year, today)


def _month(word: str) -> int | None:
    for number, name in enumerate(MONTHS, start=1):
        if word in (name, name[:3]) or (word == "sept" and number == 9):
            return number
    return None


def _offer(day: int, month: int, year: str | None, today: date) -> date | EitherDay | None:
    try:
        return _day(day, month, year or "", today)[0]
    except BadCell:
        return either_day(day, month, today)


def _day(day: int, month: int, year: str, today: date) -> tuple[date, bool]:
    """Make a day of its parts, or say which part is wrong."""
    if len(year) not in (2, 4) or (year.startswith("0") and len(year) == 4):
        raise BadCell(Code.DATE_YEAR, either_day(day, month, today))
    full = int(year) + (2000 if len(year) == 2 else 0)
    if 1 <= month <= 12 and 1 <= day <= monthrange(full, month)[1]:
        return date(full, month, day), len(year) == 2
    if 1 <= day <= 12 < month <= 31 and month <= monthrange(full, day)[1]:
        raise BadCell(Code.DATE_SWAPPED, date(full, day, month))
    if 1 <= month <= 12 and 28 < day <= 31:
        raise BadCell(Code.DATE_NODAY, date(full, month, monthrange(full, month)[1]))
    raise BadCell(Code.DATE_NODAY)
