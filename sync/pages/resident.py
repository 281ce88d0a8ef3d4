"""A resident's page, the list of residents, and the pages of older sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.casebook import Casebook
from sync.casebook.due import Due, What, agreed_days, needed_first
from sync.casebook.notices import notices_for
from sync.casebook.person import Person
from sync.casebook.promises import Promise, open_promises
from sync.casebook.records import Assessment, Goal, Record, Review, Session
from sync.pages.compare import against, told_areas
from sync.pages.journey import journey
from sync.pages.page import Page
from sync.pages.press import Press, slug

HALF_A_YEAR = timedelta(days=183)
SHOWN_OPEN = 3  # newest sessions that are not folded


@dataclass(frozen=True, slots=True)
class GoalShown:
    """A goal of the plan with how far it is."""

    goal: Goal
    progress: tuple[str, date] | None  # how far, and by word of which day
    late: bool


@dataclass(frozen=True, slots=True)
class Safety:
    """What keeps this person and others safe; never folded."""

    plan: str = field(repr=False)
    said_on: date
    none_known: date | None  # a later assessment that knows of no risk


def resident_pages(press: Press) -> Iterator[Page]:
    """Make the list of residents, and each resident's page and pages of older sessions."""
    book = press.casebook
    here = sorted(book.here(), key=lambda person: (person.waiting, person.name.casefold()))
    yield press.page(
        "residents/index.md",
        "Residents",
        "residents.md.j2",
        here=here,
        gone=book.gone(),
        next_code=book.next_code("residents"),
    )
    next_goal = book.next_code("goals")
    for person in book.people.values():
        yield from _pages_of(press, person, next_goal)


def _pages_of(press: Press, person: Person, next_goal: str | None) -> Iterator[Page]:
    book = press.casebook
    address = slug(person.code)
    recent, older = _by_year(person.sessions, book)
    yield press.page(
        f"residents/{address}.md",
        press.title_of(person),
        "resident.md.j2",
        **_at_a_glance(book, person),
        **_plan(book, person, next_goal),
        sessions=recent,
        shown_open=SHOWN_OPEN,
        older=[(year, len(found)) for year, found in older],
        reviews=against(person, book),
        assessment=person.latest_assessment(book.today),
        areas=told_areas(book, person.assessments),
        notices=notices_for(person, book.today),
        journey=journey(book, person),
        more=_more(person),
        declined=_declined(book, person),
    )
    for year, found in older:
        yield press.page(
            f"residents/{address}/{year}.md",
            f"{press.title_of(person)}, sessions in {year}",
            "sessions_year.md.j2",
            person=person,
            year=year,
            sessions=found,
        )


def _at_a_glance(book: Casebook, person: Person) -> dict[str, object]:
    stay = person.stay_on(book.today)
    dues = book.dues[person.code]
    return {
        "person": person,
        "stay": stay,
        "placement": person.placement_on(book.today),
        "every": agreed_days(person, book.rules, book.today),
        "met": person.last_met(book.today),
        "attempts": person.attempts_since_met(book.today, stay.start) if stay else (),
        "dues": dues,
        "due": needed_first(dues, book.today),
        "review": next((due for due in dues if due.what is What.REVIEW), None),
        "safety": safety(person.assessments, person.reviews),
    }


def _plan(book: Casebook, person: Person, next_goal: str | None) -> dict[str, object]:
    goals = person.open_goals(book.today)
    look_again = {due.goal for due in book.dues[person.code] if _late_goal(due, book)}
    progress = {goal.goal: person.progress_of(goal.goal, book.today) for goal in goals}
    return {
        "goals": [GoalShown(goal, progress[goal.goal], goal.goal in look_again) for goal in goals],
        "closed": sorted(
            (goal for goal in person.goals if not goal.open_on(book.today)),
            key=lambda goal: goal.closed or book.today,
            reverse=True,
        ),
        "promises": _ours(open_promises(person, book.today)) if goals or person.sessions else (),
        "next_goal": next_goal,
    }


def _late_goal(due: Due, book: Casebook) -> bool:
    return due.what is What.GOAL and due.late_on(book.today)


def _ours(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    return tuple(promise for promise in promises if promise.ours)


def safety(assessments: Sequence[Assessment], reviews: Sequence[Review]) -> Safety | None:
    """Return the newest plan for keeping safe; None when there never was one.

    A later “none known” does not take it away: it is told beside it, for staff to weigh.
    """
    told = [(each.date, each.risk_plan) for each in assessments if each.risk_plan]
    told += [(each.date, each.risk_plan) for each in reviews if each.risk_plan]
    if not told:
        return None
    said_on, plan = max(told, key=lambda each: each[0])
    cleared = [each.date for each in assessments if each.date > said_on and each.risk != "Yes"]
    return Safety(plan, said_on, max(cleared, default=None))


def _by_year(
    sessions: Sequence[Session], book: Casebook
) -> tuple[list[Session], list[tuple[int, list[Session]]]]:
    """Part sessions into the last half year and, by year, the older ones; newest first."""
    recent = []
    years: dict[int, list[Session]] = {}
    for session in reversed(sessions):
        if book.today - session.date <= HALF_A_YEAR:
            recent.append(session)
        else:
            years.setdefault(session.date.year, []).append(session)
    return recent, list(years.items())


def _more(person: Person) -> list[tuple[str, object]]:
    """List the answers to questions that the house added about the person itself."""
    found: list[Record] = [person.resident] if person.resident else []
    found += person.assessments[-1:]
    return [answer for record in found for answer in record.more]


def _declined(book: Casebook, person: Person) -> list[str]:
    """List the questions they were asked and chose not to answer."""
    if person.resident is None:
        return []
    fields = book.forms["residents"].by_name
    return [fields[name].title for name in sorted(person.resident.declined) if name in fields]
