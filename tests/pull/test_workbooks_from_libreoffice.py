"""A workbook that LibreOffice has written again gives the same tables."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess

import openpyxl
import pytest

from sync.forms.blank import write_blank_books, write_workbook
from sync.forms.load import load_forms
from sync.pull.workbook import pull_workbooks

SCHEMA = """\
keywork: {tab: Residents, book: house, filled_by: hand, audience: staff}
fields:
  - {name: name, title: Name, type: string}
  - {name: day, title: Day, type: date}
  - {name: start, title: Start, type: time}
  - {name: moment, title: Moment, type: datetime}
  - {name: number, title: Number, type: integer}
  - name: choice
    title: Choice
    type: string
    constraints: {enum: ["Own tenancy, social", Other]}
"""


@pytest.fixture
def rewritten(tmp_path):
    """Have LibreOffice open a file and save it as another kind."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("KEYWORK_REQUIRE_ALL") == "1":
            pytest.fail("LibreOffice is missing: install libreoffice-calc-nogui")
        pytest.skip("LibreOffice is missing: install libreoffice-calc-nogui")

    def convert(path, kind):
        into = tmp_path / f"as-{kind}"
        profile = (tmp_path / "profile").as_uri()
        command = [program, "--headless", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", kind, "--outdir", str(into), str(path)]
        done = subprocess.run(command, check=True, capture_output=True, timeout=180)
        made = into / f"{path.stem}.{kind}"
        assert made.exists(), done.stderr
        return made

    return convert


def test_a_workbook_written_again_gives_the_same_tables(tmp_path, rewritten):
    forms = load_forms({"residents.yaml": SCHEMA})
    rows = [
        {
            "name": "Ada Sample",
            "day": dt.date(2026, 1, 31),
            "start": dt.time(9, 30),
            "moment": dt.datetime(2026, 1, 31, 23, 59, 58),
            "number": 7,
            "choice": "Own tenancy, social",
        },
        {},
        {"name": "=1+1", "number": -2, "start": dt.time(0, 0)},
        {"name": " two\nlines ", "day": dt.date(2024, 2, 29)},
        {"name": "0123"},
    ]
    path = tmp_path / "house.xlsx"
    write_workbook(path, forms.values(), {"residents": rows})
    before = pull_workbooks([path], forms)
    assert before["residents"].rows[1] == (3, ())
    assert pull_workbooks([rewritten(path, "xlsx")], forms) == before
    ods = rewritten(path, "ods")
    assert pull_workbooks([rewritten(ods, "xlsx")], forms) == before


def test_what_libreoffice_works_out_is_pulled_as_google_would_give_it(tmp_path, rewritten):
    forms = load_forms({"residents.yaml": SCHEMA})
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Residents"
    cells = ["Name", "=NA()", "=1/0", "=TRUE()", "=2=3", '=""', "=DATE(2026,1,31)", "=TIME(9,30,0)"]
    cells += ["=1+1", '="a"&"b"', None, "=MISSING()", "end"]
    for number, value in enumerate(cells, 1):
        sheet.cell(number, 1).value = value
    sheet["A7"].number_format = "DD/MM/YYYY"
    sheet["A8"].number_format = "HH:MM"
    path = tmp_path / "house.xlsx"
    book.save(path)
    table = pull_workbooks([rewritten(path, "xlsx")], forms)["residents"]
    found = [row[0] if row else None for _, row in table.rows]
    assert found == [
        *("#N/A", "#DIV/0!", True, False, None, 46053, pytest.approx(9.5 / 24)),
        *(2, "ab", None, "#NAME?", "end"),
    ]
    assert [type(cell) for cell in found[2:4]] == [bool, bool]


def test_a_workbook_to_fill_in_keeps_its_notes_and_its_rows(tmp_path, rewritten):
    forms = load_forms({"residents.yaml": SCHEMA})
    first = {"residents": [{"name": "0123", "choice": "Other"}]}
    assert write_blank_books(tmp_path, forms, first, {"residents": ["A note."]}) == ["house.xlsx"]
    again = rewritten(tmp_path / "house.xlsx", "xlsx")
    assert pull_workbooks([again], forms) == pull_workbooks([tmp_path / "house.xlsx"], forms)
    notes = [
        {
            cell.coordinate: cell.comment.text.strip()
            for row in openpyxl.load_workbook(path)["Residents"]
            for cell in row
            if cell.comment
        }
        for path in (tmp_path / "house.xlsx", again)
    ]
    assert notes[0] == notes[1]
    assert list(notes[0]) == ["A1", "B1", "C1", "D1", "E1", "F1", "A2"]
