"""W9: texts that name another resident, tell how to reach somebody, or hold a word we do not use.

The rows are used all the same, and somebody is asked to look at each once. Only what was found is
shown, and never the text around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache

from sync.check.house_rules import ContactDetails, Rules
from sync.check.problem import Severity, Value
from sync.check.readers.cells import Fault, reader_for
from sync.check.readers.texts import read_long, read_text
from sync.check.rules.case import Case
from sync.check.rules.w9_names import Names, names_of
from sync.check.rules.w9_signs import (
    emails,
    has_digits,
    home_number,
    insurance_numbers,
    phones,
    words_not_used,
)
from sync.check.sheet import Draft, Sheet
from sync.forms.model import Audience, Field, Form, Kind

NO_FREE_TEXT = frozenset(("settings", "houses", "staff", "partners", "checked"))
FOR_SUCH_THINGS = frozenset(  # who to call, whom to thank, where something lies
    (
        *("residents.contact_person", "residents.share_ok", "residents.language"),
        *("residents.room", "residents.pronouns", "changes.room", "moves.room"),
        *("toolkit.credit", "toolkit.handout", "grants.photo"),
        *("repairs.photo", "repairs.told", "repairs.reference"),
    )
)
OWN_WORDS = frozenset(("goals.words", "reviews.resident_words", "concerns.words"))
MOST_SHOWN = 3


def w9_texts_give_nobody_away(case: Case) -> None:
    """W9: ask about names, numbers, addresses and words that a text should not hold."""
    names, known = names_of(case), _known_numbers(case)
    for sheet in case.sheets.values():
        drafts = case.good(sheet.form.name)
        for question in texts_of(sheet.form):
            look = _look(sheet.form, question, names, known)
            for draft in drafts:
                text = _typed(question, draft.row.values[question.name])
                told = look(text, draft.row.values.get("resident")) if text else ()
                if told:
                    _tell(case, sheet, draft, question, told)


def _tell(
    case: Case, sheet: Sheet, draft: Draft, question: Field, told: Sequence[tuple[str, str]]
) -> None:
    """Tell of each kind of finding once, with what was found and nothing else."""
    for code in dict.fromkeys(code for code, _ in told):
        found = dict.fromkeys(each for said, each in told if said == code)
        shown = ", ".join(list(found)[:MOST_SHOWN])
        case.findings.tell(sheet, draft, Fault(code, question, Severity.WARNING, shown))


def _look(
    form: Form, question: Field, names: Names, known: frozenset[str]
) -> Callable[[str, Value], list[tuple[str, str]]]:
    """Make what looks through the answers to one question: each finding with its code.

    Where residents can read a form, nobody's name may stand in it, and a name weighs more.
    """
    anyone = form.audience is Audience.RESIDENTS
    shown = max(form.audience, question.audience) is Audience.RESIDENTS
    code = "KW-TEXT-NAME-SHOWN" if shown else "KW-TEXT-NAME"
    theirs = form.filled_by == "residents" or f"{form.name}.{question.name}" in OWN_WORDS

    @cache
    def look(text: str, resident: Value) -> list[tuple[str, str]]:
        told = [(code, name) for name in names.in_text(text, None if anyone else resident)]
        if has_digits(text):
            told += [("KW-TEXT-PHONE", number) for number in phones(text, known)]
            told += [("KW-TEXT-NI", number) for number in insurance_numbers(text)]
        told += [("KW-TEXT-EMAIL", address) for address in emails(text)]
        if not theirs:
            told += [("KW-TEXT-WORD", word) for word in words_not_used(text)]
        return told

    return look


def texts_of(form: Form) -> tuple[Field, ...]:
    """Return the questions of *form* that are answered in free words."""
    if form.name in NO_FREE_TEXT:
        return ()
    return tuple(
        each
        for each in form.fields
        if f"{form.name}.{each.name}" not in FOR_SUCH_THINGS
        and (each.other or (each.kind is Kind.TEXT and reader_for(each) in (read_text, read_long)))
    )


def _typed(question: Field, value: Value) -> str:
    """Return what was typed in words of one's own; an option from the list is nobody's name."""
    if value is None or value in question.options:
        return ""
    if not isinstance(value, tuple):
        return str(value)
    return "\n".join(each for each in value if each not in question.options)


def _known_numbers(case: Case) -> frozenset[str]:
    """Gather the numbers that stand on Settings and on Partners: those are no secret."""
    rules = (case.rules.everywhere, *case.rules.houses.values())
    said = [getattr(each, name.name) for each in rules for name in fields(Rules)]
    typed = [each.number for each in said if isinstance(each, ContactDetails)]
    typed += [str(each.row.values.get("phone")) for each in case.good("partners")]
    return frozenset(filter(None, map(home_number, typed)))
