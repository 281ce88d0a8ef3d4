"""Sorcha (R-016) and Delroy (R-017), who have left, and how those who left are getting on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from sync.demo.sent import sent
from sync.demo.telling import FRI, MON, TUE, WED, Telling
from sync.demo.thread import Thread, Told, Values
from sync.demo.weave import ordinary

SORCHA_LEFT = 25  # weeks ago: she is to be asked again next week


def sorcha(at: Telling) -> Iterator[Told]:
    """Tell how Sorcha moved to a flat of her own, and comes back to visit."""
    me = Thread(at, "R-016", "Sorcha", "she/her", "S-03", FRI, time(13))
    told = list(_sorcha(me))
    yield from told
    yield from ordinary(me, range(38, SORCHA_LEFT, -1), told, ("Home and moving on", "Lifeskills"))


def _sorcha(me: Thread) -> Iterator[Told]:
    yield me.moved_in(
        39,
        house="H-1",
        room="7",
        age_band="35-49",
        referred_by="Council",
        reason="Had been in a night shelter over the winter, and was nearly ready for a flat.",
        share_ok="The council’s housing team and the surgery.",
        share_date=me.on(39),
        visit_ok=True,
        photo_ok=False,
    )
    yield me.assessed(
        38,
        "First",
        strengths="“I plan. I always have a list.”",
        aspirations="“A flat with a bath.”",
        needs="Somebody to check the list with.",
        areas="Home and moving on: 3, Networks: 2",
        priority_areas=("Home and moving on",),
    )
    yield me.assessed(
        36,
        "Full",
        strengths="Plans, saves, turns up. Explains things so that you get them.",
        aspirations="“A flat with a bath, and work with people.”",
        circumstances="On the register, near the top.",
        needs="To know who to ring on the first bad Sunday.",
        areas="Budgeting: 4, Lifeskills: 4, Health: 4, Networks: 2, Home and moving on: 4",
        priority_areas=("Home and moving on", "Networks"),
    )
    yield me.goal(
        "G-033",
        36,
        "A flat with a bath, and nothing forgotten.",
        (("Sign for the flat", "Resident", 27, 27), ("Set up the meter", "Resident", 26, 26)),
        area="Home and moving on",
        items=("Getting through a change",),
        look=26,
        closed=26,
        outcome="Met",
    )
    yield me.review(
        27,
        (("G-033", "A lot"),),
        changes="Move in two weeks. A call after four weeks, and then less.",
        resident_words="“I have crossed out the whole list. I will need a new one.”",
        isolation="Every week",
        ready="Ready",
        areas="Home and moving on: 5, Budgeting: 4, Networks: 3",
    )
    yield me.move(
        SORCHA_LEFT,
        "Left",
        planned=True,
        to="Own tenancy, private",
        keywork_end="No longer needs keywork",
        resettlement_plan=True,
        stay_in_touch=True,
        note="There is a bath.",
    )


def delroy(at: Telling) -> Iterator[Told]:
    """Tell how Delroy stayed for a few weeks, left, and would rather not be asked."""
    me = Thread(at, "R-017", "Delroy", "he/him", "S-05", MON, time(9, 30))
    yield me.moved_in(
        24,
        house="H-2",
        room="6",
        age_band="50-64",
        referred_by="Hospital",
        reason="Needed a bed until his uncle’s house was ready.",
        visit_ok=False,
        photo_ok=False,
        contact_person="His uncle",
    )
    yield me.met(
        23,
        "Delroy wanted to know the rules and then to be left to himself. Both are fine.",
        topics=("Daily plan",),
        minutes=30,
        wellbeing=3,
    )
    yield me.assessed(
        23,
        "First",
        strengths="“I look after myself.”",
        aspirations="“My uncle’s back room.”",
        needs="A key and some peace.",
        areas="Practical: 4",
        priority_areas=("Home and moving on",),
    )
    yield me.met(
        22,
        "His uncle has painted the room. Delroy showed me a photo of the colour.",
        topics=("Home and moving on",),
        minutes=25,
        wellbeing=4,
    )
    yield me.move(
        21,
        "Left",
        planned=False,
        to="Family or friends",
        keywork_end="Person stopped",
        resettlement_plan=False,
        stay_in_touch=False,
        note="He left a card: gone to his uncle’s, thank you for the boots, no calls please.",
    )


def follow_ups(at: Telling) -> Iterator[Values]:
    """Tell how those are getting on who said that we may ask."""
    yield _asked(at, ("R-005", "S-05"), (18, TUE), "4") | {
        "reached": True,
        "still_there": "Yes",
        "how": "Draws every day. The box room is small, and the aunt is kind.",
        "help_wanted": "Nothing now. May come by on Thursdays.",
    }
    sorcha_now = ("R-016", "S-03")
    yield _asked(at, sorcha_now, (SORCHA_LEFT - 4, FRI), "4") | {
        "reached": True,
        "still_there": "Yes",
        "how": "Sleeps well. The first Sunday was long; she rang a friend.",
        "help_wanted": "How to read the water meter.",
    }
    yield _asked(at, sorcha_now, (SORCHA_LEFT - 13, FRI), "13") | {
        "reached": False,
        "how": "Rang twice. No answer; will try again.",
    }
    yield _asked(at, sorcha_now, (SORCHA_LEFT - 14, WED), "13") | {
        "reached": True,
        "still_there": "Yes",
        "how": "She had been at work. Three days a week, in a school office.",
    }
    yield _asked(at, ("R-004", "S-02"), (1, WED), "4") | {
        "reached": True,
        "still_there": "Yes",
        "how": "His daughter comes at weekends. He has fixed the neighbour’s bell.",
        "help_wanted": "Nothing. He laughed when I asked.",
    }


def _asked(at: Telling, who: tuple[str, str], on: tuple[int, int], weeks: str) -> Values:
    resident, staff = who
    day = at.day(*on)
    row = sent(at, staff, day, resident) | {"resident": resident, "staff": staff, "date": day}
    return row | {"weeks": weeks}
