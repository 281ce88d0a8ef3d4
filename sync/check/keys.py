"""Codes that name a row, and codes that name a row elsewhere.

A code is known if it can be read in its own tab, whether or not its row is held: the row may be
waiting for a correction, and what names it is right all the same. So whether a code is known never
depends on what else is wrong, and one look at each row is enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from sync.check.codes import Code
from sync.check.collector import ProblemCollector
from sync.check.problem import Severity
from sync.check.readers.cells import Fault
from sync.check.sheet import Draft, Sheet
from sync.forms.cleaning import fold
from sync.forms.model import Field

_NAMED = 5  # rows
_ALIKE = 0.7  # of 1
MOST_OFFERS = 200  # distinct unknown codes a tab for which the nearest known one is looked for


def codes_of(sheet: Sheet) -> frozenset[str]:
    """Return every code that can be read in its own tab."""
    key = sheet.form.primary_key
    if key is None:
        return frozenset()
    codes = (draft.values[key] for draft in sheet.kept)
    return frozenset(code for code in codes if isinstance(code, str))


def tell_same_codes(sheet: Sheet, findings: ProblemCollector) -> None:
    """Hold every row whose code, or other answer that must be its own, stands in another row too.

    A person who came back and was entered again under the same code is rule E11: the first row
    stays good and the later one is held.
    """
    for question in sheet.form.fields:
        if question.name == sheet.form.primary_key:
            _tell_same(sheet, question, findings, Code.ID_TWICE)
            _tell_alike(sheet, question, findings)
        elif question.unique:
            _tell_same(sheet, question, findings, Code.SAME)


def _tell_same(sheet: Sheet, question: Field, findings: ProblemCollector, code: Code) -> None:
    for drafts in _of_one_answer(sheet, question.name):
        if code == Code.ID_TWICE and e11_returned(drafts):
            for draft in _by_move_in(drafts)[1:]:
                findings.tell(sheet, draft, Fault(Code.RETURNED, question))
            continue
        where = _rows_in_words(drafts)
        for draft in drafts:
            found = sheet.typed(draft, question.name)
            findings.tell(sheet, draft, Fault(code, question, found=found, detail=where))


def _of_one_answer(sheet: Sheet, name: str) -> list[list[Draft]]:
    """Gather the rows that say the same in *name*, where more than one does."""
    rows: dict[str, list[Draft]] = {}
    for draft in sheet.kept:
        value = draft.values[name]
        if value is not None:
            rows.setdefault(fold(str(value)), []).append(draft)
    return [drafts for drafts in rows.values() if len(drafts) > 1]


def _tell_alike(sheet: Sheet, question: Field, findings: ProblemCollector) -> None:
    """Tell of codes that are one number written in two ways, such as R-001 and R-0001."""
    written: dict[tuple[str, int], dict[str, Draft]] = {}
    for draft in sheet.kept:
        letter, dash, digits = str(draft.values[question.name]).partition("-")
        if dash and digits.isascii() and digits.isdigit():
            written.setdefault((letter, int(digits)), {})[digits] = draft
    for ways in written.values():
        where = _rows_in_words(list(ways.values())) if len(ways) > 1 else ""
        for draft in ways.values() if where else ():
            found = sheet.typed(draft, question.name)
            fault = Fault(Code.ID_ALIKE, question, Severity.WARNING, found, detail=where)
            findings.tell(sheet, draft, fault)


def _rows_in_words(drafts: list[Draft]) -> str:
    """Name rows by their numbers, a few at most: “rows 4, 9 and 12”."""
    numbers = [str(each.number) for each in drafts]
    if len(numbers) > _NAMED:
        return f"{len(numbers)} rows, the first {numbers[0]} and {numbers[1]}"
    return f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"


def e11_returned(drafts: list[Draft]) -> bool:
    """E11: say whether rows of one code are one person who came back and was entered again."""
    if any("moved_in" not in each.values for each in drafts):
        return False
    names = {fold(str(each.values.get("name"))) for each in drafts}
    days = [each.values["moved_in"] for each in drafts]
    return len(names) == 1 and None not in days and len(set(days)) == len(days)


def _by_move_in(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda each: (str(each.values["moved_in"]), each.number))


@dataclass(frozen=True, slots=True)
class MeantCode:
    """A code in its own tab that cannot be read, where what it may be meant to be is clear."""

    tab: str
    row: int
    typed: str = field(repr=False)

    def __str__(self) -> str:
        """Say where it is: “Residents has a code that may be meant: R004, row 7”."""
        return f"{self.tab} has a code that may be meant: {self.typed}, row {self.row}"


@dataclass(frozen=True, slots=True)
class KnownCodes:
    """The codes of one tab that can be read, and where else a code may be that nobody has."""

    codes: frozenset[str]
    meant: Mapping[str, MeantCode]  # by what each may be meant to be: those that cannot be read
    twice: str  # which of them stand in more than one row, in words


def known_codes(sheet: Sheet) -> KnownCodes:
    """Return the codes of a tab as other tabs may name them."""
    return KnownCodes(codes_of(sheet), MappingProxyType(_meant(sheet)), _twice(sheet))


def _twice(sheet: Sheet) -> str:
    """Say where codes stand in more than one row: “On Goals, G-019 stands in rows 20 and 21”."""
    key = sheet.form.primary_key or ""
    shared = [each for each in _of_one_answer(sheet, key) if not e11_returned(each)]
    if not shared:
        return ""
    said = [f"{each[0].values[key]} stands in {_rows_in_words(each)}" for each in shared[:_NAMED]]
    more = [f"{len(shared) - _NAMED} more stand in several rows"] if shared[_NAMED:] else []
    return f"On {sheet.table.tab}, {'; '.join((*said, *more))}"


def _meant(sheet: Sheet) -> dict[str, MeantCode]:
    key = sheet.form.primary_key or ""
    return {
        str(fault.offer): MeantCode(sheet.table.tab, draft.number, str(fault.found))
        for draft in sheet.kept
        if key in draft.unread
        for fault in draft.faults
        if fault.offer and fault.question and fault.question.name == key
    }


def tell_unknown_codes(
    sheet: Sheet,
    known: Mapping[str, KnownCodes],
    findings: ProblemCollector,
) -> None:
    """Tell of every code that nobody has, and offer the nearest known one.

    Where the code's own row may be there and cannot be read, or has the code of another, that row
    is what needs mending.
    """
    offers = _Offers(known)
    for question in sheet.form.fields:
        form = question.refers_to or ""
        tab = known.get(form)
        if tab is None or sheet.letter(question.name) is None:
            continue
        for draft in sheet.kept:
            code = draft.values[question.name]
            if code is None or code in tab.codes:
                continue
            found = sheet.typed(draft, question.name)
            if there := tab.meant.get(str(code)):
                fault = Fault(Code.ID_MEANT, question, found=found, detail=str(there))
            elif tab.twice:
                fault = Fault(Code.ID_OF_TWO, question, found=found, detail=tab.twice)
            else:
                fault = Fault(
                    Code.ID_UNKNOWN,
                    question,
                    found=found,
                    offer=offers.near(form, str(code)),
                )
            findings.tell(sheet, draft, fault)


class _Offers:
    """The nearest known codes, looked for so many times a tab: a whole wrong column ends that."""

    def __init__(self, known: Mapping[str, KnownCodes]) -> None:
        self._known = known
        self._ordered: dict[str, list[str]] = {}
        self._found: dict[tuple[str, str], str | None] = {}

    def near(self, form: str, code: str) -> str | None:
        """Offer the known code of *form* that is nearest to *code*, if no other is as near."""
        key = form, code
        if key not in self._found and len(self._found) < MOST_OFFERS:
            if form not in self._ordered:
                self._ordered[form] = sorted(self._known[form].codes)
            ordered = self._ordered[form]
            best = process.extract(
                code,
                ordered,
                scorer=DamerauLevenshtein.normalized_similarity,
                score_cutoff=_ALIKE,
                limit=2,
            )
            clear = len(best) == 1 or (len(best) == 2 and best[0][1] > best[1][1])
            self._found[key] = best[0][0] if clear else None
        return self._found.get(key)


def waiting(sheet: Sheet, findings: ProblemCollector) -> frozenset[str]:
    """Return the codes whose only rows are held: known, and waiting for a correction."""
    key = sheet.form.primary_key
    if key is None:
        return frozenset()
    good = {draft.values[key] for draft in findings.good(sheet)}
    return codes_of(sheet) - good
