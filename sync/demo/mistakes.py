"""The mistakes that staff make: what "To put right" is for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling
from sync.demo.thread import Thread, Told


def mistaken(at: Telling) -> Iterator[Told]:
    """Tell the rows that somebody has to put right.

    A session on a day that no month has (R-008); one whose code has a letter O (R-O03); a kind of
    meeting misspelt (R-010); "45-60" for the minutes (R-004); words for a score (R-009); a
    session sent twice within two minutes (R-001), which is a duplicate; and a resident whose
    move-in date is in words (R-015), so that the good rows about them wait. "An hour" for the
    minutes (R-004 again) is no mistake: it is read as 60.
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
        _about(at, "R-009", "S-02", THU),
        2,
        "Shirelle rang to say that the jar is half full.",
        wellbeing="quite good",
    )
    yield from _sent_twice(at)
    yield _move_in_date_in_words(at)


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
    sent = first["timestamp"]
    assert isinstance(sent, datetime)
    yield form, first
    yield form, first | {"timestamp": sent + timedelta(seconds=95)}


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
