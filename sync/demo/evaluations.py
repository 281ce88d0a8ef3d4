"""What people said of the groups afterwards, on paper or a phone, without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from sync.demo.activities import DemoActivity
from sync.demo.answers import Allowed, some
from sync.demo.rows import Values
from sync.forms.lines import Spot, need

WORDS = ("scored", "scores", "but")
APART = timedelta(minutes=7)  # one tablet goes round the table


@dataclass(frozen=True, slots=True)
class DemoEvaluation:
    """What chance says for people, each answer as often as it stands in a list."""

    scores: Mapping[str, tuple[object, ...]] = field(repr=False)
    but: Mapping[str, tuple[object, ...]] = field(repr=False)  # drawn anew after the scores


def read_evaluation(root: Spot, allowed: Allowed) -> DemoEvaluation:
    """Read evaluations.yaml."""
    form = allowed.forms["evaluations"]
    entries = root.known(WORDS, "evaluations")
    scored, scores, but = (need(root, entries, word) for word in WORDS)

    def answers(name: str, spot: Spot, options: Spot) -> tuple[object, ...]:
        question = allowed.question(spot, name, form)
        return tuple(allowed.answer(each, question) for each in some(options))

    return DemoEvaluation(
        {
            name: answers(name, spot, scores)
            for spot in scored.items("scored")
            for name in (spot.text("question"),)
        },
        {name: answers(name, spot, spot) for name, spot in but.entries("but").items()},
    )


def evaluations(
    activities: Iterable[DemoActivity], calendar: Mapping[str, Values], usual: DemoEvaluation
) -> Iterator[Values]:
    """Tell what people said of each group of which somebody was asked."""
    for activity in activities:
        yield from _replies(activity, calendar[activity.called], usual)


def _replies(activity: DemoActivity, on: Values, usual: DemoEvaluation) -> Iterator[Values]:
    day, start, minutes = on["date"], on["start"], on["minutes"]
    assert isinstance(day, date)
    assert isinstance(start, time)
    assert isinstance(minutes, int)
    over = datetime.combine(day, start) + timedelta(minutes=minutes + 3)
    chance = Random(f"evaluations {activity.called}")
    for number in range(activity.asked):
        row: Values = {
            "timestamp": over + number * APART + timedelta(seconds=chance.randrange(60)),
            "activity": on["activity"],
        }
        row |= {name: chance.choice(answers) for name, answers in usual.scores.items()}
        row |= {name: chance.choice(answers) for name, answers in usual.but.items()}
        yield row | dict(activity.said[number] if number < len(activity.said) else {})
