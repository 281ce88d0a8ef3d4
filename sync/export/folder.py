"""Files put into a folder of their own: whole or not at all, for nobody else's eyes."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from sync.errors import NeedsAPerson
from sync.export.package import DESCRIPTOR, NAME
from sync.export.workbook import TITLE, WORKBOOK


def check_folder(folder: Path, kept_apart: Iterable[Path]) -> None:
    """Refuse a folder that holds other things, or that lies where keywork keeps its own."""
    real = _real(folder)
    if folder.name in {"", ".", ".."} or real == _here():
        raise NeedsAPerson(
            "An export has a folder of its own. Name one, as in: keywork export rows"
        )
    for place in kept_apart:
        if place.resolve() in (real, *real.parents):
            raise NeedsAPerson(
                f"An export may not lie in {place.name}/: what is in there can be published or "
                "cleared away. Name another folder."
            )
    try:
        _refuse_other_things(real)
    except OSError:
        raise NeedsAPerson(
            f"“{folder.name}” cannot be opened. Check who may read it, or name another folder."
        ) from None


def put_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Make *folder* hold exactly *files*, in place of an earlier export if there is one.

    Raises NeedsAPerson where that cannot be done; then what was there is there still.
    """
    real = _real(folder)
    draft = real.with_name(f".{real.name}.keywork-draft")
    old = real.with_name(f".{real.name}.keywork-old")
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        _clear(draft)  # a run that died may have left it, full of what people told us
        try:
            draft.mkdir(mode=0o700)
            for name, data in files.items():
                _write(draft / name, data)
            _refuse_other_things(real)
            _swap(draft, real, old)
        finally:
            _clear(draft)
    except OSError as error:
        reason = error.strerror or "something is wrong with the disk"
        raise NeedsAPerson(
            f"keywork cannot write “{folder.name}” there: {reason}. Nothing was changed. "
            "Make room, check who may write there, or name another folder."
        ) from None


def _here() -> Path | None:
    try:
        return Path.cwd()
    except OSError:
        return None


def _real(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # links that lead round in a ring
        raise NeedsAPerson(
            f"“{folder.name}” is a link that leads nowhere. Name another folder."
        ) from None


def _refuse_other_things(real: Path) -> None:
    if real.exists() and not real.is_dir():
        raise NeedsAPerson(f"“{real.name}” is a file. Name a new folder.")
    if real.is_dir() and any(real.iterdir()) and not _is_export(real):
        raise NeedsAPerson(
            f"“{real.name}” holds something else already. Name a new folder, or one with nothing "
            "in it but an earlier export."
        )


def _is_export(real: Path) -> bool:
    """Say whether there is nothing in the folder but what an earlier export wrote."""
    files = list(real.iterdir())
    if not all(each.is_file() and not each.is_symlink() for each in files):
        return False
    names = {each.name for each in files}
    if names == {WORKBOOK}:
        return _is_our_workbook((real / WORKBOOK).read_bytes())
    return DESCRIPTOR in names and names <= _named_in((real / DESCRIPTOR).read_bytes())


def _named_in(descriptor: bytes) -> set[str]:
    """Return the files of the Data Package that *descriptor* describes, if it is one of ours."""
    try:
        described = json.loads(descriptor)
        if described["name"] != NAME:
            return set()
        tables = {str(each["path"]) for each in described["resources"]}
        return {DESCRIPTOR, *(each for each in tables if each.endswith(".csv"))}
    except (ValueError, LookupError, TypeError, RecursionError):
        return set()


def _is_our_workbook(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return f"<dc:title>{TITLE}</dc:title>".encode() in parts.read("docProps/core.xml")
    except (zipfile.BadZipFile, LookupError, ValueError, NotImplementedError):
        return False


def _swap(draft: Path, real: Path, old: Path) -> None:
    """Put *draft* in the place of *real*, which comes back if that fails."""
    if not real.exists():
        draft.rename(real)
        _clear(old)  # of a run that died between its two renames: until now the only copy
        return
    _clear(old)
    real.rename(old)
    try:
        draft.rename(real)
    except BaseException:  # a signal too
        old.rename(real)
        raise
    _clear(old)


def _clear(*paths: Path) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    """Write a file that nobody else may read, and see that it has reached the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
