"""Nights of a small house, run by the command as cron would."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tests.a_house import Given, rows, write_books
from tests.conftest import run_keywork

DAY = "2026-06-30"
CANARY = "KWLEAK"  # must never stand anywhere but on the site


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def sync(project: Path, exit_code: int, *more: object, day: str = DAY) -> str:
    book = project / "house.xlsx"
    asked = ("sync", "--project", project, "--workbook", book, "--today", day, *more)
    return run_keywork(*asked, exit_code=exit_code).output


def change(elm: Path, **own: Sequence[Given]) -> None:
    write_books(elm, rows(**own))


def published(project: Path) -> str:
    return (project / "published" / "current").resolve().name


def stays_as_it_was(elm: Path, words: str, exit_code: int = 2, *more: object) -> str:
    """Hold a night to publishing nothing, and to saying why in words."""
    before = files(elm / "published")
    said = sync(elm, exit_code, *more)
    assert words in said, said
    assert said.startswith("keywork: ")
    assert "Traceback" not in said
    assert files(elm / "published") == before
    assert json.loads((elm / "build/report.json").read_text())["exit"] == exit_code
    return said
