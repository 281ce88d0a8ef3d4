"""The nearest known code is looked for, but not a million times."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rapidfuzz import process
from small_house import SESSION, look

from sync.check.keys import MOST_OFFERS


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count how often the known codes are gone through."""
    asked: list[str] = []
    search: Callable[..., object] = process.extract

    def counted(code: str, *more: object, **also: object) -> object:
        asked.append(code)
        return search(code, *more, **also)

    monkeypatch.setattr(process, "extract", counted)
    return asked


def sessions(codes: list[str]) -> str:
    return "\n".join(SESSION.replace("R-001", code) for code in codes)


def test_a_column_of_unknown_codes_is_held_and_the_search_for_offers_ends(
    searches: list[str],
) -> None:
    unknown = [f"R-{number}" for number in range(101, 501)]
    found = look(sessions=sessions(unknown))
    told = [each for each in found.problems if each.code == "KW-ID-UNKNOWN"]
    assert len(told) == 400
    assert len(searches) == MOST_OFFERS == 200
    assert {each.offer for each in told[200:]} == {None}


def test_one_unknown_code_is_looked_for_once_however_often_it_stands_there(
    searches: list[str],
) -> None:
    found = look(sessions="\n".join(
        SESSION.replace("R-001", "R-011").replace("45", str(minutes)) for minutes in range(10, 60)
    ))  # fmt: skip
    told = [each for each in found.problems if each.code == "KW-ID-UNKNOWN"]
    assert [each.offer for each in told] == ["R-001"] * 50
    assert searches == ["R-011"]


def test_the_search_is_bounded_a_tab_and_not_a_question(searches: list[str]) -> None:
    unknown = [f"R-{number}" for number in range(101, 301)]
    rows = "\n".join(
        f"{SESSION.replace('R-001', code).replace('S-01', f'S-{number}')} | G-{number}"
        for number, code in enumerate(unknown, 101)
    )
    look(sessions=rows)
    assert len(searches) == MOST_OFFERS
