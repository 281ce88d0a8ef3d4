"""The whole night, from a workbook to published sites, and what stops it."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from sync.check import checking
from sync.check.rows import read_rows
from sync.errors import NeedsAPerson
from sync.night import ending
from sync.night import run as night
from tests.a_house import TEMPLATES, rows, session
from tests.conftest import run_keywork
from tests.nights import CANARY, DAY, change, files, published, stays_as_it_was, sync


def test_a_night_with_rows_to_mend_ends_with_1_and_says_how_many(elm: Path) -> None:
    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "We met again.")])
    before = published(elm)
    said = sync(elm, 1, day="2026-07-01")
    assert re.match(r"Published \d+ pages from \d+ rows\.\n1 answer waits for a correction", said)
    assert published(elm) != before
    assert "We met again." in html.unescape(
        (elm / "published/current/staff/residents/r-001/index.html").read_text("utf-8")
    )


def test_a_night_with_nothing_to_mend_ends_with_0(elm: Path) -> None:
    phones = ("Council phone", "House phone", "Manager's phone", "Safeguarding phone")
    settings = [{"setting": each, "value": "020 7946 0109"} for each in phones]
    change(
        elm,
        residents=rows()["residents"][:2],
        settings=[*settings, {"setting": "On-call phone", "value": "020 7946 0101"}],
    )
    assert "wait" not in sync(elm, 0)
    assert json.loads((elm / "build/report.json").read_text())["exit"] == 0
    assert not (elm / "published/current/staff/residents/r-003").exists()


def test_a_night_with_nothing_new_says_so_and_publishes_nothing(elm: Path) -> None:
    before = files(elm / "published")
    assert "Nothing has changed" in sync(elm, 1)
    assert files(elm / "published") == before
    assert json.loads((elm / "build/report.json").read_text())["tables"]


def test_a_changed_guide_template_or_name_is_something_new(elm: Path) -> None:
    (elm / "site/guides/residents").mkdir(parents=True)
    guide = "---\ntitle: A new guide\n---\n\nWords of our own.\n"
    (elm / "site/guides/residents/our-own.md").write_text(guide, encoding="utf-8")
    assert "Published" in sync(elm, 1)
    page = elm / "published/current/residents/our-own/index.html"
    assert "Words of our own." in page.read_text("utf-8")


def test_a_setting_that_cannot_be_read_stops_the_night_and_names_its_cell(elm: Path) -> None:
    change(elm, settings=[{"setting": "Days between meetings", "value": CANARY}])
    said = stays_as_it_was(elm, "Settings, C2:")
    assert "KW-SETTING-NUMBER" in said
    assert CANARY not in said
    assert "The site still shows Tuesday 30 June." in said


def test_a_missing_required_tab_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    del book["Sessions"]
    book.save(elm / "house.xlsx")
    assert "KW-TAB-MISSING" in stays_as_it_was(elm, "Sessions: ")


def test_a_missing_required_heading_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    for cell in book["Sessions"][1]:
        if cell.value == "On which day?":
            cell.value = "Weather"
    book.save(elm / "house.xlsx")
    stays_as_it_was(elm, "Sessions")


def test_a_workbook_that_is_not_there_stops_the_night(elm: Path) -> None:
    (elm / "house.xlsx").unlink()
    stays_as_it_was(elm, "house.xlsx")


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("site/templates/today.md.j2", "one\n{% if %}", "site/templates/today.md.j2, line 2: "),
        ("site/templates/today.md.j2", "one\n\n{{ no }}", "site/templates/today.md.j2, line 3: "),
        ("site/guides/residents/new.md", "No title.", "site/guides/residents/new.md, line 1: "),
        ("forms_schema/houses.yaml", "fields: [\n  {name: x\n", "forms_schema/houses.yaml, line "),
    ],
)
def test_an_authors_mistake_stops_the_night_with_its_file_and_line(
    elm: Path, file: str, text: str, words: str
) -> None:
    (elm / file).parent.mkdir(parents=True, exist_ok=True)
    (elm / file).write_text(text, encoding="utf-8")
    said = stays_as_it_was(elm, f"keywork: {words}")
    sentence, still = said.strip().splitlines()
    assert sentence.endswith(".")
    assert still == "Nothing was published. The site still shows Tuesday 30 June."


def test_a_template_that_reaches_out_is_stopped_at_the_gate(elm: Path) -> None:
    block, picture = "{% block body %}\n", '<p><img src="https://elsewhere.example/a.png"></p>\n'
    text = TEMPLATES["today.md.j2"].replace(block, f"{block}\n{picture}\n")
    (elm / "site/templates").mkdir(parents=True)
    (elm / "site/templates/today.md.j2").write_text(text, encoding="utf-8")
    stays_as_it_was(elm, "index.html holds something that is fetched from elsewhere")


@pytest.mark.parametrize(
    ("was", "changed", "starts", "said"),
    [
        ('enum: ["No", Repair', "enum: [No, Repair", "enum: [No, Repair", "would be read as"),
        ("type: time", "type: date", "- name: start", "start must hold a time of day"),
        ("enum: [Keywork", "enum: [Walk and talk, Keywork", "enum: [Walk", "“Walk and talk” means"),
    ],
)
def test_a_slip_in_a_houses_own_schema_is_named_by_its_line(
    elm: Path, was: str, changed: str, starts: str, said: str
) -> None:
    schema = Path(__file__).parents[2] / "forms_schema/sessions.yaml"
    text = schema.read_text("utf-8").replace(was, changed, 1)
    line = 1 + text[: text.index(starts)].count("\n")
    (elm / "forms_schema").mkdir()
    (elm / "forms_schema/sessions.yaml").write_text(text, encoding="utf-8")
    assert said in stays_as_it_was(elm, f"keywork: forms_schema/sessions.yaml, line {line}: ")


def test_the_brake_stops_a_night_with_far_fewer_rows_until_someone_says_so(elm: Path) -> None:
    change(elm, sessions=rows()["sessions"][:1])
    stays_as_it_was(elm, "4 of 5 rows on Sessions have gone")
    stays_as_it_was(elm, "--accept-changes 4", 2, "--accept-changes", 3)
    assert "Published" in sync(elm, 1, "--accept-changes", 4)


def test_a_column_that_held_answers_and_was_renamed_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    heading = next(cell for cell in book["Sessions"][1] if cell.value == "What happens next?")
    heading.value = "Follow-on"
    book.save(elm / "house.xlsx")
    stays_as_it_was(elm, "“What happens next?” on Sessions held answers on the last night")
    assert "Published" in sync(elm, 1, "--accept-changes", 1)


def test_a_tab_that_was_full_and_is_empty_stops_the_night(elm: Path) -> None:
    change(elm, goals=[], sessions=[], reviews=[])
    said = stays_as_it_was(elm, "is empty, and on the last night it was not")
    assert "Sessions" in said


def test_two_nights_at_once_do_not_run(elm: Path) -> None:
    from sync.store.lock import only_one

    with only_one(elm / "state"):
        said = run_keywork(
            *("sync", "--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY),
            exit_code=3,
        ).output
    assert said.startswith("keywork: ")


def test_rows_that_were_put_right_since_yesterday_are_counted_on_the_page(elm: Path) -> None:
    def page() -> str:
        return (elm / "published/current/staff/to-put-right/index.html").read_text("utf-8")

    assert "taken away since" not in page()
    right = [each | {"moved_in": "01/06/2026"} for each in rows()["residents"]]
    change(elm, residents=right)
    sync(elm, 1, day="2026-07-01")
    assert "1 row was put right or taken away since yesterday. Thank you." in page()
    sync(elm, 1, day="2026-07-02")
    assert "taken away since" not in page()


def test_a_link_to_a_tab_is_something_new_and_opens_the_very_cell(elm: Path) -> None:
    link = "https://docs.google.com/spreadsheets/u/0/d/1AbCdEfGhIjKl/edit?gid=5#gid=5"
    with (elm / "keywork.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'[workbook.links]\nresidents = "{link}"\n')
    assert "Published" in sync(elm, 1)
    page = (elm / "published/current/staff/to-put-right/index.html").read_text("utf-8")
    assert "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5&amp;range=K4" in page


def test_a_row_that_is_lost_on_the_way_stops_the_night(
    elm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(*given: object) -> object:
        sheet = read_rows(*given)  # type: ignore[arg-type]
        return replace(sheet, drafts=sheet.drafts[1:]) if sheet.form.name == "goals" else sheet

    monkeypatch.setattr(checking, "read_rows", careless)
    said = stays_as_it_was(elm, "lost count on the tab “Goals”: it read 2 rows and can account")
    assert "can account for 1." in said


def test_a_report_that_cannot_be_written_stops_the_night_before_anything_is_published(
    elm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "We met again.")])
    before = published(elm)

    def full(*_given: object) -> None:
        raise NeedsAPerson("The disk is full.")

    with monkeypatch.context() as now:
        now.setattr(night, "write_report", full)
        now.setattr(ending, "write_report", full)
        said = sync(elm, 2, day="2026-07-01")
    assert said.count("The disk is full.") == 1
    assert published(elm) == before
    sync(elm, 1, day="2026-07-01")
    releases = {path.name for path in (elm / "published/releases").iterdir()}
    assert releases == {before, published(elm)}, "what was left lying is taken away"


def test_a_night_that_is_published_and_cannot_be_remembered_says_so(
    elm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = published(elm)

    def full(*_given: object) -> None:
        raise NeedsAPerson("The disk is full.")

    with monkeypatch.context() as now:
        now.setattr(night, "remember", full)
        said = sync(elm, 2, day="2026-07-01")
    assert "The new site is in place all the same." in said
    assert "Nothing was published" not in said
    assert published(elm) != before


def test_a_fault_of_our_own_is_known_to_the_status(
    elm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise ValueError(CANARY)

    with monkeypatch.context() as now:
        now.setattr(night, "make_sites", broken)
        said = sync(elm, 2, day="2026-07-01")
    assert CANARY not in said
    status = run_keywork("status", "--project", elm, exit_code=2).output
    assert "not published, a person is needed" in status


def test_a_tab_that_held_answers_and_was_renamed_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    book["Settings"].title = "Setings"
    book.save(elm / "house.xlsx")
    said = stays_as_it_was(elm, "The tab “Settings” held answers on the last night")
    assert "If it was renamed, give it its old name." in said
