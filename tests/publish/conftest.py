"""The small sites, built once by the real builder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from small_sites import builder_in, site_of

from sync.forms.model import Audience
from sync.publish.build import build_sites
from sync.publish.write import write_pages
from tests.builder_stand_in import mkdocs_builds


@pytest.fixture(autouse=True)
def mkdocs_itself(mkdocs: None) -> None:
    """Let MkDocs itself build every site of this folder."""


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Path]]:
    """Return one style sheet, as a project hands it over."""
    css = tmp_path_factory.mktemp("assets") / "keywork.css"
    css.write_text("h1 { color: teal }\n", encoding="utf-8")
    return [("assets/keywork.css", css)]


@pytest.fixture(scope="session")
def once_built(
    tmp_path_factory: pytest.TempPathFactory, assets: list[tuple[str, Path]]
) -> dict[Audience, Path]:
    """Build the three sites with the real builder, once; never change them."""
    build = tmp_path_factory.mktemp("project") / "build"
    sites = [site_of(audience) for audience in Audience]
    for site in sites:
        write_pages(site, assets, build / "docs" / site.audience.word)
    with mkdocs_builds():
        return build_sites(sites, builder_in(build, strict=True))


@pytest.fixture
def built(tmp_path: Path, once_built: dict[Audience, Path]) -> Callable[[Audience], Path]:
    """Return copies of the built sites, which a test may spoil."""

    def copy(audience: Audience) -> Path:
        return Path(shutil.copytree(once_built[audience], tmp_path / "built" / audience.word))

    return copy
