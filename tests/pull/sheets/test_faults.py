"""Each way in which Google or the way there can fail: what is said, and what stays as it was.

The numbers are those of the table of faults in the reliability notes (rows 14 to 23).
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.at_google import KEYS, PERSON, QUICK, TOMORROW, AtGoogle, said_of

# For faults that take as long as they may: whatever comes first, the end is the same.
HASTY = replace(QUICK, waits=(0.01,), connect=1, read=0.3, deadline=1)

NEVER = ["hang", "hang-body", "drip", "drip-headers"]


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize("name", NEVER)
def test_whoever_never_ends_is_left_at_the_deadline(elm_there, name, on):
    """Row 17."""
    elm_there.fault(name, on)
    stopped = elm_there.stops(HASTY)
    assert stopped.exit_code == TOMORROW
    assert said_of(stopped)


@pytest.mark.parametrize("name", ["endless", "gzip-bomb"])
def test_an_answer_without_end_fills_no_memory(elm_there, name, monkeypatch):
    """Threat S20."""
    monkeypatch.setattr("sync.pull.sheets.wire.LARGEST", 5_000_000)
    elm_there.fault(name, "values")
    stopped = elm_there.stops()
    assert "far more than a book can hold" in said_of(stopped)
    assert stopped.exit_code == PERSON


def test_whoever_sends_us_on_never_gets_the_token(elm_there):
    elm_there.fault("portal-302", "layout", times=1)
    elm_there.look()
    assert not [each for each in elm_there.google.asked if each.kind == "other"]


def test_no_network_is_said_so(elm_there):
    elm_there.google.close()
    stopped = elm_there.stops()
    assert stopped.exit_code == TOMORROW
    assert "Nothing answers at the “endpoint”" in str(stopped)


def test_where_nobody_listens_on_this_computer_nobody_is_waited_for(elm_there):
    elm_there.google.close()
    rested = []
    elm_there.stops(replace(QUICK, rest=lambda _, seconds: rested.append(seconds)))
    assert rested == []


def test_yesterdays_site_stays_with_its_date(elm_there):
    elm_there.night()
    elm_there.fault("unavailable-503", "values")
    said = elm_there.stops().__notes__[0]
    assert said == (
        "Nothing was published. It is tried again on the next night. "
        "The site still shows Tuesday 30 June."
    )


def test_the_command_ends_with_its_sentence_and_its_number(elm_there):
    elm_there.fault("not-shared", "layout", book=KEYS["restricted"])
    said = elm_there.run("sync", "--today", "2026-06-30", exit_code=2)
    assert said.startswith("keywork: The restricted book is not shared with keywork.")
    assert "Nothing was published." in said


def test_nothing_is_learnt_twice(elm_there: AtGoogle):
    """A run keeps no token: the next one asks for its own."""
    elm_there.look()
    elm_there.look()
    assert elm_there.kinds().count("token") == 2
