"""What people typed runs in no spreadsheet, and every sign that could be seen is there still."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from sync.check import check
from sync.export.folder import put_folder
from sync.export.package import data_package
from sync.export.workbook import workbook
from sync.forms.cleaning import clean
from sync.pull.table import RawTable
from sync.records.making import answers_of
from tests.a_house import FORMS, TODAY, Told, resident, rows, session
from tests.conftest import needs
from tests.export.every_kind import as_typed, cells, found_wrong

PAYLOADS = {
    each["id"]: each
    for each in map(
        json.loads,
        (Path(__file__).parents[1] / "browser/payloads.jsonl").read_text("utf-8").splitlines(),
    )
}
TYPED = {name: str(each["payload"]) for name, each in PAYLOADS.items()}
FORMULAS = [TYPED[name] for name, each in PAYLOADS.items() if each["family"] == "formula"]
ALL = list(TYPED.values())
Exported = tuple[dict[str, bytes], dict[str, bytes], dict[tuple[str, int], dict[str, object]]]
Convert = Callable[[Path, str], Path]


def house_of(payloads: list[str]) -> Exported:
    """Export a house in which each payload is a resident's name and a note about them."""
    usual = rows()
    people: list[Told] = []
    notes: list[Told] = []
    for number, payload in enumerate(payloads):
        code = f"R-{number + 100}"
        people.append(resident(code, payload, "01/09/2025", room=code, reason=payload))
        notes.append(
            session("16/06/2026", payload, code, start=f"{6 + number // 60}:{number % 60:02}")
        )
    told = usual | {
        "residents": [*usual["residents"], *people],
        "sessions": [*usual["sessions"], *notes],
    }
    tables = {}
    for name, form in FORMS.items():
        lines = (tuple(row.get(each.name) for each in form.fields) for row in told.get(name, ()))
        header = tuple(each.title for each in form.fields)
        tables[name] = RawTable(name, form.tab, "told", header, tuple(enumerate(lines, 2)))  # type: ignore[arg-type]
    found = check(tables, FORMS, TODAY)
    good = [(form, found.records[name]) for name, form in FORMS.items()]
    values = {
        (name, row.row): answers_of(row, FORMS[name])
        for name in FORMS
        for row in found.records[name]
    }
    return data_package(good, "Elm Homes"), workbook(good), values


@pytest.fixture(scope="module")
def hostile() -> Exported:
    return house_of(ALL)


def test_all_payloads_as_names_and_notes_make_a_valid_package(
    hostile: Exported, tmp_path: Path
) -> None:
    put_folder(hostile[0], tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_every_note_that_was_published_reads_back(hostile: Exported) -> None:
    files, _, values = hostile
    said = [value["happened"] for (form, _), value in values.items() if form == "sessions"]
    found = [as_typed(row["happened"]) or None for row in cells(files, "sessions")]
    assert found == said
    long = FORMS["sessions"].by_name["happened"].max_length
    short = [clean(each, long=True) for each in ALL]
    assert {each for each in short if each and len(each) <= (long or 0)} - {*said} <= {"#REF!"}


def test_names_that_were_published_read_back(hostile: Exported) -> None:
    files, _, values = hostile
    names = [value["name"] for (form, _), value in values.items() if form == "residents"]
    assert [as_typed(row["name"]) or None for row in cells(files, "residents")] == names
    assert len(names) > 100


@pytest.fixture
def converted(tmp_path: Path) -> Convert:
    """Have LibreOffice open a file and save it as another kind."""
    program = needs("soffice", "libreoffice-calc-nogui")

    def convert(path: Path, kind: str) -> Path:
        command = [program, "--headless", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"]
        if path.suffix == ".csv":  # comma, double quote, UTF-8, from the first line on
            command.append("--infilter=CSV:44,34,76,1")
        command += ["--convert-to", kind, "--outdir", str(tmp_path / "made"), str(path)]
        done = subprocess.run(command, check=True, capture_output=True, timeout=180)
        made = tmp_path / "made" / f"{path.stem}.{kind.partition(':')[0]}"
        assert made.exists(), done.stderr
        return made

    return convert


def column(sheet: openpyxl.worksheet.worksheet.Worksheet, heading: str) -> list[openpyxl.cell.Cell]:
    """Return the cells under a heading."""
    (place,) = [cell.column for cell in sheet[1] if cell.value == heading]
    return [row[place - 1] for row in sheet.iter_rows(min_row=2)]


def test_libreoffice_opens_the_csv_and_runs_nothing(tmp_path: Path, converted: Convert) -> None:
    files, _, _ = house_of(FORMULAS)
    (tmp_path / "sessions.csv").write_bytes(files["sessions.csv"])
    book = openpyxl.load_workbook(converted(tmp_path / "sessions.csv", "xlsx"))
    sheet = book.worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    shown = [str(cell.value or "") for cell in column(sheet, "happened")]
    assert shown == [row["happened"] for row in cells(files, "sessions")]
    assert "'=1+1" in shown


def test_libreoffice_opens_the_workbook_and_runs_nothing(
    tmp_path: Path, converted: Convert
) -> None:
    _, book, values = house_of(FORMULAS)
    put_folder(book, tmp_path / "out")
    again = openpyxl.load_workbook(converted(tmp_path / "out/keywork.xlsx", "xlsx"))
    for sheet in again.worksheets:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "d"}, sheet.title
    said = [value["happened"] for (form, _), value in values.items() if form == "sessions"]
    assert [cell.value for cell in column(again["Sessions"], "What happened?")] == said
    assert "=1+1" in said


def test_the_workbook_as_libreoffice_shows_it_has_every_visible_sign(
    tmp_path: Path, converted: Convert
) -> None:
    """Saved as CSV, each tab as it is shown: here the last of them, Sessions."""
    _, book, values = house_of(FORMULAS)
    put_folder(book, tmp_path / "out")
    sheets = openpyxl.load_workbook(io.BytesIO(book["keywork.xlsx"])).sheetnames
    number = sheets.index("Sessions") + 1
    kind = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{number}"
    made = tmp_path / "made/keywork-Sessions.csv"
    with pytest.raises(AssertionError):  # the file's name is the tab's too
        converted(tmp_path / "out/keywork.xlsx", kind)
    shown = list(csv.DictReader(io.StringIO(made.read_text("utf-8"), newline="")))
    said = [value["happened"] or "" for (form, _), value in values.items() if form == "sessions"]
    assert [row["What happened?"] for row in shown] == said
