"""The made-up Google answers as the Sheets API does: trimmed, named and masked in its way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.demo.google import MadeUpBook, MadeUpTab
from sync.demo.google.answers import (
    FOR_LAYOUT,
    FOR_VALUES,
    LAYOUT_PARTS,
    VALUES_PARTS,
    layout,
    values,
)
from tests.demo.google.asking import BOOK, KEY, RAW
from tests.demo.google.discovery import parameters, parts_of, validator
from tests.demo.google.refusing import REFUSALS

ASKED = (
    "properties(title,locale,timeZone),sheets(properties(sheetId,title,index,hidden,sheetType,"
    "gridProperties(rowCount,columnCount,frozenRowCount)),merges)"
)


def book(*tabs: MadeUpTab, **more) -> MadeUpBook:
    return MadeUpBook(KEY, "A book", tabs, **more)


def drawn(text: str, title: str = "T", grid: tuple[int, int] | None = None) -> MadeUpTab:
    """Make a tab from a drawing, in which an empty place is a blank cell."""
    lines = text.strip("\n").splitlines()
    rows = [[cell.strip() or None for cell in line.split("|")] for line in lines]
    return MadeUpTab(title, rows, 0, grid=grid)


def asked(of: MadeUpBook | None, *ranges: str, **query: str):
    found = {name: [value] for name, value in (RAW | query).items()}
    return values(of, found | {"ranges": list(ranges)})


def ranges_of(of: MadeUpBook, *ranges: str, **query: str):
    status, held = asked(of, *ranges, **query)
    assert status == 200, held
    return held["valueRanges"]


def cells(of: MadeUpBook, named: str, **query: str):
    return ranges_of(of, named, **query)[0].get("values")


GAPS = """
Code  | Name | Note |
R-001 |      | late |
      |      |      |
R-002 | Ben  |      |
      |      |      |
"""


def test_blank_cells_and_rows_at_the_end_are_left_out():
    assert cells(book(drawn(GAPS)), "T") == [
        ["Code", "Name", "Note"],
        ["R-001", "", "late"],
        [],
        ["R-002", "Ben"],
    ]


def test_a_text_without_letters_is_blank_too():
    """A cell with "" in it shows as blank, and is trimmed like one."""
    tab = MadeUpTab("T", [["Code", ""], ["", ""], ["R-001", "", None]], 0)
    assert cells(book(tab), "T") == [["Code"], [], ["R-001"]]


@pytest.mark.parametrize("cell", [0, 0.0, False], ids=repr)
def test_nothing_is_not_blank(cell):
    assert cells(book(MadeUpTab("T", [["Code"], [cell]], 0)), "T") == [["Code"], [cell]]


def test_where_nothing_is_left_there_are_no_values():
    empty = book(drawn(GAPS), MadeUpTab("Empty", [], 5))
    assert ranges_of(empty, "Empty", "T!C4:D9") == [
        {"range": "Empty!A1:Z1000", "majorDimension": "ROWS"},
        {"range": "T!C4:D9", "majorDimension": "ROWS"},
    ]


def test_trimming_stops_at_the_range():
    """What stands outside of the range neither shows nor keeps blank cells alive."""
    of = book(drawn(GAPS))
    assert cells(of, "T!B1:B4") == [["Name"], [], [], ["Ben"]]
    assert cells(of, "T!A2:B2") == [["R-001"]]
    assert cells(of, "T!A2:A3") == [["R-001"]]


def test_reading_changes_nothing_in_the_book():
    tab = MadeUpTab("T", [["a", None, "b", None], [None]], 0)
    cells(book(tab), "T")
    assert tab.rows == [["a", None, "b", None], [None]]


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Residents", "Residents!A1:Z1000"),
        ("residents", "Residents!A1:Z1000"),
        ("'RESIDENTS'", "Residents!A1:Z1000"),
        ("'Form responses 1'", "'Form responses 1'!A1:Z1000"),
        ("Form responses 1", "'Form responses 1'!A1:Z1000"),
        ("Form responses 1!B2", "'Form responses 1'!B2"),
        ("'Form responses 1'!A1:L20", "'Form responses 1'!A1:L20"),
        ("'Form responses 1'!A801:L", "'Form responses 1'!A801:L1000"),
        ("'Form responses 1'!1:800", "'Form responses 1'!A1:Z800"),
        ("Residents!A:A", "Residents!A1:A1000"),
        ("Residents!A2:Z", "Residents!A2:Z1000"),
        ("Residents!$B$2:$A$1", "Residents!A1:B2"),
        ("Residents!b2:a1", "Residents!A1:B2"),
        ("Residents!A1:ZZ5000", "Residents!A1:Z1000"),
        ("Residents!A1:A1", "Residents!A1:A1"),
        ("B2:C3", "Residents!B2:C3"),
        ("D3", "Residents!D3"),
        ("A:A", "Residents!A1:A1000"),
        ("'D3'", "'D3'!A1:B2"),
        ("'Jo''s sheet'!A1", "'Jo''s sheet'!A1"),
        ("Jo's sheet", "'Jo''s sheet'!A1:Z1000"),
        ("a!b!A1", "'a!b'!A1"),
        ("2026", "'2026'!A1:Z1000"),
    ],
)
def test_ranges_are_named_as_google_names_them(named, called):
    more = (
        MadeUpTab("D3", [], 3, grid=(2, 2)),
        MadeUpTab("Jo's sheet", [], 4),
        MadeUpTab("a!b", [], 5),
    )
    of = replace(BOOK, tabs=(*BOOK.tabs, *more, MadeUpTab("2026", [], 6)))
    assert [each["range"] for each in ranges_of(of, named)] == [called]


def test_a_tab_called_d3_is_read_as_a_cell_unless_it_is_quoted():
    of = book(drawn("a | b"), drawn("c | d", "D3"))
    assert cells(of, "B1") == [["b"]]
    assert cells(of, "D3") is None
    assert cells(of, "'D3'") == [["c", "d"]]


@pytest.mark.parametrize(
    "named",
    ["NOPE!A5:F15", "Nope", "", "Residents!", "Residents!A0", "Residents!7", "Residents!A",
     "Residents!AAAA1", "Residents!A1:B2:C3", "Residents!:", "Residents!A:2", "'Residents",
     "Chart", "Residents !A1"],
)  # fmt: skip
def test_one_range_that_is_nowhere_fails_the_whole_call(named):
    of = replace(BOOK, tabs=(*BOOK.tabs, MadeUpTab("Chart", [], 9, kind="OBJECT")))
    status, held = asked(of, "Residents", named)
    assert status == 400
    assert held["error"]["status"] == "INVALID_ARGUMENT"
    assert held["error"]["message"] == f"Unable to parse range: {named}"


def test_a_range_that_begins_outside_of_the_tab_is_refused():
    status, held = asked(BOOK, "Residents!A1001:B1002")
    assert status == 400
    assert held["error"]["message"] == (
        "Range (Residents!A1001:B1002) exceeds grid limits. Max rows: 1000, max columns: 26"
    )
    assert asked(BOOK, "Residents!AA1")[0] == 400


def test_pieces_of_a_tab_put_together_are_the_tab():
    rows = [[f"{row}-{column}" for column in range(5)] for row in range(1, 1201)]
    of = book(MadeUpTab("T", rows, 0))
    assert of.tabs[0].size == (1200, 26)
    pieces = ranges_of(of, "T!A1:E500", "T!A501:E1000", "T!A1001:E")
    assert [row for each in pieces for row in each["values"]] == rows


def test_shown_values_are_texts():
    of = book(MadeUpTab("T", [["n", 1.5, True, None, 46023]], 0))
    assert cells(of, "T", valueRenderOption="FORMATTED_VALUE") == [
        ["n", "1.5", "TRUE", "", "46023"]
    ]


@pytest.mark.parametrize(
    "query",
    [{"majorDimension": "COLUMNS"}, {"valueRenderOption": "RAW"}, {"valueRender": "x"},
     {"dateTimeRenderOption": "FORMATTED_STRING"}],
    ids=str,
)  # fmt: skip
def test_what_is_not_served_is_refused_and_not_guessed(query):
    status, held = asked(BOOK, "Residents", **query)
    assert (status, held["error"]["status"]) == (400, "INVALID_ARGUMENT")


def test_a_layout_holds_what_the_mask_names_and_no_more():
    _, held = layout(BOOK, {"fields": [ASKED]})
    grid = {"rowCount": 1000, "columnCount": 26, "frozenRowCount": 1}
    assert held == {
        "properties": {
            "title": "Lantern Street, house",
            "locale": "en_GB",
            "timeZone": "Europe/London",
        },
        "sheets": [
            {
                "properties": {
                    "sheetId": 0,
                    "title": "Residents",
                    "index": 0,
                    "sheetType": "GRID",
                    "gridProperties": grid,
                }
            },
            {
                "properties": {
                    "sheetId": 77,
                    "title": "Form responses 1",
                    "index": 1,
                    "sheetType": "GRID",
                    "gridProperties": grid,
                }
            },
        ],
    }


@pytest.mark.parametrize(
    "mask",
    ["sheets(properties(sheetId))", "sheets/properties/sheetId", "sheets.properties.sheetId",
     "sheets(properties/sheetId)", "sheets.properties(sheetId)", "sheets/properties(sheetId)"],
)  # fmt: skip
def test_a_mask_may_be_written_in_several_ways(mask):
    _, held = layout(BOOK, {"fields": [mask]})
    assert held == {"sheets": [{"properties": {"sheetId": 0}}, {"properties": {"sheetId": 77}}]}


def test_a_star_and_no_mask_stand_for_everything():
    assert layout(BOOK, {"fields": ["*"]}) == layout(BOOK, {})
    _, held = layout(BOOK, {"fields": ["properties/*"]})
    assert held == {"properties": layout(BOOK, {})[1]["properties"]}


@pytest.mark.parametrize("mask", ["sheets", "sheets,sheets.merges", "sheets.merges,sheets"])
def test_naming_a_part_asks_for_all_of_it(mask):
    _, held = layout(BOOK, {"fields": [mask]})
    assert held == {"sheets": layout(BOOK, {})[1]["sheets"]}


def test_a_mask_works_on_values_too():
    assert ranges_of(BOOK, "Residents!A2", fields="valueRanges.values") == [{"values": [["R-001"]]}]


@pytest.mark.parametrize(
    ("mask", "path"),
    [
        ("sheets.propertiesx", "sheets.propertiesx"),
        ("title", "title"),
        ("properties(title,name)", "properties.name"),
        ("sheets(merges(sheet))", "sheets.merges.sheet"),
    ],
)
def test_a_mask_that_names_no_part_is_refused(mask, path):
    status, held = layout(BOOK, {"fields": [mask]})
    assert status == 400
    (violation,) = held["error"]["details"][0]["fieldViolations"]
    assert violation["field"] == path


def test_parts_that_are_named_twice_are_put_together():
    _, held = layout(
        BOOK, {"fields": ["sheets(properties/title),sheets.properties(gridProperties/rowCount)"]}
    )
    assert held["sheets"][0] == {
        "properties": {"title": "Residents", "gridProperties": {"rowCount": 1000}}
    }


@pytest.mark.parametrize("mask", ["sheets(", "sheets)", "", ",", "sheets(properties", "a b", "("])
def test_a_mask_that_is_not_whole_is_refused(mask):
    assert layout(BOOK, {"fields": [mask]})[0] == 400


def test_every_part_that_a_mask_may_name_is_one_of_the_api():
    assert set(LAYOUT_PARTS) <= set(parts_of("Spreadsheet"))
    assert set(VALUES_PARTS) <= set(parts_of("BatchGetValuesResponse"))
    assert set(VALUES_PARTS["valueRanges"]) <= set(parts_of("ValueRange"))
    assert set(LAYOUT_PARTS["properties"]) <= set(parts_of("SpreadsheetProperties"))
    assert set(LAYOUT_PARTS["sheets"]) <= set(parts_of("Sheet"))
    assert set(LAYOUT_PARTS["sheets"]["properties"]) <= set(parts_of("SheetProperties"))
    assert set(LAYOUT_PARTS["sheets"]["merges"]) <= set(parts_of("GridRange"))
    grid = LAYOUT_PARTS["sheets"]["properties"]["gridProperties"]
    assert set(grid) <= set(parts_of("GridProperties"))


def test_every_parameter_is_one_of_the_api():
    assert set(parameters("get")) >= FOR_LAYOUT
    assert set(parameters("values.batchGet")) >= FOR_VALUES


def test_cells_with_their_looks_are_not_served():
    assert layout(BOOK, {"includeGridData": ["false"]})[0] == 200
    assert layout(BOOK, {"includeGridData": ["true"]})[0] == 400
    assert layout(BOOK, {"include_grid": ["false"]})[0] == 400


def odd_book() -> MadeUpBook:
    joined = ((1, 1, 1, 2), (3, 2, 5, 2))
    return book(
        MadeUpTab("Plain", [["a"]], 0, merges=joined),
        MadeUpTab(
            "Hidden", [["b", 1, 2.5, True, None, "c"], [], [None]], 8, hidden=True, merges=joined
        ),
        MadeUpTab("Chart", [], 9, kind="OBJECT"),
        MadeUpTab("Empty", [], 10, grid=(1, 1)),
    )


def test_hidden_joined_and_chart_tabs_look_as_they_do_at_google():
    _, held = layout(odd_book(), {})
    plain, hidden, chart, empty = held["sheets"]
    assert "hidden" not in plain["properties"]
    assert hidden["properties"]["hidden"] is True
    first = {"startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 2}
    assert plain["merges"][0] == first
    assert hidden["merges"][0] == {"sheetId": 8, **first}
    assert chart == {
        "properties": {"sheetId": 9, "title": "Chart", "index": 2, "sheetType": "OBJECT"}
    }
    assert "merges" not in empty


@pytest.mark.parametrize("mask", [None, ASKED, "*"])
@pytest.mark.parametrize("of", [BOOK, odd_book()], ids=["plain", "odd"])
def test_layouts_are_what_the_discovery_document_says(of, mask):
    status, held = layout(of, {"fields": [mask]} if mask else {})
    assert status == 200
    validator("Spreadsheet").validate(held)


@pytest.mark.parametrize("shown", ["UNFORMATTED_VALUE", "FORMATTED_VALUE"])
@pytest.mark.parametrize("of", [BOOK, odd_book()], ids=["plain", "odd"])
def test_values_are_what_the_discovery_document_says(of, shown):
    titles = [f"'{tab.title}'" for tab in of.tabs if tab.kind == "GRID"]
    status, held = asked(of, *titles, valueRenderOption=shown)
    assert status == 200
    validator("BatchGetValuesResponse").validate(held)
    assert len(held["valueRanges"]) == len(titles)


def test_the_discovery_document_lets_nothing_else_in():
    """So that the two tests above can fail."""
    assert list(validator("Spreadsheet").iter_errors({"sheets": [{"propertys": {}}]}))
    bad = {"valueRanges": [{"values": [[None]]}]}
    assert list(validator("BatchGetValuesResponse").iter_errors(bad))
    assert list(validator("Spreadsheet").iter_errors({"sheets": [{"merges": [{"sheetId": "8"}]}]}))


@pytest.mark.parametrize(
    ("of", "name"),
    [
        (None, "not-found"),
        (replace(BOOK, shared=False), "not-shared"),
        (replace(BOOK, excel=True), "excel-file"),
    ],
)
def test_a_book_that_cannot_be_read_is_refused_for_layout_and_values(of, name):
    assert layout(of, {}) == asked(of, "Residents") == REFUSALS[name]()


def test_a_book_that_is_open_to_anyone_needs_no_sharing():
    assert layout(replace(BOOK, shared=False, open_to_anyone=True), {})[0] == 200
