"""What the cells of an exported table are, as Table Schema says it: nothing that does not hold.

What a schema promises is held against the rows that are written, for a row may be good and stand
there alone: the row it names waits for a correction, or somebody has said that it is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sync.export.cells import BETWEEN, NO, QUOTE, YES, harmless, written
from sync.forms.model import Field, Form, Kind
from sync.records.base import Record, Value
from sync.records.making import answer_getter, answers_of

TYPES = {
    Kind.CODE: "string",
    Kind.TEXT: "string",
    Kind.EMAIL: "string",
    Kind.CHOICE: "string",
    Kind.CHOICES: "list",
    Kind.YES_NO: "boolean",
    Kind.WHOLE: "integer",
    Kind.SCORE: "integer",
    Kind.MONEY: "number",
    Kind.DATE: "date",
    Kind.TIME: "time",
    Kind.MOMENT: "datetime",
}
Descriptor = dict[str, object]


@dataclass(frozen=True, slots=True)
class TableKey:
    """The field that names the rows of a form, and the codes whose own row is exported."""

    name: str
    codes: frozenset[str]


def keys_of(tables: Sequence[tuple[Form, Sequence[Record]]]) -> dict[str, TableKey]:
    """Return the key of each of *tables* that has one, by form."""
    keys = {}
    for form, rows in tables:
        if form.primary_key is not None:
            code_of = answer_getter(form, form.primary_key)
            codes = frozenset(str(code_of(row)) for row in rows)
            keys[form.name] = TableKey(form.primary_key, codes)
    return keys


@dataclass(frozen=True, slots=True)
class Described:
    """A Table Schema, and in words what it could not promise."""

    schema: Descriptor
    notes: tuple[str, ...] = ()


def table_schema(form: Form, rows: Sequence[Record], keys: Mapping[str, TableKey]) -> Described:
    """Describe *rows* of *form* as they are exported, beside tables that have *keys*."""
    rows_said = [answers_of(row, form) for row in rows]
    answers = {each.name: [said[each.name] for said in rows_said] for each in form.fields}
    notes: list[str] = []
    schema: Descriptor = {
        "fields": [_field(each, answers[each.name]) for each in form.fields],
        "missingValues": [""],
    }
    key = form.by_name.get(form.primary_key or "")
    if key is not None:
        if _is_own(answers[key.name]) and None not in answers[key.name]:
            schema["primaryKey"] = [key.name]
        else:
            notes.append(f"No primaryKey: not every row has a “{key.title}” of its own.")
    foreign = []
    for each in form.fields:
        if each.refers_to is None:
            continue
        named = {code for code in answers[each.name] if code is not None}
        theirs = keys.get(each.refers_to)
        if theirs is not None and named <= theirs.codes:
            reference = {"resource": each.refers_to, "fields": [theirs.name]}
            foreign.append({"fields": [each.name], "reference": reference})
        else:
            notes.append(
                f"No foreignKey for “{each.title}” ({each.name}): not every row of "
                f"{each.refers_to} that is named here is in this export. It may wait for a "
                "correction."
            )
    if foreign:
        schema["foreignKeys"] = foreign
    return Described(schema, tuple(notes))


def _field(field: Field, answers: Sequence[Value]) -> Descriptor:
    described: Descriptor = {"name": field.name, "title": field.title, "type": TYPES[field.kind]}
    if field.description:
        described["description"] = field.description
    if field.example:
        described["example"] = field.example
    if field.kind is Kind.EMAIL and all(written(each) == each for each in answers if each):
        described["format"] = "email"
    if field.kind is Kind.CHOICES:
        described |= {"delimiter": BETWEEN, "itemType": "string"}
    if field.kind is Kind.YES_NO:
        described |= {"trueValues": [YES], "falseValues": [NO]}
    if field.declined:
        described["missingValues"] = ["", harmless(field.declined[0])]
    constraints = dict(_constraints(field, answers))
    if constraints:
        described["constraints"] = constraints
    return described


def _constraints(field: Field, answers: Sequence[Value]) -> Iterator[tuple[str, object]]:
    """Say what every cell keeps to.

    A pattern of free text is left out: each program that reads patterns reads them in its own way.
    """
    given = [each for each in answers if each is not None]
    if field.required and len(given) == len(answers):
        yield "required", True
    if field.kind is Kind.CHOICES:  # of a list, a length is how many answers it holds
        if field.most is not None:
            yield "maxLength", field.most
        return
    if field.unique and _is_own(given):
        yield "unique", True
    if field.kind is Kind.CODE and field.pattern:
        yield "pattern", field.pattern
    if field.kind is Kind.CHOICE and not field.other:
        yield "enum", [harmless(option) for option in field.options]
    yield from (
        (word, limit)
        for word, limit in (("minimum", field.minimum), ("maximum", field.maximum))
        if limit is not None
    )
    lengths = {len(written(each)) for each in given}
    least, most = field.min_length or 0, field.max_length
    if least and min(lengths, default=least) >= least:
        yield "minLength", least
    if most is not None and max(lengths, default=0) <= most + len(QUOTE):
        yield "maxLength", most + len(QUOTE)  # there may be an apostrophe in front


def _is_own(answers: Sequence[Value]) -> bool:
    return len(set(answers)) == len(answers)
