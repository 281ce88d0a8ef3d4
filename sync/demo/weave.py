"""Fill the weeks between the moments that matter with ordinary meetings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random

from sync.demo.meetings import Meetings
from sync.demo.people import MET, NOT_MET, PRONOUNS, OrdinaryWeeks, StoryDefaults, StoryPerson
from sync.demo.placeholders import personal
from sync.demo.rows import FormRow, Values
from sync.demo.scenes import Scene
from sync.demo.sent import RowSender
from sync.demo.telling import is_workday
from sync.demo.thread import Thread, story_of
from sync.forms.vocabulary import SessionKind
from sync.records.agreements import step_reference

ONE_TO_ONE = frozenset((SessionKind.ONE_TO_ONE, SessionKind.REFRESHER))


@dataclass(frozen=True, slots=True)
class Words:
    """How a text is made to fit the person it is about."""

    name: str
    pronouns: str
    meetings: Meetings

    def fit(self, text: str, chance: Random) -> str:
        """Fill in who it is about, and the small things that differ each time."""
        for word, choices in self.meetings.asides.items():
            if (slot := f"{{{word}}}") in text:
                text = text.replace(slot, chance.choice(choices))
        for slot, word in personal(self.name, *PRONOUNS[self.pronouns]).items():
            text = text.replace(f"{{{slot}}}", word)
            text = text.replace(f"{{{slot.capitalize()}}}", word.capitalize())
        return text


@dataclass(frozen=True, slots=True)
class MeetingMaker:
    """Makes ordinary meetings of one person with one worker."""

    thread: Thread
    usual: StoryDefaults
    words: Words

    def ordinary(self, between: OrdinaryWeeks, story: Iterable[FormRow]) -> Iterator[FormRow]:
        """Tell the meetings of all weeks that *story* says nothing of."""
        thread = self.thread
        mine = {day for day, staff in _planned(story) if staff == thread.worker.staff}
        chance = Random(f"{thread.person.resident} {thread.worker.staff}")
        scenes = deal(self.words.meetings.scenes, between.topics, chance)
        wellbeing = chance.choice((2, 3))
        missed = False
        for week in between.weeks:
            day = thread.on(week)
            if any(abs((day - other).days) <= 3 for other in mine):
                continue
            if day.weekday() != thread.worker.weekday:
                continue  # the office was shut on the usual day
            may_miss = not missed and week > 2  # what happens lately is told by hand
            missed = chance.random() < 0.1 and may_miss
            if missed:
                yield self._not_met(week, chance)
                continue
            wellbeing = min(5, max(1, wellbeing + chance.choice((-1, 0, 0, 0, 1, 1))))
            yield self._met(week, next(scenes), chance, wellbeing)
            if chance.random() < 0.07:
                yield from self._dropped_in(week, chance)

    def _not_met(self, week: int, chance: Random) -> FormRow:
        meetings = self.words.meetings
        why = meetings.missed if chance.random() < 0.6 else meetings.cancelled
        happened = self.words.fit(chance.choice(why.texts), chance)
        answers: Values = {"kind": why.kind, "happened": happened}
        return self.thread.row(self.usual.verbs[NOT_MET], self.thread.on(week), answers)

    def _met(self, week: int, scene: Scene, chance: Random, wellbeing: int) -> FormRow:
        answers = details(scene, self.words, chance, wellbeing) | self._next(week, scene, chance)
        return self.thread.row(self.usual.verbs[MET], self.thread.on(week), answers)

    def _next(self, week: int, scene: Scene, chance: Random) -> Values:
        if not scene.then:
            return {}
        who = self.thread.worker.role if scene.who in self.usual.roles else scene.who
        then = self.words.fit(scene.then, chance)
        return {"next": then, "next_who": who, "next_by": self.thread.on(week - 1)}

    def _dropped_in(self, week: int, chance: Random) -> Iterator[FormRow]:
        """Tell of a short unplanned word, a day or two after the meeting."""
        day = self.thread.on(week) + timedelta(days=chance.choice((1, 2)))
        if day >= self.thread.post.at.today or not is_workday(day):
            return
        start = time(chance.choice((9, 12, 16)), chance.choice((5, 15, 40, 50)))
        then = replace(self.thread, worker=replace(self.thread.worker, start=start))
        meetings = self.words.meetings
        answers = details(chance.choice(meetings.short), self.words, chance, 3)
        answers |= {"kind": meetings.short_kind, "planned": False}
        answers |= {"minutes": chance.choice(meetings.short_minutes)}
        answers.pop("wellbeing", None)
        yield then.row(self.usual.verbs[MET], day, answers)


def weave(
    person: StoryPerson, usual: StoryDefaults, meetings: Meetings, post: RowSender
) -> list[FormRow]:
    """Tell a person's story, with ordinary meetings in the weeks between."""
    story = story_of(person, post)
    words = Words(person.name, person.pronouns, meetings)
    rows = list(story)
    for between in person.between:
        thread = Thread(post, person, between.worker)
        rows += MeetingMaker(thread, usual, words).ordinary(between, story)
    return named(chained(rows, meetings, len(story)), person.resident)


def deal(scenes: Iterable[Scene], like: tuple[str, ...], chance: Random) -> Iterator[Scene]:
    """Deal scenes about what a person likes to talk about, none again before half the others."""
    pack = [scene for scene in scenes if scene.topics[0] in like]
    chance.shuffle(pack)
    half = len(pack) // 2
    while True:
        yield from pack
        pack = chance.sample(pack[:half], half) + chance.sample(pack[half:], len(pack) - half)


def _planned(story: Iterable[FormRow]) -> Iterator[tuple[date, object]]:
    """Go through the planned meetings of a story: in such a week there is no other."""
    for form, row in story:
        if form == "sessions" and row.get("planned") and isinstance(row["date"], date):
            yield row["date"], row["staff"]


def details(scene: Scene, words: Words, chance: Random, wellbeing: int) -> Values:
    """Say what happened in a scene, and all else but when it was and what comes next."""
    meetings = words.meetings
    opening = chance.choice(meetings.openings[scene.place])
    answers: Values = {
        "minutes": chance.choice(meetings.minutes),
        "place": scene.place,
        "topics": scene.topics,
        "also": meetings.good_moment if chance.random() < 0.05 else meetings.nothing_more,
    }
    if chance.random() < 0.8:
        answers["wellbeing"] = wellbeing if chance.random() < 0.92 else meetings.not_said
    if scene.view and chance.random() < 0.75:
        answers["view"] = words.fit(scene.view, chance)
    if scene.wishes and chance.random() < 0.6:
        answers["wishes"] = words.fit(scene.wishes, chance)
    if scene.together:
        answers["together"] = scene.together
    return answers | {"happened": words.fit(opening + scene.happened, chance)}


def chained(rows: list[FormRow], meetings: Meetings, told: int = 0) -> list[FormRow]:
    """Say at each meeting what came of what was agreed at the one before.

    What is not done is agreed again in the same words, but in the first rows, which are *told* by
    hand. Keywork and 1-2-1 support each go on from their own last meeting.
    """
    by_hand = {id(row) for _, row in rows[:told]}
    strands: dict[bool, list[Values]] = {True: [], False: []}
    for form, row in rows:
        if form == "sessions" and row["kind"] != meetings.short_kind:
            strands[row["kind"] in ONE_TO_ONE].append(row)
    for strand in strands.values():
        strand.sort(key=lambda row: (str(row["date"]), str(row.get("start"))))
        _chain(strand, by_hand, meetings)
    return rows


def _chain(strand: Iterable[Values], by_hand: Collection[int], meetings: Meetings) -> None:
    """Go through the meetings of one strand, with what is still to be done, the newest last."""
    last_time, still_open, waiting = meetings.last_time, list[Values](), 0
    for row in strand:
        met = row["kind"] not in meetings.not_met
        if met and still_open and "last_time" not in row:
            chance = Random(f"{row['resident']} {row['date']}")
            row["last_time"] = came_of_it(waiting, chance, last_time)
        if still_open and row.get("last_time") in (last_time["done"], last_time["dropped"]):
            still_open.pop()
            waiting = 0
        if met and still_open and id(row) not in by_hand:
            again = still_open.pop()
            row |= {name: again[name] for name in ("next", "next_who") if name in again}
            day = row["date"]
            assert isinstance(day, date)
            row.setdefault("next_by", day + timedelta(weeks=1))
        if "next" in row:
            still_open.append(row)
        if met and still_open:
            waiting += 1


def came_of_it(waiting: int, chance: Random, last_time: Mapping[str, str]) -> str:
    """Say what came of what was agreed; nothing waits for more than two meetings."""
    if waiting > 1:
        return last_time["done"]
    return chance.choices(tuple(last_time.values()), (8, 2, 1))[0]


def named(rows: list[FormRow], resident: str) -> list[FormRow]:
    """Put its reference where a row of Steps has the words of a promise to *resident*."""
    return [
        (form, row | {"reference": step_reference(resident, str(row["reference"]))})
        if form == "steps"
        else (form, row)
        for form, row in rows
    ]
