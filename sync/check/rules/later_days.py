"""Days that a row names beside its own: when to look again, by when, done when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache

from sync.check.problem import Severity
from sync.check.rules.case import Case, Rule
from sync.residency.homes import Life, home_on, life_of
from sync.residency.stays import day_in

STEP_DAYS = tuple(f"step_{step}_{what}" for step in (1, 2, 3) for what in ("by", "done"))
REVIEW_MAY_WAIT = timedelta(days=14)


def e2_not_before_its_own_day(form: str, *names: str, own_day: str = "date") -> Rule:
    """Make the rule for one tab: none of the days *names* lies before the day of its row."""

    def rule(case: Case) -> None:
        for draft in case.good(form):
            own = day_in(draft, own_day)
            for name in names:
                day = day_in(draft, name)
                if own and day and day < own:
                    case.tell(form, draft, "KW-DAY-EARLIER", name)

    return rule


def next_review_is_near(case: Case) -> None:
    """Ask about a next review over two weeks later than the house has agreed."""
    life = _lives(case)
    for draft in case.good("reviews"):
        own, following = day_in(draft), day_in(draft, "next_review")
        if own is None or following is None:
            continue
        told = life(str(draft.row.values.get("resident")))
        home = home_on(told.homes, own) if told else None
        usual = timedelta(days=case.rules.of(home.house if home else None).review_days)
        if following - own > usual + REVIEW_MAY_WAIT:
            case.tell("reviews", draft, "KW-REVIEW-FAR", "next_review", severity=Severity.WARNING)


def _lives(case: Case) -> Callable[[str], Life | None]:
    """Make the function that tells where a resident lived, each resident once."""
    moves, changes = case.happened("moves"), case.happened("changes")

    @cache
    def life(code: str) -> Life | None:
        resident = case.find("residents", code)
        if resident is None:
            return None
        return life_of(resident, moves.get(code, ()), changes.get(code, ()))

    return life
