"""The workbook holds the same rows: text as text, days as days, and nothing that runs."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.cell import Cell

from sync.errors import NeedsAPerson
from sync.export.workbook import workbook
from sync.forms.model import Form
from sync.records import Record
from tests.export.every_kind import FORMS, session

SESSIONS = FORMS["sessions"]
RUNS = ["=1+1", "+44", "-2", "@kit", "'=1", "＝1", "https://a.example", "0123", "1/2/26", "_x0041_"]


def tab(*rows: Record, form: Form = SESSIONS) -> dict[str, list[Cell]]:
    """Return the cells of the one tab written, by field."""
    (data,) = workbook([(form, rows)]).values()
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert sheet.title == form.tab
    columns = zip(form.fields, sheet.columns, strict=True)
    return {each.name: list(cells) for each, cells in columns}


def written(name: str, value: object) -> Cell:
    return tab(session({name: value}))[name][1]  # type: ignore[dict-item]


def test_each_form_has_a_tab_with_its_questions_for_headings() -> None:
    (data,) = workbook([(form, []) for form in FORMS.values()]).values()
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Residents", "Sessions"]
    assert [cell.value for cell in book["Residents"][1]] == ["Resident code", "Moved in"]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("timestamp", datetime(2026, 6, 16, 9, 30, 5), datetime(2026, 6, 16, 9, 30, 5)),
        ("date", date(2026, 6, 16), datetime(2026, 6, 16)),
        ("start", time(14, 30), time(14, 30)),
        ("minutes", 45, 45),
        ("minutes", 0, 0),
        ("minutes", 10**18 + 1, "1000000000000000001"),
        ("sum", Decimal("12.50"), 12.5),
        ("planned", True, "Yes"),
        ("planned", False, "No"),
        ("topics", ("Debt", "Housing, repairs"), "Debt, Housing, repairs"),
        ("note", "We met.\nTwice.", "We met.\nTwice."),
        ("date", date(1900, 1, 31), "1900-01-31"),
    ],
)
def test_each_kind_of_value_is_what_it_is(name: str, value: object, shown: object) -> None:
    assert written(name, value).value == shown


@pytest.mark.parametrize("text", RUNS)
def test_text_stays_text_as_it_was_typed(text: str) -> None:
    cell = written("note", text)
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.value == text


def test_text_that_would_run_when_somebody_opens_the_cell_is_marked() -> None:
    marked = [text for text in ("=1", "'=1", "a=1") if written("note", text).quotePrefix]
    assert marked == ["=1", "'=1"]


def test_a_heading_that_would_run_is_text_too() -> None:
    (note,) = (each for each in SESSIONS.fields if each.name == "note")
    form = replace(SESSIONS, fields=(replace(note, title="=1"),))
    heading = tab(form=form)["note"][0]
    assert (heading.data_type, heading.value, heading.quotePrefix) == ("s", "=1", True)


def test_a_declined_answer_is_told_from_a_blank() -> None:
    row = session({"score": None, "note": None}, 2, ["score"])
    assert tab(row)["score"][1].value == "Rather not say"
    assert tab(row)["note"][1].value is None


@pytest.mark.parametrize("text", ["x" * 32_768, "\N{OLD PERSONAL COMPUTER}" * 16_384])
def test_an_answer_too_long_for_a_cell_is_not_cut_short(text: str) -> None:
    row = session({"note": text}, 7)
    with pytest.raises(NeedsAPerson, match=r"“Sessions”, row 7, .* without --xlsx"):
        workbook([(SESSIONS, [row])])


def test_the_longest_answer_that_fits_is_whole() -> None:
    assert written("note", "x" * 32_767).value == "x" * 32_767


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = [session({"note": "We met.", "date": date(2026, 6, 16)})]
    (data,) = workbook([(SESSIONS, rows)]).values()
    assert openpyxl.load_workbook(io.BytesIO(data)).properties.created == datetime(2000, 1, 1)
    assert workbook([(SESSIONS, rows)]) == workbook([(SESSIONS, rows)])
