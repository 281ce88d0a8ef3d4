"""What is due for whom, and what of it is late and ours to do (practice, W1, W2 and W5).

A meeting: the last that took place + the days agreed. Papers: from the day of moving in. A day that
hangs on an answer that waits cannot be said, and is late until that is put right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tests.recount.living import LONG_AGO, Stay, died, every, gone, here, place_now, stay_now, stays
from tests.recount.promises import broken_by_us, open_goals
from tests.recount.sheets import DAY, KIND, MEETINGS, MISSED, WAITS, House, Row

EARLY = timedelta(days=60)  # an assessment may come this long before moving in
FOLLOW_UPS = (4, 13, 26)
ASKED_UNTIL = timedelta(weeks=39)
AGREED = "On which day did you agree this?"
TALKED = "On which day did you talk?"


@dataclass(frozen=True)
class Due:
    """Something that is due for one resident; *day* is None where that cannot be said."""

    what: str
    code: str
    day: date | None
    late: bool


def met(house: House, code: str, since: date = LONG_AGO) -> list[Row]:
    """List the meetings that took place from *since* to today; a missed visit is none."""
    return [
        row
        for row in house.of("Sessions", code)
        if since <= row[DAY] <= house.today and row[KIND] in MEETINGS
    ]


def dues(house: House, code: str) -> list[Due]:
    """Tell all that the house owes somebody today, but for promises."""
    stay = stay_now(house, code)
    if stay is None:
        return list(_follow_up(house, code))
    home = place_now(house, code).house
    found = [_meeting(house, code, stay), *_papers(house, code, stay, home), *_goals(house, code)]
    if home == WAITS:  # what is agreed differs from house to house
        return [Due(each.what, code, None, late=True) for each in found]
    grace = timedelta(days=house.number("Days of grace", home))
    return [_after_coming_back(house, each, stay.start, grace) for each in found]


def _after_coming_back(house: House, due: Due, start: date, grace: timedelta) -> Due:
    """Count nothing as late in a time that somebody was not here."""
    if due.day is None:
        return due
    day = max(due.day, start)
    return Due(due.what, due.code, day, house.today > day + grace)


def _from(what: str, code: str, start: date, days: int | None) -> Due:
    if start == LONG_AGO or days is None:
        return Due(what, code, None, late=True)
    return Due(what, code, start + timedelta(days=days), late=False)


def _meeting(house: House, code: str, stay: Stay) -> Due:
    found = met(house, code, stay.start)
    if not found:
        return _from("first meeting", code, stay.start, every(house, code))
    return _from("meeting", code, found[-1][DAY], every(house, code))


def _papers(house: House, code: str, stay: Stay, home: str | None) -> Iterator[Due]:
    yield from _assessment(house, code, stay, home)
    goals = [
        goal[AGREED]
        for goal in house.of("Goals", code)
        if goal[AGREED] <= house.today and _is_of(goal, stay)
    ]
    if not goals:
        days = house.number("Days to the first goal", home)
        yield _from("first plan", code, stay.start, days)
    reviews = [row for row in house.of("Reviews", code) if stay.start <= row[DAY] <= house.today]
    agreed = reviews[-1]["When is the next review?"] if reviews else None
    if not (goals or agreed):
        return
    since = reviews[-1][DAY] if reviews else max(goals[0], stay.start)
    usual = timedelta(days=house.number("Days between reviews", home))
    day = None if agreed == WAITS else agreed or since + usual
    yield Due("review", code, day, late=day is None)


def _is_of(goal: Row, stay: Stay) -> bool:
    """Say whether a goal is of this stay: agreed in it, or still open when they came back."""
    closed = goal.known_day("Closed on")
    return goal[AGREED] >= stay.start or closed is None or closed > stay.start


def _assessment(house: House, code: str, stay: Stay, home: str | None) -> Iterator[Due]:
    made = [row for row in house.of("Assessments", code) if row[TALKED] <= house.today]
    before = [each.end for each in stays(house, code) if each.end and each.end <= stay.start]
    earliest = stay.start - EARLY if stay.start != LONG_AGO else LONG_AGO
    if before:
        earliest = min(stay.start, max(earliest, max(before) + timedelta(days=1)))
    kinds = {row["Which assessment is this?"] for row in made if row[TALKED] >= earliest}
    of_any_stay = {row["Which assessment is this?"] for row in made}
    if not kinds:
        days = house.number("Days to the first assessment", home)
        yield _from("first assessment", code, stay.start, days)
    elif "Full" not in (of_any_stay if "Update" in kinds else kinds):
        yield _from(
            "full assessment", code, stay.start, house.number("Days to the full assessment", home)
        )


def _goals(house: House, code: str) -> Iterator[Due]:
    reviews = [row[DAY] for row in house.of("Reviews", code) if row[DAY] <= house.today]
    for goal in open_goals(house, code):
        again = goal["Look at it again on"]
        if WAITS in {again, goal["Closed on"]}:
            yield Due("goal", code, None, late=True)
        elif not (again and reviews and max(reviews) >= again):
            yield Due("goal", code, again or goal[AGREED], late=False)


def left(house: House, code: str) -> Stay | None:
    """Return the stay that ended last, for somebody who is not here and has not died."""
    stay = gone(house).get(code)
    return stay if stay and not died(stay) else None


def _follow_up(house: House, code: str) -> Iterator[Due]:
    stay = left(house, code)
    if stay is None or stay.left is None or stay.end is None:
        return
    may = stay.left["May we stay in touch?"]
    if (may or house.residents[code]["May we contact you after you leave?"]) != "Yes":
        return
    reached = [
        int(row["How many weeks after leaving?"])
        for row in house.of("Follow-ups", code)
        if stay.end <= row[DAY] <= house.today and row["Did you reach them?"] == "Yes"
    ]
    to_come = [weeks for weeks in FOLLOW_UPS if weeks > max(reached, default=0)]
    if not to_come or house.today > stay.end + ASKED_UNTIL:
        return
    days = [stay.end + timedelta(weeks=weeks) for weeks in to_come]
    begun = [day for day in days if day <= house.today]
    day = begun[-1] if begun else days[0]
    yield Due("follow-up", code, day, late=house.today > day)


def something_late(house: House, code: str) -> bool:
    """Say whether anything that is ours to do for somebody is late: of dues or of promises."""
    late = any(each.late for each in dues(house, code))
    return late or (code in here(house) and bool(broken_by_us(house, code)))


def no_news(house: House, code: str) -> bool:
    """Say whether a meeting is late and the last visits, as many as agreed, were all missed."""
    stay = stay_now(house, code)
    if stay is None or not any(each.late and "meeting" in each.what for each in dues(house, code)):
        return False
    found = met(house, code, stay.start)
    since = found[-1] if found else None
    sessions = house.of("Sessions", code)
    after = sessions[sessions.index(since) + 1 :] if since else sessions
    missed = [row for row in after if row[KIND] == MISSED and stay.start <= row[DAY] <= house.today]
    home = place_now(house, code).house
    return len(missed) >= house.number("Missed visits in a row", home)
