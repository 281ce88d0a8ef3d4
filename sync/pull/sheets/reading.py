"""The rows of one book, as they stood at one time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sync.pull.sheets.batches import Piece, in_batches
from sync.pull.sheets.connection import Book, Connection
from sync.pull.sheets.layout import Tab
from sync.pull.sheets.trouble import strange, typed_meanwhile
from sync.pull.table import Cell

ROUNDS = 3  # for a book that takes several requests and changes meanwhile
CELLS = frozenset({str, int, float, bool, type(None)})
Rows = list[list[Cell]]


@dataclass(slots=True)
class _Round:
    """What one go through all requests brought."""

    rows: dict[Piece, Rows] = field(default_factory=dict)
    loading: bool = False  # a cell said that it was still being worked out
    steady: bool = True  # nothing moved meanwhile, as far as can be seen


def read_rows(
    connection: Connection, book: Book, tabs: Mapping[str, Tab], questions: Mapping[str, int]
) -> dict[str, Rows]:
    """Read all rows of *tabs*, by form, and again while a cell is still being worked out.

    *questions* says how many each form has. Raises Refused for an answer of no kind that we know,
    and GoogleUnreachable where somebody types each time.
    """
    batches = in_batches((form, tab, questions[form]) for form, tab in tabs.items())
    reading = _steady_round(connection, book, batches)
    for wait in connection.patience.loading:
        if not reading.loading:
            break
        connection.rest(wait)
        reading = _steady_round(connection, book, batches)
    return _joined(tabs, reading.rows)


def _steady_round(connection: Connection, book: Book, batches: Sequence[list[Piece]]) -> _Round:
    for _ in range(ROUNDS):
        reading = _one_round(connection, book, batches)
        if reading.steady:
            return reading
    raise typed_meanwhile(book.name)


def _one_round(connection: Connection, book: Book, batches: Sequence[list[Piece]]) -> _Round:
    """Go through all requests once.

    One request is answered as of one moment. Where it takes several, the last asks once more for
    the end of what was read before: rows that came or went above move it.
    """
    done = _Round()
    for number, batch in enumerate(batches, 1):
        before = list(done.rows) if number == len(batches) else []
        ends = [piece.end_of(len(done.rows[piece])) for piece in before]
        answer = connection.values(book, [each.range for each in (*batch, *ends)])
        done.loading |= answer.loading
        rows = _ranges(answer.ranges, len(batch) + len(ends), book)
        for piece, end, again in zip(before, ends, rows[len(batch) :], strict=True):
            done.steady &= done.rows[piece][end.first - piece.first :] == again
        done.rows.update(zip(batch, rows, strict=False))
    return done


def _ranges(answer: Any, wanted: int, book: Book) -> list[Rows]:
    """Return the rows of each range that was asked for, if they are what they should be."""
    ranges = answer.get("valueRanges") if isinstance(answer, dict) else None
    if not isinstance(ranges, list) or len(ranges) != wanted:
        raise strange(book.name)
    return [_rows(each, book) for each in ranges]


def _rows(answer: Any, book: Book) -> Rows:
    rows = answer.get("values", []) if isinstance(answer, dict) else None
    if not isinstance(rows, list) or not {list}.issuperset(map(type, rows)):
        raise strange(book.name)
    if not CELLS.issuperset(map(type, chain.from_iterable(rows))):
        raise strange(book.name)
    return rows


def _joined(tabs: Mapping[str, Tab], read: Mapping[Piece, Rows]) -> dict[str, Rows]:
    """Put the pieces of each tab together, every row at its number."""
    whole: dict[str, Rows] = {form: [] for form in tabs}
    for piece, rows in sorted(read.items(), key=lambda each: each[0].first):
        kept = whole[piece.form]
        if rows:
            kept += [[] for _ in range(piece.first - 1 - len(kept))]
            kept += rows
    return whole
