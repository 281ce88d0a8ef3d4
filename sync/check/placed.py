"""A fault given its place: the tab, the row and column, who may see it, and what waits for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sync.check.codes import WHOLE_ROW
from sync.check.messages import MESSAGES
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import Fault
from sync.check.references import reference_of
from sync.check.sheet import Draft, Sheet, cell_of
from sync.forms.model import Audience, Form
from sync.forms.vocabulary import ConcernAbout
from sync.pull.table import RawTable
from sync.records import Value
from sync.records.base import NO_FIELDS

OPEN_CONCERNS = frozenset((ConcernAbout.RESIDENT, ConcernAbout.VISITOR, ConcernAbout.SOMEONE_ELSE))


def problem_of(sheet: Sheet, draft: Draft | None, fault: Fault) -> Problem:
    """Give *fault* its place in the tab, its audience, and its reference if it may be right."""
    form, question = sheet.form, fault.question
    audience = form.audience if question is None else max(form.audience, question.audience)
    name = question.name if question else ""
    reference = ""
    if fault.severity is not Severity.ERROR or MESSAGES[fault.code].checkable:
        texts = _cells_by_name(sheet, draft) if draft else {"heading": fault.found}
        reference = reference_of(form.name, fault.code, name, texts)
    silent = draft is not None and tells_nothing(form, draft)
    answers = answers_of_fault(form, draft, fault) if draft else NO_FIELDS
    whose = draft.values if draft and not silent else {}
    resident, worker = _whose(form, whose, audience)
    return Problem(
        form=form.name,
        tab=sheet.table.tab,
        row=draft.number if draft else 0,
        column=sheet.letter(name),
        code=fault.code,
        severity=fault.severity,
        audience=audience,
        title=question.title if question else "",
        found=None if silent else fault.found,
        offer=None if silent else fault.offer,
        reference=reference,
        detail="" if silent else fault.detail,
        resident=resident,
        worker=worker,
        mark=_mark(form, draft) if draft else "",
        silent=silent,
        answers=answers,
        name=name,
    )


def answers_of_fault(form: Form, draft: Draft, fault: Fault) -> frozenset[str]:
    """Return the fields whose answers wait for *fault*; none where the whole row does.

    A fault of no one answer leaves of a row what places it, and every other answer waits.
    """
    if fault.severity is not Severity.ERROR or fault.code in WHOLE_ROW:
        return NO_FIELDS
    if fault.question is None:
        return NO_FIELDS if draft.record is None else draft.unread - form.placing
    return NO_FIELDS if fault.question.placing else frozenset((fault.question.name,))


def tells_nothing(form: Form, draft: Draft) -> bool:
    """Say whether nothing of a row may be shown: a concern that is, or may be, about a colleague.

    It is never published (decision 15), so what it says may not come out where its slips are told.
    """
    if form.name != "concerns":
        return False
    names_staff = draft.values.get("about_staff") is not None or "about_staff" in draft.unread
    return names_staff or draft.values.get("about") not in OPEN_CONCERNS


def _whose(form: Form, values: Mapping[str, Value], audience: Audience) -> tuple[str, str]:
    """Return the codes of the resident and the worker that a row names, if *audience* sees them."""
    codes = {"residents": "", "staff": ""}
    for field_ in form.naming:
        code = values.get(field_.name)
        about = field_.refers_to or form.name
        if isinstance(code, str) and field_.audience <= audience and not codes[about]:
            codes[about] = code
    return codes["residents"], codes["staff"]


def _mark(form: Form, draft: Draft) -> str:
    """Name a row by what does not change when it is mended: its code, or when it was sent."""
    values = draft.values
    named = values.get(form.primary_key or "") or values.get("timestamp")
    return f"{form.name} {named}" if named else ""


def tab_problem(
    form: Form,
    tab: str,
    fault: Fault,
    column: str | None = None,
) -> Problem:
    """Make a problem of a whole tab, or of one of its headings."""
    sheet = Sheet(form, RawTable(form.name, tab, "", (), ()))
    return replace(problem_of(sheet, None, fault), column=column)


def _cells_by_name(sheet: Sheet, draft: Draft) -> Mapping[str, object]:
    return MappingProxyType(
        {each.question.name: cell_of(draft.cells, each.places) for each in sheet.columns}
    )
