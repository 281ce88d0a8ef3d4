"""What goes on in the houses: all that is recorded of no single resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sync.casebook.reading import Rows, records
from sync.casebook.records import (
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
from sync.forms.model import Form

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class HouseLife:
    """Activities, the toolkit and all else that the people of a house share, in order of days."""

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

    def of_session(self, code: str) -> tuple[Evaluation, ...]:
        """List what people said of a session of the toolkit, each time it was run."""
        run = (each.activity for each in self.activities if each.session == code)
        return tuple(said for activity in run for said in self.evaluations.get(activity, ()))

    def twists_of(self, code: str) -> tuple[ToolkitSession, ...]:
        """List the twists on a session of the toolkit."""
        return tuple(each for each in self.toolkit.values() if each.twist_of == code)


def house_life(rows: Rows, forms: Mapping[str, Form], outside: tuple[date, ...]) -> HouseLife:
    """Make it from what an audience may see."""
    evaluations: defaultdict[str, list[Evaluation]] = defaultdict(list)
    for each in records(Evaluation, rows, forms):
        evaluations[each.activity].append(each)
    partners = records(Partner, rows, forms)
    toolkit = records(ToolkitSession, rows, forms)
    requests = records(DataRequest, rows, forms)
    return HouseLife(
        activities=_in_order(records(Activity, rows, forms)),
        evaluations={code: tuple(found) for code, found in evaluations.items()},
        toolkit={each.session: each for each in sorted(toolkit, key=lambda each: each.session)},
        grants=_in_order(records(Grant, rows, forms)),
        partners={each.partner: each for each in sorted(partners, key=lambda each: each.partner)},
        repairs=_in_order(records(Repair, rows, forms)),
        moments=_in_order(records(Moment, rows, forms)),
        introductions=tuple(
            sorted(records(Introduction, rows, forms), key=lambda each: each.first_name.casefold())
        ),
        concerns=_in_order(records(Concern, rows, forms)),
        requests=tuple(sorted(requests, key=lambda each: (each.received, *when(each)))),
        concerns_held_outside=outside,
    )


def _in_order(found: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(found, key=when))
