"""The chains that the founding texts tell, link by link."""

from __future__ import annotations

from sync.casebook.awaiting import Awaiting
from sync.casebook.chains import ChainKind, chains_of
from sync.casebook.links import Link
from sync.check.held_rows import HeldRow
from sync.records.base import Value
from tests.houses import Told, assessed, closed, day, goal, met, moved_in, person, reviewed

COMPANY = {"area": "Networks", "items": ("Networks around an interest",)}
OWN_THING = {"area": "Training", "items": ("Work or volunteering",)}


def contact(on: int, code: str = "G-001") -> Told:
    told: dict[str, Value] = {"resident": "R-001", "staff": "S-01", "date": day(on), "goal": code}
    told |= {"who": "Other", "purpose": "Referral", "agreed": "Agreed", "said": "Asked."}
    return "contacts", told | {"action": "Wait", "action_who": "Nobody", "result": "Waiting"}


def steps(way: ChainKind, *told: Told, on: int = 300) -> dict[Link, int | None]:
    (found,) = [each for each in chains_of(person(moved_in(), *told), day(on)) if each.way is way]
    return {each.link: (each.day - day(0)).days if each.day else None for each in found.steps}


def test_everyone_has_the_chain_of_how_it_started_with_what_is_missing():
    told = (assessed(3, "First", priority_areas=("Health",)), goal(20))
    assert steps(ChainKind.START, *told) == {
        Link.REGISTERED: 0,
        Link.ASSESSED: None,
        Link.AREAS: 3,
        Link.FIRST_GOAL: 20,
        Link.CONNECTED: None,
    }
    assert steps(ChainKind.START, *told, assessed(10), contact(30))[Link.CONNECTED] == 30


def test_a_link_is_not_missing_while_a_row_waits_that_may_be_of_them():
    ada = person(moved_in(), assessed(3, "First", priority_areas=("Health",)))

    def awaited(*rows: HeldRow) -> tuple[Link, ...]:
        waits = Awaiting({"goals": rows}, known=frozenset({"R-001", "R-002"}))
        (found,) = chains_of(ada, day(300), waits)
        assert {*found.missing, *found.awaited} == {Link.ASSESSED, Link.FIRST_GOAL, Link.CONNECTED}
        return found.awaited

    assert awaited() == ()
    assert awaited(HeldRow("goals", 2)) == (Link.FIRST_GOAL, Link.CONNECTED)
    assert awaited(HeldRow("goals", 2, {"resident": "R-002"})) == ()


def test_the_way_from_being_alone_to_company_is_whole():
    told = (
        assessed(5),
        reviewed(10, isolation="Hardly ever"),
        goal(20, COMPANY, closed(200, "Settled"), source="Counselling"),
        contact(25),
        met(40, went="For the first time", goal="G-001"),
        met(47, went="Again"),
        reviewed(90, isolation="Hardly ever"),
        reviewed(180, isolation="Every week"),
    )
    assert steps(ChainKind.COMPANY, *told) == {
        Link.NEED: 5,
        Link.INTEREST: 20,
        Link.GROUP: 25,
        Link.WENT: 40,
        Link.AGAIN: 47,
        Link.LESS_ALONE: 180,
        Link.KEPT_UP: 200,
    }


def test_what_nobody_wrote_down_is_missing_and_no_guess():
    told = (goal(20, COMPANY, source="Own idea"), reviewed(90, isolation="Every week"))
    assert [link for link, found in steps(ChainKind.COMPANY, *told).items() if found is None] == [
        *(Link.NEED, Link.GROUP, Link.WENT, Link.AGAIN, Link.LESS_ALONE, Link.KEPT_UP)
    ]


def test_who_sees_fewer_people_than_before_does_not_see_more():
    told = (goal(20, COMPANY), reviewed(90, isolation="Every week"))
    assert (
        steps(ChainKind.COMPANY, *told, reviewed(180, isolation="Hardly ever"))[Link.LESS_ALONE]
        is None
    )


def test_what_a_session_says_of_another_goal_is_no_link_of_this_one():
    told = (goal(20, COMPANY), goal(21, code="G-002"), met(40, went="Again", goal="G-002"))
    assert steps(ChainKind.COMPANY, *told)[Link.AGAIN] is None


def test_the_way_to_something_of_ones_own_is_whole():
    told = (
        goal(
            20,
            OWN_THING,
            closed(150, "Settled"),
            barriers="The first morning.",
            step_1="Ring the shop",
            step_1_by=day(30),
        ),
        contact(22),
        met(60, goal="G-001", progress="A lot"),
    )
    assert steps(ChainKind.OWN_THING, *told) == {
        Link.WANTED: 20,
        Link.BARRIERS: 20,
        Link.HELP: 22,
        Link.PLAN: 20,
        Link.BEGAN: 60,
        Link.SETTLED: 150,
    }


def test_only_what_was_so_on_the_day_is_told():
    told = (goal(20, COMPANY, closed(200, "Settled")), met(40, went="Again", goal="G-001"))
    assert steps(ChainKind.COMPANY, *told, on=39)[Link.AGAIN] is None
    assert steps(ChainKind.COMPANY, *told, on=199)[Link.KEPT_UP] is None
    assert steps(ChainKind.COMPANY, *told, on=200)[Link.KEPT_UP] == 200


def test_a_goal_that_ended_badly_has_not_settled():
    assert steps(ChainKind.COMPANY, goal(20, COMPANY, closed(200, "Not met")))[Link.KEPT_UP] is None
