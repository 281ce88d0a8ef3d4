"""A workbook's tabs as raw cells, the same as Google gives."""

from __future__ import annotations

import datetime as dt
import shutil
import zipfile

import openpyxl
import pytest
from openpyxl.utils.datetime import MAC_EPOCH

from sync.errors import NeedsAPerson
from sync.forms.blank import write_workbook
from sync.pull import workbook as pulling
from sync.pull.table import Block
from sync.pull.workbook import other_tabs, pull_workbooks


def rewrite(path, part, change):
    """Change one part inside a workbook."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    assert part in parts
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, change(content) if name == part else content)


def test_rows_are_numbered_as_the_sheet_numbers_them(pull):
    table = pull(["One", "Two"], ["a", "b"], ["c"])
    assert (table.form, table.tab, table.source) == ("residents", "Residents", "house.xlsx")
    assert table.header == ("One", "Two")
    assert table.rows == ((2, ("a", "b")), (3, ("c",)))


def test_blank_rows_in_the_middle_are_kept_and_those_at_the_end_are_not(pull):
    table = pull(["One"], [], ["a"], [None], [""], ["b"], [None, ""], [""])
    assert table.rows == ((2, ()), (3, ("a",)), (4, ()), (5, ()), (6, ("b",)))


def test_blank_cells_at_the_end_of_a_row_are_left_out(pull):
    table = pull(["One", "Two", ""], [None, "b", None, ""], ["a", None, "c"])
    assert table.header == ("One", "Two")
    assert table.rows == ((2, (None, "b")), (3, ("a", None, "c")))


def test_a_cell_of_spaces_is_not_blank(pull):
    assert pull(["One"], ["  "]).rows == ((2, ("  ",)),)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (dt.date(2026, 1, 31), 46053),
        (dt.datetime(2026, 1, 31, 18, 0), 46053.75),
        (dt.datetime(2026, 1, 31, 9, 8, 7), 46053 + (9 * 3600 + 8 * 60 + 7) / 86400),
        (dt.time(9, 30), 9.5 / 24),
        (dt.time(0, 0), 0),
        (dt.timedelta(hours=36), 1.5),
        (dt.timedelta(minutes=90), 0.0625),
    ],
)
@pytest.mark.parametrize("epoch", [None, MAC_EPOCH])
def test_dates_and_times_are_days_since_the_end_of_1899(pull, value, cell, epoch):
    (found,) = pull(["One"], [value], epoch=epoch).rows[0][1]
    assert found == pytest.approx(cell, abs=1e-9)
    assert type(found) is type(cell)


def test_a_length_of_time_over_a_day_is_the_number_that_stands_in_the_file(tmp_path, forms):
    book = openpyxl.Workbook()
    book.active.title = "Residents"
    book.active["A2"] = 2.5
    book.active["A2"].number_format = "HH:MM"
    book.save(tmp_path / "house.xlsx")
    assert pull_workbooks([tmp_path / "house.xlsx"], forms)["residents"].rows == ((2, (2.5,)),)


@pytest.mark.parametrize(
    ("value", "cell"),
    [(7, 7), (7.0, 7), (7.25, 7.25), (True, True), (False, False), ("0123", "0123"), (-3, -3)],
)
def test_numbers_yes_and_no_and_text_stay_what_they_are(pull, value, cell):
    (found,) = pull(["One"], [value]).rows[0][1]
    assert (found, type(found)) == (cell, type(cell))


def test_text_is_untouched(pull):
    typed = [" Ada  Sample ", "ä\n\tb", "😀", "=1", "<b>&amp;", "'x", "_x00", "R\N{EN DASH}001"]
    rows = [[text if text != "=1" else " =1"] for text in typed]
    assert [cells[0] for _, cells in pull(["One"], *rows).rows] == [row[0] for row in rows]


def test_a_line_break_that_a_program_wrote_out_is_a_line_break_again(pull):
    assert pull(["One"], ["a_x000D_\nb"]).rows == ((2, ("a\r\nb",)),)


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!"])
def test_an_error_is_its_text_and_never_blank(pull, error):
    assert pull(["One"], [error]).rows == ((2, (error,)),)


def test_a_formula_saved_without_its_result_is_not_blank(pull):
    assert pull(["One", "Two"], ["=1+1"], [None, "=A2"], ["b"]).rows == (
        (2, ("#N/A",)),
        (3, (None, "#N/A")),
        (4, ("b",)),
    )


def test_a_formula_whose_result_is_an_empty_text_is_blank(workbook, forms):
    path = workbook({"Residents": [["One"], ['=""', "b"]]})
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'r="A2"', b'r="A2" t="str"').replace(b"<v></v>", b"<v/>"),
    )
    assert pull_workbooks([path], forms)["residents"].rows == ((2, (None, "b")),)


def test_a_date_that_no_calendar_has_is_an_error_and_not_blank(workbook, forms):
    path = workbook({"Residents": [["One"], [dt.date(2026, 1, 31)]]})
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<v>46053</v>", b"<v>99999999</v>"),
    )
    assert pull_workbooks([path], forms)["residents"].rows == ((2, ("#VALUE!",)),)


def test_a_number_that_no_sheet_can_hold_is_an_error_and_not_blank(workbook, forms):
    path = workbook({"Residents": [["One"], [1.5]]})
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<v>1.5</v>", b"<v>1e999</v>"),
    )
    assert pull_workbooks([path], forms)["residents"].rows == ((2, ("#NUM!",)),)


@pytest.mark.parametrize("title", ["residents ", "RESIDENTS", " Residents", "resi dents"])
def test_a_tab_is_found_by_its_meaning(workbook, forms, title):
    table = pull_workbooks([workbook({title: [["One"]]})], forms)["residents"]
    assert table.tab == title


def test_a_tab_that_no_schema_names_is_passed_over(workbook, forms):
    path = workbook({"Notes": [["x"]], "Residents": [["One"]]})
    assert list(pull_workbooks([path], forms)) == ["residents"]


def test_a_tab_with_nothing_in_it_is_there_and_empty(workbook, forms):
    table = pull_workbooks([workbook({"Residents": []})], forms)["residents"]
    assert (table.header, table.rows) == ((), ())


def test_tabs_come_from_several_files_in_the_order_of_the_forms(workbook, forms):
    one = workbook({"Staff": [["S"]]}, name="one.xlsx")
    two = workbook({"Residents": [["R"]]}, name="two.xlsx")
    tables = pull_workbooks([one, two], forms)
    assert [(name, table.source) for name, table in tables.items()] == [
        ("residents", "two.xlsx"),
        ("staff", "one.xlsx"),
    ]


def test_a_tab_in_two_files_needs_a_person(workbook, forms):
    one = workbook({"Residents": [["One"]]}, name="one.xlsx")
    two = workbook({"residents ": [["One"]]}, name="two.xlsx")
    with pytest.raises(NeedsAPerson, match=r"“Residents” stands in one\.xlsx and in two\.xlsx"):
        pull_workbooks([one, two], forms)


def test_a_tab_twice_in_one_file_needs_a_person(workbook, forms):
    path = workbook({"Residents": [["One"]], "Residents ": [["One"]]})
    with pytest.raises(NeedsAPerson, match=r"“Residents” stands twice in house\.xlsx"):
        pull_workbooks([path], forms)


def test_a_tab_with_too_many_rows_needs_a_person(workbook, forms, monkeypatch):
    monkeypatch.setattr(pulling, "MOST_ROWS", 3)
    rows = [["One"], ["a"], ["b"], ["c"]]
    path = workbook({"Residents": rows})
    assert len(pull_workbooks([path], forms)["residents"].rows) == 3
    path = workbook({"Residents": [*rows, ["d"]]})
    with pytest.raises(NeedsAPerson, match="over 3 rows"):
        pull_workbooks([path], forms)


def test_a_wrong_size_written_into_the_file_loses_no_row(workbook, forms):
    path = workbook({"Residents": [["One", "Two"], ["a", "b"], ["c", "d"]]})
    rewrite(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"A1:B3", b"A1:A1"))
    assert len(pull_workbooks([path], forms)["residents"].rows) == 2
    assert pull_workbooks([path], forms)["residents"].header == ("One", "Two")


def test_a_cell_far_below_that_is_only_coloured_adds_no_rows(tmp_path, forms):
    book = openpyxl.Workbook()
    book.active.title = "Residents"
    book.active["A1"] = "One"
    book.active["A900000"].number_format = "0.00"
    book.save(tmp_path / "house.xlsx")
    assert pull_workbooks([tmp_path / "house.xlsx"], forms)["residents"].rows == ()


def test_a_drop_down_or_style_that_openpyxl_does_not_know_is_no_matter(workbook, forms):
    path = workbook({"Residents": [["One"], ["a"]]})
    extra = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    rewrite(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</worksheet>", extra))
    assert pull_workbooks([path], forms)["residents"].rows == ((2, ("a",)),)


def test_a_workbook_is_known_by_what_is_in_it_and_not_by_its_name(workbook, forms, tmp_path):
    path = tmp_path / "Copy of house"
    shutil.copy(workbook({"Residents": [["One"]]}), path)
    assert pull_workbooks([path], forms)["residents"].source == "Copy of house"


def test_what_the_forms_write_is_pulled_as_it_was_written(tmp_path, forms):
    rows = [{"one": text} for text in ("=1+1", "#N/A", "+4", "x")]
    write_workbook(tmp_path / "house.xlsx", forms.values(), {"residents": rows})
    table = pull_workbooks([tmp_path / "house.xlsx"], forms)["residents"]
    assert table.header == ("One",)
    assert [cells for _, cells in table.rows] == [(row["one"],) for row in rows]


def test_joined_cells_are_known_though_only_the_first_holds_anything(workbook, forms):
    path = workbook({"Residents": [["One", "Two"], ["R-001", "a"], ["", "b"], ["", "c"]]})
    book = openpyxl.load_workbook(path)
    book["Residents"].merge_cells("A2:A4")
    book["Residents"].merge_cells("B9:C12")
    book.save(path)
    tab = pull_workbooks([path], forms)["residents"]
    first, beyond = sorted(tab.merged, key=lambda each: each.top)
    assert [cells for _, cells in tab.rows] == [("R-001", "a"), (None, "b"), (None, "c")]
    assert first == Block(top=2, left=1, bottom=4, right=1)
    assert [first.hides(row, 1) for row in (1, 2, 3, 4, 5)] == [False, False, True, True, False]
    assert beyond.bottom <= 4, "no further down than there are rows"


def test_tabs_that_no_form_goes_by_are_named_unless_they_are_hidden(workbook, forms):
    path = workbook({"Residents": [["One"]], "Copy of Residents & co": [["One"]], "Old": [["One"]]})
    book = openpyxl.load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book.save(path)
    assert other_tabs([path], forms) == ["Copy of Residents & co"]


def test_rows_and_columns_that_a_filter_hides_are_read_like_any_other(workbook, forms):
    path = workbook({"Residents": [["One", "Two"], ["R-001", "a"], ["R-002", "b"], ["R-003", "c"]]})
    book = openpyxl.load_workbook(path)
    sheet = book["Residents"]
    sheet.auto_filter.ref = "A1:B4"
    sheet.auto_filter.add_filter_column(0, ["R-002"])
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.save(path)
    rows = pull_workbooks([path], forms)["residents"].rows
    assert [cells for _, cells in rows] == [("R-001", "a"), ("R-002", "b"), ("R-003", "c")]
