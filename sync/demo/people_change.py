"""Zofka (R-003), whose keyworker changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house import HANDOVER
from sync.demo.telling import THU, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def zofka(at: Telling) -> Iterator[Told]:
    """Tell how Zofka was told early, met the new keyworker three times, and then changed over."""
    before = Thread(at, "R-003", "Zofka", "she/her", "S-05", THU, time(10))
    now = before.beside("S-06", THU, time(10))
    told = [*_arrives(before), *_hears_of_it(before), *_goes_on(now)]
    yield from told
    yield from ordinary(
        before, range(31, HANDOVER - 1, -1), told, ("Health", "Training", "Lifeskills", "Feelings")
    )
    yield from ordinary(
        now,
        range(HANDOVER - 1, -1, -1),
        told,
        ("Training", "Practical", "Networks", "Home and moving on"),
    )


def _arrives(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        32,
        house="H-1",
        room="3",
        age_band="25-34",
        referred_by="Council",
        reason="Left a home that was not safe. Wants to be near work.",
        language="Polish",
        information=("Text message",),
        share_ok="The GP, and the domestic abuse adviser, both by name.",
        share_date=me.on(32),
        visit_ok=False,
        photo_ok=False,
    )
    yield me.assessed(
        31,
        "First",
        strengths="“I am stubborn. It is a strength, write it.”",
        aspirations="“To sleep. Then to work in a kitchen with a window.”",
        needs="Quiet, and nobody giving out where I live.",
        areas="Health: 2, Safety: 3",
        priority_areas=("Safety", "Health"),
        risk="Yes",
        risk_plan="We give out no address and take no messages. She decides who knows. The adviser’s card is in her purse, and she has practised what to say to 999.",
    )
    yield me.assessed(
        28,
        "Full",
        strengths="Pastry, languages, stubbornness. “I notice small things.”",
        aspirations="“A kitchen with a window, and a cat.”",
        background="She would rather not go over it. What we need to know is in the plan to keep safe.",
        circumstances="Sleeps five hours now. Found the market.",
        challenges="Loud knocks. Men’s voices on the stairs at night.",
        needs="Knocks that are soft and have a name. Time.",
        areas="Budgeting: 3, Lifeskills: 4, Training: 3, Health: 2, Relationships: Rather not say, Motivation: 3, Confidence: 2, Networks: 2, Practical: 4, Home and moving on: 2, Safety: 3",
        priority_areas=("Safety", "Health", "Training"),
        risk="Yes",
        risk_plan="No address given out, no messages taken. Staff knock softly and say their name. The adviser rings her on Mondays.",
    )
    yield me.goal(
        "G-014",
        28,
        "Sleep six hours, four nights a week.",
        (
            ("Ask for the room at the back when one is free", "Keyworker", 25, 26),
            ("Breathing, from the leaflet, before bed", "Resident", 24, 24),
        ),
        area="Health",
        items=("Changing habits",),
        look=17,
        closed=18,
        outcome="Partly met",
    )
    yield me.goal(
        "G-015",
        27,
        "Get my food hygiene paper.",
        (("Find the course", "Keyworker", 25, 25), ("Do the six modules", "Resident", 15, 14)),
        area="Training",
        items=("Finding courses", "Work or volunteering"),
        look=14,
        closed=13,
        outcome="Met",
    )


def _hears_of_it(me: Thread) -> Iterator[Told]:
    yield me.met(
        19,
        "I told Zofka today, before anyone else, that I am leaving in seven weeks, and why: a job nearer to my mother. She was quiet and then asked who would come next and whether she could meet them first. Yes, to both.",
        topics=("Feelings", "Relationships"),
        wellbeing=2,
        view="I had dreaded it. She was kinder to me than I to myself.",
        then=("Bring the new keyworker to meet her, only when she says", "Keyworker", 16),
    )
    yield me.met(
        16,
        "First time the three of us. I introduced Tobiah in the kitchen, ten minutes, no more. Zofka showed him how she takes her tea. He told her three things about himself.",
        topics=("Relationships",),
        others="New keyworker (S-06)",
        place="Elsewhere in the house",
        minutes=45,
        wellbeing=3,
    )
    yield me.met(
        15,
        "Second time the three of us. Zofka told Tobiah the soft-knock rule herself. He wrote it down and read it back. We ended with five quiet minutes, as the guide has them.",
        topics=("Safety", "Relationships"),
        others="New keyworker (S-06)",
        together=("Meditation",),
        wellbeing=3,
        view="She is setting the terms, which is as it should be.",
    )
    yield me.review(
        16,
        (("G-014", "A little"), ("G-015", "A lot")),
        changes="Change of keyworker, with three meetings together. Sleep is closed as partly met when she says.",
        resident_words="“I don’t like changes. This one I was told about.”",
        isolation="Now and then",
        areas="Health: 3, Safety: 4, Training: 4, Confidence: 3",
    )
    yield me.met(
        HANDOVER,
        "Last time with me, and the third with Tobiah. We went through the plan line by line, so that nothing has to be told twice. Her certificate is on the wall. She gave me poppy-seed cake in a box with my name on it.",
        topics=("Training", "Relationships"),
        goal="G-015",
        progress="Done",
        others="New keyworker (S-06)",
        wellbeing=4,
        also=("A good moment",),
    )
    yield me.change(
        HANDOVER,
        "Keyworker",
        keyworker="S-06",
        why="Martika is leaving. She was told six weeks before, met Tobiah three times and agreed.",
    )


def _goes_on(me: Thread) -> Iterator[Told]:
    yield me.met(
        HANDOVER - 1,
        "First keywork on our own. I knocked softly and said my name. Zofka: “You remembered.” We kept to what she had planned with Martika, and changed the day of nothing.",
        topics=("Feelings", "Training"),
        wellbeing=3,
        view="I would like to go slowly.",
        then=("Ask at two cafés about morning work", "Resident", HANDOVER - 2),
    )
    yield me.goal(
        "G-016",
        10,
        "Morning work in a kitchen with a window.",
        (
            ("CV on one page", "Resident", 8, 8),
            ("A trial shift", "Resident", 3, 4),
            ("Ask the job centre about in-work help", "Keyworker", 2, None),
        ),
        area="Training",
        items=("Work or volunteering", "Achieving an ambition"),
        term="Long",
        source="Own idea",
        look=-3,
    )
    yield me.met(
        4,
        "Trial shift done: five hours, forty plaits of dough. There is a window. They will let her know.",
        topics=("Training",),
        goal="G-016",
        progress="A lot",
        wellbeing=4,
        also=("A good moment",),
        then=("Find out what happens to her rent when she works", "Keyworker", 3),
    )
    yield me.met(
        3,
        "No word from the bakery yet. I had not rung about the rent, and said so. She said, “Then ring.” I will.",
        topics=("Training", "Budgeting"),
        goal="G-016",
        progress="A lot",
        wellbeing=3,
        last_time="Not yet",
        minutes=40,
        then=("Ring the benefits team about rent and work", "Keyworker", 2),
    )
    yield me.review(
        4,
        (("G-016", "A lot"),),
        changes="Add moving on, in spring. The plan to keep safe stays, with Tobiah’s name in it.",
        resident_words="“Now I sleep. It is not exciting, but write it.”",
        isolation="Every week",
        risk="It has changed",
        risk_plan="No address given out, no messages taken. Soft knock and a name. The adviser now rings every month. Zofka tells Tobiah if anything changes.",
        areas="Health: 4, Safety: 4, Training: 4, Confidence: 4, Networks: 3, Home and moving on: 2",
    )
    yield me.met(
        2,
        "The bakery rang: they want her in the mornings, when they open the second oven. She told me in Polish first, and then again so that I could join in. I still owe her the call about the rent.",
        topics=("Training",),
        goal="G-016",
        progress="A lot",
        wellbeing=5,
        last_time="Not yet",
        also=("A good moment",),
        then=("Ring the benefits team, before anything else this week", "Keyworker", 1),
    )
    yield me.met(
        1,
        "Benefits line engaged for forty minutes and then shut. We will try at eight in the morning, together. Zofka has bought her own apron.",
        topics=("Training", "Budgeting"),
        goal="G-016",
        wellbeing=4,
        last_time="Not yet",
        together=("Call",),
        minutes=45,
        then=("Ring the benefits team at eight", "Keyworker", 1),
    )
    yield me.not_met(
        0,
        "Cancelled by us",
        "I was called to cover at the other house. I told Zofka in the morning and said sorry.",
        then=("Meet at the usual time", "Keyworker", -1),
    )
