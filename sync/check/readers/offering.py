"""What may be offered in place of a cell that was refused: nothing that would be refused, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sync.check.readers.reading import BadCell
from sync.forms.vocabulary import YesNo

_YEARS = 9  # from one 29 February to the next, at most


@dataclass(frozen=True, slots=True)
class EitherDay:
    """A day whose year is missing or wrong, in each year that may be meant, first to last."""

    days: tuple[date, ...]

    @property
    def sure(self) -> date | None:
        """Return the day that is meant, if it can be no other."""
        return self.days[0] if len(self.days) == 1 else None

    @property
    def years(self) -> str:
        """Name the years: “2025 or 2026”."""
        return " or ".join(str(each.year) for each in self.days)

    def since(self, first: date) -> EitherDay:
        """Return the earliest such day from *first* on, unless that is later than it may be."""
        last = self.days[-1]
        years = range(first.year, last.year + 1)
        fitting = (each for each in _in_years(last.day, last.month, years) if each >= first)
        return EitherDay(tuple(each for each in fitting if each <= last)[:1])


def either_day(day: int, month: int, today: date) -> EitherDay | None:
    """Return the last such day by *today* and the next one; None where there is no such day."""
    back = _in_years(day, month, range(today.year, today.year - _YEARS, -1))
    ahead = _in_years(day, month, range(today.year, today.year + _YEARS))
    last = next((each for each in back if each <= today), None)
    following = next((each for each in ahead if each > today), None)
    return EitherDay((last, following)) if last and following else None


def _in_years(day: int, month: int, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:  # 29 February, or no day at all
            continue


def as_typed(value: object) -> str:
    """Write a value as people would type it into the cell."""
    match value:
        case bool():
            return YesNo.YES if value else YesNo.NO
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case float():
            return f"{value:.15g}"
        case tuple():
            return ", ".join(str(each) for each in value)
        case _:
            return str(value)


def standing(offer: object, read: Callable[[str], object]) -> object:
    """Return *offer*, or the days of it, that *read* would take, which refused the cell."""
    match offer:
        case None:
            return None
        case EitherDay():
            days = tuple(each for each in offer.days if _takes(read, each))
            return EitherDay(days) if days else None
        case _:
            return offer if _takes(read, offer) else None


def _takes(read: Callable[[str], object], offer: object) -> bool:
    try:
        read(as_typed(offer))
    except BadCell:
        return False
    return True
