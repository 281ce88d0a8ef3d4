"""Rules that only remind: nothing is held back by them (practice W5, W7, W8 and W10, by number)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.person import Person, latest
from sync.casebook.promises import open_promises
from sync.casebook.referrals import w5_waits_long
from sync.check.codes import Code
from sync.check.house_rules import ContactDetails, HouseRules
from sync.check.setting_list import SETTINGS
from sync.forms.vocabulary import ChangeKind, Present, View
from sync.records import FORM_OF, Goal, Review, Session
from sync.records.awaited import awaited

STALE_GOAL = timedelta(days=56)
STALE_TASK = timedelta(days=28)
TOUCHES_A_GOAL = frozenset((FORM_OF[Session], FORM_OF[Review]))
LOOKED_AT = frozenset(f"goal_{number}" for number in range(1, 5))  # fields of a review
PERMISSION_LASTS = timedelta(days=365)
CHECK_NUMBERS_AFTER = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a look on a resident's page, by the number of its rule."""

    code: Code
    about: str = field(default="", repr=False)  # an area, a goal's code, a task as typed
    since: date | None = None
    named: str = ""  # the code of what it is about, where it stands beside

    @property
    def number(self) -> str:
        """Return the number of its rule: W8."""
        return self.code.split("-")[1]


def notices_for(person: Person, today: date) -> tuple[Notice, ...]:
    """List what is worth a look for someone who lives here today."""
    if person.stay_on(today) is None:
        return tuple(notice for rule in AFTERWARDS for notice in rule(person, today))
    return tuple(notice for rule in NOTICES for notice in rule(person, today))


def w5_task_left_alone(person: Person, today: date) -> Iterator[Notice]:
    """Remind of a task of ours without a day that nothing was said of for 28 days."""
    for promise in open_promises(person, today):
        last = max(promise.touched or promise.agreed, promise.last_agreed)
        if promise.awaited or promise.words is None:
            continue
        if promise.ours and promise.by is None and today - last > STALE_TASK:
            yield Notice(Code.W5_TASK_LEFT, about=promise.words, since=last)


def w5_referral_waits(person: Person, today: date) -> Iterator[Notice]:
    """Remind of a referral that has been waiting for more than 28 days."""
    for contact in person.contacts:
        if contact.is_referral and w5_waits_long(contact, today):
            yield Notice(Code.W5_REFERRAL_WAITS, about=contact.who or "", since=contact.date)


def w7_risk_since_concern(person: Person, today: date) -> Iterator[Notice]:
    """Remind to look at the risk again after a concern, which only managers know of."""
    concern = latest(person.concerns, today)
    if concern is None:
        return
    assessment, review = person.latest_assessment(today), latest(person.reviews, today)
    looked = [each.date for each in (assessment, review) if each]
    if not any(day >= concern.date for day in looked):
        yield Notice(Code.W7_RISK, since=concern.date)


def w7_resident_not_there(person: Person, today: date) -> Iterator[Notice]:
    """Remind of a last review that the resident was not at."""
    review = latest(person.reviews, today)
    if review and Present.RESIDENT not in review.present and "present" not in review.waits:
        yield Notice(Code.W7_NOT_THERE, since=review.date)


def w7_resident_disagrees(person: Person, today: date) -> Iterator[Notice]:
    """Remind that the resident disagrees with the newest assessment or review."""
    review = latest(person.reviews, today)
    if review and review.agreed == View.DISAGREES:
        yield Notice(Code.W7_REVIEW, since=review.date)
    assessment = person.latest_assessment(today)
    if assessment and assessment.resident_view == View.DISAGREES:
        yield Notice(Code.W7_ASSESSMENT, since=assessment.date)


def w8_area_without_goal(person: Person, today: date) -> Iterator[Notice]:
    """Remind of an area that matters most and has no goal."""
    assessment = person.latest_assessment(today)
    if assessment is None or not person.goals:
        return  # the engine says that the plan is due
    waits_whole = any(row.form == FORM_OF[Goal] for row in person.unread)
    if waits_whole or any("area" in goal.waits for goal in person.goals):
        return  # it may be the one
    with_goal = {goal.area for goal in person.goals if goal.date <= today}
    for area in assessment.priority_areas:
        if area not in with_goal:
            yield Notice(Code.W8_AREA, about=area, since=assessment.date)


def w8_goal_left_alone(person: Person, today: date) -> Iterator[Notice]:
    """Remind of an open goal that no session or review touched for 56 days."""
    unsure = [*_may_have_touched(person, today)]
    touched = {
        session.goal: session.date
        for session in person.sessions
        if session.goal and session.took_place and session.date <= today
    }
    for review in person.reviews:
        for code, _ in review.progress if review.date <= today else ():
            touched[code] = max(review.date, touched.get(code, date.min))
    for goal in person.open_goals(today):
        last = max(touched.get(goal.goal, goal.date), goal.date)
        if any(day > last for code, day in unsure if code in {goal.goal, ""}):
            continue
        if not goal.waits.isdisjoint(("status", "closed")):
            continue
        if not goal.paused and today - last > STALE_GOAL:
            yield Notice(Code.W8_GOAL_LEFT, about=goal.goal, since=last)


def _may_have_touched(person: Person, today: date) -> Iterator[tuple[str, date]]:
    """Tell the sessions and reviews of which it waits which goal they were about, or when."""
    for session in person.sessions:
        if "goal" in session.waits:
            yield "", session.date
    for review in person.reviews:
        if not review.waits.isdisjoint(LOOKED_AT):
            yield "", review.date
    for row in person.unread:
        if row.form in TOUCHES_A_GOAL:
            yield row.code("goal"), row.day or today


def w10_privacy_missing(person: Person, today: date) -> Iterator[Notice]:
    """Remind to talk "Your information" through; it is due with the first meeting."""
    met = person.last_met(today)
    if awaited(person.resident, "privacy_given"):
        return
    if person.resident and person.resident.privacy_given is None and met:
        yield Notice(Code.W10_PRIVACY)


def w10_permission_old(person: Person, today: date) -> Iterator[Notice]:
    """Remind to ask again about sharing, a year after they last said so."""
    said = person.resident.share_date if person.resident else None
    asked = [change.date for change in person.changes if change.what == ChangeKind.PERMISSION]
    newest = max([day for day in (said, *asked) if day is not None], default=None)
    if awaited(person.resident, "share_date"):
        return
    if newest and today - newest > PERMISSION_LASTS:
        yield Notice(Code.W10_PERMISSION, since=newest)


NOTICES: tuple[Callable[[Person, date], Iterator[Notice]], ...] = (
    w5_task_left_alone,
    w5_referral_waits,
    w7_risk_since_concern,
    w7_resident_not_there,
    w7_resident_disagrees,
    w8_area_without_goal,
    w8_goal_left_alone,
    w10_privacy_missing,
    w10_permission_old,
)

AFTERWARDS = (w5_referral_waits,)


def w10_numbers_to_check(rules: HouseRules, today: date) -> Iterator[Notice]:
    """Remind of each number that residents are given and nobody checked for 180 days.

    Of one whose day waits for a correction it cannot be said; the card of that day asks for it.
    """
    seen = set()
    for house in (rules.everywhere, *(rules.houses[code] for code in sorted(rules.houses))):
        for setting in SETTINGS:
            contact = getattr(house, setting.attribute)
            if not isinstance(contact, ContactDetails) or contact in seen:
                continue
            seen.add(contact)
            if contact.day_waits:
                continue
            if contact.checked_on is None or today - contact.checked_on > CHECK_NUMBERS_AFTER:
                yield Notice(Code.W10_NUMBER, setting.title, contact.checked_on)
