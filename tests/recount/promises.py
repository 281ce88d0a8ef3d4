"""What was promised, to whom, by when, and whether it was kept: steps, next steps and actions.

The same words to the same resident are one promise. A row of Steps closes one by its reference,
which is worked out anew here, from the resident and the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from tests.recount.living import stay_now
from tests.recount.sheets import DAY, MEETINGS, WAITS, House, Row

STAFF = ("Keyworker", "1-2-1 worker")
KEPT = ("Done", "No longer needed")
AGREED = "On which day did you agree this?"
DAY_OF_STEP = "On which day?"
ACTION, OTHER = "What happens next?", "With whom?"
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def reference(code: str, *said: str) -> str:
    """Work out the reference of a promise, as in 7KQ4-M2XP."""
    told = "\x1e".join(("step", code, *said)).encode()
    left = int.from_bytes(blake2b(told, digest_size=5, person=b"keywork").digest(), "big")
    signs = ""
    for _ in range(8):
        left, rest = divmod(left, 32)
        signs = SIGNS[rest] + signs
    return f"{signs[:4]}-{signs[4:]}"


def folded(words: Any) -> str:
    """Fold words as they are typed: case and spaces do not matter."""
    return " ".join(str(words).split()).casefold()


@dataclass
class Promise:
    """Something that somebody said they would do."""

    who: str | None
    by: Any  # the day, None, or WAITS while it cannot be said by when, or whether it is done
    agreed: date
    said: tuple[str, ...]
    strand: bool | None = None  # of a 1-2-1 worker; None where it is of no session
    partly: bool = False  # a row of Steps told of it, and it is not done

    @property
    def unsaid(self) -> bool:
        """Say whether it cannot be said if it is late, or whose it is."""
        return WAITS in {self.who, self.by}


def still_to_do(house: House, code: str) -> list[Promise]:
    """List every promise to, or of, one resident that nobody has said is done."""
    planned = [*_steps(house, code), *_actions(house, code)]
    closed = _closed(house, code)
    planned = _once([each for each in planned if not _is_closed(closed, code, each)])
    return [*planned, *_next_steps(house, code, {each.said for each in planned})]


def _once(promises: list[Promise]) -> list[Promise]:
    """Take the same words for one promise, of which it waits what waits of any."""
    found: dict[tuple[str, ...], Promise] = {}
    for each in promises:
        known = found.setdefault(each.said, each)
        if WAITS in {known.by, each.by}:
            known.by = WAITS
    return list(found.values())


def broken_by_us(house: House, code: str) -> list[Promise]:
    """List what staff promised, or may have, for a day that has passed, or may have.

    A day that passed while somebody was away is the day on which they came back.
    """
    stay = stay_now(house, code)
    ours = [each for each in still_to_do(house, code) if each.who in {*STAFF, WAITS} and each.by]
    back = stay.start if stay else house.today
    return [each for each in ours if each.by == WAITS or max(each.by, back) < house.today]


def _closed(house: House, code: str) -> list[tuple[str, date, bool]]:
    """Return the references that Steps tells of, the day, and whether that closes them."""
    del code
    return [
        (row["Which step? (its reference)"], row[DAY_OF_STEP], row["What came of it?"] in KEPT)
        for row in house.placed("Steps")
        if row[DAY_OF_STEP] <= house.today
    ]


def _is_closed(closed: list[tuple[str, date, bool]], code: str, promise: Promise) -> bool:
    own = reference(code, *promise.said)
    return any(ends and ref == own and day >= promise.agreed for ref, day, ends in closed)


def _promise(row: Row, words: Any, who: str, by: str, *more: str) -> Promise:
    """Read a promise; nobody can say that it is in time while one of its answers waits."""
    waits = WAITS in {row[each] for each in (who, by, *more)}
    said = words if isinstance(words, tuple) else (folded(words),)
    return Promise(row[who], WAITS if waits else row[by], row.get(DAY) or row[AGREED], said)


def _not_done(house: House, done: Any) -> bool:
    return done in {None, WAITS} or done > house.today


def _steps(house: House, code: str) -> Iterator[Promise]:
    """Tell the steps of open goals; those of a goal that rests are not asked for."""
    for goal in open_goals(house, code):
        for n in (1, 2, 3):
            step = f"Step {n}"
            if (
                goal["Status"] != "Paused"
                and goal[step]
                and _not_done(house, goal[f"{step}, done on"])
            ):
                named = (f"{step}, who does it?", f"{step}, by when?", f"{step}, done on")
                yield _promise(goal, goal[step], *named, "Closed on", "Status")


def open_goals(house: House, code: str) -> list[Row]:
    """List the goals that are agreed and not closed today, those that rest too."""
    return [
        goal
        for goal in house.of("Goals", code)
        if goal[AGREED] <= house.today and _not_done(house, goal["Closed on"])
    ]


def _next_steps(house: House, code: str, planned: set[tuple[str, ...]]) -> Iterator[Promise]:
    """Tell what sessions agreed, keywork and 1-2-1 support each by themselves.

    “Done” or “No longer needed” settles the newest promise of its strand. What has no day lasts, in
    keywork, until the next meeting that says nothing of last time. What a goal says too, in the
    same words, is told of there.
    """
    agreed: list[Promise] = []
    closed = _closed(house, code)
    for session in house.of("Sessions", code):
        if session[DAY] > house.today:
            continue
        agreed = [each for each in agreed if not _closed_by(closed, code, each, session[DAY])]
        closely = session["What kind of meeting?"] in {"1-2-1 support", "Refresher"}
        mine = [each for each in agreed if each.strand is closely]
        settled = session["What came of what you agreed last time?"]
        if settled in KEPT:
            agreed = [each for each in agreed if each not in mine[-1:]]
        elif settled == WAITS:
            for each in mine:
                each.by = WAITS
        elif settled is None and session["What kind of meeting?"] in MEETINGS and not closely:
            agreed = [each for each in agreed if each.by or each not in mine]
        if session["What happens next?"]:
            new = _promise(session, session["What happens next?"], "Who does that?", "By when?")
            new.strand = closely
            before = next((each for each in agreed if each.said == new.said), None)
            if before:
                agreed.remove(before)
                new.agreed, new.by, new.who = (
                    before.agreed,
                    new.by or before.by,
                    new.who or before.who,
                )
            agreed.append(new)
    open_now = (each for each in agreed if not _is_closed(closed, code, each))
    yield from (each for each in open_now if each.said not in planned)


def _closed_by(
    closed: list[tuple[str, date, bool]], code: str, promise: Promise, day: date
) -> bool:
    earlier = [each for each in closed if each[1] <= day]
    return _is_closed(earlier, code, promise)


def _actions(house: House, code: str) -> Iterator[Promise]:
    """Tell what was agreed with other services; what was said to each is a promise of its own."""
    for row in house.of("Contacts", code):
        told = row[DAY] <= house.today and row["Who does that?"] != "Nobody"
        if told and _not_done(house, row["Done on"]):
            said = (folded(row[ACTION]), "to", folded(row[OTHER]))
            yield _promise(row, said, "Who does that?", "By when?", "Done on")
