"""Wendel (R-008), who is met every two weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.telling import FRI, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def wendel(at: Telling) -> Iterator[Told]:
    """Tell how Wendel asked to meet every two weeks, and has what he needs."""
    me = Thread(at, "R-008", "Wendel", "he/him", "S-02", FRI, time(10, 30))
    told = list(_wendel(me))
    yield from told
    yield from ordinary(me, range(37, 25, -1), told, ("Health", "Lifeskills", "Networks"))
    yield from ordinary(
        me, range(24, -1, -2), told, ("Health", "Relationships", "Budgeting", "Safety")
    )


def _wendel(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        38,
        house="H-1",
        room="5",
        age_band="65+",
        referred_by="Council",
        agreement="Tenancy",
        reason="The house he rented in was sold.",
        information=("Big print", "Read aloud"),
        share_ok="“Anyone useful.” We talked about who that is: the surgery and the pension people.",
        share_date=me.on(38),
        visit_ok=True,
        photo_ok=True,
    )
    yield me.assessed(
        37,
        "First",
        strengths="“I was a roofer. I’m not afraid of much.”",
        aspirations="“A bit of ground to dig.”",
        needs="Large print, and not to be hurried.",
        areas="Health: 3, Networks: 3",
        priority_areas=("Health", "Networks"),
    )
    yield me.assessed(
        34,
        "Full",
        strengths="Roofer for forty years. Tells stories. Up at six.",
        aspirations="“A bit of ground to dig, and tomatoes on it.”",
        background="Married twice, “both times to good women”.",
        circumstances="Knees are bad; the rest is fine. Pension is sorted.",
        challenges="Stairs. Small print.",
        needs="Large print. A seat half way up the stairs.",
        areas="Budgeting: 4, Lifeskills: 4, Training: Not now, Health: 2, Relationships: 4, Motivation: 4, Confidence: 5, Networks: 3, Practical: 4, Home and moving on: Not now, Safety: 4",
        priority_areas=("Health", "Networks"),
    )
    yield me.goal(
        "G-021",
        33,
        "Get my knees looked at.",
        (
            ("Book the appointment", "Keyworker", 32, 32),
            ("Do the exercises, every morning", "Resident", 24, 24),
        ),
        area="Health",
        items=("Overcoming a problem",),
        look=24,
        closed=26,
        outcome="Met",
    )
    yield me.goal(
        "G-022",
        32,
        "A bit of ground to dig.",
        (
            ("Ask at the allotments", "Resident", 28, 29),
            ("Share a plot until one is free", "Resident", 22, 24),
            ("Put the raised bed together", "Resident", -4, None),
        ),
        area="Networks",
        items=("Skills and interests", "Using time well"),
        term="Long",
        look=-6,
    )
    yield me.met(
        26,
        "Wendel asked why we meet every week. “You’re good company, but I’ve tomatoes.” We agreed on every two weeks, and that he knocks if he wants more.",
        topics=("Networks", "Daily plan"),
        goal="G-022",
        progress="A lot",
        wellbeing=4,
        view="He is right. It is his time.",
    )
    yield me.change(
        26,
        "Days between meetings",
        contact_days=14,
        why="Wendel asked for every two weeks. He knows where we are.",
    )
    yield me.review(
        26,
        (("G-021", "Done"), ("G-022", "A lot")),
        changes="Knees are looked at. Meet every two weeks from now.",
        resident_words="“Suits me.”",
        isolation="Every week",
        contact_right="Less often",
        areas="Health: 3, Networks: 4, Budgeting: 4",
    )
    yield me.review(
        14,
        (("G-022", "A lot"),),
        changes="Nothing. He wants no new goal and that is fine.",
        resident_words="“Come and see the beans.”",
        isolation="Most days",
        areas="Health: 3, Networks: 5, Relationships: 4",
    )
    yield me.met(
        14,
        "We met at the allotment. He showed me the beans and then, sitting on a bucket, did the review. He has been giving vegetables to the kitchen on Thursdays.",
        topics=("Networks", "Health"),
        goal="G-022",
        progress="A lot",
        place="Out and about",
        minutes=75,
        wellbeing=5,
        also=("A good moment",),
    )
    yield me.review(
        2,
        (("G-022", "A lot"),),
        changes="A raised bed, so that he need not kneel.",
        resident_words="“I’ll want a hand with the boards. Otherwise I’m set.”",
        isolation="Most days",
        ready="Not yet",
        areas="Health: 3, Networks: 5, Relationships: 5, Confidence: 5",
    )
