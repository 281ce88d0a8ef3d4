"""A case study of coded answers only: months in place of days, and no word but what staff wrote.

Nothing that was typed about the person stands in it, save the words for a case study in Moments.
An answer in words of one's own, where a list takes them, is told as “other”.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.ledger import ONE_TO_ONE
from sync.casebook.person import Person
from sync.forms.vocabulary import ChangeKind, ContactPurpose, GoalSetBy, MayShare, MoveKind, Went
from sync.pages.compare import first_and_last
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.records import Move

MONTH = 30.44  # days
WHOSE_IDEA: dict[str, str] = {
    GoalSetBy.RESIDENT: "their own idea",
    GoalSetBy.TOGETHER: "an idea of both",
}
TOLD_PURPOSES = frozenset(
    (ContactPurpose.REFERRAL, ContactPurpose.REFERENCE, ContactPurpose.MEDIATION)
)  # the others are too close


@dataclass(frozen=True, slots=True)
class CaseStudyLine:
    """One step of the way: “Month 3”, what happened, and what staff wrote for it."""

    day: date
    when: str
    words: str
    story: str = field(default="", repr=False)


def agreed_on(person: Person) -> date | None:
    """Return when they last said that their story may be told; None if they never did.

    A change of what they permit, made later, asks for a new yes.
    """
    said = [
        each.share_date or each.date
        for each in person.moments
        if each.may_share == MayShare.IN_A_CASE_STUDY and "share_date" not in each.waits
    ]
    agreed = max(said, default=None)
    since = [each.date for each in person.changes if each.what == ChangeKind.PERMISSION]
    return None if agreed and any(day > agreed for day in since) else agreed


def case_study_page(maker: PageMaker, person: Person) -> Page | None:
    """Make the case study of somebody who agreed to it, or nothing."""
    agreed = agreed_on(person)
    if agreed is None or person.resident is None or person.resident.moved_in is None:
        return None
    if maker.casebook.held_about.get(person.code, {}).get("changes"):
        return None  # what waits may take their yes back
    lines = sorted(CaseStudyWriter(maker, person).lines(), key=lambda each: each.day)
    met = [each for each in person.sessions if each.took_place]
    until = person.stays[-1].end or maker.casebook.today
    return maker.page(
        f"residents/{slug(person.code)}/case-study.md",
        "Case study",
        "case_study.md.j2",
        person=person,
        agreed=agreed,
        meetings=len(met),
        with_worker=sum(each.kind in ONE_TO_ONE for each in met),
        months=max(1, round(_days_here(person, until) / MONTH)),
        lines=lines,
        areas=first_and_last(maker.casebook, person),
    )


def _days_here(person: Person, until: date) -> int:
    return sum(((stay.end or until) - stay.start).days for stay in person.stays)


@dataclass(frozen=True, slots=True)
class CaseStudyWriter:
    """Tells the way of one person in coded answers."""

    maker: PageMaker
    person: Person

    def lines(self) -> Iterator[CaseStudyLine]:
        """Tell every step, in no order."""
        who = self.person.resident
        if who is None or who.moved_in is None:
            return
        sent = self._say("residents", "referred_by", who.referred_by)
        yield self._line(who.moved_in, f"Came to us. Sent by: {sent}.")
        yield from self._papers()
        yield from self._goals()
        yield from self._with_others()
        yield from self._moves()

    def _papers(self) -> Iterator[CaseStudyLine]:
        for each in self.person.assessments:
            most = self._many("assessments", "priority_areas", each.priority_areas)
            words = f"{self.maker.label('assessments', 'kind', each.kind)} assessment."
            yield self._line(each.date, f"{words} What matters most: {most}." if most else words)
        for review in self.person.reviews:
            words = f"Review. Ready to move on: {self._say('reviews', 'ready', review.ready)}."
            if review.isolation:
                often = self._say("reviews", "isolation", review.isolation)
                words += f" Sees people they like: {often}."
            yield self._line(review.date, words)
        for change in self.person.changes:
            if change.what in (ChangeKind.SUPPORT_WORKER, ChangeKind.SUPPORT_ENDED):
                began = change.what == ChangeKind.SUPPORT_WORKER
                yield self._line(change.date, f"1-2-1 support {'began' if began else 'ended'}.")

    def _goals(self) -> Iterator[CaseStudyLine]:
        for goal in self.person.goals:
            about = self._many("goals", "items", goal.items)
            words = f"A goal about {self._say('goals', 'area', goal.area)}"
            if goal.set_by:
                words += f", {WHOSE_IDEA.get(goal.set_by, 'an idea of staff')}"
            yield self._line(goal.date, f"{words}: {about}." if about else f"{words}.")
            if goal.closed and goal.outcome and goal.closed <= self.maker.casebook.today:
                outcome = self._say("goals", "outcome", goal.outcome)
                area = self._say("goals", "area", goal.area)
                yield self._line(goal.closed, f"The goal about {area} ended: {outcome}.")

    def _with_others(self) -> Iterator[CaseStudyLine]:
        for contact in self.person.contacts:
            if contact.purpose not in TOLD_PURPOSES:
                continue
            purpose = self._say("contacts", "purpose", contact.purpose)
            who = self._say("contacts", "who", contact.who)
            result = (
                f", {self._say('contacts', 'result', contact.result)}" if contact.result else ""
            )
            yield self._line(contact.date, f"Another service ({who}): {purpose}{result}.")
        for session in self.person.sessions:
            if session.went == Went.FIRST_TIME:
                yield self._line(session.date, "Went to a group or activity for the first time.")
        again = next((each for each in self.person.sessions if each.went == Went.AGAIN), None)
        if again:
            yield self._line(again.date, "Went again.")
        for moment in self.person.moments:
            if moment.may_share == MayShare.IN_A_CASE_STUDY:
                kind = self.maker.label("moments", "kind", moment.kind or "Something good")
                yield self._line(moment.date, f"{kind}.", moment.story or "")

    def _moves(self) -> Iterator[CaseStudyLine]:
        for move in self.person.moves:
            yield self._line(move.date, self._moved(move))
        for each in self.person.followups:
            if each.reached and each.still_there:
                there = self._say("followups", "still_there", each.still_there)
                yield self._line(
                    each.date, f"{each.weeks} weeks after leaving. Still there: {there}."
                )

    def _moved(self, move: Move) -> str:
        if move.what != MoveKind.LEFT:
            return "Came back."
        left = {True: "Left, planned.", False: "Left, not planned.", None: "Left."}[move.planned]
        ended = self._say("moves", "keywork_end", move.keywork_end)
        where = self._say("moves", "to", move.to)
        return f"{left} Went to: {where}. Why keywork ended: {ended}."

    def _line(self, day: date, words: str, story: str = "") -> CaseStudyLine:
        moved_in = (self.person.resident.moved_in if self.person.resident else None) or day
        month = int((day - moved_in).days // MONTH) + 1
        return CaseStudyLine(day, f"Month {month}:" if month > 0 else "Before:", words, story)

    def _say(self, form: str, name: str, option: str | None) -> str:
        """Say an option in small letters; what is not an option was typed, and is not told."""
        asked = self.maker.casebook.forms[form].by_name.get(name)
        if option is None:
            return "not known"
        if asked is None or option not in asked.options:
            return "other"
        return asked.label(option).lower()

    def _many(self, form: str, name: str, options: tuple[str, ...]) -> str:
        return ", ".join(dict.fromkeys(self._say(form, name, each) for each in options))
