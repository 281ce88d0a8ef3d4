"""A keyworker is away: their residents stand with who covers, marked, and nobody changes hands."""

from __future__ import annotations

import pytest

from sync.forms.model import Audience
from tests.a_house import Night, Told, look, resident, rows, section, shown

PEOPLE = [
    resident("R-001", "Ada Sample", "01/09/2025", support_worker="S-02"),
    resident("R-002", "Bo Sample", "25/06/2026"),
    resident("R-003", "Cy Sample", "25/06/2026", keyworker="S-04"),
]


def away(**more: object) -> Told:
    told: Told = {"colleague": "S-01", "date": "29/06/2026", "until": "03/07/2026"}
    return told | {"covered_by": "S-04"} | more


def house(*covers: Told, **own: list[Told]) -> Night:
    told = rows(**({"residents": PEOPLE} | own))
    other = {**told["staff"][0], "staff": "S-04", "name": "Ned Example", "account": None}
    told["staff"] = [*told["staff"], other]
    return look(told | {"cover": covers})


def test_their_people_stand_on_the_caseload_of_who_covers_marked_and_on_their_own_too() -> None:
    night = house(away())
    caseload = night.shows("caseloads/s-04.md")
    assert "3 residents, 2 of them while a colleague is away." in caseload
    covered = night.page("caseloads/s-04.md").partition("## Covering for <bdi>Kit Example</bdi>")[2]
    assert "Away, until Fri 3 Jul." in covered
    assert shown(covered).count("Keyworker Kit Example (away; Ned Example covers)") == 2
    assert "r-001/" in covered
    assert "r-002/" in covered
    assert "r-003/" not in covered
    own = night.shows("caseloads/s-01.md")
    assert "Away from work, until Fri 3 Jul; Ned Example covers." in own
    assert "r-001/" in night.page("caseloads/s-01.md")


def test_wherever_the_keyworker_is_named_the_page_says_who_covers() -> None:
    night, marked = house(away()), "Kit Example (away; Ned Example covers)"
    for path in ("index.md", "residents/index.md", "residents/r-001.md", "reviews.md"):
        assert marked in night.shows(path), path
    assert marked not in night.shows("caseloads/s-02.md").partition("Keyworker Kit")[0]
    listed = night.shows("caseloads/index.md")
    assert "Covers for Kit Example: 2" in listed
    assert "Keyworker of 2" in listed
    assert "Away, until Fri 3 Jul; Ned Example covers" in listed


def test_what_is_late_for_them_is_late_on_both_caseloads_and_counted_once_on_today() -> None:
    night = house(away())
    assert "1 resident with something late" in night.shows("caseloads/index.md")
    for worker in ("s-01", "s-04"):
        assert "1 with something late; they stand first" in night.shows(f"caseloads/{worker}.md")
    assert "1 person has something late." in night.shows("index.md")
    assert "Ned Example 3 people" in night.shows("index.md")


@pytest.mark.parametrize(
    ("told", "part"),
    [
        pytest.param(away(date="01/07/2026"), "From Wed 1 Jul, until Fri 3 Jul", id="later"),
        pytest.param(
            away(date="22/06/2026", until="29/06/2026"),
            "Times away that are over Kit Example Ned Example covers From Mon 22 Jun",
            id="over",
        ),
    ],
)
def test_before_and_afterwards_nothing_is_marked_and_the_list_tells_of_it(
    told: Told, part: str
) -> None:
    night = house(told)
    assert "(away;" not in "".join(page.markdown for page in night.sites[Audience.STAFF].pages)
    assert "Covering" not in night.page("caseloads/s-04.md")
    assert part in night.shows("caseloads/index.md")


def test_while_it_waits_who_covers_or_until_when_the_pages_say_so_and_nobody_vanishes() -> None:
    night = house(away(covered_by="ask Kit"))
    assert "Kit Example (away; who covers waits for a correction)" in night.shows("index.md")
    assert "r-001/" in night.page("caseloads/s-01.md")
    night = house(away(until="when better"))
    assert "Away, until a day that waits for a correction." in night.shows("caseloads/s-04.md")
    assert "r-001/" in night.page("caseloads/s-04.md")


def test_a_row_that_does_not_say_who_is_away_stands_on_top_of_caseloads_and_on_today() -> None:
    night = house(away(colleague="Kit"))
    for path in ("caseloads/index.md", "index.md"):
        assert "Row 2 of Cover" in night.shows(path), path
    no_more = {name: [] for name in ("assessments", "goals", "sessions", "reviews", "feedback")}
    calm = house(away(colleague="Kit"), residents=[PEOPLE[1]], **no_more)
    assert "that we can read; 1 row waits" in calm.shows("caseloads/s-01.md")


def test_who_covers_and_has_nobody_else_has_a_caseload_and_nothing_to_hand_over() -> None:
    night = house(away(covered_by="S-05"), staff=_with_one_more())
    assert "2 residents, 2 of them while a colleague is away." in night.shows("caseloads/s-05.md")
    team = shown(night.page("team.md", Audience.MANAGERS))
    assert "Covers for a colleague" in team
    paths = {page.path for page in night.sites[Audience.MANAGERS].pages}
    assert "handover/s-01.md" in paths
    assert "handover/s-05.md" not in paths


def _with_one_more() -> list[Told]:
    staff = [dict(each) for each in rows()["staff"]]
    return [*staff, {**staff[0], "staff": "S-05", "name": "Ola Example", "account": None}]


def test_nobody_stands_on_one_caseload_twice() -> None:
    """A 1-2-1 worker who covers for the keyworker has the resident already, marked."""
    night = house(away(covered_by="S-02"))
    page = night.page("caseloads/s-02.md")
    assert page.count('residents/r-001/"') == 1
    assert "Keyworker Kit Example (away; Lou Example covers)" in shown(
        section(page, "1-2-1 worker of")
    )
    assert "2 residents, 1 of them while a colleague is away." in shown(page)
