"""Caseloads: a card a resident, the one who needs you most on top."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sync.records.agreements import step_reference
from tests.a_house import Given, goal, look, resident, rows, session, shown, tried


def cards(page: str) -> list[str]:
    return re.findall(r"<article class=\"kw-card kw-case\">.*?</article>", page, re.DOTALL)


def cards_of(code: str, told: dict[str, Sequence[Given]]) -> list[str]:
    """Return the cards of one resident on the caseload of S-01, as they are read."""
    found = map(shown, cards(look(told).page("caseloads/s-01.md")))
    return [each for each in found if f"({code})" in each]


def test_a_card_says_who_where_last_seen_next_due_and_what_matters() -> None:
    (card,) = cards_of("R-001", rows())
    for words in (
        "Ada Sample (R-001) Elm House, room 1",
        "Last seen Tue 16 Jun (14 days ago), by Kit Example",
        "Next due Meeting: Tue 23 Jun 7 days late",
        "Also late Review 3 days late",
        "We meet every week",
        "Matters most Lifeskills, Health",
        "Asked for “A walk by the river”",
        "“Cook three meals”",
        "Our promise, 10 days late Buy a pan EKWM-W07D (Keyworker), by Sat 20 Jun (10 days ago)",
    ):
        assert words in card
    assert "Open a bank account" not in card  # it has ended


def test_someone_not_met_yet_is_said_to_be() -> None:
    (card,) = cards_of("R-002", rows())
    assert "Last seen Not met yet Next due First meeting: Thu 2 Jul Due in 2 days" in card
    assert "Matters most Not talked about yet" in card
    assert "No goals yet." in card


def test_the_one_who_needs_you_most_stands_first() -> None:
    told = rows(
        residents=[resident(f"R-00{n}", f"Person {n}", "01/09/2025") for n in (1, 2, 3)],
        assessments=[],
        goals=[],
        reviews=[],
        sessions=[
            session("29/06/2026", "We met.", "R-001"),
            session("20/06/2026", "We met.", "R-002"),
            session("01/06/2026", "We met.", "R-003"),
            tried("25/06/2026", "R-003"),
        ],
    )
    found = cards(look(told).page("caseloads/s-01.md"))
    assert [re.findall(r"residents/(r-\d+)/", each)[0] for each in found] == [
        "r-003",
        "r-002",
        "r-001",
    ]


def test_a_changed_keyworker_has_the_card_from_that_day() -> None:
    changed = {"resident": "R-001", "what": "Keyworker", "keyworker": "S-03"}
    ned = {"staff": "S-03", "name": "Ned Example", "account": "ned@accounts.example"}
    staff = [*rows()["staff"], {**rows()["staff"][0], **ned}]
    told = rows(staff=staff, changes=[changed | {"date": "30/06/2026"}])
    night = look(told)
    assert "R-001" in night.shows("caseloads/s-03.md")
    assert "R-001" not in night.shows("caseloads/s-01.md")


def test_a_121_worker_has_a_caseload_of_their_own() -> None:
    page = look(rows()).shows("caseloads/s-02.md")
    assert "## 1-2-1 worker of Ada Sample (R-001)" in page
    assert "## Keyworker of" not in page


def test_the_list_of_caseloads_goes_by_name_and_counts() -> None:
    page = look(rows()).shows("caseloads/index.md")
    kit, lou = page.index("Kit Example Keyworker of 3"), page.index("Lou Example 1-2-1 worker of 1")
    assert kit < lou


def test_one_whose_row_waits_whole_is_in_no_caseload_and_one_whose_keyworker_waits_is_named() -> (
    None
):
    told = rows()
    told["residents"] = [
        *told["residents"][:1],
        resident("R-002", "Bo Sample", "25/06/2026", keyworker="Sam"),
        resident("R-003", "Cy Sample", "01/06/2026", adult="No"),
    ]
    page = look(told).shows("caseloads/index.md")
    assert "Not in any caseload until their row is corrected: R-003." in page
    assert "In no keyworker’s caseload: Bo Sample (R-002) (waits for a correction)." in page


def test_an_agreed_rhythm_wins_over_that_of_the_house() -> None:
    told = rows(
        residents=[
            resident("R-001", "Ada", "01/06/2026", house="H-2"),
            resident("R-002", "Bo", "01/06/2026", contact_days=10),
        ],
        **{name: [] for name in ("assessments", "goals", "sessions", "reviews", "feedback")},
    )
    found = {
        re.findall(r"residents/(r-\d+)/", each)[0]: shown(each)
        for each in cards(look(told).page("caseloads/s-01.md"))
    }
    assert "We meet every 2 weeks" in found["r-001"]
    assert "We meet every 10 days" in found["r-002"]


def test_a_paused_goal_says_so_and_stands_last() -> None:
    told = rows(
        goals=[goal("G-001", "Paint a wall", status="Paused"), goal("G-002", "Cook three meals")],
        reviews=[],
        sessions=[session("16/06/2026", "We met.")],
    )
    (card,) = cards_of("R-001", told)
    assert card.index("“Cook three meals”") < card.index("“Paint a wall” (paused)")


def test_a_step_that_the_resident_has_not_taken_is_no_lateness_of_ours() -> None:
    mine = session(
        "16/6/2026", "We met.", next="Ring Mum", next_who="Resident", next_by="20/6/2026"
    )
    page = look(rows(sessions=[mine], goals=[])).page("caseloads/s-01.md")
    reference = step_reference("R-001", "Ring Mum")
    assert f"Next step: Ring Mum {reference} (Resident), by Sat 20 Jun" in shown(page)
    assert "promise" not in shown(page).casefold()
