"""Workbooks to fill in: what stands in them, what they say, and that keywork reads them again."""

from __future__ import annotations

import re
import zipfile

import openpyxl
import pytest

from sync.check import check
from sync.check.setting_list import SETTINGS, blank_settings, in_words, typed_default
from sync.forms.blank import write_blank_books
from sync.forms.model import Audience, Field, Form, Kind, heading_key
from sync.forms.notes import MOST_OPTIONS, box_of, heading_of, note_of
from sync.pull.workbook import other_tabs, pull_workbooks
from tests.a_house import TODAY

TABS = {"staff": "Staff"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, shipped):
    """Write the books of a new house, as "keywork init" does."""
    made = tmp_path_factory.mktemp("new")
    notes = {"settings": [in_words(each) for each in SETTINGS]}
    write_blank_books(made, shipped, {"settings": blank_settings()}, notes)
    return made


@pytest.fixture(scope="module")
def books(folder):
    return {name: openpyxl.load_workbook(folder / f"{name}.xlsx") for name in BOOKS}


BOOKS = ("house", "restricted")


def asked(question: Field, *besides: Field) -> list[str]:
    """Return what the note of a question says, line by line."""
    fields = (question, *besides)
    form = Form("f", "F", "house", "staff", Audience.STAFF, required=False, fields=fields)
    return note_of(question, form, TABS).splitlines()


def test_every_heading_has_a_note_with_all_there_is_to_know(books, shipped):
    tabs = {form.name: form.tab for form in shipped.values()}
    for form in shipped.values():
        for cell, question in zip(books[form.book][form.tab][1], form.fields, strict=True):
            assert cell.comment.text == note_of(question, form, tabs)
            assert question.name in {"timestamp", "sender"} or (
                question.description in cell.comment.text
            )


def test_headings_of_needed_answers_are_marked_by_a_sign_and_not_by_colour_alone(books, shipped):
    for form in shipped.values():
        for cell, question in zip(books[form.book][form.tab][1], form.fields, strict=True):
            assert cell.value == question.title + (" *" if question.required else "")
            assert (cell.fill.fill_type == "solid") == question.required
            assert cell.font.bold
            assert heading_key(cell.value) == heading_key(question.title)


def test_a_blank_workbook_is_read_again_with_nothing_to_put_right(folder, shipped):
    paths = [folder / f"{name}.xlsx" for name in BOOKS]
    found = check(pull_workbooks(paths, shipped), shipped, TODAY, other_tabs(paths, shipped))
    told = [(each.code.value, each.title) for each in found.problems]
    empty = sorted(each.title for each in SETTINGS if not typed_default(each))
    assert sorted(told) == [("KW-SETTING-DEFAULT", title) for title in empty]
    assert all("phone" in each or each.startswith("Co") for each in empty)


def test_the_settings_are_all_listed_with_what_holds_and_what_they_are_for(books):
    _, *rows = books["house"]["Settings"].iter_rows()
    assert [(row[0].value, row[2].value or "") for row in rows] == [
        (each.title, typed_default(each)) for each in SETTINGS
    ]
    assert [row[0].comment.text for row in rows] == [in_words(each) for each in SETTINGS]


def test_the_options_of_several_choices_stand_in_the_note_one_a_line():
    topics = Field("topics", "Topics", Kind.CHOICES, options=("Debt", "Home, and away"))
    assert asked(topics)[-3:] == [
        "Choose one or more, with a comma between them:",
        "Debt",
        "Home, and away",
    ]
    few = Field("topics", "Topics", Kind.CHOICES, options=("Debt", "Health"), most=2, other=True)
    assert asked(few)[-4:] == [
        "Choose up to 2, with a comma between them:",
        "Debt",
        "Health",
        "You can also type words of your own.",
    ]


def test_of_very_many_options_the_note_lists_the_first_and_counts_the_rest():
    many = tuple(f"Option number {number}" for number in range(3_000))
    assert asked(Field("topics", "Topics", Kind.CHOICES, options=many))[-2:] == [
        f"Option number {MOST_OPTIONS - 1}",
        f"and {3_000 - MOST_OPTIONS} more",
    ]


def test_a_note_says_if_an_answer_is_needed():
    kind = Field("kind", "What kind?", Kind.CHOICE, options=("Met", "Missed", "Cancelled"))
    some = frozenset({"Cancelled", "Met"})
    assert asked(Field("a", "A", Kind.TEXT, required=True)) == ["Needed in every row."]
    assert asked(Field("a", "A", Kind.TEXT)) == ["You can leave this empty."]
    assert asked(Field("a", "A", Kind.TEXT, description="Leave it empty for all.")) == [
        "Leave it empty for all."
    ]
    assert asked(Field("a", "A", Kind.TEXT, required_when=(("kind", some),)), kind) == [
        "Needed if “What kind?” is Met or Cancelled."
    ]
    assert asked(Field("a", "A", Kind.TEXT, empty_when=(("kind", some - {"Met"}),)), kind) == [
        "Leave it empty if “What kind?” is Cancelled."
    ]


@pytest.mark.parametrize(
    ("question", "how"),
    [
        (Field("a", "A", Kind.DATE), "Type the day first, as in 31/01/2026."),
        (Field("a", "A", Kind.CODE, refers_to="staff"), "Type a code from the tab Staff."),
        (Field("a", "A", Kind.TEXT, example="AB 12"), "For example: AB 12"),
        (Field("a", "A", Kind.WHOLE), "Type a whole number."),
        (Field("a", "A", Kind.WHOLE, minimum=1), "Type a whole number, 1 or more."),
        (Field("a", "A", Kind.WHOLE, maximum=9), "Type a whole number, 9 or less."),
        (Field("a", "A", Kind.SCORE, minimum=1, maximum=5), "Type a whole number from 1 to 5."),
        (
            Field("a", "A", Kind.TEXT, declined=("Rather not say",)),
            "If there is no answer, you can type: Rather not say",
        ),
    ],
)
def test_a_note_says_how_an_answer_is_typed(question, how):
    assert asked(question)[-1] == how


def test_what_a_form_fills_in_is_said_to_be_left_alone():
    for name in ("timestamp", "sender"):
        assert asked(Field(name, "A", Kind.TEXT)) == [
            "A Google Form fills this in. If you type here yourself, leave it empty."
        ]


def test_the_box_of_a_note_grows_with_its_lines_up_to_a_page():
    short, long, longest = ("Needed.", "Needed.\n" * 9 + "word " * 30, "Line.\n" * 99)
    heights = [box_of(note)["height"] for note in (short, long, longest)]
    assert heights == [33, 16 + 17 * 13, 620]


def test_a_drop_down_stands_once_on_each_question_with_one_answer(books, shipped):
    for form in shipped.values():
        rules = books[form.book][form.tab].data_validations.dataValidation
        places = [next(iter(each.sqref.ranges)).min_col for each in rules]
        kinds = [each.kind in {Kind.CHOICE, Kind.YES_NO} for each in form.fields]
        assert sorted(places) == [place for place, drop in enumerate(kinds, 1) if drop]


def test_numbers_that_are_meant_as_text_are_not_warned_of(folder):
    with zipfile.ZipFile(folder / "house.xlsx") as parts:
        sheets = [name for name in parts.namelist() if re.match("xl/worksheets/sheet", name)]
        assert sum(b"numberStoredAsText" in parts.read(name) for name in sheets) == len(sheets) - 1


def test_the_same_forms_give_the_same_bytes_and_nothing_is_written_over(tmp_path, folder, shipped):
    notes = {"settings": [in_words(each) for each in SETTINGS]}
    (tmp_path / "restricted.xlsx").write_bytes(b"Ours.")
    written = write_blank_books(tmp_path, shipped, {"settings": blank_settings()}, notes)
    assert written == ["house.xlsx"]
    assert (tmp_path / "house.xlsx").read_bytes() == (folder / "house.xlsx").read_bytes()
    assert (tmp_path / "restricted.xlsx").read_bytes() == b"Ours."


def test_a_heading_is_marked_where_every_row_needs_an_answer():
    assert heading_of(Field("a", "Role", Kind.TEXT, required=True)) == "Role *"
    assert heading_of(Field("a", "Role", Kind.TEXT)) == "Role"
