"""What the pages room hands on: whole files, and the site they make together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sync.forms.model import Audience


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a site: Markdown where *path* ends in ``.md``, else a file used as it is.

    *path* is relative to the docs folder and made of codes only; ``residents/r-001.md`` is built as
    ``residents/r-001/index.html``. *markdown* is the whole file, front matter included.
    """

    path: str
    audience: Audience
    title: str = field(repr=False)
    markdown: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of one audience, and what its navigation holds."""

    audience: Audience
    name: str  # the site's title
    pages: Sequence[Page]
    nav: Sequence[tuple[str, str]]  # (words, path of a page), in order; never a resident
    private: frozenset[str] = field(default=frozenset(), repr=False)  # names that stay off 404.html
