"""What people really type stands on the site and nowhere else, at debug level and in a crash.

Every text of the corpus carries a canary word. It goes through the checks, a whole night and the
last door, and the word is looked for in all that a run says, logs, writes down and raises.
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sync.check import check
from sync.cli import cli
from sync.clock import RunTime
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.errors import KeyworkError
from sync.forms.load import load_forms
from sync.night.check_lines import check_lines
from sync.night.holdings import Holdings
from sync.night.job import Job
from sync.night.report import Report, write_report
from sync.night.run import run_night
from sync.pull.table import RawTable
from tests.a_house import Given, Told, resident, rows, session, write_books
from tests.conftest import run_keywork
from tests.nights import CANARY, DAY, change, files, sync

HERE = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
CASES = [
    json.loads(line)
    for line in (HERE / "corpus/badrows.jsonl").read_text(encoding="ascii").splitlines()
]
FORMS = load_forms(
    {f"forms_schema/{path.name}": path.read_text("utf-8") for path in HERE.glob("corpus_schema/*")},
    known={},
)
COLUMNS = {  # kind of a case -> the question on Sessions that takes its like
    "date": "date",
    "choice": "kind",
    "multi": "topics",
    "number": "minutes",
    "text": "happened",
    "email": "others",
    "money": "wellbeing",
    "id": "goal",
}
SHOWN = ("build/docs/", "build/site/", "published/", "house.xlsx")  # where typed words may stand
INNER = [  # a function that has a cell in its hands, in each room
    "sync.pull.workbook._rows",
    "sync.check.readers.texts.clean",
    "sync.check.rows._draft",
    "sync.casebook.casebook.dues_on",
    "sync.casebook.people.stay_history",
    "sync.pages.page_maker.isolated",
    "sync.pages.resident.journey",
    "sync.pages.schedule.calendar",
    "sync.publish.write._write",
    "sync.publish.build.config_of",
    "sync.publish.gate._check_page",
]


@pytest.fixture
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Write down all that any library says, down to the smallest."""
    file = tmp_path_factory.mktemp("log") / "debug.log"
    root, handler = logging.getLogger(), logging.FileHandler(file, encoding="utf-8")
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    root.debug("all is written down")
    yield file
    root.removeHandler(handler)
    root.setLevel(before)
    handler.close()


def hold_to_silence(log: Path) -> None:
    said = log.read_text("utf-8")
    assert "all is written down" in said
    assert CANARY not in said


def marked(value: object) -> Any:
    """Put the canary into a text; what is no text cannot hold one."""
    return f"{value} {CANARY}" if isinstance(value, str) else value


# ------------------------------------------------------------------ the checks


def tabs(case: dict[str, Any]) -> dict[str, RawTable]:
    """Make the tabs of a case, the canary in every text under the headings."""
    sheet, value = case["sheet"], case["value"]
    if sheet == "workbook":
        return {name: raw(name, value.get(form.tab, ())) for name, form in FORMS.items()}
    if case["field_kind"] == "table":
        return {sheet: raw(sheet, value)}
    heads = [each.title for each in FORMS[sheet].fields]
    if case["field_kind"] == "header":
        return {sheet: raw(sheet, [[marked(value), *heads[1:]], [CANARY] * len(heads)])}
    cells = [value if title == case["column"] else None for title in heads]
    return {sheet: raw(sheet, [heads, cells])}


def raw(name: str, lines: Sequence[Sequence[object]]) -> RawTable:
    body = [tuple(marked(cell) for cell in line) for line in lines[1:]]
    head = tuple(lines[0]) if lines else ()
    return RawTable(name, FORMS[name].tab, "corpus", head, tuple(enumerate(body, 2)))  # type: ignore[arg-type]


def test_no_check_of_the_corpus_says_what_a_cell_held(tmp_path: Path, log: Path) -> None:
    """Not in the lines of ``keywork check``, the report, nor in what prints a row or a problem."""
    seen = 0
    for case in CASES:
        found = tabs(case)
        held = Holdings(FORMS, found, check(found, FORMS, TODAY))
        told = [*check_lines(held), repr(held), repr(held.checked.records), repr(found)]
        told.append(repr(held.checked.problems) + repr(held.checked.tallies))
        report = Report("20261121T033000Z", datetime(2026, 11, 21), 1, *_found(held))
        write_report(tmp_path, report)
        told.append((tmp_path / "report.json").read_text("utf-8"))
        assert [each for each in told if CANARY in each] == [], case["id"]
        seen += any(CANARY in str(row) for table in found.values() for row in table.rows)
    assert seen > 350
    hold_to_silence(log)


def _found(held: Holdings) -> tuple[Any, Any]:
    return held.checked.tallies, held.checked.problems


# ------------------------------------------------------------------ a whole night


def the_corpus_at_home() -> dict[str, Sequence[Given]]:
    """Type the texts of the corpus into the forms of the house, a row for each."""
    told: list[Given] = [session(f"{day}/06/2026", "We met.") for day in range(10, 13)]
    people: list[Given] = [resident("R-001", "Ada Sample", "01/09/2025")]
    for case in CASES:
        value = case["value"]
        if not isinstance(value, str) or case["field_kind"] in ("table", "header"):
            continue
        text = marked(value.encode("utf-8", "replace").decode()[:4000])
        if case["field_kind"] == "name":
            people.append(resident(f"R-{len(people) + 1:03}", text, "01/09/2025"))
        elif case["field_kind"] in COLUMNS:
            row: Told = session("15/06/2026", f"{CANARY} We met.")
            told.append(row | {COLUMNS[case["field_kind"]]: text})
    return {**rows(), "sessions": told, "residents": people}


def test_a_night_over_the_corpus_leaves_no_trace_but_on_the_site(tmp_path: Path, log: Path) -> None:
    write_books(tmp_path, the_corpus_at_home())
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    asked = ("--project", tmp_path, "--workbook", tmp_path / "house.xlsx", "--today", DAY)
    said = [
        run_keywork("check", *asked, exit_code=1).output,
        run_keywork("sync", *asked, exit_code=1).output,
        CliRunner().invoke(cli, ["status", "--project", str(tmp_path)]).output,
    ]
    assert [each for each in said if CANARY in each] == []
    assert "answers wait" in said[0]
    written = files(tmp_path)
    assert {"build/report.json", "build/builder.log", "state/nights.jsonl"} <= written.keys()
    for name, data in written.items():
        assert name.startswith(SHOWN) or CANARY.encode() not in data, name
        assert CANARY.casefold() not in name.casefold()
    page = written[next(name for name in written if name.endswith("staff/to-put-right/index.html"))]
    assert page.count(CANARY.encode()) > 100
    hold_to_silence(log)


# ------------------------------------------------------------------ crashes


@pytest.mark.parametrize("inner", INNER)
def test_a_crash_with_a_cell_in_its_hands_tells_nothing_of_it(
    elm: Path, monkeypatch: pytest.MonkeyPatch, log: Path, inner: str
) -> None:
    """Nor does what the error came from, or the notes it carries."""

    def broken(*_args: object, **_named: object) -> None:
        error = ValueError(f"{CANARY} stood in the cell")
        error.add_note(CANARY)
        raise error from LookupError(CANARY)

    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", CANARY)])
    before = files(elm / "published")
    monkeypatch.setattr(inner, broken)
    said = sync(elm, 2)
    assert said.startswith("keywork: ")
    assert CANARY not in said
    assert "Traceback" not in said
    assert "Nothing was published." in said
    named = "ValueError, test_corpus_leaves_no_trace.py:" in said
    plain = "cannot be filled in" in said or "house.xlsx" in said  # a room with words of its own
    assert named or plain, said
    assert files(elm / "published") == before
    for name, data in files(elm).items():
        assert name.startswith(SHOWN) or CANARY.encode() not in data, name
    hold_to_silence(log)


def test_what_stops_a_night_holds_no_cell_in_any_part_of_it(
    elm: Path,
) -> None:
    """Somebody may print the error with its traceback, notes and all."""
    told: Told = {"setting": CANARY, "value": CANARY}
    sessions = [session(f"{CANARY} {number}", CANARY) for number in range(9)]
    for form, wrong in (("settings", [told]), ("sessions", sessions)):
        change(elm, **{form: wrong})
        moment = RunTime(date.fromisoformat(DAY))
        job = Job(Project(elm), read_settings(elm), [elm / "house.xlsx"], moment)
        with pytest.raises(KeyworkError) as caught:
            run_night(job, lambda _step: None)
        error = caught.value
        seen = [*traceback.format_exception(error), repr(error), str(error)]
        seen += [repr(error.__cause__), repr(error.__context__)]
        assert [each for each in seen if CANARY in each] == []
