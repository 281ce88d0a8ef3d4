"""Answers as text that any program reads back, and that no spreadsheet runs."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time
from decimal import Decimal

from sync.forms.model import Form
from sync.forms.vocabulary import YesNo
from sync.records.base import Record
from sync.records.making import answers_of

YES, NO = YesNo.YES.value, YesNo.NO.value
BETWEEN = "\n"  # of several choices: an option may hold a comma, and none holds a line's end
QUOTE = "'"
_SIGNS = frozenset("=+-@＝＋－＠")  # in full width they run too
_STARTS = ("\t", "\r", "\n", "\0")
_UNSEEN = ("Cc", "Cf")

READING_RULE = (
    "A spreadsheet would run a text that starts like a formula, so such a text has an apostrophe "
    "(') put in front here. To get the text as it was typed: if a cell of type string or list "
    "starts with an apostrophe, look at what stands after all the apostrophes at its start. If "
    "that starts with a tab, a line's end or a NUL, or if its first sign that is neither blank nor "
    "a control or format sign is one of = + - @ or their full-width forms, then take the first "
    "apostrophe away, and no more than that one. Do so before a list is split. Numbers, dates, "
    "times and codes never have it."
)


def would_run(text: str) -> bool:
    """Say whether a spreadsheet may run *text*, apostrophes at its start set aside."""
    text = text.lstrip(QUOTE)
    if text.startswith(_STARTS):
        return True
    first = next((sign for sign in text if not _unseen(sign)), "")
    return first in _SIGNS


def harmless(text: str) -> str:
    """Put an apostrophe before *text* if a spreadsheet may run it, and so that it can be undone."""
    return QUOTE + text if would_run(text) else text


def written(value: object) -> str:
    """Write one answer as it stands in a CSV file."""
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case bool():
            return YES if value else NO
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case datetime() | date() | time():
            return value.isoformat()
        case tuple():
            return harmless(BETWEEN.join(value))
        case _:
            raise TypeError(f"a CSV file cannot hold a {type(value).__name__}")


def cells_of(record: Record, form: Form) -> list[str]:
    """Write the answers of *record* in the order of the fields of *form*."""
    answers = answers_of(record, form)
    return [
        harmless(each.declined[0]) if each.name in record.declined else written(answers[each.name])
        for each in form.fields
    ]


def _unseen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in _UNSEEN
