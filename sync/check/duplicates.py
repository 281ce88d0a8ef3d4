"""The same answers sent twice: the first counts, later ones are set aside and told of.

Evaluations and feedback name nobody unless somebody wants an answer, and two people who hand round
one phone may well say the same in numbers.
Neither answer may be lost, so one is only set aside if it also says the same in words of its own,
as many as two people hardly share. A form sent twice without any is rare, and counts twice.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime, timedelta
from operator import itemgetter
from types import MappingProxyType

from sync.check.rows import MOST_FAULTS
from sync.check.sheet import Draft, Sheet, cell_of
from sync.forms.model import Kind

_SOON = timedelta(minutes=5)
_NAMELESS = frozenset(
    ("evaluations", "feedback")
)  # forms whose answers are many people's and say not whose
_OF_ONE_PERSON = 20  # letters and signs that two people do not write alike


def repeats(sheet: Sheet) -> Mapping[int, int]:
    """Find the rows that say what an earlier one says, sent within five minutes of it.

    Gives the number of each, and of the row that it repeats.
    """
    said = _sayer(sheet)
    alike: dict[Hashable, list[Draft]] = {}
    for draft in sheet.drafts:
        alike.setdefault(said(draft), []).append(draft)
    repeated: dict[int, int] = {}
    for drafts in alike.values():
        if len(drafts) > 1 and _is_one_person(sheet, drafts[0]):
            repeated.update(_later(drafts))
    return MappingProxyType(repeated)


def _is_one_person(sheet: Sheet, draft: Draft) -> bool:
    """Say whether rows that all say what *draft* does must come from one person."""
    if sheet.form.name not in _NAMELESS or draft.values.get("resident") is not None:
        return True
    asked = (each.name for each in sheet.form.fields if each.kind is Kind.TEXT)
    own = (draft.values[name] for name in asked)
    return sum(len(str(each)) for each in own if each is not None) >= _OF_ONE_PERSON


def _sayer(sheet: Sheet) -> Callable[[Draft], Hashable]:
    """Make what gathers all that a row says but when it was sent; the unread as it was typed."""
    names = [each.question.name for each in sheet.columns if each.question.name != "timestamp"]
    sent = {
        place
        for each in sheet.columns
        if each.question.name == "timestamp"
        for place in each.places
    }
    values_of = itemgetter(*names) if names else len

    known = {place for each in sheet.columns for place in each.places}
    width = len(sheet.table.header)
    strange = len(known) < width  # columns that no form knows may differ, too

    def said(draft: Draft) -> Hashable:
        answers: Hashable = values_of(draft.values)
        if strange or len(draft.cells) > width:
            answers = answers, tuple(c for p, c in enumerate(draft.cells) if p not in known and c)
        if not draft.unread and not draft.declined:
            return answers
        if len(draft.unread) >= MOST_FAULTS:
            return tuple(cell for place, cell in enumerate(draft.cells) if place not in sent)
        typed = [
            cell_of(draft.cells, each.places)
            for each in sheet.columns
            if each.question.name in draft.unread
        ]
        return answers, tuple(typed), draft.declined

    return said


def _later(drafts: list[Draft]) -> dict[int, int]:
    """Return the rows to set aside among *drafts*, which all say the same, each with its first."""
    sent = [
        (moment, each.number)
        for each in drafts
        if isinstance(moment := each.values.get("timestamp"), datetime)
    ]
    untimed = sorted(each.number for each in drafts if each.values.get("timestamp") is None)
    later = {number: untimed[0] for number in untimed[1:]}  # noqa: C420  (there may be none)
    counts: tuple[datetime, int] | None = None
    for moment, number in sorted(sent):
        if counts is not None and moment - counts[0] <= _SOON:
            later[number] = counts[1]
        else:
            counts = moment, number
    return later
