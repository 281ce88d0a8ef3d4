"""Templates are made ready once for all the houses of this folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

import sync.pages
from sync.pages.render import Templates


@pytest.fixture(scope="package", autouse=True)
def templates_made_ready_once() -> Iterator[None]:
    """Keep compiled templates from one house to the next: they take longer than all the rest."""
    ready: dict[frozenset[tuple[str, str]], Templates] = {}

    def templates(texts: Mapping[str, str]) -> Templates:
        key = frozenset(texts.items())
        if key not in ready:
            ready[key] = Templates(texts)
        return ready[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sync.pages, "Templates", templates)
        yield
