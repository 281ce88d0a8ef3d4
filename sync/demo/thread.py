"""One person's thread through the house: who they are, whom they meet and when, and its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from sync.demo.house import ACCOUNTS, ONE_TO_ONE
from sync.demo.telling import Telling

Values = dict[str, object]
Told = tuple[str, Values]  # the name of a form, and a row of it
Step = tuple[str, str, int, int | None]  # what, who, by when and done when, in weeks ago
READY = (
    "There is a need for it",
    "Will work on it to the end",
    "Will come every week or two weeks",
    "Is fine with close one-to-one work",
    "Will use what is learned",
)
NOT_MET = ("Missed by resident", "Cancelled by us")

PRONOUNS = {
    "he/him": ("he", "him", "his"),
    "she/her": ("she", "her", "her"),
    "they/them": ("they", "them", "their"),
}


@dataclass(frozen=True, slots=True)
class Thread:
    """A resident with one worker, and their usual day and time."""

    at: Telling
    resident: str
    name: str
    pronouns: str
    staff: str
    weekday: int
    start: time

    def on(self, weeks: int) -> date:
        """Return their usual day, that many weeks ago."""
        return self.at.day(weeks, self.weekday)

    def beside(self, staff: str, weekday: int, start: time) -> Thread:
        """Return the same person's thread with another worker."""
        return replace(self, staff=staff, weekday=weekday, start=start)

    def _sent(self, day: date, minutes: int = 0) -> Values:
        return {
            "timestamp": self.at.written(day, self.start, minutes, self.resident + self.staff),
            "sender": ACCOUNTS[self.staff],
            "resident": self.resident,
        }

    def moved_in(self, when: date | int, **more: object) -> Told:
        """Tell how the person came."""
        day = when if isinstance(when, date) else self.on(when)
        row = self._sent(day, 90) | {
            "name": self.name,
            "pronouns": self.pronouns,
            "adult": True,
            "service": "Lives here",
            "moved_in": day,
            "agreement": "Licence",
            "agreement_start": day,
            "keyworker": self.staff,
            "privacy_given": day,
        }
        return "residents", row | more

    def met(self, when: date | int, happened: str, **more: object) -> Told:
        """Tell of a meeting that took place."""
        day = when if isinstance(when, date) else self.on(when)
        minutes = more.get("minutes", 60)
        row = self._sent(day, minutes if isinstance(minutes, int) else 60) | {
            "staff": self.staff,
            "date": day,
            "start": self.start,
            "kind": "1-2-1 support" if self.staff == ONE_TO_ONE else "Keywork",
            "minutes": minutes,
            "planned": True,
            "how": "In person",
            "place": "Office",
            "happened": happened,
        }
        return "sessions", row | self._promise(more)

    def not_met(self, weeks: int, kind: str, happened: str, **more: object) -> Told:
        """Tell of a meeting that did not take place."""
        row = self._sent(self.on(weeks), 20) | {
            "staff": self.staff,
            "date": self.on(weeks),
            "start": self.start,
            "kind": kind,
            "planned": True,
            "happened": happened,
        }
        return "sessions", row | self._promise(more)

    def _promise(self, more: Values) -> Values:
        """Spell out ``then=(what, who, weeks)``: what happens next."""
        match more.pop("then", None):
            case (str(what), str(who), int(weeks)):
                return more | {"next": what, "next_who": who, "next_by": self.on(weeks)}
            case _:
                return more

    def assessed(self, when: date | int, kind: str, **more: object) -> Told:
        """Tell of an assessment."""
        day = when if isinstance(when, date) else self.on(when)
        row = self._sent(day, 80) | {
            "staff": self.staff,
            "date": day,
            "kind": kind,
            "risk": "None known",
            "resident_view": "Agreed",
        }
        return "assessments", row | _scored(more)

    def goal(
        self, code: str, weeks: int, words: str, steps: tuple[Step, ...], **more: object
    ) -> Told:
        """Tell of a goal; ``look`` and ``closed`` are in weeks ago."""
        row = self._sent(self.on(weeks), 75) | {
            "goal": code,
            "date": self.on(weeks),
            "words": words,
            "term": "Short (up to 12 weeks)",
            "set_by": "Resident",
            "source": "Assessment",
            "status": "Open",
        }
        row |= dict(self._steps(steps))
        for name, field in (("look", "look_again"), ("closed", "closed")):
            at = more.pop(name, None)
            if isinstance(at, int):
                row[field] = self.on(at)
        if "closed" in row:
            row["status"] = "Closed"
        return "goals", row | more

    def _steps(self, steps: tuple[Step, ...]) -> Iterator[tuple[str, object]]:
        for number, (what, who, by, done) in enumerate(steps, start=1):
            yield f"step_{number}", what
            yield f"step_{number}_who", who
            yield f"step_{number}_by", self.on(by)
            if done is not None:
                yield f"step_{number}_done", self.on(done)

    def review(self, weeks: int, goals: tuple[tuple[str, str], ...], **more: object) -> Told:
        """Tell of a review; *goals* are codes with how far each is."""
        row = self._sent(self.on(weeks), 80) | {
            "staff": self.staff,
            "date": self.on(weeks),
            "present": ("Resident", "Keyworker"),
            "risk": "The same",
            "ready": "Not yet",
            "agreed": "Agreed",
            "copy_given": True,
            "contact_right": "Right",
        }
        for number, (code, progress) in enumerate(goals, start=1):
            row |= {f"goal_{number}": code, f"progress_{number}": progress}
        return "reviews", row | _scored(more)

    def change(self, weeks: int, what: str, **more: object) -> Told:
        """Tell what changed, from their usual day that many weeks ago."""
        day = self.on(weeks)
        return "changes", self._sent(day, 100) | {"date": day, "what": what} | more

    def move(self, weeks: int, what: str, **more: object) -> Told:
        """Tell of leaving or coming back."""
        day = self.on(weeks)
        return "moves", self._sent(day, 120) | {"date": day, "what": what} | more


def _scored(more: Values) -> Values:
    """Spell out ``areas="Budgeting: 2, Health: Not now"``: how each area is now."""
    match more.pop("areas", None):
        case str(areas):
            pairs = (area.split(": ") for area in areas.split(", "))
            return more | {
                f"area_{area.casefold().replace(' ', '_')}": int(score)
                if score.isdigit()
                else score
                for area, score in pairs
            }
        case _:
            return more
