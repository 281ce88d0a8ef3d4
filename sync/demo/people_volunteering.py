"""Tavish (R-001): he wanted to volunteer, and it was a big step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house_partners import BIKES
from sync.demo.people_looking_back import tavish_looks_back
from sync.demo.telling import THU, TUE, Telling
from sync.demo.thread import READY, Thread, Told
from sync.demo.weave import ordinary


def tavish(at: Telling) -> Iterator[Told]:
    """Tell how Tavish came to volunteer at the bike workshop, and settled there."""
    keywork = Thread(at, "R-001", "Tavish", "he/him", "S-02", TUE, time(10))
    beside = keywork.beside("S-04", THU, time(13))
    told = [
        *_arrives(keywork),
        *_wants_to_volunteer(keywork),
        *_gets_there(keywork, beside),
        *tavish_looks_back(keywork),
    ]
    yield from told
    yield from ordinary(
        keywork,
        range(37, -1, -1),
        told,
        ("Practical", "Lifeskills", "Health", "Motivation", "Budgeting"),
    )
    yield from ordinary(beside, range(28, 5, -1), told, ("Confidence", "Motivation", "Networks"))


def _arrives(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        38,
        house="H-1",
        room="1",
        age_band="35-49",
        referred_by="Council",
        reason="Sofa-surfing since a private let ended. The council found him a place here.",
        share_ok="The surgery and the job centre. Not family.",
        share_date=me.on(38),
        visit_ok=True,
    )
    yield me.met(
        37,
        "First keywork. I showed him round and we had tea. He wants to know who has a key to his room; I told him, and showed him how we knock. “That’s fair. Nobody’s ever told me that up front.”",
        view="Careful, friendly, takes his time before he answers.",
        topics=("Feelings", "Daily plan"),
        wellbeing=2,
        then=("Bring him the bus timetable", "Keyworker", 36),
    )
    yield me.assessed(
        37,
        "First",
        strengths="“I’m good with my hands. I can mend most things if someone lets me look at them.”",
        aspirations="“To get up for something.”",
        circumstances="Sleeps better with a door that locks. Money is tight but it is paid.",
        needs="A routine, and time to think what comes next.",
        areas="Motivation: 2, Confidence: 2, Budgeting: 3, Health: 3",
        priority_areas=("Motivation", "Confidence"),
    )
    yield me.assessed(
        34,
        "Full",
        strengths="“Bikes. Radios. Patience, with things, less with people.” Worked nine years in a warehouse and was never late.",
        aspirations="“I’d like to volunteer somewhere. I’ve thought about it for years. It would be a big change for me, that’s the trouble.”",
        background="Left school at 15. Warehouse job until it closed. Looked after his dad for four years.",
        circumstances="Settled in the room. Knows two neighbours by name.",
        challenges="“New places. Everyone turns round and looks.”",
        needs="Somebody to work out with him what stands in the way, and to come along at first.",
        areas="Budgeting: 3, Lifeskills: 4, Training: 2, Health: 3, Relationships: 3, Motivation: 2, Confidence: 1, Networks: 2, Practical: 3, Home and moving on: 2, Safety: 5",
        priority_areas=("Confidence", "Motivation", "Practical"),
        resident_note="“Put down that I said it was a big change.”",
    )


def _wants_to_volunteer(me: Thread) -> Iterator[Told]:
    yield me.goal(
        "G-001",
        33,
        "I want to volunteer somewhere I can use my hands, and keep going back.",
        (
            ("Write down what stands in the way", "1-2-1 worker", 29, 29),
            ("Visit two places and choose one", "Resident", 20, 21),
            ("Go every Saturday for a month", "Resident", 12, 13),
        ),
        area="Practical",
        items=("Work or volunteering", "Taking on a challenge", "Getting past blocks"),
        term="Long",
        barriers="New places, being looked at, and what to say about the gap in his working life.",
        who_helps=("Keyworker", "1-2-1 worker", "Another service"),
        agency="The bike workshop by the canal",
        partner=BIKES,
        look=9,
        closed=5,
        outcome="Settled",
    )
    yield me.met(
        33,
        "Tavish said what he wants in one breath: to volunteer, with his hands, and not to give up after a week. We wrote it as a goal in those words. He would like company for the first part, so we talked about what a 1-2-1 worker does.",
        view="He has been carrying this idea for a long time.",
        topics=("Practical", "Confidence"),
        goal="G-001",
        progress="Not yet",
        wellbeing=3,
        then=("Ask Gethin whether he has time on Thursdays", "Keyworker", 32),
    )
    yield me.change(
        30,
        "1-2-1 worker",
        support_worker="S-04",
        readiness=READY,
        why="Tavish wants someone beside him for the steps towards volunteering. He met Gethin first and said yes.",
    )
    yield me.goal(
        "G-002",
        30,
        "Up and dressed by ten, four days out of seven.",
        (
            ("Alarm across the room", "Resident", 29, 29),
            ("Coffee on the back step at ten", "Resident", 26, 25),
        ),
        area="Motivation",
        items=("A daily or weekly routine",),
        source="Session",
        look=22,
        closed=22,
        outcome="Met",
    )
    yield me.goal(
        "G-003",
        4,
        "Learn to true a wheel well enough to teach it.",
        (
            ("Ask at the workshop for the tool list", "Resident", 3, 3),
            ("Show it to one person in the house", "Resident", -3, None),
        ),
        area="Training",
        items=("Learning a new skill",),
        source="Own idea",
        look=-6,
    )


def _gets_there(me: Thread, beside: Thread) -> Iterator[Told]:
    yield beside.met(
        29,
        "We met on the bench outside and made two lists. What stands in the way: new places; not knowing what to do with his hands while waiting; the question “so what have you been doing?”. What helps: arriving early, a job to do at once, knowing one name.",
        topics=("Confidence",),
        goal="G-001",
        progress="A little",
        place="Out and about",
        view="Once it was on paper he argued with half of it himself.",
        then=("Find three places that need practical people", "1-2-1 worker", 28),
    )
    yield beside.met(
        26,
        "Tavish said the gap question keeps him up. He wondered about talking to a counsellor. I told him how that works here and that it is his choice. He rang them himself, on speaker, and got a first talk in two weeks.",
        topics=("Confidence", "Feelings"),
        goal="G-001",
        together=("Call",),
        then=("Go to the first talk", "Resident", 24),
    )
    yield beside.met(
        21,
        "Second place today, the bike workshop by the canal. We came ten minutes early, as planned. Someone handed him a wheel straight away. He forgot I was there. On the way back: “That one.”",
        topics=("Practical", "Confidence"),
        goal="G-001",
        progress="A lot",
        place="Out and about",
        minutes=120,
        view="The job in his hands did what no talking could.",
        also=("A good moment",),
        then=("Go to the new helpers’ evening with him", "1-2-1 worker", 20),
    )
    yield beside.met(
        17,
        "First Saturday is done. I walked with him to the corner; he went on alone. He stayed three hours. “They asked what I’d been doing. I said, looking after my dad. They said, good man.”",
        topics=("Confidence", "Networks"),
        goal="G-001",
        went="For the first time",
        wellbeing=4,
        also=("A good moment",),
        then=("Ring on Friday night to say hello before the second one", "1-2-1 worker", 16),
    )
    yield beside.met(
        12,
        "Four Saturdays out of four. He has a hook with his name on it for his apron. We agreed that I come along no more, and ring every other week.",
        topics=("Confidence",),
        goal="G-001",
        went="Again",
        how="Phone",
        wellbeing=4,
    )
    yield beside.met(
        6,
        "We looked at the two lists from the start. Tavish crossed out all of the first one. We agreed that this goal is settled and that we stop here; he can ask for a refresher at any time. We had cake.",
        topics=("Practical",),
        goal="G-001",
        progress="Done",
        view="He was ready before I was.",
        also=("A good moment",),
    )
    yield me.change(
        5,
        "1-2-1 support has ended",
        why="Settled at the workshop. He knows that he can ask for a refresher.",
    )
    yield beside.met(
        3,
        "A refresher: he had missed two Saturdays with a cold and the door had grown heavy again. We walked as far as the corner, as in the first week. He went in.",
        kind="Refresher",
        topics=("Confidence",),
        minutes=40,
        place="Out and about",
        went="Again",
        wellbeing=3,
    )
    yield beside.met(
        1,
        "A second refresher, at his asking. The workshop wants him to show new people how to mend a puncture. We went through how to begin: “Say my name, say theirs, give them the wheel.”",
        kind="Refresher",
        topics=("Confidence",),
        went="Again",
        wellbeing=4,
        wishes="Nothing fixed. He will shout if he wants me.",
    )
