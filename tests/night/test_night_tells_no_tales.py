"""What a night says: numbers, places and codes, and nothing that anybody typed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from sync.errors import KeyworkError
from tests.a_house import FORMS, Given, resident, rows, session, write_books
from tests.conftest import Keywork, run_keywork
from tests.nights import CANARY, DAY, change, files, stays_as_it_was, sync


def test_the_report_is_as_outsiders_may_rely_on(elm: Path) -> None:
    report = json.loads((elm / "build/report.json").read_text("utf-8"))
    assert list(report) == ["run", "as_of", "exit", "tables", "problems"]
    assert report["run"] == "20260630T023000Z"
    assert report["as_of"].startswith(DAY)
    assert report["exit"] == 1
    for each in report["tables"]:
        names = ["form", "tab", "read", "published", "held", "duplicate", "blank"]
        assert list(each) == [*names, "answers_waiting"]
        went = each["published"] + each["held"] + each["duplicate"] + each["blank"]
        assert each["read"] == went
    assert {each["form"] for each in report["tables"]} == set(FORMS)
    for each in report["problems"]:
        assert list(each) == ["form", "tab", "row", "column", "code", "severity"]
        assert re.fullmatch(r"KW-[A-Z-]+", each["code"])
        assert each["severity"] in {"error", "warning", "notice"}
    held = {(p["form"], p["row"]) for p in report["problems"] if p["severity"] == "error"}
    assert held == {("residents", 4)}
    assert report["problems"][0] | {"row": 4, "column": "K"} == report["problems"][0]


def test_the_demo_report_counts_every_row(demo: Path) -> None:
    report = json.loads((demo / "build/report.json").read_text("utf-8"))
    sessions = next(each for each in report["tables"] if each["form"] == "sessions")
    assert (sessions["held"], sessions["answers_waiting"]) == (3, 2)
    assert sessions["duplicate"] == 1


def with_canaries() -> dict[str, Sequence[Given]]:
    """Put a canary into every text cell, and into some that cannot hold it."""
    told = {name: [dict(row) for row in found] for name, found in rows().items()}
    for name, found in told.items():
        for row in found:
            for field in FORMS[name].fields:
                if field.kind == "text" and field.name in row and name != "settings":
                    row[field.name] = f"{CANARY} {row[field.name]}"
    told["residents"].append(resident("R-004", "Di", CANARY))
    told["sessions"].append(session(CANARY, "We met.", kind=CANARY, minutes=CANARY))
    told["sessions"].append(session("16/06/2026", "We met.", CANARY))
    told["settings"].append({"setting": CANARY, "value": CANARY})
    return dict(told)


def test_no_cell_text_stands_anywhere_but_on_the_site(tmp_path: Path) -> None:
    told = with_canaries()
    write_books(tmp_path, told)
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    stopped = sync(tmp_path, 2)
    assert CANARY not in stopped
    write_books(tmp_path, told | {"settings": told["settings"][:-1]})
    done = sync(tmp_path, 1)
    checked = run_keywork(
        *("check", "--project", tmp_path, "--workbook", tmp_path / "house.xlsx", "--today", DAY),
        exit_code=1,
    ).output
    assert CANARY not in done + checked
    for name, data in files(tmp_path).items():
        shown = name.startswith(("build/docs", "build/site", "published/")) or "xlsx" in name
        assert shown or CANARY.encode() not in data, name
        assert CANARY.lower() not in name.lower()
    page = (tmp_path / "published/current/staff/residents/r-001/index.html").read_text("utf-8")
    assert CANARY in page


def test_check_names_the_place_and_publishes_nothing(elm: Path) -> None:
    change(elm, sessions=[session("31/06/2026", CANARY), *rows()["sessions"]])
    before = files(elm)
    said = run_keywork(
        *("check", "--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY),
        exit_code=1,
    ).output
    assert "Sessions, row 2, column E: KW-DATE-NODAY (error)" in said
    assert "Residents, row 4, column K: KW-DATE-TEXT (error)" in said
    assert "1 row and 1 answer wait" in said
    assert CANARY not in said
    assert "31/06" not in said
    assert files(elm) == before


@pytest.mark.parametrize(
    "room", ["gather", "make_casebook", "make_sites", "write_pages", "build_sites", "fill_release"]
)
def test_a_fault_of_our_own_names_no_value_and_publishes_nothing(
    elm: Path, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError(CANARY)

    change(elm, sessions=[session("16/06/2026", "Something new.")])
    if room != "gather":
        change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "Something new.")])
    monkeypatch.setattr(f"sync.night.run.{room}", broken)
    before = files(elm / "published")
    said = sync(elm, 2)
    assert CANARY not in said
    assert "RuntimeError, test_night_tells_no_tales.py:" in said
    assert "Nothing was published." in said
    assert files(elm / "published") == before


@pytest.mark.parametrize("folder", ["state", "build/docs"])
def test_only_this_user_can_read_what_is_kept(elm_once: Path, folder: str) -> None:
    for path in (elm_once / folder).rglob("*"):
        if path.is_file():
            assert path.stat().st_mode & 0o077 == 0, path.name


def test_every_fault_that_stops_a_night_is_remembered(elm: Path) -> None:
    change(elm, settings=[{"setting": "Days between meetings", "value": "soon"}])
    stays_as_it_was(elm, "Settings")
    nights = [json.loads(line) for line in (elm / "state/nights.jsonl").read_text().splitlines()]
    assert [night["exit"] for night in nights] == [1, 2]
    assert nights[1]["release"] == nights[0]["release"]


def test_nights_stop_with_a_sentence_for_people() -> None:
    def under(kind: type[KeyworkError]) -> Iterator[type[KeyworkError]]:
        yield kind
        for each in kind.__subclasses__():
            yield from under(each)

    assert {each.exit_code for each in under(KeyworkError)} <= {2, 3}


def test_the_night_runs_from_its_own_settings_too(elm: Path, keywork: Keywork) -> None:
    (elm / "keywork.toml").write_text(
        '[house]\nname = "Elm Homes"\n[workbook]\nfiles = ["house.xlsx"]\n', encoding="utf-8"
    )
    said = keywork("sync", "--project", elm, "--today", DAY, exit_code=1).output
    assert "Nothing has changed" in said
