"""A made-up house, told as rows of the forms."""

from __future__ import annotations

from datetime import date, datetime

from sync.demo.bulk import FORMS, bulk_rows
from sync.demo.contacts_between import talks
from sync.demo.contacts_on_the_way import referrals
from sync.demo.good_moments import moments
from sync.demo.house import feedback, houses, settings, staff
from sync.demo.house_concerns import concerns
from sync.demo.house_evaluations import evaluations
from sync.demo.house_grants import grants
from sync.demo.house_introductions import introductions
from sync.demo.house_partners import partners
from sync.demo.house_repairs import repairs
from sync.demo.house_requests import requests
from sync.demo.house_toolkit import toolkit
from sync.demo.house_week import calendar, times_tried
from sync.demo.mistakes import mistaken
from sync.demo.people_by_day import shirelle
from sync.demo.people_change import zofka
from sync.demo.people_coming_back import merrin
from sync.demo.people_disagreeing import pello
from sync.demo.people_early import anwen
from sync.demo.people_fortnightly import wendel
from sync.demo.people_gone_quiet import corvin
from sync.demo.people_isolation import oluchi
from sync.demo.people_moved_on import delroy, follow_ups, sorcha
from sync.demo.people_moving_on import idrisa
from sync.demo.people_new import dmitar, farro, jomari, keziah
from sync.demo.people_out_of_date import nasrin
from sync.demo.people_volunteering import tavish
from sync.demo.telling import Telling
from sync.demo.weave import chained

__all__ = ["demo_rows"]

Tables = dict[str, list[dict[str, object]]]
PEOPLE = (
    tavish,
    oluchi,
    zofka,
    idrisa,
    merrin,
    corvin,
    nasrin,
    wendel,
    shirelle,
    pello,
    anwen,
    jomari,
    keziah,
    dmitar,
    farro,
    sorcha,
    delroy,
)


def demo_rows(today: date, residents: int | None = None, years: int | None = None) -> Tables:
    """Tell a made-up house as rows: for each form, a dict of field name to value.

    With neither *residents* nor *years*, two houses and nine months of keywork up to *today*; with
    either, a bulk house of that many residents and years, for measuring.
    """
    if residents is not None or years is not None:
        return bulk_rows(today, residents or 40, years or 1)
    at = Telling(today)
    tables: Tables = {form: [] for form in FORMS} | _house(at) | _together(at)
    for person in PEOPLE:
        for form, row in chained(person(at)):
            tables[form].append(row)
    for form, row in (*referrals(at), *talks(at), *mistaken(at)):
        tables[form].append(row)
    return {form: [answered(row) for row in in_order(rows)] for form, rows in tables.items()}


def _house(at: Telling) -> Tables:
    """Tell what is not about one resident alone."""
    return {
        "houses": houses(),
        "staff": staff(at),
        "introductions": introductions(at),
        "settings": settings(at),
        "partners": partners(at),
        "repairs": list(repairs(at)),
        "feedback": feedback(at),
        "concerns": list(concerns(at)),
        "requests": list(requests(at)),
        "moments": list(moments(at)),
        "followups": list(follow_ups(at)),
    }


def _together(at: Telling) -> Tables:
    """Tell what people do together: what is on, what they say of it, and how it is made."""
    on = calendar(at)
    return {
        "activities": list(on.values()),
        "evaluations": evaluations(on),
        "toolkit": toolkit(at, times_tried(on, at.today)),
        "grants": grants(at, on),
    }


def answered(row: dict[str, object]) -> dict[str, object]:
    """Leave out what nobody answered."""
    return {name: value for name, value in row.items() if value is not None}


def in_order(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Put rows in the order in which they were sent, as a form does."""
    first = datetime(1, 1, 1)
    return sorted(
        rows, key=lambda row: sent if isinstance(sent := row.get("timestamp"), datetime) else first
    )
