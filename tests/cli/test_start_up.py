"""A command that reads no rows is there at once: nothing heavy is imported for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sync.cli import cli

HEAVY = {
    *("gspread", "google", "requests", "urllib3", "cryptography"),
    *("mkdocs", "material", "jinja2", "yaml", "icalendar"),
    *("openpyxl", "xlsxwriter", "rapidfuzz", "re2", "rich"),
}
ASKED = """
import json, sys
from sync.cli import main
try:
    main()
finally:
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def run(*args: str | Path) -> tuple[str, set[str]]:
    """Run a command in a process of its own; return what it said and the libraries it imported."""
    ran = subprocess.run(
        [sys.executable, "-c", ASKED, *args],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stderr == ""
    *said, imported = ran.stdout.splitlines()
    return "\n".join(said), set(json.loads(imported))


@pytest.mark.parametrize(
    "args", [("--help",), ("--version",), *((name, "--help") for name in sorted(cli.commands))]
)
def test_help_imports_no_library_but_click(args: tuple[str, ...]) -> None:
    said, imported = run(*args)
    assert said.startswith(("Usage: ", "keywork, version "))
    assert "click" in imported
    assert not imported & HEAVY


def test_status_imports_no_library_but_click(elm: Path) -> None:
    said, imported = run("status", "--project", elm)
    assert "put right" in said
    assert not imported & HEAVY


def test_help_lists_every_command_with_its_first_line() -> None:
    said, _ = run("--help")
    for name, command in cli.commands.items():
        assert f"  {name} " in said
        assert (command.help or "")[:20] in said


def test_a_command_that_reads_rows_imports_what_it_needs(elm: Path) -> None:
    _, imported = run("check", "--project", elm, "--workbook", elm / "house.xlsx")
    assert {"openpyxl", "yaml", "jinja2"} <= imported
