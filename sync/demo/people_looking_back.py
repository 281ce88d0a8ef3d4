"""What Tavish (R-001) and Oluchi (R-002) saw when they looked back with their workers."""

from __future__ import annotations

from collections.abc import Iterator

from sync.demo.thread import Thread, Told


def tavish_looks_back(me: Thread) -> Iterator[Told]:
    """Tell what each review with Tavish said, on the way to settled."""
    yield me.review(
        25,
        (("G-001", "A little"), ("G-002", "A lot")),
        present=("Resident", "Keyworker", "1-2-1 worker"),
        changes="Keep both goals. Meet the counsellor before choosing a place.",
        resident_words="“It’s slow, but it’s going somewhere. I like that I decide the order.”",
        areas="Confidence: 2, Motivation: 3, Budgeting: 3, Health: 3, Networks: 2",
    )
    yield me.review(
        14,
        (("G-001", "A lot"),),
        present=("Resident", "Keyworker", "1-2-1 worker"),
        changes="The routine goal is met. Volunteering goes on until it feels ordinary.",
        resident_words="“Saturdays are mine now.”",
        isolation="Every week",
        areas="Confidence: 3, Motivation: 4, Budgeting: 3, Health: 4, Networks: 4",
    )
    yield me.review(
        3,
        (("G-003", "A little"),),
        changes="Volunteering is settled and closed. Next: the wheel, and a first look at moving on.",
        resident_words="“I get up for something. I said that the first week and I forgot I’d said it.”",
        isolation="Every week",
        ready="Soon",
        areas="Budgeting: 4, Lifeskills: 4, Training: 3, Health: 4, Confidence: 4, Motivation: 5, Networks: 4, Practical: 4, Home and moving on: 3",
    )
    yield me.met(
        3,
        "We did the review with the lists on the table. He asked for a copy to take to the workshop and read it twice before folding it up.",
        topics=("Home and moving on",),
        goal="G-003",
        progress="A little",
        wellbeing=4,
        then=("Look up what the workshop’s reference letter should say", "Keyworker", 2),
    )


def oluchi_looks_back(me: Thread) -> Iterator[Told]:
    """Tell what each review with Oluchi said, and what she would like next."""
    yield me.review(
        26,
        (("G-004", "A little"),),
        present=("Resident", "Keyworker", "1-2-1 worker"),
        changes="Keep the goal. Choose daylight things first.",
        resident_words="“I’ve got a list and a plan and someone to sit at the back.”",
        isolation="Hardly ever",
        areas="Health: 2, Networks: 1, Confidence: 2, Relationships: 2",
    )
    yield me.review(
        14,
        (("G-004", "A lot"), ("G-005", "Done")),
        present=("Resident", "Keyworker", "1-2-1 worker"),
        changes="The bus is sorted and closed. Gethin goes along less and less.",
        resident_words="“My chest has been quiet. I notice when I notice it.”",
        isolation="Every week",
        areas="Health: 3, Networks: 3, Confidence: 3, Relationships: 3, Lifeskills: 5",
    )
    yield me.review(
        2,
        (),
        changes="Being alone is no longer what the plan is about. 1-2-1 support has ended. Next she would like to look at her health, and then at a flat near the library.",
        resident_words="“Somebody would say, where is she. That’s all I asked for.”",
        isolation="Every week",
        ready="Soon",
        areas="Health: 4, Networks: 5, Confidence: 4, Relationships: 4, Lifeskills: 5, Home and moving on: 3, Budgeting: 4",
    )
    yield me.change(3, "1-2-1 support has ended", why="Settled in the choir and goes by herself.")
    yield me.goal(
        "G-006",
        1,
        "Walk to the library and back without stopping.",
        (
            ("Walk to the post box and back, each day", "Resident", -2, None),
            ("Ask the nurse how far is sensible", "Keyworker", -1, None),
        ),
        area="Health",
        items=("A daily or weekly routine",),
        source="Session",
        look=-8,
    )
