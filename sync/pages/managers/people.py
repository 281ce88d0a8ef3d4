"""Feedback, the team, and what is kept from staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sync.casebook.casebook import Casebook
from sync.casebook.house_notices import n1_supervision_late
from sync.forms.vocabulary import ReplyBy
from sync.pages.caseload import caseloads
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.records import Feedback, Staff

ENOUGH_ANSWERS = 5  # fewer could be known by their answers (practice, 5.21)
STATEMENTS = tuple(f"statement_{number}" for number in range(1, 8))


@dataclass(frozen=True, slots=True)
class Statement:
    """How residents answered one statement."""

    words: str
    answers: int
    mean: str | None  # None while too few answered


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of staff as managers see them."""

    staff: Staff = field(repr=False)
    supervision_late: bool


def people_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the pages of feedback, of the team, and of what is kept from staff."""
    book = maker.casebook
    newest_first = sorted(book.feedback, key=lambda each: each.day or date.min, reverse=True)
    yield maker.page(
        "feedback.md",
        "Feedback",
        "feedback.md.j2",
        feedback=newest_first,
        statements=statements(book),
        enough=ENOUGH_ANSWERS,
    )
    found = caseloads(book)
    with_people = {each.staff for each in found if each.own}
    here = {each.staff.staff for each in team(book)}
    left = sorted(with_people - here)
    yield maker.page(
        "team.md",
        "Team",
        "team.md.j2",
        team=list(team(book)),
        with_people=with_people,
        covering={each.staff for each in found if each.covering},
        left=left,
    )
    for code, answers in book.kept_from_staff.items():
        person = book.people[code]
        yield maker.page(
            f"residents/{slug(code)}.md",
            maker.title_of(person),
            "kept.md.j2",
            person=person,
            answers=answers,
            form_of={form.tab: name for name, form in book.forms.items()},
        )


def to_answer(feedback: Sequence[Feedback]) -> list[Feedback]:
    """List the feedback whose writer wants an answer, or may: it waits who they are."""
    wanted = [each for each in feedback if each.resident or "resident" in each.waits]
    return [each for each in wanted if each.reply_by != ReplyBy.NO_ANSWER]


def statements(book: Casebook) -> list[Statement]:
    """Tell the mean answer to each statement, where enough people answered."""
    fields = book.forms["feedback"].by_name if "feedback" in book.forms else {}
    lines = []
    for name in STATEMENTS:
        given = [score for each in book.feedback if (score := getattr(each, name)) is not None]
        mean = f"{sum(given) / len(given):.1f}" if len(given) >= ENOUGH_ANSWERS else None
        if name in fields:
            words = fields[name].title.rpartition("[")[2].rstrip("]")
            lines.append(Statement(words, len(given), mean))
    return lines


def team(book: Casebook) -> Iterator[Colleague]:
    """Tell who works here today, by name."""
    for each in sorted(book.staff.values(), key=lambda staff: (staff.name or "").casefold()):
        if each.works_on(book.today):
            yield Colleague(each, n1_supervision_late(each, book.today))
