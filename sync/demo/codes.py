"""The codes that the stories give out: each to one person or thing only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from sync.demo.answers import plain
from sync.forms.lines import Spot, need
from sync.forms.model import Form

TABS, PEOPLE, ACTIVITIES = "tabs", "people", "activities"
CALLED = "called"  # activities get their codes in the order of their days: a word stands for each


def codes_of(roots: Mapping[str, Spot], forms: Mapping[str, Form]) -> dict[str, dict[str, Spot]]:
    """Find each code by its form, and where it is given out; raises AuthorMistake for one twice."""
    spots: dict[str, dict[str, Spot]] = {name: {} for name in forms}
    for file, root in roots.items():
        for form, spot in _given(file, root, forms):
            code = plain(spot)
            if form != ACTIVITIES:
                _looks_right(spot, code, forms[form])
            if code in spots[form]:
                first = spots[form][code]
                where = f"{first.file}, line {first.line}"
                raise spot.wrong(f"“{code}” stands in {where} already. Take the next free one.")
            spots[form][code] = spot
    return spots


def in_folder(file: str, folder: str) -> bool:
    """Say whether a file of the stories lies in *folder*."""
    return PurePosixPath(file).parent.name == folder


def rows_of(root: Spot) -> tuple[Mapping[str, Spot], list[Mapping[str, Spot]], list[Spot]]:
    """Return what is usual in a file's rows, each row with it, and where each stands."""
    entries = root.known(("usual", "rows"), "a file of rows")
    usual = entries["usual"].entries("usual") if "usual" in entries else {}
    spots = list(need(root, entries, "rows").items("rows"))
    return usual, [{**usual, **spot.entries("row")} for spot in spots], spots


def _given(file: str, root: Spot, forms: Mapping[str, Form]) -> Iterator[tuple[str, Spot]]:
    """Go through the codes that one file gives out, each with its form."""
    if in_folder(file, PEOPLE):
        entries = root.entries("person")
        yield "residents", need(root, entries, "resident")
        for event in entries["story"].items("story") if "story" in entries else ():
            if "agreed a goal" in (words := event.entries("event")):
                yield "goals", need(event, words, "goal")
    elif in_folder(file, TABS) and (form := forms.get(PurePosixPath(file).stem)):
        key = form.primary_key
        if key and not form.by_name[key].refers_to:
            _, rows, spots = rows_of(root)
            yield from (
                (form.name, need(at, row, key)) for row, at in zip(rows, spots, strict=True)
            )
    elif in_folder(file, ACTIVITIES) and "rows" in root.entries("file"):
        _, rows, spots = rows_of(root)
        yield from (
            (ACTIVITIES, need(at, row, CALLED)) for row, at in zip(rows, spots, strict=True)
        )


def _looks_right(spot: Spot, code: str, form: Form) -> None:
    pattern = form.by_name[form.primary_key or ""].pattern
    if pattern and not re.fullmatch(pattern, code):
        raise spot.wrong(f"“{code}” is no code of {form.name}: it should look like {pattern}.")
