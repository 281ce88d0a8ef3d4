"""Idrisa (R-004), who moved on to a flat of his own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.telling import WED, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def idrisa(at: Telling) -> Iterator[Told]:
    """Tell how Idrisa got his own tenancy and no longer needed keywork."""
    me = Thread(at, "R-004", "Idrisa", "he/him", "S-02", WED, time(14))
    told = [*_idrisa_settles(me), *_idrisa_moves_on(me)]
    yield from told
    yield from ordinary(
        me, range(38, 5, -1), told, ("Home and moving on", "Budgeting", "Training", "Lifeskills")
    )


def _idrisa_settles(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        39,
        house="H-1",
        room="4",
        age_band="25-34",
        referred_by="Outreach team",
        reason="Slept in his car after work dried up.",
        language="French",
        share_ok="The council’s housing team.",
        share_date=me.on(39),
        visit_ok=True,
        photo_ok=True,
    )
    yield me.assessed(
        38,
        "First",
        strengths="Drives, cooks, speaks three languages.",
        aspirations="“My own key. A door that nobody else opens.”",
        needs="To understand how housing works here.",
        areas="Home and moving on: 1, Budgeting: 2",
        priority_areas=("Home and moving on", "Budgeting"),
    )
    yield me.assessed(
        35,
        "Full",
        strengths="“I learn a place fast. I can talk to anybody.” Finishes what he starts.",
        aspirations="“My own key, and my daughter for the weekend.”",
        background="Came at 19. Delivery driver for six years. Separated.",
        circumstances="The car is sold, which pays some of what he owed.",
        challenges="Forms in official English. Waiting.",
        needs="Someone to go through letters with, less and less.",
        areas="Budgeting: 2, Lifeskills: 4, Training: 3, Health: 4, Relationships: 3, Motivation: 4, Confidence: 4, Networks: 3, Practical: 3, Home and moving on: 1, Safety: 4",
        priority_areas=("Home and moving on", "Budgeting"),
    )
    yield me.goal(
        "G-007",
        34,
        "Get on the housing list and know how to bid.",
        (
            ("Fill in the register form together", "Keyworker", 33, 33),
            ("Send the three papers", "Resident", 31, 31),
        ),
        area="Home and moving on",
        items=("Realistic goals",),
        look=24,
        closed=29,
        outcome="Met",
    )
    yield me.goal(
        "G-008",
        34,
        "Pay off the last of what I owe on the car.",
        (("Agree £20 a week with them", "Resident", 32, 32),),
        area="Budgeting",
        items=("Managing money",),
        look=20,
        closed=17,
        outcome="Met",
    )
    yield me.goal(
        "G-009",
        28,
        "Learn to read the letters without help.",
        (("Read one a week out loud", "Resident", 20, 20),),
        area="Training",
        items=("Learning a new skill",),
        set_by="Together",
        source="Session",
        look=18,
        closed=12,
        outcome="Can do it alone",
    )


def _idrisa_moves_on(me: Thread) -> Iterator[Told]:
    yield me.review(
        27,
        (("G-007", "Done"), ("G-008", "A little")),
        changes="The register is done. Go on with the debt.",
        resident_words="“Waiting is easier when you know what the queue is.”",
        isolation="Every week",
        areas="Home and moving on: 2, Budgeting: 3, Training: 3",
    )
    yield me.review(
        15,
        (("G-009", "A lot"),),
        changes="The debt is gone. Start to put things by for a flat.",
        resident_words="“Zero. I owe zero. I framed the letter.”",
        isolation="Every week",
        ready="Soon",
        areas="Home and moving on: 3, Budgeting: 4, Training: 4",
    )
    yield me.met(
        16,
        "The letter came: paid in full. He had already bought the frame.",
        topics=("Budgeting",),
        wellbeing=5,
        also=("A good moment",),
    )
    yield me.assessed(
        15,
        "Update",
        strengths="Owes nothing. Reads his own letters. Helps others with theirs, if they ask.",
        aspirations="“My own key. Near the school.”",
        needs="Someone to look at a tenancy with, once.",
        areas="Budgeting: 4, Training: 4, Confidence: 5, Home and moving on: 3",
        priority_areas=("Home and moving on",),
    )
    yield me.met(
        10,
        "An offer: one bedroom, first floor, near the school. We went to see it. He measured the small room for a bed for his daughter. He asked the housing officer five questions and wrote down the answers himself.",
        topics=("Home and moving on",),
        place="Out and about",
        minutes=100,
        wellbeing=5,
        also=("A good moment", "Contact with a service"),
        then=("Sign by Friday", "Resident", 9),
    )
    yield me.goal(
        "G-010",
        10,
        "Move in well: meter, doctor, school, neighbours.",
        (
            ("Set up gas and electricity", "Resident", 7, 8),
            ("Tell the surgery", "Resident", 6, 7),
            ("Ask about a grant for a cooker", "Keyworker", 8, 8),
        ),
        area="Home and moving on",
        items=("Getting through a change",),
        source="Session",
        look=5,
        closed=5,
        outcome="Met",
    )
    yield me.met(
        6,
        "We talked about whether he still needs keywork. He listed what he now does alone: letters, money, the surgery, the school. I had nothing to add. We planned one call after a month, if he picks up.",
        topics=("Home and moving on",),
        view="He is ready, and he knows it.",
        wellbeing=5,
    )
    yield me.review(
        6,
        (("G-010", "A lot"),),
        changes="End keywork with the move. One call after four weeks.",
        resident_words="“You were useful. Now I don’t need you. That is the compliment.”",
        isolation="Most days",
        ready="Ready",
        areas="Home and moving on: 5, Budgeting: 4, Training: 4, Relationships: 5, Confidence: 5",
    )
    yield me.move(
        5,
        "Left",
        planned=True,
        to="Own tenancy, social",
        keywork_end="No longer needs keywork",
        resettlement_plan=True,
        stay_in_touch=True,
        note="His daughter carried the kettle.",
    )
