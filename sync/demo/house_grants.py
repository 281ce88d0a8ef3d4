"""Small grants for what people do together: asked for, decided, spent and told of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sync.demo.sent import sent
from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling
from sync.demo.thread import Values

DECIDES = "S-01"
UNTIL_THE_BEACH = 19  # days from asking for the coach to the trip


def grants(at: Telling, calendar: Mapping[str, Values]) -> list[Values]:
    """List the grants that were asked for; the newest waits for a decision."""
    trip = calendar["beach"]["date"]
    assert isinstance(trip, date)
    asked = (at.today - trip).days + UNTIL_THE_BEACH
    return [
        _grant(
            at,
            at.workday_by(asked),
            "S-03",
            "A coach to the beach and back, and chips for everyone.",
            Decimal(150),
            house="H-1",
            theme="Wellbeing",
            activity=calendar["beach"]["activity"],
            who_gains="Everyone in both houses who wants to come.",
            residents_in=True,
        )
        | _yes(at.workday_by(asked - 4), Decimal("148.60"), "Eleven people at the sea for a day."),
        _grant(
            at,
            at.day(21, TUE),
            "S-03",
            "A memory garden behind the house: a place to sit, with a plant for each person that "
            "somebody wants to remember.",
            Decimal(150),
            house="H-1",
            theme="Relationships",
            activity=calendar["planting"]["activity"],
            who_gains="Everyone at the house, and those who come back to visit.",
            residents_in=True,
        )
        | _yes(
            at.day(20, THU),
            Decimal("143.75"),
            "Planned by four residents, dug by nine people. Fourteen plants and a path. Somebody "
            "sits there most evenings. Those who have moved on ask after it.",
        )
        | {"photo": "Office tablet, album “Garden”"},
        _grant(
            at,
            at.day(15, MON),
            "S-02",
            "A games console for the front room.",
            Decimal("129.99"),
            house="H-2",
            theme="Relationships",
            who_gains="Whoever likes games.",
            residents_in=False,
        )
        | {
            "decision": "No",
            "decided_on": at.day(14, WED),
            "decider": DECIDES,
            "result": "Not this time: nobody at the house had asked for it. The money stays for "
            "an idea of theirs.",
        },
        _grant(
            at,
            at.day(6, MON),
            "S-04",
            "Paper, pens, a bell and small prizes for an afternoon quiz that a resident runs.",
            Decimal("24.50"),
            house="H-2",
            theme="Self-esteem",
            activity=calendar["quiz"]["activity"],
            who_gains="Everyone at the house.",
            residents_in=True,
        )
        | _yes(
            at.day(5, TUE),
            Decimal("22.15"),
            "Twelve people came. The bell is kept for next time.",
        ),
        _grant(
            at,
            at.day(3, MON),
            "S-02",
            "Boards and soil for a raised bed, so that nobody has to kneel to grow things.",
            Decimal(75),
            house="H-1",
            theme="Personal development",
            who_gains="The gardeners of the house, and the kitchen.",
            residents_in=True,
        )
        | {"decision": "Yes", "decided_on": at.day(2, FRI), "decider": DECIDES},
        _grant(
            at,
            at.workday_by(3),
            "S-07",
            "Two sets of dominoes and a thick cloth for the Monday drop-in.",
            Decimal(45),
            house="H-1",
            theme="Relationships",
            who_gains="Everyone who comes to the drop-in.",
            residents_in=True,
        ),
    ]


def _grant(
    at: Telling, day: date, staff: str, idea: str, amount: Decimal, **more: object
) -> Values:
    row = sent(at, staff, day, idea) | {"date": day, "asked_by": staff}
    return row | {"idea": idea, "amount": amount} | more


def _yes(decided: date, spent: Decimal, result: str) -> Values:
    """Tell of a grant that was given and spent."""
    return {
        "decision": "Yes",
        "decided_on": decided,
        "decider": DECIDES,
        "spent": spent,
        "receipt": True,
        "result": result,
    }
