"""A book and a question -> what the Sheets API says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.demo.google.book import Cell, MadeUpBook, MadeUpTab
from sync.demo.google.masks import Known, masked, read_mask
from sync.demo.google.ranges import find_range
from sync.demo.google.refusals import (
    Answer,
    Refusal,
    error,
    excel_file,
    no_parameter,
    not_found,
    not_shared,
)

Query = Mapping[str, Sequence[str]]
BLANK = (None, "")
ADDRESS = "https://docs.google.com/spreadsheets/d/{}/edit"
FOR_ALL = frozenset({"alt", "callback", "fields", "key", "prettyPrint", "quotaUser", "oauth_token"})
FOR_LAYOUT = FOR_ALL | {"includeGridData"}
FOR_VALUES = FOR_ALL | {
    *("ranges", "majorDimension", "valueRenderOption", "dateTimeRenderOption"),
}
LAYOUT_PARTS: Known = {
    "spreadsheetId": None,
    "spreadsheetUrl": None,
    "properties": {
        "title": None,
        "locale": None,
        "timeZone": None,
        "autoRecalc": None,
        "defaultFormat": None,
        "iterativeCalculationSettings": None,
        "spreadsheetTheme": None,
        "importFunctionsExternalUrlAccessAllowed": None,
    },
    "sheets": {
        "properties": {
            "sheetId": None,
            "title": None,
            "index": None,
            "sheetType": None,
            "gridProperties": {
                "rowCount": None,
                "columnCount": None,
                "frozenRowCount": None,
                "frozenColumnCount": None,
                "hideGridlines": None,
                "rowGroupControlAfter": None,
                "columnGroupControlAfter": None,
            },
            "hidden": None,
            "tabColor": None,
            "tabColorStyle": None,
            "rightToLeft": None,
            "dataSourceSheetProperties": None,
        },
        "merges": {
            "sheetId": None,
            "startRowIndex": None,
            "endRowIndex": None,
            "startColumnIndex": None,
            "endColumnIndex": None,
        },
        "data": None,
        "conditionalFormats": None,
        "filterViews": None,
        "protectedRanges": None,
        "basicFilter": None,
        "charts": None,
        "bandedRanges": None,
        "developerMetadata": None,
        "rowGroups": None,
        "columnGroups": None,
        "slicers": None,
        "tables": None,
    },
    "namedRanges": None,
    "developerMetadata": None,
    "dataSources": None,
    "dataSourceSchedules": None,
}
VALUES_PARTS: Known = {
    "spreadsheetId": None,
    "valueRanges": {"range": None, "majorDimension": None, "values": None},
}
CHOICES = {
    "includeGridData": ("false",),
    "majorDimension": ("DIMENSION_UNSPECIFIED", "ROWS"),
    "valueRenderOption": ("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"),
    "dateTimeRenderOption": ("SERIAL_NUMBER",),
}


def layout(book: MadeUpBook | None, query: Query) -> Answer:
    """Answer ``spreadsheets.get``: what the book is, and its tabs, without any cells."""
    try:
        readable = _readable(book)
        _hold(query, FOR_LAYOUT)
        wanted = read_mask(query["fields"][0], LAYOUT_PARTS) if "fields" in query else {}
    except Refusal as no:
        return no.status, no.body
    return 200, masked(_resource(readable), wanted)


def values(book: MadeUpBook | None, query: Query) -> Answer:
    """Answer ``spreadsheets.values.batchGet``: the cells of some ranges, all or none.

    Blank cells at the end of a row and blank rows at the end of a range are left out, and so is
    ``values`` where nothing is left. FORMATTED_VALUE shows every number plainly, days as well.
    """
    try:
        readable = _readable(book)
        _hold(query, FOR_VALUES)
        ranges = [find_range(readable, named) for named in query.get("ranges", ())]
        wanted = read_mask(query["fields"][0], VALUES_PARTS) if "fields" in query else {}
    except Refusal as no:
        return no.status, no.body
    shown = query.get("valueRenderOption", ["FORMATTED_VALUE"])[0] == "FORMATTED_VALUE"
    answers = []
    for each in ranges:
        one: dict[str, object] = {"range": each.name, "majorDimension": "ROWS"}
        rows = each.tab.rows[each.top - 1 : each.bottom]
        if cells := _trimmed(rows, each.left, each.right):
            one["values"] = [list(map(_shown, row)) for row in cells] if shown else cells
        answers.append(one)
    said: dict[str, object] = {"spreadsheetId": readable.key}
    return 200, masked(said | ({"valueRanges": answers} if answers else {}), wanted)


def _readable(book: MadeUpBook | None) -> MadeUpBook:
    if book is None:
        raise Refusal(*not_found())
    if not (book.shared or book.open_to_anyone):
        raise Refusal(*not_shared())
    if book.excel:
        raise Refusal(*excel_file())
    return book


def _hold(query: Query, known: frozenset[str]) -> None:
    """Refuse a parameter that there is not, and a choice that is not served here."""
    for name, chosen in query.items():
        if name not in known:
            raise Refusal(*no_parameter(name))
        if name in CHOICES and chosen[0] not in CHOICES[name]:
            raise Refusal(*error(400, f"Invalid value at '{name}', \"{chosen[0]}\""))


def _resource(book: MadeUpBook) -> dict[str, object]:
    about = {
        "title": book.title,
        "locale": book.locale,
        "autoRecalc": "ON_CHANGE",
        "timeZone": book.zone,
        "defaultFormat": {"verticalAlignment": "BOTTOM", "wrapStrategy": "OVERFLOW_CELL"},
    }
    return {
        "spreadsheetId": book.key,
        "properties": about,
        "sheets": [_sheet(tab, index) for index, tab in enumerate(book.tabs)],
        "spreadsheetUrl": ADDRESS.format(book.key),
    }


def _sheet(tab: MadeUpTab, index: int) -> dict[str, object]:
    about: dict[str, object] = {"sheetId": tab.gid, "title": tab.title, "index": index}
    about["sheetType"] = tab.kind
    if tab.kind == "GRID":
        rows, columns = tab.size
        about["gridProperties"] = {"rowCount": rows, "columnCount": columns, "frozenRowCount": 1}
    if tab.hidden:
        about["hidden"] = True
    sheet: dict[str, object] = {"properties": about}
    if tab.merges:
        sheet["merges"] = [_merge(tab.gid, *block) for block in tab.merges]
    return sheet


def _merge(gid: int, top: int, left: int, bottom: int, right: int) -> dict[str, int]:
    """Count from 0 and up to the one after the last; the number of the first tab goes unsaid."""
    place = {
        "startRowIndex": top - 1,
        "endRowIndex": bottom,
        "startColumnIndex": left - 1,
        "endColumnIndex": right,
    }
    return {"sheetId": gid, **place} if gid else place


def _trimmed(rows: Sequence[Sequence[Cell]], left: int, right: int) -> list[list[Cell]]:
    grid: list[list[Cell]] = []
    for row in rows:
        cells = list(row[left - 1 : right])
        while cells and cells[-1] in BLANK:
            cells.pop()
        grid.append(["" if cell is None else cell for cell in cells] if None in cells else cells)
    while grid and not grid[-1]:
        grid.pop()
    return grid


def _shown(cell: Cell) -> str:
    if isinstance(cell, bool):
        return str(cell).upper()
    return "" if cell is None else str(cell)
