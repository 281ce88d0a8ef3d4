"""What staff really type, from the corpus: used, mended, or asked about."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sync.check import Checked, check
from sync.check.problem import Severity
from sync.forms.load import load_forms
from sync.forms.model import Form
from sync.pull.table import RawTable
from sync.records.making import answers_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 21)
FORMS = load_forms(
    {
        f"forms_schema/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((HERE / "corpus_schema").glob("*.yaml"))
    },
    known={},  # the corpus asks other things than a house of ours
)
CASES = [
    json.loads(line)
    for line in (HERE / "corpus" / "badrows.jsonl").read_text(encoding="ascii").splitlines()
]
CELLS = [case for case in CASES if case["field_kind"] not in ("table", "header")]
CHOSEN = {  # what keywork does where the corpus leaves a choice
    name: does.strip()
    for line in (HERE / "corpus" / "README.md").read_text(encoding="utf-8").splitlines()
    for cases, does in [line.split("|")[1:3]] * line.startswith("| ")
    for name in cases.split()
    if name[-1].isdigit()
}
HEADERS = [case for case in CASES if case["field_kind"] == "header"]
TABLES = [case for case in CASES if case["field_kind"] == "table" and case["sheet"] != "workbook"]
WORKBOOKS = [case for case in CASES if case["sheet"] == "workbook"]
OPTIONAL = ("email", "text")
GOOD: Mapping[str, Mapping[str, object]] = {
    "residents": {"Resident ID": "R-001", "First name": "Ann", "Last name": "Sample"},
    "sessions": {
        "Timestamp": 46000.5,
        "Resident ID": "R-001",
        "Date of session": 46000,
        "Session type": "Group",
        "Minutes": 60,
        "Wellbeing score (0 to 10)": 5,
        "Topics covered": "Debt",
        "Follow up needed?": "Yes",
    },
    "goals": {"Goal ID": "G-1", "Resident ID": "R-001", "Goal": "Cook", "Status": "Stopped"},
    "reviews": {"Resident ID": "R-001"},
    "feedback": {"Rating (1 to 5)": 3},
    "grants": {"Purpose": "Kettle", "Amount": 12.5},
}


@dataclass(frozen=True)
class Outcome:
    """What became of one cell."""

    held: bool
    value: object
    told: bool


def raw(form: Form, rows: Sequence[Sequence[Any]]) -> RawTable:
    header = rows[0] if rows else ()
    body = tuple((number, tuple(row)) for number, row in enumerate(rows[1:], start=2))
    return RawTable(form.name, form.tab, "corpus", tuple(header), body)


def drawn(name: str, changed: Mapping[str, object] | None = None) -> RawTable:
    cells = {**GOOD[name], **(changed or {})}
    return raw(FORMS[name], [list(cells), list(cells.values())])


def residents(count: int = 60) -> RawTable:
    rows = [
        [f"R-{number:03}", "Ann", f"Sample {chr(64 + number % 26)}"] for number in range(1, count)
    ]
    return raw(FORMS["residents"], [["Resident ID", "First name", "Last name"], *rows])


def found(sheet: str, table: RawTable, forms: Mapping[str, Form]) -> Checked:
    tables = {name: drawn(name) for name in FORMS} | {"residents": residents(), sheet: table}
    return check(tables, forms, TODAY)


def book_of(case: Mapping[str, Any]) -> dict[str, RawTable]:
    return {
        form.name: raw(form, case["value"][form.tab])
        for form in FORMS.values()
        if form.tab in case["value"]
    }


def read_cell(case: Mapping[str, Any]) -> Outcome:
    sheet, column = case["sheet"], case["column"]
    form = FORMS[sheet]
    field = next(each for each in form.fields if each.title == column)
    needed = case["field_kind"] not in OPTIONAL and not str(case.get("rule")).startswith("future")
    asked = replace(field, required=needed or field.required)
    fields = tuple(asked if each is field else each for each in form.fields)
    forms = {**FORMS, sheet: replace(form, fields=fields)}
    result = found(sheet, drawn(sheet, {column: case["value"]}), forms)
    rows = result.records[sheet]
    about = [problem for problem in result.problems if problem.form == sheet and problem.row]
    asked_about = any(problem.waits for problem in about)
    return Outcome(
        not rows or asked_about,
        answers_of(rows[0], form)[field.name] if rows else None,
        any(problem.severity is not Severity.ERROR for problem in about),
    )


def shown(value: object) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple):
        return json.dumps(list(value))
    if isinstance(value, date | datetime):
        return value.isoformat()
    return "" if value is None else str(value)


def meets(expect: str, case: Mapping[str, Any], outcome: Outcome) -> bool:
    if expect == "reject":
        return outcome.held
    if outcome.held or (case.get("warn") and not outcome.told):
        return False
    if expect.startswith("normalise:"):
        return shown(outcome.value) == expect.removeprefix("normalise:")
    if expect == "accept" and case["field_kind"] in ("number", "money"):
        return float(outcome.value) == float(case["value"])
    return expect == "escape" or shown(outcome.value) == shown(case["value"])


@pytest.mark.parametrize("case", CELLS, ids=lambda case: case["id"])
def test_a_cell_is_used_mended_or_asked_about_as_the_corpus_says(case):
    outcome = read_cell(case)
    answers = [case["expect"], *case.get("also_ok", ())]
    assert any(meets(answer, case, outcome) for answer in answers)


@pytest.mark.parametrize("case", HEADERS, ids=lambda case: case["id"])
def test_a_heading_is_matched_by_meaning_or_the_night_stops(case):
    cells = dict(GOOD["sessions"])
    header = [case["value"] if title == "Resident ID" else title for title in cells]
    result = found("sessions", raw(FORMS["sessions"], [header, list(cells.values())]), FORMS)
    assert bool(result.stops) is (case["expect"] == "reject")


@pytest.mark.parametrize("case", TABLES, ids=lambda case: case["id"])
def test_a_tab_is_read_or_refused_as_the_corpus_says(case):
    sheet = case["sheet"]
    result = found(sheet, raw(FORMS[sheet], case["value"]), FORMS)
    tally = next(each for each in result.tallies if each.form == sheet)
    assert tally.read == tally.published + tally.held + tally.duplicate + tally.blank
    answers = [case["expect"], *case.get("also_ok", ())]
    asked_about = {each.row for each in result.problems if each.form == sheet and each.waits}
    rows = (tally.published + tally.held - len(asked_about), len(asked_about))
    kept = (case.get("rows_ok", 0), case.get("rows_bad", 0))
    good = {
        "reject": bool(result.stops) or (tally.held > 0 and tally.published == 0),
        "accept": not result.stops and rows == kept,
    }
    assert any(
        good[answer.partition(":")[0].replace("normalise", "accept")] for answer in answers
    ) or ("accept" in case.get("also_ok", ()) and not result.stops)


@pytest.mark.parametrize("case", WORKBOOKS, ids=lambda case: case["id"])
def test_a_book_without_a_needed_tab_stops_the_night(case):
    ours = {form.tab for form in FORMS.values()}
    others = [title for title in case["value"] if title not in ours]
    found = check(book_of(case), FORMS, TODAY, others)
    assert bool(found.stops) is (case["expect"] == "reject") or "accept" in case.get("also_ok", ())
    if case.get("warn"):
        assert any(problem.severity is Severity.WARNING for problem in found.problems)


def test_where_the_corpus_leaves_a_choice_ours_is_written_down():
    assert CHOSEN.keys() == {case["id"] for case in CASES if "also_ok" in case}


@pytest.mark.parametrize(
    "case", [case for case in CASES if "also_ok" in case], ids=lambda case: case["id"]
)
def test_our_choice_is_what_is_written_down(case):
    if case["field_kind"] != "table":
        outcome = read_cell(case)
        does = "asked" if outcome.held else "used, told" if outcome.told else "used"
    elif case["sheet"] == "workbook":
        does = "stops" if check(book_of(case), FORMS, TODAY).stops else "used"
    else:
        result = found(case["sheet"], raw(FORMS[case["sheet"]], case["value"]), FORMS)
        does = "stops" if result.stops else "used" if result.records[case["sheet"]] else "asked"
    assert does == CHOSEN[case["id"]]
