"""What every problem is called in plain words, and what to do about it.

The sentences hold no cell text. They may name the question and its limits, which the schema gives:
``{title}``, ``{minimum}``, ``{maximum}``, ``{min_length}``, ``{max_length}``, ``{most}`` and
``{like}``, its example or description, ``{options}``, ``{range}`` and ``{or_none}``. ``{detail}``
may tell of another answer of the row or of another row, so it is filled in for pages only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sync.check.codes import Code
from sync.check.messages.about_cells import CELL_MESSAGES
from sync.check.messages.about_reminders import REMINDER_MESSAGES
from sync.check.messages.about_rows import ROW_MESSAGES
from sync.check.messages.about_tabs_together import TOGETHER_MESSAGES
from sync.check.messages.message import Message
from sync.check.problem import Problem, Severity
from sync.forms.model import Field, Form

MOST_OPTIONS = 20  # that a message lists
MESSAGES: Mapping[Code, Message] = MappingProxyType(
    CELL_MESSAGES | TOGETHER_MESSAGES | ROW_MESSAGES | REMINDER_MESSAGES
)


def is_unused(problem: Problem) -> bool:
    """Say whether *problem* tells of a tab that a house may do without, and that nothing is like.

    Such tabs are told of together, by :func:`say_unused`.
    """
    quiet = problem.code == Code.TAB_MISSING and problem.severity is Severity.NOTICE
    return quiet and not problem.detail


def say_unused(tabs: Sequence[str]) -> tuple[str, str]:
    """Say once which tabs are not there, or are empty, and that nothing is needed."""
    one = len(tabs) == 1
    these, empty, them = (
        ("This tab is", "is empty", "it") if one else ("These tabs are", "are empty", "them")
    )
    return (
        f"{these} not in your spreadsheets, or {empty}: {', '.join(tabs)}.",
        f"If you do not use {them}, nothing is needed.",
    )


def say(problem: Problem, form: Form, *, on_a_page: bool = False) -> tuple[str, str]:
    """Say what is wrong and what to do, with the question's title and limits filled in."""
    message = MESSAGES[problem.code]
    question = next((each for each in form.fields if each.title == problem.title), None)
    filled = {
        "title": problem.title or form.tab,
        "minimum": question.minimum if question else None,
        "maximum": question.maximum if question else None,
        "min_length": question.min_length if question else None,
        "max_length": question.max_length if question else None,
        "most": question.most if question else None,
        "like": _like(question),
        "options": _options(question),
        "range": _range(question),
        "or_none": _or_none(question),
        "detail": ((on_a_page or not problem.row) and problem.detail) or message.without,
    }
    return message.what.format_map(filled), message.do.format_map(filled)


def _options(question: Field | None) -> str:
    """List the options; of very many, the first."""
    if question is None or not question.options:
        return ""
    more = len(question.options) - MOST_OPTIONS
    listed = ", ".join(question.options[:MOST_OPTIONS])
    return f": {listed} and {more} more" if more > 0 else f": {listed}"


def _range(question: Field | None) -> str:
    """Say the limits of a number, where it has both."""
    if question is None or question.minimum is None or question.maximum is None:
        return ""
    return f" from {question.minimum} to {question.maximum}"


def _or_none(question: Field | None) -> str:
    """Say what may be typed where there is no answer, if the question has words for that."""
    if question is None or not question.declined:
        return ""
    return f" If there is no answer, you can type: {' or '.join(question.declined)}."


def _like(question: Field | None) -> str:
    """Say how an answer is written, in the schema's own words."""
    if question and question.example:
        return f"Write it like this: {question.example}"
    if question and question.description:
        return question.description
    return "Ask the person who looks after keywork how to write it."
