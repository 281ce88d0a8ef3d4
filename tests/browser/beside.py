"""The hostile house beside its harmless twin, page by page."""

from __future__ import annotations

import functools
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sync.check import Checked
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.night.holdings import gather
from tests.browser.harmless_twin import Tamed, build_twin
from tests.browser.hostile_house import TODAY, write_hostile
from tests.browser.page_tree import Piece, put_back, text_of, tree
from tests.conftest import run_keywork

REFERENCE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")


@dataclass(frozen=True, slots=True)
class Houses:
    """The sites of both houses, the rows they were made from, and the way back to the words."""

    hostile: Path  # folders with a site for each audience
    twin: Path
    tamed: Tamed
    held: Checked

    def pages(self, build: str) -> Iterator[str]:
        """Name every page of a build."""
        site = self.hostile / build
        return (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))

    def page(self, build: str, path: str) -> list[Piece]:
        """Read a page of the hostile house."""
        return _without_references(tree((self.hostile / build / path).read_text("utf-8")))

    def text(self, build: str, path: str) -> str:
        """Read what stands on a page of the hostile house."""
        return _text(self.hostile / build / path)

    def expected(self, build: str, path: str) -> list[Piece]:
        """Read the same page of the twin, with what was typed in place of its words."""
        found = tree((self.twin / build / path).read_text("utf-8"))
        return _without_references(put_back(found, self.tamed.back))


def without_references(text: str) -> str:
    """Leave out the references of steps: they are made of the words, so each house has its own."""
    return REFERENCE.sub("its reference", text)


def _without_references(pieces: list[Piece]) -> list[Piece]:
    return [
        (kind, without_references(it)) if kind == "text" and isinstance(it, str) else (kind, it)
        for kind, it in pieces
    ]


@functools.cache
def _text(page: Path) -> str:
    return text_of(tree(page.read_text("utf-8")))


def build_both(folder: Path) -> None:
    """Run a whole night of the hostile house and build its twin, both in *folder*."""
    project = folder / "hostile"
    project.mkdir()
    write_hostile(project)
    asked = ("--project", project, "--workbook", project / "house.xlsx", "--today", TODAY)
    run_keywork("sync", *asked, exit_code=1)
    tamed = build_twin(project, folder / "twin", TODAY)
    (folder / "words.json").write_text(json.dumps([tamed.words, tamed.texts]), "ascii")


def read_both(folder: Path) -> Houses:
    """Return the houses that were built in *folder*."""
    project, tamed = folder / "hostile", Tamed(*json.loads((folder / "words.json").read_text()))
    held = gather(Project(project), read_settings(project), [project / "house.xlsx"], TODAY)
    return Houses(project / "published/current", folder / "twin/site", tamed, held.checked)


if __name__ == "__main__":
    build_both(Path(sys.argv[1]))
