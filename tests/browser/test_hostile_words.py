"""Whatever was typed is shown as it was typed, and does nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sync.house import gather
from sync.project import Project
from sync.settings import read_settings
from tests.a_house import goal, resident, rows, session, write_books
from tests.browser.conftest import DESK, Reader, reading, search, serving
from tests.conftest import run_keywork

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TODAY = date(2026, 6, 30)
LONGEST = 3000
NAME = "</title><script>window.KWXSS=1</script><img src=x onerror=window.KWXSS=1>"
PAYLOADS = [
    json.loads(line)["payload"][:LONGEST].encode("utf-8", "replace").decode()
    for line in (Path(__file__).parent / "payloads.jsonl").read_text("utf-8").splitlines()
]
TYPED = """() => [...document.querySelectorAll(".kw-session .kw-typed bdi")]
  .map((element) => element.textContent)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a house whose every note is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    days = [TODAY - timedelta(days=n) for n in range(len(PAYLOADS))]
    told = rows(
        residents=[
            resident("R-001", NAME, "01/09/2025", room="", pronouns="{{ 7*7 }}"),
            resident("R-002", "`*_[x](javascript:window.KWXSS=1)_*`", "01/09/2025", room=""),
        ],
        sessions=[
            session(f"{day:%d/%m/%Y}", payload, wishes="<b onclick=window.KWXSS=1>x</b>")
            for day, payload in zip(days, PAYLOADS, strict=True)
        ],
        goals=[
            goal(f"G-{n:03}", payload[:1000], "R-002", step_1=payload[:1000])
            for n, payload in enumerate(PAYLOADS, 1)
        ],
        assessments=[],
        reviews=[],
        feedback=[{"house": "H-1", "about": "House", "good": NAME, "better": PAYLOADS[0]}],
    )
    write_books(folder, told)
    toml = '[house]\nname = "Elm <script>window.KWXSS=1</script>"\n'
    (folder / "keywork.toml").write_text(toml, encoding="utf-8")
    run_keywork(
        *("sync", "--project", folder, "--workbook", folder / "house.xlsx", "--today", TODAY),
        exit_code=1,
    )
    return folder


@pytest.fixture(scope="module")
def here(browser: Browser, hostile: Path) -> Iterator[Reader]:
    with serving(hostile / "published/current") as address, reading(browser, address) as opened:
        yield opened(DESK)


def typed(hostile: Path, form: str, question: str) -> list[str]:
    """Return what the house holds after checking: all that pages are made from."""
    held = gather(Project(hostile), read_settings(hostile), [hostile / "house.xlsx"], TODAY).checked
    return [str(row.values[question]) for row in held.rows[form] if row.values[question]]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "residents/",
        "residents/r-001/",
        "residents/r-002/",
        "caseloads/s-01/",
        "reviews/",
        "to-put-right/",
        "managers/",
        "managers/feedback/",
        "guides/",
        "nobody/",
    ],
)
def test_nothing_fires_on_any_page(here: Reader, path: str) -> None:
    page = here.page
    page.goto(here.address + path)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.KWXSS === undefined")
    assert here.heard.dialogs == []
    assert here.heard.outward == []
    assert [fault for fault in here.heard.faults if "404" not in fault] == []
    assert page.locator("bdi *").count() == 0
    odd = page.locator("[onclick], [onerror], [onload], [href^='javascript:'], iframe, object")
    assert odd.count() == 0


def test_every_note_is_shown_whole_and_as_it_was_typed(here: Reader, hostile: Path) -> None:
    shown = here.open("residents/r-001/").evaluate(TYPED)
    expected = typed(hostile, "sessions", "happened")
    assert len(expected) > 170
    assert sorted(_lines(each) for each in shown) == sorted(_lines(each) for each in expected)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_every_goal_is_shown_whole_and_as_it_was_typed(here: Reader, hostile: Path) -> None:
    page = here.open("residents/r-002/")
    shown = page.evaluate(
        "[...document.querySelectorAll('.kw-goal .kw-big')].map((e) => e.textContent)"
    )
    expected = [f"“{each}”" for each in typed(hostile, "goals", "words")]
    assert len(expected) > 170
    assert sorted(map(_lines, shown)) == sorted(map(_lines, expected))


def test_the_title_of_the_window_is_the_name_and_nothing_more(here: Reader) -> None:
    page = here.open("residents/r-001/")
    assert page.locator("h1").inner_text() == f"{NAME} (R-001)"
    assert page.title().startswith("</title><script>") or "script" not in page.title()


def test_a_hostile_note_cannot_be_found_by_searching_and_nothing_fires(here: Reader) -> None:
    page = here.open("")
    for asked in ("script", "img", "KWXSS"):
        search(page, asked)
        page.wait_for_load_state("networkidle")
    assert page.evaluate("window.KWXSS === undefined")
    assert here.heard.dialogs == []
