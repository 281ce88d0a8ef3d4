"""What somebody may not see stands in no file of their build, in the demo house and on other days.

Words are looked for in runs of two to four: a text that is cut short, or only quoted, is found
too. What an audience reads elsewhere all the same is no secret from it.
"""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

import pytest

from sync.casebook.withheld import ABOUT_STAFF, LEADERS
from sync.demo import demo_rows
from sync.forms.blank import write_workbook
from sync.forms.model import Audience, Field, Kind
from sync.pull.workbook import pull_workbooks
from tests.a_house import FORMS, GUIDES, TEMPLATES, look, look_at, shown
from tests.a_house import rows as another_house
from tests.conftest import NIGHT
from tests.nights import files

Answers = Mapping[str, object]
Rows = Mapping[str, Sequence[Answers]]
DAYS = {
    "the night of the demo": date.fromisoformat(NIGHT),
    "New Year's Day": date(2027, 1, 1),
    "a leap day": date(2028, 2, 29),
    "a Wednesday in June": date(2026, 6, 17),
}
IN_WORDS = {Kind.TEXT, Kind.EMAIL, Kind.CHOICE, Kind.CHOICES}
RESTRICTED = {"concerns", "requests", "feedback"}
KEPT = {("staff", "account"), ("staff", "supervision_last")} | {
    (name, "sender") for name, form in FORMS.items() if "sender" in form.by_name
}
IN_IT = "In the toolkit"
TYPED_BY_STAFF = {"aim", "steps", "need", "handout"}
WITH_WORDS = (".html", ".json", ".xml", ".gz", ".ics", ".txt", ".md", ".css", ".js", ".svg")


@dataclass(frozen=True)
class House:
    """The rows of a made-up house, and every file that each audience can open."""

    today: date
    rows: Rows
    builds: Mapping[Audience, Mapping[str, str]]

    @cached_property
    def runs(self) -> Mapping[Audience, Mapping[str, set[str]]]:
        """Return the words of each file, in runs; the theme's own scripts are not ours."""
        return {
            audience: {
                name: every_run(text)
                for name, text in pages.items()
                if not name.endswith((".js", ".css"))
            }
            for audience, pages in self.builds.items()
        }

    @cached_property
    def anyway(self) -> Mapping[Audience, set[str]]:
        """Return what each audience may read: its own answers, and the words around them."""
        return {audience: around() | open_answers(audience, self) for audience in Audience}

    def seen(self, words: set[str], audience: Audience) -> dict[str, set[str]]:
        """Say in which files of a build some of the words stand."""
        assert len(self.runs[audience]) > 10
        found = {name: words & runs for name, runs in self.runs[audience].items()}
        return {name: words for name, words in found.items() if words}


def built(folder: Path) -> dict[str, str]:
    """Read every file that a browser could fetch, packed ones unpacked."""
    read = {}
    for name, data in files(folder).items():
        if name.endswith(WITH_WORDS):
            plain = gzip.decompress(data) if name.endswith(".gz") else data
            text = plain.decode("utf-8")
            read[name] = " ".join(all_strings(json.loads(text))) if ".json" in name else text
    return read


def all_strings(told: object) -> Iterator[str]:
    """Go through every text in a file of JSON."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for name, value in told.items():
            yield name
            yield from all_strings(value)
    elif isinstance(told, list):
        for each in told:
            yield from all_strings(each)


@pytest.fixture(scope="module")
def really_built(demo: Path) -> House:
    """Return the demo house as MkDocs built it and as it was released."""
    day = DAYS["the night of the demo"]
    current = demo / "published" / "current"
    return House(day, demo_rows(day), {each: built(current / each.word) for each in Audience})


def made(rows: Rows, today: date, folder: Path) -> House:
    """Make the pages of a house on a day, as they would be given to MkDocs."""
    book = folder / "house.xlsx"
    write_workbook(book, FORMS.values(), rows)
    sites = look_at(pull_workbooks([book], FORMS), today=today).sites
    builds = {
        audience: {page.path: f"{page.title} {page.markdown}" for page in site.pages}
        for audience, site in sites.items()
    }
    return House(today, rows, builds)


@pytest.fixture(scope="module", params=["built by MkDocs", *DAYS])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return the demo house on a day."""
    if request.param not in DAYS:
        return request.getfixturevalue("really_built")  # type: ignore[no-any-return]
    today = DAYS[request.param]
    return made(demo_rows(today), today, tmp_path_factory.mktemp("made"))


def in_runs(words: Sequence[str], length: int) -> set[str]:
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def split(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs_of(texts: Iterable[str]) -> set[str]:
    """List each text in runs of four words, or as a whole if it has only two or three."""
    found = set()
    for text in texts:
        words = split(text)
        found |= in_runs(words, max(2, min(4, len(words))))
    return {run for run in found if not run.replace(" ", "").isdigit()}


def every_run(text: str) -> set[str]:
    """List all runs of two, three and four words, as typed and as read."""
    found = set()
    plain = html.unescape(text)
    for words in (split(plain), split(html.unescape(re.sub(r"<[^>]*>", " ", text)))):
        found |= in_runs(words, 2) | in_runs(words, 3) | in_runs(words, 4)
    return found


def said(form: str, rows: Iterable[Answers], names: Iterable[str] | None = None) -> Iterator[str]:
    """List what was answered in words, to all questions or to some."""
    asked: Iterable[Field] = FORMS[form].fields
    for field in asked:
        if field.kind not in IN_WORDS or (names is not None and field.name not in names):
            continue
        for row in rows:
            value = row.get(field.name)
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, str) and each not in field.declined:
                    yield each
                    yield field.label(each)


def about_a_leader(rows: Rows) -> list[Answers]:
    """List the concerns about a manager or safeguarding lead."""
    roles = {row["staff"]: row["roles"] for row in rows["staff"]}
    return [
        row
        for row in rows["concerns"]
        if row["about"] == ABOUT_STAFF and not LEADERS.isdisjoint(roles[row["about_staff"]])  # type: ignore[arg-type]
    ]


def not_in_the_toolkit(rows: Rows) -> list[Answers]:
    return [row for row in rows["toolkit"] if row["status"] != IN_IT]


def gone(rows: Rows, today: date) -> list[Answers]:
    """List the introductions of those who work here no more."""
    left = {row["staff"] for row in rows["staff"] if "left" in row and row["left"] < today}  # type: ignore[operator]
    return [row for row in rows["introductions"] if row["staff"] in left]


def kept_from(audience: Audience, rows: Rows, today: date) -> list[Answers]:
    """List the rows that an audience may not read as a whole, whatever is asked in them."""
    hidden = about_a_leader(rows)
    if audience is Audience.RESIDENTS:
        hidden += not_in_the_toolkit(rows) + gone(rows, today)
    return hidden


def is_for(audience: Audience, form: str, field: Field) -> bool:
    if form in RESTRICTED or (form, field.name) in KEPT:
        return audience is Audience.MANAGERS
    if form == "settings":  # the numbers to ring stand in the guides
        return True
    return max(FORMS[form].audience, field.audience) <= audience


@cache
def around() -> set[str]:
    """List the words of templates and guides, and what another house shows of them."""
    pages = [each.markdown for site in look(another_house()).sites.values() for each in site.pages]
    return set().union(*map(every_run, (*TEMPLATES.values(), *GUIDES.values(), *pages)))


def open_answers(audience: Audience, house: House) -> set[str]:
    """List what an audience may read of the answers."""
    hidden = kept_from(audience, house.rows, house.today)
    found: set[str] = set()
    for form, told in house.rows.items():
        rows = [row for row in told if row not in hidden]
        names = [each.name for each in FORMS[form].fields if is_for(audience, form, each)]
        found |= set().union(*map(every_run, said(form, rows, names)))
    return found


def secrets(audience: Audience, house: House) -> set[str]:
    """List the words that only those above an audience may read."""
    found: set[str] = set()
    for form, told in house.rows.items():
        names = [each.name for each in FORMS[form].fields if not is_for(audience, form, each)]
        found |= runs_of(said(form, told, names))
    return found - house.anyway[audience]


def test_what_this_takes_for_secret_is_for_managers_in_the_forms() -> None:
    for name in RESTRICTED:
        assert FORMS[name].audience is Audience.MANAGERS
        assert {each.audience for each in FORMS[name].fields} == {Audience.MANAGERS}
    for form, field in KEPT:
        assert FORMS[form].by_name[field].audience is Audience.MANAGERS


def test_staff_read_no_word_that_is_for_managers(house: House) -> None:
    words = secrets(Audience.STAFF, house)
    assert len(words) > 300
    read = set().union(*house.seen(words, Audience.MANAGERS).values())
    assert len(read) > 200  # managers do read them: they would be found
    assert house.seen(words, Audience.STAFF) == {}


def test_residents_read_no_word_that_is_for_staff_or_managers(house: House) -> None:
    words = secrets(Audience.RESIDENTS, house)
    assert len(words) > 2000
    read = set().union(*house.seen(words, Audience.STAFF).values())
    assert len(read) > 1000
    assert house.seen(words, Audience.RESIDENTS) == {}


def test_the_residents_build_names_no_resident(house: House) -> None:
    people = {str(row["name"]).casefold() for row in house.rows["residents"]}
    codes = {str(row["resident"]).casefold() for row in house.rows["residents"]}
    assert len(people) == len(codes) > 10
    for name, text in house.builds[Audience.RESIDENTS].items():
        plain = html.unescape(text).casefold()
        assert set(re.findall(r"\w+", plain)) & people == set(), name
        assert set(re.findall(r"r-[0-9]{3,6}", f"{name} {plain}")) & codes == set(), name
    everywhere = html.unescape(" ".join(house.builds[Audience.STAFF].values())).casefold()
    assert set(re.findall(r"\w+", everywhere)) >= people - {"farro"}  # whose row waits
    assert set(re.findall(r"r-[0-9]{3,6}", everywhere)) >= codes


def test_nobody_who_has_left_is_introduced(house: House) -> None:
    rows = gone(house.rows, house.today)
    (name,) = {str(row["first_name"]) for row in rows}
    words = runs_of(said("introductions", rows)) - house.anyway[Audience.RESIDENTS]
    assert len(words) > 5
    assert house.seen(words, Audience.RESIDENTS) == {}
    for path, text in house.builds[Audience.RESIDENTS].items():
        assert not re.search(rf"\b{name}\b", html.unescape(text)), path
    stays = [row for row in house.rows["introductions"] if row not in rows]
    known = house.seen(runs_of(said("introductions", stays)), Audience.RESIDENTS)
    assert any("who-we-are" in path for path in known)


def test_an_idea_that_is_not_in_the_toolkit_yet_is_not_there_for_residents(house: House) -> None:
    ideas = not_in_the_toolkit(house.rows)
    assert {row["status"] for row in ideas} == {"Idea", "Tried"}
    words = runs_of(said("toolkit", ideas, TYPED_BY_STAFF))
    words -= house.anyway[Audience.RESIDENTS]
    assert len(words) > 30
    assert len(set().union(*house.seen(words, Audience.STAFF).values())) > 30
    assert house.seen(words, Audience.RESIDENTS) == {}
    for path, text in house.builds[Audience.RESIDENTS].items():
        for row in ideas:
            assert str(row["session"]).casefold() not in f"{path} {html.unescape(text)}".casefold()
            if "toolkit" in path or "what-groups-said" in path:
                assert str(row["title"]) not in html.unescape(text), path


def test_a_concern_about_a_manager_is_in_no_build_and_managers_are_told_of_it(
    house: House,
) -> None:
    words = runs_of(said("concerns", about_a_leader(house.rows)))
    words -= house.anyway[Audience.MANAGERS]
    assert "organisational abuse" in words
    assert len(words) > 40
    for audience in Audience:
        assert house.seen(words, audience) == {}
    page = next(
        text
        for path, text in house.builds[Audience.MANAGERS].items()
        if path.startswith("concerns")
    )
    assert "1 concern about a manager is held outside this site" in " ".join(page.split())
    others = [row for row in house.rows["concerns"] if row not in about_a_leader(house.rows)]
    for row in others:
        assert runs_of(said("concerns", [row], ["facts"])) <= every_run(page)
    for audience in (Audience.STAFF, Audience.RESIDENTS):
        told = " ".join(house.builds[audience].values())
        assert "held outside" not in told


def test_rows_that_wait_for_a_correction_give_nothing_away_either(tmp_path: Path) -> None:
    """A cell that cannot be read, a name and a number in a text, of each kind of restricted row."""
    today = DAYS["the night of the demo"]
    rows = {form: [dict(row) for row in told] for form, told in demo_rows(today).items()}
    wrong = "Purple giraffes sang to Oluchi outside room nineteen, ring 07700 900 998"
    (leader,) = about_a_leader(rows)
    concern = next(row for row in rows["concerns"] if row.get("resident"))
    spoilt: dict[str, list[dict[str, object]]] = {
        "concerns": [
            {**base, "facts": wrong, **slip}
            for base in (leader, concern)
            for slip in (
                {},
                {"date": "when giraffes came"},
                {"kind": "Giraffe keeping badly"},
                {"told_how": "giraffes are far too tall " * 40},
            )
        ],
        "requests": [
            {**rows["requests"][0], "what": wrong},
            {**rows["requests"][0], "what": wrong, "received": "when giraffes came"},
        ],
    }
    house = made(
        rows | {form: [*rows[form], *more] for form, more in spoilt.items()}, today, tmp_path
    )
    for audience in (Audience.STAFF, Audience.RESIDENTS):
        for path, text in house.builds[audience].items():
            assert "giraffe" not in html.unescape(text).casefold(), path
            assert "KW-TEXT-LONG" not in html.unescape(text), path
    for path in ("index.md", "to-put-right.md"):
        page = shown(house.builds[Audience.STAFF][path])
        assert [name for name in RESTRICTED if FORMS[name].tab in page] == []
    only_leader = rows | {"concerns": [*rows["concerns"], *spoilt["concerns"][:4]]}
    for pages in made(only_leader, today, tmp_path).builds.values():
        for path, text in pages.items():
            assert "giraffe" not in html.unescape(text).casefold(), path
