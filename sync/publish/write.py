"""Write pages to the folder that a builder reads: exactly those pages, each whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sync.errors import NeedsAPerson
from sync.pages.page import Site

PAGE_PATH = re.compile(r"[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*")
ASSET_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


def check_scratch(build: Path) -> None:
    """Refuse a scratch folder that cannot be written to, before any work is done."""
    try:
        build.mkdir(mode=0o700, parents=True, exist_ok=True)
        writable = os.access(build, os.W_OK | os.X_OK)
    except OSError:
        writable = False
    if not writable:
        raise NeedsAPerson(
            f"keywork cannot write to {build.name}/. Check who owns it, and that the disk "
            "is not full."
        )


def write_pages(site: Site, assets: Iterable[tuple[str, Path]], into: Path) -> None:
    """Make *into* hold exactly the pages of *site* and *assets*, leaving what is the same.

    The folder is named for the audience, and everything else in it is taken away.
    """
    if into.name != site.audience.word:
        raise ValueError("the pages of one audience would stand in the folder of another")
    wanted = _wanted(site, assets)
    _refuse_link(into)
    into.mkdir(parents=True, exist_ok=True)
    _prune(into, wanted)
    for path, data in wanted.items():
        _write(into, path, data)


def _wanted(site: Site, assets: Iterable[tuple[str, Path]]) -> dict[str, bytes]:
    """Gather all that is to be written, by path, before anything is touched."""
    wanted: dict[str, bytes] = {}
    folded: set[str] = set()
    for path, data in (*_asset_files(assets), *_page_files(site)):
        if path.casefold() in folded:  # some disks take capitals for small letters
            raise NeedsAPerson("Two files of the site have the same address. Nothing changed.")
        folded.add(path.casefold())
        wanted[path] = data
    _refuse_files_as_folders(wanted)
    return wanted


def _asset_files(assets: Iterable[tuple[str, Path]]) -> Iterator[tuple[str, bytes]]:
    """Read each asset, refusing what is not a plain file with a plain name."""
    for path, file in assets:
        if not ASSET_PATH.fullmatch(path) or path.endswith((".md", ".html")):
            raise NeedsAPerson(
                f"The asset “{file.name}” cannot be published. Name it with letters, digits, "
                "dots and hyphens only, and keep pages out of the assets."
            )
        _refuse_link(file)
        yield path, file.read_bytes()


def _page_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Encode each page, refusing one for other eyes and a path that is not made of codes."""
    for page in site.pages:
        if page.audience > site.audience:
            raise NeedsAPerson(
                f"A page for {page.audience.word} was among those for {site.audience.word}, so "
                "nothing was published. Ask whoever looks after keywork."
            )
        if not PAGE_PATH.fullmatch(page.path):
            # The path may hold what somebody typed, so it is not shown.
            raise NeedsAPerson("A page has an address that is not made of codes. Nothing changed.")
        # "replace": a UnicodeEncodeError would carry the page's text out with it.
        yield page.path, page.markdown.encode("utf-8", "replace")


def _refuse_files_as_folders(wanted: Iterable[str]) -> None:
    """Refuse a file that stands where another needs a folder."""
    paths = set(wanted)
    for path in paths:
        for parent in list(Path(path).parents)[:-1]:
            if parent.as_posix() in paths:
                raise NeedsAPerson(f"“{parent.as_posix()}” would be both a file and a folder.")


def _prune(into: Path, wanted: Iterable[str]) -> None:
    """Take away every file that is not wanted, and each folder left empty."""
    keep = set(wanted)
    for folder, folders, files in os.walk(into, topdown=False):
        here = Path(folder)
        for name in folders:
            _refuse_link(here / name)
            if not any((here / name).iterdir()):
                (here / name).rmdir()
        for name in files:
            _refuse_link(here / name)
            if (here / name).relative_to(into).as_posix() not in keep:
                (here / name).unlink()


def _write(into: Path, path: str, data: bytes) -> None:
    """Write one file by a draft beside it, unless it holds the same already."""
    target = into / path
    if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(into.resolve()):
        raise NeedsAPerson("A page would be written outside its folder. Nothing was published.")
    draft = target.with_name(f".{target.name}.draft")
    draft.write_bytes(data)
    draft.replace(target)


def _refuse_link(path: Path) -> None:
    """Refuse a link: a builder follows it and would publish whatever it leads to."""
    if path.is_symlink():
        raise NeedsAPerson(
            f"“{path.name}” is a link to another place. Links are never published: take it away."
        )
