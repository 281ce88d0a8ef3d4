"""E1: every code that a row of a new tab names is somebody's or something's."""

from __future__ import annotations

import pytest
from filled_in import GOOD, Changes, filled, look_at
from small_house import FORMS, GOAL, LEFT, RESIDENTS, SESSION, held, look

from sync.check.messages import say

GOALS = f"G-001 | {GOAL} | Open"
KNOWN = {
    "residents": ("R-001", "R-077"),
    "staff": ("S-01", "S-77"),
    "houses": ("H-1", "H-7"),
    "partners": ("P-001", "P-077"),
    "goals": ("G-001", "G-077"),
    "activities": ("A-001", "A-077"),
    "toolkit": ("T-002", "T-077"),
}
BESIDES: dict[str, Changes] = {  # what else a row must say for a code to have its place
    "moments.goal": {"Was it part of a goal?": "Yes"},
    "toolkit.twist_of": {"Is it a new session or a twist on one?": "Twist"},
    "grants.decider": {"Manager: yes or no?": "Yes", "Manager: decided on": "11/03/2026"},
    "concerns.decided_by": {"Lead: decided on": "11/03/2026"},
}
NEW = [form for form in GOOD if form not in ("residents", "moves", "goals", "sessions")]
PLACES = [
    f"{form}.{field.name}"
    for form in ("goals", *NEW)
    for field in FORMS[form].fields
    if field.refers_to and field.refers_to != form
] + ["toolkit.twist_of"]


@pytest.mark.parametrize("place", PLACES)
def test_e1_a_code_that_a_new_tab_names_is_known(place: str) -> None:
    form, _, name = place.partition(".")
    field = FORMS[form].by_name[name]
    known, unknown = KNOWN[field.refers_to or ""]
    if name == "decider":
        known = "S-04"
    others = {
        "partners": filled("partners"),
        "activities": filled("activities"),
        "contacts": filled("contacts"),
        "toolkit": filled("toolkit", {"Toolkit code": "T-002"}),
        "moves": f"R-001 | 01/05/2026 | {LEFT}" if form == "followups" else "",
        "goals": GOALS,
    }
    for code, expected in ((known, []), (unknown, [(2, "KW-ID-UNKNOWN")])):
        row = BESIDES.get(place, {}) | {field.title: code}
        rows = (row, {"Toolkit code": "T-002"}) if form == "toolkit" else (row,)
        found = look(**others | {form: filled(form, *rows)})
        assert held(found, form) == expected, code


def test_e1_a_code_that_nobody_has_may_be_the_row_of_a_code_that_stands_twice() -> None:
    other = GOAL.replace("R-001", "R-002")
    found = look(
        goals=f"G-001 | {GOAL} | Open\nG-001 | {other} | Open",
        sessions=f"{SESSION} | G-002\n{SESSION.replace('R-001', 'R-002')} | G-001",
    )
    (card,) = [each for each in found.problems if each.form == "sessions" and each.waits]
    assert (card.row, card.code, card.offer) == (2, "KW-ID-OF-TWO", None)
    what, do = say(card, FORMS["sessions"], on_a_page=True)
    assert what == "No row has this code. On Goals, G-001 stands in rows 2 and 3."
    assert do.startswith("Look at those rows first")


def test_e1_a_person_who_was_entered_again_is_no_other_one() -> None:
    back = RESIDENTS.replace("R-002 | Bo ", "R-001 | Ada")
    found = look(residents=back, sessions=SESSION.replace("R-001", "R-077"))
    assert held(found, "sessions") == [(2, "KW-ID-UNKNOWN")]


def test_e1_no_partner_is_looked_up_where_the_tab_is_not_used() -> None:
    found = look_at("contacts", {"Which partner? (partner code)": "P-001"})
    assert held(found, "contacts") == []


@pytest.mark.parametrize("form", ["contacts", "moments"])
def test_e1_a_goal_belongs_to_the_resident_who_is_named(form: str) -> None:
    title = FORMS[form].by_name["goal"].title
    whose = FORMS[form].by_name["resident"].title
    planned = {"Was it part of a goal?": "Yes"} if form == "moments" else {}
    goal = planned | {title: "G-001"}
    found = look_at(form, goal, goal | {whose: "R-002"}, goals=GOALS)
    assert held(found, form) == [(3, "KW-GOAL-OTHER")]


def test_e1_a_visit_with_a_goal_says_whose_it_was() -> None:
    visit = {"What kind of moment was it?": "Ex-resident visit", "Who? (resident code)": ""}
    goal = {"Was it part of a goal?": "Yes", "Which goal? (goal code)": "G-001"}
    found = look_at("moments", visit, visit | goal, goals=GOALS)
    assert held(found, "moments") == [(3, "KW-GOAL-WHOSE")]


def twists(*of: str) -> list[tuple[int, str]]:
    """Tell which sessions are held, where each is a twist on the one named."""
    rows: list[Changes] = [
        {
            "Toolkit code": f"T-00{number}",
            "Is it a new session or a twist on one?": "Twist" if code else "New session",
            "A twist on which session? (toolkit code)": code,
        }
        for number, code in enumerate(of, 1)
    ]
    return held(look_at("toolkit", *rows), "toolkit")


def test_e1_a_twist_is_not_on_itself() -> None:
    assert twists("T-001", "") == [(2, "KW-TWIST-SELF")]
    assert twists("T-002", "") == []


def test_e1_twists_may_follow_each_other_but_not_in_a_ring() -> None:
    assert twists("T-002", "T-003", "") == []
    ring = [(2, "KW-TWIST-SELF"), (3, "KW-TWIST-SELF"), (4, "KW-TWIST-SELF")]
    assert twists("T-002", "T-003", "T-001") == ring
    assert twists("T-002", "T-003", "T-002") == ring[1:]
