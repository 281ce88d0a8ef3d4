"""``keywork export``: what it writes, what it says and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.a_house import FORMS, Given, rows, write_books
from tests.conftest import NIGHT, Keywork, run_keywork
from tests.export.every_kind import cells, described, found_wrong
from tests.nights import DAY, change, files

PERSONAL = "They hold personal data: keep the folder where only you can open it."


def export(house: Path, into: object, *more: object, exit_code: int = 1) -> str:
    book = house / "house.xlsx"
    asked = ("export", into, "--project", house, "--workbook", book, "--today", DAY, *more)
    return run_keywork(*asked, exit_code=exit_code).output


def without_waiting(house: Path, **own: Sequence[Given]) -> None:
    """Take away the one resident whose row waits."""
    change(house, residents=rows()["residents"][:2], **own)


def test_the_demo_house_is_a_valid_data_package(
    demo: Path, keywork: Keywork, tmp_path: Path
) -> None:
    before = files(demo)
    said = keywork("export", "out", "--project", demo, "--today", NIGHT, exit_code=1).output
    assert found_wrong(tmp_path / "out") == []
    assert said.splitlines() == [
        f"Wrote 26 tables with {count(tmp_path / 'out')} rows to out. {PERSONAL}",
        "4 rows and 5 answers wait for a correction and are not in it.",
    ]
    assert files(demo) == before, "an export reads the house, and no more"


def count(folder: Path) -> int:
    made = files(folder)
    names = [name.removesuffix(".csv") for name in made if name.endswith(".csv")]
    return sum(len(cells(made, name)) for name in names)


def test_every_form_and_field_is_in_it(elm: Path, tmp_path: Path) -> None:
    said = export(elm, tmp_path / "out")
    made = files(tmp_path / "out")
    assert set(made) == {"datapackage.json", *(f"{name}.csv" for name in FORMS)}
    for name, form in FORMS.items():
        fields = described(made, name)["schema"]["fields"]
        names = [each.name for each in form.fields]
        assert [each["name"] for each in fields] == names
        assert [each["title"] for each in fields] == [each.title for each in form.fields]
        assert made[f"{name}.csv"].decode().splitlines()[0] == ",".join(names)
    assert found_wrong(tmp_path / "out") == []
    assert "1 answer waits for a correction and is not in it." in said
    assert [row["resident"] for row in cells(made, "residents")] == ["R-001", "R-002", "R-003"]


def test_with_nothing_waiting_it_is_done_in_one_line(elm: Path, tmp_path: Path) -> None:
    without_waiting(elm)
    said = export(elm, tmp_path / "out", exit_code=0)
    (line,) = said.splitlines()
    out = tmp_path / "out"
    assert line == f"Wrote 26 tables with {count(out)} rows to {out}. {PERSONAL}"


def test_the_title_is_the_name_of_the_house(elm: Path, tmp_path: Path) -> None:
    export(elm, tmp_path / "out")
    told = json.loads((tmp_path / "out/datapackage.json").read_text("utf-8"))
    assert told["title"] == "Elm Homes"


def test_a_form_whose_tab_is_not_there_is_left_out(elm: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    del book["Feedback"]
    book["Checked"].delete_rows(1, 9)
    book.save(elm / "house.xlsx")
    assert "Wrote 24 tables" in export(elm, tmp_path / "out")
    made = files(tmp_path / "out")
    assert not {"feedback.csv", "checked.csv"} & set(made)
    assert found_wrong(tmp_path / "out") == []


def test_xlsx_writes_one_workbook_and_nothing_else(elm: Path, tmp_path: Path) -> None:
    said = export(elm, tmp_path / "out", "--xlsx")
    assert list(files(tmp_path / "out")) == ["keywork.xlsx"]
    book = openpyxl.load_workbook(tmp_path / "out/keywork.xlsx")
    assert book.sheetnames == [form.tab for form in FORMS.values()]
    assert [row[2].value for row in book["Residents"]] == [
        "Resident code",
        "R-001",
        "R-002",
        "R-003",
    ]
    rows_there = sum(sheet.max_row - 1 for sheet in book)
    assert f"Wrote 26 tables with {rows_there} rows" in said


@pytest.mark.parametrize("more", [(), ("--xlsx",)])
def test_the_same_rows_give_the_same_bytes(
    elm: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    export(elm, tmp_path / "one", *more)
    export(elm, tmp_path / "two", *more)
    export(elm, tmp_path / "two", *more)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_it_is_for_our_own_eyes_only(elm: Path, tmp_path: Path) -> None:
    export(elm, tmp_path / "new/out")
    made = [tmp_path / "new", tmp_path / "new/out", *(tmp_path / "new/out").iterdir()]
    assert {path.stat().st_mode & 0o077 for path in made} == {0}


@pytest.mark.parametrize("inside", ["build/out", "state", "published/out", "site", "site/guides/a"])
def test_it_never_lies_where_keywork_keeps_its_own(elm: Path, inside: str) -> None:
    before = files(elm)
    said = export(elm, elm / inside, exit_code=2)
    assert said.startswith("keywork: An export may not lie in ")
    assert files(elm) == before


def test_it_never_lies_where_sites_are_published(elm: Path, tmp_path: Path) -> None:
    toml = f'[publish]\nroot = "{tmp_path}/elsewhere"\n'
    (elm / "keywork.toml").write_text(toml, encoding="utf-8")
    assert "may not lie in elsewhere/" in export(elm, tmp_path / "elsewhere/out", exit_code=2)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("more", [(), ("--xlsx",)])
def test_a_folder_with_other_things_in_it_is_left_alone(
    elm: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/letter.txt").write_text("Dear Kit", encoding="utf-8")
    said = export(elm, tmp_path / "out", *more, exit_code=2)
    assert said == (
        "keywork: “out” holds something else already. Name a new folder, or one with nothing in it "
        "but an earlier export.\n"
    )
    assert files(tmp_path / "out") == {"letter.txt": b"Dear Kit"}


def test_the_house_itself_is_no_place_for_it(elm: Path) -> None:
    before = files(elm)
    assert "holds something else already" in export(elm, elm, exit_code=2)
    assert files(elm) == before


def test_a_tab_that_stops_the_night_stops_the_export_in_the_same_words(
    elm: Path, tmp_path: Path
) -> None:
    export(elm, tmp_path / "out")
    before = files(tmp_path / "out")
    book = openpyxl.load_workbook(elm / "house.xlsx")
    next(cell for cell in book["Sessions"][1] if cell.value == "Resident code").value = "Who"
    book.save(elm / "house.xlsx")
    said = export(elm, tmp_path / "out", exit_code=2)
    asked = ("--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY)
    assert run_keywork("sync", *asked, exit_code=2).output.startswith(said)
    assert said.startswith("keywork: Sessions")
    assert files(tmp_path / "out") == before


def test_a_workbook_that_cannot_be_read_leaves_the_earlier_export(
    elm: Path, tmp_path: Path
) -> None:
    export(elm, tmp_path / "out")
    before = files(tmp_path / "out")
    (elm / "house.xlsx").write_bytes(b"PK")
    export(elm, tmp_path / "out", exit_code=2)
    assert files(tmp_path / "out") == before


def test_a_row_with_nothing_that_could_be_read_is_not_a_blank_line(
    tmp_path: Path, keywork: Keywork
) -> None:
    """The time that a form writes by itself never holds a row; alone it says nothing."""
    house = tmp_path / "house"
    write_books(house, rows(residents=rows()["residents"][:2]))
    (house / "keywork.toml").write_text("", encoding="utf-8")
    (house / "forms_schema").mkdir()
    schema = "keywork: {tab: Visits, book: house, filled_by: staff, audience: staff}\nfields:\n"
    schema += "  - {name: timestamp, title: Timestamp, type: datetime}\n"
    schema += "  - {name: note, title: Note, type: string}\n"
    (house / "forms_schema/visits.yaml").write_text(schema, encoding="utf-8")
    book = openpyxl.load_workbook(house / "house.xlsx")
    sheet = book.create_sheet("Visits")
    for cells_of_row in (("Timestamp", "Note"), ("some time", None), (None, "We met.")):
        sheet.append(cells_of_row)
    book.save(house / "house.xlsx")
    keywork("export", "out", "--project", house, "--workbook", house / "house.xlsx", "--today", DAY)
    assert cells(files(tmp_path / "out"), "visits") == [{"timestamp": "", "note": "We met."}]
    assert found_wrong(tmp_path / "out") == []
