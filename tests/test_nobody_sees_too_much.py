"""What somebody may not see stands in no file of their build, in the demo house and on other days.

``who_may_read`` tells what is kept from whom, and finds it by runs of words.
"""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from sync.forms.model import Audience
from tests.a_house import FORMS, shown
from tests.cached import demo_tables
from tests.conftest import NIGHT
from tests.who_may_read import (
    KEPT,
    RESTRICTED,
    House,
    about_a_leader,
    built,
    every_run,
    gone,
    made,
    not_in_the_toolkit,
    runs_of,
    said,
    secrets,
)

DAYS = {
    "the night of the demo": date.fromisoformat(NIGHT),
    "New Year's Day": date(2027, 1, 1),
    "a leap day": date(2028, 2, 29),
    "a Wednesday in June": date(2026, 6, 17),
}
TYPED_BY_STAFF = {"aim", "steps", "need", "handout"}


@pytest.fixture(scope="module")
def really_built(demo: Path) -> House:
    """Return the demo house as MkDocs built it and as it was released."""
    day = DAYS["the night of the demo"]
    current = demo / "published" / "current"
    return House(day, demo_tables(day), {each: built(current / each.word) for each in Audience})


@pytest.fixture(scope="module", params=["built by MkDocs", *DAYS])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return the demo house on a day."""
    if request.param not in DAYS:
        return request.getfixturevalue("really_built")  # type: ignore[no-any-return]
    today = DAYS[request.param]
    return made(demo_tables(today), today, tmp_path_factory.mktemp("made"))


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
    assert "1 concern is held outside this site" in " ".join(page.split())
    others = [row for row in house.rows["concerns"] if row not in about_a_leader(house.rows)]
    for row in others:
        assert runs_of(said("concerns", [row], ["facts"])) <= every_run(page)
    for audience in (Audience.STAFF, Audience.RESIDENTS):
        told = " ".join(house.builds[audience].values())
        assert "held outside this site" not in told


def test_rows_that_wait_for_a_correction_give_nothing_away_either(tmp_path: Path) -> None:
    """A cell that cannot be read, a name and a number in a text, of each kind of restricted row."""
    today = DAYS["the night of the demo"]
    rows = {form: [dict(row) for row in told] for form, told in demo_tables(today).items()}
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
