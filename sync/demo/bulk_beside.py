"""What is recorded beside the meetings of a resident of a bulk house."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from sync.demo.bulk_people import BulkPerson, staff_of
from sync.demo.bulk_telling import begun, in_plan
from sync.demo.rows import FormRow, Values
from sync.demo.telling import Telling

APART = 5  # weeks, between two contacts or two moments of one person
CONTACTS = (
    ("GP or health", "P-001", "Update", "The nurse has moved the appointment to next week."),
    ("Council", "P-002", "Update", "Rent is paid up to the end of the month."),
    ("Housing provider", "P-003", "Referral", "Sent in the form, with both papers."),
    ("Psychologist or counsellor", "P-004", "Welfare", "Comes each time, and says that it helps."),
    ("Drug and alcohol service", "P-005", "Referral", "Rang together. A first talk is agreed."),
    ("Care coordinator", "P-006", "Welfare", "We agreed who rings whom if a day goes badly."),
    ("Probation", "P-007", "Update", "All appointments kept."),
    ("Family", None, "Mediation", "Each said what they would like. Both took a copy."),
)
MOMENTS = (
    ("Achievement", "Went to the first evening of a course, alone."),
    ("Contribution", "Waited in for a delivery, so that we could go out."),
    ("Kindness to others", "Carried somebody’s shopping up three floors."),
    ("New role", "Looks after the herbs by the back door."),
    ("New skill", "Mended a zip, and then two more for other people."),
)


def beside(at: Telling, who: BulkPerson, goals: list[Values], chance: Random) -> Iterator[FormRow]:
    """Tell of contacts with services, of moments, and of follow-ups after leaving."""
    for week in range(who.came - 2, who.until - 1, -APART):
        yield "contacts", _contact(at, who, week, chance)
    for week in range(who.came - 4, who.until - 1, -APART):
        yield "moments", _moment(at, who, week, goals, chance)
    if who.left is not None:
        for weeks in (4, 13, 26):
            if who.left >= weeks:
                yield "followups", _followed_up(at, who, weeks, chance)


def _contact(at: Telling, who: BulkPerson, week: int, chance: Random) -> Values:
    day, row = begun(at, who, week, 200)
    staff = staff_of(who, week)
    whom, partner, purpose, said = chance.choice(CONTACTS)
    row |= {"sender": f"{staff.casefold()}@example.org", "staff": staff, "date": day, "who": whom}
    row |= {"partner": partner} if partner else {}
    row |= {"purpose": purpose, "agreed": "Agreed", "said": said}
    row |= {"action": "Tell them how it stands", "action_who": "Keyworker"}
    row |= {"action_by": at.day(week - 1, who.weekday)}
    if week > 0:
        row |= {"action_done": at.day(week - 1, who.weekday)}
    if purpose == "Referral":
        row |= {"result": "Waiting"}
        if week > 3:
            row |= {"result": chance.choice(("Accepted", "Started", "Refused", "Ended"))}
            row |= {"result_date": at.day(week - 3, who.weekday)}
    return row


def _moment(at: Telling, who: BulkPerson, week: int, goals: list[Values], chance: Random) -> Values:
    day, row = begun(at, who, week, 240)
    kind, what = chance.choice(MOMENTS)
    row |= {"date": day, "kind": kind, "what": what, "planned": False}
    mine = [goal["goal"] for goal in goals if in_plan(goal, day)]
    if mine and chance.random() < 0.4:
        row |= {"planned": True, "goal": mine[0]}
    row["may_share"] = chance.choice(
        ("No", "In the house", "In the house") * 60 + ("In a case study",)
    )
    if row["may_share"] != "No":
        row["share_date"] = day
    if row["may_share"] == "In a case study":
        row["story"] = "Did something that nobody had planned, and was glad."
    return row


def _followed_up(at: Telling, who: BulkPerson, weeks: int, chance: Random) -> Values:
    assert who.left is not None
    day, row = begun(at, who, who.left - weeks, 30)
    reached = chance.random() < 0.8
    staff = staff_of(who, who.left - weeks)
    row |= {"sender": f"{staff.casefold()}@example.org", "staff": staff, "date": day}
    row |= {"weeks": str(weeks), "reached": reached}
    return row | ({"still_there": "Yes", "how": "Well, and busy."} if reached else {})
