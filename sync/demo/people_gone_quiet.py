"""Corvin (R-006), whose contact is falling away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house import HANDOVER
from sync.demo.house_partners import LIBRARY
from sync.demo.telling import FRI, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def corvin(at: Telling) -> Iterator[Told]:
    """Tell how contact with Corvin is falling away, and what was tried."""
    before = Thread(at, "R-006", "Corvin", "he/him", "S-05", FRI, time(14))
    now = before.beside("S-06", FRI, time(14))
    told = [*_corvin_before(before), *_corvin_now(now)]
    yield from told
    yield from ordinary(
        before, range(29, HANDOVER - 1, -1), told, ("Networks", "Budgeting", "Motivation")
    )
    yield from ordinary(now, range(HANDOVER - 1, 3, -1), told, ("Budgeting", "Health", "Feelings"))


def _corvin_before(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        30,
        house="H-2",
        room="2",
        age_band="50-64",
        referred_by="Prison or probation",
        reason="Released without an address. Asked for somewhere quiet.",
        share_ok="Probation only.",
        share_date=me.on(30),
        visit_ok=True,
        photo_ok=False,
    )
    yield me.assessed(
        29,
        "First",
        strengths="“I read. I can sit still longer than anyone you know.”",
        aspirations="“To be left in peace, mostly. And see my lad.”",
        needs="No fuss.",
        areas="Relationships: 2, Confidence: 3",
        priority_areas=("Relationships", "Budgeting"),
    )
    yield me.assessed(
        26,
        "Full",
        strengths="Reads, plays chess, keeps his word.",
        aspirations="“See my lad, when he’s ready.”",
        circumstances="Signs on Thursdays. Walks before six in the morning.",
        challenges="“Forms with twelve pages. Corridors.”",
        needs="Someone who turns up when they said.",
        areas="Budgeting: 2, Lifeskills: 4, Training: Not now, Health: 3, Relationships: 2, Motivation: 3, Confidence: 3, Networks: 2, Practical: 3, Home and moving on: Not now, Safety: 4",
        priority_areas=("Relationships", "Budgeting"),
    )
    yield me.goal(
        "G-017",
        25,
        "Write to my son once a month.",
        (
            ("Find the address", "Resident", 23, 24),
            ("Post the first letter", "Resident", 20, 20),
            ("Post one each month", "Resident", -2, None),
        ),
        area="Relationships",
        items=("Trying something again after a long time",),
        term="Long",
        look=-2,
    )
    yield me.goal(
        "G-018",
        24,
        "Play chess with other people.",
        (("Ask at the library about the club", "Resident", 20, 20),),
        area="Networks",
        items=(
            "Skills and interests",
            "Finding and going to social activities",
            "Making better use of time",
        ),
        source="Session",
        partner=LIBRARY,
        look=-6,
        status="Paused",
        barriers="Too many people at once, he says. Not now.",
    )
    yield me.met(
        20,
        "The first letter is posted. He read me the last line only: “You don’t have to answer.”",
        topics=("Relationships",),
        goal="G-017",
        progress="A lot",
        wellbeing=4,
    )
    yield me.review(
        17,
        (("G-017", "A lot"), ("G-018", "A little")),
        changes="Chess is put aside for now. The letters go on.",
        resident_words="“Fine as it is.”",
        isolation="Now and then",
        areas="Relationships: 3, Budgeting: 3, Networks: 2",
    )
    yield me.change(
        HANDOVER,
        "Keyworker",
        keyworker="S-06",
        why="Martika is leaving. He was told six weeks before and played a game of chess with Tobiah. He said: “He’ll do.”",
    )


def _corvin_now(me: Thread) -> Iterator[Told]:
    yield me.met(
        HANDOVER - 1,
        "We played chess while we talked. He won twice. He told me he likes the same day and the same time, and not to be rung.",
        topics=("Relationships", "Daily plan"),
        wellbeing=3,
        place="Their room",
        view="Steady. I like his company.",
    )
    yield me.review(
        5,
        (("G-017", "A little"),),
        changes="The letters go on, if he wants. Ask again about the doctor.",
        resident_words="“I’ve not much to say this time.”",
        isolation="Hardly ever",
        contact_right="Right",
        areas="Relationships: 2, Budgeting: 3, Networks: 1, Health: Rather not say",
    )
    yield me.met(
        5,
        "No answer from his son yet. He did not want to play. We sat with the board between us for a while, and did the review in ten minutes.",
        topics=("Relationships", "Feelings"),
        goal="G-017",
        progress="A little",
        wellbeing=2,
        minutes=30,
        went="Not this time",
        place="Their room",
        view="Lower than I have seen him. I asked; he said it was the weather.",
    )
    yield me.met(
        3,
        "Corvin came, and stayed by the door. He has stopped the early walks. He said yes to me asking the surgery for a home visit. “If it’s no trouble.”",
        topics=("Health", "Feelings"),
        wellbeing="Rather not say",
        minutes=20,
        place="Elsewhere in the house",
        view="Not himself. I told my manager the same day.",
        then=("Ask the surgery about a home visit, and tell him", "Keyworker", 2),
    )
    yield me.not_met(
        2,
        "Missed by resident",
        "Knocked at two and at four. A light was on. He called through the door: “Not today.” I said I would be in the kitchen until five.",
        then=("Knock again on Monday with the chess set", "Keyworker", 1),
    )
    yield me.not_met(
        1,
        "Missed by resident",
        "No answer at two. A neighbour on the landing had heard the radio at noon. I left a note and a number, and he took the note in.",
        then=("Go with a colleague he knows", "Keyworker", 0),
    )
