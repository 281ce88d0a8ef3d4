"""Each audience has its own site, made from what it may see and nothing more."""

from __future__ import annotations

import pytest

from sync.forms.model import Audience
from tests.a_house import Night, look, rows

MANAGERS_ONLY = ("kit@accounts.example", "The garden bench is lovely.", "lou@accounts")


@pytest.fixture(scope="module")
def night() -> Night:
    return look(rows())


def test_the_staff_site_holds_nothing_that_only_managers_may_see(night: Night) -> None:
    for audience in (Audience.STAFF, Audience.RESIDENTS):
        for page in night.sites[audience].pages:
            for words in MANAGERS_ONLY:
                assert words not in page.markdown.replace("&#64;", "@").replace("&#46;", ".")


def test_managers_see_what_the_staff_do_not(night: Night) -> None:
    assert "kit@accounts.example" in night.shows("team.md", Audience.MANAGERS)
    feedback = night.shows("feedback.md", Audience.MANAGERS)
    assert "The garden bench is lovely." in feedback
    assert "Wants an answer: R-001, letter" in feedback
    assert "Not enough answers to say" in feedback
    assert "1 person would like an answer." in night.shows("index.md", Audience.MANAGERS)


def test_the_residents_site_names_nobody(night: Night) -> None:
    for page in night.sites[Audience.RESIDENTS].pages:
        for name in ("Sample", "Kit Example", "Lou Example", "R-00", "S-0"):
            assert name not in page.markdown.replace("&#45;", "-"), page.path


def test_the_house_s_own_name_stands_at_the_top_of_every_site(night: Night) -> None:
    assert {audience.word: site.name for audience, site in night.sites.items()} == {
        "staff": "Elm Homes · Keywork",
        "managers": "Elm Homes · Managers",
        "residents": "Elm Homes",
    }


def test_a_page_says_who_can_see_it(night: Night) -> None:
    said = {
        Audience.RESIDENTS: "Anyone can see this page",
        Audience.STAFF: "All staff can see this page",
        Audience.MANAGERS: "Managers only can see this page",
    }
    for audience, words in said.items():
        assert words in night.shows("index.md", audience)


def test_no_resident_is_in_the_navigation(night: Night) -> None:
    for site in night.sites.values():
        assert not [path for _, path in site.nav if path.startswith("residents/r-")]
        assert {path for _, path in site.nav} <= {page.path for page in site.pages}


def test_every_resident_has_a_page_and_it_is_named_by_code(night: Night) -> None:
    paths = {page.path for page in night.sites[Audience.STAFF].pages}
    assert {f"residents/r-00{n}.md" for n in (1, 2, 3)} <= paths


def test_the_same_rows_make_the_same_pages(night: Night) -> None:
    again = look(rows())
    for audience, site in night.sites.items():
        assert list(site.pages) == list(again.sites[audience].pages)


def test_nothing_typed_shows_where_a_page_or_site_is_printed(night: Night) -> None:
    printed = repr(night.sites[Audience.STAFF]) + repr(night.checked.problems)
    assert "Sample" not in printed
    assert "last Tuesday" not in printed
