"""The review schedule: by week, late first, and as a calendar file for each keyworker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event

from sync.casebook.activities import monday
from sync.casebook.casebook import Casebook
from sync.casebook.due import Due, DueKind
from sync.casebook.person import Person
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.residency.placements import Placement


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review of the schedule."""

    person: Person
    placement: Placement
    due: Due
    last: date | None


@dataclass(frozen=True, slots=True)
class ReviewWeek:
    """The reviews that fall due in one week; *starts* is its Monday, None for all that are late."""

    starts: date | None
    lines: tuple[ReviewLine, ...]


Named = list[tuple[str, list[ReviewLine]]]  # the code of a colleague or house, and its reviews


def review_lines(book: Casebook) -> list[ReviewLine]:
    """List the next review of everyone who has a plan, first due first."""
    lines = []
    for person in book.here():
        placement = person.placement_on(book.today)
        for due in book.dues[person.code]:
            if due.what is DueKind.REVIEW and placement:
                last = person.reviews[-1].date if person.reviews else None
                lines.append(ReviewLine(person, placement, due, last))
    return sorted(lines, key=_order)


def _order(line: ReviewLine) -> tuple[bool, date, str, str]:
    """Put what cannot be said first, then by day and house."""
    return not line.due.awaited, line.due.day, line.placement.house or "", line.person.code


def weeks(book: Casebook, lines: list[ReviewLine]) -> list[ReviewWeek]:
    """Sort reviews into weeks, the late ones first."""
    gathered: dict[date | None, list[ReviewLine]] = {}
    for line in lines:
        day = max(line.due.day, book.today)
        late = line.due.late_on(book.today)
        gathered.setdefault(None if late else monday(day), []).append(line)
    first = gathered.pop(None, [])
    start = [ReviewWeek(None, tuple(first))] if first else []
    return start + [
        ReviewWeek(starts, tuple(sorted(lines, key=_order)))
        for starts, lines in sorted(gathered.items(), key=lambda each: each[0] or date.min)
    ]


def schedule_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the schedule, and a calendar file for each keyworker."""
    book = maker.casebook
    lines = review_lines(book)
    planned = {line.person.code for line in lines}
    by_keyworker: dict[str, list[ReviewLine]] = {}
    by_house: dict[str, list[ReviewLine]] = {}
    for line in lines:
        if line.placement.keyworker:
            by_keyworker.setdefault(line.placement.keyworker, []).append(line)
        if line.placement.house:
            by_house.setdefault(line.placement.house, []).append(line)
    yield maker.page(
        "reviews.md",
        "Review schedule",
        "schedule.md.j2",
        weeks=weeks(book, lines),
        this_week=monday(book.today),
        keyworkers=_by_name(by_keyworker, maker.staff_name),
        houses=_by_name(by_house, maker.house_name),
        without=[person for person in book.here() if person.code not in planned],
    )
    for code, lines in by_keyworker.items():
        yield Page(
            f"calendars/{slug(code)}.ics",
            book.audience,
            "Calendar",
            calendar(code, lines, book.today),
        )


def _by_name(lines: Mapping[str, list[ReviewLine]], named: Callable[[str], str]) -> Named:
    """Sort what was found by the names that its codes stand for, capitals or not."""
    return sorted(lines.items(), key=lambda each: (named(each[0]).casefold(), each[0]))


def calendar(keyworker: str, lines: list[ReviewLine], today: date) -> str:
    """Write the reviews of one keyworker as an iCalendar file (RFC 5545), in codes only.

    A late review stands on today, so that a phone shows it.
    """
    made = Calendar()
    made.add("prodid", "-//keywork//reviews//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"Reviews of {keyworker}")
    for line in lines:
        if line.due.awaited:
            continue  # nobody can say on which day it is
        late = line.due.late_on(today)
        event = Event()
        event.add("uid", f"review-{slug(line.person.code)}@keywork")
        event.add("dtstamp", datetime.combine(today, time(), tzinfo=UTC))
        event.add("dtstart", max(line.due.day, today) if late else line.due.day)
        event.add("summary", f"{'Late review' if late else 'Review'}: {line.person.code}")
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    text: str = made.to_ical().decode("utf-8")
    return text
