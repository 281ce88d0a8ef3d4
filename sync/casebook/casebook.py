"""The casebook of one audience: every person, house and colleague, and the rules they live by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sync.casebook.awaiting import Awaiting, awaiting, unread_by_person
from sync.casebook.covering import Covering
from sync.casebook.due import dues_on
from sync.casebook.due_kinds import Due
from sync.casebook.house_life import HouseLife, house_life
from sync.casebook.kept import KeptAnswer, kept_from_staff
from sync.casebook.people import people_of
from sync.casebook.person import Person
from sync.casebook.promises import Promise, open_promises
from sync.casebook.reading import of_kind, records_for
from sync.casebook.withheld import Withheld, withhold
from sync.check import Checked
from sync.check.codes import Code
from sync.check.held_rows import HeldRow
from sync.check.house_rules import HouseRules
from sync.forms.model import Audience, Form
from sync.records import (
    FORM_OF,
    Concern,
    Cover,
    Feedback,
    House,
    Move,
    Staff,
    when,
)

CONCERNS = FORM_OF[Concern]
MOVES = FORM_OF[Move]


@dataclass(frozen=True, slots=True)
class Casebook:
    """What the rows mean to one audience on one day."""

    audience: Audience
    today: date
    rules: HouseRules
    forms: Mapping[str, Form] = field(repr=False)
    houses: Mapping[str, House] = field(repr=False)
    staff: Mapping[str, Staff] = field(repr=False)
    covering: Covering = field(repr=False)
    people: Mapping[str, Person] = field(repr=False)  # by code, in order of their codes
    feedback: tuple[Feedback, ...] = field(repr=False)
    life: HouseLife = field(repr=False)
    waiting: Mapping[str, frozenset[str]] = field(repr=False)  # form -> codes held back
    awaiting: Awaiting = field(repr=False)
    held_about: Mapping[str, Mapping[str, int]] = field(repr=False)  # person -> form -> rows held
    promises: Mapping[str, tuple[Promise, ...]] = field(repr=False)  # open today, by person
    dues: Mapping[str, tuple[Due, ...]] = field(repr=False)  # what is due today, by person
    kept_from_staff: Mapping[str, tuple[KeptAnswer, ...]] = field(repr=False)  # by person
    silent: int = 0  # concerns that wait and are shown to nobody

    def here(self) -> list[Person]:
        """List the people who live here or come in today, those who wait for a correction too."""
        return [each for each in self.people.values() if each.waiting or each.stay_on(self.today)]

    def gone(self) -> list[Person]:
        """List the people who have left, the last to leave first."""
        left = [
            each
            for each in self.people.values()
            if each.stays and not each.stay_on(self.today) and not each.comes_after(self.today)
        ]
        return sorted(left, key=lambda each: each.stays[-1].end or date.max, reverse=True)

    def coming(self) -> list[Person]:
        """List the people who will move in, the first to come first."""
        later = [each for each in self.people.values() if each.comes_after(self.today)]
        return sorted(later, key=lambda each: (each.stays[0].start, each.code))

    def next_code(self, form: str) -> str | None:
        """Name the next free code of *form*, as wide as the ones in use."""
        codes = self._codes(form)
        if not codes:
            return None
        letter, _, _ = codes[0].partition("-")
        digits = max(codes, key=lambda code: int(code.partition("-")[2])).partition("-")[2]
        return f"{letter}-{int(digits) + 1:0{len(digits)}d}"

    def _codes(self, form: str) -> list[str]:
        held = self.waiting.get(form, frozenset())
        match form:
            case "residents":
                known: Iterable[str] = self.people
            case "activities":
                known = (each.activity for each in self.life.activities)
            case "toolkit":
                known = self.life.toolkit
            case "partners":
                known = self.life.partners
            case _:
                known = (goal.goal for person in self.people.values() for goal in person.goals)
        return [*known, *held]


def make_casebook(
    audience: Audience, checked: Checked, forms: Mapping[str, Form], today: date
) -> Casebook:
    """Make the casebook of *audience* from what it may see."""
    withheld = withhold(audience, checked.records, today, _naming(checked))
    seen = records_for(audience, withheld.records, forms)
    waiting = {name: codes for name, codes in checked.waiting.items() if name in seen}
    people = people_of(seen, waiting.get("residents", frozenset()), checked.held.get(MOVES, ()))
    not_read = [HeldRow(CONCERNS, each.row, silent=True) for each in withheld.not_read]
    held = {**checked.held, CONCERNS: (*checked.held.get(CONCERNS, ()), *not_read)}
    meant = frozenset(str(e.found) for e in checked.problems if e.code == Code.ID_MEANT)
    waits = replace(awaiting(held, seen, forms, audience, people), meant=meant)
    unread, nobodys = unread_by_person(waits), waits.of_nobody()
    people |= {code: replace(people[code], unread=rows) for code, rows in unread.items()}
    promises = {code: open_promises(person, today) for code, person in people.items()}
    return Casebook(
        audience=audience,
        today=today,
        rules=checked.rules,
        forms=forms,
        houses={each.house: each for each in _in_turn(of_kind(House, seen))},
        staff={each.staff: each for each in of_kind(Staff, seen)},
        covering=Covering(tuple(sorted(of_kind(Cover, seen), key=when)), today),
        people=people,
        feedback=tuple(sorted(of_kind(Feedback, seen), key=when)),
        life=house_life(seen, withheld if audience is Audience.MANAGERS else Withheld(seen)),
        silent=_silent(checked) if audience is Audience.MANAGERS else 0,
        waiting=waiting,
        awaiting=waits,
        held_about={code: Counter(each.form for each in rows) for code, rows in unread.items()},
        kept_from_staff=kept_from_staff(seen, forms),
        promises=promises,
        dues={
            code: dues_on(person, checked.rules, today, nobodys, promises[code])
            for code, person in people.items()
        },
    )


def _naming(checked: Checked) -> dict[str, set[int]]:
    """Gather the rows that residents could read and that may name one of them."""
    naming: dict[str, set[int]] = {}
    for each in checked.problems:
        if each.code == Code.TEXT_NAME_SHOWN:
            naming.setdefault(each.form, set()).add(each.row)
    return naming


def _silent(checked: Checked) -> int:
    """Count the rows in which something waits that nobody is told: it may be of a colleague."""
    return len({each.row for each in checked.problems if each.silent and each.waits})


def _in_turn(houses: Iterable[House]) -> list[House]:
    """Sort houses by code, H-2 before H-10, however their tab is sorted."""
    return sorted(houses, key=lambda each: (len(each.house), each.house))
