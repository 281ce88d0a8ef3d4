"""Anwen (R-011), at an early stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house_partners import HOMES, RECOVERY
from sync.demo.telling import TUE, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def anwen(at: Telling) -> Iterator[Told]:
    """Tell of the early stage: registered, assessed in depth, priorities agreed, planned, other services."""
    me = Thread(at, "R-011", "Anwen", "she/her", "S-03", TUE, time(15))
    told = [*_anwen_begins(me), *_anwen_steps_forward(me)]
    yield from told
    yield from ordinary(me, range(6, -1, -1), told, ("Budgeting", "Lifeskills"))


def _anwen_begins(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        8,
        house="H-1",
        room="6",
        age_band="25-34",
        referred_by="Council",
        reason="Lost her job and then the flat that went with it. This is the fourth place in a year.",
        information=("Easy words",),
        share_ok="The drugs service and two housing associations. “And tell me what they say.”",
        share_date=me.on(8),
        visit_ok=True,
        photo_ok=False,
        contact_person="Her mum, 07700 900 655",
    )
    yield me.met(
        7,
        "First keywork. We did the rest of the registration and I explained what I do and what I don’t. Anwen: “I’ve had a lot of workers. Do you stay?” I said I have been here for two years and plan to be here at Christmas.",
        topics=("Feelings",),
        wellbeing=1,
        view="Raw, and honest with it. She asked the question that matters.",
        then=(
            "Bring the assessment questions on paper, so that she can see them first",
            "Keyworker",
            6,
        ),
    )
    yield me.assessed(
        7,
        "First",
        strengths="“I’m still here, aren’t I.” Good with dogs. Remembers numbers.",
        aspirations="“One place. For more than a season.”",
        needs="The drugs service, and somebody to talk to before it gets bad.",
        areas="Health: 1, Home and moving on: 1",
        priority_areas=("Health", "Home and moving on"),
        risk="Yes",
        risk_plan="She rings the house before she rings anyone else. Naloxone is in the office and in her bag. She has the Samaritans’ number in her phone and wants no calls after midnight unless she makes them.",
    )
    yield me.assessed(
        5,
        "Full",
        strengths="Remembers numbers. Good with dogs and with children. Says what she means.",
        aspirations="“One place. For more than a season. And a job that isn’t nights.”",
        background="Care at 14, then her nan’s. Kennels, then a hotel with a staff flat. Four addresses this year, two of them sofas.",
        circumstances="Eats once a day. Uses most days and wants to stop; she is waiting for a first appointment.",
        challenges="“The afternoons. And being told I’m doing great.”",
        needs="A way into the drugs service that isn’t a phone queue. Housing that isn’t over a pub.",
        areas="Budgeting: 2, Lifeskills: 3, Training: Not now, Health: 1, Relationships: 2, Motivation: 3, Confidence: 2, Networks: 2, Practical: 3, Home and moving on: 1, Safety: 2",
        priority_areas=("Health", "Home and moving on", "Relationships"),
        risk="Yes",
        risk_plan="She rings the house first. Naloxone is in the office and in her bag. In the afternoons she is downstairs with company. Reviewed every month.",
        resident_note="“I picked the three. She didn’t pick them for me.”",
    )


def _anwen_steps_forward(me: Thread) -> Iterator[Told]:
    yield me.met(
        5,
        "An hour and a half, with two breaks and a walk round the block, for the full assessment. We laid eleven cards on the table and Anwen moved three to the front: health, a home, her mum. She pushed “training” off the edge. “Not now.”",
        topics=("Health", "Home and moving on", "Relationships"),
        minutes=100,
        wellbeing=2,
        view="The order is hers and makes good sense.",
        then=("Make the plan out of the three cards", "Keyworker", 4),
    )
    yield me.goal(
        "G-029",
        4,
        "Get a start with the drugs service, and go even when I don’t feel like it.",
        (
            ("Ring with her on speaker for a first appointment", "Keyworker", 4, 4),
            ("Go, with me in the waiting room", "Resident", 1, 2),
            ("Go to the second one", "Resident", -1, None),
        ),
        area="Health",
        items=(
            "Changing habits",
            "Getting through a change",
            "Learning from what worked before",
        ),
        set_by="Together",
        who_helps=("Keyworker", "Another service"),
        agency="Drugs service",
        partner=RECOVERY,
        look=-8,
        barriers="Waiting rooms. Afternoons.",
    )
    yield me.goal(
        "G-030",
        4,
        "One place, for more than a season.",
        (
            ("Fill in the housing register", "Keyworker", 2, 3),
            ("See what two housing associations ask for", "Keyworker", -2, None),
        ),
        area="Home and moving on",
        items=("Realistic goals", "Making decisions"),
        term="Long",
        who_helps=("Keyworker", "Another service"),
        agency="Housing associations",
        partner=HOMES,
        look=-9,
    )
    yield me.goal(
        "G-031",
        4,
        "Have tea with my mum without lying to her.",
        (
            ("Send her a message to say where I live", "Resident", 3, 3),
            ("Tea, at hers", "Resident", -3, None),
        ),
        area="Relationships",
        items=("Overcoming a problem",),
        look=-8,
    )
    yield me.met(
        4,
        "We made the plan from the cards: one goal a card, in her words. Then we rang the drugs service on speaker; she did the talking and I held the pen. Appointment in two weeks.",
        topics=("Health", "Home and moving on"),
        goal="G-029",
        progress="A little",
        together=("Call", "Appointment"),
        wellbeing=2,
        also=("Contact with a service",),
    )
    yield me.met(
        2,
        "First appointment. I sat in the waiting room, as she had asked. She was in for fifty minutes. “He didn’t say I was doing great. He said, what time of day is worst? I said, afternoons.” They offered a group at two o’clock.",
        topics=("Health",),
        goal="G-029",
        progress="A little",
        place="Out and about",
        minutes=120,
        wellbeing=3,
        also=("Contact with a service", "A good moment"),
        then=("Come down for lunch three times", "Resident", 1),
    )
    yield me.met(
        1,
        "Lunch downstairs four times, one more than she had said. Two nights were bad; on one she rang the house first, as planned, and talked with whoever was on. We wrote in her plan that this worked.",
        topics=("Health", "Safety"),
        goal="G-029",
        progress="A little",
        wellbeing=3,
        view="Early days. She is doing what she said she would.",
        then=("Ask the housing association which papers they need", "Keyworker", -1),
    )
    yield me.met(
        0,
        "We looked at the housing association’s page together. It is only a form, and she has most of the papers. Her mum has answered: a heart, and “Sunday?”.",
        topics=("Home and moving on", "Relationships"),
        goal="G-031",
        progress="A little",
        together=("Form",),
        wellbeing=3,
        wishes="To practise what to say on Sunday",
        then=("Ask for a copy of her birth certificate", "Keyworker", -1),
    )
