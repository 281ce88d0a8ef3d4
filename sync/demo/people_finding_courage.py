"""Merrin (R-005) with the 1-2-1 worker: the courage to run a quiz, and then to go to a college."""

from __future__ import annotations

from collections.abc import Iterator

from sync.demo.house_partners import COLLEGE
from sync.demo.thread import Thread, Told

TRAVEL = "Find out from the college about help with the bus fare"


def courage(keywork: Thread, beside: Thread) -> Iterator[Told]:
    """Tell of the 1-2-1 support that Merrin has now, and of what is still to be done."""
    yield keywork.change(
        11,
        "1-2-1 worker",
        support_worker="S-04",
        readiness=(
            "There is a need for it",
            "Will work on it to the end",
            "Will come every week or two weeks",
            "Will use what is learned",
        ),
        why="Merrin wants to do things in front of people. Close one-to-one work is new to them: "
        "we begin with walks.",
    )
    yield from _a_quiz(beside)
    yield from _an_interview(beside)


def _a_quiz(beside: Thread) -> Iterator[Told]:
    yield beside.met(
        10,
        "We walked, and Merrin talked. They think of good things to do and then tell nobody. The "
        "one that will not go away is a quiz with a picture round. “I’d have to stand up, though.”",
        topics=("Confidence",),
        place="Out and about",
        wellbeing=2,
        then=("Write ten questions, for nobody to see", "Resident", 9),
    )
    yield beside.goal(
        "G-032",
        9,
        "Run a quiz for the house, standing up.",
        (
            ("Ten questions and six drawings", "Resident", 7, 7),
            ("Try it out on two people", "1-2-1 worker", 5, 5),
            ("Put up the notice", "Resident", 5, 5),
        ),
        area="Confidence",
        items=("Taking on a challenge", "Planning a trip or event", "Being creative"),
        source="Session",
        barriers="Standing up. Silence after a joke.",
        who_helps=("1-2-1 worker",),
        look=3,
        closed=2,
        outcome="Met",
    )
    yield beside.met(
        7,
        "Ten questions, six drawings. I got four right. Merrin read them out from the doorway, "
        "then from the middle of the room.",
        topics=("Confidence",),
        goal="G-032",
        progress="A little",
        wellbeing=3,
        then=("Ask for a small grant for pens and prizes", "1-2-1 worker", 6),
    )
    yield beside.met(
        5,
        "Tried it on two people from the kitchen. There was a silence after the first joke, and "
        "Merrin waited, and then somebody laughed. “So that’s what you do. You wait.”",
        topics=("Confidence", "Networks"),
        goal="G-032",
        progress="A lot",
        place="Elsewhere in the house",
        wellbeing=4,
        last_time="Done",
        went="Again",
    )


def _an_interview(beside: Thread) -> Iterator[Told]:
    yield beside.goal(
        "G-034",
        4,
        "Go to the college talk, and say something in it.",
        (
            ("Practise coming in and sitting down", "1-2-1 worker", 2, 2),
            ("Choose which three drawings to take", "Resident", -1, None),
        ),
        area="Confidence",
        items=("New experiences", "Getting past blocks"),
        source="Session",
        who_helps=("1-2-1 worker", "Keyworker"),
        look=-5,
        partner=COLLEGE,
    )
    yield beside.met(
        3,
        "We looked back at the quiz until Merrin said “enough”. Then the college: the talk is with "
        "two people, twenty minutes. The bus costs more than they have. I rang admissions; the "
        "person who knows is away.",
        topics=("Confidence", "Training"),
        goal="G-034",
        progress="Not yet",
        together=("Call",),
        wellbeing=4,
        last_time="Done",
        went="Again",
        then=(TRAVEL, "1-2-1 worker", 2),
    )
    yield beside.met(
        2,
        "Still no answer about the fare. I said so at the start. We practised coming in, sitting "
        "down and putting three drawings on a table.",
        topics=("Confidence", "Training"),
        goal="G-034",
        progress="A little",
        wellbeing=3,
        last_time="Not yet",
    )
    yield beside.met(
        1,
        "The line was engaged twice while Merrin sat by. They wrote the question down in one "
        "sentence, so that either of us can ask it.",
        topics=("Training",),
        goal="G-034",
        progress="A little",
        together=("Call",),
        wellbeing=3,
        last_time="Not yet",
        view="It has been on my list for three weeks. It stays there until it is solved.",
    )
    yield beside.met(
        0,
        "Got through: there is a fund, and a form of one page. It has to be stamped by the office "
        "there. We half filled it in. Not solved yet, but we know the door.",
        topics=("Training", "Confidence"),
        goal="G-034",
        progress="A little",
        together=("Form",),
        wellbeing=4,
        last_time="Partly done",
        then=("Take the form to the college and have it stamped", "1-2-1 worker", -1),
    )
