"""Rows that are not for an audience as a whole, whatever its fields: taken out before the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sync.casebook.reading import Records, of_kind
from sync.forms.model import Audience
from sync.forms.vocabulary import ConcernAbout, Role, ToolkitStatus
from sync.records import FORM_OF, Concern, Introduction, Record, Staff, ToolkitSession

NO_LEADERS = frozenset(
    (Role.KEYWORKER, Role.SUPPORT_WORKER, Role.PEER, Role.VOLUNTEER, Role.AGENCY)
)  # any other role, a house's own too, may lead
Naming = Mapping[str, Collection[int]]  # form -> numbers of rows
NOBODY: Naming = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is left, and the days of the concerns that are held outside every site.

    *not_read* are the concerns of which the answer waits that says who they are about.
    """

    records: Records
    concerns: tuple[date, ...] = ()
    not_read: tuple[Concern, ...] = ()


def withhold(
    audience: Audience, records: Records, today: date, naming: Naming = NOBODY
) -> Withheld:
    """Take out what *audience* may not read as a whole row; *naming* are rows that name residents.

    A concern about a manager, or about somebody of whom that cannot be told, is on no site (design,
    decision 15); nor is one about somebody who decides concerns. Residents read introductions of
    those who work here today, of the toolkit only what a manager has put in it, and no row in which
    a resident may be named. An answer that waits opens nothing: while it does, the strictest one is
    taken (decision 1d).
    """
    staff = {each.staff: each for each in of_kind(Staff, records)}
    concerns = of_kind(Concern, records)
    lead = {each.decided_by for each in concerns if each.decided_by}
    if _may_lead(concerns):
        lead |= {each.about_staff for each in concerns if each.about_staff}
    not_read = [each for each in concerns if not each.waits.isdisjoint(("about", "about_staff"))]
    outside = [
        each for each in concerns if each not in not_read and _about_a_leader(each, staff, lead)
    ]
    kept = dict(records)
    if outside or not_read:
        _take_out(kept, Concern, {each.row for each in (*outside, *not_read)})
    if audience is Audience.RESIDENTS:
        for each in of_kind(Introduction, records):
            known = staff.get(each.staff)
            if known is None or not _surely_here(known, today) or "agreed_on" in each.waits:
                _take_out(kept, Introduction, {each.row})
        not_yet = {
            each.row
            for each in of_kind(ToolkitSession, records)
            if each.status != ToolkitStatus.IN_THE_TOOLKIT
        }
        _take_out(kept, ToolkitSession, not_yet)
        for form, numbers in naming.items():
            kept[form] = tuple(each for each in kept.get(form, ()) if each.row not in numbers)
    return Withheld(kept, tuple(each.date for each in outside), tuple(not_read))


def _surely_here(worker: Staff, today: date) -> bool:
    """Say whether somebody works here, and no answer that says so waits."""
    return worker.waits.isdisjoint(("started", "left")) and worker.works_on(today)


def _may_lead(concerns: Iterable[Concern]) -> bool:
    """Say whether it waits who decided some concern, so that anybody may."""
    return any("decided_by" in each.waits for each in concerns)


def _about_a_leader(concern: Concern, staff: Mapping[str, Staff], lead: Collection[str]) -> bool:
    """Say whether a concern is about a manager, or may be: their row may wait for a correction."""
    code = concern.about_staff
    if concern.about != ConcernAbout.STAFF and code is None:
        return False
    about = staff.get(code or "")
    return code in lead or about is None or not about.roles or not {*about.roles} <= NO_LEADERS


def _take_out(
    kept: dict[str, tuple[Record, ...]], kind: type[Record], gone: Collection[int]
) -> None:
    form = FORM_OF[kind]
    kept[form] = tuple(each for each in kept.get(form, ()) if each.row not in gone)
