"""Which answers a row must have, and which it must not, given its other answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sync.check.codes import Code
from sync.check.messages.grouping import EMPTY
from sync.check.readers.cells import Fault
from sync.check.sheet import Draft
from sync.forms.model import Condition, Field, Form
from sync.forms.vocabulary import YesNo
from sync.pull.table import Cell
from sync.records.base import Value

MOST_EMPTY = 2  # answers missing of a row with one answer: with more it may be no row at all
MOST_SUMS = 5  # answers in a row of totals
_SHORT = 40
_TOTAL = re.compile(r"(?:grand |sub)?(?:total|sum|average|mean|count)s?\b", re.IGNORECASE)
_Because = tuple[tuple[Field, str], ...]  # fields, and which other answer makes the difference


@dataclass(frozen=True, slots=True)
class _Given:
    """What follows from the answers that conditions look at."""

    needed: _Because
    barred: _Because


class Needs:
    """The conditions of one form, for the columns that are there."""

    def __init__(self, form: Form, there: set[str]) -> None:
        self.form = form
        self._required = tuple(each for each in form.fields if each.required)
        self._needed = tuple(
            (each, each.required_when)
            for each in form.fields
            if each.required_when and not each.required
        )
        self._barred = tuple(
            (each, each.empty_when)
            for each in form.fields
            if each.empty_when and each.name in there
        )
        conditions = [when for _, all_ in (*self._needed, *self._barred) for when in all_]
        self._asked = tuple(dict.fromkeys(name for name, _ in conditions))
        self._known: dict[tuple[Value, ...], _Given] = {}  # few answers make all the difference

    def faults(
        self,
        faults: Iterable[Fault],
        values: Mapping[str, Value],
        unread: frozenset[str],
        declined: frozenset[str],
    ) -> tuple[Fault, ...]:
        """Return *faults* and a fault for every answer that is missing, or should not be there."""
        given = self._given(values)
        missing = (
            *(
                Fault(Code.BLANK, each)
                for each in self._required
                if values[each.name] is None
                and each.name not in unread
                and each.name not in declined
            ),
            *(
                Fault(Code.NEEDED, each, detail=because)
                for each, because in given.needed
                if values[each.name] is None
                and each.name not in unread
                and each.name not in declined
            ),
            *(
                Fault(Code.NOT_NEEDED, each, found=values[each.name], detail=because)
                for each, because in given.barred
                if values[each.name] is not None
            ),
        )
        return (*_not_asked(faults, given.barred), *missing) if faults else missing

    def _given(self, values: Mapping[str, Value]) -> _Given:
        key = tuple(values[name] for name in self._asked)
        given = self._known.get(key)
        if given is None:
            given = _Given(
                tuple(self._because(self._needed, values)),
                tuple(self._because(self._barred, values)),
            )
            self._known[key] = given
        return given

    def _because(
        self, fields: Iterable[tuple[Field, tuple[Condition, ...]]], values: Mapping[str, Value]
    ) -> Iterator[tuple[Field, str]]:
        """Find the fields of which a condition holds, and say which other answer makes it hold."""
        for each, conditions in fields:
            held = (
                f"“{self.form.by_name[name].title}” is “{said}”"
                for name, options in conditions
                for said in _said(values.get(name))
                if said in options
            )
            because = next(held, None)
            if because:
                yield each, because


def alone(form: Form, draft: Draft) -> Draft:
    """Say one thing of a row that is a note or a total: not that all its answers are missing."""
    values = draft.values
    filled = [name for name in values if values[name] is not None or name in draft.unread]
    missing = [fault for fault in draft.faults if fault.code in EMPTY]
    most = MOST_SUMS if any(_is_total(cell) for cell in draft.cells) else 1
    if not 0 < len(filled) <= most or len(missing) <= MOST_EMPTY or draft.declined:
        return draft
    only = form.by_name[filled[0]]
    found = next((each.found for each in draft.faults if each.question is only), values[only.name])
    return replace(draft, faults=(Fault(Code.ROW_LONE, only, found=found),))


def _is_total(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) < _SHORT and _TOTAL.match(cell.strip()) is not None


def _not_asked(faults: Iterable[Fault], barred: _Because) -> Iterator[Fault]:
    """Say of an answer that should not be there just that, and not how to write it better."""
    for fault in faults:
        because = next((why for each, why in barred if each is fault.question), "")
        if because:
            yield replace(fault, code=Code.NOT_NEEDED, offer=None, detail=because)
        else:
            yield fault


def _said(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, bool):
        return (YesNo.YES if value else YesNo.NO,)
    return () if value is None else (str(value),)
