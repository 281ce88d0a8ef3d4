"""What goes on in the houses: all that is recorded of no single resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sync.casebook.reading import Records, of_kind
from sync.casebook.withheld import Withheld
from sync.records import (
    Activity,
    Concern,
    DataRequest,
    Evaluation,
    Grant,
    Introduction,
    Moment,
    Partner,
    Record,
    Repair,
    ToolkitSession,
    when,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class HouseLife:
    """Activities, the toolkit and all else that the people of a house share, in order of days.

    *runs* and *twists* are by the code of a toolkit session; *repair_days* pairs a house with a
    day, and *concern_days* a resident or a colleague.
    """

    activities: tuple[Activity, ...] = field(default=(), repr=False)
    evaluations: Mapping[str, tuple[Evaluation, ...]] = field(default_factory=dict, repr=False)
    toolkit: Mapping[str, ToolkitSession] = field(default_factory=dict, repr=False)
    grants: tuple[Grant, ...] = field(default=(), repr=False)
    partners: Mapping[str, Partner] = field(default_factory=dict, repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)
    moments: tuple[Moment, ...] = field(default=(), repr=False)
    introductions: tuple[Introduction, ...] = field(default=(), repr=False)
    concerns: tuple[Concern, ...] = field(default=(), repr=False)
    requests: tuple[DataRequest, ...] = field(default=(), repr=False)
    concerns_held_outside: tuple[date, ...] = field(default=(), repr=False)
    concerns_not_read: tuple[date, ...] = field(default=(), repr=False)  # whom they are about waits
    runs: Mapping[str, tuple[Activity, ...]] = field(default_factory=dict, repr=False)
    twists: Mapping[str, tuple[ToolkitSession, ...]] = field(default_factory=dict, repr=False)
    repair_days: frozenset[tuple[str, date]] = field(default=frozenset(), repr=False)
    concern_days: frozenset[tuple[str, date]] = field(default=frozenset(), repr=False)

    def of_session(self, code: str) -> tuple[Evaluation, ...]:
        """List what people said of a session of the toolkit, each time it was run."""
        run = (each.activity for each in self.runs.get(code, ()))
        return tuple(said for activity in run for said in self.evaluations.get(activity, ()))


def house_life(seen: Records, withheld: Withheld) -> HouseLife:
    """Make it from what an audience may see, and from the days of what is on no site."""
    evaluations: defaultdict[str, list[Evaluation]] = defaultdict(list)
    for each in of_kind(Evaluation, seen):
        evaluations[each.activity].append(each)
    activities = _in_order(of_kind(Activity, seen))
    repairs = _in_order(of_kind(Repair, seen))
    concerns = _in_order(of_kind(Concern, seen))
    partners = of_kind(Partner, seen)
    toolkit = of_kind(ToolkitSession, seen)
    requests = of_kind(DataRequest, seen)
    return HouseLife(
        activities=activities,
        evaluations={code: tuple(answers) for code, answers in evaluations.items()},
        toolkit={each.session: each for each in sorted(toolkit, key=lambda each: each.session)},
        grants=_in_order(of_kind(Grant, seen)),
        partners={each.partner: each for each in sorted(partners, key=lambda each: each.partner)},
        repairs=repairs,
        moments=_in_order(of_kind(Moment, seen)),
        introductions=tuple(
            sorted(of_kind(Introduction, seen), key=lambda each: (each.first_name or "").casefold())
        ),
        concerns=concerns,
        requests=tuple(sorted(requests, key=lambda each: (each.received, *when(each)))),
        concerns_held_outside=withheld.concerns,
        concerns_not_read=tuple(each.date for each in withheld.not_read),
        runs=_by(lambda each: each.session, activities),
        twists=_by(lambda each: each.twist_of, sorted(toolkit, key=lambda each: each.session)),
        repair_days=frozenset((each.house, each.date) for each in repairs if each.house),
        concern_days=frozenset(
            (code, each.date) for each in concerns for code in (each.resident, each.seen_by) if code
        ),
    )


def _by(code_of: Callable[[R], str | None], records: Iterable[R]) -> dict[str, tuple[R, ...]]:
    """Gather records by a code that they name."""
    gathered: defaultdict[str, list[R]] = defaultdict(list)
    for each in records:
        if code := code_of(each):
            gathered[code].append(each)
    return {code: tuple(each) for code, each in gathered.items()}


def _in_order(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=when))
