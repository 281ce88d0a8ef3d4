"""Every fact of the five founding texts has its answer in the demo house.

``founding_facts.yaml`` says where; here each place is looked up: the question in the forms and an
answer to it in the rows, the setting, the words on the built page, the rule in the code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from sync.check.setting_list import SETTINGS
from tests.a_house import FORMS, shown
from tests.cached import demo_tables
from tests.conftest import NIGHT

HERE = Path(__file__).parent
ROOMS = [HERE.parent / "sync" / room for room in ("check", "casebook")]
FACTS: list[dict[str, Any]] = yaml.safe_load((HERE / "founding_facts.yaml").read_text("utf-8"))
IN_EACH = {"000": 18, "001": 14, "002": 19, "003": 21, "004": 14}
NAMES = [f"{each['seed']} {each['fact']}" for each in FACTS]
OF_A_FACT = {"seed", "fact", "answered", "later", "missing"}
OF_A_PLACE = (
    {"form", "field", "option", "required"},
    {"form", "filled_by"},
    {"setting"},
    {"page", "shows"},
    {"rule"},
)
NEEDED = ({"form", "field"}, {"form", "filled_by"}, {"setting"}, {"page", "shows"}, {"rule"})
Place = Mapping[str, Any]


@dataclass(frozen=True)
class DemoHouse:
    """What the made-up house was told, and what a night made of it."""

    rows: Mapping[str, Sequence[Mapping[str, object]]]
    pages: Mapping[str, str]  # "staff/house" -> what people read there

    def answers(self, form: str, field: str) -> set[str]:
        """List what was answered to a question; “rather not say” is no answer."""
        found: set[str] = set()
        for row in self.rows[form]:
            value = row.get(field)
            found |= {as_chosen(each) for each in (value if isinstance(value, tuple) else (value,))}
        return found - {"", *FORMS[form].by_name[field].declined}


def as_chosen(value: object) -> str:
    """Say an answer as its option stands on the form."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return "" if value is None else str(value)


@pytest.fixture(scope="session")
def house(demo: Path) -> DemoHouse:
    """Return the demo house: its rows, and its pages as they were given to be built."""
    docs = demo / "build" / "docs"
    return DemoHouse(
        demo_tables(date.fromisoformat(NIGHT)),
        {
            path.relative_to(docs).with_suffix("").as_posix(): shown(path.read_text("utf-8"))
            for path in docs.rglob("*.md")
        },
    )


def places(fact: Mapping[str, Any]) -> list[Place]:
    """List where a fact is answered."""
    found: list[Place] = fact.get("answered", [])
    return found


def several(words: object) -> list[str]:
    """Return one or more words as a list."""
    return [str(each) for each in (words if isinstance(words, list) else [words])]


def lacking(place: Place, house: DemoHouse) -> Iterator[str]:
    """Say what is not to be found at a place."""
    match place:
        case {"form": form, "filled_by": who}:
            if FORMS[form].filled_by != who:
                yield f"{form} is not filled in by {who}"
        case {"form": form, "field": field, **more}:
            yield from lacking_answers(form, field, more, house)
        case {"setting": title}:
            made = {row["setting"] for row in house.rows["settings"] if row.get("value")}
            if title not in {each.title for each in SETTINGS} & made:
                yield f"no setting “{title}” that the house has made"
        case {"page": pattern, "shows": words}:
            yield from lacking_words(pattern, several(words), house)
        case {"rule": number}:
            if number not in rules_in_code():
                yield f"no rule {number}"
        case _:
            yield f"what kind of place is {place}?"


def lacking_words(pattern: str, words: Sequence[str], house: DemoHouse) -> Iterator[str]:
    """Say which words do not stand on each of the pages."""
    pages = {path: text for path, text in house.pages.items() if fnmatch(path, pattern)}
    if not pages:
        yield f"no page {pattern}"
    for path, text in pages.items():
        yield from (f"{path}: “{each}”" for each in words if each not in text)


def lacking_answers(
    form: str, field: str, more: Mapping[str, Any], house: DemoHouse
) -> Iterator[str]:
    """Say what of a question is not on the form, or is nowhere answered."""
    question = FORMS[form].by_name.get(field) if form in FORMS else None
    if question is None:
        yield f"no field {form}.{field}"
        return
    if more.get("required") and not question.required:
        yield f"{form}.{field} need not be answered"
    given = house.answers(form, field)
    if not given:
        yield f"nobody answers {form}.{field}"
    for option in several(more.get("option", [])):
        if question.options and option not in question.options:
            yield f"no option {option} of {form}.{field}"
        elif option not in given:
            yield f"nobody answers {form}.{field} with {option}"


def rules_in_code() -> set[str]:
    """List the rules that are functions, by their numbers."""
    return {
        number.upper()
        for room in ROOMS
        for path in room.rglob("*.py")
        for number in re.findall(r"^def ([ewn][0-9]+)_", path.read_text("utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize("fact", FACTS, ids=NAMES)
def test_the_fact_is_answered_in_the_demo_house(fact: dict[str, Any], house: DemoHouse) -> None:
    assert [each for place in places(fact) for each in lacking(place, house)] == []
    assert "missing" not in fact, fact["missing"]


def test_no_fact_is_dropped() -> None:
    assert Counter(each["seed"] for each in FACTS) == IN_EACH
    assert [each["seed"] for each in FACTS] == sorted(each["seed"] for each in FACTS)
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("fact", FACTS, ids=NAMES)
def test_the_fact_is_told_as_the_table_asks(fact: dict[str, Any]) -> None:
    assert fact.keys() <= OF_A_FACT
    assert places(fact) or "later" in fact
    for place in places(fact):
        assert any(
            need <= place.keys() <= may for need, may in zip(NEEDED, OF_A_PLACE, strict=True)
        ), place
    assert fact.get("later", "figures: ").startswith("figures: ")


@pytest.mark.parametrize(
    "place",
    [
        {"form": "sessions", "field": "mood"},
        {"form": "no such form", "field": "date"},
        {"form": "sessions", "field": "topics", "option": "The weather"},
        {"form": "sessions", "field": "how", "option": "Message"},  # an option nobody chose
        {"form": "residents", "field": "agreement_end"},  # a question nobody answered
        {"form": "sessions", "field": "minutes", "required": True},
        {"form": "concerns", "filled_by": "residents"},
        {"setting": "Days between dances"},
        {"page": "staff/no-such-page", "shows": "Today"},
        {"page": "staff/house", "shows": ["House board", "words that nobody wrote"]},
        {"page": "staff/*", "shows": "House board"},
        {"rule": "W77"},
        {"somewhere": "else"},
    ],
    ids=str,
)
def test_a_place_that_answers_nothing_is_noticed(place: Place, house: DemoHouse) -> None:
    assert len(list(lacking(place, house))) >= 1


def test_an_option_must_stand_on_the_form_and_not_only_in_the_rows(house: DemoHouse) -> None:
    told = DemoHouse({"sessions": [{"topics": ("The weather",)}]}, house.pages)
    place = {"form": "sessions", "field": "topics", "option": "The weather"}
    assert list(lacking(place, told)) == ["no option The weather of sessions.topics"]
