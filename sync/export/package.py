"""A Data Package: a CSV file for each form, and ``datapackage.json``, which says what they hold."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Sequence

from sync.export.cells import READING_RULE, cells_of
from sync.export.schema import Described, keys_of, table_schema
from sync.forms.model import Form
from sync.records import Record

DESCRIPTOR = "datapackage.json"
NAME = "keywork-export"
PROFILES = "https://datapackage.org/profiles/2.0"
DIALECT = {  # all of it, for a reader that guesses may be led astray by what people typed
    "$schema": f"{PROFILES}/tabledialect.json",
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
ABOUT = (
    "The rows of each form that nothing holds back, as keywork read them on one day. "
    "It holds personal data. An empty cell was not answered; an answer that is named under "
    "missingValues was asked for and declined."
)


def data_package(tables: Sequence[tuple[Form, Sequence[Record]]], title: str) -> dict[str, bytes]:
    """Write *tables* as the files of a Data Package (v2), by name; *title* is the house's.

    Source: https://datapackage.org/standard/data-package/
    """
    keys = keys_of(tables)
    files = {f"{form.name}.csv": _csv(form, rows) for form, rows in tables}
    descriptor = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": NAME,
        "title": title,
        "description": f"{ABOUT} {READING_RULE}",
        "resources": [
            _resource(form, files[f"{form.name}.csv"], table_schema(form, rows, keys))
            for form, rows in tables
        ],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n"
    return {DESCRIPTOR: text.encode(), **files}


def _csv(form: Form, rows: Sequence[Record]) -> bytes:
    made = io.StringIO(newline="")
    sheet = csv.writer(made, lineterminator="\r\n")
    sheet.writerow([each.name for each in form.fields])
    sheet.writerows(cells_of(row, form) for row in rows)
    # "replace": a UnicodeEncodeError would carry the whole table out with it.
    return made.getvalue().encode("utf-8", "replace")


def _resource(form: Form, data: bytes, described: Described) -> dict[str, object]:
    resource: dict[str, object] = {
        "name": form.name,
        "type": "table",
        "title": form.tab,
        "path": f"{form.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": DIALECT,
        "schema": {"$schema": f"{PROFILES}/tableschema.json", **described.schema},
    }
    if described.notes:
        resource["description"] = " ".join(described.notes)
    return resource
