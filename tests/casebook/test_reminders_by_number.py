"""Every rule that only reminds, by its number: what calls for it, and what just does not.

Rules that hold a row back, and W9, which asks about a cell, stand in tests/check.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from sync.casebook.afterwards import files_to_delete
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import DueKind
from sync.casebook.house_notices import (
    n1_supervision_late,
    n1_thin_weeks,
    n1_unevaluated,
    w6_repairs,
)
from sync.casebook.notices import notices_for, w10_numbers_to_check
from sync.casebook.unreported import w4_concern_not_reported, w4_not_reported
from sync.casebook.written_late import w3_concern_late, w3_decision_late, w3_session_late
from sync.check.house_rules import ContactDetails, HouseRules, Rules
from sync.forms.model import Audience
from sync.records.base import Value
from tests.houses import USUAL, Told, assessed, casebook, day, goal, left, met, moved_in, reviewed

CASEBOOK = Path(__file__).resolve().parents[2] / "sync" / "casebook"
Calls = Callable[[Casebook], bool]
TODAY = 60  # a Friday


@dataclass(frozen=True)
class Side:
    """One side of a rule: what is told when it calls, and when it just does not."""

    what: str
    calls: Calls
    breaks: tuple[Told, ...]
    keeps: tuple[Told, ...]
    on: int = TODAY
    audience: Audience = Audience.STAFF
    rules: HouseRules = USUAL

    def called(self, told: tuple[Told, ...]) -> bool:
        book = casebook(
            moved_in(), *told, today=day(self.on), audience=self.audience, rules=self.rules
        )
        return self.calls(book)


def late(what: DueKind) -> Calls:
    return lambda book: any(
        due.what is what and due.late_on(book.today) for due in book.dues["R-001"]
    )


def noticed(number: str, what: str) -> Calls:
    def calls(book: Casebook) -> bool:
        person = book.people["R-001"]
        found = [
            *notices_for(person, book.today),
            *w4_not_reported(person, book.life, book.today),
        ]
        return (number, what) in [(each.number, each.code) for each in found]

    return calls


def sent(on: int, after: int) -> datetime:
    return datetime.combine(day(on + after), time(9))


def contact(on: int, **more: Value) -> Told:
    told: dict[str, Value] = {"resident": "R-001", "staff": "S-01", "date": day(on)}
    told |= {"who": "Council", "purpose": "Referral", "agreed": "Agreed", "said": "Asked."}
    return "contacts", told | {"action": "Wait", "action_who": "Nobody", "result": "Waiting"} | more


def concern(on: int, **more: Value) -> Told:
    told: dict[str, Value] = {"date": day(on), "where": "The stairs", "seen_by": "S-01"}
    told |= {"about": "A resident", "resident": "R-001", "kind": ("Neglect",), "facts": "Seen."}
    told |= {"now_safe": True, "did_now": ("Stayed with them",), "asked": True, "agreed": "Yes"}
    return "concerns", told | {"told": ("Manager",)} | more


def repair(on: int, **more: Value) -> Told:
    told: dict[str, Value] = {"date": day(on), "house": "H-1", "what": "A lamp", "danger": False}
    return "repairs", told | more


def activity(on: int, code: str = "A-001", kind: str = "Cooking", **more: Value) -> Told:
    told: dict[str, Value] = {"activity": code, "date": day(on), "minutes": 60, "title": "Soup"}
    return "activities", told | {"kind": kind, "open_to": "Residents", "led_by": ("Staff",)} | more


def worker(supervised: int, **more: Value) -> Told:
    told: dict[str, Value] = {"staff": "S-01", "name": "Kit Example", "roles": ("Keyworker",)}
    told |= {"started": day(-900), "can_be_keyworker": True, "supervision_last": day(supervised)}
    return "staff", told | more


def repair_shown(attribute: str) -> Calls:
    return lambda book: any(getattr(each, attribute) for each in w6_repairs(book.life, book.today))


def followed_up(on: int) -> Told:
    told: dict[str, Value] = {"resident": "R-001", "staff": "S-01", "date": day(on), "weeks": "4"}
    return "followups", told | {"reached": True, "still_there": "Yes"}


def follow_up_due(book: Casebook) -> bool:
    return any(
        due.what is DueKind.FOLLOW_UP and due.day <= book.today for due in book.dues["R-001"]
    )


def numbers_old(days: int) -> HouseRules:
    checked = day(TODAY) - timedelta(days=days)
    return HouseRules(Rules(house_phone=ContactDetails("020 7946 0101", None, checked)))


def old_number(book: Casebook) -> bool:
    return any(n.about == "House phone" for n in w10_numbers_to_check(book.rules, book.today))


def kept_long_enough(book: Casebook) -> bool:
    return bool(list(files_to_delete(book.people.values(), book.rules, book.today)))


NOTHING: tuple[Told, ...] = ()
GONE = left(10, stay_in_touch=True)
MANAGERS = Audience.MANAGERS
SIDES: dict[str, tuple[Side, ...]] = {
    "W1": (
        Side("first assessment", late(DueKind.FIRST_ASSESSMENT), NOTHING, (assessed(5, "First"),)),
        Side(
            "full assessment",
            late(DueKind.FULL_ASSESSMENT),
            (assessed(5, "First"),),
            (assessed(28),),
        ),
        Side("first goal", late(DueKind.FIRST_PLAN), NOTHING, (goal(29),)),
        Side("review", late(DueKind.REVIEW), (goal(0),), (goal(1),), on=85),
    ),
    "W2": (Side("not met in time", late(DueKind.MEETING), (met(52),), (met(53),)),),
    "W3": (
        Side(
            "a session",
            lambda book: any(w3_session_late(s, 2) for s in book.people["R-001"].sessions),
            (met(50, timestamp=sent(50, 3)),),
            (met(50, timestamp=sent(50, 2)),),
        ),
        Side(
            "a concern",
            lambda book: any(w3_concern_late(each) for each in book.life.concerns),
            (concern(50, timestamp=sent(50, 1)),),
            (concern(50, timestamp=sent(50, 0)),),
            audience=MANAGERS,
        ),
        Side(
            "a decision after a weekend",
            lambda book: any(w3_decision_late(each, book.today) for each in book.life.concerns),
            (concern(53, timestamp=sent(53, 0), decision="No action", decided_on=day(57)),),
            (concern(53, timestamp=sent(53, 0), decision="No action", decided_on=day(56)),),
            audience=MANAGERS,
        ),
        Side(
            "no decision yet",
            lambda book: any(w3_decision_late(each, book.today) for each in book.life.concerns),
            (concern(58, timestamp=sent(58, 0)),),
            (concern(59, timestamp=sent(59, 0)),),
            audience=MANAGERS,
        ),
    ),
    "W4": (
        Side(
            "a repair",
            noticed("W4", "KW-W4-NOT-REPORTED"),
            (met(50, also=("Repair",)), repair(52)),
            (met(50, also=("Repair",)), repair(51)),
        ),
        Side(
            "a contact",
            noticed("W4", "KW-W4-NOT-REPORTED"),
            (met(50, also=("Contact with a service",)), contact(48)),
            (met(50, also=("Contact with a service",)), contact(49)),
        ),
        Side(
            "a concern",
            lambda book: bool(
                list(w4_concern_not_reported(book.people.values(), book.life, book.today))
            ),
            (met(50, also=("Concern",)), concern(52)),
            (met(50, also=("Concern",)), concern(51)),
            audience=MANAGERS,
        ),
    ),
    "W5": (
        Side(
            "a promise past its day",
            late(DueKind.PROMISE),
            (met(50, next="Ring", next_who="Keyworker", next_by=day(59)),),
            (met(50, next="Ring", next_who="Keyworker", next_by=day(60)),),
        ),
        Side(
            "a task without a day",
            noticed("W5", "KW-W5-TASK-LEFT"),
            (met(31, kind="1-2-1 support", next="Find a choir", next_who="1-2-1 worker"),),
            (met(32, kind="1-2-1 support", next="Find a choir", next_who="1-2-1 worker"),),
        ),
        Side("a referral", noticed("W5", "KW-W5-REFERRAL-WAITS"), (contact(31),), (contact(32),)),
    ),
    "W6": (
        Side(
            "a danger told late",
            repair_shown("told_late"),
            (repair(50, danger=True, told_on=day(51)),),
            (repair(50, danger=True, told_on=day(50)),),
        ),
        Side("open for long", repair_shown("open_long"), (repair(45),), (repair(46),)),
    ),
    "W7": (
        Side(
            "a review without them",
            noticed("W7", "KW-W7-NOT-THERE"),
            (reviewed(50, present=("Keyworker",)),),
            (reviewed(50),),
        ),
        Side(
            "they disagree",
            noticed("W7", "KW-W7-REVIEW"),
            (reviewed(50, agreed="Disagrees"),),
            (reviewed(50, agreed="Agreed with changes"),),
        ),
        Side(
            "the risk since a concern",
            noticed("W7", "KW-W7-RISK"),
            (concern(50), reviewed(49)),
            (concern(50), reviewed(50)),
            audience=MANAGERS,
        ),
    ),
    "W8": (
        Side(
            "an area without a goal",
            noticed("W8", "KW-W8-AREA"),
            (assessed(5, priority_areas=("Training",)), goal(6)),
            (assessed(5, priority_areas=("Health",)), goal(6)),
        ),
        Side("a goal left alone", noticed("W8", "KW-W8-GOAL-LEFT"), (goal(3),), (goal(4),)),
    ),
    "W10": (
        Side(
            "a number to check",
            old_number,
            NOTHING,
            NOTHING,
            rules=numbers_old(181),
        ),
        Side(
            "a file that had its time",
            kept_long_enough,
            (left(10),),
            (left(11),),
            on=10 + (date(2032, 6, 11) - date(2026, 6, 11)).days,
        ),
    ),
    "N1": (
        Side(
            "one kind of activity in a week",
            lambda book: bool(list(n1_thin_weeks(book.life, book.today))),
            (activity(50), activity(51, "A-002")),
            (activity(50), activity(51, "A-002", "Exercise and coffee")),
        ),
        Side(
            "a group session without an evaluation",
            lambda book: bool(list(n1_unevaluated(book.life, book.today))),
            (activity(52, kind="Group session"),),
            (activity(53, kind="Group session"),),
        ),
        Side("a follow-up", follow_up_due, (GONE,), (GONE, followed_up(40))),
        Side(
            "supervision",
            lambda book: n1_supervision_late(book.staff["S-01"], book.today),
            (worker(17),),
            (worker(18),),
            audience=MANAGERS,
        ),
    ),
}
EVERY = [
    pytest.param(number, side, id=f"{number}-{side.what}")
    for number, sides in SIDES.items()
    for side in sides
]


@pytest.mark.parametrize(("number", "side"), EVERY)
def test_what_calls_for_a_reminder_gets_it_and_what_just_does_not_gets_none(
    number: str, side: Side
) -> None:
    del number
    assert side.called(side.breaks)
    keeps = replace(side, rules=numbers_old(180)) if side.breaks == side.keeps else side
    assert not keeps.called(side.keeps)


def test_every_reminder_that_the_code_names_by_number_stands_in_the_table() -> None:
    named = {
        number.upper()
        for path in CASEBOOK.rglob("*.py")
        for number in re.findall(r"^def ([wn][0-9]+)_", path.read_text("utf-8"), re.MULTILINE)
    }
    assert named <= SIDES.keys()
    assert SIDES.keys() | {"W9"} == {*(f"W{number}" for number in range(1, 11)), "N1"}


def test_e11_nobody_asks_after_somebody_who_died() -> None:
    died = left(10, to="Died", stay_in_touch=True)
    assert casebook(moved_in(), died, today=day(60)).dues["R-001"] == ()
    assert casebook(moved_in(), GONE, today=day(60)).dues["R-001"]


def test_nobody_is_asked_who_did_not_say_that_we_may() -> None:
    told = left(10, stay_in_touch=False)
    assert casebook(moved_in(visit_ok=True), told, today=day(60)).dues["R-001"] == ()
    unsaid = left(10)
    assert casebook(moved_in(visit_ok=True), unsaid, today=day(60)).dues["R-001"]
    assert casebook(moved_in(), unsaid, today=day(60)).dues["R-001"] == ()
