"""The page of someone who left, who died, or who came back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.a_house import (
    Given,
    assessment,
    goal,
    look,
    resident,
    rows,
    section,
    session,
    shown,
    tried,
)

ADA = "residents/r-001.md"
LEFT: Given = {
    "resident": "R-001",
    "date": "20/05/2026",
    "what": "Left",
    "planned": "Yes",
    "to": "Own tenancy, social",
    "keywork_end": "No longer needs keywork",
}
BACK: Given = {"resident": "R-001", "date": "10/06/2026", "what": "Came back"}
DIED: Given = {**LEFT, "to": "Died", "planned": "No", "keywork_end": "Other"}
SO_FAR = {
    "sessions": [
        session("12/05/2026", "We talked.", next="Ring the bank", next_who="Keyworker")
        | {"next_by": "16/05/2026"}
    ],
    "reviews": [],
    "feedback": [],
    "goals": [
        goal("G-001", "Cook three meals", step_1="Buy a pan", step_1_who="Keyworker")
        | {"step_1_by": "10/05/2026"}
    ],
}
ASKS = (
    "not done yet",
    "We said we would",
    "Next due",
    "Next review",
    "Next free goal code",
    "Look at it again",
    "We meet",
    "not yet",
    "Not yet",
    "is due by",
)


def page_with(*moves: Given, **own: Sequence[Given]) -> str:
    return look(rows(**(SO_FAR | {"moves": list(moves)} | own))).page(ADA)


def test_a_page_of_someone_who_lives_here_asks_what_the_next_tests_look_for() -> None:
    here = shown(page_with())
    for words in ("not done yet", "We said we would", "Next due", "Next free goal code", "We meet"):
        assert words in here


def test_of_someone_who_died_nothing_is_asked() -> None:
    page = page_with(DIED)
    for words in (*ASKS, "Moved on", "We met", "Left:", "Keywork ended", "Not planned", "ago)"):
        assert words not in shown(page.split("## Assessment")[0]), words
    assert "Died on Wed 20 May." in shown(page.split("## ")[0])
    assert "Wed 20 May Died" in shown(section(page, "Journey"))
    assert "Left" not in shown(section(page, "Journey"))
    assert "“Cook three meals”" in shown(page)


def test_the_note_about_a_death_stays_on_the_page() -> None:
    assert "Their sister was there." in shown(
        page_with({**DIED, "note": "Their sister was there."})
    )


def test_in_the_list_someone_who_died_has_not_moved_on() -> None:
    told = rows(**SO_FAR, moves=[DIED])
    page = look(told).page("residents/index.md")
    assert "Nobody has moved on yet." in shown(section(page, "Moved on"))
    assert "Ada Sample (R-001) Died on Wed 20 May" in shown(section(page, "People who died"))
    assert "People who died" not in look(rows()).page("residents/index.md")


def test_of_someone_who_left_the_page_speaks_of_the_past() -> None:
    page = page_with(LEFT)
    words = shown(page)
    for asked in ASKS:
        assert asked not in words, asked
    assert "Moved on: Wed 20 May" in words
    assert "We met Every week" in words
    assert "Last keyworker Kit Example" in words
    assert "Mattered most Lifeskills, Health" in words
    assert "Buy a pan Keyworker, by Sun 10 May" in words


def test_someone_who_left_with_nothing_written_down_has_kind_words_too() -> None:
    words = shown(page_with(LEFT, sessions=[], goals=[], assessments=[]))
    for said in ("No sessions.", "No goals.", "No assessment.", "No review."):
        assert said in words
    assert " yet" not in words


def test_a_move_says_whether_it_was_planned_and_what_was_agreed() -> None:
    left = {
        **LEFT,
        "resettlement_plan": "Yes",
        "stay_in_touch": "No",
        "note": "A flat in Ash Road.",
    }
    way = shown(section(page_with(left), "Journey"))
    assert (
        "Wed 20 May Left: own tenancy, social Planned. Keywork ended: no longer needs keywork. "
        "There is a plan for settling in. We may not stay in touch. A flat in Ash Road."
    ) in way
    other = {**LEFT, "planned": "No", "resettlement_plan": "No", "stay_in_touch": "Yes"}
    words = shown(section(page_with(other), "Journey"))
    assert "Not planned. " in words
    assert "There is no plan for settling in. We may stay in touch." in words


def test_last_seen_counts_this_stay_only() -> None:
    lead = shown(page_with(LEFT, BACK).split("## ")[0])
    assert (
        "Last seen Not met yet since they came back last seen in the earlier stay on Tue 12 May"
    ) in lead
    seen = [*SO_FAR["sessions"], session("15/06/2026", "We met again.")]
    lead = shown(page_with(LEFT, BACK, sessions=seen).split("## ")[0])
    assert "Last seen Mon 15 Jun (15 days ago) by Kit Example" in lead
    assert "earlier stay" not in lead


def test_a_meeting_while_they_were_away_is_told_as_one() -> None:
    seen = [*SO_FAR["sessions"], session("30/05/2026", "A call.", kind="Follow-up")]
    lead = shown(page_with(LEFT, BACK, sessions=seen).split("## ")[0])
    assert "last seen while they were away on Sat 30 May" in lead


def test_visits_missed_since_they_came_back_are_told_before_the_first_meeting() -> None:
    lead = shown(page_with(LEFT, BACK, sessions=[tried("12/05/2026"), tried("16/06/2026")]))
    assert "Not met yet since they came back we tried once" in lead


def test_each_earlier_stay_is_one_line_in_the_journey() -> None:
    again = {**LEFT, "date": "18/06/2026", "to": "Hospital", "planned": "No"}
    back = {**BACK, "date": "25/06/2026", "room": "9", "note": "Glad to be home."}
    way = section(page_with(LEFT, BACK, again, back), "Journey")
    lines = [shown(each) for each in re.findall(r"<li>(.*?)</li>", way)]
    assert lines == [
        "Earlier stay: Wed 10 Jun to Thu 18 Jun (8 days). Left: hospital.",
        "Earlier stay: Mon 1 Sep 2025 to Wed 20 May (9 months). Left: own tenancy, social.",
    ]
    assert "Thu 25 Jun Came back room 9. Glad to be home." in shown(way)


def test_someone_with_one_stay_has_no_earlier_stays() -> None:
    assert "Earlier stay" not in page_with()
    assert "Earlier stay" not in page_with(LEFT)


def test_how_things_were_at_first_is_kept_once_they_have_changed() -> None:
    moved = {"resident": "R-001", "date": "10/06/2026", "what": "House or room"}
    night = look(
        rows(
            residents=[resident("R-001", "Ada Sample", "01/09/2025", contact_days=10)],
            changes=[moved | {"house": "H-2", "room": "4"}],
            **SO_FAR,
        )
    )
    way = shown(section(night.page(ADA), "Journey"))
    assert "Moved in Elm House, room 1. Keyworker: Kit Example. To meet every 10 days." in way
    assert "Wed 10 Jun Moved within the service: Oak House, room 4" in way


def test_a_page_says_how_many_rows_about_them_wait() -> None:
    bad = goal("G-002", "Walk a mile", date="the other day")
    words = shown(page_with(goals=[*SO_FAR["goals"], bad]).split("## ")[0])
    assert "1 row about them on Goals waits for a correction. See what to type" in words
    broken = session("some day", "We met.")
    lead = page_with(goals=[*SO_FAR["goals"], bad], sessions=[broken, {**broken, "happened": "B"}])
    assert "1 row about them on Goals and 2 rows on Sessions wait for a correction." in shown(
        lead
    ) or "2 rows about them on Sessions and 1 row on Goals wait for a correction." in shown(lead)
    assert "for a correction" not in shown(page_with())


def test_nothing_is_asked_about_the_rows_of_someone_who_died() -> None:
    bad = goal("G-002", "Walk a mile", date="the other day")
    page = shown(page_with(DIED, goals=[*SO_FAR["goals"], bad]))
    assert "for a correction" not in page


def test_the_plan_to_keep_safe_of_someone_who_died_stands_with_the_assessment() -> None:
    risky = assessment("1/4/2026", "Full", risk="Yes", risk_plan="Ring me first.")
    page = page_with(DIED, assessments=[risky])
    assert "Ring me first." not in shown(page.split("## ")[0])
    assert "What helps to keep them safe: Ring me first." in shown(section(page, "Assessment"))
