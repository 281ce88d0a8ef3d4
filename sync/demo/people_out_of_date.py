"""Nasrin (R-007), whose plan is out of date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.telling import WED, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def nasrin(at: Telling) -> Iterator[Told]:
    """Tell how Nasrin goes from strength to strength while the papers fall behind."""
    me = Thread(at, "R-007", "Nasrin", "she/her", "S-03", WED, time(10))
    told = list(_nasrin(me))
    yield from told
    yield from ordinary(
        me,
        range(34, -1, -1),
        told,
        ("Lifeskills", "Budgeting", "Networks", "Practical", "Confidence"),
    )


def _nasrin(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        35,
        house="H-2",
        room="4",
        age_band="35-49",
        referred_by="Themselves",
        reason="Heard of us from a friend at the mosque.",
        language="Urdu",
        share_ok="The school, and the GP.",
        share_date=me.on(35),
        visit_ok=True,
        photo_ok=True,
    )
    yield me.assessed(
        34,
        "First",
        strengths="Sewing. “I can make anything from a picture.”",
        aspirations="“A sewing machine and a table by a window.”",
        needs="Help with English on the phone.",
        areas="Practical: 3, Confidence: 2",
        priority_areas=("Confidence", "Practical"),
    )
    yield me.assessed(
        31,
        "Full",
        strengths="Sews, saves, keeps calm. Teaches without seeming to.",
        aspirations="“To earn from my own hands.”",
        background="Two grown children. Has worked since she was 12.",
        circumstances="Housing benefit is paid. Room is warm.",
        challenges="The phone in English. Being hurried.",
        needs="Practice on the phone with someone patient.",
        areas="Budgeting: 4, Lifeskills: 5, Training: 2, Health: 3, Relationships: 4, Motivation: 4, Confidence: 2, Networks: 3, Practical: 4, Home and moving on: 2, Safety: 5",
        priority_areas=("Confidence", "Training"),
    )
    yield me.goal(
        "G-019",
        30,
        "Make phone calls in English by myself.",
        (
            ("Practise with Parveen", "Keyworker", 26, 26),
            ("Ring the surgery alone", "Resident", 18, 17),
        ),
        area="Confidence",
        items=("Overcoming a problem", "Trying something again after a long time"),
        look=16,
        closed=16,
        outcome="Can do it alone",
    )
    yield me.goal(
        "G-020",
        24,
        "Have my own sewing machine.",
        (
            ("Price three machines", "Resident", 20, 21),
            ("Ask about a small grant", "Keyworker", 8, None),
        ),
        area="Practical",
        items=("Skills and interests", "Managing money"),
        source="Own idea",
        look=5,
    )
    yield me.met(
        17,
        "Nasrin rang the surgery alone, from the kitchen, door open. Two minutes. She came back, put the phone on the table and said, “Next.”",
        topics=("Confidence",),
        goal="G-019",
        progress="Done",
        together=("Call",),
        wellbeing=5,
        also=("A good moment",),
        place="Elsewhere in the house",
    )
    yield me.review(
        26,
        (("G-019", "A little"),),
        changes="Go on with the calls, one a week.",
        resident_words="“I listen first. Then I speak.”",
        isolation="Every week",
        areas="Confidence: 2, Training: 2, Practical: 4, Budgeting: 4",
    )
    yield me.review(
        15,
        (("G-019", "Done"), ("G-020", "A little")),
        changes="Phone calls are done. The machine is next.",
        resident_words="“Before, I gave you the phone. Now I tell you to be quiet.”",
        isolation="Every week",
        areas="Confidence: 4, Training: 3, Practical: 4, Budgeting: 4",
    )
    yield me.met(
        9,
        "She has £60 of the £110. We found the small-grant page, and I said I would ask how one applies.",
        topics=("Practical", "Budgeting"),
        goal="G-020",
        progress="A lot",
        wellbeing=4,
        then=("Ask who decides about small grants", "Keyworker", 8),
    )
    yield me.met(
        1,
        "Nasrin mended the office curtain while we talked, with a needle. She asked about the grant, politely, for the third time. I have not done it. We also saw that the review is late; we will do both next week.",
        topics=("Practical",),
        goal="G-020",
        progress="A lot",
        wellbeing=3,
        last_time="Partly done",
        view="I let this slide and she noticed.",
        then=("Ring about the grant", "Keyworker", 1),
    )
    yield me.not_met(
        0,
        "Missed by resident",
        "Nasrin sent a message: her son is visiting. Could we meet next week?",
        then=("Do the review together", "Keyworker", -1),
    )
