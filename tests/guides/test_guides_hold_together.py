"""Every guide is whole: front matter, links, pictures, and only values that keywork gives."""

from __future__ import annotations

import re
from functools import cache

import jinja2
import pytest
from guide_pages import GUIDES, HOUSES, SAME, render, source, templates
from jinja2 import meta

from sync.forms.model import Audience
from sync.pages.open import OPEN_NAV
from tests.a_house import look, rows

RESIDENTS = templates("residents")
STAFF = templates("staff")
EVERY = RESIDENTS + STAFF
PLACES = re.compile(r"\]\(([^)]*)\)")


@cache
def made() -> dict[str, str]:
    """Title the pages that stand beside the residents' guides and are made every night."""
    nav = look(rows()).sites[Audience.RESIDENTS].nav
    return {path: title for title, path in nav if path in OPEN_NAV}


def beside(path: str) -> dict[str, str]:
    """Title the made pages that the guide at *path* may link to."""
    return made() if path.startswith("residents/") else {}


def test_the_guides_that_others_link_to_are_there() -> None:
    assert {path.removeprefix("residents/") for path in RESIDENTS} == {
        "index.md",
        "what-is-keywork.md",
        "what-we-can-talk-about.md",
        "your-first-talk.md",
        "your-plan.md",
        "your-review.md",
        "tell-us-what-you-think.md",
        "urgent-help.md",
        "your-1-2-1-worker.md",
        "groups.md",
        "breathing-and-calm.md",
        "report-a-repair.md",
        "other-people-who-can-help.md",
        "small-grants.md",
        "moving-on.md",
        "come-back-and-visit.md",
        "your-information-and-rights.md",
        "keeping-safe.md",
        "words-we-use.md",
    }


@pytest.mark.parametrize("path", EVERY)
def test_front_matter_holds_a_title_and_one_sentence(path: str) -> None:
    front = render(path).front
    assert front.keys() == {"title", "description"}
    assert front["title"]
    assert re.fullmatch(r"[A-Z][^.?!]*[.]", str(front["description"]))


@pytest.mark.parametrize("path", EVERY)
def test_no_guide_has_a_top_heading_of_its_own(path: str) -> None:
    body = re.sub(r"^```.*?^```", "", source(path), flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"^#\s|<h1", body, re.MULTILINE) == []


@pytest.mark.parametrize("path", EVERY)
def test_links_between_guides_resolve(path: str) -> None:
    inside = {place for place in PLACES.findall(source(path)) if ":" not in place}
    guides = {place for place in inside if (GUIDES / path).parent.joinpath(place).is_file()}
    assert inside - guides <= beside(path).keys()


@pytest.mark.parametrize("folder", ["residents", "staff"])
def test_the_index_lists_every_guide_of_its_folder(folder: str) -> None:
    listed = re.findall(
        r"^- \[[^\]]+\]\(([^)]+)\) \S.*[.]$", source(f"{folder}/index.md"), re.MULTILINE
    )
    guides = [path.partition("/")[2] for path in templates(folder)]
    assert sorted(["index.md", *listed]) == sorted([*guides, *beside(f"{folder}/")])


def test_all_that_residents_have_beside_the_guides_is_in_their_menu() -> None:
    assert list(made()) == list(OPEN_NAV)


def test_urgent_help_comes_second_in_the_navigation_of_residents() -> None:
    nav = look(rows()).sites[Audience.RESIDENTS].nav
    assert [path for _, path in nav][:3] == ["index.md", "urgent-help.md", "breathing-and-calm.md"]


@pytest.mark.parametrize("path", EVERY)
def test_a_link_is_named_as_the_guide_it_leads_to(path: str) -> None:
    folder = path.partition("/")[0]
    for words, place in re.findall(r"\[([^\]]+)\]\(([\w/-]+\.md)\)", source(path)):
        title = beside(path).get(place) or render(f"{folder}/{place}").front["title"]
        assert words.lower() == str(title).lower()


@pytest.mark.parametrize("path", EVERY)
def test_the_only_ways_out_are_those_we_know(path: str) -> None:
    outside = {place for place in PLACES.findall(source(path)) if ":" in place}
    assert outside <= {
        "tel:999",
        "tel:111",
        "tel:116123",
        "tel:08082000247",
        "sms:85258",
        "mailto:jo@samaritans.org",
        "https://www.streetlink.org.uk/",
    }


@pytest.mark.parametrize("houses", HOUSES)
@pytest.mark.parametrize("path", EVERY)
def test_a_guide_renders_whole_for_any_house(path: str, houses: str) -> None:
    body = render(path, HOUSES[houses]).body
    assert re.findall(r"\{[{%#]|[%#}]\}|\bNone\b|Undefined", body) == []
    assert re.findall(r"^(?:- |#+ )?\S+: *$", body, re.MULTILINE) == []


@pytest.mark.parametrize("path", EVERY)
def test_a_guide_asks_only_for_values_that_keywork_gives(path: str) -> None:
    tree = jinja2.Environment(autoescape=True).parse(source(path))
    assert meta.find_undeclared_variables(tree) <= SAME.keys() | {"picture", "dial"}


@pytest.mark.parametrize("path", RESIDENTS)
def test_every_main_idea_for_residents_has_a_picture_before_it(path: str) -> None:
    text = source(path)
    ideas = len(re.findall(r"^## ", text, re.MULTILINE))
    assert len(re.findall(r'^\{\{ picture\("\w+"\) \}\}\n\n## ', text, re.MULTILINE)) == ideas > 0


@pytest.mark.parametrize("path", EVERY)
def test_the_first_line_says_what_the_guide_helps_with(path: str) -> None:
    first = render(path).body.strip().splitlines()[0]
    assert re.match(
        r"(?:This guide|These guides) (?:helps? you|tells you|helps the person) ", first
    )


@pytest.mark.parametrize("path", EVERY)
def test_every_guide_ends_with_whom_to_ask(path: str) -> None:
    last = render(path).body.split("\n## ")[-1]
    assert last.startswith("Who to ask\n\nAsk ")
    if path.startswith("residents/"):
        assert re.search(r"tell-us-what-you-think\.md|Ask to speak to a manager", last)


@pytest.mark.parametrize("path", [each for each in RESIDENTS if "urgent" not in each])
def test_every_residents_guide_links_to_urgent_help(path: str) -> None:
    assert "[Need urgent help?](urgent-help.md)" in source(path)
