"""What the Sheets API says of its own answers: the discovery document, as JSON Schema."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import googleapiclient
from jsonschema import Draft7Validator

DOCUMENT = (
    Path(googleapiclient.__file__).parent / "discovery_cache" / "documents" / "sheets.v4.json"
)


@cache
def document() -> dict[str, Any]:
    """Read the document."""
    return json.loads(DOCUMENT.read_text(encoding="utf-8"))


def schemas() -> dict[str, Any]:
    """Return every schema."""
    return document()["schemas"]


def parameters(method: str) -> set[str]:
    """Name the parameters of a call of the API, with those that every call has."""
    here = document()["resources"]["spreadsheets"]
    *within, name = method.split(".")
    for each in within:
        here = here["resources"][each]
    return {*here["methods"][name]["parameters"], *document()["parameters"]}


@cache
def validator(name: str) -> Draft7Validator:
    """Make what holds an answer against the schema of that name, and lets nothing else in."""
    definitions = {key: converted(each) for key, each in schemas().items()}
    return Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": definitions})


def converted(schema: dict[str, Any]) -> dict[str, Any]:
    """Turn a schema of a discovery document into one of JSON Schema."""
    if "$ref" in schema:
        return {"$ref": f"#/definitions/{schema['$ref']}"}
    kind = schema["type"]
    if kind == "any":
        return {"type": ["string", "number", "boolean"]}  # a cell is never null, a list, an object
    if kind == "array":
        return {"type": "array", "items": converted(schema["items"])}
    if kind == "object":
        found: dict[str, Any] = {"type": "object", "additionalProperties": False}
        if "additionalProperties" in schema:
            found["additionalProperties"] = converted(schema["additionalProperties"])
        parts = schema.get("properties", {})
        return found | {"properties": {key: converted(each) for key, each in parts.items()}}
    return {"type": kind} | ({"enum": schema["enum"]} if "enum" in schema else {})


def parts_of(name: str) -> dict[str, Any]:
    """Return the parts that a schema names."""
    return schemas()[name]["properties"]
