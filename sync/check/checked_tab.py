"""The Checked tab: what somebody has looked at and found right does not come back."""

from __future__ import annotations

from collections.abc import Mapping

from sync.check.codes import Code
from sync.check.collector import ProblemCollector
from sync.check.keys import known_codes, tell_unknown_codes
from sync.check.problem import Severity
from sync.check.readers.cells import Fault
from sync.check.references import reference_in
from sync.check.sheet import Sheet
from sync.records import CheckedRow


def without_checked(sheets: Mapping[str, Sheet], findings: ProblemCollector) -> ProblemCollector:
    """Return *findings* without what the good rows of the Checked tab name, now and from now on.

    A row that is itself held, as when nobody has the code of who looked, settles nothing.
    """
    sheet = sheets.get("checked")
    if sheet is None:
        return findings
    staff = {"staff": known_codes(sheets["staff"])} if "staff" in sheets else {}
    tell_unknown_codes(sheet, staff, findings)
    question = sheet.form.by_name.get("reference")
    for draft, row in findings.good_of(sheet, CheckedRow):
        if reference_in(row) is None:
            findings.tell(sheet, draft, Fault(Code.REFERENCE, question, found=row.reference))
    references = (reference_in(row) for _, row in findings.good_of(sheet, CheckedRow))
    left = ProblemCollector(frozenset(each for each in references if each))
    for problem in findings.problems:
        left.add(problem)
    return left


def tell_idle_references(sheet: Sheet | None, findings: ProblemCollector) -> None:
    """Tell of references that nothing has any more, or never had."""
    if sheet is None:
        return
    question = sheet.form.by_name.get("reference")
    for draft, row in findings.good_of(sheet, CheckedRow):
        if reference_in(row) not in findings.used:
            fault = Fault(Code.REFERENCE_IDLE, question, Severity.NOTICE, row.reference)
            findings.tell(sheet, draft, fault)
