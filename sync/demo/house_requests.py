"""What people asked about their own data, a complaint, and a letter under the wrong door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from sync.demo.sent import sent
from sync.demo.telling import FRI, MON, THU, TUE, Telling
from sync.demo.thread import Values

WRITES = "S-01"


def requests(at: Telling) -> Iterator[Values]:
    """Tell of five requests, one of each kind; one is due soon."""
    yield _request(
        at,
        at.day(23, THU),
        "Put a record right",
        "The first draft of an assessment has one sentence the wrong way round.",
        resident="R-010",
        acknowledged=at.day(23, THU),
        decision="Done in full",
        done=at.day(22, THU),
    )
    wrong_door = at.day(16, MON)
    yield _request(
        at,
        wrong_door,
        "Breach",
        "A letter about rent for one resident was put under the door of another, who brought it "
        "back unopened the same evening.",
        time=time(18, 15),
        decision="Not told to the ICO",
        reason="The envelope was shut, it was back within three hours, and nobody can be harmed "
        "by it. We told the person whose letter it was and said sorry. Post is now handed over.",
        done=wrong_door + timedelta(days=1),
    )
    yield _request(
        at,
        at.day(13, TUE),
        "Delete",
        "He has left and would like us to forget him.",
        resident="R-017",
        acknowledged=at.workday_after(at.day(13, TUE)),
        decision="Done in part",
        reason="His phone number and the person to ring are gone. The rest of the file we must "
        "keep for six years, and we wrote to say why.",
        done=at.day(11, FRI),
    )
    yield _request(
        at,
        at.day(9, MON),
        "Complaint",
        "Deliveries ring at seven in the morning and wake the ground floor.",
        acknowledged=at.workday_after(at.day(9, MON)),
        decision="Done in full",
        done=at.day(7, THU),
    )
    yield _request(
        at,
        at.ago(24),
        "See the file",
        "She would like a copy of everything, on paper, in large type if we can.",
        resident="R-009",
        acknowledged=at.ago(23),
    )


def _request(at: Telling, day: date, kind: str, what: str, **more: object) -> Values:
    row = sent(at, WRITES, day, kind)
    return row | {"kind": kind, "received": day, "what": what} | more
