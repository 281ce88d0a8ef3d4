"""The lists of Today: what is on each, in which order, and never twice."""

from __future__ import annotations

from itertools import combinations

from sync.casebook.agenda import Agenda, AgendaLine, agenda
from sync.casebook.due_kinds import DueKind
from sync.check.house_rules import HouseRules, Rules
from tests.houses import (
    USUAL,
    Told,
    assessed,
    back,
    cancelled,
    casebook,
    closed,
    day,
    goal,
    left,
    met,
    missed,
    moved_in,
    reviewed,
)


def today(*told: Told, on: int = 100, rules: HouseRules = USUAL) -> Agenda:
    return agenda(casebook(*told, today=day(on), rules=rules))


def settled(code: str) -> tuple[Told, ...]:
    """Tell someone for whom nothing but the next meeting is due by day 100."""
    return (
        moved_in(code=code),
        assessed(0, code=code),
        goal(0, code=f"G-{code[2:]}", resident=code),
        reviewed(90, code=code),
    )


def whats(lines: tuple[AgendaLine, ...]) -> dict[str, list[DueKind]]:
    return {line.person.code: [item.due.what for item in line.items] for line in lines}


def test_a_new_resident_stands_under_new_here_from_the_first_day() -> None:
    found = today(moved_in(), on=0)
    assert whats(found.new_here) == {
        "R-001": [DueKind.FIRST_MEETING, DueKind.FIRST_ASSESSMENT, DueKind.FIRST_PLAN]
    }
    assert (found.late, found.coming, found.no_news) == ((), (), ())


def test_what_is_late_for_a_new_resident_moves_to_late() -> None:
    assert whats(today(moved_in(), on=7).late) == {}
    found = today(moved_in(), on=8)
    assert whats(found.late) == {"R-001": [DueKind.FIRST_MEETING, DueKind.FIRST_ASSESSMENT]}
    assert whats(found.new_here) == {"R-001": [DueKind.FIRST_PLAN]}


def test_no_news_is_late_and_as_many_visits_missed_since_they_last_met_as_the_house_says() -> None:
    told = *settled("R-001"), met(91)
    one, two = missed(95), missed(97)
    assert whats(today(*told, one, two, on=99).no_news) == {"R-001": [DueKind.MEETING]}
    assert whats(today(*told, one, two, on=98).no_news) == {}
    assert whats(today(*told, two, on=99).no_news) == {}
    assert whats(today(*told, two, on=99).late) == {"R-001": [DueKind.MEETING]}
    three = HouseRules(Rules(missed_visits=3))
    assert whats(today(*told, one, two, on=99, rules=three).no_news) == {}


def test_a_visit_missed_before_the_last_meeting_or_cancelled_by_us_is_no_sign_of_no_news() -> None:
    told = *settled("R-001"), met(91)
    assert whats(today(*told, missed(80), missed(95), on=99).no_news) == {}
    assert whats(today(*told, cancelled(94), cancelled(95), missed(96), on=99).no_news) == {}


def test_no_news_of_someone_never_met_counts_visits_since_they_moved_in() -> None:
    found = today(moved_in(), assessed(0), goal(0), missed(2), missed(5), on=8)
    assert whats(found.no_news) == {"R-001": [DueKind.FIRST_MEETING]}
    assert [each.date for each in found.no_news[0].items[0].attempts] == [day(5), day(2)]


def test_visits_missed_before_they_left_are_no_sign_of_no_news_when_they_are_back() -> None:
    told = moved_in(), missed(28), missed(29), left(30), back(90), missed(95)
    found = today(*told, on=100)
    assert whats(found.no_news) == {}
    assert DueKind.FIRST_MEETING in whats(found.late)["R-001"]
    assert whats(today(*told, missed(96), on=100).no_news) == {"R-001": [DueKind.FIRST_MEETING]}


def test_no_news_shows_the_longest_first() -> None:
    def quiet(code: str, on: int) -> tuple[Told, ...]:
        return (*settled(code), met(on, code), missed(on + 1, code), missed(on + 2, code))

    found = today(*quiet("R-001", 91), *quiet("R-002", 70), *quiet("R-003", 80))
    assert list(whats(found.no_news)) == ["R-002", "R-003", "R-001"]


def test_late_shows_meetings_first_and_in_each_part_the_earliest_due_first() -> None:
    found = today(
        *settled("R-001"),
        met(90),
        *settled("R-002"),
        met(80, "R-002"),
        *(moved_in(code="R-003"), goal(0, code="G-003", resident="R-003")),
        *(assessed(0, code="R-003"), met(99, "R-003")),
        *(moved_in(code="R-004"), goal(5, code="G-004", resident="R-004"), met(99, "R-004")),
    )
    assert list(whats(found.late).items()) == [
        ("R-002", [DueKind.MEETING]),
        ("R-001", [DueKind.MEETING]),
        ("R-004", [DueKind.FIRST_ASSESSMENT, DueKind.REVIEW]),
        ("R-003", [DueKind.REVIEW]),
    ]


def promise(on: int, by: int, code: str = "R-001", who: str = "Keyworker") -> Told:
    return met(on, code, next=f"By day {by}", next_who=who, next_by=day(by))


def test_promises_are_one_line_a_person_with_the_oldest_and_a_count_of_the_others() -> None:
    found = today(
        *settled("R-001"),
        *settled("R-002"),
        *(promise(94, 98), promise(95, 96), promise(96, 99)),
        promise(93, 95, "R-002"),
    )
    shown = [(i.person.code, i.due.words, i.others) for line in found.promises for i in line.items]
    assert shown == [("R-002", "By day 95", 0), ("R-001", "By day 96", 2)]


def test_only_a_promise_of_ours_whose_day_has_passed_is_listed() -> None:
    told = *settled("R-001"), promise(95, 97, who="Resident"), promise(96, 100)
    found = today(*told)
    assert found.promises == ()
    assert whats(found.coming) == {"R-001": [DueKind.MEETING]}
    assert DueKind.PROMISE not in {what for line in whats(found.late).values() for what in line}
    assert [line.items[0].due.words for line in today(*told, on=101).promises] == ["By day 100"]


def test_coming_looks_3_days_ahead_for_meetings_and_goals() -> None:
    told = moved_in(), assessed(0), reviewed(90), met(96), goal(0, look=104)
    assert whats(today(*told, on=99).coming) == {}
    assert whats(today(*told, on=100).coming) == {"R-001": [DueKind.MEETING]}
    assert whats(today(*told, on=101).coming) == {"R-001": [DueKind.MEETING, DueKind.GOAL]}


def test_coming_looks_14_days_ahead_for_reviews_or_as_far_as_the_house_says() -> None:
    told = *settled("R-001")[:-1], met(69)
    assert whats(today(*told, on=69).coming) == {}
    assert whats(today(*told, on=70).coming) == {"R-001": [DueKind.REVIEW]}
    week = HouseRules(Rules(), {"H-1": Rules(soon_days=7)})
    assert whats(today(*told, on=70, rules=week).coming) == {}


def test_what_is_due_and_within_its_grace_is_coming_and_not_late() -> None:
    rules = HouseRules(Rules(grace_days=2))
    told = *settled("R-001"), met(91)
    assert whats(today(*told, on=100, rules=rules).coming) == {"R-001": [DueKind.MEETING]}
    assert whats(today(*told, on=101, rules=rules).late) == {"R-001": [DueKind.MEETING]}


def test_coming_shows_the_next_day_first() -> None:
    found = today(*settled("R-001"), met(96), *settled("R-002"), met(94, "R-002"), on=100)
    assert list(whats(found.coming)) == ["R-002", "R-001"]


def test_nobody_stands_in_two_lists_for_the_same_thing() -> None:
    told = [
        *(moved_in(code="R-001"), missed(2), missed(3), promise(4, 5)),
        *(moved_in(95, code="R-002"), moved_in(60, code="R-003"), met(98, "R-003")),
        *(*settled("R-004"), met(80, "R-004"), missed(90, "R-004"), missed(91, "R-004")),
        *(*settled("R-005"), met(95, "R-005"), promise(95, 97, "R-005")),
        *(moved_in(code="R-006"), goal(0, look=60, resident="R-006"), met(99, "R-006")),
    ]
    for on in range(100, 140):
        found = today(*told, on=on)
        lists = [
            {(line.person.code, item.due) for line in lines for item in line.items}
            for lines in (
                found.no_news,
                found.late,
                found.promises,
                found.new_here,
                found.coming,
            )
        ]
        assert sum(map(len, lists)) > 5
        assert not [one & other for one, other in combinations(lists, 2) if one & other]


def test_every_due_thing_that_is_late_is_on_a_list_but_what_residents_promised() -> None:
    told = moved_in(), missed(2), missed(3), promise(20, 30), goal(0, look=40), assessed(0, "First")
    book = casebook(*told, today=day(120))
    found = agenda(book)
    lines = *found.no_news, *found.late, *found.promises
    listed = {item.due for line in lines for item in line.items}
    assert listed == {due for due in book.dues["R-001"] if due.late_on(day(120))}
    assert len(listed) == 5


def test_people_who_wait_for_a_correction_are_listed_and_nothing_is_due_for_them() -> None:
    book = casebook(
        *(moved_in(), met(99), met(5, "R-007")),
        today=day(100),
        waiting={"residents": frozenset({"R-007"})},
    )
    found = agenda(book)
    assert [each.code for each in found.waiting] == ["R-007"]
    assert found.waiting[0].name == "R-007"
    lines = *found.no_news, *found.late, *found.promises, *found.new_here, *found.coming
    assert {line.person.code for line in lines} == {"R-001"}


def test_a_goal_that_went_well_is_shown_for_14_days_the_newest_first() -> None:
    told = (
        *(moved_in(), goal(0, closed(85), code="G-001"), goal(0, closed(86), code="G-002")),
        goal(0, closed(100, "Partly met"), code="G-003"),
        goal(0, closed(99, "No longer wanted"), code="G-004"),
        goal(0, closed(101), code="G-005"),
    )
    assert [each.goal for _, each in today(*told, on=100).going_well] == ["G-003", "G-002"]


def test_people_who_have_moved_on_are_on_no_list() -> None:
    told = (
        *(moved_in(), missed(2), missed(3), promise(20, 30), goal(0, look=40)),
        *(goal(0, closed(99), code="G-002"), left(100, to="Hospital")),
    )
    before, after = today(*told, on=99), today(*told, on=100)
    assert before.going_well
    assert before.late
    assert after == Agenda((), (), (), (), (), (), (), (), ())
