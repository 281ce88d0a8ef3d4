"""The project holds itself to its own rules."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from sync.cli import cli

ROOT = Path(__file__).parent.parent
SYNC = ROOT / "sync"
MODULES = sorted(SYNC.rglob("*.py"))
ORDER = ("forms", "pull", "check", "casebook", "pages", "publish")
PURE = ("check", "casebook", "pages")
EDGES = ("pull", "publish", "store", "export", "demo", "net")
JOINTS = ("cli", "night", "config", "doctor", "clock", "__init__", "__main__")
ONLY_IN = {
    "click": {"cli"},
    "rich": {"cli"},
    "jinja2": {"pages"},
    "yaml": {"forms"},
    "openpyxl": {"pull"},
    "re2": {"forms"},
    "xlsxwriter": {"forms", "export"},
    "icalendar": {"pages"},
    "gspread": {"pull.sheets"},
    "google": {"pull.sheets"},
    "requests": {"pull.sheets", "net"},
    "cryptography": {"demo.google"},
}
NOT_IN_PURE = {
    *("os", "sys", "io", "pathlib", "shutil", "tempfile", "subprocess", "socket", "logging"),
    *("time", "random", "secrets", "urllib", "http", "requests", "platform", "getpass"),
}


def name_of(path: Path) -> str:
    """Name a module without its package: pages.today."""
    return ".".join(path.relative_to(SYNC).with_suffix("").parts)


def room_of(path: Path) -> str:
    return name_of(path).partition(".")[0]


def modules_in(rooms: tuple[str, ...]) -> pytest.MarkDecorator:
    """Go through the modules of some rooms."""
    return pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) in rooms], ids=name_of)


def imports_of(path: Path) -> set[str]:
    """List what a module imports, in full."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            found.add(node.module or "")
    return found


def ours(path: Path) -> set[str]:
    return {each.removeprefix("sync.") for each in imports_of(path) if each.startswith("sync.")}


@modules_in(ORDER)
def test_nobody_walks_back(path):
    room = room_of(path)
    later = {
        each for each in ours(path) if each.partition(".")[0] in ORDER[ORDER.index(room) + 1 :]
    }
    assert not later, f"{name_of(path)} imports from a later room"


@modules_in(PURE)
def test_pure_rooms_touch_nothing_outside(path):
    roots = {each.partition(".")[0] for each in imports_of(path)}
    assert not roots & NOT_IN_PURE
    edges = {each for each in ours(path) if each.partition(".")[0] in EDGES}
    assert edges <= {"pull.table"}, "a pure room may know the type that pull hands on, no more"
    calls = re.findall(r"\.(?:now|today|utcnow)\(\)|\bopen\(", path.read_text(encoding="utf-8"))
    assert not calls, "today is an argument, templates arrive as text"


@modules_in(EDGES)
def test_edges_never_import_each_other(path):
    room = room_of(path)
    others = {each.partition(".")[0] for each in ours(path)} & set(EDGES) - {room}
    assert not others
    joints = {each.partition(".")[0] for each in ours(path)} & set(JOINTS) - {"errors"}
    assert not joints, "night and house join the edges, not the other way round"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_has_its_room(path):
    module = name_of(path)
    for library in {each.partition(".")[0] for each in imports_of(path)} & ONLY_IN.keys():
        assert any(module == room or module.startswith(f"{room}.") for room in ONLY_IN[library]), (
            f"{module} imports {library}"
        )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_knows_two_things(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_every_command_says_what_it_does():
    assert [name for name, command in cli.commands.items() if not command.help] == []


def test_every_room_stands_on_the_map():
    text = (SYNC / "__init__.py").read_text(encoding="utf-8")
    rooms = {room_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert [room for room in sorted(rooms) if f"``{room}``" not in text] == []


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
