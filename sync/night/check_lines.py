"""What the check found, in lines for a terminal: places and what to do, and no text of any cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sync.check.codes import Code
from sync.check.messages import say_unused
from sync.check.messages.grouping import ProblemGroup, group_problems
from sync.check.problem import Problem, Severity, waiting_in
from sync.errors import AuthorMistake
from sync.night.holdings import Holdings
from sync.night.what_stops import what_stops

NAMED = 20  # rows of one mistake that are shown
FEW = 3  # notices of one kind about different questions


def check_lines(
    held: Holdings,
    notices: Sequence[str] = (),
    mistakes: Sequence[AuthorMistake] = (),
    braked: str = "",
) -> Iterator[str]:
    """Say all that was found, the same once: at the end what stops the night, then what waits.

    *notices* and *mistakes* are those of the house's guides and templates, *braked* says what has
    gone, or begins to wait, since the last night.
    """
    yield from _what_stops_nothing(held)
    yield from notices
    yield from _what_stops(held, mistakes, braked)
    yield _what_waits(held)


def _what_stops(held: Holdings, mistakes: Sequence[AuthorMistake], braked: str) -> Iterator[str]:
    stops = held.checked.stops
    counted = what_stops(stops, mistakes)
    if counted or braked:
        yield ""
    if braked:
        yield f"The night would not publish. {braked}"
    if counted:
        yield f"The night would not publish: {counted}."
    for group in group_problems(stops).groups:
        yield from _group_lines(held, group)
    for mistake in mistakes:
        yield f"keywork: {mistake}"


def _what_stops_nothing(held: Holdings) -> Iterator[str]:
    stops = frozenset(held.checked.stops)
    grouped = group_problems(each for each in held.checked.problems if each not in stops)
    notices: Counter[tuple[str, Code]] = Counter()  # of one kind, each of another question
    for group in grouped.groups:
        first = group.first
        if first.severity is Severity.NOTICE:
            notices[first.form, first.code] += 1
            if notices[first.form, first.code] > FEW:
                continue
        yield from _group_lines(held, group)
    for (name, code), count in notices.items():
        if count > FEW:
            yield f"{held.forms[name].tab}: {code} (notice), {count - FEW} more like these."
    if grouped.unused:
        first = grouped.unused[0]
        yield f"{_tabs(len(grouped.unused))}: {first.code} ({first.severity})"
        yield f"    {' '.join(say_unused([each.tab for each in grouped.unused]))}"


def _what_waits(held: Holdings) -> str:
    """Say how many rows were read, how many wait, and at how many places somebody should look."""
    tallies = held.checked.tallies
    waiting = waiting_in(tallies)
    words = f"{waiting}" if waiting else "nothing waits"
    warned = {
        (each.form, each.row, each.column, each.title)
        for each in held.checked.problems
        if each.severity is Severity.WARNING
    }
    needs = "1 place needs" if len(warned) == 1 else f"{len(warned)} places need"
    looks = f", and {needs} a look" if warned else ""
    return f"Read {sum(tally.read for tally in tallies)} rows; {words} for a correction{looks}."


def _group_lines(held: Holdings, group: ProblemGroup) -> Iterator[str]:
    first, form = group.first, held.forms[group.first.form]
    column = f", {_columns(group.problems)}" if first.column else ""
    tab = "Another tab" if first.code == Code.TAB_BESIDE else form.tab
    yield f"{tab}, {_rows(group.problems)}{column}: {first.code} ({first.severity})"
    yield f"    {' '.join(group.words(form))}"


def _rows(problems: Sequence[Problem]) -> str:
    """Name the rows of one mistake: “rows 4, 9 and 12”."""
    if problems[0].row == 0:
        return "whole tab"
    numbers = list(dict.fromkeys(f"{each.row}" for each in problems))
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    if len(numbers) > NAMED:
        return f"rows {', '.join(numbers[:NAMED])} and {len(numbers) - NAMED:,} more"
    return f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"


def _columns(problems: Sequence[Problem]) -> str:
    """Name the columns of one mistake."""
    letters = list(dict.fromkeys(each.column or "" for each in problems))
    if len(letters) == 1:
        return f"column {letters[0]}"
    more = f" and {len(letters) - NAMED:,} more" if len(letters) > NAMED else ""
    return f"columns {', '.join(letters[:NAMED])}{more}"


def _tabs(count: int) -> str:
    return "1 tab" if count == 1 else f"{count} tabs"
