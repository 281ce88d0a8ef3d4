"""A resident's page, the list of residents, and the pages of older sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sync.casebook.casebook import Casebook
from sync.casebook.chains import chains_of
from sync.casebook.due_kinds import Due, DueKind, ours_late, surely_late
from sync.casebook.notices import notices_for
from sync.casebook.person import Person
from sync.casebook.promises import step_states, steps_told
from sync.casebook.unreported import w4_not_reported
from sync.pages.case_study import case_study_page
from sync.pages.changes import died, permissions_since, seen_differently
from sync.pages.compare import against, assessed, first_and_last
from sync.pages.glance import at_a_glance
from sync.pages.journey import earlier_stays, journey
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.pages.plain_names import plain_names
from sync.pages.reminders import reminder_lines
from sync.records import Goal, Record, Session
from sync.records.base import Value

HALF_A_YEAR = timedelta(days=183)
SHOWN_FOLDED = 10  # newest sessions in sight, most of them by their heading
SHOWN_OPEN = 3  # newest sessions that are not folded


@dataclass(frozen=True, slots=True)
class GoalShown:
    """A goal of the plan with how far it is."""

    goal: Goal
    progress: tuple[str, date] | None  # how far, and by word of which day
    late: bool


def resident_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the list of residents, and each resident's page and pages of older sessions."""
    book = maker.casebook
    gone = book.gone()
    here = sorted(book.here(), key=lambda person: (person.waiting, person.name.casefold()))
    yield maker.page(
        "residents/index.md",
        "Residents",
        "residents.md.j2",
        here=here,
        perhaps=sum(each.may_not_be_here(book.today) for each in here),
        moved_on=[each for each in gone if not _died(each)],
        died=[each for each in gone if _died(each)],
        next_code=book.next_code("residents"),
        coming=book.coming(),
        late={each.code for each in here if ours_late(book.dues[each.code], book.today)},
        late_surely={e.code for e in here if surely_late(book.dues[e.code], book.today)},
    )
    next_goal = book.next_code("goals")
    for person in book.people.values():
        yield from _pages_of(maker, person, next_goal)


def _died(person: Person) -> bool:
    return died(person, None) is not None


def _pages_of(maker: PageMaker, person: Person, next_goal: str | None) -> Iterator[Page]:
    book = maker.casebook
    address = slug(person.code)
    recent, older = _by_year(person.sessions, book)
    case_study = case_study_page(maker, person)
    yield maker.page(
        f"residents/{address}.md",
        maker.title_of(person),
        "resident.md.j2",
        plain_names=plain_names(person),
        **at_a_glance(book, person),
        **_plan(book, person, next_goal),
        sessions=recent,
        shown_open=SHOWN_OPEN,
        shown_folded=SHOWN_FOLDED,
        older=[(year, len(sessions)) for year, sessions in older],
        reviews=against(person, book),
        assessments=assessed(book, person.assessments),
        from_the_start=first_and_last(book, person),
        assessment=person.latest_assessment(book.today),
        notices=reminder_lines(
            maker,
            (
                *notices_for(person, book.today),
                *w4_not_reported(person, book.life, book.today),
            ),
        ),
        chains=chains_of(person, book.today, book.awaiting),
        has_case_study=case_study is not None,
        journey=journey(maker, person),
        earlier_stays=earlier_stays(maker, person),
        permissions=permissions_since(person),
        differently=list(seen_differently(person)),
        more=_more(person),
        declined=_declined(book, person),
    )
    if case_study:
        yield case_study
    for year, sessions in older:
        yield maker.page(
            f"residents/{address}/{year}.md",
            f"{maker.title_of(person)}, sessions in {year}",
            "sessions_year.md.j2",
            person=person,
            year=year,
            sessions=sessions,
        )


def _plan(book: Casebook, person: Person, next_goal: str | None) -> dict[str, object]:
    stay = person.stay_on(book.today)
    look_again = {due.goal for due in book.dues[person.code] if _late_goal(due, book)}
    ended = [goal for goal in person.goals if not goal.open_on(book.today)]
    ended.sort(key=lambda goal: goal.closed or book.today, reverse=True)

    def shown(goals: Sequence[Goal]) -> list[GoalShown]:
        return [
            GoalShown(each, person.progress_of(each.goal, book.today), each.goal in look_again)
            for each in goals
        ]

    still_open = book.promises[person.code] if stay or person.waiting else ()
    states = step_states(person, book.today)
    in_plan = {each.reference for each in states.values()}
    return {
        "goals": shown(person.open_goals(book.today)),
        "closed": shown(ended),
        "promises": [each for each in still_open if each.ours],
        "others": [each for each in still_open if not each.ours and each.reference not in in_plan],
        "states": states,
        "told": steps_told(person, book.today),
        "to_close": any(each.reference for each in still_open),
        "next_goal": next_goal if stay else None,
    }


def _late_goal(due: Due, book: Casebook) -> bool:
    passed = due.late_on(book.today) and due.day < book.today  # not only late by what waits
    return due.what is DueKind.GOAL and passed


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


def _more(person: Person) -> list[tuple[str, str, Value]]:
    """List the answers to questions that the house added about the person itself."""
    records: list[tuple[str, Record]] = []
    if person.resident:
        records.append(("residents", person.resident))
    records += [("assessments", each) for each in person.assessments[-1:]]
    return [(form, *answer) for form, record in records for answer in record.more]


def _declined(book: Casebook, person: Person) -> list[str]:
    """List the questions they were asked and chose not to answer."""
    if person.resident is None:
        return []
    fields = book.forms["residents"].by_name
    return [
        fields[name].title
        for name in sorted(person.resident.declined - {"keyworker"})
        if name in fields
    ]
