"""What records need of a house's own forms, whatever else the house asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from types import MappingProxyType
from typing import get_args, get_type_hints

from sync.forms.known_options import KNOWN_OPTIONS
from sync.forms.model import Field, Form, Kind
from sync.records import RECORDS
from sync.records.base import MAY_WAIT
from sync.records.making import OF_ANY_ROW, placing_names

MAY_BE_UNSAID = frozenset({Kind.TEXT, Kind.CHOICE})
TYPES: Mapping[Kind, object] = MappingProxyType(
    {
        Kind.CODE: str,
        Kind.TEXT: str,
        Kind.EMAIL: str,
        Kind.CHOICE: str,
        Kind.CHOICES: tuple[str, ...],
        Kind.YES_NO: bool,
        Kind.WHOLE: int,
        Kind.SCORE: int,
        Kind.MONEY: Decimal,
        Kind.DATE: dt.date,
        Kind.TIME: dt.time,
        Kind.MOMENT: dt.datetime,
    }
)
REFERS_TO = MappingProxyType({"resident": "residents", "staff": "staff", "house": "houses"})
HELD_IN = MappingProxyType(
    {
        str: "text",
        tuple[str, ...]: "several answers (widget: choices)",
        bool: "yes or no (type: boolean)",
        int: "a whole number (type: integer)",
        Decimal: "money (type: number, widget: money)",
        dt.date: "a day (type: date)",
        dt.time: "a time of day (type: time)",
        dt.datetime: "a day and a time (type: datetime)",
    }
)
MAY_BE_NOBODY = frozenset((("residents", "keyworker"),))  # no keyworker yet is an answer
NEVER_NEEDED = OF_ANY_ROW | {"timestamp", "sender"}


def misfits(forms: Mapping[str, Form]) -> Iterator[tuple[str, str, str]]:
    """Tell each form, the field of it that no record can be made with, and how to mend it.

    The field is "" where it is missing, or the whole form is.
    """
    for name, record in RECORDS.items():
        if name not in forms:
            yield name, "", "This form is needed. Put the file back."
            continue
        hints = get_type_hints(record)
        for each in fields(record):
            if each.name not in NEVER_NEEDED:
                needed = each.default is MISSING or MAY_WAIT in each.metadata
                said = _misfit(forms[name], each.name, hints[each.name], needed=needed)
                if said:
                    there = each.name in forms[name].by_name
                    yield name, each.name if there else "", said
        yield from _misplaced(forms[name], placing_names(record))


def _misplaced(form: Form, placing: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Tell the fields whose mark is wrong: no question of a house's own places a row."""
    for each in form.fields:
        if each.name in placing and not each.placing:
            mend = "Write under it: keywork: {placing: true}."
            yield form.name, each.name, f"The field {each.name} places its row. {mend}"
        if each.placing and each.name not in placing:
            mend = "Take “placing” away."
            yield form.name, each.name, f"The field {each.name} does not place its row. {mend}"


def _misfit(form: Form, name: str, hint: object, *, needed: bool) -> str | None:
    question: Field | None = form.by_name.get(name)
    if question is None:
        return f"The field {name} is needed. Put it back." if needed else None
    if TYPES[question.kind] not in (hint, *get_args(hint)):
        kind = next(HELD_IN[each] for each in (hint, *get_args(hint)) if each in HELD_IN)
        return f"The field {name} must hold {kind}. Write its type and widget as they were."
    if needed and name in REFERS_TO and name != form.primary_key and question.kind is not Kind.CODE:
        return f"The field {name} must be a foreign key to {REFERS_TO[name]}. Put the key back."
    known = f"{form.name}.{name}" in KNOWN_OPTIONS
    if not needed or (question.kind in MAY_BE_UNSAID and not known):
        return None
    if not question.required:
        return f"The field {name} must be required, for every page is built on it."
    if question.declined and (form.name, name) not in MAY_BE_NOBODY:
        return f"The field {name} must have an answer. Take its missingValues away."
    if question.audience > form.audience:
        return f"The field {name} cannot be kept from staff, for every page is built on it."
    return None
