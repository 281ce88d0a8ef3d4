"""Who lives and who works in a bulk house: all from a number, so that any size is quick to make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from random import Random

from sync.demo.telling import MON, Telling

RESIDENTS = (
    "Abiola",
    "Brannoc",
    "Cosmin",
    "Delyth",
    "Emeka",
    "Fionnula",
    "Goran",
    "Hafsa",
    "Ilinca",
    "Jarek",
    "Kerensa",
    "Lubna",
    "Mihail",
    "Nkechi",
    "Oskari",
    "Petroc",
    "Quilla",
    "Rashida",
    "Senara",
    "Tomos",
    "Umaira",
    "Vasile",
    "Wiktor",
    "Xanthe",
    "Yusra",
    "Zivko",
)
STAFF = (
    "Bettan",
    "Carys",
    "Dimple",
    "Efosa",
    "Ffion",
    "Gurdeep",
    "Hollis",
    "Imani",
    "Jannik",
    "Kamala",
)
PRONOUNS = ("he/him", "she/her", "she/her", "he/him", "they/them")
CASELOAD = 8
HOUSE = 20
SETTLED = 12  # weeks, after which most meet every two weeks


@dataclass(frozen=True, slots=True)
class BulkPerson:
    """A resident of a bulk house; times are in weeks ago."""

    number: int
    code: str
    name: str
    pronouns: str
    house: str
    room: str
    staff: str
    next_staff: str
    weekday: int
    start: time
    came: int
    left: int | None
    handover: int | None
    spare_room: int | None
    every_two: int | None

    @property
    def until(self) -> int:
        """Return the week of the last meeting."""
        return 0 if self.left is None else self.left + 1


def keyworker(number: int) -> str:
    """Name the keyworker of the resident with that number; S-01 is the manager."""
    return f"S-{number // CASELOAD + 2:02}"


def staff_of(who: BulkPerson, week: int) -> str:
    """Name their keyworker that many weeks ago."""
    return who.next_staff if who.handover is not None and week < who.handover else who.staff


def meets(who: BulkPerson, week: int) -> bool:
    """Say whether they meet in that week: each at first, later mostly every second."""
    return who.every_two is None or week >= who.every_two or (who.every_two - week) % 2 == 0


def person(number: int, weeks: int) -> BulkPerson:
    """Make the resident with that *number*, in a house with records for *weeks* weeks."""
    chance = Random(f"person {number}")
    came = max(1, weeks - int(chance.random() ** 2 * weeks * 0.45))
    left = chance.randrange(0, came // 3) if came > 30 and chance.random() < 0.25 else None
    stayed = range((left or 0) + 2, came - 8)
    slot = number % CASELOAD
    return BulkPerson(
        number,
        f"R-{number + 1:03}",
        RESIDENTS[number % len(RESIDENTS)],
        PRONOUNS[number % len(PRONOUNS)],
        f"H-{number // HOUSE + 1}",
        str(number % HOUSE + 1),
        keyworker(number),
        keyworker(number ^ CASELOAD),
        slot % 5,
        time(10 if slot < 5 else 14, 30 * (number // CASELOAD % 2)),
        came,
        left,
        chance.choice(stayed) if stayed and number % 4 == 1 else None,
        chance.choice(stayed) if stayed and number % HOUSE == 5 else None,
        came - SETTLED if number % (2 * CASELOAD) != 3 and came - SETTLED > (left or 0) else None,
    )


def workers(at: Telling, residents: int, weeks: int) -> list[dict[str, object]]:
    """List a manager and enough keyworkers, all there from the start."""
    keyworkers = ((residents - 1) ^ CASELOAD | CASELOAD) // CASELOAD + 1
    rows: list[dict[str, object]] = []
    for number in range(keyworkers + 1):
        code = f"S-{number + 1:02}"
        row: dict[str, object] = {
            "staff": code,
            "name": STAFF[number % len(STAFF)],
            "account": f"{code.casefold()}@example.org",
        }
        row |= {
            "roles": ("Keyworker",) if number else ("Manager", "Safeguarding lead"),
            "started": at.day(weeks + 10, MON),
        }
        rows.append(row | {"can_be_keyworker": number > 0})
    return rows
