"""A row on its way into a form, and what it needs before it can be sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sync.demo.days import Day
from sync.demo.telling import WED, Telling

Values = dict[str, object]
FormRow = tuple[str, Values]  # the name of a form, and a row of it


def dated(
    answers: Mapping[str, object], at: Telling, usual: int = WED, near: date | None = None
) -> Values:
    """Count the days among *answers* back from today; *near* is the day of the row itself."""
    return {
        name: answer.on(at, usual, near) if isinstance(answer, Day) else answer
        for name, answer in answers.items()
    }
