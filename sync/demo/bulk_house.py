"""What goes on in a bulk house as a whole: what is on, what is said of it, what needs mending."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from sync.demo.bulk_people import HOUSE, keyworker
from sync.demo.rows import FormRow, Values
from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling

EVERY_WEEK = (
    (TUE, time(11), 60, "Ten minutes of easy moves, then coffee", "Exercise and coffee"),
    (THU, time(16), 120, "Soup: cook it and eat it", "Cooking"),
)
A_GROUP = (WED, time(14), 45, "A group session", "Group session")
GROUP_EVERY, REPAIR_EVERY, GRANT_EVERY, ASKED_EVERY, LEAVE_EVERY = 4, 2, 26, 52, 13  # weeks
TOOLKIT, PARTNERS = 12, 15
THEMES = ("Wellbeing", "Self-esteem", "Relationships", "Personal development")
SERVICES = (
    "GP or health",
    "Council",
    "Housing provider",
    "Psychologist or counsellor",
    "Drug and alcohol service",
    "Care coordinator",
    "Probation",
    "Money or legal advice",
    "Work, training or volunteering",
    "Activity or interest group",
)
REPAIRS = (
    ("Kitchen", "The tap drips."),
    ("Stairs", "The light flickers."),
    ("Bathroom", "The lock sticks."),
    ("Laundry", "The dryer stops after a while."),
    ("Front door", "The bell cannot be heard upstairs."),
)
SCORES = ("enjoyed", "welcome", "learned", "again", "my_way")
MANAGER = "S-01"


def whole_house(at: Telling, residents: int, weeks: int) -> Iterator[FormRow]:
    """Tell of all that is not about one resident alone."""
    yield from _known(at, weeks)
    number = 0
    for house in range((residents - 1) // HOUSE + 1):
        chance = Random(f"house {house}")
        for week in range(weeks, -1, -1):
            number += 1
            yield from _week(at, house, week, number * 3, chance)
            if week % REPAIR_EVERY == house % REPAIR_EVERY:
                yield "repairs", _repair(at, house, week, chance)
            if week % GRANT_EVERY == GRANT_EVERY - 1:
                yield "grants", _grant(at, house, week)
            if week % LEAVE_EVERY == 1:
                yield "cover", _cover(at, house, week)
            if week % ASKED_EVERY == ASKED_EVERY // 2:
                yield "concerns", _concern(at, house, week)
                yield "requests", _request(at, house, week)


def _known(at: Telling, weeks: int) -> Iterator[FormRow]:
    """Tell of partners, of the toolkit, and of who is introduced: once for all houses."""
    for number in range(PARTNERS):
        yield (
            "partners",
            {
                "partner": f"P-{number + 1:03}",
                "name": f"Sample Service {number + 1}",
                "kind": SERVICES[number % len(SERVICES)],
                "phone": f"01632 960 {400 + number}",
                "checked_on": at.day(number * 2, MON),
            },
        )
    for number in range(TOOLKIT):
        day = at.day(weeks + 1, MON)
        yield (
            "toolkit",
            _sent(at, MANAGER, weeks + 1, MON)
            | {
                "session": f"T-{number + 1:03}",
                "date": day,
                "title": f"Sample session {number + 1}",
                "theme": THEMES[number % len(THEMES)],
                "what": "New session",
                "aim": "To try something together.",
                "steps": "Sit in a circle.\nSay what we will do.\nDo it.\nSay what it was like.",
                "minutes": 45,
                "status": "In the toolkit",
            },
        )
    yield (
        "introductions",
        {
            "staff": MANAGER,
            "first_name": "Bettan",
            "what_i_do": "Manager",
            "agreed_on": at.day(weeks, MON),
        },
    )


def _cover(at: Telling, house: int, week: int) -> Values:
    """Give a keyworker a week off."""
    return _sent(at, MANAGER, week + 1, MON) | {
        "colleague": keyworker(house * HOUSE),
        "date": at.day(week, MON),
        "until": at.day(week, FRI),
        "covered_by": MANAGER,
    }


def _sent(at: Telling, staff: str, week: int, weekday: int) -> Values:
    sent = at.written(at.day(week, weekday), time(15), 0, staff)
    return {"timestamp": sent, "sender": f"{staff.casefold()}@example.org"}


def _week(at: Telling, house: int, week: int, number: int, chance: Random) -> Iterator[FormRow]:
    staff = keyworker(house * HOUSE)
    group = (A_GROUP,) if week % GROUP_EVERY == house % GROUP_EVERY else ()
    for place, (weekday, start, minutes, title, kind) in enumerate((*EVERY_WEEK, *group)):
        came = chance.randrange(4, 12)
        row = _sent(at, staff, week + 1, FRI) | {"activity": f"A-{number + place:04}"}
        row |= {"date": at.day(week, weekday), "start": start, "minutes": minutes, "title": title}
        row |= {"kind": kind, "house": f"H-{house + 1}", "open_to": "Residents", "staff": staff}
        row |= {"led_by": ("Staff",), "came": came, "staff_hours": 2}
        row |= {"mood_before": 3, "mood_after": chance.choice((3, 4, 4, 5))}
        if kind == "Group session":
            session = (week // GROUP_EVERY) % TOOLKIT
            row |= {"session": f"T-{session + 1:03}", "theme": THEMES[session % len(THEMES)]}
            yield from _evaluations(row, min(came, chance.randrange(4, 7)), chance)
        yield "activities", row


def _evaluations(of: Values, replies: int, chance: Random) -> Iterator[FormRow]:
    day = of["date"]
    assert isinstance(day, date)
    for number in range(replies):
        sent = datetime.combine(day, time(14, 50)) + timedelta(minutes=7 * number)
        row: Values = {"timestamp": sent, "activity": of["activity"]}
        row |= {name: chance.choice((3, 4, 4, 5, 5)) for name in SCORES}
        yield "evaluations", row | {"less_alone": chance.choice(("Yes", "A bit", "No"))}


def _repair(at: Telling, house: int, week: int, chance: Random) -> Values:
    where, what = chance.choice(REPAIRS)
    day = at.day(week, MON)
    row = _sent(at, MANAGER, week, MON) | {"date": day, "house": f"H-{house + 1}", "where": where}
    row |= {"what": what, "danger": chance.random() < 0.1, "seen_by": "A resident"}
    row |= {"told": "The repair line", "told_on": day}
    return row | ({"fixed": at.day(week - 1, FRI)} if week > 1 else {})


def _grant(at: Telling, house: int, week: int) -> Values:
    staff = keyworker(house * HOUSE)
    row = _sent(at, staff, week, TUE) | {"date": at.day(week, TUE), "asked_by": staff}
    row |= {"house": f"H-{house + 1}", "idea": "Plants for the yard.", "theme": "Wellbeing"}
    row |= {"who_gains": "Everyone at the house.", "amount": 90, "residents_in": True}
    row |= {"decision": "Yes", "decided_on": at.day(week - 1, TUE), "decider": MANAGER}
    return row | {"spent": Decimal("81.50"), "receipt": True, "result": "The yard is green."}


def _concern(at: Telling, house: int, week: int) -> Values:
    day = at.day(week, THU)
    row: Values = {"timestamp": datetime.combine(day, time(16)), "date": day, "time": time(15)}
    row |= {"where": "The hall", "seen_by": keyworker(house * HOUSE), "about": "A visitor"}
    row |= {"kind": ("Other",), "facts": "Somebody whom nobody knew asked for money at the door."}
    row |= {"now_safe": True, "did_now": ("Nothing was needed",), "asked": False}
    row |= {"not_asked": "It was about nobody in particular.", "agreed": "Cannot say"}
    row |= {"told": ("Manager",), "decision": "No action", "decided_by": MANAGER}
    row |= {"reason": "They left, and have not come back.", "decided_on": at.workday_after(day)}
    return row | {"closed": at.day(week - 2, THU)}


def _request(at: Telling, house: int, week: int) -> Values:
    day = at.day(week, WED)
    row = _sent(at, MANAGER, week, WED) | {"kind": "See the file", "received": day}
    row |= {"what": f"Somebody at house {house + 1} would like a copy."}
    return row | {"decision": "Done in full", "done": at.day(week - 3, WED), "acknowledged": day}
