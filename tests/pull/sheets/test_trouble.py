"""Trouble of Google's own: asked again, as long as Google says, and tomorrow if it stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.errors import OutsideTrouble
from tests.at_google import QUICK, TOMORROW, said_of

BUSY = [
    (15, "busy-429", "asked too often"),
    (15, "busy-html-429", "asked too often"),
    (15, "busy-403", "trouble of its own"),
    (16, "error-500", "it answered with 500"),
    (16, "bad-gateway-502", "it answered with 502"),
    (16, "unavailable-503", "it answered with 503"),
    (16, "unavailable-html-503", "it answered with 503"),
    (16, "slow-504", "it answered with 504"),
    (16, "reset", "Nothing answers"),
    (16, "closed", "Nothing answers"),
    (18, "half-body", "broke off before their end"),
    (18, "half-chunks", "broke off before their end"),
    (18, "empty-200", ""),
    (18, "portal-200", "Something else answered in place of Google"),
    (18, "portal-302", "Something else answered in place of Google"),
]


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize(("row", "name", "words"), BUSY)
def test_trouble_that_stays_is_tried_again_tomorrow(elm_there, row, name, words, on):
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert isinstance(stopped, OutsideTrouble), row
    assert stopped.exit_code == TOMORROW
    assert words in said_of(stopped)
    assert "Nothing was published. It is tried again on the next night." in stopped.__notes__[0]
    assert elm_there.kinds().count(on) == 6


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize("name", [name for _, name, _ in BUSY] + ["cut-json", "expired-401"])
def test_trouble_that_passes_is_outlived(elm_there, name, on):
    if name == "expired-401" and on == "token":
        pytest.skip("a token that was never given cannot run out")
    elm_there.fault(name, on, times=1 if name == "expired-401" else 3)
    assert elm_there.run("status", exit_code=2)
    held = elm_there.look()
    assert len(held.tables) == 24  # one a form


@pytest.mark.parametrize("on", ["layout", "values"])
def test_a_token_that_runs_out_on_the_way_is_asked_for_once_more(elm_there, on):
    """Row 21."""
    elm_there.fault("expired-401", on, times=1)
    elm_there.look()
    assert elm_there.kinds().count("token") == 2


def test_a_wait_that_google_asks_for_is_kept(elm_there):
    """Row 15."""
    rested = []
    patience = replace(QUICK, rest=lambda _, seconds: rested.append(seconds))
    elm_there.fault("busy-429", "values", times=2, wait="1")
    elm_there.look(patience)
    assert rested == [1, 1]


@pytest.mark.parametrize("wait", ["-1", "soon", "", "١", "1e9", "Thu, 99 Foo"])
def test_a_wait_that_cannot_be_read_is_as_long_as_ours(elm_there, wait):
    rested = []
    patience = replace(QUICK, rest=lambda _, seconds: rested.append(seconds))
    if wait.isascii():
        elm_there.fault("busy-429", "values", times=1, wait=wait)
    elm_there.look(patience)
    assert rested in ([0.01], [])


def test_a_wait_until_a_moment_is_counted_from_googles_clock(elm_there):
    rested = []
    patience = replace(QUICK, deadline=1e9, rest=lambda _, seconds: rested.append(seconds))
    elm_there.fault("busy-429", "values", times=1, wait="Fri, 01 Jan 2038 00:00:00 GMT")
    elm_there.look(patience)
    assert rested[0] > 86_400


def test_a_wait_of_an_hour_is_for_tomorrow(elm_there):
    elm_there.fault("busy-429", "values", wait="3600")
    assert elm_there.stops().exit_code == TOMORROW
    assert elm_there.kinds().count("values") == 1
