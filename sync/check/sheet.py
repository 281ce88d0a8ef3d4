"""A tab on its way through this room: its columns found, its rows read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sync.check.readers.cells import Fault
from sync.forms.cleaning import clean
from sync.forms.model import Field, Form
from sync.pull.table import Cell, RawTable
from sync.records import Record, Value
from sync.records.base import NO_FIELDS

NO_REPEATS: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """A field and the places its answers stand in: more than one if a heading is there twice."""

    question: Field
    places: tuple[int, ...]

    @property
    def letter(self) -> str:
        """Return the letter of the first place."""
        return letter_of(self.places[0])


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that was read, good or not: what its cells say, and what is wrong with them."""

    number: int  # as the sheet shows it
    values: Mapping[str, Value] = field(repr=False)  # a value for each field, None for no answer
    cells: Sequence[Cell] = field(default=(), repr=False)
    declined: frozenset[str] = NO_FIELDS  # fields that were asked and not answered on purpose
    faults: tuple[Fault, ...] = ()
    unread: frozenset[str] = NO_FIELDS  # fields whose cell could not be read
    record: Record | None = field(default=None, repr=False)  # None where a needed answer is missing


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tab whose headings were matched, with every row that is not blank."""

    form: Form
    table: RawTable
    columns: tuple[Column, ...] = ()
    drafts: tuple[Draft, ...] = ()
    blank: int = 0
    repeats: Mapping[int, int] = field(
        default_factory=lambda: NO_REPEATS
    )  # row sent twice: counted, not used -> the row it repeats
    _letters: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        letters = {each.question.name: each.letter for each in self.columns}
        object.__setattr__(self, "_letters", letters)

    @property
    def kept(self) -> tuple[Draft, ...]:
        """Return the rows that are not repeats of others."""
        if not self.repeats:
            return self.drafts
        return tuple(each for each in self.drafts if each.number not in self.repeats)

    def typed(self, draft: Draft, name: str) -> object:
        """Return what stands in a cell as typed; a day or time that is a number, as its value."""
        places = next((each.places for each in self.columns if each.question.name == name), ())
        cell = cell_of(draft.cells, places)
        return cell if isinstance(cell, str) else draft.values.get(name)

    def letter(self, name: str | None) -> str | None:
        """Return the letter of the column that holds the field *name*."""
        return self._letters.get(name or "")


def letter_of(place: int) -> str:
    """Return the letter that the sheet gives the column at *place*, counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_of(cells: Sequence[Cell], places: tuple[int, ...]) -> Cell:
    """Return the first filled cell among *places*."""
    for place in places:
        if place < len(cells) and is_filled(cells[place]):
            return cells[place]
    return None


def is_filled(cell: Cell) -> bool:
    """Say whether a cell holds anything that an eye can see."""
    return cell is not None and (not isinstance(cell, str) or clean(cell) != "")
