"""One reader for each kind of cell, and what comes before any of them.

A house's schema says what a field holds. Two things it has no word for are known by the field's
name: ``minutes`` may be typed as a length of time, and a ``…name`` or ``…phone`` as one expects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sync.check.choices import read_choice, read_choices, read_yes_no
from sync.check.codes import read_code
from sync.check.dates import read_date
from sync.check.minutes import read_minutes
from sync.check.numbers import read_score, read_whole
from sync.check.phones import read_phone
from sync.check.problem import Severity, Value
from sync.check.reading import BadCell, Context, Mended, Reader
from sync.check.text import clean, fold, sheet_error
from sync.check.texts import read_email, read_name, read_text
from sync.check.times import read_moment, read_time
from sync.forms.model import Field, Kind
from sync.pull.table import Cell

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
        Kind.DATE: read_date,
        Kind.TIME: read_time,
        Kind.MOMENT: read_moment,
    }
)
BY_THE_FORM = frozenset(("timestamp", "sender"))  # about the form, not about the resident
_MEMORY = 10_000  # answers remembered a column: most answers come again and again
_SHORT = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one answer, before it has a place."""

    code: str
    question: Field | None = None
    severity: Severity = Severity.ERROR
    found: object = field(default=None, repr=False)
    offer: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell was read as."""

    value: Value = field(default=None, repr=False)
    fault: Fault | None = None
    declined: bool = False
    filled: bool = True


BLANK = Answer(filled=False)


def reader_for(field: Field) -> Reader:
    """Choose the reader of *field*."""
    if field.kind is Kind.WHOLE and field.name == "minutes":
        return read_minutes
    if field.kind is Kind.TEXT and (field.name == "name" or field.name.endswith("_name")):
        return read_name
    if field.kind is Kind.TEXT and (field.name == "phone" or field.name.endswith("_phone")):
        return read_phone
    return READERS[field.kind]


def answer_reader(field: Field, context: Context) -> Callable[[Cell], Answer]:
    """Make the function that reads every cell of *field*'s column."""
    reader = reader_for(field)
    declined = frozenset(fold(answer) for answer in field.declined)
    light = field.name in BY_THE_FORM and not field.required
    memory: dict[tuple[type, Cell], Answer] = {}

    def read(cell: Cell) -> Answer:
        if cell is None or cell == "":
            return BLANK
        key = (cell.__class__, cell)  # the class, for True == 1 == 1.0
        known = memory.get(key)
        if known is not None:
            return known
        answer = _read(cell, field, reader, declined, context)
        if light and answer.fault:
            answer = replace(answer, fault=replace(answer.fault, severity=Severity.WARNING))
        if len(memory) < _MEMORY and not (isinstance(cell, str) and len(cell) > _SHORT):
            memory[key] = answer
        return answer

    return read


def _read(
    cell: Cell, field: Field, reader: Reader, declined: frozenset[str], context: Context
) -> Answer:
    if isinstance(cell, str):
        broken = sheet_error(cell)
        if broken:
            return Answer(fault=Fault(broken, field, found=cell))
        if not _begins_plainly(cell) and not clean(cell):
            return BLANK
        if declined and fold(cell) in declined:
            return Answer(declined=True)
    try:
        value = reader(cell, field, context)
    except BadCell as bad:
        return Answer(fault=Fault(bad.code, field, found=cell, offer=bad.offer))
    if isinstance(value, Mended):
        told = Fault(value.code, field, Severity.WARNING, cell, value.value)
        return Answer(value.value, told)
    return BLANK if value is None else Answer(value)


def _begins_plainly(text: str) -> bool:
    """Say, without cleaning all of *text*, that it is surely not blank."""
    first = text[:1]
    return first.isascii() and first.isalnum()
