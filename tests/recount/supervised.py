"""What a supervision sheet counts, for one worker, since their last supervision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tests.recount.dues import Due, dues, met
from tests.recount.living import caseload, place_now
from tests.recount.promises import broken_by_us, open_goals
from tests.recount.sheets import CANCELLED, DAY, KIND, MEETINGS, MISSED, House, Row

LONGEST = timedelta(weeks=12)
STALE = timedelta(days=56)
WELL = ("Met", "Partly met", "Can do it alone", "Settled")


@dataclass(frozen=True)
class Sheet:
    """One worker's sheet."""

    house: House
    worker: str

    @property
    def since(self) -> date:
        """Return the day of the last supervision, at most 12 weeks ago; 6 if there was none."""
        rows = {row["Staff code"]: row for row in self.house.tabs["Staff"]}
        last = rows[self.worker]["Last supervision"]
        today = self.house.today
        return max(last, today - LONGEST) if last else today - timedelta(weeks=6)

    @property
    def people(self) -> list[str]:
        """List their residents."""
        keyworker_of, support_worker_of = caseload(self.house, self.worker)
        return list(dict.fromkeys(keyworker_of + support_worker_of))

    def entries(self, code: str | None = None) -> list[Row]:
        """List the sessions they wrote since, of everybody or of one resident."""
        return [
            row
            for row in self.house.placed("Sessions")
            if row["Who met them? (staff code)"] == self.worker
            and self.since <= row[DAY] <= self.house.today
            and code in {None, row["Resident code"]}
        ]

    @property
    def written_late(self) -> list[Row]:
        """List the entries sent later than agreed after the day."""
        days = self.house.number("Days to write up a session")
        return [row for row in self.entries() if (row.sent.date() - row[DAY]).days > days]

    def times(self, code: str) -> tuple[int, int, int]:
        """Count how often they met, how often the resident did not come, and we had to cancel."""
        kinds = [row[KIND] for row in self.entries(code)]
        return (
            sum(kind in MEETINGS for kind in kinds),
            kinds.count(MISSED),
            kinds.count(CANCELLED),
        )

    def meeting_late(self, code: str) -> bool:
        """Say whether somebody was not seen in time."""
        return any(each.late and "meeting" in each.what for each in dues(self.house, code))

    @property
    def not_seen(self) -> list[str]:
        return [code for code in self.people if self.meeting_late(code)]

    @property
    def seen(self) -> list[str]:
        in_time = [code for code in self.people if code not in self.not_seen]
        return [code for code in in_time if self.times(code)[0]]

    @property
    def not_due(self) -> list[str]:
        return [code for code in self.people if code not in (*self.seen, *self.not_seen)]

    @property
    def promises(self) -> list[str]:
        """List the resident of each promise of ours that is late, and that is this worker's own."""
        return [
            code
            for code in self.people
            for each in broken_by_us(self.house, code)
            if self._theirs(code, each.who) in {None, self.worker}
        ]

    def _theirs(self, code: str, who: str | None) -> str | None:
        place = place_now(self.house, code)
        return place.keyworker if who == "Keyworker" else place.one_to_one

    @property
    def reviews(self) -> list[Due]:
        """List the reviews that are late or due within four weeks."""
        found = [due for code in self.people for due in dues(self.house, code)]
        soon = self.house.today + timedelta(weeks=4)
        return [due for due in found if due.what == "review" and due.day and due.day <= soon]

    @property
    def stuck(self) -> list[str]:
        """List the goals that no meeting or review touched for eight weeks."""
        return [
            goal["Goal code"]
            for code in self.people
            for goal in open_goals(self.house, code)
            if goal["Status"] != "Paused" and self.house.today - self._touched(code, goal) > STALE
        ]

    def _touched(self, code: str, goal: Row) -> date:
        about = goal["Goal code"]
        talked = [
            row[DAY]
            for row in met(self.house, code)
            if row["Which goal was it about? (goal code)"] == about
        ]
        reviewed = [
            row[DAY]
            for row in self.house.of("Reviews", code)
            if row[DAY] <= self.house.today
            and about in [row[f"Goal {n} (goal code)"] for n in (1, 2, 3, 4)]
        ]
        return max([goal["On which day did you agree this?"], *talked, *reviewed])

    @property
    def went_well(self) -> int:
        """Count the goals that ended well, and the good moments, since."""
        since, today = self.since, self.house.today
        goals = [
            goal
            for code in self.people
            for goal in self.house.of("Goals", code)
            if goal["How did it end?"] in WELL and since <= (goal["Closed on"] or date.min) <= today
        ]
        moments = [
            row
            for code in self.people
            for row in self.house.of("Moments", code)
            if since <= row[DAY] <= today
        ]
        return len(goals) + len(moments)
