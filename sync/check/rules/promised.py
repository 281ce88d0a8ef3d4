"""E1 and E2: a row of Steps names a promise that somebody made, and comes after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.check.sheet import Draft
from sync.records import FORM_OF, Contact, Goal, Session, StepClosed, when
from sync.records.agreements import NAMED_BY, Agreement, agreements_of
from sync.records.references import read_reference

Agreements = Mapping[str, list[Agreement]]


def e2_after_it_was_agreed(rows: GoodRows) -> None:
    """E2: hold what names no promise, or lies before it; tell of one that was closed before.

    While a row or the words of a step cannot be read, a reference may be of that one.
    """
    told = sorted(rows.of(StepClosed), key=when)
    if not told:
        return
    agreed = _agreements(rows)
    severity = Severity.NOTICE if _unsure(rows) else Severity.ERROR
    closed: dict[str, list[StepClosed]] = {}
    for each in told:
        reference = read_reference(each.reference)
        about = agreed.get(reference or "")
        if reference is None:
            rows.tell(each, Code.STEP_UNKNOWN, "reference")
        elif about is None:
            rows.tell(each, Code.STEP_UNKNOWN, "reference", severity=severity)
        elif each.date < min(agreement.day for agreement in about):
            rows.tell(each, Code.STEP_EARLY, "date", severity=severity)
        else:
            _tell_closed(rows, each, about, closed.setdefault(reference, []))


def _tell_closed(
    rows: GoodRows, row: StepClosed, about: list[Agreement], before: list[StepClosed]
) -> None:
    """Tell of a promise that was closed already, and not agreed again up to the day of *row*."""
    newest = max(each.day for each in about if each.day <= row.date)
    earlier = next((each for each in before if each.date >= newest), None)
    if earlier:
        where = f", in row {earlier.row}"
        rows.tell(row, Code.STEP_CLOSED, "reference", severity=Severity.NOTICE, detail=where)
    elif all(each.ended and each.ended < row.date for each in about if each.day <= row.date):
        rows.tell(row, Code.STEP_CLOSED, "reference", severity=Severity.NOTICE)
    if row.closes:
        before.append(row)


def _agreements(rows: GoodRows) -> Agreements:
    """Gather what was agreed in every row, held or not, by reference."""
    gathered: dict[str, list[Agreement]] = {}
    for draft in _drafts(rows):
        if isinstance(draft.record, Goal | Session | Contact):
            for each in agreements_of(draft.record):
                gathered.setdefault(each.reference, []).append(each)
    return gathered


def _drafts(rows: GoodRows) -> Iterator[Draft]:
    for kind in NAMED_BY:
        sheet = rows.sheets.get(FORM_OF[kind])
        yield from sheet.kept if sheet else ()


def _unsure(rows: GoodRows) -> bool:
    """Say whether some row that may agree to a step waits whole, or the words of one do."""
    for kind, names in NAMED_BY.items():
        sheet = rows.sheets.get(FORM_OF[kind])
        if rows.findings.held(FORM_OF[kind]):
            return True
        if sheet and any(not each.unread.isdisjoint(names) for each in sheet.kept):
            return True
    return False
