"""A tab on its way through this room: its columns found, its rows read, their problems placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from sync.check.codes import WHOLE_ROW
from sync.check.messages import MESSAGES
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import Fault
from sync.check.references import reference_of
from sync.forms.cleaning import clean
from sync.forms.model import Audience, Field, Form
from sync.forms.vocabulary import ConcernAbout
from sync.pull.table import Cell, RawTable
from sync.records import Record, Value
from sync.records.base import NO_FIELDS
from sync.records.making import without_answers

OPEN_CONCERNS = frozenset((ConcernAbout.RESIDENT, ConcernAbout.VISITOR, ConcernAbout.SOMEONE_ELSE))
R = TypeVar("R", bound=Record)
NO_ROWS: Mapping[int, frozenset[str]] = MappingProxyType({})
NO_REPEATS: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """A field and the places its answers stand in: more than one if a heading is there twice."""

    question: Field
    places: tuple[int, ...]

    @property
    def letter(self) -> str:
        """Return the letter of the first place."""
        return letter_of(self.places[0])


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that was read, good or not: what its cells say, and what is wrong with them."""

    number: int  # as the sheet shows it
    values: Mapping[str, Value] = field(repr=False)  # a value for each field, None for no answer
    cells: Sequence[Cell] = field(default=(), repr=False)
    declined: frozenset[str] = NO_FIELDS  # fields that were asked and not answered on purpose
    faults: tuple[Fault, ...] = ()
    unread: frozenset[str] = NO_FIELDS  # fields whose cell could not be read
    record: Record | None = field(default=None, repr=False)  # None where a needed answer is missing


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tab whose headings were matched, with every row that is not blank."""

    form: Form
    table: RawTable
    columns: tuple[Column, ...] = ()
    drafts: tuple[Draft, ...] = ()
    blank: int = 0
    repeats: Mapping[int, int] = field(
        default_factory=lambda: NO_REPEATS
    )  # row sent twice: counted, not used -> the row it repeats
    _letters: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        letters = {each.question.name: each.letter for each in self.columns}
        object.__setattr__(self, "_letters", letters)

    @property
    def kept(self) -> tuple[Draft, ...]:
        """Return the rows that are not repeats of others."""
        if not self.repeats:
            return self.drafts
        return tuple(each for each in self.drafts if each.number not in self.repeats)

    def typed(self, draft: Draft, name: str) -> object:
        """Return what stands in a cell as typed; a day or time that is a number, as its value."""
        places = next((each.places for each in self.columns if each.question.name == name), ())
        cell = cell_of(draft.cells, places)
        return cell if isinstance(cell, str) else draft.values.get(name)

    def letter(self, name: str | None) -> str | None:
        """Return the letter of the column that holds the field *name*."""
        return self._letters.get(name or "")


@dataclass(slots=True)
class ProblemCollector:
    """Every problem found so far, and so what waits; what was checked is left out."""

    checked: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # of what was checked
    _held: dict[str, set[int]] = field(default_factory=dict)
    _waiting: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)

    def tell(self, sheet: Sheet, draft: Draft | None, fault: Fault) -> None:
        """Note *fault* of a row, or of the whole tab, unless someone has checked it."""
        self.add(problem_of(sheet, draft, fault))

    def add(self, problem: Problem) -> None:
        """Note *problem*, unless someone has checked that it is right as it stands."""
        if problem.reference and problem.reference in self.checked:
            self.used.add(problem.reference)
            return
        self.problems.append(problem)
        if problem.holds:
            self._held.setdefault(problem.form, set()).add(problem.row)
        elif problem.waits:
            rows = self._waiting.setdefault(problem.form, {})
            rows[problem.row] = rows.get(problem.row, NO_FIELDS) | problem.answers

    def held(self, form: str) -> frozenset[int]:
        """Return the numbers of all rows of *form* held so far."""
        return frozenset(self._held.get(form, ()))

    def waiting(self, form: str) -> Mapping[int, frozenset[str]]:
        """Return the fields whose answers wait so far, by row of *form*; held rows too."""
        return self._waiting.get(form, NO_ROWS)

    def answers_waiting(self, form: str) -> int:
        """Count the answers that wait in the rows of *form* that are not held."""
        held = self._held.get(form, ())
        return sum(len(names) for row, names in self.waiting(form).items() if row not in held)

    def good(self, sheet: Sheet | None) -> list[Draft]:
        """Return the rows of *sheet* that nothing holds back so far."""
        if sheet is None:
            return []
        held = self._held.get(sheet.form.name)
        if not held:
            return list(sheet.kept)
        return [each for each in sheet.kept if each.number not in held]

    def good_of(self, sheet: Sheet | None, kind: type[R]) -> list[tuple[Draft, R]]:
        """Pair the rows of *sheet* that nothing holds back so far with their records.

        A record has no answer that waits; it names the fields of those that do.
        """
        waiting = self.waiting(sheet.form.name) if sheet else NO_ROWS
        if sheet is None or not waiting:
            return [
                (draft, draft.record)
                for draft in self.good(sheet)
                if isinstance(draft.record, kind)
            ]
        return [
            (draft, without_answers(draft.record, waiting[draft.number], sheet.form))
            if draft.number in waiting
            else (draft, draft.record)
            for draft in self.good(sheet)
            if isinstance(draft.record, kind)
        ]


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
    if fault.code in WHOLE_ROW:
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


def letter_of(place: int) -> str:
    """Return the letter that the sheet gives the column at *place*, counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _cells_by_name(sheet: Sheet, draft: Draft) -> Mapping[str, object]:
    return MappingProxyType(
        {each.question.name: cell_of(draft.cells, each.places) for each in sheet.columns}
    )


def cell_of(cells: Sequence[Cell], places: tuple[int, ...]) -> Cell:
    """Return the first filled cell among *places*."""
    for place in places:
        if place < len(cells) and is_filled(cells[place]):
            return cells[place]
    return None


def is_filled(cell: Cell) -> bool:
    """Say whether a cell holds anything that an eye can see."""
    return cell is not None and (not isinstance(cell, str) or clean(cell) != "")
