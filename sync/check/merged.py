"""Cells that are joined with others, so that only the first of them holds an answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sync.check.codes import Code
from sync.check.messages.grouping import EMPTY
from sync.check.problem import Severity
from sync.check.readers.cells import Fault
from sync.check.sheet import Column, Draft
from sync.forms.model import Field
from sync.pull.table import Block


def hidden_questions(
    merged: Iterable[Block], columns: Iterable[Column]
) -> Mapping[int, list[Field]]:
    """Find, by row, the questions whose cell is joined with another that shows instead.

    Each cell is gone to once, however many blocks lie over each other in a damaged file.
    """
    blocks = list(merged)
    hidden: dict[int, list[Field]] = defaultdict(list)
    for column in columns if blocks else ():
        place = column.places[0] + 1
        last = 0
        for top, bottom in sorted(_hides(each, place) for each in blocks):
            for row in range(max(top, last + 1), bottom + 1):
                hidden[row].append(column.question)
            last = max(last, bottom)
    return hidden


def _hides(block: Block, column: int) -> tuple[int, int]:
    """Return the first and last row of *column* that *block* hides; none if the last is less."""
    if not block.left <= column <= block.right:
        return 1, 0
    return block.top + (column == block.left), block.bottom


def joined(draft: Draft, questions: Iterable[Field]) -> Draft:
    """Say of an empty cell that it is joined with another, and not just that it is empty."""
    left = {each.name: each for each in questions if draft.values[each.name] is None}
    faults = []
    for fault in draft.faults:
        name = fault.question.name if fault.question else ""
        hides = fault.code in EMPTY and left.pop(name, None) is not None
        faults.append(replace(fault, code=Code.MERGED) if hides else fault)
    faults += [Fault(Code.MERGED, each, Severity.WARNING) for each in left.values()]
    return replace(draft, faults=tuple(faults))
