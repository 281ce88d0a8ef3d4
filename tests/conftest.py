"""What every test may use: the command, golden pages, and a guard round the network."""

from __future__ import annotations

import importlib.util
import ipaddress
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync.cli import cli
from tests.a_house import rows, write_books
from tests.builder_stand_in import builder_stands_in, mkdocs_builds
from tests.cached import kept_between_tests
from tests.made_once import made_once
from tests.tries import load_budget

NIGHT = "2026-11-21"
TESTS = Path(__file__).parent
UNCOUNTED = {"browser", "properties"}
Keywork = Callable[..., Result]

load_budget()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: write the golden pages anew, to be read in review."""
    parser.addoption("--accept", action="store_true", help="write the golden pages anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count no lines where the same code runs again and again: counting takes longer than it.

    Every line that these tests reach is reached by a test of its own room too.
    """
    for item in items:
        if item.path.relative_to(TESTS).parts[0] in UNCOUNTED:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session", autouse=True)
def quick_nights() -> Iterator[None]:
    """Keep what every night makes anew, and let plain pages stand in for those of MkDocs."""
    with kept_between_tests(), builder_stands_in():
        yield


@pytest.fixture(autouse=True)
def only_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test reach further than this computer."""
    connect, connect_ex, look_up = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def near(address: object) -> None:
        if isinstance(address, tuple) and not is_near(str(address[0])):
            pytest.fail("a test tried to reach another computer")

    def guarded(self: socket.socket, address: object) -> None:
        near(address)
        connect(self, address)  # type: ignore[arg-type]

    def guarded_ex(self: socket.socket, address: object) -> int:
        near(address)
        return connect_ex(self, address)  # type: ignore[arg-type]

    def looked_up(host: object, *more: object, **named: object) -> object:
        near((host,))
        return look_up(host, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)
    monkeypatch.setattr(socket, "getaddrinfo", looked_up)


def is_near(host: str) -> bool:
    """Say whether *host* is this computer."""
    if host in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def umask_as_before() -> Iterator[None]:
    """Put back what the command set for its own files."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


def needs(program: str, package: str) -> str:
    """Return the path of *program*, or the name of an importable module; else skip the test.

    With KEYWORK_REQUIRE_ALL=1 a missing one fails the test instead.
    """
    found = shutil.which(program)
    if found is None and importlib.util.find_spec(program) is not None:
        found = program
    if found is None:
        say = f"needs {program}: install the package {package}"
        if os.environ.get("KEYWORK_REQUIRE_ALL") == "1":
            pytest.fail(say)
        pytest.skip(say)
    return found


def run_keywork(*args: object, exit_code: int = 0) -> Result:
    """Run the command and hold it to its exit code."""
    result = CliRunner().invoke(cli, [str(each) for each in args])
    print(result.output)  # noqa: T201  (shown when a test fails)
    assert result.exit_code == exit_code, result.output
    return result


@pytest.fixture
def keywork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keywork:
    """Run the command in an empty folder and show what it said."""
    monkeypatch.chdir(tmp_path)
    return run_keywork


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a demo night that MkDocs built, made once; never change it."""

    def make(folder: Path) -> None:
        with mkdocs_builds():
            run_keywork("demo", folder, "--no-serve", "--today", NIGHT)

    return made_once(tmp_path_factory, "lantern", make)


@pytest.fixture
def mkdocs() -> Iterator[None]:
    """Let MkDocs itself build the sites of a test."""
    with mkdocs_builds():
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a page with the file of the same name, or write that file with ``--accept``."""
    folder = TESTS / "pages" / "golden"

    def compare(name: str, text: str) -> None:
        file = folder / name
        if request.config.getoption("--accept"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        accepted = file.read_bytes().decode() if file.is_file() else ""
        assert text == accepted, f"{name} has changed; read it, then run pytest --accept"

    return compare


@pytest.fixture(scope="session")
def elm_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small house after its first night; never change it."""
    folder = tmp_path_factory.mktemp("elm") / "house"
    write_books(folder, rows())
    (folder / "keywork.toml").write_text('[house]\nname = "Elm Homes"\n', encoding="utf-8")
    asked = ("--workbook", folder / "house.xlsx", "--today", "2026-06-30")
    run_keywork("sync", "--project", folder, *asked, exit_code=1)
    return folder


@pytest.fixture
def elm(elm_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the small house, which a test may spoil."""
    return Path(shutil.copytree(elm_once, tmp_path / "house", symlinks=True))
