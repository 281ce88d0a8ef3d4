"""Shirelle (R-009), who does not live here and comes by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.telling import MON, TUE, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def shirelle(at: Telling) -> Iterator[Told]:
    """Tell how Shirelle comes by day: she has a flat, and would like to keep it."""
    me = Thread(at, "R-009", "Shirelle", "she/her", "S-02", MON, time(14))
    told = list(_shirelle(me))
    yield from told
    yield from ordinary(
        me, range(24, -1, -1), told, ("Budgeting", "Practical", "Relationships", "Health")
    )
    yield me.met(  # the concern itself stands where managers alone read it
        at.day(14, TUE),
        "Shirelle came by and told me of a worry. I wrote it down with her on the other form.",
        kind="Drop-in",
        planned=False,
        start=time(15),
        minutes=20,
        topics=("A worry", "Relationships"),
        also=("Concern",),
    )


def _shirelle(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        26,
        house="H-1",
        service="Day or outreach",
        agreement="None",
        agreement_start=None,
        age_band="Rather not say",
        referred_by="Family or friend",
        reason="Has her own flat, and letters she stopped opening.",
        share_ok="Her landlord and the energy company.",
        share_date=me.on(26),
        visit_ok=True,
        photo_ok=False,
    )
    yield me.met(
        26,
        "Shirelle came with a carrier bag of letters and put it on the floor. “I don’t want to look at it. I want it looked at.” We took out three and left the rest.",
        topics=("Budgeting", "Practical"),
        wellbeing=1,
        then=("Sort the bag by date, unopened", "Keyworker", 25),
    )
    yield me.assessed(
        25,
        "First",
        strengths="“I’m funny. Ask anyone.” Good neighbour.",
        aspirations="“To hear the post and not hide.”",
        needs="Someone to sit by her while she opens things.",
        areas="Budgeting: 1, Motivation: 3",
        priority_areas=("Budgeting",),
    )
    yield me.assessed(
        22,
        "Full",
        strengths="Funny, honest, good with old people.",
        aspirations="“To hear the post and not hide. And to go to Margate.”",
        circumstances="Two months behind with the rent; nothing worse in the bag.",
        challenges="“Brown envelopes.”",
        needs="Company while opening things, then less of it.",
        areas="Budgeting: 2, Lifeskills: 4, Training: Not now, Health: 3, Relationships: 4, Motivation: 3, Confidence: 3, Networks: 4, Practical: 2, Home and moving on: 3, Safety: 5",
        priority_areas=("Budgeting", "Practical"),
    )
    yield me.goal(
        "G-023",
        22,
        "Catch up with the rent, and keep my flat.",
        (
            ("Agree a plan with the landlord", "Keyworker", 20, 20),
            ("Pay £15 on top each week", "Resident", 4, 5),
        ),
        area="Budgeting",
        items=("Managing money",),
        look=4,
        closed=4,
        outcome="Met",
    )
    yield me.goal(
        "G-024",
        22,
        "Open every letter on the day it comes.",
        (("With company", "Keyworker", 18, 17), ("On my own, ring if stuck", "Resident", 10, 11)),
        area="Practical",
        items=("Not putting things off",),
        look=10,
        closed=10,
        outcome="Can do it alone",
    )
    yield me.goal(
        "G-025",
        4,
        "A day at the sea.",
        (
            ("Save £5 a week in the jar", "Resident", -5, None),
            ("Look up trains to Margate", "Resident", -1, None),
        ),
        area="Practical",
        items=("Planning a trip or event",),
        source="Own idea",
        look=-7,
    )
    yield me.review(
        13,
        (("G-023", "A lot"), ("G-024", "A lot")),
        changes="Letters: Shirelle on her own from now. The rent plan goes on.",
        resident_words="“I opened one on the bus. On the BUS.”",
        isolation="Most days",
        areas="Budgeting: 3, Practical: 4, Confidence: 4",
    )
    yield me.review(
        1,
        (("G-025", "A little"),),
        changes="The rent is caught up. Keep meeting until the new year and then ask whether she still needs it.",
        resident_words="“I don’t hide. I say, morning, postman.”",
        isolation="Most days",
        areas="Budgeting: 4, Practical: 5, Confidence: 4",
        ready="Soon",
    )
    yield me.met(
        4,
        "The landlord’s letter: nothing owing. She read it to me in three voices.",
        topics=("Budgeting",),
        goal="G-023",
        progress="Done",
        wellbeing=5,
        also=("A good moment",),
        minutes=45,
    )
