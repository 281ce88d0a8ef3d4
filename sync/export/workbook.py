"""One workbook with a tab for each form: text as text, days as days, nothing that runs."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sync.errors import NeedsAPerson
from sync.export.cells import NO, YES, would_run
from sync.forms.blank import DATE, LONGEST_TEXT, MADE, MOMENT, PLAIN, TIME
from sync.forms.model import Form
from sync.records import Record
from sync.records.making import answers_of

WORKBOOK = "keywork.xlsx"
TITLE = "keywork export"  # by which an earlier export is known again
MONEY = "£#,##0.00"
MOST_DIGITS = 10**15  # a workbook's numbers are exact up to here
FIRST_DAY = date(1900, 3, 1)  # before it, workbooks count a day that never was
_WIDTH = 18


def workbook(tables: Sequence[tuple[Form, Sequence[Record]]]) -> dict[str, bytes]:
    """Write *tables* as the one file of a workbook, by name.

    Raises NeedsAPerson where an answer is longer than a cell can hold.
    """
    made = io.BytesIO()
    book = _ExportBook(Workbook(made, {"in_memory": True}))
    book.file.set_properties({"title": TITLE, "author": "keywork", "created": MADE})
    for form, rows in tables:
        _write_tab(book, form, rows)
    book.file.close()
    return {WORKBOOK: made.getvalue()}


@dataclass(frozen=True, slots=True)
class _ExportBook:
    """A workbook in the making, and the looks in use."""

    file: Workbook
    looks: dict[tuple[str, bool, bool], Format] = field(default_factory=dict)

    def look(self, shown_as: str, *, bold: bool = False, quoted: bool = False) -> Format:
        """Return the look of cells that show what they hold so."""
        key = (shown_as, bold, quoted)
        if key not in self.looks:
            wanted = {"num_format": shown_as, "bold": bold, "text_wrap": bold}
            self.looks[key] = self.file.add_format(wanted | {"quote_prefix": quoted})
        return self.looks[key]


def _write_tab(book: _ExportBook, form: Form, rows: Sequence[Record]) -> None:
    sheet = book.file.add_worksheet(form.tab)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(form.fields) - 1, _WIDTH)
    for column, each in enumerate(form.fields):
        _write_text(book, sheet, (0, column), each.title, bold=True)
    for line, row in enumerate(rows, 1):
        answers = answers_of(row, form)
        for column, each in enumerate(form.fields):
            value: object = answers[each.name]
            if each.name in row.declined:
                value = each.declined[0]
            try:
                _write_cell(book, sheet, (line, column), value)
            except _TooLong:
                raise NeedsAPerson(
                    f"An answer on the tab “{form.tab}”, row {row.row}, is longer than a cell "
                    "of a workbook can hold. Run it again without --xlsx. Nothing was written."
                ) from None


class _TooLong(ValueError):
    """More text than a cell of a workbook can hold."""


def _write_cell(book: _ExportBook, sheet: Worksheet, place: tuple[int, int], value: object) -> None:
    match value:
        case None:
            return
        case str():
            _write_text(book, sheet, place, value)
        case tuple():
            _write_text(book, sheet, place, ", ".join(value))
        case bool():
            _write_text(book, sheet, place, YES if value else NO)
        case int() if abs(value) < MOST_DIGITS:
            sheet.write_number(*place, value)
        case Decimal() if abs(value) < MOST_DIGITS // 100:
            sheet.write_number(*place, value, book.look(MONEY))
        case datetime():
            sheet.write_datetime(*place, value, book.look(MOMENT))
        case date() if value >= FIRST_DAY:
            sheet.write_datetime(*place, value, book.look(DATE))
        case time():
            sheet.write_datetime(*place, value, book.look(TIME))
        case _:
            _write_text(book, sheet, place, str(value))


def _write_text(
    book: _ExportBook, sheet: Worksheet, place: tuple[int, int], text: str, *, bold: bool = False
) -> None:
    """Write text that stays text, also when somebody opens the cell and leaves it again."""
    text = text.encode("utf-8", "replace").decode()
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise _TooLong
    sheet.write_string(*place, text, book.look(PLAIN, bold=bold, quoted=would_run(text)))
