"""Files of ``state/``: whole or not at all, for this computer's user alone."""

from __future__ import annotations

import os
from pathlib import Path

from sync.errors import NeedsAPerson


def write_whole(state: Path, name: str, data: bytes) -> None:
    """Put *data* in place of the file *name* in *state*, and see it on the disk.

    Raises NeedsAPerson where it cannot be written.
    """
    draft = state / f".{name}.draft"
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        state.chmod(0o700)
        _write(draft, data)
        draft.replace(state / name)
        _sync(state)
    except OSError:
        raise NeedsAPerson(
            f"keywork cannot write to “{state.name}”. Check who owns it, and that the disk "
            "is not full."
        ) from None


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)


def _sync(folder: Path) -> None:
    """See that the names in *folder* have reached the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
