"""A tab with a field of every kind and a tab that it names, and how to read an export back."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import frictionless

from sync.check import check
from sync.export.package import data_package
from sync.forms.load import load_forms
from sync.records import Record, Value
from tests.drawn import record, table

FORMS = load_forms(
    {
        "residents.yaml": """\
keywork: {tab: Residents, book: house, filled_by: staff, audience: staff}
fields:
  - name: resident
    title: Resident code
    type: string
    constraints: {required: true, unique: true, pattern: "R-[0-9]{3,6}"}
  - name: moved_in
    title: Moved in
    type: date
    constraints: {required: true}
    keywork: {placing: true}
primaryKey: [resident]
""",
        "sessions.yaml": """\
keywork: {tab: Sessions, book: house, filled_by: staff, audience: staff}
missingValues: ["", Rather not say]
fields:
  - {name: timestamp, title: Timestamp, type: datetime}
  - {name: resident, title: Resident code, type: string}
  - {name: date, title: Day, type: date}
  - {name: start, title: Start, type: time}
  - {name: minutes, title: Minutes, type: integer, constraints: {minimum: 1, maximum: 600}}
  - name: score
    title: Score
    type: integer
    constraints: {minimum: 1, maximum: 5}
    keywork: {widget: scale}
  - {name: planned, title: Planned, type: boolean, trueValues: ["Yes"], falseValues: ["No"]}
  - name: sum
    title: Sum
    type: number
    keywork: {widget: money}
    constraints: {minimum: 0}
  - {name: account, title: Account, type: string, format: email}
  - {name: how, title: How, type: string, constraints: {enum: [Phone, "-1 to 1", "=)"]}}
  - name: place
    title: Where
    type: string
    constraints: {enum: [Office, Other]}
    keywork: {widget: choice, other: true}
  - name: topics
    title: Topics
    type: string
    constraints: {enum: [Debt, "Housing, repairs", "+ more"]}
    keywork: {widget: choices, other: true}
  - {name: others, title: Others, type: string, constraints: {maxLength: 20}}
  - {name: note, title: Note, type: string, keywork: {widget: long}}
foreignKeys:
  - fields: [resident]
    reference: {resource: residents, fields: [resident]}
""",
    }
)
TODAY = date(2026, 11, 21)
PEOPLE = """
    Resident code | Moved in
    R-001         | 31/01/2026
    R-002         | 31/01/2026
    R-003         | last Tuesday
"""
RUNS = re.compile("'+[\t\r\n\0]")


def exported(*drawings: str) -> dict[str, bytes]:
    """Check tabs as staff see them, and export their good rows."""
    forms = list(FORMS.values())[: len(drawings)]
    tables = {form.name: table(each, form) for form, each in zip(forms, drawings, strict=True)}
    found = check(tables, FORMS, TODAY)
    return data_package([(form, found.records[form.name]) for form in forms], "Elm Homes")


def session(values: Mapping[str, Value], row: int = 2, declined: Collection[str] = ()) -> Record:
    """Make a row of Sessions."""
    return record(FORMS["sessions"], row, values, frozenset(declined))


def package_of(*sessions: Record) -> dict[str, bytes]:
    """Export rows of Sessions as they are, beside the residents R-001 to R-003."""
    codes = ("R-001", "R-002", "R-003")
    people = [
        record(FORMS["residents"], 2, {"resident": each, "moved_in": TODAY}) for each in codes
    ]
    return data_package([(FORMS["residents"], people), (FORMS["sessions"], sessions)], "Elm Homes")


def described(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    """Return what ``datapackage.json`` says of a table."""
    told = json.loads(files["datapackage.json"])
    found: dict[str, Any] = next(each for each in told["resources"] if each["name"] == name)
    return found


def field_of(files: Mapping[str, bytes], form: str, name: str) -> dict[str, Any]:
    """Return what ``datapackage.json`` says of a column."""
    fields = described(files, form)["schema"]["fields"]
    found: dict[str, Any] = next(each for each in fields if each["name"] == name)
    return found


def cells(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    """Return the cells of a table as they stand in its file."""
    text = files[f"{name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def as_typed(cell: str) -> str:
    """Take away the apostrophe that the export put there, by the rule in datapackage.json."""
    if not cell.startswith("'"):
        return cell
    if RUNS.match(cell):
        return cell[1:]
    seen = (
        sign
        for sign in cell.lstrip("'")
        if not sign.isspace() and unicodedata.category(sign) not in ("Cc", "Cf")
    )
    return cell[1:] if next(seen, "") in {*"=+-@＝＋－＠"} else cell


DECLINED = object()
READ = {
    "boolean": {"Yes": True, "No": False}.__getitem__,
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "datetime": datetime.fromisoformat,
    "string": as_typed,
    "list": lambda cell: tuple(as_typed(cell).split("\n")),
}


def read_back(files: Mapping[str, bytes], name: str) -> list[dict[str, object]]:
    """Read a table by nothing but what ``datapackage.json`` says."""
    fields = {each["name"]: each for each in described(files, name)["schema"]["fields"]}

    def value(cell: str, field: Mapping[str, Any]) -> object:
        if cell == "":
            return None
        return DECLINED if cell in field.get("missingValues", ()) else READ[field["type"]](cell)

    return [{key: value(row[key], fields[key]) for key in row} for row in cells(files, name)]


def found_wrong(folder: Any) -> list[list[object]]:
    """Say what frictionless finds wrong with the export in *folder*."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
