"""What is said about settings, about what was checked, and about whole rows and tabs."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.messages.message import Message

_SETTINGS = {
    Code.SETTING_UNKNOWN: Message(
        "There is no setting of this name.", "Look at the guide “Settings” and type its name."
    ),
    Code.SETTING_HOUSE: Message(
        "No house has this code.", "Type the code of a house, or leave it empty for all houses."
    ),
    Code.SETTING_TWICE: Message(
        "This setting is there twice for the same house.", "Delete one of the two rows."
    ),
    Code.SETTING_NUMBER: Message("This setting takes a whole number.", "Type a whole number."),
    Code.SETTING_RANGE: Message(
        "This number is smaller or larger than the setting allows.",
        "Look at the guide “Settings” and type a number between its limits.",
    ),
    Code.SETTING_MONEY: Message(
        "This setting takes an amount of money.", "Type it in pounds, as in 150.00."
    ),
    Code.SETTING_DAY: Message("This setting takes a day.", "Type a day, as in 31/01/2026."),
    Code.SETTING_AREAS: Message(
        "One of these areas is not on the list.",
        "Type areas that the form “Goals” offers, with a comma and a space between.",
    ),
    Code.SETTING_PHONE: Message(
        "This is not a phone number we can read.",
        "Type the number with all its digits and no words, as in 01632 960123.",
    ),
    Code.SETTING_DEFAULT: Message(
        "“{title}” has no value for all houses, so {detail}.",
        "Fill in its row on Settings, or add one.",
        without="keywork’s own answer holds",
    ),
}
_CHECKED = {
    Code.REFERENCE: Message(
        "This is not a reference as “To put right” shows them.",
        "Copy it from the list “To put right”, as in 7KQ4-M2XP, and nothing else.",
    ),
    Code.REFERENCE_IDLE: Message(
        "Nothing that we ask about has this reference now.",
        "If the row was changed or taken away, nothing is needed. If it is new, look whether it is "
        "typed as “To put right” shows it.",
    ),
}
_TABS = {
    Code.ROW_HEADINGS: Message(
        "This row holds the headings again.", "Delete this row. The headings stand in row 1."
    ),
    Code.HEAD_ERROR: Message(
        "The headings show an error, or the sheet was still working them out when we looked.",
        "Open the sheet and look at row 1. If a heading shows an error, type the heading over it.",
    ),
    Code.ROW_MANY: Message(
        "Many answers of this row do not fit their questions.",
        "See whether the row has slipped to one side. If so, move its cells back. If not, look at "
        "each cell and at the heading over it.",
    ),
    Code.ROW_LONE: Message(
        "There is next to nothing in this row but this.",
        "If it is a note or a total, move it to a tab of its own. If not, fill in the row.",
    ),
    Code.MERGED: Message(
        "This cell is joined with one beside it, so it holds no answer of its own.",
        "Choose Format, Merge cells, Unmerge. Then type the answer into each cell.",
    ),
    Code.HEAD_MISSING: Message(
        "The column “{title}” is missing.",
        "Put its heading back in row 1. If it was renamed, type the old heading again.",
    ),
    Code.HEAD_RENAMED: Message(
        "The heading “{title}” seems to have been renamed.",
        "Type the old heading again, or ask who looks after keywork to take the new one.",
    ),
    Code.HEAD_ABSENT: Message(
        "There is no column “{title}”. It may be left out, so its answers stay empty.",
        "If its heading was renamed, type the old one again. If not, nothing is needed.",
    ),
    Code.HEAD_PERHAPS: Message(
        "There is no column “{title}”. This heading is like it, so we left its answers out.",
        "If the heading was renamed, type the old one again: {title}. If this is another question, "
        "put the reference on Checked.",
    ),
    Code.HEAD_UNKNOWN: Message(
        "We do not know this heading, so we left the column out.",
        "If it was renamed, type the old heading again. To show a new question, ask who looks "
        "after keywork to add it.",
    ),
    Code.HEAD_NONE: Message(
        "There is something in a column without a heading, so we left the column out.",
        "Move it to the column it belongs in, or delete it.",
    ),
    Code.HEAD_TWICE: Message(
        "Columns {detail} are both headed “{title}”, and both are filled in.",
        "Rename or delete one of them. We cannot tell which to use.",
    ),
    Code.HEAD_LOWER: Message(
        "The headings must stand in row 1. They look to be in row {detail}.",
        "Delete the rows above them in the sheet.",
    ),
    Code.TAB_MISSING: Message(
        "There is no tab “{title}”, or there is nothing in it.",
        "{detail}If the tab was renamed, give it its old name. If it was deleted, choose File, "
        "Version history in the sheet.",
    ),
    Code.TAB_RENAMED: Message(
        "The tab has another title than before. We knew it again and read it.",
        "Nothing is lost. If the new title was a slip, call the tab “{detail}” again.",
    ),
    Code.TAB_BESIDE: Message(
        "We left out this tab, as no form goes by its name. It may hold rows for {detail}.",
        "If new answers arrive there, move them over and ask who looks after keywork to link the "
        "form again. If it is an old copy, delete or hide it, or put the reference on Checked.",
    ),
    Code.TAB_ALL_BAD: Message(
        "No row of the tab can be used, so something is wrong with the whole tab.",
        "Look whether a column has moved or was changed. Choose File, Version history to go back.",
    ),
}

ROW_MESSAGES = _SETTINGS | _CHECKED | _TABS
