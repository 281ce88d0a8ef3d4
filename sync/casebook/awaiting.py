"""What waits for a correction, as one audience may know of it: rows, and answers in rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sync.casebook.person import Person
from sync.casebook.reading import Records
from sync.check.held_rows import HeldRow
from sync.forms.model import Audience, Form
from sync.records import Record, Value
from sync.records.agreements import agreements_of
from sync.records.making import OF_ANY_ROW, is_answer
from sync.records.references import read_reference

LAST = date.max


@dataclass(frozen=True, slots=True)
class Awaiting:
    """The rows that wait whole, and the records of which an answer waits, by form.

    A row in which no resident can be read may be of any of them. One of Steps is of whom the step
    was agreed with that its reference names.
    """

    held: Mapping[str, tuple[HeldRow, ...]] = field(default_factory=dict, repr=False)
    partly: Mapping[str, tuple[Record, ...]] = field(default_factory=dict, repr=False)
    known: frozenset[str] = frozenset()  # codes of residents
    restricted: frozenset[str] = frozenset()  # forms that only managers see
    meant: frozenset[str] = frozenset()  # codes that one on Residents may be meant to be
    agreed: Mapping[str, str] = field(default_factory=dict, repr=False)  # reference -> resident

    def rows(self, *places: str, person: str = "") -> int:
        """Count the rows that wait and could belong to *places*: a form, or an answer of it.

        “repairs” counts the rows that wait whole, “repairs.fixed” those of which that answer waits.
        With the code of a *person*, only rows are counted that are, or may be, about them.
        """
        rows = (each for place in places for each in self._at(place))
        return _count(each for each in rows if not person or self.whose(each[1]) in {person, ""})

    def rows_of(
        self, *places: str, person: str, goal: str = "", since: date = date.min, until: date = LAST
    ) -> int:
        """Count the rows that wait and name *person*, as far as they may be about *goal* and a day.

        What cannot be read of a row may be anything.
        """
        return _count(
            (form, row)
            for place in places
            for form, row in self._at(place)
            if self.whose(row) == person
            and (not goal or _said(row, "goal") in {goal, None})
            and since <= (_said(row, "date") or since) <= until
        )

    def _at(self, place: str) -> Iterator[tuple[str, HeldRow | Record]]:
        form, _, name = place.partition(".")
        if not name:
            yield from ((form, each) for each in self.held.get(form, ()))
            return
        for record in self.partly.get(form, ()):
            if name in record.waits:
                yield form, record

    def whose(self, row: HeldRow | Record) -> str:
        """Return the code of the resident that *row* is about, if it can be read."""
        reference = read_reference(_said(row, "reference") or "") if self.agreed else None
        code = _said(row, "resident") or self.agreed.get(reference or "")
        return code if code in self.known or code in self.meant else ""

    def nobodys(self, form: str) -> tuple[HeldRow, ...]:
        """Return the rows of *form* of which it waits whose they are, if they are anybody's.

        They stand on no resident's page, as if they could not be placed.
        """
        return tuple(
            HeldRow(form, each.row, _readable(each))
            for each in self.partly.get(form, ())
            if "resident" in each.waits
        )

    def of_nobody(self) -> tuple[HeldRow, ...]:
        """Return the held rows of which it cannot be read whom they are about."""
        forms = (rows for form, rows in self.held.items() if form != "residents")
        return tuple(each for rows in forms for each in rows if not self.whose(each))

    def of_no_page(self, form: str) -> tuple[HeldRow, ...]:
        """Return the held rows of *form* that stand on no resident's page.

        No page is of one in which no resident can be read who has a page, of what only managers
        see, nor of two people who have one code.
        """
        rows = self.held.get(form, ())
        if form in self.restricted:
            return rows
        of_two = Counter(self.whose(each) for each in rows) if form == "residents" else Counter()
        return tuple(
            each
            for each in rows
            if (code := self.whose(each)) not in self.known or of_two[code] > 1
        )


def awaiting(
    held: Mapping[str, tuple[HeldRow, ...]],
    seen: Records,
    forms: Mapping[str, Form],
    audience: Audience,
    people: Mapping[str, Person],
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
        known=frozenset(people),
        restricted=frozenset(n for n, form in forms.items() if form.audience is Audience.MANAGERS),
        agreed=MappingProxyType(_agreed(people.values()) if held.get("steps") else {}),
    )


def _agreed(people: Iterable[Person]) -> dict[str, str]:
    """Tell whom each step and promise was agreed with, by its reference."""
    return {
        each.reference: person.code
        for person in people
        for rows in (person.goals, person.sessions, person.contacts)
        for row in rows
        for each in agreements_of(row)
    }


def _count(rows: Iterable[tuple[str, HeldRow | Record]]) -> int:
    return len({(form, each.row) for form, each in rows})


def _said(row: HeldRow | Record, name: str) -> Any:
    """Return what a row says, if that can be read."""
    return row.answers.get(name) if isinstance(row, HeldRow) else getattr(row, name, None)


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


def unread_by_person(waits: Awaiting) -> Mapping[str, tuple[HeldRow, ...]]:
    """Gather the held rows that are about each resident; their own row is none of them."""
    found: dict[str, list[HeldRow]] = {}
    for form, rows in waits.held.items():
        for each in rows if form != "residents" else ():
            if (code := waits.whose(each)) in waits.known:
                found.setdefault(code, []).append(each)
    return MappingProxyType({code: tuple(found[code]) for code in sorted(found)})
