"""What is typed about one resident changes nobody else's pages."""

from __future__ import annotations

from any_house import (
    CHANCES,
    JUNK,
    House,
    Spoil,
    any_house,
    laid_out,
    night,
    pages,
    spoiled,
    spoils,
)
from hypothesis import given
from hypothesis import strategies as st

from tests.a_house import FORMS
from tests.tries import tries

A, CODE = "r-001", "R-001"
ABOUT = sorted(name for name in FORMS if "resident" in FORMS[name].by_name)
FIELDS = sorted((name, each.name) for name in ABOUT for each in FORMS[name].fields)
CLAIMS = ("room", "house", "resident", "goal")  # what two people cannot both have
NOT_SPOILED = frozenset((name, each) for name in FORMS for each in CLAIMS)
HOUSES_OF_SOME = st.builds(
    lambda told, swaps: spoiled(told, *swaps),
    st.builds(any_house, CHANCES, st.integers(2, 4)),
    st.lists(spoils(NOT_SPOILED), max_size=4),
)
OTHERS_CODES = ("R-002", "r-003 ", "G-200", "S-04", "S-05", "H-2")


def may_be_typed(form: str, name: str, cell: object) -> bool:
    """Leave out what names another person, or claims their code or room: that is about them too."""
    if (form, name) in {("residents", "room"), ("changes", "room"), ("moves", "room")}:
        return not isinstance(cell, str | int | float) or str(cell).strip()[:1] not in "1234"
    return name not in ("resident", "goal") or "00" not in str(cell)


@tries(80)
@given(
    HOUSES_OF_SOME, st.sampled_from(FIELDS), st.integers(0, 9), JUNK | st.sampled_from(OTHERS_CODES)
)
def test_spoiling_a_cell_of_one_resident_leaves_all_others_pages_alone(told, place, row, cell):
    """Any cell of any row about Ada may hold anything."""
    form, name = place
    if not may_be_typed(form, name, cell):
        return
    own = [number for number, each in enumerate(told[form]) if each.get("resident") == CODE]
    if own:
        after = {each: list(given_rows) for each, given_rows in told.items()}
        Spoil(form, own[row % len(own)], name, cell).into(after)
        assert of_others(after) == of_others(told)


@tries(30)
@given(
    HOUSES_OF_SOME, st.sampled_from(ABOUT), st.dictionaries(st.integers(0, 40), JUNK, max_size=9)
)
def test_adding_any_row_about_one_resident_leaves_all_others_pages_alone(told, form, cells):
    """A new row about Ada may hold anything in any cell."""
    names = [each.name for each in FORMS[form].fields]
    row = {names[place % len(names)]: cell for place, cell in cells.items()}
    row = {name: cell for name, cell in row.items() if may_be_typed(form, name, cell)}
    after = told | {form: [*told[form], row | {"resident": CODE}]}
    assert of_others(after) == of_others(told)


def of_others(told: House):
    """Return every page about a resident who is not Ada, for every audience."""
    found = pages(night(laid_out(told)))
    kept = {key: text for key, text in found.items() if key[1].startswith("residents/r-")}
    others = {key: text for key, text in kept.items() if not key[1].startswith(A)}
    others = {key: text for key, text in others.items() if f"residents/{A}" not in key[1]}
    assert others
    return others
