"""Dates of birth: any day since 1900, with its year in full."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sync.check.codes import Code
from sync.check.readers.dates import date_in, from_serial
from sync.check.readers.offering import EitherDay
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

_FIRST = date(1900, 1, 1)
_OLDEST = 130  # years: a smaller number is an age, and no day of early 1900
_YEAR = timedelta(days=365)
_AGE = re.compile(r"\d{1,3}", re.ASCII)


def read_birth(cell: Cell, field: Field, context: Context) -> date | MendedValue:
    """Read a day of birth; one in the last year is more likely the day of writing."""
    del field
    day = _day(cell, context.today)
    if day < _FIRST:
        raise BadCell(Code.BIRTH_EARLY)
    if day > context.today:
        raise BadCell(Code.BIRTH_FUTURE)
    return MendedValue(day, Code.BIRTH_NOW) if context.today - day < _YEAR else day


def _day(cell: Cell, today: date) -> date:
    if isinstance(cell, str):
        return _typed(plain(cell), today)
    if isinstance(cell, bool) or cell is None:
        raise BadCell(Code.DATE_TEXT)
    if 0 <= cell <= _OLDEST:
        raise BadCell(Code.BIRTH_AGE)
    if 1800 <= cell <= 2100 and cell == int(cell):
        raise BadCell(Code.DATE_NOYEAR)
    return from_serial(cell).date()


def _typed(text: str, today: date) -> date:
    if _AGE.fullmatch(text):
        raise BadCell(Code.BIRTH_AGE)
    try:
        day, short = date_in(text, today)
    except BadCell as bad:
        near = isinstance(bad.offer, EitherDay)  # to today, as nobody's birth is
        raise BadCell(bad.code, None if near else bad.offer) from None
    if short:
        raise BadCell(Code.DATE_YEAR, _likeliest(day, today))
    return day


def _likeliest(day: date, today: date) -> date | None:
    """Offer the century in which the person would be grown up, if only one does."""
    ages = {today.year - year: year for year in (day.year, day.year - 100)}
    years = [year for age, year in ages.items() if 16 <= age <= 100]
    if len(years) != 1:
        return None
    try:
        return day.replace(year=years[0])
    except ValueError:  # 29 February
        return None
