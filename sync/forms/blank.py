"""Forms -> a workbook with a tab for each, blank or with rows, the same bytes every time.

A workbook that people are to fill in also says of each question what it asks (``notes``).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from sync.forms.model import Field, Form, Kind
from sync.forms.notes import box_of, heading_of, note_of
from sync.forms.vocabulary import YesNo

NO_ROWS: Mapping[str, Sequence[Mapping[str, object]]] = {}
NO_NOTES: Mapping[str, Sequence[str]] = {}
MADE = datetime(2000, 1, 1)  # a workbook's dates have no zone
DATE, TIME, MOMENT, PLAIN = "DD/MM/YYYY", "HH:MM", "DD/MM/YYYY HH:MM:SS", "@"
MONEY = '"£"#,##0.00'
COLUMNS = {  # plain text, so that a spreadsheet guesses nothing into it
    Kind.DATE: DATE,
    Kind.TIME: TIME,
    Kind.MOMENT: MOMENT,
    Kind.MONEY: MONEY,
    Kind.CODE: PLAIN,
    Kind.TEXT: PLAIN,
}
HEADING = {"bold": True, "text_wrap": True, "valign": "top"}
LISTS = "Lists"  # a hidden tab for options that a drop-down cannot hold itself
AUTHOR = "keywork"
NEEDED = "#D5EAE3"  # behind the headings that are marked, too
LONGEST_TEXT = 32_767
LONGEST_LIST = 255
LAST_ROW = 1_048_575
UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # no workbook can hold these
AS_TYPED = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a workbook says to those who fill it in, in notes of its cells."""

    tabs: Mapping[str, str]  # form -> the title of its tab, in whichever book it stands
    rows: Mapping[str, Sequence[str]] = field(default_factory=dict)  # form -> a note for each row


def write_workbook(
    path: Path,
    forms: Iterable[Form],
    rows: Mapping[str, Sequence[Mapping[str, object]]] = NO_ROWS,
    guidance: Guidance | None = None,
) -> None:
    """Write a workbook with a tab for each form, and *rows* (field name -> value) under it.

    With *guidance* each heading has a note, and those of needed answers a mark.
    """
    forms = tuple(forms)
    if strange := rows.keys() - {form.name for form in forms}:
        raise ValueError(f"no such form: {', '.join(sorted(strange))}")
    made = io.BytesIO()
    book = _BlankBook(Workbook(made, {"in_memory": True, **AS_TYPED}))
    book.file.set_properties({"author": AUTHOR, "created": MADE})
    for form in forms:
        sheet = _write_tab(book, form, rows.get(form.name, ()))
        if guidance:
            _write_notes(book, sheet, form, guidance)
    if book.lists:
        hidden = book.file.add_worksheet(LISTS)
        hidden.hide()
        for number, options in enumerate(book.lists):
            hidden.write_row(number, 0, options)
    book.file.close()
    path.write_bytes(made.getvalue())


def write_blank_books(
    folder: Path,
    forms: Mapping[str, Form],
    rows: Mapping[str, Sequence[Mapping[str, object]]] = NO_ROWS,
    notes: Mapping[str, Sequence[str]] = NO_NOTES,
) -> list[str]:
    """Write a workbook to fill in for each book of *forms*, none over one that is there.

    *rows* are what a house begins with, *notes* what is said of each of them.
    """
    guidance = Guidance({name: form.tab for name, form in forms.items()}, notes)
    written = []
    for book in dict.fromkeys(form.book for form in forms.values()):
        path = folder / f"{book}.xlsx"
        if not path.exists():
            tabs = {name: form for name, form in forms.items() if form.book == book}
            first = {name: rows[name] for name in rows.keys() & tabs.keys()}
            write_workbook(path, tabs.values(), first, guidance)
            written.append(path.name)
    return written


@dataclass(frozen=True, slots=True)
class _BlankBook:
    """A workbook in the making, the looks in use and the lists for its hidden tab."""

    file: Workbook
    lists: list[tuple[str, ...]] = field(default_factory=list)
    looks: dict[str, Format] = field(default_factory=dict)

    def look(self, number_format: str) -> Format:
        """Return the look of cells that show numbers so."""
        if number_format not in self.looks:
            self.looks[number_format] = self.file.add_format({"num_format": number_format})
        return self.looks[number_format]


def _write_tab(book: _BlankBook, form: Form, rows: Sequence[Mapping[str, object]]) -> Worksheet:
    sheet = book.file.add_worksheet(form.tab)
    sheet.freeze_panes(1, 0)
    heading = book.file.add_format(HEADING)
    for number, each in enumerate(form.fields):
        look = book.look(COLUMNS[each.kind]) if each.kind in COLUMNS else None
        sheet.set_column(number, number, _width(each), look)
        sheet.write_string(0, number, each.title, heading)
        if each.kind in {Kind.CHOICE, Kind.YES_NO}:
            sheet.data_validation(1, number, LAST_ROW, number, _drop_down(book, each))
    for line, row in enumerate(rows, 1):
        if strange := row.keys() - form.by_name.keys():
            raise ValueError(f"{form.name} has no field {', '.join(sorted(strange))}")
        for number, each in enumerate(form.fields):
            if row.get(each.name) is not None:
                _write_cell(book, sheet, (line, number), each, row[each.name])
    return sheet


def _write_notes(book: _BlankBook, sheet: Worksheet, form: Form, guidance: Guidance) -> None:
    """Write a note beside each heading and each first row, and mark the headings to be answered."""
    needed = book.file.add_format({**HEADING, "bg_color": NEEDED})
    for number, each in enumerate(form.fields):
        _write_note(sheet, 0, number, note_of(each, form, guidance.tabs))
        if each.required:
            sheet.write_string(0, number, heading_of(each), needed)
    for line, note in enumerate(guidance.rows.get(form.name, ()), 1):
        _write_note(sheet, line, 0, note)
    # Numbers in columns of text are meant to be text: no spreadsheet need warn of them.
    sheet.ignore_errors({"number_stored_as_text": f"A2:{xl_col_to_name(len(form.fields))}1048576"})


def _write_note(sheet: Worksheet, line: int, number: int, note: str) -> None:
    sheet.write_comment(line, number, note, {"author": AUTHOR, **box_of(note)})


def _width(each: Field) -> float:
    """Make a column wide enough to read its heading over a few lines, and its answers."""
    if each.widget == "long":
        return 50
    longest = max([len(option) for option in each.options], default=0)
    return min(40, max(14, len(each.title) // 2 + 4, longest + 4))


def _drop_down(book: _BlankBook, each: Field) -> dict[str, object]:
    """Make the list of answers to choose from; words of one's own are let in where they may be."""
    rule: dict[str, object] = {"validate": "list", "show_error": not each.other}
    options = (each.options or tuple(YesNo)) + each.declined
    if len(",".join(options)) <= LONGEST_LIST - 2 and not re.search('[,"]', "".join(options)):
        return rule | {"source": list(options)}
    if options not in book.lists:
        book.lists.append(options)
    row = book.lists.index(options)
    return rule | {"source": f"={LISTS}!{xl_range_abs(row, 0, row, len(options) - 1)}"}


def _write_cell(
    book: _BlankBook, sheet: Worksheet, place: tuple[int, int], each: Field, value: object
) -> None:
    match value:
        case bool():
            sheet.write_string(*place, YesNo.YES if value else YesNo.NO)
        case int() | Decimal():
            sheet.write_number(*place, float(value))
        case str():
            sheet.write_string(*place, _text(value))
        case list() | tuple() if all(isinstance(part, str) for part in value):
            sheet.write_string(*place, _text(", ".join(value)))
        case datetime():
            sheet.write_datetime(*place, value, book.look(MOMENT))
        case date():
            sheet.write_datetime(*place, value, book.look(DATE))
        case time():
            sheet.write_datetime(*place, value, book.look(TIME))
        case _:
            kind = type(value).__name__
            raise TypeError(f"{each.name}: a workbook cell cannot hold a {kind}")


def _text(text: str) -> str:
    """Return *text* as a workbook can hold it."""
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"a workbook cell holds at most {LONGEST_TEXT} characters")
    return UNHELD.sub("\N{REPLACEMENT CHARACTER}", text)
