"""Other talks with services and families: updates, references, welfare, safety, mediation."""

from __future__ import annotations

from collections.abc import Iterator

from sync.demo.contact import contact
from sync.demo.house_partners import (
    COLLEGE,
    COUNCIL,
    COUNSELLING,
    HOMES,
    MENTAL_HEALTH,
    MONEY,
    PROBATION,
    RECOVERY,
    SURGERY,
)
from sync.demo.telling import MON, THU, WED, Telling
from sync.demo.thread import Told


def talks(at: Telling) -> Iterator[Told]:
    """Tell of each talk, and what was agreed."""
    yield from _mediation(at)
    yield from _references(at)
    yield from _keeping_safe(at)
    yield from _updates(at)


def _mediation(at: Telling) -> Iterator[Told]:
    yield contact(
        at,
        ("R-005", "S-05"),
        27,
        "Merrin’s aunt came to the office. Each said three things without being stopped. I wrote "
        "down what both had said yes to, and both took a copy.",
        who="Family",
        purpose="Mediation",
        goal="G-011",
        then=("Meet in the café, without me", "Resident", 26, 26),
    )
    yield contact(
        at,
        ("R-009", "S-02"),
        20,
        "Rang her landlord with Shirelle beside me. He had thought that she did not want to pay. "
        "They agreed £15 a week on top, and no more letters in red.",
        who="Housing provider",
        purpose="Mediation",
        goal="G-023",
        then=("Put it in a letter for both", "Keyworker", 19, 19),
    )


def _references(at: Telling) -> Iterator[Told]:
    yield contact(
        at,
        ("R-004", "S-02"),
        at.day(10, WED),
        "Saw the flat with the housing officer. They need a reference from us: rent paid, good "
        "neighbour. I could say yes to both.",
        who="Housing provider",
        partner=HOMES,
        purpose="Reference",
        goal="G-010",
        then=("Send the reference", "Keyworker", 9, 9),
    )
    yield contact(
        at,
        ("R-016", "S-03"),
        3,
        "Her new employer asked us for a reference, with her yes. Sent the same day.",
        who="Other",
        purpose="Reference",
    )


def _keeping_safe(at: Telling) -> Iterator[Told]:
    yield contact(
        at,
        ("R-003", "S-06"),
        5,
        "Spoke with the psychologist whom Zofka sees, at Zofka’s wish, about the evening at the "
        "door. They think that the plan to keep safe is a good one, and will go through it too.",
        who="Psychologist or counsellor",
        partner=COUNSELLING,
        purpose="Safeguarding",
        then=("Look at the risk again at the review", "Keyworker", 4, 4),
    )
    yield contact(
        at,
        ("R-011", "S-03"),
        1,
        "The care coordinator asked how the afternoons are. We agreed who rings whom if one goes "
        "badly: the house first, then them.",
        who="Care coordinator",
        partner=MENTAL_HEALTH,
        purpose="Welfare",
        then=("Put the order on one card for her", "Keyworker", -1),
    )
    yield contact(
        at,
        ("R-010", "S-03"),
        21,
        "Paydays end loud. We asked what helps: company until evening, and no lectures. Pello "
        "listened in and added the nine o’clock text.",
        who="Drug and alcohol service",
        partner=RECOVERY,
        purpose="Behaviour",
        goal="G-026",
        then=("Plan the next payday with him", "Keyworker", 20, 20),
    )
    yield contact(
        at,
        ("R-006", "S-06"),
        at.workday_by(2),
        "Asked the surgery for a doctor to come to him. They will ring the house first.",
        who="GP or health",
        partner=SURGERY,
        purpose="Welfare",
        agreed="Not asked",
        not_asked="He was asleep when they opened. He had said yes two weeks ago, and again "
        "through the door.",
        then=("Ring the house, then come to his room", "The other service", -1),
    )


def _updates(at: Telling) -> Iterator[Told]:
    yield contact(
        at,
        ("R-006", "S-06"),
        4,
        "His officer asked whether he is settled. I said what he and I had agreed that I say: he "
        "keeps his word, and mornings are hard.",
        who="Probation",
        partner=PROBATION,
        purpose="Update",
    )
    yield contact(
        at,
        ("R-009", "S-02"),
        at.day(23, MON),
        "We rang the debt adviser together. Two months of rent is not a debt that needs a court. "
        "She does not need a case; she may ring again.",
        who="Other",
        partner=MONEY,
        purpose="Referral",
        result="Ended",
        since=21,
        then=("Agree a plan with the landlord", "Keyworker", 20, 20),
    )
    yield contact(
        at,
        ("R-005", "S-04"),
        at.day(3, THU),
        "Rang admissions. There is help with travel, but the person who knows is away until next "
        "week.",
        who="Other",
        partner=COLLEGE,
        purpose="Update",
        goal="G-012",
        then=("Ring again about help with travel", "1-2-1 worker", 1),
    )
    yield contact(
        at,
        ("R-014", "S-06"),
        at.ago(5),
        "The out-of-hours team rang to say that his papers were saved from the fire and are in a "
        "box with his name on it.",
        who="Council",
        partner=COUNCIL,
        purpose="Update",
        agreed="Not asked",
        not_asked="They rang us, and we had not met him yet.",
        then=("Fetch the box with him", "Keyworker", -1),
    )
