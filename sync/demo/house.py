"""The demo house itself: two houses, the staff, what was agreed and what residents say of it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling

ONE_TO_ONE = "S-04"
NAMES = {
    "S-01": "Yewande",
    "S-02": "Callan",
    "S-03": "Parveen",
    "S-04": "Gethin",
    "S-05": "Martika",
    "S-06": "Tobiah",
    "S-07": "Lorelle",
}
ACCOUNTS = {code: f"{name.casefold()}@example.org" for code, name in NAMES.items()}
HANDOVER = 13  # weeks ago, the last keywork of the keyworker who left

Rows = list[dict[str, object]]


def houses() -> Rows:
    """List the two houses."""
    return [
        {"house": "H-1", "name": "Larkfield House", "rooms": 7},
        {"house": "H-2", "name": "Millrace Row", "rooms": 6},
    ]


def staff(at: Telling) -> Rows:
    """List six people who work here and one who has left."""

    def person(code: str, roles: tuple[str, ...], weeks: int, **more: object) -> dict[str, object]:
        return {
            "staff": code,
            "name": NAMES[code],
            "account": ACCOUNTS[code],
            "roles": roles,
            "started": at.day(weeks, MON),
            "can_be_keyworker": "Keyworker" in roles,
        } | more

    return [
        person(
            "S-01",
            ("Manager", "Safeguarding lead", "Keyworker"),
            310,
            supervision_last=at.day(7, WED),
        ),
        person("S-02", ("Keyworker",), 205, supervision_last=at.day(4, TUE)),
        person("S-03", ("Keyworker",), 122, supervision_last=at.day(5, TUE)),
        person(
            "S-04",
            ("1-2-1 support worker",),
            96,
            team="Mental health support",
            supervision_last=at.day(3, WED),
        ),
        person(
            "S-05",
            ("Keyworker",),
            168,
            left=at.day(HANDOVER - 1, FRI),
            supervision_last=at.day(17, TUE),
        ),
        person("S-06", ("Keyworker",), 17, supervision_last=at.day(2, THU)),
        person("S-07", ("Peer support worker",), 61, house="H-1", supervision_last=at.day(6, THU)),
    ]


def settings(at: Telling) -> Rows:
    """List what the houses have agreed, and the numbers to ring."""
    agreed = {
        "Days between meetings": "7",
        "Minutes of a meeting": "60",
        "Days to the first assessment": "7",
        "Days to the full assessment": "28",
        "Days to the first goal": "28",
        "Days between reviews": "84",
        "Days shown as soon": "14",
        "Days of grace": "0",
        "Missed visits in a row": "2",
        "First day of the records": f"01/01/{at.today.year - 10}",
        "Areas": "Budgeting, Lifeskills, Training, Health, Relationships, Motivation, Confidence, "
        "Networks, Practical, Home and moving on, Safety",
        "Days to write up a session": "2",
        "Years to keep a file": "6",
        "Most a grant may be": "£150",
    }
    rows: Rows = [{"setting": name, "value": value} for name, value in agreed.items()]
    phones = [
        ("House phone", None, "01632 960 114", "Rang it from the office", 3, TUE),
        ("House phone", "H-2", "01632 960 127", "Rang it from the office", 3, TUE),
        ("On-call phone", None, "07700 900 462", "On-call rota, kitchen wall", 2, MON),
        ("Manager's phone", None, "07700 900 381", "Yewande", 2, MON),
        ("Council phone", None, "01632 960 200", "Council letter about rent", 9, THU),
        ("Safeguarding phone", None, "01632 960 233", "Council's adult social care page", 9, THU),
        ("Concerns about a manager", None, "01632 960 171", "A director, by letter", 9, THU),
        ("Complaints", None, "01632 960 114", "Guide “If something is wrong”", 9, THU),
    ]
    for name, house, value, source, weeks, weekday in phones:
        row: dict[str, object] = {"setting": name, "value": value, "source": source}
        row["checked_on"] = at.day(weeks, weekday)
        rows.append(row | ({"house": house} if house else {}))
    return rows


def feedback(at: Telling) -> Rows:
    """List what residents have said, most of them without saying who they are."""
    said: list[tuple[int, str, tuple[str, ...], str, str, tuple[object, ...]]] = [
        (
            30,
            "H-1",
            ("Keyworker",),
            "She remembers what I told her. I don’t have to start again each time.",
            "",
            (5, 4, 3, 4, 3, 4, 4),
        ),
        (
            26,
            "H-2",
            ("House",),
            "Quiet after ten now.",
            "The dryer has been out twice this month.",
            (4, 3, "Skip", 3, 3, 3, 4),
        ),
        (
            21,
            "H-1",
            ("Sessions",),
            "Going at my pace.",
            "Sometimes an hour is long. Half an hour and a walk would suit me better.",
            (4, 4, 4, 4, "Skip", 4, 3),
        ),
        (
            17,
            "H-2",
            ("Keyworker", "Sessions"),
            "",
            "I was told about my keyworker leaving a month before. I would still have liked to choose the new one.",
            (3, 3, 3, 3, 2, 3, 3),
        ),
        (
            12,
            "H-1",
            ("Activity",),
            "Thursday soup. First time I cooked for more than just me.",
            "More vegetarian weeks.",
            (5, 5, 4, 5, 4, 5, 4),
        ),
        (
            8,
            "H-1",
            ("House", "Activity"),
            "People say good morning.",
            "A bench out the front where you can get a signal.",
            ("Skip", 4, 3, 4, 3, 4, 4),
        ),
        (
            4,
            "H-2",
            ("Sessions",),
            "He rang the energy company with me, not for me. Next time I did it.",
            "",
            (5, 5, 5, 4, 4, 4, 5),
        ),
    ]
    rows: Rows = []
    for weeks, house, about, good, better, scores in said:
        day = at.day(weeks, SAID_ON[weeks % len(SAID_ON)])
        row: dict[str, object] = {"timestamp": _evening(at, weeks, day.weekday()), "date": day}
        row |= {"house": house, "about": about}
        row |= {f"statement_{n}": score for n, score in enumerate(scores, start=1)}
        rows.append(
            row | {name: text for name, text in (("good", good), ("better", better)) if text}
        )
    day = at.day(1, WED)
    asks = "The bathroom light on the top floor has gone again. Could someone tell me when it will be mended?"
    rows.append(
        {
            "timestamp": _evening(at, 1, WED),
            "date": day,
            "house": "H-2",
            "about": ("House",),
            "statement_1": 4,
            "statement_2": 3,
            "statement_7": 4,
            "good": "Being asked.",
            "better": asks,
            "resident": "R-007",
            "reply_by": "In person",
        }
    )
    return rows


SAID_ON = (MON, WED, THU, TUE, FRI)


def _evening(at: Telling, weeks: int, weekday: int) -> datetime:
    """Say when a resident sent it: residents write in the evening."""
    later = timedelta(minutes=(weeks * 17) % 90, seconds=(weeks * 23) % 60)
    return datetime.combine(at.day(weeks, weekday), time(18, 40)) + later
