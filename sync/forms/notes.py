"""What a blank workbook says of each question: its help, and how an answer is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from sync.forms.model import Condition, Field, Form, Kind

MARK = "*"  # behind the heading of a question that every row must answer; a heading's key has none
BY_A_FORM = frozenset({"timestamp", "sender"})
HOW: Mapping[Kind, str] = {
    Kind.EMAIL: "Type one email address.",
    Kind.CHOICE: "Choose one answer from the list.",
    Kind.YES_NO: "Choose Yes or No.",
    Kind.DATE: "Type the day first, as in 31/01/2026.",
    Kind.TIME: "Type hours and minutes, as in 14:30.",
    Kind.MONEY: "Type pounds and pence, as in 12.50.",
}
EMPTY = "empty"  # in a question's own help, which then says when it may be
NUMBERS = frozenset({Kind.WHOLE, Kind.SCORE})
MOST_OPTIONS = 60  # in a note, which can hold 32,767 letters
LETTERS_A_LINE = 46  # in a box of this width
WIDTH, LINE, EDGES, TALLEST = 300, 17, 16, 620  # of the box, in pixels


def heading_of(question: Field) -> str:
    """Return the heading of a column to fill in, marked where every row needs an answer."""
    return f"{question.title} {MARK}" if question.required else question.title


def note_of(question: Field, form: Form, tabs: Mapping[str, str]) -> str:
    """Say all there is to know about a question; *tabs* are the titles of the forms' tabs."""
    if question.name in BY_A_FORM and not question.required:
        return "A Google Form fills this in. If you type here yourself, leave it empty."
    return "\n".join(_lines(question, form, tabs))


def box_of(note: str) -> dict[str, object]:
    """Return how large the box of a note is, so that it can be read without pulling at it."""
    lines = sum(max(1, ceil(len(line) / LETTERS_A_LINE)) for line in note.split("\n"))
    return {"width": WIDTH, "height": min(TALLEST, lines * LINE + EDGES), "font_size": 10}


def _lines(question: Field, form: Form, tabs: Mapping[str, str]) -> Iterator[str]:
    if question.description:
        yield question.description
    yield from _needed(question, form)
    if question.kind in HOW:
        yield HOW[question.kind]
    if question.kind in NUMBERS:
        yield f"Type a whole number{_range(question)}."
    if tab := tabs.get(question.refers_to or ""):
        yield f"Type a code from the tab {tab}."
    if question.example:
        yield f"For example: {question.example}"
    yield from (f"If there is no answer, you can type: {each}" for each in question.declined)
    if question.kind is Kind.CHOICES:
        most = f"Choose up to {question.most}" if question.most else "Choose one or more"
        yield f"{most}, with a comma between them:"
        yield from question.options[:MOST_OPTIONS]
        if len(question.options) > MOST_OPTIONS:
            yield f"and {len(question.options) - MOST_OPTIONS} more"
    if question.other:
        yield "You can also type words of your own."


def _needed(question: Field, form: Form) -> Iterator[str]:
    """Say whether there must be an answer."""
    if question.required:
        yield "Needed in every row."
        return
    yield from (f"Needed if {_if(form, each)}." for each in question.required_when)
    yield from (f"Leave it empty if {_if(form, each)}." for each in question.empty_when)
    said = question.required_when or question.empty_when or EMPTY in question.description
    if not said:
        yield "You can leave this empty."


def _if(form: Form, condition: Condition) -> str:
    name, options = condition
    asked = form.by_name[name]
    *first, last = sorted(options, key=lambda each: (*asked.options, each).index(each))
    either = f"{', '.join(first)} or {last}" if first else last
    return f"“{asked.title}” is {either}"


def _range(question: Field) -> str:
    least, most = question.minimum, question.maximum
    if least is not None and most is not None:
        return f" from {least} to {most}"
    if least is not None:
        return f", {least} or more"
    return f", {most} or less" if most is not None else ""
