"""Rows that are not for an audience as a whole, whatever their fields."""

from __future__ import annotations

import pytest

from sync.casebook.house_life import HouseLife
from sync.casebook.withheld import withhold
from sync.forms.model import Audience
from sync.records.base import Value
from tests.houses import Told, casebook, day, met, moved_in, rows

STAFF, MANAGERS, RESIDENTS = Audience.STAFF, Audience.MANAGERS, Audience.RESIDENTS


def worker(code: str, *roles: str, **more: Value) -> Told:
    told: dict[str, Value] = {"staff": code, "name": f"Sample {code}", "roles": roles}
    return "staff", told | {"started": day(-900), "can_be_keyworker": True} | more


def concern(**more: Value) -> Told:
    told: dict[str, Value] = {"date": day(5), "where": "The stairs", "seen_by": "S-02"}
    told |= {"about": "A member of staff", "kind": ("Neglect",), "facts": "Seen.", "asked": False}
    told |= {"now_safe": True, "did_now": ("Stayed with them",), "agreed": "Yes"}
    return "concerns", told | {"told": ("Council",)} | more


def life(*told: Told, audience: Audience = MANAGERS) -> HouseLife:
    return casebook(moved_in(), *told, today=day(9), audience=audience).life


@pytest.mark.parametrize("role", ["Manager", "Safeguarding lead"])
def test_a_concern_about_a_manager_is_in_no_casebook(role: str) -> None:
    told = (worker("S-01", "Keyworker", role), concern(about_staff="S-01"))
    for audience in Audience:
        assert life(*told, audience=audience).concerns == ()
    assert life(*told).concerns_held_outside == (day(5),)
    assert life(*told, audience=STAFF).concerns_held_outside == ()


def test_a_concern_about_another_worker_is_for_managers() -> None:
    told = (worker("S-01", "Keyworker"), concern(about_staff="S-01"))
    assert len(life(*told).concerns) == 1
    assert life(*told, audience=STAFF).concerns == ()


def test_a_concern_is_held_outside_while_nobody_can_tell_whom_it_is_about() -> None:
    assert life(concern(about_staff="S-01")).concerns == ()  # their row waits
    assert life(worker("S-01", "Keyworker"), concern()).concerns == ()


def test_a_role_of_the_house_s_own_may_be_a_leader_s() -> None:
    told = (worker("S-01", "Keyworker", "Deputy manager"), concern(about_staff="S-01"))
    assert life(*told).concerns == ()


def test_a_concern_about_somebody_who_decides_concerns_is_held_outside() -> None:
    other = concern(about="A resident", resident="R-001", decided_by="S-01")
    told = (worker("S-01", "Keyworker"), concern(about_staff="S-01"), other)
    assert [each.about for each in life(*told).concerns] == ["A resident"]


def test_who_it_is_about_counts_and_not_the_box_that_was_ticked() -> None:
    told = concern(about="Someone else", about_staff="S-01")
    assert life(worker("S-01", "Manager"), told).concerns == ()


def test_a_concern_about_a_resident_that_a_manager_saw_is_no_concern_about_a_manager() -> None:
    told = concern(about="A resident", resident="R-001", seen_by="S-01")
    assert len(life(worker("S-01", "Manager"), told).concerns) == 1


def introduction(code: str) -> Told:
    told = {"staff": code, "first_name": f"Sample {code}", "what_i_do": "Keyworker"}
    return "introductions", told | {"agreed_on": day(0)}


def test_residents_read_of_workers_who_work_here_today() -> None:
    told = (
        *(worker("S-01", "Keyworker"), worker("S-02", "Keyworker", left=day(8))),
        *(worker("S-03", "Keyworker", left=day(9)), worker("S-04", "Keyworker", started=day(10))),
        *(introduction(f"S-0{n}") for n in range(1, 6)),
    )
    shown = life(*told, audience=RESIDENTS).introductions
    assert [each.staff for each in shown] == ["S-01", "S-03"]


def session(code: str, status: str) -> Told:
    told: dict[str, Value] = {"session": code, "date": day(0), "title": "Soup", "aim": "Warmth"}
    told |= {"theme": "Wellbeing", "what": "New session", "steps": "Cut. Cook."}
    return "toolkit", told | {"status": status}


def test_residents_read_what_is_in_the_toolkit_and_no_idea_of_anyone() -> None:
    told = (session("T-001", "In the toolkit"), session("T-002", "Tried"), session("T-003", "Idea"))
    assert list(life(*told, audience=RESIDENTS).toolkit) == ["T-001"]
    assert len(life(*told, audience=STAFF).toolkit) == 3


def test_a_concern_held_outside_counts_as_written_down() -> None:
    from sync.casebook.unreported import w4_concern_not_reported

    told = (met(5, also=("Concern",)), worker("S-01", "Manager"), concern(about_staff="S-01"))
    book = casebook(moved_in(), *told, today=day(9), audience=MANAGERS)
    assert list(w4_concern_not_reported(book.people.values(), book.life, book.today)) == []


def test_a_row_that_may_name_a_resident_is_kept_from_residents_until_it_is_mended() -> None:
    told = {"toolkit": tuple(rows([session("T-001", "In the toolkit")])["toolkit"])}
    for audience, left in ((RESIDENTS, 0), (STAFF, 1)):
        found = withhold(audience, told, day(9), {"toolkit": {2}})
        assert len(found.records["toolkit"]) == left
