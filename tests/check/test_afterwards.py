"""E2, E6 and E11 on the new tabs: after leaving, days beside a row's own, caps of other days."""

from __future__ import annotations

import pytest
from filled_in import GOOD, Changes, filled, look_at
from small_house import FORMS, LEFT, STAFF, held, look

DAY = "On which day?"
VISIT: Changes = {"What kind of moment was it?": "Ex-resident visit"}
GONE = f"R-001 | 01/05/2026 | {LEFT}"
DIED = "R-001 | {} | Left | No | Died | Other"
PURPOSES = FORMS["contacts"].by_name["purpose"].options


@pytest.mark.parametrize("purpose", PURPOSES)
def test_e2_a_contact_after_leaving_is_a_reference_an_update_or_about_welfare(purpose: str) -> None:
    stands = "Waiting" if purpose == "Referral" else ""
    row = {"What was it for?": purpose, "How does the referral stand?": stands}
    found = look_at("contacts", row | {DAY: "01/05/2026"}, row | {DAY: "02/05/2026"}, moves=GONE)
    fine = purpose in ("Reference", "Update", "Welfare")
    assert held(found, "contacts") == ([] if fine else [(3, "KW-CONTACT-AFTER")])


def test_e2_a_visit_is_anybody_s_who_is_not_named() -> None:
    nobody = VISIT | {"Who? (resident code)": ""}
    assert held(look_at("moments", nobody), "moments") == []


def test_e2_nobody_is_followed_up_who_never_left() -> None:
    assert held(look_at("followups"), "followups") == [(2, "KW-FOLLOW-UP-EARLY")]


@pytest.mark.parametrize("form", ["followups", "moments"])
def test_e2_a_held_move_leaves_it_open_whether_somebody_had_left(form: str) -> None:
    row = {DAY: "02/05/2026"} | (VISIT if form == "moments" else {})
    found = look_at(form, row, moves=GONE.replace("01/05/2026", "soon"))
    assert held(found, form) == []


def test_e2_somebody_who_came_back_and_left_again_is_followed_up() -> None:
    moves = f"{GONE}\nR-001 | 10/05/2026 | Came back\nR-001 | 20/05/2026 | {LEFT}"
    days = [{DAY: f"{day}/05/2026"} for day in ("09", "10", "11", "19", "20", "21")]
    early = "KW-FOLLOW-UP-EARLY"
    assert held(look_at("followups", *days, moves=moves), "followups") == [(4, early), (5, early)]


def test_e2_somebody_who_came_back_and_left_on_one_day_is_followed_up_from_then_on() -> None:
    moves = f"{GONE}\nR-001 | 10/05/2026 | Came back\nR-001 | 10/05/2026 | {LEFT}"
    days = [{DAY: f"{day}/05/2026"} for day in ("10", "11")]
    assert held(look_at("followups", *days, moves=moves), "followups") == []


def test_e2_somebody_who_moved_in_and_left_on_one_day_is_followed_up_from_then_on() -> None:
    moves = GONE.replace("01/05/2026", "01/02/2026")
    assert held(look_at("followups", {DAY: "01/02/2026"}, moves=moves), "followups") == []


def test_e11_who_died_here_later_was_followed_up_after_the_first_time() -> None:
    moves = f"{GONE}\nR-001 | 10/05/2026 | Came back\n{DIED.format('20/05/2026')}"
    days = [{DAY: f"{day}/05/2026"} for day in ("05", "20", "21")]
    found = look_at("followups", *days, moves=moves)
    assert held(found, "followups") == [(3, "KW-AFTER-DEATH"), (4, "KW-AFTER-DEATH")]


REFERRED: Changes = {
    "What was it for?": "Referral",
    "How does the referral stand?": "Accepted",
    "Since when?": "11/03/2026",
}
DECIDED: Changes = {
    "Lead: what was decided?": "No action",
    "Lead: why? (also for no action)": "It was a misunderstanding.",
    "Lead: who decided? (staff code)": "S-04",
    "Lead: decided on": "11/03/2026",
}
YES: Changes = {
    "Manager: yes or no?": "Yes",
    "Manager: who decided? (staff code)": "S-04",
    "Manager: decided on": "11/03/2026",
}
BESIDE = [
    ("contacts", "action_by", {}),
    ("contacts", "action_done", {}),
    ("contacts", "result_date", REFERRED),
    ("repairs", "told_on", {}),
    ("repairs", "fixed", {}),
    ("concerns", "decided_on", DECIDED),
    ("concerns", "closed", {}),
    ("grants", "decided_on", YES),
    ("requests", "acknowledged", {}),
    ("requests", "longer", {}),
    ("requests", "done", {}),
]


@pytest.mark.parametrize(("form", "name", "row"), BESIDE, ids=lambda each: str(each)[:20])
def test_e2_a_day_beside_a_row_s_own_does_not_lie_before_it(
    form: str, name: str, row: Changes
) -> None:
    title = FORMS[form].by_name[name].title
    found = look_at(form, row | {title: "09/03/2026"}, row | {title: "10/03/2026"})
    assert held(found, form) == [(2, "KW-DAY-EARLIER")]


@pytest.mark.parametrize("title", [
    "How many people came?",
    "How was the mood of the group before?",
    "How was the mood of the group after?",
])  # fmt: skip
def test_e2_what_is_only_known_afterwards_is_asked_about_and_the_row_used(title: str) -> None:
    later = {DAY: "01/07/2026", "Activity code": "A-002"}
    found = look_at(
        "activities", {title: "3", DAY: "01/07/2026"}, later, {title: "3", "Activity code": "A-003"}
    )
    assert [each.title for each in found.problems if each.code == "KW-NOT-YET"] == [title]
    assert held(found, "activities") == []


def test_e6_a_grant_of_a_time_with_a_higher_cap_may_be_checked() -> None:
    row = {"How much do you ask for?": "200"}
    (problem,) = [each for each in look_at("grants", row).problems if each.waits]
    assert problem.detail == ": £150.00"
    checked = f'"{problem.reference}" | S-04 | 01/04/2026'
    assert held(look_at("grants", row, checked=checked), "grants") == []


def test_a_rule_looks_at_a_row_of_which_another_answer_waits() -> None:
    whole = {"How much do you ask for?": "200", "Which theme?": "Gardens"}
    asked = [code for _, code in held(look_at("grants", whole), "grants")]
    assert sorted(asked) == ["KW-CHOICE", "KW-GRANT-CAP"]


def test_a_rule_is_left_out_where_what_it_judges_by_waits() -> None:
    whole = {"How much do you ask for?": "two hundred", "Which theme?": "Wellbeing"}
    assert [code for _, code in held(look_at("grants", whole), "grants")] == ["KW-MONEY-TEXT"]


@pytest.mark.parametrize(("role", "told"), [("Keyworker", [2]), ("Boss", [])])
def test_e6_nobody_is_called_no_manager_whose_role_waits(role: str, told: list[int]) -> None:
    decided = {
        "Manager: yes or no?": "Yes",
        "Manager: decided on": "11/03/2026",
        "Manager: who decided? (staff code)": "S-04",
    }
    staff = STAFF.replace("Ned Example | Keyworker", f"Ned Example | {role}").replace(
        "Lou Example | 1-2-1 support worker", "Lou Example | Manager"
    )
    found = look_at("grants", decided, staff=staff)
    assert [each.row for each in found.problems if each.code == "KW-GRANT-DECIDER"] == told


def test_the_new_tabs_as_they_stand_have_nothing_held() -> None:
    new = {form: filled(form) for form in GOOD if form not in ("residents", "moves", "followups")}
    found = look(**new)
    assert [(each.form, each.code) for each in found.problems if each.row] == []
