"""The mistakes that staff make: what "To put right" is for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sync.demo.house_week import calendar
from sync.demo.sent import sent
from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling
from sync.demo.thread import Thread, Told


def mistaken(at: Telling) -> Iterator[Told]:
    """Tell the rows that somebody has to put right.

    A session on a day that no month has (R-008); one whose code has a letter O (R-O03); a kind of
    meeting misspelt (R-010); "45-60" for the minutes (R-004); words for a score (R-009); a
    session sent twice within two minutes (R-001), which is a duplicate; and a resident whose
    move-in date is in words (R-015), so that the good rows about them wait. "An hour" for the
    minutes (R-004 again) is no mistake: it is read as 60.

    Of the house: a grant of £180 where the most is £150; a repair that was mended before it was
    seen; and what somebody said of the quiz, copied from paper with a letter O in its code.

    One session names another resident (R-007). It is published, and asked about.
    """
    yield _session(
        _about(at, "R-008", "S-02", WED),
        3,
        "Wendel brought the seed list and we ordered two packets.",
        date=impossible_day(at.today),
    )
    yield _session(
        _about(at, "R-O03", "S-06", MON), 3, "Ten minutes about the notice on the stairs."
    )
    yield _session(
        _about(at, "R-010", "S-03", TUE),
        4,
        "Pello wanted the week’s menu looked over for spelling.",
        kind="Keywrok",
    )
    read_letter = "Idrisa and I read the offer letter line by line."
    yield _session(_about(at, "R-004", "S-02", MON), 8, read_letter, minutes="45-60")
    heard_back = "Idrisa rang the housing officer with two more questions. I sat by."
    yield _session(_about(at, "R-004", "S-02", THU), 8, heard_back, minutes="an hour")
    yield _session(
        _about(at, "R-009", "S-02", TUE),
        2,
        "Shirelle rang to say that the jar is half full.",
        wellbeing="quite good",
    )
    yield from _sent_twice(at)
    yield _move_in_date_in_words(at)
    yield _session(
        _about(at, "R-007", "S-03", MON),
        5,
        "Nasrin sat with Wendel over the sewing box and showed him how to mend a cuff.",
    )
    yield _too_much_for_a_grant(at)
    yield _mended_before_it_was_seen(at)
    yield _said_of_the_quiz(at)


def impossible_day(today: date) -> str:
    """Return the 31st of the last month that has none."""
    month = today.replace(day=1)
    while True:
        month = (month - timedelta(days=1)).replace(day=1)
        if (month + timedelta(days=30)).month != month.month:
            return f"31/{month:%m/%Y}"


def _about(at: Telling, resident: str, staff: str, weekday: int) -> Thread:
    return Thread(at, resident, "", "they/them", staff, weekday, time(16, 20))


def _session(me: Thread, weeks: int, happened: str, **wrong: object) -> Told:
    answers: dict[str, object] = {
        "minutes": 20,
        "kind": "Follow-up",
        "wellbeing": 3,
        "topics": ("Practical",),
        "planned": False,
    }
    return me.met(weeks, happened, **(answers | wrong))


def _sent_twice(at: Telling) -> Iterator[Told]:
    form, first = _session(
        _about(at, "R-001", "S-02", FRI),
        2,
        "Tavish dropped off the workshop’s leaflet for the notice board.",
    )
    at_first = first["timestamp"]
    assert isinstance(at_first, datetime)
    yield form, first
    yield form, first | {"timestamp": at_first + timedelta(seconds=95)}


def _move_in_date_in_words(at: Telling) -> Told:
    me = Thread(at, "R-015", "Farro", "they/them", "S-06", MON, time(15))
    return me.moved_in(
        2,
        house="H-2",
        room="1",
        moved_in="last Tuesday",
        age_band="25-34",
        referred_by="Themselves",
        reason="Had been staying with a friend.",
        information=("Easy words",),
        visit_ok=True,
        photo_ok=False,
    )


def _too_much_for_a_grant(at: Telling) -> Told:
    day = at.day(1, TUE)
    row = sent(at, "S-02", day, "too much") | {"date": day, "asked_by": "S-02", "house": "H-2"}
    return "grants", row | {
        "idea": "A second-hand piano for the front room, and somebody to tune it.",
        "theme": "Wellbeing",
        "who_gains": "Everyone at the house.",
        "amount": 180,
        "residents_in": True,
    }


def _mended_before_it_was_seen(at: Telling) -> Told:
    day = at.day(3, THU)
    row = sent(at, "S-06", day, "mended") | {"date": day, "house": "H-2", "where": "Hall"}
    return "repairs", row | {
        "what": "The letter box is stuck.",
        "danger": False,
        "seen_by": "Staff",
        "told": "The handyperson",
        "told_on": day,
        "fixed": day - timedelta(days=30),
    }


def _said_of_the_quiz(at: Telling) -> Told:
    quiz = calendar(at)["quiz"]
    day, code = at.day(3, MON), str(quiz["activity"])
    sent_at = datetime.combine(day, time(10, 12))
    scores = dict.fromkeys(("enjoyed", "welcome", "again", "my_way"), 5)
    row: dict[str, object] = {"timestamp": sent_at, "activity": code.replace("0", "O", 1)}
    return "evaluations", row | scores | {"less_alone": "Yes"}
