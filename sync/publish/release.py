"""Releases: every published night in a folder of its own, and ``current``, which names one."""

from __future__ import annotations

import grp
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sync.errors import NeedsAPerson
from sync.forms.model import Audience

RUN = re.compile(r"[0-9]{8}T[0-9]{6}Z")
RUN_FORMAT = "%Y%m%dT%H%M%SZ"
NEW = ".new"
CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Release:
    """One night's sites; they stand in *draft* until the release is published."""

    root: Path
    run: str

    @property
    def path(self) -> Path:
        """Return the folder the release has once it is published."""
        return self.root / "releases" / self.run

    @property
    def draft(self) -> Path:
        """Return the folder the release is gathered in."""
        return self.root / "releases" / f"{self.run}{NEW}"


def new_release(root: Path, run: str, project: Path) -> Release:
    """Make a fresh folder for *run*, taking the next free second if its name is in use."""
    check_root(root, project)
    with _plainly(root):
        (root / "releases").mkdir(mode=0o750, parents=True, exist_ok=True)
        moment = datetime.strptime(run, RUN_FORMAT)  # noqa: DTZ007 -- the Z is part of the name
        while True:
            release = Release(root, moment.strftime(RUN_FORMAT))
            if not release.path.exists():
                try:
                    release.draft.mkdir(mode=0o750)
                except FileExistsError:
                    pass
                else:
                    return release
            moment += timedelta(seconds=1)


def check_root(root: Path, project: Path) -> None:
    """Refuse to publish to a place where other things live, or where they are cleared away."""
    real, home, ours = root.resolve(), Path.home().resolve(), project.resolve()
    build = ours / "build"
    if real == Path(real.anchor) or real == home or real in (ours, *ours.parents):
        what = "is not a folder of its own"
    elif real.exists() and not real.is_dir():
        what = "is a file"
    elif real == build or build in real.parents:
        what = "lies in build/, which can be deleted at any time"
    elif real.is_dir() and any(real.iterdir()) and not (real / "releases").is_dir():
        what = "holds other things"
    elif (real / ".git").exists():
        what = "is a shared history, which is no place for what people told us"
    else:
        return
    raise NeedsAPerson(
        f"The folder to publish to {what}. Name an empty folder in keywork.toml, under "
        '[publish], as: root = "published"'
    )


def fill_release(release: Release, sites: Mapping[Audience, Path], group: str | None) -> None:
    """Move each built site into the draft, for our own eyes and those of *group* only."""
    with _plainly(release.root):
        for audience, built in sites.items():
            target = release.draft / audience.word
            try:
                built.rename(target)
            except OSError:  # the build lies on another disk
                shutil.copytree(built, target, symlinks=True)
        _allow(release, group)


def publish_release(release: Release) -> None:
    """Make *release* the current one, at once and for everybody."""
    root = release.root
    with _plainly(root):
        # All files of the release reach the disk before the name that leads to them does.
        os.sync()
        release.draft.rename(release.path)
        _sync_folder(release.path.parent)
        link = root / f".{CURRENT}.{release.run}"
        link.unlink(missing_ok=True)
        link.symlink_to(f"releases/{release.run}")
        link.replace(root / CURRENT)
        _sync_folder(root)


def current_run(root: Path) -> str | None:
    """Return the run that ``current`` names, if there is one."""
    try:
        target = (root / CURRENT).readlink()
    except OSError:
        return None
    there = target.parent.name == "releases" and RUN.fullmatch(target.name)
    return target.name if there and (root / target).is_dir() else None


def releases(root: Path) -> list[str]:
    """Return the published runs that are kept, the oldest first."""
    folder = root / "releases"
    if not folder.is_dir():
        return []
    return sorted(
        path.name
        for path in folder.iterdir()
        if RUN.fullmatch(path.name) and path.is_dir() and not path.is_symlink()
    )


def prune_releases(root: Path, keep: int) -> list[str]:
    """Take away all but the newest *keep* releases and what dead runs left, and name them."""
    current = current_run(root)
    gone = [run for run in releases(root)[: -max(keep, 1)] if run != current]
    with _plainly(root):
        for run in gone:
            shutil.rmtree(root / "releases" / run)
        for left in _leftovers(root):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
            else:
                left.unlink()
            gone.append(left.name)
    return gone


def _leftovers(root: Path) -> Iterator[Path]:
    """Find what a run that died left behind, by names that only we give."""
    for folder, before, after in ((root / "releases", "", NEW), (root, f".{CURRENT}.", "")):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            name = path.name
            if name.startswith(before) and name.endswith(after):
                run = name.removeprefix(before).removesuffix(after)
                if RUN.fullmatch(run) and name != run:
                    yield path


def _allow(release: Release, group: str | None) -> None:
    """Let nobody but us read the release, and *group* if there is one."""
    number = -1 if group is None else _group_number(group)
    folder_mode, file_mode = (0o700, 0o600) if group is None else (0o2750, 0o640)
    above = [release.root, release.root / "releases", release.draft]
    for path in [*above, *release.draft.rglob("*")]:
        if path.is_symlink():
            raise NeedsAPerson("The built site holds a link to another place. Nothing changed.")
        if number != -1:
            os.chown(path, -1, number)
        path.chmod(folder_mode if path.is_dir() else file_mode)


def _group_number(group: str) -> int:
    """Return the number that this computer has for a group."""
    try:
        return grp.getgrnam(group).gr_gid
    except KeyError:
        raise NeedsAPerson(
            "This computer has no group of the name that keywork.toml gives under [publish]."
        ) from None


def _sync_folder(folder: Path) -> None:
    """See that the names in *folder* have reached the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _plainly(root: Path) -> Iterator[None]:
    """Turn trouble with the disk into a sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or "something is wrong with the disk"
        raise NeedsAPerson(
            f"keywork cannot write to “{root.name}”: {reason}. The site of before still stands."
        ) from error
