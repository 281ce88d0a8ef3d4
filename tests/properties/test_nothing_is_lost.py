"""Every row read is published, held, sent twice or blank, whatever stands in the tabs."""

from __future__ import annotations

from any_house import CHANCES, HOUSES, House, laid_out, spoiled, spoils
from hypothesis import given
from hypothesis import strategies as st

from sync.check import Checked, check
from sync.forms.model import Kind, heading_key
from sync.pull.table import Cell, RawTable
from tests.a_house import FORMS, TODAY
from tests.tries import tries

NOT = frozenset(("no", "n", "false", "0"))  # an answer that a box gives which nobody ticked


@tries(120)
@given(HOUSES, st.lists(spoils(), max_size=12), CHANCES)
def test_every_row_goes_to_one_place_and_is_counted_there(told, swaps, chance):
    """The counts add up, and each row stands where it was counted and nowhere else."""
    house: House = spoiled(told, *swaps)
    tables = laid_out(house, chance)
    found = check(tables, FORMS, TODAY)
    assert [each.form for each in found.tallies] == list(tables)
    for each in found.tallies:
        table = tables[each.form]
        assert each.read == len(table.rows)
        assert each.read == each.published + each.held + each.duplicate + each.blank
        good, held, again = places(found, each.form)
        assert not good & held
        assert not (good | held) & again
        assert (len(good), len(held), len(again)) == (each.published, each.held, each.duplicate)
        said = {number for number, cells in table.rows if says(table, cells)}
        quiet = {number for number, cells in table.rows if is_blank(table, cells)}
        assert said <= good | held | again
        assert not quiet & (good | held | again)


@tries(60)
@given(HOUSES, st.sampled_from(sorted(FORMS)), st.integers(0, 30), CHANCES)
def test_a_tab_that_cannot_be_read_is_counted_all_the_same(told, form, place, chance):
    """Rows under headings that nobody knows are held, none of them lost."""
    tables = laid_out(told, chance)
    table = tables[form]
    place %= len(table.header)
    header = [*table.header[:place], "Qqq", *table.header[place + 1 :]]
    tables[form] = RawTable(form, table.tab, table.source, header, table.rows)
    found = check(tables, FORMS, TODAY)
    each = next(one for one in found.tallies if one.form == form)
    assert each.read == len(table.rows)
    assert each.read == each.published + each.held + each.duplicate + each.blank
    if any(one.form == form and one.code.startswith("KW-HEAD") for one in found.stops):
        assert (each.published, each.duplicate) == (0, 0)


def places(found: Checked, form: str) -> tuple[set[int], set[int], set[int]]:
    """Return the numbers of the good rows, of those held and of those sent twice."""
    told = [each for each in found.problems if each.form == form]
    return (
        {row.row for row in found.records[form]},
        {each.row for each in told if each.holds},
        {each.row for each in told if each.code == "KW-SENT-TWICE"},
    )


def says(table: RawTable, cells: tuple[Cell, ...]) -> bool:
    """Say whether somebody plainly typed something under a heading that the form knows."""
    for kind, cell in known(table, cells):
        text = str(cell or "") if isinstance(cell, str) else "" if cell in (None, False) else "1"
        plain = "".join(sign for sign in text if sign.isascii() and sign.isalnum())
        if plain and not (kind is Kind.YES_NO and text.strip().casefold() in NOT):
            return True
    return False


def is_blank(table: RawTable, cells: tuple[Cell, ...]) -> bool:
    """Say whether nothing at all stands under any heading that the form knows."""
    return all(
        cell is None or (isinstance(cell, str) and not cell.strip())
        for _, cell in known(table, cells)
    )


def known(table: RawTable, cells: tuple[Cell, ...]) -> list[tuple[Kind, Cell]]:
    """Pair each cell with the kind of its question, where there is one."""
    kinds = {heading_key(each.title): each.kind for each in FORMS[table.form].fields}
    keys = [heading_key(str(heading)) for heading in table.header]
    return [(kinds[key], cell) for key, cell in zip(keys, cells, strict=False) if key in kinds]
