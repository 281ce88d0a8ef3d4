"""What residents see besides the guides: what is on, the toolkit, what groups said, who we are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sync.casebook.activities import ENOUGH, coming, less_alone, means, monday
from sync.casebook.casebook import Casebook
from sync.pages.house.groups import GroupFeedback, toolkit_pages
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker
from sync.records import ToolkitSession

AHEAD = timedelta(days=14)
WAIT = timedelta(days=14)  # after a quarter, for what is sent late
HIGHEST = 5
OPEN_NAV = ("this-week.md", "toolkit/index.md", "what-groups-said.md", "who-we-are.md")


def open_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the pages for residents; the casebook of residents knows no person's data."""
    book = maker.casebook
    until = monday(book.today) + AHEAD
    on = [each for each in coming(book.life, book.today) if each.date < until]
    next_week = monday(book.today) + timedelta(days=7)
    yield maker.page(
        "this-week.md",
        "What is on",
        "this_week.md.j2",
        this_week=[each for each in on if each.date < next_week],
        next_week=[each for each in on if each.date >= next_week],
    )
    yield from toolkit_pages(maker)
    yield _said_page(maker)
    yield maker.page(
        "who-we-are.md", "Who we are", "who_we_are.md.j2", introductions=book.life.introductions
    )


def _said_page(maker: PageMaker) -> Page:
    """Make the yearly report on what groups said and what changed because of it.

    It takes four whole quarters and only what was sent within two weeks of the last one's end, and
    it tells no count: so a new answer cannot be told from the difference between two nights
    (practice 2.1). What has no moment of sending is taken as sent in time.
    """
    book = maker.casebook
    since, until = year_of_quarters(book.today)
    feedback = [(each, _said(book, each, since, until)) for each in book.life.toolkit.values()]
    run = [each for each in book.life.activities if since <= each.date <= until]
    return maker.page(
        "what-groups-said.md",
        "What groups said",
        "what_groups_said.md.j2",
        since=since,
        until=until,
        times=len(run),
        told=[(session, said) for session, said in feedback if said.count >= ENOUGH],
        changed=[each for each, said in feedback if each.changed and said.count < ENOUGH],
        enough=ENOUGH,
        roughly=roughly,
    )


def year_of_quarters(today: date) -> tuple[date, date]:
    """Return the first and the last day of the four quarters that have been closed."""
    closed = today - WAIT
    ended = date(closed.year, (closed.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    after = ended + timedelta(days=1)
    return after.replace(year=after.year - 1), ended


def roughly(mean: float) -> str:
    """Say a mean in half steps, and never that everyone gave the same highest or lowest answer."""
    half = round(mean * 2) / 2
    if half >= HIGHEST:
        return "nearly 5"
    return "nearly 1" if half <= 1 else f"about {half:g}"


def _said(book: Casebook, session: ToolkitSession, since: date, until: date) -> GroupFeedback:
    last = until + WAIT
    run = (each for each in book.life.runs.get(session.session, ()) if since <= each.date <= until)
    said = tuple(
        one
        for each in run
        for one in book.life.evaluations.get(each.activity, ())
        if one.timestamp is None or one.timestamp.date() <= last
    )
    return GroupFeedback(len(said), means(said), less_alone(said), said)
