"""What only managers may see of tabs that staff see, too, by resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.reading import Records
from sync.forms.model import Audience, Form
from sync.records.base import Value
from sync.records.making import answer_getter, is_answer

ABOUT_THE_ROW = frozenset({"timestamp", "sender"})  # of no single resident


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """One answer on its own: the tab, the day it belongs to, the question and what was said."""

    tab: str
    day: date | None
    question: str
    value: Value = field(repr=False)


def kept_from_staff(
    records: Records, forms: Mapping[str, Form]
) -> dict[str, tuple[KeptAnswer, ...]]:
    """Gather what only managers may see of tabs that staff see too, by resident."""
    gathered: defaultdict[str, list[KeptAnswer]] = defaultdict(list)
    for name, rows in records.items():
        form = forms[name]
        kept = [
            (each.title, answer_getter(form, each.name))
            for each in form.fields
            if each.audience > max(form.audience, Audience.STAFF) and each.name not in ABOUT_THE_ROW
        ]
        resident_of = answer_getter(form, "resident")
        for record in rows if kept else ():
            resident = resident_of(record)
            day = getattr(record, "date", None) or getattr(record, "moved_in", None)
            for title, answer_of in kept if isinstance(resident, str) else ():
                value = answer_of(record)
                if is_answer(value):
                    gathered[str(resident)].append(KeptAnswer(form.tab, day, title, value))
    return {
        code: tuple(sorted(answers, key=lambda each: (each.day or date.min, each.question)))
        for code, answers in sorted(gathered.items())
    }
