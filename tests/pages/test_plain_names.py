"""A page holds a name without accents and signs as well, for the search, where nobody sees it."""

from __future__ import annotations

import re

import pytest

from sync.casebook.person import Person
from sync.pages.plain_names import plain_names
from tests.a_house import look, resident, rows


def hidden_in(page: str) -> list[str]:
    found = re.findall(r"<p(?: class=\"kw-plain\")? hidden>(.*?)</p>", page)
    return [re.sub(r"&#(\d+);", lambda sign: chr(int(sign[1])), each) for each in found]


@pytest.mark.parametrize(
    ("name", "also", "hidden"),
    [
        ("Seán O’Brien", None, ["Sean OBrien"]),
        ("Zoë", None, ["Zoe"]),
        ("Nguyễn Thị", None, ["Nguyen Thi"]),
        ("Anne-Marie", "Annie, Žo", ["Annie, Žo", "AnneMarie Zo"]),
        ("Ada", "Adie", ["Adie"]),
        ("Ada", None, []),
    ],
)
def test_a_person_s_page_holds_each_name_as_it_may_be_searched_for(
    name: str, also: str | None, hidden: list[str]
) -> None:
    told = resident("R-001", name, "01/03/2026", also_called=also)
    page = look(rows(residents=[told])).page("residents/r-001.md")
    assert hidden_in(page) == hidden
    assert ("<dt>Also called</dt>" in page) == (also is not None)


def test_a_person_who_waits_has_no_name_to_be_found_by() -> None:
    assert plain_names(Person("R-001")) == ()


def test_every_name_of_a_person_is_private() -> None:
    told = resident("R-001", "Seán", "01/03/2026", also_called="Jacko, Žo")
    for site in look(rows(residents=[told])).sites.values():
        assert site.private == {"Seán", "Sean", "Jacko", "Žo", "Zo"}
