"""A person's file: who they are, whom they meet, and what happened."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

from sync.demo.answers import Allowed, clock, number, plain
from sync.demo.days import WEEKDAYS, Day, read_day, read_weeks
from sync.demo.spelled import SPELLED_OUT, spell_out
from sync.demo.telling import MON
from sync.forms.lines import Spot, need, offer

THEIRS = ("name", "pronouns", "keyworker", "staff", "start", "kind")  # see Thread
FILE = ("resident", "name", "pronouns", "workers", "in between", "story")
WORKER = ("staff", "day", "time", "role")
BETWEEN = ("with", "from", "to", "every", "topics")
EVERY = re.compile(r"([1-9]\d*) weeks?")
MET, NOT_MET = "met", "not met"  # what happens in weeks that no story tells of
PRONOUNS = {
    "he/him": ("he", "him", "his"),
    "she/her": ("she", "her", "her"),
    "they/them": ("they", "them", "their"),
}


@dataclass(frozen=True, slots=True)
class Verb:
    """Something that happens in a person's story, and the row that tells of it."""

    form: str
    day: str  # the question that asks when it was
    sent: int  # minutes after the start
    theirs: tuple[str, ...]  # what the person's file answers
    answers: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoryDefaults:
    """What happens in stories, and what a meeting with a worker of each role is called."""

    verbs: Mapping[str, Verb]
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody of the staff whom a person meets, and their usual day and time."""

    staff: str
    weekday: int
    start: time
    role: str
    kind: str


@dataclass(frozen=True, slots=True)
class OrdinaryWeeks:
    """Weeks in which a person meets a worker as usual, and what they like to talk about."""

    worker: Worker
    weeks: range
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One thing that happened."""

    verb: Verb
    worker: Worker
    day: Day
    answers: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoryPerson:
    """A resident, and their story."""

    resident: str
    name: str
    pronouns: str
    workers: tuple[Worker, ...]
    between: tuple[OrdinaryWeeks, ...] = ()
    story: tuple[StoryEvent, ...] = ()


def read_usual(root: Spot, allowed: Allowed) -> StoryDefaults:
    """Read usual.yaml: the verbs, and what is usual in their rows."""
    entries = root.known(("roles", "verbs"), "what is usual")
    verbs = need(root, entries, "verbs").entries("verbs")
    roles = need(root, entries, "roles").entries("roles")
    if not roles:
        raise entries["roles"].wrong("Write at least one role here, such as Keyworker: Keywork")
    for word in (MET, NOT_MET):
        need(entries["verbs"], verbs, word)
    kinds = allowed.forms["sessions"].by_name["kind"]
    return StoryDefaults(
        {name: _verb(spot, allowed) for name, spot in verbs.items()},
        {role: str(allowed.answer(spot, kinds)) for role, spot in roles.items()},
    )


def _verb(spot: Spot, allowed: Allowed) -> Verb:
    entries = spot.known(("form", "day", "sent", "theirs", "answers"), "a verb")
    form = allowed.form(need(spot, entries, "form"))
    asked = need(spot, entries, "day")
    day = allowed.question(asked, plain(asked), form)
    answers = entries["answers"].entries("answers") if "answers" in entries else {}
    theirs = entries["theirs"].items("theirs") if "theirs" in entries else ()
    return Verb(
        form.name,
        day.name,
        number(need(spot, entries, "sent")),
        tuple(each.one_of(THEIRS, "word about a person") for each in theirs),
        allowed.answers(answers, form),
    )


def read_person(
    root: Spot, usual: StoryDefaults, topics: Collection[str], allowed: Allowed
) -> StoryPerson:
    """Read one file of people/, where there are scenes about *topics*.

    Raises AuthorMistake for what cannot be told.
    """
    entries = root.known(FILE, "a person")
    pronouns = need(root, entries, "pronouns")
    workers = tuple(
        read_worker(spot, usual, allowed)
        for spot in need(root, entries, "workers").items("workers")
    )
    if not workers:
        raise entries["workers"].wrong("Name the keyworker here, with their day and time.")
    return StoryPerson(
        plain(need(root, entries, "resident")),
        plain(need(root, entries, "name")),
        pronouns.one_of(PRONOUNS, "pair of pronouns"),
        workers,
        tuple(
            _between(spot, workers, topics, allowed)
            for spot in (
                entries["in between"].items("in between") if "in between" in entries else ()
            )
        ),
        tuple(
            read_event(spot, spot.entries("event"), workers, usual, allowed)
            for spot in need(root, entries, "story").items("story")
        ),
    )


def read_worker(spot: Spot, usual: StoryDefaults, allowed: Allowed) -> Worker:
    """Read who is met, and on which day and at what time that usually is."""
    entries = spot.known(WORKER, "a worker")
    role = next(iter(usual.roles))
    if "role" in entries:
        role = entries["role"].one_of(usual.roles, "role")
    day = need(spot, entries, "day").one_of(WEEKDAYS, "working day")
    return Worker(
        allowed.code(need(spot, entries, "staff"), "staff"),
        MON + WEEKDAYS.index(day),
        clock(need(spot, entries, "time")),
        role,
        usual.roles[role],
    )


def _with(entries: Mapping[str, Spot], workers: Sequence[Worker]) -> Worker:
    """Return the worker who is named, or the first."""
    if "with" not in entries:
        return workers[0]
    code = entries["with"].one_of([each.staff for each in workers], "worker of this person")
    return next(each for each in workers if each.staff == code)


def _between(
    spot: Spot, workers: Sequence[Worker], topics: Collection[str], allowed: Allowed
) -> OrdinaryWeeks:
    entries = spot.known(BETWEEN, "weeks in between")
    first, last = (read_weeks(need(spot, entries, word)) for word in ("from", "to"))
    if first < last:
        raise entries["to"].wrong("“to” must be less long ago than “from”.")
    every = _every(entries["every"]) if "every" in entries else 1
    liked = _liked(need(spot, entries, "topics"), topics, allowed)
    return OrdinaryWeeks(_with(entries, workers), range(first, last - 1, -every), liked)


def _liked(spot: Spot, topics: Collection[str], allowed: Allowed) -> tuple[str, ...]:
    """Read what somebody likes to talk about, each of which some scene is about."""
    liked = allowed.answer(spot, allowed.forms["sessions"].by_name["topics"])
    if not isinstance(liked, tuple) or not liked:
        raise spot.wrong("Say what they like to talk about, for example: topics: [Health]")
    for topic in liked:
        if topic not in topics:
            raise spot.wrong(f"No scene is about “{topic}”. Write one, or choose another topic.")
    return liked


def _every(spot: Spot) -> int:
    if not (match := EVERY.fullmatch(spot.written)):
        raise spot.wrong("Say how often they meet like this: every: 2 weeks")
    return int(match[1])


def read_event(
    spot: Spot,
    entries: Mapping[str, Spot],
    workers: Sequence[Worker],
    usual: StoryDefaults,
    allowed: Allowed,
) -> StoryEvent:
    """Read one thing that happened: its first word is the verb, with the day."""
    word = next(iter(spot.entries("event")), "")
    if word not in usual.verbs:
        raise spot.wrong(f"“{word}” is nothing that happens here. {offer(word, usual.verbs)}")
    verb = usual.verbs[word]
    given = {name: each for name, each in entries.items() if name not in (word, "with")}
    form = allowed.forms[verb.form]
    answers: dict[str, object] = {}
    for name, each in given.items():
        if name in SPELLED_OUT.get(form.name, ()):
            answers |= allowed.answers(spell_out(name, each, form, allowed), form)
        else:
            answers |= allowed.answers({name: each}, form)
    known = {"resident", verb.day, *verb.theirs, *verb.answers, *answers}
    allowed.complete(spot, known, form)
    return StoryEvent(verb, _with(entries, workers), read_day(entries[word]), answers)
