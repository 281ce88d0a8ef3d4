"""One person's thread through the house: whom they meet and when, and its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sync.demo.people import StoryEvent, StoryPerson, Verb, Worker
from sync.demo.rows import FormRow, Values, dated
from sync.demo.sent import RowSender


@dataclass(frozen=True, slots=True)
class Thread:
    """A resident with one worker, and their usual day and time."""

    post: RowSender
    person: StoryPerson
    worker: Worker

    def on(self, weeks: int) -> date:
        """Return their usual day, that many weeks ago."""
        return self.post.at.day(weeks, self.worker.weekday)

    def row(self, verb: Verb, day: date, answers: Mapping[str, object]) -> FormRow:
        """Tell of something that happened on *day*."""
        values: Values = {} if verb.form == "steps" else {"resident": self.person.resident}
        theirs = self._theirs()
        values |= {name: theirs[name] for name in verb.theirs}
        values |= {verb.day: day}
        values |= dated({**verb.answers, **answers}, self.post.at, self.worker.weekday, day)
        lasted = values.get("minutes")
        minutes = lasted if isinstance(lasted, int) else verb.sent
        about, worker = self.person.resident, self.worker
        return verb.form, (
            self.post.by_staff(worker.staff, day, about, worker.start, minutes) | values
        )

    def event(self, event: StoryEvent, typed: Mapping[str, object]) -> FormRow:
        """Tell of an event; what stands in *typed* goes into the row just so."""
        day = event.day.on(self.post.at, self.worker.weekday)
        return self.row(event.verb, day, {**event.answers, **typed})

    def _theirs(self) -> Values:
        return {
            "name": self.person.name,
            "pronouns": self.person.pronouns,
            "keyworker": self.worker.staff,
            "staff": self.worker.staff,
            "start": self.worker.start,
            "kind": self.worker.kind,
        }


def story_of(person: StoryPerson, post: RowSender) -> list[FormRow]:
    """Tell what a person's file says happened."""
    return [Thread(post, person, event.worker).event(event, {}) for event in person.story]
