"""What records need of a house's own forms, whatever else the house asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from types import MappingProxyType
from typing import get_args, get_type_hints

from sync.forms.model import Field, Form, Kind
from sync.records import RECORDS
from sync.records.making import MAY_BE_UNSAID

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
OF_ANY_ROW = frozenset({"row", "timestamp", "sender", "more", "declined"})  # no form needs these


def misfits(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Tell each form, and what about it no record can be made with, and how to mend it."""
    for name, record in RECORDS.items():
        if name not in forms:
            yield name, "this form is needed. Put the file back."
            continue
        hints = get_type_hints(record)
        for each in fields(record):
            if each.name not in OF_ANY_ROW:
                needed = each.default is MISSING
                said = _misfit(forms[name], each.name, hints[each.name], needed=needed)
                if said:
                    yield name, said


def _misfit(form: Form, name: str, hint: object, *, needed: bool) -> str | None:
    question: Field | None = form.by_name.get(name)
    if question is None:
        return f"the field {name} is needed. Put it back." if needed else None
    if TYPES[question.kind] not in (hint, *get_args(hint)):
        return f"the field {name} holds another kind of answer than keywork reads. Put it back."
    if not needed or question.kind in MAY_BE_UNSAID:
        return None
    if not question.required:
        return f"the field {name} must be required, for every page is built on it."
    if question.declined:
        return f"the field {name} must have an answer. Take its missingValues away."
    if question.audience > form.audience:
        return f"the field {name} cannot be kept from staff, for every page is built on it."
    return None
