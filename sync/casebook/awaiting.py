"""What waits for a correction, as one audience may know of it: rows, and answers in rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from sync.casebook.reading import Records
from sync.check.held_rows import HeldRow
from sync.forms.model import Audience, Form
from sync.records import Record, Value
from sync.records.making import OF_ANY_ROW, is_answer


@dataclass(frozen=True, slots=True)
class Awaiting:
    """The rows that wait whole, and the records of which an answer waits, by form.

    A row in which no resident can be read may be of any of them.
    """

    held: Mapping[str, tuple[HeldRow, ...]] = field(default_factory=dict, repr=False)
    partly: Mapping[str, tuple[Record, ...]] = field(default_factory=dict, repr=False)
    known: frozenset[str] = frozenset()  # codes of residents
    restricted: frozenset[str] = frozenset()  # forms that only managers see

    def rows(self, *places: str, person: str = "") -> int:
        """Count the rows that wait and could belong to *places*: a form, or an answer of it.

        “repairs” counts the rows that wait whole, “repairs.fixed” those of which that answer waits.
        With the code of a *person*, only rows are counted that are, or may be, about them.
        """
        return len({row for place in places for row in self._of(place, person)})

    def _of(self, place: str, person: str) -> Iterator[tuple[str, int]]:
        form, _, name = place.partition(".")
        if not name:
            for each in self.held.get(form, ()):
                if not person or self._may_be(each, person):
                    yield form, each.row
            return
        for record in self.partly.get(form, ()):
            whose = getattr(record, "resident", None) or person
            if name in record.waits and (not person or whose == person):
                yield form, record.row

    def _may_be(self, row: HeldRow, person: str) -> bool:
        code = row.code("resident")
        return code == person or code not in self.known

    def nobodys(self, form: str) -> tuple[HeldRow, ...]:
        """Return the rows of *form* of which it waits whose they are, if they are anybody's.

        They stand on no resident's page, as if they could not be placed.
        """
        return tuple(
            HeldRow(form, each.row, _readable(each))
            for each in self.partly.get(form, ())
            if "resident" in each.waits
        )

    def of_no_page(self, form: str) -> tuple[HeldRow, ...]:
        """Return the held rows of *form* that stand on no resident's page.

        No page is of one in which no resident can be read who has a page, of what only managers
        see, nor of two people who have one code.
        """
        rows = self.held.get(form, ())
        if form in self.restricted:
            return rows
        of_two = Counter(each.code("resident") for each in rows) if form == "residents" else {}
        return tuple(
            each
            for each in rows
            if (code := each.code("resident")) not in self.known or of_two.get(code, 0) > 1
        )


def awaiting(
    held: Mapping[str, tuple[HeldRow, ...]],
    seen: Records,
    forms: Mapping[str, Form],
    audience: Audience,
    known: Iterable[str],
) -> Awaiting:
    """Gather what waits in the forms and fields that *audience* may see."""
    return Awaiting(
        held=MappingProxyType(
            {
                name: tuple(_cut(each, forms[name], audience) for each in held.get(name, ()))
                for name in seen
            }
        ),
        partly=MappingProxyType(
            {name: tuple(each for each in rows if each.waits) for name, rows in seen.items()}
        ),
        known=frozenset(known),
        restricted=frozenset(n for n, form in forms.items() if form.audience is Audience.MANAGERS),
    )


def _readable(record: Record) -> Mapping[str, Value]:
    """Return what a record says, by field."""
    names = (each.name for each in fields(record) if each.name not in OF_ANY_ROW)
    return {name: value for name in names if is_answer(value := getattr(record, name))}


def _cut(row: HeldRow, form: Form, audience: Audience) -> HeldRow:
    """Leave out every answer that *audience* may not see."""
    seen = {
        name: value
        for name, value in row.answers.items()
        if form.by_name[name].audience <= audience
    }
    return replace(row, answers=MappingProxyType(seen))


def held_by_person(waits: Awaiting) -> Mapping[str, Mapping[str, int]]:
    """Count the held rows that name each resident, by form; their own row is not counted."""
    counts: dict[str, Counter[str]] = {}
    for form, rows in waits.held.items():
        for each in rows if form != "residents" else ():
            if (code := each.code("resident")) in waits.known:
                counts.setdefault(code, Counter())[form] += 1
    return MappingProxyType({code: MappingProxyType(dict(counts[code])) for code in sorted(counts)})
