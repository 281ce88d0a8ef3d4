"""W9: texts that name another resident, tell how to reach somebody, or hold a word we do not use.

The rows are used all the same, and somebody is asked to look at each once. Only what was found is
shown, and never the text around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache

from sync.check.codes import Code
from sync.check.house_rules import ContactDetails, Rules
from sync.check.problem import Severity
from sync.check.readers.cells import Fault, reader_for
from sync.check.readers.texts import read_long, read_text
from sync.check.rules.good_rows import GoodRows
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
from sync.records import Partner, Record, Value
from sync.records.making import answer_getter

NO_FREE_TEXT = frozenset(("settings", "houses", "staff", "partners", "checked"))
FOR_SUCH_THINGS = frozenset(  # who to call, whom to thank, where something lies
    (
        *("residents.also_called", "residents.contact_person", "residents.share_ok"),
        *("residents.language", "toolkit.credit", "grants.photo"),
        *("residents.room", "residents.pronouns", "changes.room", "moves.room"),
        *("repairs.photo", "repairs.told", "repairs.reference"),
    )
)
OWN_WORDS = frozenset(("goals.words", "reviews.resident_words", "concerns.words"))
MOST_SHOWN = 3


def w9_texts_give_nobody_away(rows: GoodRows) -> None:
    """W9: ask about names, numbers, addresses and words that a text should not hold."""
    names, known = names_of(rows), _known_numbers(rows)
    for sheet in rows.sheets.values():
        form = sheet.form
        good = rows.findings.good_of(sheet, Record)
        resident_of = answer_getter(form, "resident")
        for question in texts_of(form):
            look = _look(form, question, names, known)
            answer_of = answer_getter(form, question.name)
            for draft, record in good:
                text = _typed(question, answer_of(record))
                findings = look(text, resident_of(record)) if text else ()
                if findings:
                    _tell(rows, sheet, draft, question, findings)


def _tell(
    rows: GoodRows,
    sheet: Sheet,
    draft: Draft,
    question: Field,
    findings: Sequence[tuple[Code, str]],
) -> None:
    """Tell of each kind of finding once, with what was found and nothing else."""
    for code in dict.fromkeys(code for code, _ in findings):
        words = dict.fromkeys(each for said, each in findings if said == code)
        shown = ", ".join(list(words)[:MOST_SHOWN])
        rows.findings.tell(sheet, draft, Fault(code, question, Severity.WARNING, shown))


def _look(
    form: Form, question: Field, names: Names, known: frozenset[str]
) -> Callable[[str, Value], list[tuple[Code, str]]]:
    """Make what looks through the answers to one question: each finding with its code.

    Where residents can read a form, nobody's name may stand in it, and a name weighs more.
    """
    anyone = form.audience is Audience.RESIDENTS
    shown = max(form.audience, question.audience) is Audience.RESIDENTS
    code = Code.TEXT_NAME_SHOWN if shown else Code.TEXT_NAME
    theirs = form.filled_by == "residents" or f"{form.name}.{question.name}" in OWN_WORDS

    @cache
    def look(text: str, resident: Value) -> list[tuple[Code, str]]:
        own = None if anyone else resident
        findings = [(code, name) for name in names.in_text(text, own, shown=shown)]
        if has_digits(text):
            findings += [(Code.TEXT_PHONE, number) for number in phones(text, known)]
            findings += [(Code.TEXT_NI, number) for number in insurance_numbers(text)]
        findings += [(Code.TEXT_EMAIL, address) for address in emails(text)]
        if not theirs:
            findings += [(Code.TEXT_WORD, word) for word in words_not_used(text)]
        return findings

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


def _known_numbers(rows: GoodRows) -> frozenset[str]:
    """Gather the numbers that stand on Settings and on Partners: those are no secret."""
    rules = (rows.rules.everywhere, *rows.rules.houses.values())
    said = [getattr(each, name.name) for each in rules for name in fields(Rules)]
    typed = [each.number for each in said if isinstance(each, ContactDetails)]
    typed += [each.phone for each in rows.of(Partner) if each.phone]
    return frozenset(filter(None, map(home_number, typed)))
