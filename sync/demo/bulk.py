"""A house of any size, for measuring: the same kinds of rows, in believable proportions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from sync.demo.bulk_beside import beside
from sync.demo.bulk_house import whole_house
from sync.demo.bulk_people import HOUSE, BulkPerson, person, workers
from sync.demo.bulk_telling import assessed, begun, reviews, sessions
from sync.demo.house import settings
from sync.demo.library import stories
from sync.demo.rows import FormRow, Values
from sync.demo.telling import MON, Telling

FORMS = (
    "houses",
    "staff",
    "residents",
    "assessments",
    "goals",
    "sessions",
    "reviews",
    "changes",
    "moves",
    "cover",
    "contacts",
    "steps",
    "moments",
    "followups",
    "activities",
    "evaluations",
    "toolkit",
    "grants",
    "partners",
    "repairs",
    "introductions",
    "feedback",
    "concerns",
    "requests",
    "settings",
    "checked",
)
ONE_MISTAKE_IN = 500
GOALS = (
    ("Health", "Sleep through, most nights of the week."),
    ("Budgeting", "Be a week ahead with money."),
    ("Lifeskills", "Cook three suppers I look forward to."),
    ("Training", "Finish a course that I chose."),
    ("Relationships", "Ring my sister and tell her how I am."),
    ("Networks", "Find one place where they know my name."),
    ("Home and moving on", "Be ready for my own front door."),
    ("Confidence", "Ask for what I need, out loud."),
)


def bulk_rows(today: date, residents: int, years: int) -> dict[str, list[dict[str, object]]]:
    """Make a bulk house of *residents* people over *years* years, about one row in 500 mistaken."""
    at = Telling(today)
    weeks = years * 52
    people = [person(number, weeks) for number in range(residents)]
    tables: dict[str, list[dict[str, object]]] = {form: [] for form in FORMS}
    for number in range((residents - 1) // HOUSE + 1):
        tables["houses"].append(
            {
                "house": f"H-{number + 1}",
                "name": f"Sample House {number + 1}",
                "rooms": HOUSE + 1,
            }
        )
    tables["staff"] = workers(at, residents, weeks)
    tables["settings"] = [
        row | {"house": None} for row in settings(at) if row.get("house") != "H-2"
    ]
    for each in people:
        for form, row in _life(at, each):
            tables[form].append(row)
    for form, row in whole_house(at, residents, weeks):
        tables[form].append(row)
    for rows in tables.values():
        if rows and "timestamp" in rows[0]:
            rows.sort(key=_sent)
    _mistake_some(tables["sessions"], sum(map(len, tables.values())) // ONE_MISTAKE_IN)
    return tables


def _sent(row: Values) -> datetime:
    sent = row["timestamp"]
    assert isinstance(sent, datetime)
    return sent


def _life(at: Telling, who: BulkPerson) -> Iterator[FormRow]:
    chance = Random(f"bulk {who.code}")
    yield _came(at, who, chance)
    yield from assessed(at, who, chance)
    goals = list(_goals(at, who, chance))
    yield from (("goals", goal) for goal in goals)
    yield from sessions(at, who, chance)
    yield from reviews(at, who, goals, chance)
    yield from _changes(at, who)
    yield from beside(at, who, goals, Random(f"beside {who.code}"))
    if chance.random() < 0.6:
        yield _said(at, who, chance)
    if who.left is not None:
        yield _left(at, who, chance)


def _came(at: Telling, who: BulkPerson, chance: Random) -> FormRow:
    day, row = begun(at, who, who.came)
    row |= {"name": who.name, "pronouns": who.pronouns, "adult": True, "service": "Lives here"}
    row |= {
        "age_band": chance.choice(("18-24", "25-34", "35-49", "50-64", "65+", "Rather not say"))
    }
    row |= {
        "house": who.house,
        "room": who.room,
        "moved_in": day,
        "agreement": "Licence",
        "agreement_start": day,
    }
    row |= {"referred_by": chance.choice(("Council", "Outreach team", "Hospital", "Themselves"))}
    row |= {
        "keyworker": who.staff,
        "privacy_given": day,
        "share_ok": "The surgery.",
        "share_date": day,
        "visit_ok": True,
    }
    return "residents", row


def _goals(at: Telling, who: BulkPerson, chance: Random) -> Iterator[Values]:
    for number, week in enumerate(range(who.came - 4, who.until - 1, -24)):
        day, row = begun(at, who, week, 75)
        area, words = chance.choice(GOALS)
        row |= {
            "goal": f"G-{who.number * 40 + number + 1:03}",
            "date": day,
            "words": words,
            "area": area,
        }
        row |= {
            "term": "Short (up to 12 weeks)",
            "set_by": chance.choice(("Resident", "Together")),
            "source": "Session",
        }
        row |= {
            "step_1": "Make a start together",
            "step_1_who": "Keyworker",
            "step_1_by": at.day(week - 2, who.weekday),
        }
        done = week - 2 >= who.until
        row |= {"step_1_done": at.day(week - 2, who.weekday)} if done else {}
        row |= {"look_again": at.day(week - 12, who.weekday), "status": "Open"}
        if week - 14 >= who.until:
            row |= {"status": "Closed", "closed": at.day(week - 14, who.weekday)}
            row |= {
                "outcome": chance.choice(("Met", "Met", "Partly met", "Changed", "Can do it alone"))
            }
        yield row


def _changes(at: Telling, who: BulkPerson) -> Iterator[FormRow]:
    if who.handover is not None:
        day, row = begun(at, who, who.handover)
        yield (
            "changes",
            row
            | {
                "date": day,
                "what": "Keyworker",
                "keyworker": who.next_staff,
                "why": "A fairer share of the work; talked through first.",
            },
        )
    if who.spare_room is not None:
        day, row = begun(at, who, who.spare_room, 90)
        yield (
            "changes",
            row
            | {
                "date": day,
                "what": "House or room",
                "house": who.house,
                "room": str(HOUSE + 1),
                "why": "Asked for a quieter room.",
            },
        )

    if who.every_two is not None:
        day, row = begun(at, who, who.every_two, 75)
        row |= {"date": day, "what": "Days between meetings", "contact_days": 14}
        yield "changes", row | {"why": "Settled, and asked for it."}


def _said(at: Telling, who: BulkPerson, chance: Random) -> FormRow:
    week = chance.randrange(who.until, who.came)
    day = at.day(week, MON)
    row: Values = {
        "timestamp": datetime.combine(day, time(19)) + timedelta(seconds=chance.randrange(3600)),
        "date": day,
        "house": who.house,
        "about": ("Sessions",),
    }
    return "feedback", row | {
        f"statement_{n}": chance.choice((2, 3, 4, 5, "Skip")) for n in range(1, 8)
    }


def _left(at: Telling, who: BulkPerson, chance: Random) -> FormRow:
    assert who.left is not None
    day, row = begun(at, who, who.left, 120)
    row |= {
        "date": day,
        "what": "Left",
        "planned": True,
        "to": chance.choice(("Own tenancy, social", "Own tenancy, private", "Family or friends")),
    }
    return "moves", row | {
        "keywork_end": "No longer needs keywork",
        "resettlement_plan": True,
        "stay_in_touch": True,
    }


def _mistake_some(sessions: list[dict[str, object]], how_many: int) -> None:
    """Put a mistake into *how_many* of the *sessions*, evenly spread."""
    held = [row for row in sessions if row["kind"] not in stories().meetings.not_met]
    for number in range(how_many):
        row = held[number * len(held) // how_many]
        code = str(row["resident"])
        row |= (
            {"date": "31/02/2025"},
            {"resident": f"{code[:2]}O{code[3:]}"},
            {"kind": "Keywrok"},
            {"minutes": "45-60"},
            {"wellbeing": "quite good"},
        )[number % 5]
