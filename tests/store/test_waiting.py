"""What waited yesterday, so that tonight can say what was put right."""

from __future__ import annotations

from datetime import date

from sync.store.waiting import waiting_on

FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)


def test_rows_that_wait_no_longer_are_counted_for_each_audience():
    before = waiting_on(FRIDAY, {"staff": ["a", "b"], "managers": ["a", "b", "S-09"]})
    tonight = waiting_on(SATURDAY, {"staff": ["b", "G-001"], "managers": []})
    assert before.mended_by(tonight) == {"staff": 1, "managers": 3}


def test_a_row_cannot_be_read_in_its_sum():
    sums = waiting_on(FRIDAY, {"staff": ["sessions canary R-001"]}).rows["staff"]
    assert "canary" not in str(sums)
    assert "R-001" not in str(sums)
