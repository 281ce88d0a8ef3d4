"""Pages of Elm House as they were last read and accepted (``pytest --accept``)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.a_house import look, rows

PAGES = (
    "index.md",
    "caseloads/s-01.md",
    "residents/r-001.md",
    "residents/r-001/2025.md",
    "residents/r-002.md",
    "residents/r-003.md",
    "reviews.md",
    "to-put-right.md",
    "calendars/s-01.ics",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_as_it_was_accepted(path: str, golden: Callable[[str, str], None]) -> None:
    golden(path.replace("/", "-"), look(rows()).page(path))
