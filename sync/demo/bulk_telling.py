"""What is recorded of each resident of a bulk house from week to week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from sync.demo.bulk_people import BulkPerson, meets, staff_of
from sync.demo.library import stories
from sync.demo.rows import FormRow, Values
from sync.demo.scenes import Scene
from sync.demo.telling import Telling, is_workday
from sync.demo.weave import Words, came_of_it, details
from sync.forms.vocabulary import CameOfIt
from sync.records.agreements import step_reference

TOLD_EVERY = 52  # weeks: now and then a step is closed by itself
AREAS = ("budgeting", "lifeskills", "training", "health", "relationships")


def begun(at: Telling, who: BulkPerson, week: int, minutes: int = 60) -> tuple[date, Values]:
    """Begin a row about *who* in *week*: the day, and when and by whom it was sent."""
    day = at.day(week, who.weekday)
    sender = f"{who.staff.casefold()}@example.org"
    sent = at.written(day, who.start, minutes, who.code)
    return day, {"timestamp": sent, "sender": sender, "resident": who.code}


def areas(chance: Random) -> Values:
    """Say how each area is, as answered."""
    return {f"area_{area}": chance.choice((1, 2, 2, 3, 3, 4, 5, "Not now")) for area in AREAS}


def assessed(at: Telling, who: BulkPerson, chance: Random) -> Iterator[FormRow]:
    """Tell of the first and the full assessment."""
    for kind, week in (("First", who.came - 1), ("Full", who.came - 3)):
        if week < who.until:
            continue
        day, row = begun(at, who, week, 80)
        row |= {"staff": who.staff, "date": day, "kind": kind, **areas(chance)}
        row |= {
            "strengths": "“I keep going.” Good company.",
            "aspirations": "“My own place, and some peace in it.”",
            "needs": "Someone to think it through with.",
        }
        row |= {
            "priority_areas": tuple(
                chance.sample(("Budgeting", "Lifeskills", "Training", "Health", "Relationships"), 2)
            )
        }
        yield "assessments", row | {"risk": "None known", "resident_view": "Agreed"}


def sessions(at: Telling, who: BulkPerson, chance: Random) -> Iterator[FormRow]:
    """Tell of every week’s meeting."""
    meetings = stories().meetings
    words = Words(who.name, who.pronouns, meetings)
    last: Scene | None = None
    waiting, agreed = 0, ""
    for week in range(who.came - 1, who.until - 1, -1):
        day, row = begun(at, who, week)
        if not meets(who, week) or not is_workday(day) or day.weekday() != who.weekday:
            continue
        staff = staff_of(who, week)
        row |= {
            "staff": staff,
            "sender": f"{staff.casefold()}@example.org",
            "date": day,
            "start": who.start,
            "planned": True,
        }
        if chance.random() < 0.09:
            why = meetings.missed if chance.random() < 0.6 else meetings.cancelled
            yield (
                "sessions",
                row
                | {
                    "kind": why.kind,
                    "happened": words.fit(chance.choice(why.texts), chance),
                },
            )
            continue
        scene = chance.choice(meetings.scenes)
        while scene is last:
            scene = chance.choice(meetings.scenes)
        last = scene
        answers = details(scene, words, chance, chance.choice((2, 3, 3, 4, 5)))
        row |= {"kind": "Keywork", "how": "In person"} | answers
        if waiting:
            row["last_time"] = came_of_it(waiting, chance, meetings.last_time)
            waiting = 0 if row["last_time"] != "Partly done" else waiting
        if scene.then or waiting:
            agreed = agreed if waiting else words.fit(scene.then, chance)
            waiting += 1
            if week % TOLD_EVERY == 0 and week > who.until:
                waiting = 0
                yield "steps", _told(who, row, agreed)
            row |= {
                "next": agreed,  # the same words while it is not done: the same promise
                "next_who": "Resident",
                "next_by": at.day(week - 1, who.weekday),
            }
        yield "sessions", row


def _told(who: BulkPerson, session: Values, agreed: str) -> Values:
    """Tell, soon after a session, that what was agreed there is done."""
    sent = session["timestamp"]
    assert isinstance(sent, datetime)
    row = {"timestamp": sent + timedelta(days=1), "sender": session["sender"]}
    row |= {"reference": step_reference(who.code, agreed), "what": CameOfIt.DONE.value}
    return row | {"date": (sent + timedelta(days=1)).date(), "staff": session["staff"]}


def reviews(at: Telling, who: BulkPerson, goals: list[Values], chance: Random) -> Iterator[FormRow]:
    """Tell of the reviews, every twelve weeks."""
    for week in range(who.came - 12, who.until - 1, -12):
        day, row = begun(at, who, week, 80)
        staff = staff_of(who, week)
        row |= {"sender": f"{staff.casefold()}@example.org"}
        row |= {"staff": staff, "date": day, "present": ("Resident", "Keyworker"), **areas(chance)}
        worked_on = [goal["goal"] for goal in goals if in_plan(goal, day)]
        for number, code in enumerate(worked_on[:4], start=1):
            row |= {
                f"goal_{number}": code,
                f"progress_{number}": chance.choice(("A little", "A lot")),
            }
        row |= {
            "changes": "Go on as we are.",
            "contact_right": "Right",
            "risk": "The same",
            "agreed": "Agreed",
            "copy_given": True,
        }
        row |= {
            "isolation": chance.choice(
                ("Most days", "Every week", "Now and then", "Rather not say")
            )
        }
        yield (
            "reviews",
            row
            | {
                "ready": chance.choice(("Not yet", "Soon")),
                "resident_words": "“It helps to look back.”",
            },
        )


def in_plan(goal: Values, day: date) -> bool:
    """Say whether *goal* was being worked on that day."""
    agreed, closed = goal["date"], goal.get("closed", day)
    return isinstance(agreed, date) and isinstance(closed, date) and agreed < day <= closed
