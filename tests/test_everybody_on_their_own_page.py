"""What is told about one person stands on no page of another: every row has a word of its own."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from sync.forms.model import Kind
from tests.a_house import (
    FORMS,
    assessment,
    goal,
    resident,
    review,
    rows,
    session,
    tried,
    write_books,
)
from tests.builder_stand_in import mkdocs_builds
from tests.nights import sync

WORD = re.compile(r"qz[a-z]{4}qz")
CODE = re.compile(r"R-[0-9]{3}")
PEOPLE = ("R-001", "R-002", "R-003", "R-004", "R-005", "R-006")
WAITS, LEFT = "R-005", "R-006"
ABOUT_ONE = re.compile(  # the pieces of lists that are about one person each
    r'<article class="kw-card kw-case">.*?</article>|<li class="kw-line">.*?</li>'
    r'|<article class="kw-session">.*?</article>|<tr><th scope="row"><a class="kw-person".*?</tr>',
    re.DOTALL,
)
Told = dict[str, list[dict[str, object]]]


class Marked:
    """Types a word of its own into every cell that takes words, and knows whose it is."""

    def __init__(self) -> None:
        self.whose: dict[str, str] = {}

    def row(self, form: str, code: str, row: Mapping[str, object]) -> dict[str, object]:
        """Fill in a row about one person."""
        told = dict(row)
        if "resident" in FORMS[form].by_name:
            told["resident"] = code
        for each in FORMS[form].fields:
            if each.kind is Kind.TEXT and each.name not in ("room", "reference"):
                told[each.name] = self.word(code)
        return told

    def word(self, code: str) -> str:
        number = len(self.whose)
        letters = "".join(chr(97 + number // 26**place % 26) for place in (3, 2, 1, 0))
        word = f"qz{letters}qz"
        self.whose[word] = code
        return word


def told_about(marked: Marked, number: int) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Tell all that can be told about one person."""
    code, plan = PEOPLE[number], f"G-{number + 1:03}"
    came = "at some time" if code == WAITS else "01/09/2025"
    keyworker = {"keyworker": f"S-0{1 + number % 2}"}
    rows_told: list[tuple[str, dict[str, object]]] = [
        ("residents", resident(code, "", came, **keyworker)),
        ("sessions", session(f"{10 + number}/11/2025", "")),
        ("sessions", session(f"{10 + number}/06/2026", "", next_who="Keyworker", goal=plan)),
        ("sessions", tried("25/06/2026")),
        ("sessions", session("31/06/2026", "")),  # waits for a correction
        ("goals", goal(plan, "")),
        ("goals", goal(f"G-{number + 11:03}", "", status="Closed", closed="20/06/2026"))
        if code != WAITS
        else ("changes", {"date": "01/05/2026", "what": "Resident disagrees"}),
        ("assessments", assessment("05/09/2025", "First", risk="Yes")),
        ("reviews", review("04/04/2026", "", "")),
        ("changes", {"date": "02/05/2026", "what": "Permission"}),
        ("feedback", {"house": "H-1", "about": "House", "reply_by": "Letter"}),
    ]
    if code == LEFT:
        left = {"date": "30/06/2026", "what": "Left", "to": "Family or friends", "planned": "Yes"}
        rows_told.append(("moves", left | {"keywork_end": "Moved away"}))
    for form, row in rows_told:
        if row.get("status") == "Closed":
            row["outcome"] = "Met"
        yield form, marked.row(form, code, row)


@pytest.fixture(scope="module")
def whose(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    """Return the sites of the house, and whose each word is."""
    folder, marked = tmp_path_factory.mktemp("marked"), Marked()
    told: Told = {name: [] for name in ("residents", "sessions", "goals", "assessments")}
    told |= {name: [] for name in ("reviews", "changes", "moves", "feedback")}
    for number in range(len(PEOPLE)):
        for form, row in told_about(marked, number):
            told[form].append(dict(row))
    write_books(folder, rows(**told))
    (folder / "keywork.toml").write_text("", encoding="utf-8")
    with mkdocs_builds():  # its search index is looked at too
        sync(folder, 1)
    return folder / "published/current", marked.whose


def words_in(text: str, whose: Mapping[str, str]) -> set[str]:
    """Name the people whose words or codes stand in a text."""
    plain = html.unescape(text)
    people = {whose[word] for word in WORD.findall(plain)}
    return people | (set(CODE.findall(plain)) & set(PEOPLE))


@pytest.mark.parametrize("build", ["staff", "managers"])
def test_a_page_about_one_person_holds_nothing_about_another(whose, build):
    sites, marks = whose
    seen: dict[str, int] = {}
    for page in (sites / build / "residents").rglob("index.html"):
        code = page.relative_to(sites / build / "residents").parts[0].upper()
        if code in PEOPLE:
            text = page.read_text("utf-8")
            assert words_in(text, marks) <= {code}, page.parent.name
            seen[code] = seen.get(code, 0) + len(set(WORD.findall(text)))
    if build == "staff":
        assert seen.keys() == set(PEOPLE)
        assert all(number > (0 if code == WAITS else 15) for code, number in seen.items())


def test_each_piece_of_a_list_is_about_one_person(whose):
    sites, marks = whose
    pieces = 0
    for build in ("staff", "managers"):
        for page in (sites / build).rglob("*.html"):
            for piece in ABOUT_ONE.findall(page.read_text("utf-8")):
                assert len(words_in(piece, marks)) <= 1, page.parent.name
                pieces += len(words_in(piece, marks))
    assert pieces > 40


def test_a_caseload_holds_only_the_people_of_that_worker(whose):
    sites, marks = whose
    for staff, theirs in (("s-01", {"R-001", "R-003", "R-005"}), ("s-02", {"R-002", "R-004"})):
        text = (sites / f"staff/caseloads/{staff}/index.html").read_text("utf-8")
        assert words_in(text, marks) == theirs
        calendar = (sites / f"staff/calendars/{staff}.ics").read_text("utf-8")
        assert words_in(calendar, marks) == theirs
        assert WORD.findall(calendar) == []


def test_a_search_finds_a_person_on_their_own_page_and_lists_alone(whose):
    sites, marks = whose
    found = json.loads((sites / "staff/search/search_index.json").read_text("utf-8"))
    about = 0
    for doc in found["docs"]:
        own = re.match(r"residents/(r-[0-9]{3})/", doc["location"])
        if own:
            assert words_in(f"{doc['title']} {doc['text']}", marks) <= {own[1].upper()}
            about += 1
    assert about > len(PEOPLE)


def test_what_nobody_should_come_across_names_nobody(whose):
    """404 pages, the residents' whole build, and what is no page."""
    sites, marks = whose
    for path in sites.resolve().rglob("*"):
        name = path.relative_to(sites.resolve()).as_posix()
        assert not WORD.search(name)
        plain = path.name in ("404.html", "sitemap.xml") or name.startswith("residents/")
        if path.is_file() and plain and path.suffix in (".html", ".xml", ".json"):
            assert words_in(path.read_text("utf-8"), marks) == set(), name
