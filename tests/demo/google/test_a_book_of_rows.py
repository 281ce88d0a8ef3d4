"""A made-up book holds the very cells that a workbook of the same rows holds."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from sync.demo import demo_rows
from sync.demo.google import book_of
from sync.demo.google.answers import values
from sync.forms.blank import write_workbook
from sync.forms.model import Audience, Field, Form, Kind
from sync.pull.workbook import pull_workbooks
from tests.demo.google.asking import KEY, RAW
from tests.houses import FORMS

TODAY = date(2026, 11, 21)
SECOND = 1 / 86_400


def form(*kinds: Kind, name: str = "things") -> Form:
    fields = tuple(Field(f"f{place}", f"F{place}", kind) for place, kind in enumerate(kinds))
    return Form(name, name.title(), "house", "staff", Audience.STAFF, required=True, fields=fields)


def served(forms, rows):
    """Return the rows of each form, as the Sheets API gives them."""
    book = book_of(forms, rows, KEY, "A house")
    query = {name: [value] for name, value in RAW.items()}
    ranges = [f"'{each.tab}'" for each in forms]
    status, held = values(book, query | {"ranges": ranges})
    assert status == 200
    return {
        each.name: found["values"] for each, found in zip(forms, held["valueRanges"], strict=True)
    }


def pulled(forms, rows, folder):
    """Return the rows of each form, as they come out of a workbook."""
    write_workbook(folder / "house.xlsx", forms, rows)
    found = pull_workbooks([folder / "house.xlsx"], {each.name: each for each in forms})
    return {
        name: [
            ["" if cell is None else cell for cell in cells]
            for cells in (table.header, *(cells for _, cells in table.rows))
        ]
        for name, table in found.items()
    }


def assert_same(here, there):
    assert here.keys() == there.keys()
    for name in here:
        assert len(here[name]) == len(there[name]), name
        for mine, theirs in zip(here[name], there[name], strict=True):
            assert len(mine) == len(theirs), name
            for one, other in zip(mine, theirs, strict=True):
                assert type(one) is type(other), name
                if isinstance(one, float):
                    assert abs(one - other) < SECOND / 2, name
                else:
                    assert one == other, name


def test_the_demo_house_is_the_same_from_google_as_from_a_workbook(tmp_path):
    rows = demo_rows(TODAY)
    forms = list(FORMS.values())
    here = served(forms, rows)
    assert sum(map(len, here.values())) > 300
    assert_same(here, pulled(forms, rows, tmp_path))


def test_every_kind_of_answer_is_the_same_from_google_as_from_a_workbook(tmp_path):
    kinds = form(Kind.TEXT, Kind.DATE, Kind.TIME, Kind.MOMENT, Kind.MONEY, Kind.YES_NO)
    rows = [
        {"f0": "late\nagain 🙂", "f1": date(2026, 2, 28), "f2": time(13, 45), "f4": Decimal("1.5")},
        {"f0": "a\x00b", "f3": datetime(2026, 10, 25, 1, 30, 59), "f4": 12, "f5": True},
        {},
        {"f0": "", "f5": False},
        {"f0": ("Walk", "Talk, or not"), "f2": time(0), "f3": datetime(2026, 1, 1)},
    ]
    assert_same(served([kinds], {"things": rows}), pulled([kinds], {"things": rows}, tmp_path))


def test_cells_are_as_google_gives_them():
    kinds = form(Kind.TEXT, Kind.DATE, Kind.TIME, Kind.MOMENT, Kind.MONEY, Kind.YES_NO)
    row = {
        "f0": ["Walk", "Talk"],
        "f1": date(2026, 1, 1),
        "f2": time(6),
        "f3": datetime(2026, 1, 1, 12),
        "f4": Decimal("1.50"),
        "f5": False,
    }
    _, cells = served([kinds], {"things": [row]})["things"]
    assert cells == ["Walk, Talk", 46023, 0.25, 46023.5, 1.5, "No"]


def test_tabs_have_numbers_of_their_own_that_stay():
    forms = list(FORMS.values())
    one = {tab.title: tab.gid for tab in book_of(forms, {}, KEY, "A house").tabs}
    assert one[forms[0].tab] == 0
    assert len(set(one.values())) == len(forms)
    fewer = {tab.title: tab.gid for tab in book_of(forms[:1] + forms[3:], {}, KEY, "A").tabs}
    assert fewer.items() <= one.items()


def test_an_answer_to_no_question_is_refused():
    with pytest.raises(ValueError, match="no field f9"):
        book_of([form(Kind.TEXT)], {"things": [{"f9": "x"}]}, KEY, "A house")
    with pytest.raises(TypeError, match="cannot hold a object"):
        book_of([form(Kind.TEXT)], {"things": [{"f0": object()}]}, KEY, "A house")
