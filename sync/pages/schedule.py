"""The review schedule: by week, late first, and as a calendar file for each keyworker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event

from sync.casebook.activities import monday
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import Due, DueKind
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

    @property
    def unsure(self) -> bool:
        """Say whether something waits that may say otherwise."""
        return not self.due.sure


@dataclass(frozen=True, slots=True)
class ReviewWeek:
    """The reviews that fall due in one week; *starts* is its Monday, None for all that are late."""

    starts: date | None
    lines: tuple[ReviewLine, ...]


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """The reviews of one keyworker or house; of the *unsure* it waits whose they are."""

    code: str
    lines: Sequence[ReviewLine]
    unsure: int


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
    keyworkers = _grouped(lines, "keyworker", maker.staff_name)
    yield maker.page(
        "reviews.md",
        "Review schedule",
        "schedule.md.j2",
        weeks=weeks(book, lines),
        this_week=monday(book.today),
        keyworkers=keyworkers,
        houses=_grouped(lines, "house", maker.house_name),
        without=[person for person in book.here() if person.code not in planned],
    )
    for each in keyworkers:
        yield Page(
            f"calendars/{slug(each.code)}.ics",
            book.audience,
            "Calendar",
            calendar(each.code, each.lines, book.today),
        )


def _grouped(
    lines: Sequence[ReviewLine], name: str, named: Callable[[str], str]
) -> list[ReviewGroup]:
    """Gather reviews by the keyworker or the house, by name, capitals or not.

    One of which it waits whose it is may be anybody's, and stands in every group.
    """
    unsure = [line for line in lines if line.placement.awaits(name)]
    gathered: dict[str, list[ReviewLine]] = {}
    for line in lines:
        if code := getattr(line.placement, name):
            gathered.setdefault(code, []).append(line)
    groups = [
        ReviewGroup(code, sorted((*theirs, *unsure), key=_order), len(unsure))
        for code, theirs in gathered.items()
    ]
    return sorted(groups, key=lambda each: (named(each.code).casefold(), each.code))


def calendar(keyworker: str, lines: Sequence[ReviewLine], today: date) -> str:
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
        perhaps = ", perhaps yours" if line.placement.awaits("keyworker") else ""
        event.add("summary", f"{'Late review' if late else 'Review'}: {line.person.code}{perhaps}")
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    text: str = made.to_ical().decode("utf-8")
    return text
