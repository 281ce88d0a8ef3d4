"""Every row of a tab read to its end: its record, and all that is wrong with it.

Columns are read one after the other, for what stands in one comes again and again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sync.check.codes import Code
from sync.check.merged import hidden_questions, joined
from sync.check.needs import MOST_EMPTY, Needs, alone
from sync.check.own_days import offered_in_its_row
from sync.check.readers.cells import BLANK, BY_THE_FORM, Answer, AnswerReader, Fault
from sync.check.readers.reading import Context
from sync.check.sheet import Column, Draft, Sheet, cell_of
from sync.forms.model import Form, Kind, heading_key
from sync.pull.table import Cell, RawTable
from sync.records.base import Value
from sync.records.making import RecordMaker

NONE: frozenset[str] = frozenset()
BY_THE_SHEET = frozenset((Code.SHEET_ERROR, Code.SHEET_LOADING))
AT_A_TIME = 1_000  # rows, so that what is worked on stays at hand
MOST_FAULTS = 6  # answers of one row that do not fit: then it is the row that is not in its place


_Line = tuple[int, Sequence[Cell], dict[str, Value]]  # its number, cells and values
_Notable = list[tuple[str, Answer]]  # fields of one row, and answers of which there is more to say


class _Lines:
    """Some rows of a tab while their columns are read."""

    def __init__(self, rows: Sequence[tuple[int, Sequence[Cell]]], form: Form) -> None:
        nothing: dict[str, Value] = {each.name: None for each in form.fields}
        self.rows = [cells for _, cells in rows]
        self.values = [nothing.copy() for _ in rows]
        self.alive = bytearray(len(rows))
        self.notable: defaultdict[int, _Notable] = defaultdict(list)
        self.slipped: set[int] = set()  # rows with so many faults that they are in no right place

    def read(self, column: Column, reader: AnswerReader) -> None:
        """Read one column from top to bottom."""
        known, name = reader.known, column.question.name
        values, alive = self.values, self.alive
        question = column.question
        passed = () if question.kind is Kind.CODE or question.placing else self.slipped
        for index, cell in enumerate(self._cells(column)):
            if (not cell and (cell is None or cell == "")) or index in passed:
                continue
            answer = known.get((cell.__class__, cell)) or reader.read(cell)
            if answer is BLANK:
                continue
            if cell is not False:  # a box nobody ticked says nothing
                alive[index] = 1
            values[index][name] = answer.value
            if not answer.plain:
                notable = self.notable[index]
                notable.append((name, answer))
                if len(notable) >= MOST_FAULTS and len(_unread(notable)) >= MOST_FAULTS:
                    self.slipped.add(index)

    def _cells(self, column: Column) -> list[Cell]:
        if len(column.places) > 1:
            return [cell_of(cells, column.places) for cells in self.rows]
        place = column.places[0]
        return [cells[place] if place < len(cells) else None for cells in self.rows]


def read_rows(table: RawTable, form: Form, columns: tuple[Column, ...], context: Context) -> Sheet:
    """Read every row of *table*; rows with nothing in any known column are counted blank."""
    readers = [(each, AnswerReader(each.question, context)) for each in columns]
    needs = Needs(form, {each.question.name for each in columns})
    maker = RecordMaker(form)
    hidden = hidden_questions(table.merged, columns)
    drafts: list[Draft] = []
    blank = 0
    for start in range(0, len(table.rows), AT_A_TIME):
        rows = table.rows[start : start + AT_A_TIME]
        lines = _Lines(rows, form)
        for column, reader in readers:
            lines.read(column, reader)
        for index, (number, cells) in enumerate(rows):
            if not lines.alive[index]:
                blank += 1
                continue
            line = number, cells, lines.values[index]
            draft = _made(
                line, lines.notable.get(index), needs, maker, slipped=index in lines.slipped
            )
            drafts.append(joined(draft, hidden[number]) if number in hidden else draft)
    return Sheet(form, table, columns, tuple(drafts), blank)


def _made(
    line: _Line, notable: _Notable | None, needs: Needs, maker: RecordMaker, *, slipped: bool
) -> Draft:
    """Make of one row what it says, and what is wrong with it."""
    if notable is None:
        return _draft(line, [], needs, maker)
    whole = Code.ROW_MANY if slipped else None
    if len(notable) > 1:
        whole = _of_the_whole_row(notable) or whole
    return _whole(line, maker, whole) if whole else _draft(line, notable, needs, maker)


def _draft(line: _Line, notable: _Notable, needs: Needs, maker: RecordMaker) -> Draft:
    number, cells, values = line
    unread = frozenset(_unread(notable)) if notable else NONE
    declined = frozenset(name for name, answer in notable if answer.declined) if notable else NONE
    told = [
        offered_in_its_row(answer.fault, maker.form.name, values)
        for _, answer in notable
        if answer.fault
    ]
    faults = needs.faults(told, values, unread, declined)
    record = maker.make(number, values, declined)
    draft = Draft(number, values, cells, declined, faults, unread, record)
    return alone(maker.form, draft) if len(faults) > MOST_EMPTY else draft


def _unread(notable: _Notable) -> list[str]:
    return [name for name, answer in notable if answer.fault and answer.value is None]


def _of_the_whole_row(notable: _Notable) -> Code | None:
    """Say what is wrong with a whole row: the headings again, or an error in cell after cell."""
    faults = [answer.fault for _, answer in notable if answer.fault]
    again = sum(_is_its_heading(each) for each in faults)
    if again > 1:
        return Code.ROW_HEADINGS
    codes = {each.code for each in faults}
    return codes.pop() if len(codes) == 1 and codes <= BY_THE_SHEET and len(faults) > 2 else None


def _whole(line: _Line, maker: RecordMaker, code: Code) -> Draft:
    """Say one thing of a whole row, and keep the answers that it can be known and placed by."""
    number, cells, values = line
    sure = (maker.form.placing | BY_THE_FORM) & values.keys()
    known = maker.form.codes | sure
    kept = dict.fromkeys(values) | {name: values[name] for name in known}
    record = maker.make(number, dict.fromkeys(values) | {name: values[name] for name in sure})
    unread = frozenset(kept) - (known if record is None else sure)
    return Draft(number, kept, cells, faults=(Fault(code),), unread=unread, record=record)


def _is_its_heading(fault: Fault) -> bool:
    if fault.question is None or not isinstance(fault.found, str):
        return False
    title, found = fault.question.title, fault.found.lstrip()
    if found[:1].casefold() != title[:1].casefold():  # nearly always: a fold of both costs more
        return False
    return heading_key(found) == heading_key(title)
