"""The same answers sent twice: the first counts, later ones are set aside and told of."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime, timedelta

from sync.check.sheet import Draft, Sheet, cell_of
from sync.check.text import clean

_SOON = timedelta(minutes=5)


def repeats(sheet: Sheet) -> frozenset[int]:
    """Return the numbers of rows that say what an earlier one says, within five minutes of it."""
    alike: dict[Hashable, list[Draft]] = {}
    for draft in sheet.drafts:
        alike.setdefault(_said(sheet, draft), []).append(draft)
    found: set[int] = set()
    for drafts in alike.values():
        if len(drafts) > 1:
            found.update(_later(drafts))
    return frozenset(found)


def _said(sheet: Sheet, draft: Draft) -> Hashable:
    """Gather all that a row says but when it was sent; what was not read, as it was typed."""
    values = draft.row.values
    said: list[Hashable] = [
        values[each.question.name] for each in sheet.columns if each.question.name != "timestamp"
    ]
    said += [
        clean(str(cell_of(draft.cells, each.places)))
        for each in sheet.columns
        if each.question.name in draft.unread
    ]
    return tuple(said), draft.row.declined


def _later(drafts: list[Draft]) -> list[int]:
    """Return the rows to set aside among *drafts*, which all say the same."""
    sent = [
        (moment, each.number)
        for each in drafts
        if isinstance(moment := each.row.values.get("timestamp"), datetime)
    ]
    untimed = [each.number for each in drafts if each.row.values.get("timestamp") is None]
    later = sorted(untimed)[1:]
    last: datetime | None = None
    for moment, number in sorted(sent):
        if last is not None and moment - last <= _SOON:
            later.append(number)
        last = moment
    return later
