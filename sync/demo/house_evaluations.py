"""What people said of the groups afterwards, on paper or a phone, without a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from random import Random

from sync.demo.house_groups import GROUPS, Extra
from sync.demo.house_open import OPEN
from sync.demo.telling import FRI
from sync.demo.thread import Values

APART = timedelta(minutes=7)  # one tablet goes round the table
SCORED = ("enjoyed", "welcome", "learned", "again", "my_way")
AT_THE_BEACH = Extra(
    "beach",
    0,
    FRI,
    time(8, 30),
    600,
    {},
    5,
    (
        ("The chips. The sea. Sitting next to people and not talking.", "Leave earlier."),
        ("I had forgotten that I can float.", None),
    ),
)


def evaluations(calendar: Mapping[str, Values]) -> list[Values]:
    """List what people said of each group in the *calendar* of which somebody was asked."""
    rows: list[Values] = []
    for extra in (*GROUPS, *OPEN, AT_THE_BEACH):
        rows += _replies(extra, calendar[extra.key])
    return rows


def _replies(extra: Extra, of: Values) -> Iterable[Values]:
    day, start, minutes = of["date"], of["start"], of["minutes"]
    assert isinstance(day, date)
    assert isinstance(start, time)
    assert isinstance(minutes, int)
    over = datetime.combine(day, start) + timedelta(minutes=minutes + 3)
    chance = Random(f"evaluations {extra.key}")
    said = (*extra.said, *((None, None),) * extra.replies)
    for number in range(extra.replies):
        keep, change = said[number]
        row: Values = {
            "timestamp": over + number * APART + timedelta(seconds=chance.randrange(60)),
            "activity": of["activity"],
        }
        row |= {name: chance.choice((3, 4, 4, 5, 5, 5)) for name in SCORED}
        row["learned"] = chance.choice((2, 3, 4, 4, 5, "Skip"))
        row["less_alone"] = chance.choice(("Yes", "Yes", "A bit", "A bit", "No", "Rather not say"))
        yield row | {"keep": keep, "change": change}
