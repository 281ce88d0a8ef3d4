"""Activities by week, and the toolkit with a page for each of its sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from sync.casebook.activities import (
    ActivityWeek,
    Mean,
    coming,
    headcounts,
    left_out_of_headcounts,
    less_alone,
    means,
    took_place,
    weeks_of,
)
from sync.casebook.casebook import Casebook
from sync.forms.model import Audience
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.records import Activity, Evaluation, ToolkitSession

SHOWN = timedelta(weeks=12)


@dataclass(frozen=True, slots=True)
class GroupFeedback:
    """What people said of a session, in figures where there are enough, and in words."""

    count: int
    means: list[Mean]
    less_alone: tuple[int, int] | None
    evaluations: tuple[Evaluation, ...] = field(repr=False)


def activity_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the page of activities, and one for each year of older ones."""
    book = maker.casebook
    since = book.today - SHOWN
    years: dict[int, list[Activity]] = {}
    for each in reversed(book.life.activities):
        if each.date < since:
            years.setdefault(each.date.year, []).append(each)
    yield maker.page(
        "activities.md",
        "Activities",
        "activities.md.j2",
        coming=coming(book.life, book.today),
        weeks=_weeks(book),
        evaluations=book.life.evaluations,
        open_to_anyone=headcounts(book.life, since, book.today),
        not_counted=left_out_of_headcounts(book.life, since, book.today),
        since=since,
        years=[(year, len(activities)) for year, activities in years.items()],
        next_code=book.next_code("activities"),
    )
    for year, activities in years.items():
        yield maker.page(
            f"activities/{year}.md",
            f"Activities in {year}",
            "activities_year.md.j2",
            year=year,
            weeks=weeks_of(activities[::-1])[::-1],
            evaluations=book.life.evaluations,
        )


def _weeks(book: Casebook) -> list[ActivityWeek]:
    """Sort what took place lately into weeks, the latest first."""
    over = took_place(book.life, book.today - SHOWN, book.today - timedelta(days=1))
    return weeks_of(over)[::-1]


def toolkit_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the list of the toolkit, and a page for each session."""
    book = maker.casebook
    by_theme: dict[str, list[ToolkitSession]] = {}
    for each in book.life.toolkit.values():
        by_theme.setdefault(each.theme or "", []).append(each)
    yield maker.page(
        "toolkit/index.md",
        "Toolkit",
        "toolkit.md.j2",
        themes=sorted(by_theme.items()),
        said={code: said_of(book, code) for code in book.life.toolkit},
        next_code=book.next_code("toolkit") if book.audience > Audience.RESIDENTS else None,
    )
    for code, session in book.life.toolkit.items():
        yield maker.page(
            f"toolkit/{slug(code)}.md",
            session.title or session.session,
            "toolkit_session.md.j2",
            session=session,
            steps=[line.strip() for line in (session.steps or "").splitlines() if line.strip()],
            twists=book.life.twists.get(code, ()),
            first=book.life.toolkit.get(session.twist_of or ""),
            said=said_of(book, code),
            run=book.life.runs.get(code, ())[::-1],
        )


def said_of(book: Casebook, code: str) -> GroupFeedback:
    """Gather what people said of a session."""
    said = book.life.of_session(code)
    return GroupFeedback(len(said), means(said), less_alone(said), said)
