"""What is on: what happens every week, and now and then something more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.demo.answers import Allowed, number, numbers, plain, some, texts
from sync.demo.codes import CALLED, rows_of
from sync.demo.days import WEEKDAYS, Day, read_day, read_weeks
from sync.forms.lines import Spot, need

BESIDE = (CALLED, "listed", "asked", "said")
BY_ITSELF = ("activity", "date")  # known without an answer
WEEKLY = ("from", "to", "sent by", "mood", "soup", "walk")
SERIES = (
    *("day", "answers", "houses", "came", "with a resident", "residents", "notes", "but"),
    "not in",
)
MOOD = ("not asked", "before", "better by")
SAID = ("keep", "change")

Answers = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DemoActivity:
    """Something that is on once; so many were asked, and the first of them wrote something."""

    called: str
    date: Day
    listed: Day | None  # when it was put on the list
    answers: Answers = field(repr=False)
    asked: int
    said: tuple[Answers, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Series:
    """Something that is on every week."""

    called: str
    weekday: int
    answers: Answers = field(repr=False)
    houses: tuple[str, ...]  # in turn
    came: tuple[int, int]
    led_with: Answers  # what is different where a resident leads it too
    residents: Mapping[int, str]  # who does, in which week
    notes: tuple[str, ...] = field(repr=False)
    but: tuple[tuple[Day, Answers], ...] = field(repr=False)  # what was different on one day
    not_in: frozenset[int]


@dataclass(frozen=True, slots=True)
class Mood:
    """What chance says of how people were before and after."""

    not_asked: str
    before: tuple[int, ...]
    better: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weekly:
    """What is on in all of these weeks, and who puts everything on the list."""

    weeks: range
    sender: str
    mood: Mood
    series: tuple[Series, ...]


def read_activities(
    root: Spot, titles: Mapping[str, Answers], allowed: Allowed
) -> tuple[DemoActivity, ...]:
    """Read a file of activities; *titles* is what each session of the toolkit is called."""
    _, rows, spots = rows_of(root)
    return tuple(_activity(at, row, titles, allowed) for at, row in zip(spots, rows, strict=True))


def _activity(
    spot: Spot, row: Mapping[str, Spot], titles: Mapping[str, Answers], allowed: Allowed
) -> DemoActivity:
    form = allowed.forms["activities"]
    given = {name: each for name, each in row.items() if name not in (*BESIDE, "date")}
    answers = allowed.answers(given, form)
    answers = {**titles.get(str(answers.get("session")), {}), **answers}
    if "title" not in answers:
        raise spot.wrong("Give it a title, or a session of the toolkit.")
    allowed.complete(spot, {*answers, *BY_ITSELF}, form, "start")
    said = row["said"].items("said") if "said" in row else ()
    return DemoActivity(
        plain(need(spot, row, CALLED)),
        read_day(need(spot, row, "date")),
        read_day(row["listed"]) if "listed" in row else None,
        answers,
        number(row["asked"]) if "asked" in row else 0,
        tuple(
            allowed.answers(each.known(SAID, "what was said"), allowed.forms["evaluations"])
            for each in said
        ),
    )


def read_weekly(root: Spot, allowed: Allowed) -> Weekly:
    """Read every-week.yaml."""
    entries = root.known(WEEKLY, "what is on every week")
    parts = {word: need(root, entries, word) for word in WEEKLY}
    first, last = read_weeks(parts["from"]), read_weeks(parts["to"])
    return Weekly(
        range(first, last - 1, -1),
        allowed.code(parts["sent by"], "staff"),
        _mood(parts["mood"], allowed),
        tuple(_series(name, parts[name], allowed) for name in ("soup", "walk")),
    )


def _mood(spot: Spot, allowed: Allowed) -> Mood:
    entries = spot.known(MOOD, "a mood")
    not_asked, before, better = (need(spot, entries, word) for word in MOOD)
    question = allowed.forms["activities"].by_name["mood_before"]
    return Mood(str(allowed.answer(not_asked, question)), numbers(before), numbers(better))


def _series(called: str, spot: Spot, allowed: Allowed) -> Series:
    form = allowed.forms["activities"]
    entries = spot.known(SERIES, "what is on every week")
    came = need(spot, entries, "came")
    least, most, *more = (*numbers(came), 0, 0)
    if len(more) != 2 or least > most:
        raise came.wrong("Write the fewest and the most who came, such as [5, 10].")
    residents = entries["residents"].entries("residents") if "residents" in entries else {}
    led_with = entries["with a resident"].entries("row") if "with a resident" in entries else {}
    answers = allowed.answers(need(spot, entries, "answers").entries("answers"), form)
    allowed.complete(entries["answers"], {*answers, *BY_ITSELF}, form, "start")
    return Series(
        called,
        WEEKDAYS.index(need(spot, entries, "day").one_of(WEEKDAYS, "working day")),
        answers,
        tuple(allowed.code(each, "houses") for each in some(need(spot, entries, "houses"))),
        (least, most),
        allowed.answers(led_with, form),
        {
            read_weeks(Spot(each.file, each.line, week, week)): allowed.code(each, "residents")
            for week, each in residents.items()
        },
        texts(entries["notes"]) if "notes" in entries else (),
        tuple(
            _but(each, allowed)
            for each in (entries["but"].items("but") if "but" in entries else ())
        ),
        frozenset(
            map(read_weeks, entries["not in"].items("not in") if "not in" in entries else ())
        ),
    )


def _but(spot: Spot, allowed: Allowed) -> tuple[Day, Answers]:
    entries = dict(spot.entries("row"))
    day = read_day(need(spot, entries, "date"))
    del entries["date"]
    return day, allowed.answers(entries, allowed.forms["activities"])
