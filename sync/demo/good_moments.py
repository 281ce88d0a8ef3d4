"""Moments worth a note: what nobody planned, what residents give, who came back to visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sync.demo.sent import sent
from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling
from sync.demo.thread import Values

IN_HOUSE, IN_STUDY = "In the house", "In a case study"
VISIT = "Ex-resident visit"


def moments(at: Telling) -> Iterator[Values]:
    """Tell of the moments, oldest first."""
    yield from _steps_on_the_way(at)
    yield from _given_to_the_house(at)
    yield from _unplanned(at)
    yield from _visits(at)


def _moment(
    at: Telling, of: tuple[str | None, str], day: date, kind: str, what: str, **more: object
) -> Values:
    """Tell of a moment of a resident, as a worker did.

    ``share`` says where it may be told, asked on the same day.
    """
    resident, staff = of
    row = sent(at, staff, day, f"{resident} {what}") | {"date": day, "kind": kind}
    row |= {"resident": resident, "what": what, "planned": "goal" in more, "may_share": "No"}
    share = more.pop("share", None)
    if share:
        row |= {"may_share": share, "share_date": day}
    return row | more


def _steps_on_the_way(at: Telling) -> Iterator[Values]:
    yield _moment(
        at,
        ("R-001", "S-04"),
        at.day(17, THU),
        "New role",
        "First Saturday at the workshop, alone. Three hours.",
        goal="G-001",
        share=IN_STUDY,
        story="Walked in alone on the first day, was given something to mend, and stayed for three "
        "hours.",
    )
    yield _moment(
        at,
        ("R-002", "S-04"),
        at.day(23, WED),
        "Achievement",
        "Sang with other people for the first time in thirty years.",
        goal="G-004",
        share=IN_STUDY,
        story="Went to a choir with company, sang for the whole hour, and went again.",
    )
    yield _moment(
        at,
        ("R-002", "S-04"),
        at.day(16, WED),
        "Kindness to others",
        "The choir rang because Oluchi was not there. When she was well again, she took biscuits.",
        goal="G-004",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-003", "S-05"),
        at.day(14, THU),
        "New skill",
        "Passed the food hygiene course with every answer right.",
        goal="G-015",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-005", "S-04"),
        at.day(4, FRI),
        "New role",
        "Ran a quiz for the whole house. Twelve people, six rounds, one bell.",
        goal="G-032",
        share=IN_STUDY,
        story="Met a 1-2-1 worker each week to find the courage, and then ran an afternoon quiz to "
        "which everyone was invited.",
    )


def _given_to_the_house(at: Telling) -> Iterator[Values]:
    yield _moment(
        at,
        ("R-008", "S-02"),
        at.workday_after(at.day(22, MON)),
        "Contribution",
        "Stayed in all morning so that the plumber could get to the kitchen tap.",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-007", "S-03"),
        at.day(11, FRI),
        "Contribution",
        "Waited in for the new mattresses and counted them with the driver.",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-012", "S-02"),
        at.day(1, THU),
        "Contribution",
        "Mended the kitchen radio. Nobody had asked.",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-010", "S-07"),
        at.day(6, THU),
        "Kindness to others",
        "Took soup up to somebody who had not come down, and sat on the stairs until the bowl "
        "came back empty.",
    )
    yield _moment(
        at,
        ("R-002", "S-07"),
        at.day(0, MON),
        "Contribution",
        "Let the engineer in at eight and showed him where the meter is.",
        share=IN_HOUSE,
    )


def _unplanned(at: Telling) -> Iterator[Values]:
    yield _moment(
        at,
        ("R-009", "S-02"),
        at.day(9, MON),
        "Achievement",
        "Rang the gas company, waited for half an hour and got £40 back. It was in no plan. She "
        "told us afterwards.",
        share=IN_STUDY,
        story="Sorted out a wrong bill alone, with no plan and no help, and told us afterwards.",
    )
    yield _moment(
        at,
        ("R-007", "S-03"),
        at.day(7, THU),
        "New skill",
        "Has taught three people to sew on a button. It just happened, at the table.",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        ("R-011", "S-03"),
        at.day(1, MON),
        "Achievement",
        "Rang the house before anybody else on a bad night. Talked, had toast, slept.",
        goal="G-029",
    )


def _visits(at: Telling) -> Iterator[Values]:
    yield _moment(
        at,
        ("R-005", "S-07"),
        at.day(18, THU),
        VISIT,
        "Came by for soup, with drawings of the box room.",
    )
    yield _moment(
        at,
        ("R-016", "S-07"),
        at.in_week(11, FRI),
        VISIT,
        "Came to tell what it is like to live alone. Eight people asked her things for an hour.",
        share=IN_STUDY,
        story="Came back after moving on and answered every question that the others had.",
    )
    yield _moment(
        at,
        ("R-004", "S-02"),
        at.day(2, THU),
        VISIT,
        "Brought his daughter to see the garden. Three people asked him how bidding works.",
        share=IN_HOUSE,
    )
    yield _moment(
        at,
        (None, "S-01"),
        at.day(12, TUE),
        VISIT,
        "Somebody who lived here four years ago brought a cake and a photo of a baby. It did "
        "everyone good.",
        share=IN_HOUSE,
    )
