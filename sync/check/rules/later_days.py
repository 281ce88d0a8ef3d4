"""Days that a row names beside its own: when to look again, by when, done when."""

from __future__ import annotations

from datetime import timedelta

from sync.check.codes import Code
from sync.check.own_days import LATER_DAYS
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows, Rule
from sync.records import FORM_OF, Record, Resident, Review
from sync.residency.placements import placement_on

REVIEW_MAY_WAIT = timedelta(days=14)


def e2_not_before_its_own_day(kind: type[Record]) -> Rule:
    """Make the rule for one tab: none of the days that come after the row's own lies before it."""

    def rule(rows: GoodRows) -> None:
        for each in rows.of(kind):
            for later in LATER_DAYS[FORM_OF[kind]]:
                own = getattr(each, later.own)
                for name in later.names:
                    day = getattr(each, name)
                    if day and day < own:
                        rows.tell(each, later.code, name)

    return rule


def next_review_is_near(rows: GoodRows) -> None:
    """Ask about a next review over two weeks later than the house has agreed."""
    homes = rows.homes()
    for each in rows.of(Review):
        if each.next_review is None:
            continue
        resident = rows.find(Resident, each.resident)
        home = placement_on(homes(resident)[1], each.date) if resident else None
        if rows.rules.houses and (home is None or home.awaits("house")):
            continue  # each house may have agreed other days
        usual = timedelta(days=rows.rules.of(home.house if home else None).review_days)
        if each.next_review - each.date > usual + REVIEW_MAY_WAIT:
            rows.tell(each, Code.REVIEW_FAR, "next_review", severity=Severity.WARNING)
