"""Guides are filled in with what the house has agreed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sync.forms.model import Audience
from tests.a_house import GUIDES, Given, look, rows

HEAD = "---\ntitle: A guide\n---\n"
EACH = HEAD + "{% for house in houses %}{{ house.name }}: {{ house.contact_words }}. {% endfor %}"


def guide(text: str, **own: Sequence[Given]) -> str:
    night = look(rows(**own), guides={"residents/index.md": HEAD, "residents/new.md": text})
    return night.shows("new.md", Audience.RESIDENTS)


def test_how_often_we_meet_is_said_for_each_house() -> None:
    assert "Elm House: every week. Oak House: every 2 weeks." in guide(EACH)


def test_a_changed_setting_changes_the_guide() -> None:
    changed = [{"setting": "Days between meetings", "value": "10"}]
    assert "Elm House: every 10 days. Oak House: every 10 days." in guide(EACH, settings=changed)


@pytest.mark.parametrize(("days", "words"), [("14", "no"), ("7", "yes")])
def test_a_guide_can_ask_whether_all_houses_are_alike(days: str, words: str) -> None:
    text = HEAD + "{{ 'yes' if same_everywhere else 'no' }} answer"
    settings = [{"setting": "Days between meetings", "house": "H-2", "value": days}]
    assert f"{words} answer" in guide(text, settings=settings)


def test_phone_numbers_stand_in_the_shipped_guides_with_a_way_to_ring_them() -> None:
    settings = [
        {"setting": "On-call phone", "value": "020 7946 0101"},
        {"setting": "Council phone", "value": "020 7946 0103"},
    ]
    page = look(rows(settings=settings)).page("urgent-help.md", Audience.RESIDENTS)
    assert '<a href="tel:02079460101">020 7946 0101</a>' in page
    assert "020 7946 0103" in page


def test_the_numbers_of_one_house_are_said_to_be_of_that_house() -> None:
    page = look(rows()).shows("urgent-help.md", Audience.RESIDENTS)
    assert "Oak House, house phone: 020 7946 0102" in page


def test_the_name_of_a_house_is_only_ever_text() -> None:
    houses = [{"house": "H-1", "name": "*Elm* <b>House</b>"}, {"house": "H-2", "name": "Oak"}]
    night = look(rows(houses=houses), guides={"residents/index.md": HEAD, "residents/new.md": EACH})
    page = night.page("new.md", Audience.RESIDENTS)
    assert "<b>House" not in page
    assert "*Elm*" not in page


def test_every_page_of_every_site_has_its_date_and_urgent_help() -> None:
    for site in look(rows()).sites.values():
        for page in site.pages:
            if page.path.endswith(".md"):
                assert "Data as of Tuesday 30 June." in page.markdown, page.path
                assert 'id="urgent"' in page.markdown, page.path
                assert "Need urgent help?" in page.markdown, page.path


@pytest.mark.parametrize("name", sorted(GUIDES))
def test_a_shipped_guide_is_filled_in_whole(name: str) -> None:
    folder, _, path = name.partition("/")
    audience = Audience.STAFF if folder == "staff" else Audience.RESIDENTS
    page = look(rows()).page("how-to/" + path if folder == "staff" else path, audience)
    assert "{{" not in page
    assert "{%" not in page
    assert "None" not in page.replace("None known", "").replace("None of", "")
