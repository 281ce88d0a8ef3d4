"""The groups: sessions of the toolkit, a taster, and a quiz that a resident ran."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from sync.demo.telling import FRI, MON, WED

Said = tuple[str | None, str | None]  # what to keep, what to change


@dataclass(frozen=True, slots=True)
class Extra:
    """Something besides soup and the walk, in a week counted back from today’s.

    *replies* people said afterwards what it was like; *said* is what the first of them wrote.
    """

    key: str
    week: int
    weekday: int
    start: time
    minutes: int
    told: Mapping[str, object]
    replies: int = 0
    said: tuple[Said, ...] = ()


def _group(key: str, week: int, of: tuple[str, str, str], mood: str, **more: object) -> Extra:
    replies, said = more.pop("replies", 0), more.pop("said", ())
    minutes = more.pop("minutes", 45)
    assert isinstance(replies, int)
    assert isinstance(minutes, int)
    assert isinstance(said, tuple)
    session, title, theme = of
    before, after = mood.split(" to ")
    told: dict[str, object] = {
        "title": title,
        "kind": "Group session",
        "house": "H-1" if week % 4 else "H-2",
        "where": "The front room",
        "open_to": "Residents",
        "aims": ("Confidence", "Relationships"),
        "theme": theme,
        "session": session,
        "led_by": ("Staff",),
        "staff": "S-03",
        "staff_hours": 2,
        "mood_before": int(before) if before.isdigit() else "Not asked",
        "mood_after": int(after) if after.isdigit() else "Not asked",
    }
    return Extra(key, week, WED, time(14), minutes, told | more, replies, said)


CALM = ("T-001", "A calm five minutes", "Wellbeing")
GOOD_AT = ("T-002", "What I am good at", "Self-esteem")
SAYING_NO = ("T-003", "Saying no, and staying friends", "Relationships")
MY_WEEK = ("T-004", "My week on one page", "Personal development")
STORIES = ("T-006", "Soup and stories", "Relationships")
BOTH = ("Peer support worker", "Resident")

GROUPS = (
    _group(
        "calm taster",
        24,
        CALM,
        came=9,
        mood="2 to 4",
        taster=True,
        minutes=30,
        led_by=("Peer support worker",),
        staff="S-07",
        replies=7,
        said=(
            ("The tea.", "I don’t like closing my eyes in a room."),
            ("That you could leave and come back.", None),
            (None, "Shorter talk at the start."),
        ),
    ),
    _group(
        "good at",
        22,
        GOOD_AT,
        came=7,
        mood="3 to 4",
        replies=6,
        said=(
            ("The cards. I kept mine.", "Don’t read them out, I went red."),
            ("Working in twos.", "Not reading out loud."),
        ),
    ),
    _group(
        "no",
        20,
        SAYING_NO,
        came=6,
        mood="3 to 5",
        led_by=("Staff", "Resident"),
        staff="S-02",
        resident="R-010",
        replies=5,
        said=(
            ("The acting. I laughed till it hurt.", "Do the wrong way first."),
            ("I used my sentence the same night.", None),
        ),
    ),
    _group(
        "calm",
        18,
        CALM,
        came=7,
        mood="3 to 4",
        minutes=30,
        led_by=BOTH,
        staff="S-07",
        resident="R-002",
        replies=6,
        said=(("Eyes open is better.", None), (None, "A softer light.")),
    ),
    _group(
        "week on a page",
        16,
        MY_WEEK,
        came=6,
        mood="3 to 4",
        replies=5,
        said=(("The colours.", "More room for Saturday."), ("Just one thing. I did it.", None)),
    ),
    _group(
        "stories",
        14,
        STORIES,
        came=8,
        mood="3 to 5",
        minutes=120,
        where="The kitchen",
        led_by=BOTH,
        staff="S-07",
        resident="R-007",
        replies=5,
        said=(("The kitchen book.", "I did not want to tell, only to cook."),),
    ),
    _group(
        "calm walk",
        12,
        ("T-005", "A calm five minutes, walking", "Wellbeing"),
        came=4,
        mood="2 to 4",
        where="From the front door",
        led_by=BOTH,
        staff="S-07",
        resident="R-003",
        replies=3,
        said=(("No talking for a bit. Good.", "Twice round, so you can stop after one."),),
    ),
    _group(
        "good at again",
        10,
        GOOD_AT,
        came=5,
        mood="3 to 4",
        led_by=("Resident",),
        staff="S-03",
        resident="R-007",
        replies=4,
        said=(("She made it easy to join in.", None),),
    ),
    _group("no again", 8, SAYING_NO, came=4, mood="- to -", staff="S-02", replies=2),
    _group(
        "photos",
        6,
        ("T-007", "What I am good at, in photos", "Self-esteem"),
        came=5,
        mood="3 to 4",
        replies=3,
        said=(("Not having to write.", "The printer jammed. Bring a spare."),),
    ),
    _group("stories to come", -1, STORIES, came=0, mood="- to -", minutes=120, staff="S-07"),
    Extra(
        "quiz",
        4,
        FRI,
        time(15),
        90,
        {
            "title": "Afternoon quiz, with a picture round",
            "kind": "Resident-led",
            "house": "H-2",
            "where": "The big kitchen",
            "open_to": "Residents",
            "aims": ("Confidence", "Relationships"),
            "led_by": ("Resident",),
            "staff": "S-04",
            "resident": "R-005",
            "came": 12,
            "staff_hours": 2,
            "mood_before": 3,
            "mood_after": 5,
            "note": "Run from start to finish by the one whose idea it was. You could answer, or "
            "just eat crisps and listen. Nobody wanted to go.",
        },
        6,
        (
            ("The drawings! Do it every month.", None),
            ("I didn’t have to answer to be in it.", "A louder bell."),
            ("Best afternoon since I came.", None),
        ),
    ),
    Extra(
        "first bench",
        5,
        MON,
        time(14),
        90,
        {
            "title": "Put the garden bench together",
            "kind": "Other",
            "house": "H-1",
            "where": "The back garden",
            "open_to": "Residents",
            "aims": ("Skills",),
            "led_by": ("Staff", "Resident"),
            "staff": "S-02",
            "resident": "R-001",
            "came": 4,
            "staff_hours": 2,
            "mood_before": 3,
            "mood_after": 4,
        },
    ),
)
