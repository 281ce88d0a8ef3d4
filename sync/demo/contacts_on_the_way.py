"""Referrals: a choir, a workshop, a counsellor, a home. Some started, some wait, one said no."""

from __future__ import annotations

from collections.abc import Iterator

from sync.demo.contact import contact
from sync.demo.house_partners import (
    BIKES,
    COUNCIL,
    COUNSELLING,
    HOMES,
    LIBRARY,
    MENTAL_HEALTH,
    RECOVERY,
)
from sync.demo.telling import MON, THU, TUE, Telling
from sync.demo.thread import Told


def referrals(at: Telling) -> Iterator[Told]:
    """Tell of each referral, and how it stands."""
    yield from _towards_company(at)
    yield from _towards_volunteering(at)
    yield from _towards_a_start(at)
    yield from _still_open(at)


def _towards_company(at: Telling) -> Iterator[Told]:
    oluchi = ("R-002", "S-03")
    yield contact(
        at,
        oluchi,
        33,
        "The counsellor rang, as Oluchi had asked her to. Being alone for days brings the anxiety "
        "on, and it has worn her confidence thin. They would like us to help her find people.",
        who="Psychologist or counsellor",
        partner=COUNSELLING,
        purpose="Welfare",
        then=("Talk with her about 1-2-1 time", "Keyworker", 32, 32),
    )
    yield contact(
        at,
        ("R-002", "S-04"),
        26,
        "Rang the choir. Anyone may come, there is no audition, and the altos are glad of company. "
        "Somebody will look out for her at the door.",
        who="Other",
        partner=LIBRARY,
        purpose="Referral",
        goal="G-004",
        result="Started",
        since=23,
        then=("Go along the first time and sit at the back", "1-2-1 worker", 23, 23),
    )
    yield contact(
        at,
        ("R-002", "S-04"),
        8,
        "The choir rang: Oluchi has been every week but one, and has taken on the biscuits. They "
        "will ring her if she misses one.",
        who="Other",
        partner=LIBRARY,
        purpose="Update",
        goal="G-004",
    )


def _towards_volunteering(at: Telling) -> Iterator[Told]:
    tavish = ("R-001", "S-04")
    yield contact(
        at,
        tavish,
        at.day(26, THU),
        "Tavish rang the counsellors himself, on speaker, and asked for a first talk about the gap "
        "in his working life.",
        who="Psychologist or counsellor",
        partner=COUNSELLING,
        purpose="Referral",
        goal="G-001",
        result="Ended",
        since=17,
        then=("Go to the first talk", "Resident", 24, 24),
    )
    yield contact(
        at,
        tavish,
        22,
        "Asked the workshop what happens on a first day. Somebody hands you a wheel. New helpers "
        "meet on a weekday evening first.",
        who="Other",
        partner=BIKES,
        purpose="Referral",
        goal="G-001",
        result="Started",
        since=17,
        then=("Come along to the new helpers’ evening", "1-2-1 worker", 20, 20),
    )
    yield contact(
        at,
        ("R-001", "S-02"),
        2,
        "The workshop asked for a reference, so that Tavish can hold the keys. I said how long he "
        "has lived here and that he is on time.",
        who="Other",
        partner=BIKES,
        purpose="Reference",
        goal="G-003",
        then=("Show him the letter before it goes", "Keyworker", 1, 1),
    )


def _towards_a_start(at: Telling) -> Iterator[Told]:
    anwen = ("R-011", "S-03")
    yield contact(
        at,
        anwen,
        at.day(4, TUE),
        "Anwen rang on speaker and did the talking. A first appointment, with somebody who has "
        "time in the afternoons.",
        who="Drug and alcohol service",
        partner=RECOVERY,
        purpose="Referral",
        goal="G-029",
        result="Started",
        since=1,
        then=("Go, with me in the waiting room", "Resident", 2, 2),
    )
    yield contact(
        at,
        anwen,
        at.day(2, TUE),
        "The worker told both of us about the group at two o’clock, and that nobody has to speak.",
        who="Drug and alcohol service",
        partner=RECOVERY,
        purpose="Update",
        goal="G-029",
        then=("Try the group once", "Resident", -1),
    )
    yield contact(
        at,
        anwen,
        at.day(3, MON),
        "Sent in the housing register form. The council rang to say that it is complete.",
        who="Council",
        partner=COUNCIL,
        purpose="Referral",
        goal="G-030",
        result="Accepted",
        since=1,
    )


def _still_open(at: Telling) -> Iterator[Told]:
    yield contact(
        at,
        ("R-008", "S-02"),
        7,
        "Asked the council for a seat and a second rail on the stairs. They will send somebody to "
        "measure. No date yet.",
        who="Council",
        partner=COUNCIL,
        purpose="Referral",
        result="Waiting",
        then=("Ring again if we have heard nothing", "Keyworker", 2),
    )
    yield contact(
        at,
        ("R-003", "S-06"),
        8,
        "Put Zofka forward for a flat with a second lock. They first take people who have lived in "
        "the borough for a year. She has not, yet.",
        who="Housing provider",
        partner=HOMES,
        purpose="Referral",
        result="Refused",
        since=6,
        then=("Ask again when the year is up", "Keyworker", -16),
    )
    yield contact(
        at,
        ("R-013", "S-03"),
        at.workday_by(2),
        "Her care coordinator will visit once a week for the first month, and the psychologist on "
        "the ward stays reachable until then.",
        who="Care coordinator",
        partner=MENTAL_HEALTH,
        purpose="Referral",
        result="Accepted",
        result_date=at.workday_by(2),
        then=("Agree a day for the visits with her", "Keyworker", -1),
    )
