"""What is the whole house's: repairs, concerns, requests, grants, referrals, feedback, the team."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from tests.recount.living import at_work
from tests.recount.sheets import DAY, WAITS, House, Row, mended_too_early

SEEN = "On which day was it seen?"
TWO_WEEKS = timedelta(days=14)
SIX_WEEKS = timedelta(days=42)
LEADERS = ("Manager", "Safeguarding lead")


def open_repairs(house: House) -> list[Row]:
    """List what is not mended, or cannot be read to be."""
    return [
        row
        for row in house.placed("Repairs")
        if row[SEEN] <= house.today and (mended_too_early(row) or not _mended(house, row))
    ]


def _mended(house: House, row: Row) -> bool:
    mended = row.known_day("Mended on")
    return mended is not None and mended <= house.today


def mended_in_the_last_year(house: House) -> list[Row]:
    """List what was mended within 365 days."""
    still = [id(row) for row in open_repairs(house)]
    return [
        row
        for row in house.placed("Repairs")
        if id(row) not in still and (house.today - row["Mended on"]).days <= 365
    ]


def dangers(repairs: list[Row]) -> list[Row]:
    """List the repairs that somebody could get hurt by."""
    return [row for row in repairs if row["Could somebody get hurt?"] == "Yes"]


def nobody_told(repairs: list[Row]) -> list[Row]:
    """List the repairs that were reported to nobody."""
    told = ("Who was told?", "On which day were they told?")
    return [row for row in repairs if not any(row[each] for each in told)]


def to_ring_about(house: House) -> list[Row]:
    """List what is open for over two weeks, and dangers not reported on the day itself."""
    found = []
    for row in open_repairs(house):
        reported = row["On which day were they told?"]
        danger = row["Could somebody get hurt?"] != "No"  # or may be
        told_late = reported != WAITS and (not reported or reported > row[SEEN])
        if (danger and told_late) or house.today - row[SEEN] > TWO_WEEKS:
            found.append(row)
    return found


def about_a_leader(house: House, concern: Row) -> bool:
    """Say whether a concern is about somebody who leads, and so is on no site."""
    if concern["Who is it about?"] != "A member of staff":
        return False
    code = concern["Which member of staff? (staff code)"]
    roles = {row["Staff code"]: row["Role"] for row in house.tabs["Staff"]}
    decides = {row["Lead: who decided? (staff code)"] for row in house.tabs["Concerns"]}
    leads = any(role in str(roles.get(code, LEADERS[0])) for role in LEADERS)
    return leads or code in decides


def concerns(house: House, kind: str) -> list[Row]:
    """List the concerns that are “outside”, “undecided”, “open” or “closed”."""

    def stands(row: Row) -> str:
        if about_a_leader(house, row):
            return "outside"
        if not row["Lead: what was decided?"]:
            return "undecided"
        return "closed" if row["Lead: closed on"] else "open"

    return [row for row in house.placed("Concerns") if stands(row) == kind]


def decide_by(concern: Row) -> date:
    """Return the working day after a concern was told."""
    day = max(concern["Timestamp"].date(), concern["On which day was it?"]) + timedelta(days=1)
    while day.isoweekday() > 5:
        day += timedelta(days=1)
    return day


def open_requests(house: House) -> list[Row]:
    """List what people asked about their data and nobody has done."""
    return [row for row in house.placed("Data requests") if not row["Done on"]]


def request_due(row: Row) -> date | None:
    """Return by when a request is to be answered; None is “without delay”."""
    came = row["On which day did it reach us?"]
    told_later = row["If we need longer: told them on"]
    match row["What is asked?"]:
        case "Complaint":
            said = row["On which day did we say that we have it?"]
            return None if said else came + timedelta(days=30)
        case "Breach":
            return came + timedelta(days=3)
    within = _months(came, 1)
    return _months(came, 3) if told_later and told_later <= within else within


def _months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def grants(house: House, decision: str | None) -> list[Row]:
    """List the grants with one decision, “Yes”, “No” or None yet."""
    return [row for row in house.placed("Grants") if row["Manager: yes or no?"] == decision]


def total(house: House, rows: list[Row], heading: str) -> float:
    """Add up what can be read."""
    return sum(
        row[heading] or 0 for row in rows if heading not in house.answers_waiting("Grants", row)
    )


def referrals(house: House, *stand: str) -> list[Row]:
    """List the referrals that stand as asked."""
    return [
        row
        for row in house.placed("Contacts")
        if row["What was it for?"] == "Referral"
        and row[DAY] <= house.today
        and row["How does the referral stand?"] in stand
    ]


def waits_long(house: House) -> list[Row]:
    """List the referrals that have had no answer for over 4 weeks."""
    waiting = referrals(house, "Waiting")
    return [row for row in waiting if house.today - row[DAY] > timedelta(weeks=4)]


def answered(house: House) -> dict[str, list[Any]]:
    """Return the marks given to each statement of the feedback; skipped ones are left out."""
    rows = house.placed("Feedback")
    asked = [name for name in rows[0] if name.startswith("How much do you agree?")]
    return {
        name.partition("[")[2].rstrip("]"): [r[name] for r in rows if isinstance(r[name], int)]
        for name in asked
    }


def wants_an_answer(house: House) -> list[Row]:
    """List the feedback whose writer left a code, and did not say that no answer is wanted."""
    wanted = [
        row for row in house.placed("Feedback") if row["Your code, only if you want an answer"]
    ]
    return [row for row in wanted if "No" not in str(row["How should we answer?"]).split()]


def supervision_late(house: House) -> list[str]:
    """List who works here and had no supervision for over six weeks."""
    last = {
        row["Staff code"]: row["Last supervision"] or row["First day"] for row in at_work(house)
    }
    return [code for code, day in last.items() if day and house.today - day > SIX_WEEKS]
