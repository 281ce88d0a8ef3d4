"""A house with as many sessions as one likes: as keywork's tabs, and as a Data Package.

Every note is its own and longer than any cell that the check remembers, so nothing is measured
that only repeats.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from sync.forms.model import Form, Kind
from sync.pull.table import RawTable

Row = dict[str, Any]
House = Mapping[str, list[Row]]
TODAY = date(2026, 11, 21)
CAME, AGREED, FIRST = date(2021, 12, 1), date(2021, 12, 15), date(2022, 1, 1)
ZERO = datetime(1899, 12, 30)
KINDS = ("Keywork", "1-2-1 support", "Drop-in", "Keywork", "Missed by resident")
TABS = ("houses", "staff", "residents", "goals", "sessions")
EVERY = ("one bad cell", "all cells bad")


def house(sessions: int) -> House:
    """Make a house of good rows, at most a thousand sessions a resident."""
    people = max(40, sessions // 1000)
    return {
        "houses": [{"house": "H-1", "name": "Elm House"}],
        "staff": [_worker(number) for number in range(1, people // 10 + 1)],
        "residents": [_resident(number, people // 10) for number in range(1, people + 1)],
        "goals": [_goal(number) for number in range(1, people + 1)],
        "sessions": [_session(number, people) for number in range(sessions)],
    }


def _worker(number: int) -> Row:
    return {
        "staff": f"S-{number:02}", "name": "Kit Example", "roles": "Keyworker",
        "account": f"kit{number}@accounts.example", "started": date(2020, 1, 1),
        "can_be_keyworker": True,
    }  # fmt: skip


def _resident(number: int, workers: int) -> Row:
    return {
        "resident": f"R-{number:03}", "name": "Ada Sample", "adult": True, "house": "H-1",
        "service": "Lives here", "room": str(number), "moved_in": CAME, "referred_by": "Council",
        "keyworker": f"S-{number % workers + 1:02}",
    }  # fmt: skip


def _goal(number: int) -> Row:
    return {
        "goal": f"G-{number:03}", "resident": f"R-{number:03}", "date": AGREED, "term": "Long",
        "words": "Cook three meals", "area": "Lifeskills", "set_by": "Resident",
        "look_again": date(2026, 12, 1), "status": "Open",
    }  # fmt: skip


def _session(number: int, people: int) -> Row:
    who, turn = number % people + 1, number // people
    day = FIRST + timedelta(days=turn)
    kind = KINDS[(who + turn) % len(KINDS)]
    row: Row = {
        "timestamp": datetime.combine(day, time(17)) + timedelta(seconds=number % 9000),
        "resident": f"R-{who:03}", "staff": f"S-{who % (people // 10) + 1:02}", "date": day,
        "start": time(9 + number % 9, number * 7 % 60), "kind": kind, "planned": turn % 3 > 0,
        "next": f"Ring on Friday, number {number}", "next_who": "Keyworker",
        "next_by": day + timedelta(days=7),
    }  # fmt: skip
    if kind != "Missed by resident":
        row |= {
            "minutes": 15 + number % 60, "how": "In person", "place": "Office",
            "topics": ("Budgeting", "Feelings")[: 1 + turn % 2], "goal": f"G-{who:03}",
            "progress": "A little", "wellbeing": 1 + number % 5, "last_time": "Done",
            "happened": f"Talk {number}: " + "we looked at the letter and wrote an answer. " * 3,
            "view": f"It went as it should, I think ({number}).",
        }  # fmt: skip
    return row


def spoil(told: House, how: str) -> House:
    """Make every session bad: one cell, another from row to row, or all that can be."""
    rows = [_spoiled(row, number, how) for number, row in enumerate(told["sessions"])]
    return {**told, "sessions": rows}


def _spoiled(row: Row, number: int, how: str) -> Row:
    bad: Row = {
        "date": f"31/02/{2000 + number % 26}", "resident": f"R-O{number}",
        "kind": f"Keywrok {number}", "staff": f"Kit number {number}", "start": f"{number} o'clock",
    }  # fmt: skip
    if how == EVERY[0]:
        name = tuple(bad)[number % len(bad)]
        return row | {name: bad[name]}
    more = ("timestamp", "planned", "how", "place", "goal", "progress", "wellbeing", "last_time")
    wrong = dict.fromkeys((*more, "minutes", "next_by", "topics"), f"something {number}")
    return row | bad | wrong


def as_tabs(told: House, forms: Mapping[str, Form]) -> dict[str, RawTable]:
    """Lay the rows out as they are pulled: days and times are a sheet's numbers."""
    tables = {}
    for name, rows in told.items():
        form = forms[name]
        names = [each.name for each in form.fields]
        cells = [(n, [_pulled(row.get(each)) for each in names]) for n, row in enumerate(rows, 2)]
        header = [each.title for each in form.fields]
        tables[name] = RawTable(name, form.tab, "measured", header, cells)
    return tables


def _pulled(value: Any) -> Any:
    match value:
        case datetime():
            return (value - ZERO) / timedelta(days=1)
        case date():
            return (value - ZERO.date()).days
        case time():
            return (value.hour * 60 + value.minute) / 1440
        case tuple():
            return ", ".join(value)
    return value


def write_package(
    told: House, forms: Mapping[str, Form], texts: Mapping[str, str], to: Path
) -> Path:
    """Write the rows as CSV files beside a ``datapackage.json`` with the rules of the schemas."""
    to.mkdir(parents=True, exist_ok=True)
    resources = []
    for name in TABS:
        schema = _schema(yaml.safe_load(texts[f"forms_schema/{name}.yaml"]), forms[name])
        names = [each["name"] for each in schema["fields"]]
        with (to / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            written = csv.writer(file)
            written.writerow(names)
            written.writerows(_lines(told[name], names))
        resources.append({"name": name, "type": "table", "path": f"{name}.csv", "schema": schema})
    package = {"name": "house", "resources": resources}
    (to / "datapackage.json").write_text(json.dumps(package, indent=1), encoding="utf-8")
    return to / "datapackage.json"


def _lines(rows: list[Row], names: list[str]) -> Iterator[list[str]]:
    for row in rows:
        yield [_written(row.get(name)) for name in names]


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case datetime() | time():
            return value.isoformat()
    return str(_pulled(value)) if isinstance(value, tuple) else str(value)


def _schema(read: dict[str, Any], form: Form) -> dict[str, Any]:
    """Keep what the standard knows, but for lists of several options, which it cannot say."""
    fields = []
    for each in read["fields"]:
        field = {key: value for key, value in each.items() if key not in ("keywork", "description")}
        if form.by_name[field["name"]].kind is Kind.CHOICES:
            field["constraints"] = {
                key: value for key, value in field["constraints"].items() if key != "enum"
            }
        fields.append(field)
    keys = [
        each
        for each in read.get("foreignKeys", ())
        if each["reference"]["resource"]
        in {"", *TABS}  # of a tab that is not here it knows nothing
    ]
    key = {"primaryKey": read["primaryKey"]} if "primaryKey" in read else {}
    return {"fields": fields, "foreignKeys": keys, **key}
