"""Trouble of Google's own that passes: asked again, as long as Google says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.a_house import FORMS
from tests.at_google import BUSY, QUICK, TOMORROW


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize("name", [name for _, name, _ in BUSY] + ["cut-json", "expired-401"])
def test_trouble_that_passes_is_outlived(elm_there, name, on):
    if name == "expired-401" and on == "token":
        pytest.skip("a token that was never given cannot run out")
    elm_there.fault(name, on, times=1 if name == "expired-401" else 3)
    assert elm_there.run("status", exit_code=2)
    held = elm_there.look()
    assert len(held.tables) == len(FORMS)


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
