"""Good rows, cut to what an audience may see, and made into records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from typing import TypeVar

from sync.check.problem import Row, Value
from sync.forms.model import Audience, Form, Kind
from sync.records import RECORDS, Record

R = TypeVar("R", bound=Record)
Rows = Mapping[str, tuple[Row, ...]]
ABOUT_THE_ROW = frozenset({"timestamp", "sender"})  # never shown under "More answers"


def rows_for(audience: Audience, rows: Rows, forms: Mapping[str, Form]) -> Rows:
    """Leave out every row and every field that *audience* may not see.

    This comes before any meaning is made, so nothing counted or dated from what is left can give
    away more (design, section 1).
    """
    return {
        name: _cut(found, audience, forms[name])
        for name, found in rows.items()
        if forms[name].audience <= audience
    }


def _cut(rows: tuple[Row, ...], audience: Audience, form: Form) -> tuple[Row, ...]:
    hidden = {field.name for field in form.fields if field.audience > audience}
    if not hidden:
        return rows
    return tuple(
        replace(
            row,
            values={name: value for name, value in row.values.items() if name not in hidden},
            declined=row.declined - hidden,
        )
        for row in rows
    )


def records(kind: type[R], rows: Rows, forms: Mapping[str, Form]) -> list[R]:
    """Make the records of one kind from their rows, extra questions carried along."""
    name = next(name for name, record in RECORDS.items() if record is kind)
    if name not in rows:
        return []
    known = {field.name for field in fields(kind)} - {"row", "more", "declined"}
    extra = [field for field in forms[name].fields if field.name not in known | ABOUT_THE_ROW]
    asked = [(each.name, each.title) for each in extra]
    unsaid = _unsaid(kind, forms[name])
    return [_record(kind, row, known, asked, unsaid) for row in rows[name]]


def _unsaid(kind: type[Record], form: Form) -> dict[str, Value]:
    """Give "" for each text a record always has, as a house may keep it from this audience."""
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    return {
        each.name: ""
        for each in form.fields
        if each.name in needed and each.kind in {Kind.TEXT, Kind.CHOICE}
    }


def _record(
    kind: type[R],
    row: Row,
    known: set[str],
    extra: Iterable[tuple[str, str]],
    unsaid: Mapping[str, Value],
) -> R:
    answers = dict(unsaid) | {
        name: value for name, value in row.values.items() if name in known and value is not None
    }
    more = tuple(
        (title, row.values[name]) for name, title in extra if row.values.get(name) is not None
    )
    made: R = kind(row=row.number, more=more, declined=row.declined, **answers)
    return made
