"""The sites of the demo: whole, alike every time, and each for its own audience."""

from __future__ import annotations

import gzip
import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import NIGHT, run_keywork
from tests.nights import files

LEADS = re.compile(r"(?:href|src|action|srcset|poster|data)=[\"']?([^\"' >]+)")
OUTWARD = re.compile(r"(?:[a-z+.-]+:)?//", re.IGNORECASE)


@pytest.fixture(scope="session")
def names(demo: Path) -> frozenset[str]:
    """Return what the residents of the demo like to be called."""
    book = openpyxl.load_workbook(demo / "house.xlsx", read_only=True)
    lines = list(book["Residents"].iter_rows(values_only=True))
    book.close()
    place = lines[0].index("What name do you like to be called?")
    return frozenset(str(line[place]) for line in lines[1:] if line[place])


def test_the_same_night_in_two_folders_gives_the_same_bytes(
    demo: Path, tmp_path: Path, mkdocs: None
) -> None:
    other = tmp_path / "another folder"
    run_keywork("demo", other, "--no-serve", "--today", NIGHT)
    for part in ("build/docs", "published/current"):
        one, two = files(demo / part), files(other / part)
        assert one.keys() == two.keys()
        assert [name for name in one if one[name] != two[name]] == []


def test_every_resident_has_a_page_of_their_own_the_held_one_too(demo: Path) -> None:
    book = openpyxl.load_workbook(demo / "house.xlsx", read_only=True)
    lines = list(book["Residents"].iter_rows(values_only=True))
    book.close()
    place = lines[0].index("Resident code")
    codes = [str(line[place]).lower() for line in lines[1:] if line[place]]
    assert len(codes) > 10
    for code in codes:
        assert (demo / f"published/current/staff/residents/{code}/index.html").is_file()
    assert "waits for a correction" in (
        demo / "published/current/staff/residents/r-015/index.html"
    ).read_text("utf-8")


def test_no_name_of_a_resident_is_where_anybody_could_come_across_it(
    demo: Path, names: frozenset[str]
) -> None:
    current = demo / "published" / "current"
    for audience in ("staff", "managers", "residents"):
        built = files(current / audience)
        places = {name: built[name].decode() for name in built if name.startswith("404")}
        places["sitemap"] = gzip.decompress(built["sitemap.xml.gz"]).decode()
        places["sitemap.xml"] = built["sitemap.xml"].decode()
        places["paths"] = "\n".join(name for name in built if not name.startswith("assets/"))
        if audience == "residents":
            places |= {n: b.decode("utf-8", "ignore") for n, b in built.items() if _ours(n)}
        for place, text in places.items():
            assert names_in(text, names) == [], place


def names_in(text: str, names: frozenset[str]) -> list[str]:
    plain = html.unescape(text)
    return [
        name
        for name in names
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain, re.IGNORECASE)
    ]


def _ours(name: str) -> bool:
    return name.endswith((".html", ".json", ".xml", ".ics", ".txt", ".md"))


def test_names_would_be_found_where_they_stand(demo: Path, names: frozenset[str]) -> None:
    page = (demo / "published/current/staff/residents/index.html").read_text("utf-8")
    assert len(names_in(page, names)) >= len(names) - 1  # one waits


def test_no_file_of_the_staff_holds_what_only_managers_may_see(demo: Path) -> None:
    secret = set(_column(demo / "house.xlsx", "Staff", "Google account"))
    for title in ("What is good?", "What could be better?"):
        secret |= set(_column(demo / "restricted.xlsx", "Feedback", title))
    assert len(secret) > 8
    managers = " ".join(_texts(demo / "published/current/managers"))
    seen = [each for each in secret if " ".join(each.split()) in managers]
    assert len(seen) > 8  # accounts of those who have left are nowhere
    for audience in ("staff", "residents"):
        found = " ".join(_texts(demo / "published/current" / audience))
        assert [each for each in secret if " ".join(each.split()) in found] == []


def _column(book: Path, tab: str, title: str) -> Iterator[str]:
    opened = openpyxl.load_workbook(book, read_only=True)
    lines = list(opened[tab].iter_rows(values_only=True))
    opened.close()
    place = lines[0].index(title)
    return (str(line[place]) for line in lines[1:] if line[place])


def _texts(folder: Path) -> Iterator[str]:
    for name, data in files(folder).items():
        if _ours(name):
            yield " ".join(html.unescape(data.decode("utf-8", "ignore")).split())


def test_every_page_says_of_when_its_data_is(demo: Path) -> None:
    pages = 0
    for name, data in files(demo / "published" / "current").items():
        if name.endswith(".html") and not name.endswith("404.html"):
            assert b"Data as of Saturday 21 November" in data, name
            pages += 1
    assert pages > 50


def test_nothing_leads_out_but_what_a_person_taps(demo: Path) -> None:
    for name, data in files(demo / "published" / "current").items():
        if not name.endswith(".html"):
            continue
        text = data.decode()
        for tag in re.findall(r"<[a-zA-Z][^>]*>", text):
            for lead in LEADS.findall(html.unescape(tag)):
                tapped = tag.startswith("<a ") and lead.startswith(("tel:", "mailto:", "https:"))
                data_picture = lead.startswith("data:image/svg+xml")
                assert not OUTWARD.match(lead) or tapped or data_picture, (name, tag)


def test_the_demo_says_what_happened_and_where_to_look(tmp_path: Path, demo: Path) -> None:
    shutil.copytree(demo, tmp_path / "demo", symlinks=True)
    said = run_keywork("demo", tmp_path / "demo", "--no-serve", "--today", NIGHT).output
    assert said == "Nothing has changed since the last night, so nothing was done.\n"
