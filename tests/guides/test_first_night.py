"""The guide "Your first night" works as it is written: what it says is typed in, cell by cell."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from guide_pages import source

from sync.check.setting_list import SETTINGS, typed_default
from sync.forms.notes import MARK
from tests.a_house import shown
from tests.conftest import run_keywork

GUIDE = "staff/the-first-night.md"
TABLE = r"tab (\w+)\b.*\n\n\| .+ \|\n\| --- \| --- \|\n((?:\| .+ \|\n)+)"
DAY = re.compile(r"\d\d/\d\d/\d{4}")
TODAY = "2026-06-30"
Typed = Callable[[str], object]


def tables() -> dict[str, dict[str, str]]:
    """Read the guide's tables: a tab, and what is typed beside each word on the left."""
    return {
        tab: dict(re.findall(r"^\| (.+?) \| (.+?) \|$", lines, re.MULTILINE))
        for tab, lines in re.findall(TABLE, source(GUIDE))
    }


def as_text(words: str) -> object:
    return words


def as_a_spreadsheet_takes_it(words: str) -> object:
    """Make of a day what a spreadsheet makes of it, in a column of days."""
    return datetime.strptime(words, "%d/%m/%Y") if DAY.fullmatch(words) else words


def type_in(book: Path, typed: Typed) -> None:
    """Do what the guide says, in the workbook that "keywork init" wrote."""
    told = tables()
    assert list(told) == ["Houses", "Staff", "Residents", "Settings"]
    workbook = openpyxl.load_workbook(book)
    for tab in ("Houses", "Staff", "Residents"):
        sheet = workbook[tab]
        places = {cell.value.removesuffix(f" {MARK}"): cell.column for cell in sheet[1]}
        for heading, words in told[tab].items():
            sheet.cell(2, places[heading]).value = typed(words)
    rows = {row[0].value: row for row in workbook["Settings"].iter_rows(min_row=2)}
    for setting, words in told["Settings"].items():
        rows[setting][2].value = words
    workbook.save(book)


def said(command: str, house: Path) -> str:
    return run_keywork(command, "--project", house, "--today", TODAY).output


@pytest.mark.parametrize("typed", [as_text, as_a_spreadsheet_takes_it])
def test_what_the_guide_says_is_typed_in_and_nothing_is_to_be_put_right(
    tmp_path: Path, typed: Typed
) -> None:
    house = tmp_path / "our-house"
    run_keywork("init", house)
    type_in(house / "house.xlsx", typed)
    checked = said("check", house)
    assert checked == f"Read {3 + len(SETTINGS)} rows; nothing waits for a correction.\n"
    assert '"nothing waits for a correction."' in source(GUIDE)
    assert re.match(r"Published \d+ pages from \d+ rows\.\n$", said("sync", house))
    report = json.loads((house / "build/report.json").read_text("utf-8"))
    assert (report["exit"], report["problems"]) == (0, [])
    current = house / "published/current"
    resident = (current / "staff/residents/r-001/index.html").read_text("utf-8")
    assert all(words in shown(resident) for words in ("Ada", "Lantern House", "Kit Example"))
    urgent = (current / "residents/urgent-help/index.html").read_text("utf-8")
    numbers = [words for words in tables()["Settings"].values() if words in shown(urgent)]
    assert len(numbers) >= 4


@pytest.mark.parametrize("tab", ["Houses", "Staff", "Residents"])
def test_without_a_line_of_a_table_something_is_to_be_put_right(tmp_path: Path, tab: str) -> None:
    run_keywork("init", tmp_path)
    type_in(tmp_path / "house.xlsx", as_text)
    book = openpyxl.load_workbook(tmp_path / "house.xlsx")
    for heading, cell in zip(book[tab][1], book[tab][2], strict=True):
        words, cell.value = cell.value, None
        if words is not None:
            assert heading.value.endswith(MARK), "only what is needed is in the tables"
            book.save(tmp_path / "house.xlsx")
            run_keywork("check", "--project", tmp_path, "--today", TODAY, exit_code=1)
        cell.value = words


def test_the_guide_asks_for_every_setting_that_has_no_value_of_its_own() -> None:
    empty = [each.title for each in SETTINGS if not typed_default(each)]
    assert list(tables()["Settings"]) == empty
