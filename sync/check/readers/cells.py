"""One reader for each kind of cell, and what comes before any of them.

A house's schema says what a field holds. Two things it has no word for are known by the field's
name: ``minutes`` may be typed as a length of time, and a ``…name`` or ``…phone`` as one expects.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from string import ascii_letters, digits
from types import MappingProxyType

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.readers.births import read_birth
from sync.check.readers.choices import read_choice, read_choices, read_yes_no
from sync.check.readers.codes import read_code
from sync.check.readers.dates import read_date
from sync.check.readers.minutes import read_minutes
from sync.check.readers.money import read_money
from sync.check.readers.numbers import read_score, read_whole
from sync.check.readers.offering import standing
from sync.check.readers.phones import read_phone
from sync.check.readers.reading import BadCell, Context, MendedValue, Reader
from sync.check.readers.text import LONGEST_ERROR, sheet_error
from sync.check.readers.texts import read_email, read_long, read_name, read_text
from sync.check.readers.times import read_moment, read_time
from sync.forms.cleaning import clean, fold
from sync.forms.model import Field, Kind
from sync.pull.table import Cell
from sync.records.base import Value

READERS: Mapping[Kind, Reader] = MappingProxyType(
    {
        Kind.CODE: read_code,
        Kind.TEXT: read_text,
        Kind.EMAIL: read_email,
        Kind.CHOICE: read_choice,
        Kind.CHOICES: read_choices,
        Kind.YES_NO: read_yes_no,
        Kind.WHOLE: read_whole,
        Kind.SCORE: read_score,
        Kind.MONEY: read_money,
        Kind.DATE: read_date,
        Kind.TIME: read_time,
        Kind.MOMENT: read_moment,
    }
)
BY_THE_FORM = frozenset(("timestamp", "sender"))  # about the form, not about the resident
_MEMORY = 10_000  # answers remembered a column: most answers come again and again
_MOST_OFFERS = 200  # different faults of a column for which the likeliest answer is looked for
_SHORT = 100
_SEEN = frozenset(ascii_letters + digits)  # what begins with one of these is not blank


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one answer, before it has a place."""

    code: Code
    question: Field | None = None
    severity: Severity = Severity.ERROR
    found: object = field(default=None, repr=False)
    offer: object = field(default=None, repr=False)
    detail: str = field(default="", repr=False)  # what the message may name besides


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell was read as."""

    value: Value = field(default=None, repr=False)
    fault: Fault | None = None
    declined: bool = False
    plain: bool = False  # a value and nothing to say of it


BLANK = Answer()


def reader_for(field: Field) -> Reader:
    """Choose the reader of *field*."""
    if field.kind is Kind.WHOLE and field.name == "minutes":
        return read_minutes
    if field.kind is Kind.TEXT and (field.name == "name" or field.name.endswith("_name")):
        return read_name
    if field.kind is Kind.TEXT and (field.name == "phone" or field.name.endswith("_phone")):
        return read_phone
    if field.birth:
        return read_birth
    if field.widget == "long" and field.kind is Kind.TEXT:
        return read_long
    return READERS[field.kind]


class AnswerReader:
    """Reads the cells of one column, and remembers what it has read."""

    def __init__(self, field: Field, context: Context) -> None:
        self.known: dict[tuple[type, Cell], Answer] = {}  # by class too, for True == 1 == 1.0
        self._field = field
        self._context = context
        self._reader = reader_for(field)
        self._declined = frozenset(fold(answer) for answer in field.declined)
        light = field.name in BY_THE_FORM and not field.required
        self._severity = Severity.WARNING if light else Severity.ERROR
        self._faulty = 0

    def __call__(self, cell: Cell) -> Answer:
        """Read one cell."""
        return self.known.get((cell.__class__, cell)) or self.read(cell)

    def read(self, cell: Cell) -> Answer:
        """Read one cell that is not known yet."""
        if cell is None or cell == "":
            return BLANK
        answer = self._read(cell)
        if answer.fault:
            self._faulty += 1
            if self._faulty == _MOST_OFFERS:
                self._context = replace(self._context, offers=False)
            elif self._faulty > _MOST_OFFERS:
                return answer  # what is wrong in ever new ways is not worth remembering
        long = isinstance(cell, str) and len(cell) > _SHORT
        if not long and len(self.known) < _MEMORY:
            self.known[cell.__class__, cell] = answer
        return answer

    def _read(self, cell: Cell) -> Answer:
        if isinstance(cell, str):
            broken = sheet_error(cell) if len(cell) <= LONGEST_ERROR else None
            if broken:
                return Answer(fault=Fault(broken, self._field, self._severity, cell))
            if cell[0] not in _SEEN and not clean(cell):
                return BLANK
            if self._declined and fold(cell) in self._declined:
                return Answer(declined=True)
        try:
            value = self._reader(cell, self._field, self._context)
        except BadCell as bad:
            offer = standing(bad.offer, self._again)
            return Answer(
                fault=Fault(bad.code, self._field, self._severity, cell, offer, bad.detail)
            )
        if isinstance(value, MendedValue):
            return Answer(value.value, self._told(value, cell))
        return BLANK if value is None else Answer(value, plain=True)

    def _again(self, typed: str) -> object:
        return self._reader(typed, self._field, self._context)

    def _told(self, mended: MendedValue, cell: Cell) -> Fault:
        """Say what staff should hear of a value that is used, or that waits for their word."""
        if mended.holds:
            return Fault(mended.code, self._field, self._severity, cell)
        offer = mended.value if mended.offer is None else mended.offer
        return Fault(mended.code, self._field, Severity.WARNING, cell, offer)
