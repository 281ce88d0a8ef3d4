"""How tabs share requests, so that none grows too large and none is asked for in vain."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.pull.sheets.batches import MOST_CELLS, NEW_TAB, in_batches
from sync.pull.sheets.layout import Tab


def tab(title: str, rows: int, columns: int) -> Tab:
    return Tab(hash(title) % 1000, title, hidden=False, rows=rows, columns=columns)


def ranges(*sizes: tuple[int, int]) -> list[list[str]]:
    """Return the ranges that are asked for of tabs A, B, C … of *sizes*, request by request."""
    tabs = [(f"{n}", tab(chr(65 + n), *size), size[1]) for n, size in enumerate(sizes)]
    return [[piece.range for piece in batch] for batch in in_batches(tabs)]


def test_a_small_book_takes_one_request_with_every_tab_in_whole():
    assert ranges((1000, 26), (200, 9)) == [["'A'", "'B'"]]


def test_a_title_with_an_apostrophe_is_quoted():
    ((piece,),) = in_batches([("a", tab("Jo's D3", 10, 3), 3)])
    assert piece.range == "'Jo''s D3'"


def test_no_tabs_take_no_request():
    assert ranges() == []


def test_one_more_request_for_each_further_300000_cells():
    assert len(ranges((25_000, 12))) == 1
    assert len(ranges((25_001, 12))) == 2
    assert len(ranges(*[(20_000, 12)] * 10)) == 8  # 2.4 million


def test_whole_tabs_stay_whole_where_they_can():
    assert ranges(*[(20_000, 12)] * 2) == [["'A'"], ["'B'"]]


def test_a_very_large_tab_is_asked_for_in_pieces_the_last_to_the_end():
    assert ranges((50_000, 12)) == [["'A'!A1:L25000"], ["'A'!A25001:L"]]


def test_blank_columns_of_a_grid_do_not_count():
    (batch,) = in_batches([(f"{n}", tab(f"T{n}", 1000, 26), 15) for n in range(20)])
    assert len(batch) == 20


def test_a_tab_without_rows_or_columns_is_asked_for_whole():
    assert ranges((0, 0)) == [["'A'"]]


SIZES = st.lists(st.tuples(st.integers(0, 400_000), st.integers(1, 40)), max_size=12)


@given(SIZES)
def test_every_row_is_asked_for_once_in_as_few_requests_as_will_do(sizes):
    tabs = [(f"{n}", tab(f"T{n}", *size), size[1]) for n, size in enumerate(sizes)]
    batches = in_batches(tabs)
    total = sum(rows * columns if rows > NEW_TAB else 1 for rows, columns in sizes)
    pieces = [piece for batch in batches for piece in batch]
    assert len(batches) == ceil(total / MOST_CELLS)
    assert all(batches)
    for form, each, _ in tabs:
        ours = sorted((p for p in pieces if p.form == form), key=lambda p: p.first)
        assert ours[0].first == 1
        assert ours[-1].last is None
        for one, after in pairwise(ours):
            assert after.first == (one.last or 0) + 1
        assert sum(p.cells for p in ours) >= (each.rows if each.rows > NEW_TAB else 1)
    assert all(sum(p.cells for p in batch) <= 2.1 * MOST_CELLS for batch in batches)


@pytest.mark.parametrize(("columns", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_named_as_sheets_name_them(columns, letters):
    batches = in_batches([("a", tab("A", 900_000, columns), columns)])
    first = min((piece for batch in batches for piece in batch), key=lambda piece: piece.first)
    assert first.range == f"'A'!A1:{letters}{first.last}"
