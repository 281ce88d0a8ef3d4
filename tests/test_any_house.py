"""Any house: a workbook made from ``forms_schema/`` alone, for people nobody has thought of."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from sync.config.project import Project
from sync.forms.blank import write_workbook
from sync.forms.load import load_forms
from sync.forms.model import Field, Form, Kind
from tests.conftest import run_keywork

TODAY = date(2031, 3, 5)
FIRST_DAY = {"staff": date(2026, 1, 1), "residents": date(2027, 1, 1), "goals": date(2028, 1, 1)}
LATELY = date(2031, 1, 1)
ROWS = {"houses": 3, "staff": 5, "residents": 14, "sessions": 60, "moves": 2, "introductions": 1}
BY_WORDS = ("settings", "checked")  # they name other things by their words
SCRIPTS = ("aäbdéghiklmnoprstuvwyz", "абвгдежзиклмн", "ابتثجحخدر", "一二三四五六七八", "αβγδεζηθ")
ODD = ("’", "-", " ", ".", "&", "_", "*")
OWN_QUESTIONS = """
  - name: own_question
    title: Hat das Zimmer einen Balkon?
    type: string
    constraints: {maxLength: 200}
"""
COLUMN = "A column of our own"
NEVER = "Nobody asked for this"


class Maker:
    """Draws the rows of a house from nothing but its forms."""

    def __init__(self, forms: Mapping[str, Form], seed: int) -> None:
        self.forms = forms
        self.chance = random.Random(seed)
        self.codes = {
            name: [self._code(form.by_name[form.primary_key], n) for n in range(ROWS.get(name, 12))]
            for name, form in forms.items()
            if form.primary_key
        }

    def rows(self, name: str) -> list[dict[str, object]]:
        """Draw the rows of one form."""
        if name in BY_WORDS:
            return []
        return [self._row(self.forms[name], n) for n in range(ROWS.get(name, 12))]

    def _code(self, field: Field, number: int) -> str:
        letter, least = re.fullmatch(r"([A-Z])-\[0-9\]\{([0-9]+),.*", field.pattern or "").groups()  # type: ignore[union-attr]
        return f"{letter}-{number + 1:0{least}d}"

    def _row(self, form: Form, number: int) -> dict[str, object]:
        row: dict[str, object] = {}
        for field in form.fields:
            if field.name == form.primary_key:
                row[field.name] = self.codes[form.name][number]
            elif self._asked(form, field, row):
                row[field.name] = self._value(form, field, number)
        return row

    def _asked(self, form: Form, field: Field, row: Mapping[str, object]) -> bool:
        if any(row.get(other) in options for other, options in field.empty_when):
            return False
        needed = any(row.get(other) in options for other, options in field.required_when)
        settled = form.primary_key and field.kind is Kind.DATE
        likely = 0.0 if settled else 0.1 if field.kind is Kind.CODE else 0.7
        return field.required or needed or self.chance.random() < likely

    def _value(self, form: Form, field: Field, number: int) -> object:
        match field.kind:
            case Kind.CODE:
                return self.chance.choice(self.codes[field.refers_to or ""])
            case Kind.EMAIL:
                return f"{form.name}{number}@mail.example"
            case Kind.CHOICE:
                return self.chance.choice(field.options)
            case Kind.CHOICES:
                most = min(field.most or 3, len(field.options))
                return tuple(self.chance.sample(field.options, self.chance.randint(1, most)))
            case Kind.YES_NO:
                return self.chance.random() < 0.9
            case Kind.WHOLE | Kind.SCORE | Kind.MONEY:
                return self.chance.randint(field.minimum or 1, field.maximum or 9)
            case Kind.TIME:
                return time(self.chance.randint(8, 20), self.chance.choice((0, 15, 30)))
            case Kind.MOMENT:
                return datetime.combine(self._day(form), time(9, self.chance.randint(0, 59)))
            case Kind.DATE:
                return self._day(form)
        return self._words(min(field.max_length or 60, 60))

    def _day(self, form: Form) -> date:
        first = FIRST_DAY.get(form.name, LATELY)
        return first + timedelta(days=self.chance.randint(0, 50))

    def _words(self, longest: int) -> str:
        letters = self.chance.choice(SCRIPTS)
        words = "".join(self.chance.choice(letters) for _ in range(self.chance.randint(3, 9)))
        return (words.capitalize() + self.chance.choice(ODD) + words[::-1])[:longest]


@pytest.fixture(scope="module", params=[7])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a house of its own after its first night."""
    folder = tmp_path_factory.mktemp("any")
    run_keywork("init", folder)
    _make_it_their_own(folder / "forms_schema")
    forms = load_forms(Project(folder).schema_texts())
    maker = Maker(forms, request.param)
    rows = {name: maker.rows(name) for name in forms}
    rows["residents"].append({"resident": "R-099", "name": "Waits", "moved_in": "long ago"})
    write_workbook(folder / "any.xlsx", forms.values(), rows)
    _add_a_column(folder / "any.xlsx", forms["sessions"].tab)
    asked = ("--workbook", folder / "any.xlsx", "--today", TODAY)
    run_keywork("sync", "--project", folder, *asked, exit_code=1)
    return folder


def _make_it_their_own(schema: Path) -> None:
    """Ask one more question, and ask an old one in other words under another tab."""
    sessions = schema / "sessions.yaml"
    text = sessions.read_text("utf-8")
    text = text.replace("title: What happened?", "title: Was ist geschehen?")
    text = text.replace("tab: Sessions", "tab: Gespräche")
    sessions.write_text(text.replace("foreignKeys:", OWN_QUESTIONS + "foreignKeys:"), "utf-8")
    residents = schema / "residents.yaml"
    text = residents.read_text("utf-8")
    residents.write_text(text.replace("primaryKey:", OWN_QUESTIONS + "primaryKey:"), "utf-8")


def _add_a_column(path: Path, tab: str) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book[tab]
    place = sheet.max_column + 1
    sheet.cell(1, place, COLUMN)
    for number in range(2, sheet.max_row + 1):
        sheet.cell(number, place, NEVER)
    book.save(path)


def report(house: Path) -> dict[str, dict[str, int]]:
    found = json.loads((house / "build/report.json").read_text("utf-8"))
    return {each["form"]: each for each in found["tables"]}


def test_every_resident_has_a_page_also_the_one_who_waits(house: Path) -> None:
    for code in [f"r-{n:03}" for n in range(1, 15)] + ["r-099"]:
        page = house / f"published/current/staff/residents/{code}/index.html"
        assert page.is_file(), code
    assert "waits for a correction" in page.read_text("utf-8")


def test_every_row_is_counted_and_most_are_published(house: Path) -> None:
    tables = report(house)
    for name, each in tables.items():
        went = each["published"] + each["held"] + each["duplicate"] + each["blank"]
        assert each["read"] == went, name
        assert name in BY_WORDS or each["read"] >= ROWS.get(name, 12)
    assert tables["houses"]["published"] == 3
    assert tables["residents"]["published"] > 7
    assert tables["sessions"]["published"] > 20


def test_a_question_of_their_own_is_shown_with_its_answers(house: Path) -> None:
    pages = "".join(
        path.read_text("utf-8") for path in (house / "build/docs/staff/residents").rglob("*.md")
    )
    assert "Hat das Zimmer einen Balkon&#63;" in pages
    assert "## More answers" in pages


def test_a_column_that_no_form_asks_for_is_told_and_never_published(house: Path) -> None:
    for path in (house / "published").rglob("*"):
        if path.is_file():
            assert NEVER.encode() not in path.read_bytes(), path.name
    found = json.loads((house / "build/report.json").read_text("utf-8"))["problems"]
    told = [each for each in found if each["form"] == "sessions" and each["row"] == 0]
    assert [each["severity"] for each in told] == ["notice"]
    page = (house / "published/current/staff/to-put-right/index.html").read_text("utf-8")
    assert f"column {told[0]['column']}" in page


def test_the_words_of_the_house_stand_on_its_pages(house: Path) -> None:
    page = (house / "published/current/staff/to-put-right/index.html").read_text("utf-8")
    assert "Gespräche" in page
