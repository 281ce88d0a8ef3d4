"""Row 1 matched with the schema by meaning; where it is not sure, the night stops."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from sync.check.codes import Code
from sync.check.placed import tab_problem
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import BY_THE_FORM, Fault
from sync.check.readers.text import sheet_error
from sync.check.sheet import Column, is_filled, letter_of
from sync.forms.cleaning import clean
from sync.forms.model import Field, Form, heading_key
from sync.pull.table import Cell, RawTable

_FIRST_ROWS = 20
_LIKE = 82
_PERHAPS = 60
# An empty value takes its default, so without the column every default would hold, unseen.
_ALWAYS_THERE = frozenset({("settings", "value")})


@dataclass(frozen=True, slots=True)
class Headings:
    """The columns that were found, and what is wrong or worth knowing about the rest."""

    columns: tuple[Column, ...]
    problems: tuple[Problem, ...]

    @property
    def stop(self) -> bool:
        """Say whether the tab cannot be read at all."""
        return any(problem.stops for problem in self.problems)


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A heading that no field has."""

    place: int
    text: str


def match_headings(table: RawTable, form: Form) -> Headings:
    """Find the column of every field of *form*."""
    keys = _keys(form)
    lower = _lower_heading_row(table, keys)
    if lower:
        problem = tab_problem(
            form, table.tab, Fault(Code.HEAD_LOWER, found=lower, detail=str(lower))
        )
        return Headings((), (problem,))
    places: dict[str, list[int]] = {}
    unknown = []
    for place, heading in enumerate(table.header):
        name = keys.get(_key(heading))
        if name is not None:
            places.setdefault(name, []).append(place)
        elif _written(heading):
            unknown.append(_Unknown(place, _written(heading)))
    columns = tuple(
        Column(each, tuple(places[each.name])) for each in form.fields if each.name in places
    )
    problems = [*_missing(table, form, places, unknown), *_twice(table, form, columns)]
    broken = [place for place, heading in enumerate(table.header) if _is_error(heading)]
    if broken and any(problem.stops for problem in problems):
        fault = Fault(Code.HEAD_ERROR)
        return Headings((), (tab_problem(form, table.tab, fault, letter_of(broken[0])),))
    problems += _unknown(table, form, unknown)
    problems += _beyond(table, form)
    return Headings(columns, tuple(problems))


def _keys(form: Form) -> dict[str, str]:
    keys = {_title_key(old): each.name for each in form.fields for old in each.was}
    keys.update({_title_key(each.title): each.name for each in form.fields})
    return keys


@functools.lru_cache(maxsize=1024)  # of titles alone, which no night changes
def _title_key(title: str) -> str:
    return heading_key(title)


def _key(heading: Cell) -> str:
    return heading_key(clean(heading)) if isinstance(heading, str) else ""


def _is_error(heading: Cell) -> bool:
    return isinstance(heading, str) and sheet_error(heading) is not None


def _written(heading: Cell) -> str:
    return "" if heading is None else clean(str(heading))


def _lower_heading_row(table: RawTable, keys: dict[str, str]) -> int | None:
    """Return the number of the row that the headings stand in, if it is not the first."""
    first = _matches(table.header, keys)
    for number, cells in table.rows[:_FIRST_ROWS]:
        if _matches(cells, keys) >= max(2, 2 * first + 1):
            return number
    return None


def _matches(cells: Sequence[Cell], keys: dict[str, str]) -> int:
    return len({keys[key] for cell in cells if (key := _key(cell)) in keys})


def _missing(
    table: RawTable, form: Form, places: dict[str, list[int]], unknown: list[_Unknown]
) -> Iterable[Problem]:
    for question in form.fields:
        if question.name in places or (question.name in BY_THE_FORM and not question.required):
            continue  # a house may work with sheets alone
        near, likeness = _likeliest(question, unknown)
        renamed = near is not None and likeness >= _LIKE
        if question.required or (form.name, question.name) in _ALWAYS_THERE:
            fault = Fault(Code.HEAD_MISSING, question, offer=question.title)
        elif renamed:
            fault = Fault(Code.HEAD_RENAMED, question, offer=question.title)
        elif near and likeness >= _PERHAPS and _any_filled(table, near.place):
            fault = Fault(Code.HEAD_PERHAPS, question, Severity.WARNING, found=near.text)
        else:
            fault = Fault(Code.HEAD_ABSENT, question, Severity.NOTICE)
        asked = fault.severity is not Severity.NOTICE
        shown = near if asked and likeness >= _PERHAPS else None
        yield tab_problem(form, table.tab, fault, letter_of(shown.place) if shown else None)


def _likeliest(question: Field, unknown: list[_Unknown]) -> tuple[_Unknown | None, float]:
    best, most = None, 0.0
    for each in unknown:
        likeness = _likeness(question.title.casefold(), each.text.casefold())
        if likeness > most:
            best, most = each, likeness
    return best, most


def _likeness(title: str, heading: str) -> float:
    """Compare two headings; of a grid, only the row in brackets tells."""
    if _digits(title) != _digits(heading):
        return 0.0  # "Step 4" is no slip for "Step 3"
    start, bracket, part = title.partition("[")
    other_start, other_bracket, other = heading.partition("[")
    if bracket and other_bracket and start == other_start:
        return fuzz.ratio(part, other)
    return fuzz.ratio(title, heading)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _twice(table: RawTable, form: Form, columns: tuple[Column, ...]) -> Iterable[Problem]:
    for column in columns:
        if len(column.places) > 1 and any(
            sum(_filled(cells, place) for place in column.places) > 1 for _, cells in table.rows
        ):
            letters = " and ".join(letter_of(place) for place in column.places)
            fault = Fault(Code.HEAD_TWICE, column.question, detail=letters)
            yield tab_problem(form, table.tab, fault, letter_of(column.places[1]))


def _unknown(table: RawTable, form: Form, unknown: list[_Unknown]) -> Iterable[Problem]:
    for each in unknown:
        fault = Fault(Code.HEAD_UNKNOWN, severity=Severity.NOTICE, found=each.text)
        yield tab_problem(form, table.tab, fault, letter_of(each.place))


def _beyond(table: RawTable, form: Form) -> Iterable[Problem]:
    """Tell of cells that no heading stands over, once a column."""
    bare = {place for place, heading in enumerate(table.header) if not _written(heading)}
    width = len(table.header)
    headless: set[int] = set()
    for _, cells in table.rows:
        if len(cells) > width:
            headless.update(place for place in range(width, len(cells)) if _filled(cells, place))
        headless.update(place for place in bare - headless if _filled(cells, place))
    for place in sorted(headless):
        fault = Fault(Code.HEAD_NONE, severity=Severity.NOTICE, found=letter_of(place))
        yield tab_problem(form, table.tab, fault, letter_of(place))


def _any_filled(table: RawTable, place: int) -> bool:
    return any(_filled(cells, place) for _, cells in table.rows)


def _filled(cells: Sequence[Cell], place: int) -> bool:
    return place < len(cells) and is_filled(cells[place])
