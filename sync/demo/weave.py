"""Fill the weeks between the moments that matter with ordinary meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random

from sync.demo.scene import ASIDES, OPENINGS, SHORT, Scene
from sync.demo.scenes_home import SCENES as HOME
from sync.demo.scenes_money import SCENES as MONEY
from sync.demo.scenes_people import SCENES as PEOPLE
from sync.demo.scenes_self import SCENES as SELF
from sync.demo.telling import is_workday
from sync.demo.thread import NOT_MET, PRONOUNS, Thread, Told, Values

ALL_SCENES = MONEY + HOME + SELF + PEOPLE
MISSED = (
    "Knocked at the time we had agreed, and again at half past. Sent a text to say no harm done, and offered the same time next week.",
    "{name} had forgotten, and came to say so an hour later. We found ten minutes for hello.",
    "A friend had come to visit. {name} asked to leave it until next week, and I said of course.",
    "Waited a quarter of an hour, then rang. {name} was on the bus back from town and had lost track of the time.",
    "{name} was asleep after a bad night. I left it, and put a card with the new time by the kettle.",
    "{name} had sent a message: at the surgery, running late. We will meet next week instead.",
    "Not in. Left a note under the door with the new time.",
    "{name} said at the door that {they} had not slept and would rather not today. Said thank you for telling me.",
)
CANCELLED = (
    "I was needed at the other house. Told {name} the day before and said sorry.",
    "Staff training moved to today. {name} knew by the morning.",
    "I was off ill. A colleague let {name} know and asked whether anything could not wait. Nothing did.",
)


@dataclass(frozen=True, slots=True)
class Words:
    """How a text is made to fit the person it is about."""

    name: str
    pronouns: str

    def fit(self, text: str, chance: Random) -> str:
        """Fill in who it is about, and the small things that differ each time."""
        for slot, choices in ASIDES.items():
            if slot in text:
                text = text.replace(slot, chance.choice(choices))
        they, them, their = PRONOUNS[self.pronouns]
        theirs = "his" if their == "his" else f"{their}s"
        selves = {"him": "himself", "her": "herself", "them": "themself"}[them]
        for slot, word in (
            ("name", self.name),
            ("they", they),
            ("themself", selves),
            ("them", them),
            ("theirs", theirs),
            ("their", their),
        ):
            text = text.replace(f"{{{slot}}}", word)
            text = text.replace(f"{{{slot.capitalize()}}}", word.capitalize())
        return text


def deal(like: tuple[str, ...], chance: Random) -> Iterator[Scene]:
    """Deal scenes about what a person likes to talk about, none again before half the others."""
    pack = [scene for scene in ALL_SCENES if scene.topics[0] in like]
    chance.shuffle(pack)
    half = len(pack) // 2
    while True:
        yield from pack
        pack = chance.sample(pack[:half], half) + chance.sample(pack[half:], len(pack) - half)


def ordinary(
    thread: Thread, weeks: Iterable[int], told: Iterable[Told], like: tuple[str, ...]
) -> Iterator[Told]:
    """Tell the meetings of all *weeks* that *told* says nothing of."""
    mine = {day for day, staff in _sessions(told) if staff == thread.staff}
    chance = Random(f"{thread.resident} {thread.staff}")
    scenes = deal(like, chance)
    wellbeing = chance.choice((2, 3))
    missed = False
    for week in weeks:
        day = thread.on(week)
        if any(abs((day - other).days) <= 3 for other in mine):
            continue
        if day.weekday() != thread.weekday:
            continue  # the office was shut on the usual day
        may_miss = not missed and week > 2  # what happens lately is told by hand
        missed = chance.random() < 0.1 and may_miss
        if missed:
            yield _not_met(thread, week, chance)
            continue
        wellbeing = min(5, max(1, wellbeing + chance.choice((-1, 0, 0, 0, 1, 1))))
        yield _met(thread, week, next(scenes), chance, wellbeing)
        if chance.random() < 0.07:
            yield from _dropped_in(thread, week, chance)


def _sessions(told: Iterable[Told]) -> Iterator[tuple[date, object]]:
    for form, row in told:
        if form == "sessions" and isinstance(row["date"], date):
            yield row["date"], row["staff"]


def _not_met(thread: Thread, week: int, chance: Random) -> Told:
    words = Words(thread.name, thread.pronouns)
    kind, texts = (NOT_MET[0], MISSED) if chance.random() < 0.6 else (NOT_MET[1], CANCELLED)
    return thread.not_met(week, kind, words.fit(chance.choice(texts), chance))


def _met(thread: Thread, week: int, scene: Scene, chance: Random, wellbeing: int) -> Told:
    happened, answers = details(scene, Words(thread.name, thread.pronouns), chance, wellbeing)
    return thread.met(week, happened, **answers, **_then(thread, week, scene, chance))


def details(scene: Scene, words: Words, chance: Random, wellbeing: int) -> tuple[str, Values]:
    """Say what happened in a scene, and all else but when it was and what comes next."""
    opening = chance.choice(OPENINGS[scene.place])
    answers: Values = {
        "minutes": chance.choice((40, 45, 50, 55, 60, 60, 60, 65, 70)),
        "place": scene.place,
        "topics": scene.topics,
        "also": ("A good moment",) if chance.random() < 0.05 else ("No",),
    }
    if chance.random() < 0.8:
        answers["wellbeing"] = wellbeing if chance.random() < 0.92 else "Rather not say"
    if scene.view and chance.random() < 0.75:
        answers["view"] = words.fit(scene.view, chance)
    if scene.wishes and chance.random() < 0.6:
        answers["wishes"] = words.fit(scene.wishes, chance)
    if scene.together:
        answers["together"] = scene.together
    return words.fit(opening + scene.happened, chance), answers


def _then(thread: Thread, week: int, scene: Scene, chance: Random) -> Values:
    if not scene.then:
        return {}
    words = Words(thread.name, thread.pronouns)
    helper = "1-2-1 worker" if thread.staff == "S-04" else "Keyworker"
    who = "Resident" if scene.who == "Resident" else helper
    return {"then": (words.fit(scene.then, chance), who, week - 1)}


def _dropped_in(thread: Thread, week: int, chance: Random) -> Iterator[Told]:
    """Tell of a short unplanned word, a day or two after the meeting."""
    day = thread.on(week) + timedelta(days=chance.choice((1, 2)))
    if day >= thread.at.today or not is_workday(day):
        return
    at = replace(thread, start=time(chance.choice((9, 12, 16)), chance.choice((5, 15, 40, 50))))
    words = Words(thread.name, thread.pronouns)
    happened, answers = details(chance.choice(SHORT), words, chance, 3)
    answers |= {"kind": "Drop-in", "planned": False, "minutes": chance.choice((5, 10, 10, 15, 20))}
    answers.pop("wellbeing", None)
    yield at.met(day, happened, **answers)


def chained(told: Iterable[Told]) -> list[Told]:
    """Say at each meeting what came of what was agreed at the one before."""
    rows = list(told)
    sessions = [row for form, row in rows if form == "sessions" and row["kind"] not in NOT_MET]
    waiting = 0  # for how many meetings something has been waiting to be done
    for row in sorted(sessions, key=lambda row: (str(row["date"]), str(row["start"]))):
        if row["kind"] == "Drop-in":
            continue
        if waiting and "last_time" not in row:
            chance = Random(f"{row['resident']} {row['date']}")
            row["last_time"] = came_of_it(waiting, chance)
        if row.get("last_time") in ("Done", "No longer needed"):
            waiting = 0
        if waiting or "next" in row:
            waiting += 1
    return rows


def came_of_it(waiting: int, chance: Random) -> str:
    """Say what came of what was agreed; nothing waits for more than two meetings."""
    if waiting > 1:
        return "Done"
    return chance.choices(("Done", "Partly done", "No longer needed"), (8, 2, 1))[0]
