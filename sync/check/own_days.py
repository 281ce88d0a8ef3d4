"""Days that a row names beside its own, and that may not lie before it: by when, done when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from sync.check.codes import Code
from sync.check.readers.cells import Fault
from sync.check.readers.offering import EitherDay
from sync.records.base import Value

STEP_DAYS = tuple(f"step_{step}_{what}" for step in (1, 2, 3) for what in ("by", "done"))


@dataclass(frozen=True, slots=True)
class LaterDays:
    """The days *names* of a row, none of which lies before the day *own*."""

    names: tuple[str, ...]
    own: str = "date"
    code: Code = Code.DAY_EARLIER  # of one that does


LATER_DAYS: Mapping[str, tuple[LaterDays, ...]] = MappingProxyType(
    {
        "changes": (LaterDays(("until",)),),
        "cover": (LaterDays(("until",)),),
        "goals": (
            LaterDays(("closed",), code=Code.CLOSED_EARLY),
            LaterDays(("look_again", *STEP_DAYS)),
        ),
        "sessions": (LaterDays(("next_by",)),),
        "reviews": (LaterDays(("next_review",)),),
        "contacts": (LaterDays(("action_by", "action_done", "result_date")),),
        "repairs": (LaterDays(("told_on", "fixed")),),
        "grants": (LaterDays(("decided_on",)),),
        "concerns": (LaterDays(("decided_on", "closed")),),
        "requests": (LaterDays(("acknowledged", "longer", "done"), own="received"),),
    }
)


def offered_in_its_row(fault: Fault, form: str, values: Mapping[str, Value]) -> Fault:
    """Return *fault* with a day on offer that can stand in its row, or the years it may be of."""
    offer = fault.offer
    if not isinstance(offer, EitherDay | date) or isinstance(offer, datetime):
        return fault
    first = _own_day(fault, form, values)
    if isinstance(offer, date):
        return replace(fault, offer=None) if first and offer < first else fault
    days = offer.since(first) if first else offer
    several = len(days.days) > 1
    return replace(fault, offer=days.sure, detail=f": the year, {days.years}" if several else "")


def _own_day(fault: Fault, form: str, values: Mapping[str, Value]) -> date | None:
    """Return the day of the row, where the day in question may not lie before it."""
    name = fault.question.name if fault.question else ""
    own = next((each.own for each in LATER_DAYS.get(form, ()) if name in each.names), "")
    day = values.get(own)
    return day if isinstance(day, date) else None
