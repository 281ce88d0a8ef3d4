"""Jomari (R-012), Keziah (R-013), Dmitar (R-014) and Farro (R-015): newly here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.telling import THU, TUE, WED, Telling
from sync.demo.thread import Thread, Told


def jomari(at: Telling) -> Iterator[Told]:
    """Tell of Jomari, who came 20 days ago."""
    me = Thread(at, "R-012", "Jomari", "he/him", "S-02", THU, time(11))
    yield me.moved_in(
        at.ago(20),
        house="H-1",
        room="4",
        age_band="18-24",
        referred_by="Outreach team",
        reason="Was sleeping on night buses.",
        language="Tagalog",
        information=("Text message",),
        share_ok="Still thinking about it.",
        visit_ok=False,
        photo_ok=False,
    )
    yield me.met(
        1,
        "First real conversation. Jomari likes to stand while he talks, so we stood. He has mended the kitchen radio without being asked.",
        topics=("Feelings", "Practical"),
        wellbeing=3,
        place="Elsewhere in the house",
        view="At ease once his hands were busy.",
        then=("Show him the leisure centre", "Keyworker", 0),
    )
    yield me.assessed(
        1,
        "First",
        strengths="“Fixing. Swimming. I don’t get lost.”",
        aspirations="“To have an address and tell my mother it.”",
        needs="Sleep first, then work.",
        areas="Health: 3, Networks: 2",
        priority_areas=("Health", "Practical"),
    )
    yield me.met(
        0,
        "We walked to the leisure centre and back. He swam as a boy and asked what a pass costs. On the way he practised saying his postcode.",
        topics=("Health", "Networks"),
        wellbeing=4,
        place="Out and about",
        minutes=70,
        then=("Do the full assessment, in two halves", "Keyworker", -1),
        wishes="To stand up, not sit",
    )


def keziah(at: Telling) -> Iterator[Told]:
    """Tell of Keziah, who came a few days ago and has had her first meeting."""
    came = at.workday_by(5)
    met = at.workday_after(came)
    me = Thread(at, "R-013", "Keziah", "she/her", "S-03", met.weekday(), time(9))
    yield me.moved_in(
        came,
        house="H-1",
        room="7",
        age_band="35-49",
        referred_by="Hospital",
        reason="Ready to leave hospital, with nowhere to go to.",
        information=("Read aloud",),
        share_ok="The ward and the GP.",
        share_date=came,
        visit_ok=True,
        photo_ok=False,
    )
    yield me.met(
        met,
        "First meeting. We had toast and I read “Your information” aloud once more. Keziah asked which window opens, where the quiet is, and whether she may move the bed. Yes. We moved it.",
        topics=("Feelings", "Daily plan"),
        minutes=45,
        place="Their room",
        wellbeing="Rather not say",
        view="Tired, and glad of the door.",
        wishes="To do the first talk in the morning, with the window open",
    )


def dmitar(at: Telling) -> Iterator[Told]:
    """Tell of Dmitar, who came six days ago and whom his keyworker has not yet met."""
    me = Thread(at, "R-014", "Dmitar", "he/him", "S-06", WED, time(16))
    yield me.moved_in(
        at.ago(6),
        house="H-2",
        room="6",
        age_band="50-64",
        referred_by="Council",
        reason="Placed by the council’s out-of-hours team after a fire in his building.",
        language="Serbian",
        information=("Interpreter",),
        visit_ok=False,
        photo_ok=False,
    )


def farro(at: Telling) -> Iterator[Told]:
    """Tell of the meetings with Farro, whose own row waits for a correction."""
    me = Thread(at, "R-015", "Farro", "they/them", "S-06", TUE, time(11))
    yield me.met(
        1,
        "Farro told me how they like things: written down, no surprises, door open. We wrote the week on one page together.",
        topics=("Daily plan",),
        wellbeing=3,
        minutes=50,
        then=("Bring a second copy for the door", "Keyworker", 0),
    )
    yield me.met(
        0,
        "The page on the door works. Farro crossed out Wednesday and wrote “library”. They have a card already.",
        topics=("Daily plan", "Networks"),
        wellbeing=4,
        minutes=45,
        view="Quick to make the place theirs.",
    )
