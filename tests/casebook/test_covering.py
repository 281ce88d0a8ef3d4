"""Who is away on a day, and whose residents a colleague has meanwhile."""

from __future__ import annotations

from datetime import date

from sync.casebook.covering import Covering
from sync.records import Cover

TODAY = date(2026, 6, 30)


def cover(away: str, covers: str | None, begins: int, ends: int | None = None) -> Cover:
    """Tell a time away in June, by its first and last day."""
    until = date(2026, 6, ends) if ends else None
    return Cover(row=2, colleague=away, date=date(2026, 6, begins), until=until, covered_by=covers)


def covering(*rows: Cover) -> Covering:
    return Covering(rows, TODAY)


def test_it_runs_from_its_first_day_to_its_last_and_without_one_until_there_is_one() -> None:
    over, last, open_ended = (
        cover("S-01", "S-02", 20, 29),
        cover("S-03", "S-02", 20, 30),
        cover("S-04", "S-02", 1),
    )
    first = cover("S-05", "S-02", 30)
    later = Cover(row=3, colleague="S-06", date=date(2026, 7, 1), covered_by="S-02")
    found = covering(over, last, open_ended, first, later)
    assert found.now == (last, open_ended, first)
    assert found.later == (later,)
    assert found.over == (over,)
    assert found.of("S-04") == (open_ended,)
    assert found.of("S-01") == found.of("S-06") == found.of(None) == ()


def test_who_covers_for_somebody_that_covers_has_the_third_s_residents_too() -> None:
    third, second = cover("S-01", "S-02", 1), cover("S-02", "S-03", 1)
    found = covering(third, second)
    assert found.taken_over_by("S-03") == (second, third)
    assert found.taken_over_by("S-02") == (third,)
    assert found.taken_over_by("S-01") == ()


def test_two_who_cover_for_each_other_come_to_an_end() -> None:
    one, other = cover("S-01", "S-02", 1), cover("S-02", "S-01", 1)
    assert covering(one, other).taken_over_by("S-01") == (other,)
    assert covering(one, other).taken_over_by("S-02") == (one,)


def test_two_rows_of_one_time_away_are_taken_once_by_each_who_covers() -> None:
    twice = (cover("S-01", "S-02", 1), cover("S-01", "S-02", 2), cover("S-01", "S-03", 2))
    assert covering(*twice).taken_over_by("S-02") == twice[:1]
    assert covering(*twice).taken_over_by("S-03") == twice[2:]


def test_nobody_has_the_residents_of_one_of_whom_it_waits_who_covers() -> None:
    waiting = cover("S-01", None, 1)
    assert covering(waiting).of("S-01") == (waiting,)
    assert covering(waiting).taken_over_by("S-02") == ()
