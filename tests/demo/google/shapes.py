"""Answers bent out of shape: good JSON that is not what the Sheets API sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def bent(name: str, answer: object) -> object:
    """Return *answer* as the fault of that name bends it, *answer* itself if it bends nothing."""
    return SHAPES[name](answer) if name in SHAPES else answer


def _rows(answer: Any, rows: Callable[[Any], Any]) -> Any:
    """Change the rows of the first range that has some."""
    ranges = [dict(each) for each in answer.get("valueRanges", ())]
    for each in ranges:
        if "values" in each:
            each["values"] = rows(each["values"])
            break
    return answer | {"valueRanges": ranges}


def _last_row(answer: Any, row: object) -> Any:
    return _rows(answer, lambda rows: [*rows[:-1], row])


def _last_cell(answer: Any, cell: object) -> Any:
    return _rows(answer, lambda rows: [*rows[:-1], [*rows[-1][:-1], cell]])


def _first_tab(answer: Any) -> Any:
    first, *rest = answer["sheets"]
    numbered = first | {"properties": first["properties"] | {"title": 7}}
    return answer | {"sheets": [numbered, *rest]}


def _without(answer: Any, name: str) -> Any:
    return {key: part for key, part in answer.items() if key != name}


SHAPES: Mapping[str, Callable[[Any], Any]] = {
    "shape-top-list": lambda answer: [answer],
    "shape-null": lambda _: None,
    "shape-values-dict": lambda answer: _rows(answer, lambda rows: dict(enumerate(rows[:2]))),
    "shape-row-string": lambda answer: _last_row(answer, "a row"),
    "shape-row-number": lambda answer: _last_row(answer, 7),
    "shape-cell-list": lambda answer: _last_cell(answer, ["a cell"]),
    "shape-cell-dict": lambda answer: _last_cell(answer, {"a": "cell"}),
    "shape-no-ranges": lambda answer: _without(answer, "valueRanges"),
    "shape-fewer-ranges": lambda answer: answer | {"valueRanges": answer["valueRanges"][:-1]},
    "shape-no-sheets": lambda answer: _without(answer, "sheets"),
    "shape-title-number": _first_tab,
}
