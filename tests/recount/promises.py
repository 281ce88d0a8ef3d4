"""What was promised, to whom, by when, and whether it was kept: steps, next steps and actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.recount.sheets import DAY, MEETINGS, House, Row

STAFF = ("Keyworker", "1-2-1 worker")
KEPT = ("Done", "No longer needed")


@dataclass(frozen=True)
class Promise:
    """Something that somebody said they would do."""

    words: str
    who: str | None
    by: date | None


def still_to_do(house: House, code: str) -> list[Promise]:
    """List every promise to, or of, one resident that nobody has said is done."""
    return [*_steps(house, code), *_next_steps(house, code), *_actions(house, code)]


def broken_by_us(house: House, code: str) -> list[Promise]:
    """List what staff promised for a day that has passed."""
    return [
        each
        for each in still_to_do(house, code)
        if each.who in STAFF and each.by and each.by < house.today
    ]


def _not_done(house: House, done: date | None) -> bool:
    return done is None or done > house.today


def _steps(house: House, code: str) -> Iterator[Promise]:
    """Tell the steps of open goals; those of a goal that rests are not asked for."""
    for goal in open_goals(house, code):
        for n in (1, 2, 3):
            step = f"Step {n}"
            if (
                goal["Status"] != "Paused"
                and goal[step]
                and _not_done(house, goal[f"{step}, done on"])
            ):
                yield Promise(goal[step], goal[f"{step}, who does it?"], goal[f"{step}, by when?"])


def open_goals(house: House, code: str) -> list[Row]:
    """List the goals that are agreed and not closed today, those that rest too."""
    return [
        goal
        for goal in house.of("Goals", code)
        if goal["On which day did you agree this?"] <= house.today
        and _not_done(house, goal["Closed on"])
    ]


def _next_steps(house: House, code: str) -> Iterator[Promise]:
    """Tell what sessions agreed, keywork and 1-2-1 support each by themselves.

    “Done” or “No longer needed” settles all that keywork had agreed, and the last thing of a 1-2-1
    worker. What has no day lasts, in keywork, until the next meeting.
    """
    keywork: list[Promise] = []
    one_to_one: list[Promise] = []
    for session in house.of("Sessions", code):
        if session[DAY] > house.today:
            continue
        settled = session["What came of what you agreed last time?"]
        kind = session["What kind of meeting?"]
        if kind in {"1-2-1 support", "Refresher"}:
            agreed = one_to_one
            if settled in KEPT and agreed:
                agreed.pop()
        else:
            agreed = keywork
            if settled in KEPT:
                agreed.clear()
            elif settled is None and kind in MEETINGS:
                agreed[:] = [each for each in agreed if each.by]
        if session["What happens next?"]:
            agreed.append(
                Promise(
                    session["What happens next?"], session["Who does that?"], session["By when?"]
                )
            )
    yield from (*keywork, *one_to_one)


def _actions(house: House, code: str) -> Iterator[Promise]:
    """Tell what was agreed with other services."""
    for row in house.of("Contacts", code):
        told = row[DAY] <= house.today and row["Who does that?"] != "Nobody"
        if told and _not_done(house, row["Done on"]):
            yield Promise(row["What happens next?"], row["Who does that?"], row["By when?"])
