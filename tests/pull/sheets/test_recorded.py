"""Answers in the shapes that were recorded of the real service.

The shapes are those of the recordings that gspread keeps of its own tests (2021 to 2024); keys and
titles here are our own. Errors are the bodies that users of several libraries have reported.
"""

from __future__ import annotations

import json

import pytest

from sync.pull.sheets.layout import find_tabs, other_titles, read_layout, refuse_place
from sync.pull.sheets.trouble import ConnectionPart, Refused
from sync.pull.sheets.words import is_busy, no_token, refused
from sync.pull.table import Block
from tests.a_house import FORMS
from tests.pull.sheets.conftest import ROBOT

WHITE = {"red": 1, "green": 1, "blue": 1}
FULL = {  # asked for without a mask, as libraries do
    "spreadsheetId": "a-key",
    "properties": {
        "title": "Test book",
        "locale": "en_US",
        "autoRecalc": "ON_CHANGE",
        "timeZone": "Etc/GMT",
        "defaultFormat": {
            "backgroundColor": WHITE,
            "padding": {"top": 2, "right": 3, "bottom": 2, "left": 3},
            "verticalAlignment": "BOTTOM",
            "wrapStrategy": "OVERFLOW_CELL",
            "textFormat": {"foregroundColor": {}, "fontFamily": "arial,sans,sans-serif"},
            "backgroundColorStyle": {"rgbColor": WHITE},
        },
        "spreadsheetTheme": {
            "primaryFontFamily": "Arial",
            "themeColors": [{"colorType": "TEXT", "color": {"rgbColor": {}}}],
        },
    },
    "sheets": [
        {
            "properties": {
                "sheetId": 0,
                "title": "Sheet1",
                "index": 0,
                "sheetType": "GRID",
                "gridProperties": {"rowCount": 1000, "columnCount": 26},
            },
            "merges": [
                {"startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 2},
                {"startRowIndex": 1, "endRowIndex": 2, "startColumnIndex": 0, "endColumnIndex": 2},
            ],
        },
        {
            "properties": {
                "sheetId": 157292741,
                "title": "🌵 Sessions",
                "index": 1,
                "sheetType": "GRID",
                "gridProperties": {"rowCount": 10, "columnCount": 10, "frozenRowCount": 1},
                "hidden": True,
                "tabColor": {"green": 1},
                "tabColorStyle": {"rgbColor": {"green": 1}},
            },
            "protectedRanges": [{"protectedRangeId": 7}],
            "basicFilter": {"range": {"sheetId": 157292741}},
        },
        {"properties": {"sheetId": 8, "title": "Chart1", "index": 2, "sheetType": "OBJECT"}},
        {
            "properties": {
                "sheetId": 9,
                "title": "Connected",
                "index": 3,
                "sheetType": "DATA_SOURCE",
                "dataSourceSheetProperties": {"dataSourceId": "1"},
            }
        },
    ],
    "spreadsheetUrl": "https://docs.google.com/spreadsheets/d/a-key/edit",
}


def test_a_full_answer_is_read_as_well_as_a_masked_one():
    layout = read_layout(FULL, "the house book")
    assert (layout.locale, layout.zone) == ("en_US", "Etc/GMT")
    assert [(tab.gid, tab.title, tab.hidden) for tab in layout.tabs] == [
        (0, "Sheet1", False),
        (157292741, "🌵 Sessions", True),
    ]
    assert layout.tabs[0].merged == (Block(1, 1, 1, 2), Block(2, 1, 2, 2))


def test_a_book_as_google_makes_it_is_not_set_to_the_uk():
    with pytest.raises(Refused, match="Set Locale to United Kingdom"):
        refuse_place(read_layout(FULL, "the house book"))


def test_a_picture_in_a_title_hides_no_tab():
    layout = read_layout(FULL, "the house book")
    found = find_tabs(layout, list(FORMS.values()), {})
    assert {form: tab.gid for form, tab in found.items()} == {"sessions": 157292741}
    assert other_titles(layout, found) == ["Sheet1"]


def without(*path: object) -> object:
    """Return the answer without one of its parts."""
    copy = json.loads(json.dumps(FULL))
    at = copy
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return copy


@pytest.mark.parametrize(
    "path",
    [
        ("properties",),
        ("sheets",),
        ("sheets", 0, "properties"),
        ("sheets", 0, "properties", "title"),
        ("sheets", 0, "properties", "gridProperties"),
        ("sheets", 0, "properties", "gridProperties", "rowCount"),
    ],
)
def test_an_answer_without_what_we_need_is_told_so(path):
    with pytest.raises(Refused, match="that keywork does not know"):
        read_layout(without(*path), "the house book")


def test_what_google_leaves_out_for_being_nought_is_nought():
    layout = read_layout(without("sheets", 0, "properties", "sheetId"), "the house book")
    assert layout.tabs[0].gid == 0


QUOTA = {
    "error": {
        "code": 429,
        "message": "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per "
        "minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
        "status": "RESOURCE_EXHAUSTED",
        "details": [
            {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": "RATE_LIMIT_EXCEEDED",
                "metadata": {"quota_limit": "ReadRequestsPerMinutePerUser"},
            },
            {"@type": "type.googleapis.com/google.rpc.Help", "links": []},
        ],
    }
}
DISABLED = {
    "error": {
        "code": 403,
        "message": "Google Sheets API has not been used in project 1 before or it is disabled.",
        "status": "PERMISSION_DENIED",
        "details": [
            {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "SERVICE_DISABLED"},
            {"@type": "type.googleapis.com/google.rpc.LocalizedMessage"},
            {"@type": "type.googleapis.com/google.rpc.Help"},
        ],
    }
}


def body(code: int, message: str, status: str, **more: object) -> object:
    return {"error": {"code": code, "message": message, "status": status, **more}}


@pytest.mark.parametrize(
    ("status", "said", "part", "words"),
    [
        (
            403,
            body(403, "The caller does not have permission", "PERMISSION_DENIED"),
            ConnectionPart.SHARING,
            f"choose Share, type {ROBOT}",
        ),
        (403, DISABLED, ConnectionPart.API, "not switched on"),
        (
            403,
            body(
                403,
                "Request had insufficient authentication scopes.",
                "PERMISSION_DENIED",
                errors=[{"domain": "global", "reason": "insufficientPermissions"}],
            ),
            ConnectionPart.KEY,
            "does not let this key read sheets",
        ),
        (
            404,
            body(404, "Requested entity was not found.", "NOT_FOUND"),
            ConnectionPart.SHARING,
            "cannot find",
        ),
        (
            400,
            body(400, "Unable to parse range: NOPE!A5:F15", "INVALID_ARGUMENT"),
            ConnectionPart.BOOK,
            "was renamed or deleted",
        ),
        (
            400,
            body(400, "This operation is not supported for this document", "FAILED_PRECONDITION"),
            ConnectionPart.SHARING,
            "is an Excel file",
        ),
    ],
)
def test_a_recorded_error_is_told_by_what_it_means(status, said, part, words):
    told = refused(status, said, "the house book", ROBOT)
    assert told.part is part
    assert words in str(told)
    assert not is_busy(status, said)


@pytest.mark.parametrize("said", ["internal_failure", "server_error", "temporarily_unavailable"])
def test_trouble_of_the_place_that_gives_tokens_is_no_fault_of_the_key(said):
    assert is_busy(400, {"error": said})
    assert not is_busy(400, {"error": "invalid_grant"})


def test_joined_cells_end_where_the_tab_ends():
    spoilt = json.loads(json.dumps(FULL))
    spoilt["sheets"][0]["merges"] = [{"endRowIndex": 10**9, "endColumnIndex": 10**9}]
    (block,) = read_layout(spoilt, "the house book").tabs[0].merged
    assert (block.bottom, block.right) == (1000, 26)


@pytest.mark.parametrize("name", ["rowCount", "columnCount"])
def test_a_tab_larger_than_any_is_told_so(name):
    spoilt = json.loads(json.dumps(FULL))
    spoilt["sheets"][0]["properties"]["gridProperties"][name] = 10**9
    with pytest.raises(Refused, match="that keywork does not know"):
        read_layout(spoilt, "the house book")


def test_a_recorded_quota_is_worth_asking_again():
    assert is_busy(429, QUOTA)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (
            "Invalid JWT: Token must be … in a reasonable timeframe. Check your iat and exp values",
            ConnectionPart.CLOCK,
        ),
        ("Invalid JWT Signature.", ConnectionPart.KEY),
        ("Invalid grant: account not found", ConnectionPart.KEY),
        ("Token has been expired or revoked.", ConnectionPart.KEY),
    ],
)
def test_a_recorded_token_error_is_told_by_what_it_means(words, part):
    told = no_token({"error": "invalid_grant", "error_description": words}, ROBOT)
    assert told.part is part


@pytest.mark.parametrize("count", [True, -1, "7", 1.5, None, [], {}])
def test_a_count_that_is_none_is_told_so(count):
    spoilt = json.loads(json.dumps(FULL))
    spoilt["sheets"][0]["properties"]["gridProperties"]["rowCount"] = count
    with pytest.raises(Refused, match="that keywork does not know"):
        read_layout(spoilt, "the house book")


def test_a_title_without_end_is_told_so():
    spoilt = json.loads(json.dumps(FULL))
    spoilt["sheets"][0]["properties"]["title"] = "x" * 1_000_000
    with pytest.raises(Refused, match="that keywork does not know"):
        read_layout(spoilt, "the house book")
