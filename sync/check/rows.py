"""Every row of a tab read to its end: its values, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from sync.check.cells import BLANK, Answer, Fault, answer_reader
from sync.check.problem import Row, Value
from sync.check.reading import Context
from sync.check.sheet import Column, Draft, Sheet, cell_of
from sync.forms.model import Condition, Field, Form
from sync.pull.table import Cell, RawTable


@dataclass(frozen=True, slots=True)
class _Asked:
    """A column ready to be read, cell after cell."""

    question: Field
    name: str
    place: int
    places: tuple[int, ...]
    read: Callable[[Cell], Answer]


def read_rows(table: RawTable, form: Form, columns: tuple[Column, ...], context: Context) -> Sheet:
    """Read every row of *table*; rows with nothing in any known column are counted blank."""
    asked = tuple(
        _Asked(
            each.question,
            each.question.name,
            each.places[0],
            each.places[1:] and each.places,
            answer_reader(each.question, context),
        )
        for each in columns
    )
    nothing: dict[str, Value] = {each.name: None for each in form.fields}
    rules = _Needs(form, {each.name for each in asked})
    drafts = []
    for number, cells in table.rows:
        draft = _read_row(number, cells, asked, nothing, rules)
        if draft is not None:
            drafts.append(draft)
    return Sheet(form, table, columns, tuple(drafts), len(table.rows) - len(drafts))


def _read_row(
    number: int,
    cells: Sequence[Cell],
    asked: tuple[_Asked, ...],
    nothing: dict[str, Value],
    rules: _Needs,
) -> Draft | None:
    values = dict(nothing)
    faults: list[Fault] = []
    declined: list[str] = []
    unread: list[str] = []
    alive = False
    width = len(cells)
    for each in asked:
        if each.places:
            answer = each.read(cell_of(cells, each.places))
        elif each.place < width:
            answer = each.read(cells[each.place])
        else:
            continue
        if answer is BLANK:
            continue
        if answer.value is not False:  # a box nobody ticked says nothing
            alive = True
        values[each.name] = answer.value
        if answer.fault:
            faults.append(answer.fault)
            if answer.value is None:
                unread.append(each.name)
        if answer.declined:
            declined.append(each.name)
    if not alive:
        return None
    gone = frozenset(unread)
    said = frozenset(declined)
    faults = [*rules.not_asked(faults, values), *rules.unmet(values, gone, said)]
    row = Row(rules.form.name, number, MappingProxyType(values), said)
    return Draft(row, cells, tuple(faults), gone)


class _Needs:
    """Which answers a row must have, and which it must not, given its other answers."""

    def __init__(self, form: Form, there: set[str]) -> None:
        self.form = form
        self.required = tuple(each for each in form.fields if each.required)
        self.needed = tuple(
            (each, each.required_when) for each in form.fields if each.required_when
        )
        self.barred = tuple(
            (each, each.empty_when)
            for each in form.fields
            if each.empty_when and each.name in there
        )

    def not_asked(self, faults: Iterable[Fault], values: dict[str, Value]) -> Iterator[Fault]:
        """Say of an answer that should not be there just that, and not how to write it better."""
        for fault in faults:
            barred = next((when for each, when in self.barred if each is fault.question), ())
            if barred and _any_holds(barred, values):
                yield replace(fault, code="KW-NOT-NEEDED", offer=None)
            else:
                yield fault

    def unmet(
        self, values: dict[str, Value], unread: frozenset[str], declined: frozenset[str]
    ) -> Iterable[Fault]:
        """Return a fault for every answer that is missing, or that should not be there."""
        for each in self.required:
            if values[each.name] is None and each.name not in unread | declined:
                yield Fault("KW-BLANK", each)
        for each, conditions in self.needed:
            if (
                values[each.name] is None
                and not each.required
                and each.name not in unread | declined
                and _any_holds(conditions, values)
            ):
                yield Fault("KW-NEEDED", each)
        for each, conditions in self.barred:
            if values[each.name] is not None and _any_holds(conditions, values):
                yield Fault("KW-NOT-NEEDED", each, found=values[each.name])


def _any_holds(conditions: tuple[Condition, ...], values: dict[str, Value]) -> bool:
    return any(not options.isdisjoint(_said(values.get(name))) for name, options in conditions)


def _said(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, bool):
        return ("Yes" if value else "No",)
    return () if value is None else (str(value),)
