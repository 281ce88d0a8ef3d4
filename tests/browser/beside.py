"""The hostile house beside its harmless twin, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sync.check import Checked
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.night.holdings import gather
from tests.browser.harmless_twin import Tamed, build_twin
from tests.browser.hostile_house import TODAY, write_hostile
from tests.browser.page_tree import Piece, put_back, tree
from tests.conftest import run_keywork


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
        return tree((self.hostile / build / path).read_text("utf-8"))

    def expected(self, build: str, path: str) -> list[Piece]:
        """Read the same page of the twin, with what was typed in place of its words."""
        return put_back(tree((self.twin / build / path).read_text("utf-8")), self.tamed.back)


def build_both(project: Path, scratch: Path) -> Houses:
    """Run a whole night of the hostile house in *project*, and build its twin."""
    write_hostile(project)
    book = project / "house.xlsx"
    asked = ("--project", project, "--workbook", book, "--today", TODAY)
    run_keywork("sync", *asked, exit_code=1)
    tamed = build_twin(project, scratch, TODAY)
    held = gather(Project(project), read_settings(project), [book], TODAY).checked
    return Houses(project / "published/current", scratch / "site", tamed, held)
