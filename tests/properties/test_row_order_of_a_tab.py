"""Sorting a tab changes nothing but the row numbers that are named.

Order counts only where nothing else can: of rows that say the same, and of two that get in each
other's way, the one sent first stands. If neither says when it was sent, or both were sent at one
moment, the upper one does. So every row here has a moment of its own. Settings and residents have
none that counts: of two lines for one setting, and of two people who move into one room on one
day, the upper one stands. No house here has either.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict

from any_house import CHANCES, HOUSES, House, laid_out, night, pages, spoiled, spoils
from hypothesis import given
from hypothesis import strategies as st

from sync.check import Checked
from tests.a_house import FORMS
from tests.tries import tries

NOT_SPOILED = frozenset(
    {(name, "timestamp") for name in FORMS}
    | {("residents", "room"), ("residents", "house"), ("residents", "moved_in")}
    | {("changes", "room"), ("changes", "house"), ("settings", "setting")}
)
ROW_NAMED = re.compile(r"#[a-z]+-\d+(-\w+)?|Row \d+ of")
NAMES_ROWS = "to-put-right.md"


@tries(60)
@given(HOUSES, st.lists(spoils(NOT_SPOILED), max_size=8), CHANCES)
def test_sorting_a_tab_changes_no_row_and_no_page(told, swaps, chance):
    """The same rows are good, the same things are found, and each page has the same bytes."""
    as_typed = with_doubles(spoiled(told, *swaps), chance)
    turned = {
        name: chance.sample(given_rows, len(given_rows)) for name, given_rows in as_typed.items()
    }
    one, other = night(laid_out(as_typed)), night(laid_out(turned))
    assert good(one.checked) == good(other.checked)
    assert wrong(one.checked) == wrong(other.checked)
    assert counts(one.checked) == counts(other.checked)
    before, after = without_places(pages(one)), without_places(pages(other))
    assert [key for key in before | after if before.get(key) != after.get(key)] == []


def with_doubles(told: House, chance) -> House:
    """Send some rows twice, later by a minute or by an hour."""
    found = {name: list(each) for name, each in told.items()}
    for given_rows in found.values():
        for row in list(given_rows):
            sent = row.get("timestamp")
            if isinstance(sent, float) and chance.random() < 0.2:
                given_rows.append(row | {"timestamp": sent + chance.choice((1, 61)) / 1440})
    return found


def good(checked: Checked) -> Counter:
    """Count the good rows by what they say."""
    return Counter(
        (name, str({**asdict(row), "row": 0} | in_order(row)))
        for name, found in checked.records.items()
        for row in found
    )


def in_order(row):
    return {"declined": sorted(row.declined), "waits": sorted(row.waits)}


def wrong(checked: Checked) -> Counter:
    """Count the problems by all that they say but for the row."""
    return Counter(
        (
            each.form,
            each.column,
            each.code,
            each.severity,
            repr(each.found),
            repr(each.offer),
            each.reference,
        )
        for each in checked.problems
    )


def counts(checked: Checked) -> list[object]:
    held = {
        form: sorted((each.code("resident"), each.silent) for each in rows)
        for form, rows in checked.held.items()
    }
    return [checked.tallies, checked.waiting, held, checked.rules]


def without_places(made):
    """Leave out the one page that names rows, and the ways that lead to them."""
    return {
        key: ROW_NAMED.sub("", text) if isinstance(text, str) else text
        for key, text in made.items()
        if key[1] != NAMES_ROWS
    }
