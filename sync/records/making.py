"""Records made from the values of a row, once, and what a record answers to any question."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import MISSING, Field, fields, replace
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from sync.forms.model import Form
from sync.records import RECORDS
from sync.records.base import NO_FIELDS, Record, Value
from sync.records.by_hand import OtherRow

R = TypeVar("R", bound=Record)

OF_ANY_ROW = frozenset({"row", "more", "declined", "waits"})  # what a row says of itself


def _asked(kind: type[Record]) -> tuple[Field[Any], ...]:
    return tuple(each for each in fields(kind) if each.name not in OF_ANY_ROW)


_FIELDS: Mapping[type[Record], tuple[Field[Any], ...]] = {
    kind: _asked(kind) for kind in (*RECORDS.values(), OtherRow)
}
_NAMES: Mapping[type[Record], frozenset[str]] = {
    kind: frozenset(each.name for each in asked) for kind, asked in _FIELDS.items()
}


def unanswered(kind: type[Record]) -> dict[str, Value]:
    """Return what stands in each field of a kind of record that nobody answered."""
    return {each.name: "" if each.default is MISSING else each.default for each in _FIELDS[kind]}


def placing_names(kind: type[Record]) -> frozenset[str]:
    """Return the fields that place a record: no row is one without them."""
    return frozenset(each.name for each in _FIELDS[kind] if each.default is MISSING)


def kind_of(form: Form) -> type[Record]:
    """Return the kind of record that a row of *form* becomes; OtherRow for a house's own form."""
    kind = RECORDS.get(form.name, OtherRow)
    return kind if placing_names(kind) <= form.by_name.keys() else OtherRow


class RecordMaker:
    """Makes the records of one form from the values of its rows.

    A frozen dataclass sets each field through ``object.__setattr__``, which took longer than all
    the rest of reading a row; the slots themselves are set here, each once.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.kind = kind_of(form)
        empty = unanswered(self.kind)
        asked = [each.name for each in form.fields if each.name in empty]
        self._answers = _getter(asked)
        self._asked = tuple((_slot(self.kind, name), empty[name]) for name in asked)
        self._absent = tuple(
            (_slot(self.kind, name), value) for name, value in empty.items() if name not in asked
        )
        own = (each for each in form.fields if each.name not in empty)
        self._more = tuple((each.name, each.title) for each in own)
        self._placing = tuple(sorted(placing_names(self.kind)))

    def make(
        self, row: int, values: Mapping[str, Value], declined: frozenset[str] = frozenset()
    ) -> Record | None:
        """Make the record of a row; None where it lacks an answer that places it."""
        for name in self._placing:
            if values[name] is None:
                return None
        record = object.__new__(self.kind)
        _ROW(record, row)
        _MORE(record, self._own_answers(values) if self._more else ())
        _DECLINED(record, declined)
        _WAITS(record, NO_FIELDS)
        for (put, empty), value in zip(self._asked, self._answers(values), strict=True):
            put(record, empty if value is None else value)
        for put, empty in self._absent:
            put(record, empty)
        return record

    def _own_answers(self, values: Mapping[str, Value]) -> tuple[tuple[str, Value], ...]:
        return tuple(
            (title, value) for name, title in self._more if (value := values[name]) is not None
        )


def _slot(kind: type[Record], name: str) -> Callable[[Record, object], None]:
    put: Callable[[Record, object], None] = getattr(kind, name).__set__
    return put


def _getter(names: Sequence[str]) -> Callable[[Mapping[str, Value]], tuple[Value, ...]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


_ROW, _MORE, _DECLINED, _WAITS = (
    _slot(Record, name) for name in ("row", "more", "declined", "waits")
)


def without_answers(record: R, names: frozenset[str], form: Form) -> R:
    """Return *record* without its answers to the fields *names*, which wait for a correction."""
    empty = unanswered(type(record))
    titles = {form.by_name[name].title for name in names if name not in empty}
    gone: dict[str, Any] = {name: empty[name] for name in names if name in empty}
    more = tuple(each for each in record.more if each[0] not in titles)
    return replace(
        record, **gone, more=more, waits=record.waits | names, declined=record.declined - names
    )


def copier(kind: type[Record], hidden: Collection[str]) -> Callable[[Record], Record]:
    """Make what copies a record of *kind* without its answers to the fields *hidden*.

    Answers to questions of a house's own stand in *more* and are copied; see ``RecordMaker`` for
    why no ``replace`` does it.
    """
    empty = unanswered(kind)
    names = ("row", "more", "declined", "waits", *(name for name in empty if name not in hidden))
    kept = tuple((_slot(kind, name), attrgetter(name)) for name in names)
    gone = tuple((_slot(kind, name), empty[name]) for name in empty if name in hidden)

    def copy(record: Record) -> Record:
        made = object.__new__(kind)
        for put, value_of in kept:
            put(made, value_of(record))
        for put, value in gone:
            put(made, value)
        return made

    return copy


def answer_getter(form: Form, name: str) -> Callable[[Record], Value]:
    """Make what returns the answer of a record of *form* to the question *name*.

    What it returns is no answer where nothing was said, or where the form has no such question;
    see :func:`is_answer`.
    """
    question = form.by_name.get(name)
    if question is None:
        return lambda _: None
    if name in _NAMES[kind_of(form)]:
        return attrgetter(name)
    title = question.title
    return lambda record: next((value for asked, value in record.more if asked == title), None)


def answers_of(record: Record, form: Form) -> dict[str, Value]:
    """Return what a record answers to every question of *form*, None where nothing was answered."""
    known, more = _NAMES[type(record)], dict(record.more)
    answers: dict[str, Value] = {
        each.name: getattr(record, each.name) if each.name in known else more.get(each.title)
        for each in form.fields
    }
    return {name: value if is_answer(value) else None for name, value in answers.items()}


def is_answer(value: Value) -> bool:
    """Say whether anything was answered; "No" and 0 are answers."""
    return value not in (None, "", ())
