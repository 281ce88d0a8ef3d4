"""Pello (R-010), who disagreed with what was written of him."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house_partners import RECOVERY
from sync.demo.telling import THU, Telling
from sync.demo.thread import Thread, Told
from sync.demo.weave import ordinary


def pello(at: Telling) -> Iterator[Told]:
    """Tell how Pello disagreed with his assessment, and how the record was put right."""
    me = Thread(at, "R-010", "Pello", "he/him", "S-03", THU, time(14, 30))
    told = list(_pello(me))
    yield from told
    yield from ordinary(
        me, range(27, -1, -1), told, ("Health", "Motivation", "Training", "Practical", "Networks")
    )


def _pello(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        28,
        house="H-2",
        room="5",
        age_band="35-49",
        referred_by="Outreach team",
        reason="Two winters outside. Said yes to a room in spring.",
        language="Spanish",
        information=("Interpreter",),
        share_ok="The drugs service. Not the council, for now.",
        share_date=me.on(28),
        visit_ok=True,
        photo_ok=False,
    )
    yield me.assessed(
        27,
        "First",
        strengths="“I know every cook in this city.”",
        aspirations="“To taste what I eat again.”",
        needs="Patience, and an interpreter for official things.",
        areas="Health: 2, Confidence: 3",
        priority_areas=("Health",),
        risk="Yes",
        risk_plan="He carries naloxone and has shown two of us where. He tells the drugs service first if he uses. We check in by text at nine at night.",
    )
    yield me.assessed(
        24,
        "Full",
        strengths="Cooks. Knows people. Laughs easily.",
        aspirations="“To taste what I eat again. To cook for forty.”",
        background="Chef for eleven years. Two winters outside.",
        circumstances="On a script, and steady on it. Sleeps.",
        challenges="Paydays. One old friend.",
        needs="Something to do on paydays.",
        areas="Budgeting: 2, Lifeskills: 4, Training: 3, Health: 2, Relationships: 3, Motivation: 3, Confidence: 4, Networks: 4, Practical: 3, Home and moving on: Not now, Safety: 3",
        priority_areas=("Health", "Budgeting", "Motivation"),
        risk="Yes",
        risk_plan="Naloxone in his jacket and in the office. Text at nine. On paydays he is out with company until evening.",
        resident_view="Disagrees",
        resident_note="“I did not lose my job because of drugs. The restaurant closed. The drugs came after. It matters which is first.”",
    )
    yield me.change(
        23,
        "Resident disagrees",
        note="The first draft said that he lost his work through drug use. Pello says: the restaurant closed, and the drugs came after.",
        why="He said so when it was read back to him, with the interpreter.",
    )
    yield me.change(
        22,
        "Correct a record",
        note="His work ended when the restaurant closed. He began to use drugs after that.",
        why="We had written it the wrong way round. He showed us the date on his last payslip.",
    )
    yield me.met(
        23,
        "Pello went through the assessment with the interpreter and stopped at one sentence. He was angry, and right. I wrote his words under it and said we would put the record straight.",
        topics=("Feelings",),
        others="Interpreter",
        wellbeing=2,
        view="I had assumed. I have said sorry.",
        then=("Put the record straight and show him", "Keyworker", 22),
    )
    yield me.goal(
        "G-026",
        23,
        "Payday without going there.",
        (
            ("Plan each payday on the day before", "Resident", 19, 19),
            ("Four in a row", "Resident", 8, 9),
        ),
        area="Health",
        items=("Changing habits", "Managed risks", "Resilience"),
        term="Long",
        who_helps=("Keyworker", "Another service"),
        agency="Drugs service",
        partner=RECOVERY,
        look=6,
        closed=6,
        outcome="Met",
    )
    yield me.goal(
        "G-027",
        15,
        "Cook for forty.",
        (
            ("Cook the Thursday soup once", "Resident", 12, 12),
            ("Ask the church café about their kitchen", "Resident", 4, 5),
            ("Cook there", "Resident", -3, None),
        ),
        area="Motivation",
        items=("Achieving an ambition", "Work or volunteering"),
        source="Own idea",
        look=-4,
    )
    yield me.goal(
        "G-028",
        20,
        "Join a gym.",
        (("Look at two", "Resident", 17, None),),
        area="Health",
        items=("New experiences",),
        set_by="Staff",
        source="Session",
        look=13,
        closed=15,
        outcome="Changed",
        barriers="He would rather be in a kitchen.",
    )
    yield me.met(
        12,
        "Thursday soup for nineteen people, by Pello, with two helpers he chose. He tasted it, stopped, and tasted it again. “There. It’s back.”",
        topics=("Motivation", "Health"),
        goal="G-027",
        progress="A lot",
        place="Elsewhere in the house",
        minutes=120,
        wellbeing=5,
        also=("A good moment",),
    )
    yield me.review(
        15,
        (("G-026", "A lot"), ("G-028", "Not yet")),
        changes="The gym goes; a kitchen takes its place.",
        resident_words="“You changed the sentence. So I can say this one too: I am proud.”",
        isolation="Every week",
        areas="Health: 3, Budgeting: 3, Motivation: 4",
    )
    yield me.review(
        3,
        (("G-027", "A lot"),),
        changes="Paydays are a habit now. A date for cooking at the café.",
        resident_words="“Four is a row. Forty is a room.”",
        isolation="Most days",
        risk="It has changed",
        risk_plan="Naloxone stays where it is. He has asked for the nine o’clock text to stop, and will send one himself on paydays.",
        areas="Health: 4, Budgeting: 3, Motivation: 5, Confidence: 5, Networks: 5",
        next_review=me.on(-1),  # sooner than usual, to see how the new plan goes
    )
