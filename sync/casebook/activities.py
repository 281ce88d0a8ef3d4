"""What is on, what took place, and what people said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sync.casebook.house_life import HouseLife
from sync.forms.vocabulary import ActivityKind, LessAlone, OpenTo
from sync.records import Activity, Evaluation

ENOUGH = 5  # fewer answers could be known by what they say (practice 5.21)
KINDS_A_WEEK = 2  # practice 4, seed 002: two options each week
GROUP_KINDS = frozenset(ActivityKind)
ASKED = ("enjoyed", "welcome", "learned", "again", "my_way")
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ActivityWeek:
    """The activities of one week, which starts on a Monday."""

    starts: date
    activities: tuple[Activity, ...] = field(repr=False)

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of activity there were."""
        return frozenset(each.kind for each in self.activities if each.kind)


@dataclass(frozen=True, slots=True)
class Mean:
    """What people answered to one statement; *mean* is None while too few did."""

    name: str  # of the field
    answers: int
    mean: float | None


def monday(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())


def weeks_of(activities: Iterable[Activity]) -> list[ActivityWeek]:
    """Sort activities into weeks, the first week first; a week without any is left out."""
    gathered: dict[date, list[Activity]] = {}
    for each in activities:
        gathered.setdefault(monday(each.date), []).append(each)
    return [
        ActivityWeek(starts, tuple(activities)) for starts, activities in sorted(gathered.items())
    ]


def on_this_week(life: HouseLife, today: date) -> ActivityWeek:
    """Return the activities of this week, those that are over too."""
    starts = monday(today)
    this_week = (each for each in life.activities if starts <= each.date < starts + WEEK)
    return ActivityWeek(starts, tuple(this_week))


def coming(life: HouseLife, today: date) -> tuple[Activity, ...]:
    """List what is on from *today*, first first."""
    return tuple(each for each in life.activities if each.date >= today)


def thin_weeks(life: HouseLife, today: date, back: int = 4) -> Iterator[ActivityWeek]:
    """N1: tell the weeks of the last *back* that had fewer than two kinds of activity.

    Counted from the first activity on record: a house that has just begun is not told off. The week
    that is running is not judged yet.
    """
    if not life.activities:
        return
    first = monday(life.activities[0].date)
    known = {week.starts: week for week in weeks_of(life.activities)}
    for ago in range(1, back + 1):
        starts = monday(today) - ago * WEEK
        week = known.get(starts, ActivityWeek(starts, ()))
        if starts >= first and len(week.kinds) < KINDS_A_WEEK:
            yield week


def unevaluated(life: HouseLife, today: date) -> Iterator[Activity]:
    """N1: tell the group sessions that nobody has evaluated 7 days later, for eight weeks."""
    for each in life.activities:
        group = each.kind in GROUP_KINDS or each.session is not None
        age = today - each.date
        if group and WEEK < age <= 8 * WEEK and not life.evaluations.get(each.activity):
            yield each


def uncounted(life: HouseLife, today: date) -> list[Activity]:
    """List what took place in the last four weeks and has no number of people yet."""
    since = today - 4 * WEEK
    return [
        each
        for each in life.activities
        if since <= each.date < today and each.came is None and "came" not in each.waits
    ]


def means(said: Sequence[Evaluation]) -> list[Mean]:
    """Tell the mean answer to each statement, where enough people answered."""
    answers = []
    for name in ASKED:
        given = [score for each in said if (score := getattr(each, name)) is not None]
        mean = sum(given) / len(given) if len(given) >= ENOUGH else None
        answers.append(Mean(name, len(given), mean))
    return answers


def less_alone(said: Sequence[Evaluation]) -> tuple[int, int] | None:
    """Count who felt less alone, a bit too, and who answered; None while too few did."""
    given = [each.less_alone for each in said if each.less_alone]
    if len(given) < ENOUGH:
        return None
    return sum(each in (LessAlone.YES, LessAlone.A_BIT) for each in given), len(given)


def headcounts(life: HouseLife, since: date, today: date) -> Mapping[str, tuple[int, int]]:
    """Count times and people at what was open to anyone, by kind: without names, and apart."""
    counts: dict[str, tuple[int, int]] = {}
    for each in life.activities:
        if each.open_to == OpenTo.ANYONE and since <= each.date <= today and each.came is not None:
            kind = each.kind or ""
            times, people = counts.get(kind, (0, 0))
            counts[kind] = times + 1, people + each.came
    return counts


def left_out_of_headcounts(life: HouseLife, since: date, today: date) -> list[Activity]:
    """List what was open to anyone, or may have been, and has no number that can be counted."""
    return [
        each
        for each in took_place(life, since, today)
        if (each.open_to == OpenTo.ANYONE and each.came is None) or "open_to" in each.waits
    ]


def took_place(life: HouseLife, since: date, today: date) -> list[Activity]:
    """List what took place between two days, both included."""
    return [each for each in life.activities if since <= each.date <= today]
