"""The brake: what has gone since the last night stops the next one, unless somebody meant it."""

from __future__ import annotations

import pytest

from sync.errors import NeedsAPerson
from sync.store.brake import RowCounts, WatchedTab, hold_back

TABS = {
    "residents": WatchedTab("Residents", required=True),
    "sessions": WatchedTab("Sessions", required=True),
    "moves": WatchedTab("Moves", required=True),
    "feedback": WatchedTab("Feedback", required=False),
    "concerns": WatchedTab("Concerns", required=False),
}
FULL = {"residents": 40, "sessions": 400, "moves": 5, "feedback": 9, "concerns": 20}


def stopped(now, columns=(), accepted=None):
    with pytest.raises(NeedsAPerson) as caught:
        hold_back(RowCounts(FULL), RowCounts(now), TABS, columns, accepted)
    return str(caught.value)


@pytest.mark.parametrize(
    "now",
    [
        FULL,
        FULL | {"residents": 36},  # a tenth, and no more
        FULL | {"sessions": 360},
        FULL | {"moves": 2, "feedback": 6, "concerns": 17},  # three each, and no more
        FULL | {"residents": 90},
    ],
)
def test_what_may_go_goes(now):
    hold_back(RowCounts(FULL), RowCounts(now), TABS)


def test_more_than_a_tenth_of_the_residents_stops_the_night_with_the_number():
    words = stopped(FULL | {"residents": 35})
    assert "5 of 40 rows on Residents have gone" in words
    assert "--accept-changes 5" in words


@pytest.mark.parametrize(("form", "left"), [("concerns", 16), ("feedback", 0), ("moves", 1)])
def test_every_form_is_watched_whether_the_night_needs_it_or_not(form, left):
    words = stopped(FULL | {form: left})
    assert f"{FULL[form] - left} of {FULL[form]} rows on {TABS[form].title} have gone" in words
    assert f"--accept-changes {FULL[form] - left}" in words


def test_up_to_three_rows_of_a_small_house_may_go():
    small = {"residents": 6, "sessions": 20}
    hold_back(RowCounts(small), RowCounts({"residents": 3, "sessions": 20}), TABS)
    with pytest.raises(NeedsAPerson):
        hold_back(RowCounts(small), RowCounts({"residents": 2, "sessions": 20}), TABS)


def test_a_required_tab_that_is_empty_and_was_not_counts_its_own_rows_only():
    words = stopped(FULL | {"moves": 0})
    assert "The tab Moves is empty" in words
    assert "--accept-changes 5" in words


def test_a_column_that_held_answers_and_is_gone_stops_the_night():
    words = stopped(FULL, columns=["“My view” on Sessions has gone."])
    assert "“My view” on Sessions has gone. So nothing is published" in words
    assert "--accept-changes 1" in words


def test_only_the_number_that_was_shown_is_an_approval():
    now = FULL | {"residents": 30, "moves": 0}
    hold_back(RowCounts(FULL), RowCounts(now), TABS, accepted=15)
    assert "--accept-changes 15" in stopped(now, accepted=14)


def test_the_first_night_has_nothing_to_compare_with():
    hold_back(RowCounts({}), RowCounts({"residents": 0}), TABS)


WAITED = dict.fromkeys(FULL, 1)


def test_what_begins_to_wait_stops_the_night_like_what_went() -> None:
    waits = WAITED | {"sessions": 42}
    tabs = TABS | {"sessions": WatchedTab("Sessions", required=True, cause="Look at row 1.")}
    with pytest.raises(NeedsAPerson) as caught:
        hold_back(RowCounts(FULL, WAITED), RowCounts(FULL, waits), tabs)
    said = str(caught.value)
    assert "41 of 400 rows on Sessions were on the site whole" in said
    assert "would wait for a correction. Look at row 1." in said
    assert "--accept-changes 41" in said
    hold_back(RowCounts(FULL, WAITED), RowCounts(FULL, waits), tabs, accepted=41)


@pytest.mark.parametrize(
    ("rows", "waiting"),
    [
        (FULL, WAITED | {"sessions": 41}),  # a tenth, and no more
        (FULL | {"sessions": 450}, WAITED | {"sessions": 91}),  # fifty are new, and may all wait
        (FULL, WAITED | {"moves": 4}),
    ],
)
def test_what_is_little_or_new_may_wait(rows, waiting) -> None:
    hold_back(RowCounts(FULL, WAITED), RowCounts(rows, waiting), TABS)


def test_a_night_that_did_not_count_what_waits_is_no_measure() -> None:
    hold_back(RowCounts(FULL), RowCounts(FULL, FULL), TABS)
