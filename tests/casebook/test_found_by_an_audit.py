"""Rules that a careful reader found broken once."""

from __future__ import annotations

from sync.casebook.agenda import agenda
from sync.casebook.due_kinds import DueKind
from sync.casebook.promises import open_promises
from tests.houses import (
    back,
    casebook,
    changed,
    day,
    dues,
    goal,
    left,
    met,
    moved_in,
    person,
)


def promised(*told, on):
    return [promise.words for promise in open_promises(person(moved_in(), *told), day(on))]


def test_what_the_121_worker_says_is_done_leaves_the_keyworkers_promise_open():
    call = met(10, next="Call the GP", next_who="Keyworker", next_by=day(15))
    support = met(20, kind="1-2-1 support", staff="S-02", last_time="Done")
    assert promised(call, support, on=21) == ["Call the GP"]
    assert promised(call, support, met(22, last_time="Done"), on=23) == []


def test_a_next_step_without_a_day_is_carried_until_the_next_meeting():
    step = met(10, next="Look at bus times", next_who="Resident")
    assert promised(step, on=12) == ["Look at bus times"]
    assert promised(step, met(17), on=18) == []


def test_nothing_is_late_by_the_time_somebody_was_away():
    old = goal(10, look=30)
    found = dues(moved_in(), met(5), old, left(40), back(400), on=400)
    assert {due.day for due in found if due.what is DueKind.GOAL} == {day(400)}
    assert not [due for due in found if due.late_on(day(400))]


def test_121_support_is_agreed_anew_by_somebody_who_comes_back():
    support = changed(5, "1-2-1 worker", support_worker="S-02")
    ada = person(moved_in(), support, left(40), back(60))
    assert ada.placement_on(day(30)).support_worker == "S-02"
    assert ada.placement_on(day(60)).support_worker is None


def test_somebody_whose_keyworker_has_left_stands_on_today():
    gone = ("staff", {"staff": "S-01", "name": "Kit", "started": day(-100), "left": day(10),
                      "roles": ("Keyworker",), "can_be_keyworker": True})  # fmt: skip
    stays = agenda(casebook(gone, moved_in(), today=day(10)))
    after = agenda(casebook(gone, moved_in(), today=day(11)))
    assert [who.code for who in stays.without_keyworker] == []
    assert [who.code for who in after.without_keyworker] == ["R-001"]
