"""A talk with another service about a resident: what every row of it has."""

from __future__ import annotations

from datetime import date

from sync.demo.sent import sent
from sync.demo.telling import WED, Telling
from sync.demo.thread import Told, Values

NOBODY = ("Nothing more for now.", "Nobody")


def contact(at: Telling, of: tuple[str, str], when: date | int, said: str, **more: object) -> Told:
    """Tell that a worker was in touch about a resident; *of* is resident and worker.

    ``then=(what, who, by, done)`` says what happens next, with days given in weeks ago, each of
    which may be left out; ``since`` is how many weeks ago a referral came to stand as it does.
    """
    resident, staff = of
    day = when if isinstance(when, date) else at.day(when, WED)
    row = sent(at, staff, day, resident) | {"resident": resident, "staff": staff, "date": day}
    row |= {"said": said, "agreed": "Agreed"}
    then = more.pop("then", NOBODY)
    assert isinstance(then, tuple)
    row |= dict(zip(("action", "action_who"), then, strict=False))
    row |= _days(
        at, action_by=then[2:3], action_done=then[3:4], result_date=(more.pop("since", None),)
    )
    return "contacts", row | more


def _days(at: Telling, **weeks: tuple[object, ...]) -> Values:
    return {
        name: at.day(first, WED)
        for name, ago in weeks.items()
        for first in ago
        if isinstance(first, int)
    }
