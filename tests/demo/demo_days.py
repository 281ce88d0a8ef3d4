"""Days on which the demo house is told, and the schema as an independent reader sees it."""

from __future__ import annotations

import functools
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

DAYS = {
    "a Saturday": date(2026, 11, 21),
    "a Wednesday": date(2026, 6, 17),
    "a Friday": date(2027, 9, 10),
    "a Monday": date(2026, 11, 23),
    "a Sunday": date(2026, 11, 22),
    "a leap day": date(2028, 2, 29),
    "New Year's Day": date(2027, 1, 1),
    "two days after Christmas": date(2026, 12, 27),
    "the clocks go back": date(2026, 10, 25),
    "the clocks go forward": date(2027, 3, 28),
}
Row = dict[str, Any]
SCHEMAS = Path(__file__).parents[2] / "forms_schema"


@functools.cache
def read_schemas() -> dict[str, dict[str, Row]]:
    """Read each form's fields by name; never change them."""
    found = {}
    for path in sorted(SCHEMAS.glob("*.yaml")):
        schema = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[path.stem] = {field["name"]: field for field in schema["fields"]}
    return found


def wrong_cells(form: str, row: Row, fields: dict[str, Row]) -> set[tuple[str, str]]:
    """Name each cell of *row* that its schema would not have, with what it holds instead."""
    wrong = {(form, f"no such field {name}") for name in row.keys() - fields.keys()}
    for name, field in fields.items():
        value, own = row.get(name), field.get("keywork", {})
        needed = field.get("constraints", {}).get("required") or _holds(own, "required_when", row)
        if value is None:
            wrong |= {(form, f"{name} is missing")} if needed else set()
        elif _holds(own, "empty_when", row) or not _fits(value, field):
            wrong.add((form, name))
    return wrong


def _holds(own: Row, word: str, row: Row) -> bool:
    return any(as_typed(row.get(other)) in options for other, options in own.get(word, {}).items())


def as_typed(value: object) -> object:
    """Return an answer as its cell shows it."""
    return {True: "Yes", False: "No"}[value] if isinstance(value, bool) else value


def _fits(value: object, field: Row) -> bool:
    rules, own = field.get("constraints", {}), field.get("keywork", {})
    if own.get("widget") == "choices":
        return (
            isinstance(value, tuple)
            and 0 < len(value) <= own.get("most", 99)
            and set(value) <= set(rules["enum"])
        )
    if value in field.get("missingValues", []):
        return True
    if "enum" in rules:
        return value in rules["enum"]
    if "pattern" in rules and not re.fullmatch(rules["pattern"], str(value)):
        return False
    return _of_type(value, field["type"], rules)


def _of_type(value: object, kind: str, rules: Row) -> bool:
    match kind:
        case "integer":
            return type(value) is int and (
                rules.get("minimum", value) <= value <= rules.get("maximum", value)
            )
        case "number":
            return type(value) in (int, Decimal)
        case "boolean":
            return isinstance(value, bool)
        case "string":
            return isinstance(value, str) and 0 < len(value) <= rules.get("maxLength", 9999)
        case "date":
            return isinstance(value, date) and not isinstance(value, datetime)
        case "datetime":
            return isinstance(value, datetime)
        case _:
            return type(value).__name__ == kind
