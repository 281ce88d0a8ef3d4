"""The project holds itself to its own rules."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from importlinter.cli import lint_imports

from sync.cli import cli

ROOT = Path(__file__).parent.parent
SYNC, TESTS = ROOT / "sync", ROOT / "tests"
MODULES = sorted(SYNC.rglob("*.py"))
PURE = ("records", "residency", "check", "casebook", "pages")
LINES = 250
ONE_LIST = {"forms.vocabulary"}  # long for what it lists, and knows one thing
OUTSIDE = re.compile(r"\.(?:now|today|utcnow)\(\)|\bopen\(")


def name_of(path: Path) -> str:
    """Name a module without its package: pages.today."""
    return ".".join(path.relative_to(SYNC).with_suffix("").parts)


def room_of(path: Path) -> str:
    return name_of(path).partition(".")[0]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_who_may_import_whom(capsys: pytest.CaptureFixture[str]) -> None:
    """The contracts stand in pyproject.toml, each with its name."""
    kept = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == 0
    assert kept, capsys.readouterr().out


def test_the_rooms_that_are_named_are_there() -> None:
    """A contract about a room of another name would hold for ever."""
    rooms = {room_of(path) for path in MODULES}
    named = re.findall(r'"sync\.(\w+)', text_of(ROOT / "pyproject.toml"))
    assert set(PURE) | set(named) <= rooms


def test_pure_rooms_ask_no_clock_and_open_no_file() -> None:
    """Today is an argument, templates arrive as text."""
    pure = [path for path in MODULES if room_of(path) in PURE]
    assert len(pure) > 50
    assert {name_of(p): found for p in pure if (found := OUTSIDE.findall(text_of(p)))} == {}


def test_no_module_imports_relatively() -> None:
    assert [
        name_of(path)
        for path in MODULES
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.ImportFrom) and node.level
    ] == []


def test_no_module_knows_two_things() -> None:
    assert len(MODULES) > 200
    assert {
        name_of(p): lines
        for p in MODULES
        if (lines := len(text_of(p).splitlines())) > LINES and name_of(p) not in ONE_LIST
    } == {}


def test_each_class_name_stands_for_one_thing() -> None:
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.parse(text_of(path)).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name_of(path))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_every_command_says_what_it_does():
    assert [name for name, command in cli.commands.items() if not command.help] == []


def test_every_room_stands_on_the_map():
    text = (SYNC / "__init__.py").read_text(encoding="utf-8")
    rooms = {room_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert [room for room in sorted(rooms) if f"``{room}``" not in text] == []


def test_a_room_says_only_of_modules_that_are_there_what_they_do() -> None:
    for path in sorted(SYNC.rglob("__init__.py")):
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        lists = re.findall("^(?:``[a-z_]+``,? ?)+", words, re.MULTILINE)
        for name in (name for each in lists for name in re.findall("``([a-z_]+)``", each)):
            if name != "forms_schema":
                there = (path.parent / name).is_dir() or (path.parent / f"{name}.py").is_file()
                assert there, (path.relative_to(SYNC), name)


def test_every_room_has_its_tests_in_a_folder_of_its_name() -> None:
    rooms = {path.name for path in SYNC.iterdir() if (path / "__init__.py").is_file()}
    folders = {path.parent.relative_to(TESTS).parts[0] for path in TESTS.glob("*/**/test_*.py")}
    assert folders == rooms | {"browser", "guides", "properties"}


def test_mkdocs_never_builds_over_our_sources():
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert config["site_dir"].startswith("build/")  # MkDocs' own default, "site", empties ours
    assert config["docs_dir"].startswith("build/")
    assert config["plugins"] == ["search"] or list(config["plugins"][0]) == ["search"]
    assert not {"hooks", "site_url", "repo_url"} & config.keys()


def test_site_is_never_ignored():
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert not [line for line in lines if line.strip("/") in {"site", "site/*"}]


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_asks_another_host_for_anything():
    """Styles, templates and overrides name no other host; words and licences may."""
    kinds = {".css", ".j2", ".html", ".yml", ".svg"}
    for path in tracked():
        if path.suffix in kinds and "tests" not in path.relative_to(ROOT).parts:
            text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            assert not re.search(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", text), path.name


def test_no_lock_file_names_a_registry():
    assert [path.name for path in tracked() if path.name in {"uv.lock", "poetry.lock"}] == []
