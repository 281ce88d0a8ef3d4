"""Records, cut to what an audience may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from sync.forms.model import Audience, Form
from sync.records import FORM_OF, Record
from sync.records.making import copier

R = TypeVar("R", bound=Record)
Records = Mapping[str, tuple[Record, ...]]  # by form


def records_for(audience: Audience, records: Records, forms: Mapping[str, Form]) -> Records:
    """Leave out every row and every answer that *audience* may not see.

    This comes before any meaning is made, so nothing counted or dated from what is left can give
    away more (design, section 1).
    """
    return {
        name: _cut(rows, audience, forms[name])
        for name, rows in records.items()
        if forms[name].audience <= audience
    }


def _cut(records: tuple[Record, ...], audience: Audience, form: Form) -> tuple[Record, ...]:
    hidden = [field for field in form.fields if field.audience > audience]
    if not hidden or not records:
        return records
    names = frozenset(field.name for field in hidden)
    titles = frozenset(field.title for field in hidden)
    copy = copier(type(records[0]), names)
    copies = (copy(each) for each in records)
    return tuple(
        _without_own(each, titles, names) if each.more or each.declined or each.waits else each
        for each in copies
    )


def _without_own(record: Record, titles: frozenset[str], names: frozenset[str]) -> Record:
    """Leave out what was answered, declined or waits of questions that may not be seen."""
    more = tuple(each for each in record.more if each[0] not in titles)
    return replace(record, more=more, declined=record.declined - names, waits=record.waits - names)


def of_kind(kind: type[R], records: Records) -> list[R]:
    """Return the records of one kind, in the order of their rows."""
    return [each for each in records.get(FORM_OF[kind], ()) if isinstance(each, kind)]
