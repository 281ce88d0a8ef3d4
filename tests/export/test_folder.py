"""An export is there whole or not at all, for nobody else's eyes, and never over other things."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.errors import NeedsAPerson
from sync.export import folder as folder_module
from sync.export.folder import check_folder, put_folder
from sync.export.workbook import workbook
from tests.export.every_kind import FORMS, package_of, session
from tests.nights import files

OLD = package_of(session({"resident": "R-001", "note": "The first time."}))
NEW = package_of(session({"resident": "R-002", "note": "The second time."}))
BOOK = workbook([(FORMS["sessions"], [session({"note": "The first time."})])])


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """Return a folder with an earlier export in it."""
    put_folder(OLD, tmp_path / "out")
    return tmp_path / "out"


def refused(words: str, into: Path, *kept_apart: Path) -> None:
    """Hold a folder to being refused in one sentence or two, with nothing changed."""
    was = files(into.parent)
    with pytest.raises(NeedsAPerson, match=words):
        check_folder(into, kept_apart)
    assert files(into.parent) == was


def test_a_new_folder_is_for_our_own_eyes_only(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        put_folder(OLD, tmp_path / "new/out")
    finally:
        os.umask(mask)
    assert (tmp_path / "new/out").stat().st_mode & 0o777 == 0o700
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "new/out").iterdir()}
    assert modes == {0o600}
    assert files(tmp_path / "new") == {f"out/{name}": data for name, data in OLD.items()}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    check_folder(tmp_path / "out", ())
    put_folder(OLD, tmp_path / "out")
    assert files(tmp_path / "out") == OLD


@pytest.mark.parametrize("then", [NEW, BOOK], ids=["tables", "workbook"])
@pytest.mark.parametrize("first", [OLD, BOOK], ids=["tables", "workbook"])
def test_an_earlier_export_is_replaced_whole(
    tmp_path: Path, first: dict[str, bytes], then: dict[str, bytes]
) -> None:
    put_folder(first, tmp_path / "out")
    check_folder(tmp_path / "out", ())
    put_folder(then, tmp_path / "out")
    assert files(tmp_path) == {f"out/{name}": data for name, data in then.items()}


@pytest.mark.parametrize(
    "more", ["letter.txt", "pictures/one.png", ".hidden", "keywork.xlsx", "moves.csv"]
)
def test_an_export_that_holds_anything_more_is_not_replaced(before: Path, more: str) -> None:
    (before / more).parent.mkdir(exist_ok=True)
    (before / more).write_text("Dear Kit", encoding="utf-8")
    refused("holds something else already", before)
    with pytest.raises(NeedsAPerson):
        put_folder(NEW, before)
    assert files(before) == OLD | {more: b"Dear Kit"}


@pytest.mark.parametrize(
    "descriptor",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"name": "somebody-elses", "resources": []}',
        b'{"name": "keywork-export"}',
        b'{"name": "keywork-export", "resources": [1]}',
    ],
)
def test_somebody_elses_data_package_is_not_replaced(tmp_path: Path, descriptor: bytes) -> None:
    (tmp_path / "datapackage.json").write_bytes(descriptor)
    refused("holds something else already", tmp_path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Dear Kit"])
def test_somebody_elses_workbook_is_not_replaced(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "keywork.xlsx").write_bytes(data)
    refused("holds something else already", tmp_path)


def test_a_link_among_the_files_is_something_else(before: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("mine", encoding="utf-8")
    (before / "sessions.csv").unlink()
    (before / "sessions.csv").symlink_to(tmp_path / "mine.csv")
    refused("holds something else already", before)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Kit", encoding="utf-8")
    refused("is a file", tmp_path / "letter.txt")


def test_a_link_that_leads_round_in_a_ring_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "out")
    with pytest.raises(NeedsAPerson):
        check_folder(tmp_path / "out", ())


@pytest.mark.parametrize("inside", ["site", "site/assets", "site/../site/a/b", "link"])
def test_a_folder_of_keyworks_own_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "site/deeper")
    refused("An export may not lie in site/", tmp_path / inside, tmp_path / "site")


def test_a_folder_beside_keyworks_own_is_allowed(tmp_path: Path) -> None:
    check_folder(tmp_path / "site-export", [tmp_path / "site"])


def test_a_folder_below_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Kit", encoding="utf-8")
    with pytest.raises(NeedsAPerson, match="cannot write “out” there"):
        put_folder(NEW, tmp_path / "letter.txt/out")
    assert files(tmp_path) == {"letter.txt": b"Dear Kit"}


@contextmanager
def disk_full_after(most: int) -> Iterator[None]:
    """Let no file grow over *most* bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_the_earlier_export_as_it_was(before: Path) -> None:
    with disk_full_after(300), pytest.raises(NeedsAPerson, match="Nothing was changed"):
        put_folder(NEW, before)
    assert files(before.parent) == {f"out/{name}": data for name, data in OLD.items()}


def test_a_full_disk_leaves_nothing_where_nothing_was(tmp_path: Path) -> None:
    with disk_full_after(300), pytest.raises(NeedsAPerson):
        put_folder(NEW, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_signal_in_the_middle_leaves_the_earlier_export_as_it_was(
    before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = folder_module._write

    def stopped(path: Path, data: bytes) -> None:
        if path.name == "sessions.csv":
            raise SystemExit(143)
        write(path, data)

    monkeypatch.setattr(folder_module, "_write", stopped)
    with pytest.raises(SystemExit):
        put_folder(NEW, before)
    assert files(before.parent) == {f"out/{name}": data for name, data in OLD.items()}


def test_an_export_that_cannot_take_its_place_lets_the_earlier_one_back(
    before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse_the_draft(self: Path, target: Path) -> Path:
        if self.name.endswith("draft"):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_draft)
    with pytest.raises(NeedsAPerson, match="Permission denied"):
        put_folder(NEW, before)
    assert files(before.parent) == {f"out/{name}": data for name, data in OLD.items()}


def test_what_a_run_that_died_left_beside_it_is_taken_away(before: Path) -> None:
    for left in (".out.keywork-draft", ".out.keywork-old"):
        (before.parent / left).mkdir()
        (before.parent / left / "sessions.csv").write_text("left", encoding="utf-8")
    put_folder(NEW, before)
    assert files(before.parent) == {f"out/{name}": data for name, data in NEW.items()}
