"""The commands, their exit codes and what they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from sync.cli import cli
from tests.a_house import FORMS, rows, session, write_books
from tests.conftest import NIGHT, Keywork

PROJECT_COMMANDS = sorted(
    name for name, each in cli.commands.items() if any(p.name == "project" for p in each.params)
)
NEEDED = {"export": ("out",)}  # what a command has to be told besides


def test_every_command_and_option_says_what_it_does() -> None:
    for name, command in cli.commands.items():
        assert command.help, name
        for each in command.params:
            assert not isinstance(each, click.Option) or each.help, (name, each.name)


def test_the_version_is_said(keywork: Keywork) -> None:
    assert keywork("--version").output.startswith("keywork, version ")


@pytest.mark.parametrize("command", PROJECT_COMMANDS)
def test_a_folder_without_keywork_toml_is_2(keywork: Keywork, command: str, tmp_path: Path) -> None:
    said = keywork(command, *NEEDED.get(command, ()), exit_code=2).output
    assert said.startswith("keywork: There is no keywork.toml in this folder.")
    assert "keywork init" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", PROJECT_COMMANDS)
def test_an_unknown_setting_is_2_with_its_line(
    keywork: Keywork, command: str, tmp_path: Path
) -> None:
    toml = '[house]\nname = "Elm Homes"\n\n[publish]\nroof = "out"\n'
    (tmp_path / "keywork.toml").write_text(toml, encoding="utf-8")
    said = keywork(command, *NEEDED.get(command, ()), exit_code=2).output
    assert said.startswith("keywork: keywork.toml, line 5: ")
    assert "Did you mean “root”?" in said


@pytest.mark.parametrize("command", ["sync", "check", "export"])
def test_nothing_to_read_is_2_and_says_how_to_name_it(
    keywork: Keywork, command: str, tmp_path: Path
) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    assert "--workbook" in keywork(command, *NEEDED.get(command, ()), exit_code=2).output


@pytest.mark.parametrize("command", ["sync", "check", "demo", "export"])
def test_a_day_that_is_none_is_2_and_shows_how_to_write_it(keywork: Keywork, command: str) -> None:
    assert "2026-11-21" in keywork(command, "--today", "yesterday", exit_code=2).output


def test_init_then_sync_is_a_whole_night(keywork: Keywork, tmp_path: Path) -> None:
    said = keywork("init", "ours").output
    assert "keywork check --project ours" in said
    ours = tmp_path / "ours"
    assert {path.stem for path in (ours / "forms_schema").glob("*.yaml")} == set(FORMS)
    assert list((ours / "site/guides/residents").glob("*.md"))
    book = write_books(ours, rows())
    asked = ("--project", "ours", "--workbook", book, "--today", "2026-06-30")
    keywork("check", *asked, exit_code=1)
    assert "Published" in keywork("sync", *asked, exit_code=1).output
    assert (ours / "published/current/staff/residents/r-001/index.html").is_file()


def test_check_says_the_same_mistake_once_and_names_its_rows(
    keywork: Keywork, tmp_path: Path
) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    told = [session(f"{day:02}/06/2026", "A talk.", kind="Keywrok") for day in range(1, 26)]

    def said(count: int) -> str:
        book = write_books(tmp_path, rows(sessions=[*told[:count], session("26/06/2026", "Met.")]))
        return keywork("check", "--workbook", book, "--today", "2026-06-30", exit_code=1).output

    assert "Sessions, row 2, column G: KW-CHOICE-NEAR (error)" in said(1)
    assert "Sessions, rows 2, 3 and 4, column G: KW-CHOICE-NEAR (error)" in said(3)
    many = said(25)
    assert "20, 21 and 5 more, column G: KW-CHOICE-NEAR" in many
    assert many.count("KW-CHOICE-NEAR") == 1
    assert "Keywrok" not in many


def test_init_never_writes_over_what_is_there(keywork: Keywork, tmp_path: Path) -> None:
    keywork("init", "ours")
    mine = tmp_path / "ours/site/guides/residents/index.md"
    mine.write_text("---\ntitle: Ours\n---\nOur own words.\n", encoding="utf-8")
    keywork("init", "ours", exit_code=2)
    assert "Our own words." in mine.read_text("utf-8")


def test_a_demo_never_takes_a_folder_that_holds_something_else(
    keywork: Keywork, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("Dear Kit", encoding="utf-8")
    keywork("demo", "mine", "--no-serve", exit_code=2)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_status_tells_a_fresh_site_from_an_old_one(
    keywork: Keywork, tmp_path: Path, demo: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(demo / "state", old / "state")
    (old / "keywork.toml").write_text("", encoding="utf-8")
    history = old / "state/nights.jsonl"
    run = NIGHT.replace("-", "")
    history.write_text(history.read_text().replace(f"{run}T", "20200101T"))
    said = keywork("status", "--project", old, exit_code=2).output
    assert re.search(r"published, \d rows and \d answers to put right", said)
    assert "more than 36 hours ago" in said


def test_status_before_the_first_night_says_what_to_run(keywork: Keywork, tmp_path: Path) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    said = keywork("status", exit_code=2).output
    assert "No night has run here yet. Run: keywork sync" in said
    assert "There is no site yet." in said


def test_status_after_a_night_of_the_real_day_is_0(keywork: Keywork, tmp_path: Path) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    book = write_books(tmp_path, rows())
    done = keywork("sync", "--workbook", book, exit_code=1)
    assert "Published" in done.output
    said = keywork("status").output
    assert "published, 1 answer to put right" in said
    assert "The site is of " in said


def test_serve_without_a_site_says_so(keywork: Keywork, tmp_path: Path) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    assert "There is no site to show yet." in keywork("serve", exit_code=2).output


def test_a_fault_of_our_own_is_2_and_shows_no_value(
    keywork: Keywork, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")

    def broken(*_args: object) -> None:
        raise ValueError("KWLEAK")

    monkeypatch.setattr("sync.night.status.status_lines", broken)
    said = keywork("status", exit_code=2).output
    assert "keywork stopped because of a fault of its own" in said
    assert "ValueError, test_cli.py:" in said
    assert "KWLEAK" not in said


@pytest.mark.parametrize("folder", [".", ""])
def test_an_export_takes_no_folder_that_somebody_stands_in(
    keywork: Keywork, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    book = write_books(tmp_path / "books", rows())
    said = keywork("export", folder, "--workbook", book, exit_code=2).output
    assert "Name one, as in: keywork export rows" in said
