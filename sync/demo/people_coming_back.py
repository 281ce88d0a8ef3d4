"""Merrin (R-005), who left and came back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house_partners import COLLEGE
from sync.demo.people_finding_courage import courage
from sync.demo.telling import FRI, TUE, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def merrin(at: Telling) -> Iterator[Told]:
    """Tell how Merrin left, and was welcome back under the same code."""
    before = Thread(at, "R-005", "Merrin", "they/them", "S-05", TUE, time(13, 30))
    now = before.beside("S-06", TUE, time(13, 30))
    beside = before.beside("S-04", FRI, time(11))
    told = [*_merrin_leaves(before), *_merrin_comes_back(now), *courage(now, beside)]
    yield from told
    yield from ordinary(
        before, range(35, 22, -1), told, ("Relationships", "Motivation", "Lifeskills")
    )
    yield from ordinary(
        now, range(13, -1, -1), told, ("Health", "Motivation", "Practical", "Training")
    )
    yield from ordinary(beside, range(9, 3, -1), told, ("Confidence",))


def _merrin_leaves(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        36,
        house="H-2",
        room="1",
        age_band="18-24",
        referred_by="Family or friend",
        reason="Home had become too crowded to stay.",
        information=("Text message", "Easy words"),
        share_ok="Nobody for now.",
        share_date=me.on(36),
        visit_ok=True,
        photo_ok=False,
    )
    yield me.assessed(
        35,
        "First",
        strengths="“Drawing. Making people laugh when it’s awkward.”",
        aspirations="“College, maybe. Not school again.”",
        needs="To be asked, not told.",
        areas="Motivation: 2, Relationships: 2",
        priority_areas=("Relationships", "Motivation"),
    )
    yield me.assessed(
        32,
        "Full",
        strengths="Draws every day. Kind to new people.",
        aspirations="“Art at college, and to get on with my aunt.”",
        circumstances="Keeps odd hours. Eats with others on Thursdays.",
        challenges="“Mornings. And when people sigh.”",
        needs="To be asked, not told. Texts before knocks.",
        areas="Budgeting: Not now, Lifeskills: 3, Training: 3, Health: Rather not say, Relationships: 2, Motivation: 2, Confidence: 2, Networks: 3, Practical: 2, Home and moving on: Not now, Safety: 4",
        priority_areas=("Relationships", "Training"),
    )
    yield me.goal(
        "G-011",
        31,
        "Talk to my aunt without it turning into a row.",
        (
            ("Write down what I want to say", "Resident", 29, 29),
            ("Meet her in the café, not at home", "Resident", 26, 26),
        ),
        area="Relationships",
        items=("Social challenges", "Overcoming a problem"),
        look=22,
        closed=23,
        outcome="Met",
    )
    yield me.met(
        26,
        "Merrin met their aunt in the café. They had a page of notes and used one line of it. “She cried first, so I didn’t have to.”",
        topics=("Relationships",),
        goal="G-011",
        progress="A lot",
        wellbeing=4,
        also=("A good moment",),
    )
    yield me.met(
        23,
        "The aunt has offered the box room. We went through what is good about it and what worries Merrin, on two pages. They want to try. I said the door stays open here.",
        topics=("Relationships", "Home and moving on"),
        goal="G-011",
        progress="Done",
        view="A real choice, made with open eyes.",
        wellbeing=4,
    )
    yield me.move(
        22,
        "Left",
        planned=True,
        to="Family or friends",
        keywork_end="Moved away",
        resettlement_plan=True,
        stay_in_touch=True,
        note="May come by on Thursdays for soup.",
    )


def _merrin_comes_back(me: Thread) -> Iterator[Told]:
    yield me.move(
        14,
        "Came back",
        house="H-2",
        room="3",
        keyworker="S-06",
        note="The box room was needed for a baby. Nobody fell out. Merrin rang us first.",
    )
    yield me.met(
        13,
        "Merrin is back, with two portfolios. We read last time’s assessment together, so that they did not have to say it all again. “It’s weird. I’d forgotten I was kind to new people.” We changed three lines.",
        topics=("Feelings", "Relationships"),
        wellbeing=3,
        view="No sense of failure, from them or from us.",
        then=("Ask the college for an open day", "Keyworker", 12),
    )
    yield me.assessed(
        13,
        "Full",
        strengths="Draws every day. Kind to new people. “Can live with family for eight weeks, which is a skill.”",
        aspirations="“Art at college, starting this time.”",
        circumstances="On good terms with the aunt; Sunday lunch there.",
        needs="Help with the college form. Texts before knocks, still.",
        areas="Training: 3, Relationships: 4, Motivation: 3, Confidence: 3, Health: 3",
        priority_areas=("Training", "Motivation"),
    )
    yield me.goal(
        "G-012",
        12,
        "Get on the art course.",
        (
            ("Go to the open day", "Resident", 9, 9),
            ("Choose ten drawings", "Resident", 6, 5),
            ("Post the form", "Resident", -2, None),
        ),
        area="Training",
        items=("Finding courses", "Being creative", "Staying focused"),
        partner=COLLEGE,
        term="Long",
        set_by="Resident",
        look=-5,
    )
    yield me.goal(
        "G-013",
        11,
        "Breakfast with other people, once a week.",
        (("Saturday, in the kitchen", "Resident", 9, 9),),
        area="Motivation",
        items=("A daily or weekly routine", "Healthy eating"),
        set_by="Staff",
        source="Session",
        look=6,
        closed=6,
        outcome="No longer wanted",
        barriers="It was more our idea than theirs.",
    )
    yield me.met(
        6,
        "Merrin said the breakfast goal was ours. They are right. We closed it and I said thank you for telling me. The ten drawings are another matter: seven chosen, on the floor in a row.",
        topics=("Training", "Motivation"),
        goal="G-012",
        progress="A lot",
        place="Their room",
        wellbeing=4,
    )
    yield me.review(
        2,
        (("G-012", "A lot"),),
        changes="Keep the college goal and drop nothing else on top of it.",
        resident_words="“It’s good when you ask what I want and then write that down and not something near it.”",
        isolation="Every week",
        areas="Training: 4, Relationships: 4, Motivation: 3, Confidence: 3, Health: Rather not say",
    )
