"""After moving on: when we ask how somebody is getting on, and when their file has had its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sync.casebook.person import Person
from sync.check.house_rules import HouseRules
from sync.forms.vocabulary import FollowUpWeeks, MovedTo
from sync.records import FollowUp
from sync.records.awaited import AwaitedAnswer, awaited
from sync.residency.stays import Stay

WEEKS = tuple(
    int(weeks) for weeks in FollowUpWeeks
)  # practice 1, "Move-on follow-up"; with permission only
UNTIL = timedelta(weeks=39)  # the last of them is asked for until then


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """A follow-up that is due, or comes next."""

    weeks: int
    day: date
    left: date
    tried: tuple[FollowUp, ...] = ()  # not reached so far
    awaited: AwaitedAnswer | None = None  # what must be read to say if it is due


@dataclass(frozen=True, slots=True)
class FileToDelete:
    """A person whose file has been kept as long as the house has agreed."""

    person: Person
    left: date
    until: date


def ended_stay(person: Person, day: date) -> Stay | None:
    """Return the stay that ended last, for someone who is not here on *day* and has not died."""
    if person.stay_on(day) is not None:
        return None
    ended = [each for each in person.stays if each.end and each.end <= day]
    if not ended or (ended[-1].left and ended[-1].left.to == MovedTo.DIED):
        return None  # E11: death stops every reminder
    return ended[-1]


def may_be_asked(person: Person, stay: Stay) -> bool | AwaitedAnswer:
    """Say whether they agreed that we stay in touch: when they last left, else when they came.

    Where the answer waits that says so, or where they went, that is returned.
    """
    if waits := awaited(stay.left, "to", "stay_in_touch"):
        return waits
    said = [
        each.left.stay_in_touch
        for each in person.stays
        if each.left and each.left.stay_in_touch is not None and each.start <= stay.start
    ]
    if said:
        return said[-1]
    agreed = bool(person.resident and person.resident.visit_ok)
    return agreed or awaited(person.resident, "visit_ok") or False


def follow_up_on(person: Person, day: date) -> FollowUpDue | None:
    """Tell the follow-up that is due on *day*, or the next one; the latest takes over from before.

    One that nobody was reached for stays due until the next takes over.
    """
    stay = ended_stay(person, day)
    asked = may_be_asked(person, stay) if stay else False
    if stay is None or stay.end is None or asked is False:
        return None
    since = [each for each in person.followups if stay.end <= each.date <= day]
    waits = next(filter(None, (awaited(each, "reached") for each in since)), None)
    answered = {each.weeks_after or 0 for each in since if each.reached}
    done = max(answered, default=0)
    left = [weeks for weeks in WEEKS if weeks > done]
    begun = [weeks for weeks in left if stay.end + timedelta(weeks=weeks) <= day]
    if not left or day > stay.end + UNTIL:
        return None
    weeks = begun[-1] if begun else left[0]
    tried = tuple(each for each in since if each.weeks_after == weeks and each.reached is False)
    waits = asked if isinstance(asked, AwaitedAnswer) else waits
    return FollowUpDue(weeks, stay.end + timedelta(weeks=weeks), stay.end, tried, waits)


def files_to_delete(
    people: Iterable[Person], rules: HouseRules, today: date
) -> Iterator[FileToDelete]:
    """List the files that were kept long enough; a person decides (rule W10)."""
    years = rules.everywhere.keep_years
    for person in people:
        ends = [each.end for each in person.stays]
        if not ends or ends[-1] is None:
            continue
        until = _years_after(ends[-1], years)
        if today >= until:
            yield FileToDelete(person, ends[-1], until)


def _years_after(day: date, years: int) -> date:
    """Return the same day *years* later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
