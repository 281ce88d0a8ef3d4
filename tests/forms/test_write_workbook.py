"""A blank workbook, or one with rows, made from the forms."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
import pytest

from sync.forms.blank import write_workbook
from sync.forms.model import Audience, Field, Form, Kind

ROW = {
    "timestamp": datetime(2026, 1, 31, 9, 8, 7),
    "resident": "R-001",
    "date": date(2026, 1, 31),
    "start": time(14, 30),
    "minutes": 45,
    "planned": True,
    "topics": ("Budgeting", "Safety"),
}


@pytest.fixture
def write(tmp_path, shipped):
    """Write the shipped forms with some rows of Sessions, and open what was written."""

    def written(*rows):
        write_workbook(tmp_path / "house.xlsx", shipped.values(), {"sessions": rows})
        return openpyxl.load_workbook(tmp_path / "house.xlsx")

    return written


def test_there_is_a_tab_for_each_form_with_its_questions_in_bold_and_frozen(write, shipped):
    book = write()
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert shown == [form.tab for form in shipped.values()]
    for form in shipped.values():
        sheet = book[form.tab]
        assert [cell.value for cell in sheet[1]] == [field.title for field in form.fields]
        assert all(cell.font.bold for cell in sheet[1])
        assert (sheet.freeze_panes, sheet.max_row) == ("A2", 1)


def test_values_stand_under_their_question_as_staff_would_type_them(write, shipped):
    sheet = write(ROW, {"resident": "R-002", "planned": False})["Sessions"]
    names = [field.name for field in shipped["sessions"].fields]
    first = dict(zip(names, sheet[2], strict=True))
    assert first["timestamp"].value == ROW["timestamp"]
    assert first["date"].value == datetime(2026, 1, 31)
    assert first["date"].number_format == "DD/MM/YYYY"
    assert (first["start"].value, first["start"].number_format) == (time(14, 30), "HH:MM")
    assert (first["minutes"].value, first["planned"].value) == (45, "Yes")
    assert first["topics"].value == "Budgeting, Safety"
    second = dict(zip(names, sheet[3], strict=True))
    assert (second["resident"].value, second["planned"].value) == ("R-002", "No")
    assert second["date"].value is None


@pytest.mark.parametrize("typed", ["=1+1", "+44 1", "-3", "@here", "#N/A", "=", "  x  ", "0123"])
def test_text_is_only_ever_text(write, shipped, typed):
    sheet = write({"happened": typed, "topics": [typed]})["Sessions"]
    cell = sheet.cell(2, 1 + list(shipped["sessions"].by_name).index("happened"))
    assert (cell.value, cell.data_type) == (typed, "s")
    cell = sheet.cell(2, 1 + list(shipped["sessions"].by_name).index("topics"))
    assert (cell.value, cell.data_type) == (typed, "s")


def test_one_of_several_answers_is_chosen_from_a_drop_down(write, shipped):
    book = write()
    for form in shipped.values():
        offered = [each.formula1 for each in book[form.tab].data_validations.dataValidation]
        assert len(offered) == sum(field.kind in ("choice", "yes or no") for field in form.fields)
    assert '"Yes,No"' in [
        each.formula1 for each in book["Sessions"].data_validations.dataValidation
    ]


def test_a_drop_down_lets_in_words_of_one_s_own_only_where_the_question_does(write, shipped):
    book = write()
    for form in shipped.values():
        lets_in = {
            next(iter(each.sqref.ranges)).min_col: not each.showErrorMessage
            for each in book[form.tab].data_validations.dataValidation
        }
        asked = {number: field.other for number, field in enumerate(form.fields, 1)}
        assert lets_in == {number: asked[number] for number in lets_in}
    assert any(field.other for field in shipped["sessions"].fields)


def test_money_stands_as_a_number_that_shows_pounds(tmp_path):
    paid = Field("paid", "How much?", Kind.MONEY)
    form = Form(
        "grants", "Grants", "house", "staff", Audience.STAFF, required=False, fields=(paid,)
    )
    write_workbook(tmp_path / "grants.xlsx", [form], {"grants": [{"paid": Decimal("12.50")}]})
    cell = openpyxl.load_workbook(tmp_path / "grants.xlsx")["Grants"]["A2"]
    assert (cell.value, cell.number_format) == (12.5, '"£"#,##0.00')


def test_answers_with_a_comma_are_offered_whole(write, shipped):
    book = write()
    moves = book["Moves"].data_validations.dataValidation
    place = next(each.formula1 for each in moves if each.formula1.startswith("Lists!"))
    cells = book["Lists"][place.removeprefix("Lists!").replace("$", "")][0]
    assert tuple(cell.value for cell in cells) == shipped["moves"].by_name["to"].options


def test_the_same_rows_give_the_same_bytes(tmp_path, shipped):
    one, two = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    for path in (one, two):
        write_workbook(path, shipped.values(), {"sessions": [ROW]})
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.read("docProps/core.xml").count(b">2000-01-01T00:00:00Z<") == 2


def test_a_name_that_no_field_or_form_has_is_an_error(tmp_path, shipped):
    path = tmp_path / "house.xlsx"
    with pytest.raises(ValueError, match="sessions has no field residnt"):
        write_workbook(path, shipped.values(), {"sessions": [{"residnt": "R-001"}]})
    with pytest.raises(ValueError, match="no such form: sesions"):
        write_workbook(path, shipped.values(), {"sesions": []})
    assert not path.exists()


def test_what_a_cell_cannot_hold_is_an_error_that_does_not_quote_it(tmp_path, shipped):
    path = tmp_path / "house.xlsx"
    for value in ("Ada" * 11_000, {"Ada": 1}, ["Ada", 1]):
        with pytest.raises((TypeError, ValueError)) as caught:
            write_workbook(path, shipped.values(), {"sessions": [{"happened": value}]})
        assert "Ada" not in str(caught.value)


def test_a_character_that_no_workbook_can_hold_shows_as_replaced(write, shipped):
    sheet = write({"happened": "a\x07b"})["Sessions"]
    column = 1 + list(shipped["sessions"].by_name).index("happened")
    assert sheet.cell(2, column).value == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("many", [26, 27, 52, 53, 702, 703])
def test_a_long_list_of_options_is_offered_whole(tmp_path, many):
    """A column is A, Z, AA, ZZ, AAA: the list ends in the column of its last option."""
    options = tuple(f"Option number {number}" for number in range(many))
    asked = Field("pick", "Pick one", Kind.CHOICE, options=options)
    form = Form("picks", "Picks", "house", "staff", Audience.STAFF, required=False, fields=(asked,))
    write_workbook(tmp_path / "house.xlsx", [form])
    book = openpyxl.load_workbook(tmp_path / "house.xlsx")
    (rule,) = book["Picks"].data_validations.dataValidation
    tab, _, cells = rule.formula1.partition("!")
    (row,) = book[tab][cells.replace("$", "")]
    assert tuple(cell.value for cell in row) == options
