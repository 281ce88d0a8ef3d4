"""Oluchi (R-002): being alone made her anxious, and singing led her out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.house_partners import LIBRARY
from sync.demo.people_looking_back import oluchi_looks_back
from sync.demo.telling import MON, WED, Telling
from sync.demo.thread import READY, Thread, Told
from sync.demo.weave import ordinary


def oluchi(at: Telling) -> Iterator[Told]:
    """Tell how Oluchi named her isolation, found a choir and stayed in it."""
    keywork = Thread(at, "R-002", "Oluchi", "she/her", "S-03", MON, time(11))
    beside = keywork.beside("S-04", WED, time(15, 30))
    told = [
        *_arrives(keywork),
        *_names_it(keywork, beside),
        *_finds_company(beside),
        *oluchi_looks_back(keywork),
    ]
    yield from told
    yield from ordinary(
        keywork, range(37, -1, -1), told, ("Health", "Lifeskills", "Relationships", "Budgeting")
    )
    yield from ordinary(beside, range(29, 6, -1), told, ("Networks", "Confidence", "Motivation"))


def _arrives(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        39,
        house="H-1",
        room="2",
        age_band="50-64",
        referred_by="Hospital",
        reason="Left hospital with nowhere to go back to.",
        information=("Big print",),
        share_ok="My GP and the counselling service. Ask me before anyone else.",
        share_date=me.on(39),
        visit_ok=True,
        contact_person="Her cousin Ifeyinwa, 07700 900 741",
    )
    yield me.met(
        38,
        "Oluchi came with a notebook and wrote down the names of everyone on shift. We went through the house and where to find quiet. “I’m not shy. I’m just out of the habit of people.”",
        topics=("Feelings",),
        wellbeing=2,
        then=("Print the house numbers in large type", "Keyworker", 37),
        view="She told me exactly what she needs.",
    )
    yield me.assessed(
        38,
        "First",
        strengths="“I kept a school kitchen going for twenty years.” Notices how other people are.",
        aspirations="“To be expected somewhere.”",
        challenges="Evenings, and the weekend most of all.",
        needs="Quiet at first, and then company.",
        areas="Health: 2, Networks: 1, Relationships: 2, Lifeskills: 5",
        priority_areas=("Networks", "Health"),
    )
    yield me.assessed(
        35,
        "Full",
        strengths="Cooks for forty without a recipe. Knows every hymn by the second line. Organised.",
        aspirations="“To be expected somewhere. If I don’t turn up, I’d like someone to say, where is she?”",
        background="Ran a school kitchen. Married, widowed six years ago. Ill last winter.",
        circumstances="Walks a little more each week. Sees the counsellor on Fridays.",
        challenges="“My chest goes tight when I’ve not spoken to anyone for a day or two.”",
        needs="Help to find people who like what she likes.",
        areas="Budgeting: 4, Lifeskills: 5, Training: Not now, Health: 2, Relationships: 2, Motivation: 3, Confidence: 2, Networks: 1, Practical: 4, Home and moving on: Not now, Safety: 4",
        priority_areas=("Networks", "Confidence", "Health"),
        resident_view="Agreed with changes",
        resident_note="“Say that I was ill, not that I was ‘unwell’. And put the school kitchen first.”",
    )


def _names_it(me: Thread, beside: Thread) -> Iterator[Told]:
    yield me.met(
        32,
        "Oluchi told me what she and the counsellor have worked out: the tight chest comes after days on her own. “It isn’t my heart. It’s that nobody’s said my name.” She would like to do something about that first.",
        topics=("Feelings", "Networks"),
        wellbeing=2,
        view="She has put it better than any of us could.",
        then=("Talk to Gethin about 1-2-1 time", "Keyworker", 31),
    )
    yield me.goal(
        "G-004",
        31,
        "I want to be with people who like what I like, every week, so that I’m expected.",
        (
            ("Make a list of what I love doing", "Resident", 29, 29),
            ("Go once to a group, with company", "1-2-1 worker", 22, 23),
            ("Go four times in a row", "Resident", 12, 14),
        ),
        area="Networks",
        items=(
            "Finding and going to social activities",
            "Networks around an interest",
            "Social challenges",
        ),
        term="Long",
        barriers="Walking in alone. The bus home after dark.",
        managed_risk="Going to a room of strangers. Gethin sits at the back the first time, and she may leave when she likes.",
        who_helps=("1-2-1 worker", "Another service"),
        agency="Counselling service, and the choir at the library",
        partner=LIBRARY,
        source="Counselling",
        look=8,
        closed=3,
        outcome="Settled",
    )
    yield me.change(
        31,
        "1-2-1 worker",
        support_worker="S-04",
        readiness=READY,
        why="To find company around something she enjoys. Asked for after talking with her counsellor.",
    )
    yield me.goal(
        "G-005",
        20,
        "Sort out the bus home so that evenings are possible.",
        (
            ("Ride it once with company", "1-2-1 worker", 18, 18),
            ("Get the pass", "Resident", 15, 16),
        ),
        area="Practical",
        items=("Overcoming a problem",),
        set_by="Together",
        source="Session",
        look=14,
        closed=15,
        outcome="Can do it alone",
    )
    yield beside.met(
        29,
        "We filled a page with what she loves: choirs, dominoes, feeding people, the sea. She put a ring round “singing” and said it was thirty years since she did it with others.",
        topics=("Networks",),
        goal="G-004",
        progress="Not yet",
        wellbeing=3,
        then=("Find choirs that need no audition", "1-2-1 worker", 28),
    )


def _finds_company(beside: Thread) -> Iterator[Told]:
    yield beside.met(
        27,
        "Three choirs on the list. One is on a Wednesday at the library, in daylight, anyone may come. We listened to a recording of them. Oluchi sang the alto line under it without noticing.",
        topics=("Networks", "Confidence"),
        goal="G-004",
        progress="A little",
        view="The room changed when she sang.",
        then=("Ring the choir to ask what the first time is like", "1-2-1 worker", 26),
    )
    yield beside.met(
        23,
        "We went together. I sat at the back with my coat on, as agreed. A woman in the alto row moved her bag and said “here, love”. Oluchi sang for the whole hour. On the bus she said: “They do biscuits. I could do better biscuits.”",
        topics=("Networks",),
        goal="G-004",
        progress="A little",
        place="Out and about",
        minutes=130,
        went="For the first time",
        wellbeing=4,
        also=("A good moment",),
        then=("Go again next week", "Resident", 22),
    )
    yield beside.met(
        22,
        "She nearly did not go: rain, and the tight chest. We tried the slow breathing on the front step, six rounds. Then we walked as far as the stop, “just to see”. She got on.",
        topics=("Networks", "Feelings"),
        goal="G-004",
        together=("Breathing",),
        went="Again",
        place="Out and about",
        view="The second time is the hard one. She did it.",
        wellbeing=3,
    )
    yield beside.met(
        16,
        "Someone from the choir rang when Oluchi missed a week with a cold. “She said, where were you, the altos were all over the place.” She told me this three times.",
        topics=("Networks", "Relationships"),
        goal="G-004",
        progress="A lot",
        minutes=45,
        went="Not this time",
        wellbeing=4,
        also=("A good moment",),
    )
    yield beside.met(
        9,
        "I have not gone along for seven weeks. Two from the choir now walk her to the bus. They are cooking something together for the spring concert. We talked about what I am still for: not much, we agreed, and laughed.",
        topics=("Networks",),
        goal="G-004",
        minutes=40,
        how="Phone",
        went="Again",
        wellbeing=4,
    )
    yield beside.met(
        4,
        "Last 1-2-1 for now. We read the goal out loud. “I’m expected,” she said. “Every Wednesday. If I’m late they ring.” Settled, in her words. She knows that she can have a refresher.",
        topics=("Networks",),
        went="Again",
        goal="G-004",
        progress="Done",
        wellbeing=5,
        also=("A good moment",),
    )
