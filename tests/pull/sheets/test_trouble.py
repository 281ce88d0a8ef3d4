"""Trouble of Google's own that stays: asked again, and then left for tomorrow."""

from __future__ import annotations

import pytest

from sync.errors import OutsideTrouble
from tests.at_google import BUSY, TOMORROW, said_of


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
