"""Whatever was typed is shown as it was typed: as note, as name, as “Other”, in all builds.

Every payload of the corpus stands in each of these places (and in headings, tabs and settings) in
one house. Each file of its sites is compared with the same file of a harmless twin.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from icalendar import Calendar

from sync.casebook.person import Person
from sync.forms.blank import UNHELD
from sync.forms.cleaning import clean
from sync.forms.model import Audience
from sync.pages.plain_names import plain_names
from sync.publish.build import shown
from tests.a_house import FORMS
from tests.browser.beside import Houses, without_references
from tests.browser.hostile_house import CODES, HOUSE_PHONES, ORGANISATION, PAYLOADS, TABS, typed
from tests.browser.page_tree import parted, skeleton, text_of, tree

BUILDS = [each.word for each in Audience]
PUT_RIGHT = "to-put-right/index.html"  # names what cannot be seen: its own tests hold its words
PERSON = "staff/residents/r-{}/index.html"
CODED = re.compile(
    r"(?:staff|managers)/(?:residents|caseloads|calendars)/(?!index)(?P<code>[^/]+).*"
)


# ------------------------------------------------------------------ pages


@pytest.mark.parametrize("build", BUILDS)
def test_every_page_is_its_twin_with_the_words_put_back_and_nothing_else(
    houses: Houses, build: str
) -> None:
    """Same elements, attributes, links and headings; the same text beside what was typed."""
    pages = list(houses.pages(build))
    assert "404.html" in pages
    for path in pages:
        found, _ = parted(houses.page(build, path))
        expected = houses.expected(build, path)
        if path == PUT_RIGHT:
            found, expected = skeleton(found), skeleton(expected)
        assert len(found) == len(expected), path
        unlike = [pair for pair in zip(found, expected, strict=True) if pair[0] != pair[1]]
        assert unlike == [], path


@pytest.mark.parametrize(
    ("form", "question", "where"),
    [
        pytest.param("sessions", "happened", PERSON, id="note"),
        pytest.param("assessments", "needs", PERSON, id="assessment"),
        pytest.param("reviews", "changes", PERSON, id="review"),
        pytest.param("goals", "words", PERSON, id="goal"),
        pytest.param("feedback", "good", "managers/feedback/index.html", id="feedback"),
        pytest.param("residents", "name", PERSON, id="name"),
        pytest.param("staff", "name", PERSON, id="name of staff"),
        pytest.param("houses", "name", "residents/urgent-help/index.html", id="name of a house"),
        pytest.param("sessions", "place", PERSON, id="Other"),
        pytest.param("sessions", "together", PERSON, id="Other beside an option"),
        pytest.param("residents", "referred_by", PERSON, id="Other, where an answer is needed"),
    ],
)
def test_every_payload_stands_where_it_was_typed_with_every_sign(
    houses: Houses, form: str, question: str, where: str
) -> None:
    rows = houses.held.records[form]
    assert len(rows) == len(PAYLOADS)
    for code, row in zip(CODES, rows, strict=True):
        value = getattr(row, question)
        words = value[-1] if isinstance(value, tuple) else str(value)
        build, _, path = where.format(code).partition("/")
        assert words in houses.text(build, path), code


def test_checking_takes_no_sign_that_anybody_can_see(houses: Houses) -> None:
    asked = FORMS["sessions"].by_name["happened"]
    for payload, row in zip(PAYLOADS, houses.held.records["sessions"], strict=True):
        written = UNHELD.sub("\N{REPLACEMENT CHARACTER}", typed(payload, asked))
        assert row.happened == clean(written, long=True)


def test_own_questions_are_asked_in_their_words_for_staff_and_for_managers(houses: Houses) -> None:
    for code, payload in zip(CODES, PAYLOADS, strict=True):
        words = "".join(sign for sign in clean(payload[:300]) if sign.isprintable())
        for build in ("staff", "managers")[: 1 + int(code) % 2]:
            page = houses.text(build, f"residents/r-{code}/index.html")
            assert f"{words} {code}?".strip() in page, (build, code)


def test_tabs_and_settings_stand_on_the_pages_as_they_are(houses: Houses) -> None:
    waiting = houses.text("staff", PUT_RIGHT)
    assert [tab for tab in (TABS["sessions"], TABS["residents"]) if tab not in waiting] == []
    complaints = clean("\n".join(PAYLOADS[:40]))
    assert complaints in houses.text("residents", "tell-us-what-you-think/index.html")
    for path in ("404.html", "index.html"):
        assert ORGANISATION in houses.text("residents", path)
    today = houses.text("staff", "index.html")
    for house in HOUSE_PHONES:
        assert f"{PAYLOADS[int(house[2:]) - 1]}, house phone" in today


@pytest.mark.parametrize("payload", [each for each in PAYLOADS if each.isprintable()])
def test_the_name_of_the_organisation_is_safe_where_the_theme_prints_it(payload: str) -> None:
    """The theme prints it as it is, between tags and inside quotes."""
    page = tree(f'<p title="{shown(payload)}">{shown(payload)}</p>')
    assert page[0] == ("p", (("title", payload),))
    assert text_of(page) == payload
    assert [kind for kind, _ in page if kind != "text"] == ["p", "/p"]


# ------------------------------------------------------------------ what is no page


@pytest.mark.parametrize("build", BUILDS)
def test_the_search_index_is_its_twin_with_the_words_put_back(houses: Houses, build: str) -> None:
    found, twin = (_index(site / build) for site in (houses.hostile, houses.twin))
    expected = [(where, _line(houses.tamed.back(text))) for where, text in twin]
    assert [where for where, _ in found] == [where for where, _ in expected]
    unlike = [
        (one, other)
        for one, other in zip(found, expected, strict=True)
        if _without_plain(houses, build, *one) != other and not one[0].startswith("to-put-right/")
    ]
    assert unlike == []


def _without_plain(houses: Houses, build: str, where: str, text: str) -> tuple[str, str]:
    """Take out a person's names as they are typed without accents, behind all their names."""
    if "#" in where:
        return where, _line(text)
    plain = _line(text_of(parted(houses.page(build, f"{where}index.html"))[1]))
    if not plain:
        return where, _line(text)
    code = where.strip("/").rpartition("-")[2]
    person = houses.held.records["residents"][CODES.index(code)]
    names = _line(f"{person.name} (R-{code}) | {person.also_called}")
    assert _line(text).startswith(f"{names} {plain}")
    return where, names + _line(text).removeprefix(f"{names} {plain}")


def test_names_without_accents_and_signs_are_shown_as_text_and_to_nobody(houses: Houses) -> None:
    people = houses.held.records["residents"]
    for code, person in zip(CODES, people, strict=True):
        _, plain = parted(houses.page("staff", f"residents/r-{code}/index.html"))
        wanted = " ".join(plain_names(Person(f"R-{code}", person)))
        assert text_of(plain) == wanted
        assert [kind for kind, _ in plain] == (["p", "text", "/p"] if wanted else [])
    assert sum("kw-plain" in str(houses.page("staff", p)) for p in houses.pages("staff")) > 20


def _index(site: Path) -> list[tuple[str, str]]:
    told = json.loads((site / "search/search_index.json").read_text("utf-8"))
    return [
        (doc["location"], text_of(tree(f"{doc['title']} | {doc['text']}"))) for doc in told["docs"]
    ]


def _line(text: str) -> str:
    return without_references(" ".join(text.split()))


def test_calendars_are_the_twin_s_to_the_byte_and_can_be_read(houses: Houses) -> None:
    """No name is in a calendar, so none can break one."""
    files = sorted((houses.hostile / "staff/calendars").glob("*.ics"))
    assert len(files) > 100
    for file in files:
        data = file.read_bytes()
        assert data == (houses.twin / "staff/calendars" / file.name).read_bytes()
        assert all(len(line) <= 75 and b"\n" not in line for line in data.split(b"\r\n"))
        for event in Calendar.from_ical(data).walk("VEVENT"):
            assert re.fullmatch(r"(?:Late r|R)eview: R-[0-9]{3}", str(event["summary"]))


def test_no_address_and_no_file_is_named_by_what_was_typed(houses: Houses) -> None:
    found, twin = (
        {path.relative_to(root).as_posix() for path in root.rglob("*")}
        for root in (houses.hostile.resolve(), houses.twin)
    )
    assert found == twin
    codes = [each["code"] for path in found if (each := CODED.fullmatch(path))]
    assert len(codes) > 400
    assert [code for code in codes if not re.fullmatch(r"[rs]-[0-9]{3}(?:\.ics)?", code)] == []
