"""What was promised, to whom, by when, and whether it was kept: steps, next steps and actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.recount.living import stay_now
from tests.recount.sheets import DAY, MEETINGS, WAITS, House, Row

STAFF = ("Keyworker", "1-2-1 worker")
KEPT = ("Done", "No longer needed")


@dataclass(frozen=True)
class Promise:
    """Something that somebody said they would do."""

    who: str | None
    by: Any  # the day, None, or WAITS while it cannot be said by when, or whether it is done


def still_to_do(house: House, code: str) -> list[Promise]:
    """List every promise to, or of, one resident that nobody has said is done."""
    return [*_steps(house, code), *_next_steps(house, code), *_actions(house, code)]


def broken_by_us(house: House, code: str) -> list[Promise]:
    """List what staff promised, or may have, for a day that has passed, or may have.

    A day that passed while somebody was away is the day on which they came back.
    """
    stay = stay_now(house, code)
    ours = [each for each in still_to_do(house, code) if each.who in {*STAFF, WAITS} and each.by]
    back = stay.start if stay else house.today
    return [each for each in ours if each.by == WAITS or max(each.by, back) < house.today]


def _promise(row: Row, who: str, by: str, *more: str) -> Promise:
    """Read a promise; nobody can say that it is in time while one of its answers waits."""
    waits = WAITS in {row[each] for each in (who, by, *more)}
    return Promise(row[who], WAITS if waits else row[by])


def _not_done(house: House, done: Any) -> bool:
    return done in {None, WAITS} or done > house.today


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
                named = (f"{step}, who does it?", f"{step}, by when?", f"{step}, done on")
                yield _promise(goal, *named, "Closed on", "Status")


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
        closely = kind in {"1-2-1 support", "Refresher"}
        agreed = one_to_one if closely else keywork
        if settled in KEPT:
            del agreed[-1 if closely else 0 :]
        elif settled == WAITS:
            agreed[:] = [Promise(each.who, WAITS) for each in agreed]
        elif settled is None and kind in MEETINGS and not closely:
            agreed[:] = [each for each in agreed if each.by]
        if session["What happens next?"]:
            agreed.append(_promise(session, "Who does that?", "By when?"))
    yield from (*keywork, *one_to_one)


def _actions(house: House, code: str) -> Iterator[Promise]:
    """Tell what was agreed with other services."""
    for row in house.of("Contacts", code):
        told = row[DAY] <= house.today and row["Who does that?"] != "Nobody"
        if told and _not_done(house, row["Done on"]):
            yield _promise(row, "Who does that?", "By when?", "Done on")
