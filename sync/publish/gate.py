"""The gate before a release: a built site passes if it is whole and safe to open."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sync.errors import NeedsAPerson
from sync.pages.page import Site
from sync.publish.build import HOMES, shown
from sync.publish.inline import all_known, known_scripts
from sync.publish.tags import BROKEN, CUT, SCRIPT, STYLE, TAG, css_reaches_out, fault_of

NOT_FOUND = "404.html"
_TEMPLATE_LEFT = re.compile(rb"\{\{|\{%|\.md\.j2")
_FRONT_MATTER_LEFT = re.compile(rb"<hr\s*/?>\s*<(?:h2|p)\b[^>]*>\s*title:")
_LEADS = re.compile(r'<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"#:]+)"')
_MADE_OF_CODES = (  # no word of anybody's in these addresses
    *("residents", "caseloads", "calendars", "toolkit", "activities", "supervision", "handover"),
)
_CODES = re.compile(r"(?:index|[0-9]{4}|[a-z]-[0-9]{1,6}(?:/(?:[0-9]{4}|case-study))?)\.(?:md|ics)")
_LINKS = re.compile(r"<a\b(?![^>]*href=\"#)([^>]*)>(.*?)</a>", re.DOTALL)
TEXT = re.compile(r"<[^>]*>")
_STRAY = (".md", ".j2", ".draft", ".yaml", ".py")


def check_built(site: Site, built: Path) -> None:
    """Stop the night unless *built* holds the whole of *site* and nothing that could do harm."""
    files = dict(_files(built))
    _check_whole(site, files)
    not_found = files[NOT_FOUND].read_bytes()
    known = known_scripts(not_found)
    fine: set[bytes] = set()
    for path, file in files.items():
        if path.endswith(".html"):
            _check_page(path, file.read_bytes(), known, fine)
        elif path.endswith(".css") and css_reaches_out(file.read_bytes()):
            raise _stop(path, "something that is fetched from elsewhere")
    _check_leads(site, files, not_found)
    _check_private(site, files, not_found)


def built_path(path: str) -> str:
    """Return where the file of a page stands in the built site."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    return f"{stem}/index.html" if name != "index" else f"{folder}/index.html".lstrip("/")


def _files(built: Path) -> Iterator[tuple[str, Path]]:
    """Go through every file of a built site, refusing links."""
    for path in sorted(built.rglob("*")):
        name = path.relative_to(built).as_posix()
        if path.is_symlink():
            raise _stop(name, "a link to another place")
        if path.is_file():
            yield name, path


def _check_whole(site: Site, files: dict[str, Path]) -> None:
    """Check that each page is there, and no page that the site does not know."""
    wanted = {built_path(page.path) for page in site.pages} | {NOT_FOUND, "index.html"}
    missing = sorted(wanted - files.keys())
    if missing:
        raise NeedsAPerson(
            f"{len(missing)} of {len(wanted)} pages of the {site.audience.word} site were not "
            f"built, the first is {missing[0]}. Nothing was published."
        )
    for path in files.keys() - wanted:
        if path.endswith((".html", *_STRAY)):
            raise _stop(path, "a file that is no page of this site")
    for path in wanted:
        if files[path].stat().st_size == 0:
            raise _stop(path, "nothing at all")


def _check_page(path: str, page: bytes, known: frozenset[bytes], fine: set[bytes]) -> None:
    """Check one page; *fine* remembers the tags that were looked at before."""
    if not all_known(page, known):
        raise _stop(path, "a script that is not the theme's own")
    if any(b"<" in style or css_reaches_out(style) for style in STYLE.findall(page)):
        raise _stop(path, "something that is fetched from elsewhere")
    # Scripts are taken out with their text only: their own tags are looked at like any other.
    body = STYLE.sub(b"", SCRIPT.sub(rb"<script\1>", page))
    for tag in set(TAG.findall(body)) - fine:
        fault = fault_of(tag)
        if fault:
            raise _stop(path, fault)
        fine.add(tag)
    text = TAG.sub(b"", body)
    if BROKEN.search(text):
        raise _stop(path, CUT)
    if _TEMPLATE_LEFT.search(body):
        raise _stop(path, "a piece of a template that was not filled in")
    if _FRONT_MATTER_LEFT.search(body) or b"<h1" not in body:
        raise _stop(path, "a page without its title")


def _check_leads(site: Site, files: dict[str, Path], not_found: bytes) -> None:
    """Check that all that 404.html leads to is there: the navigation, styles and scripts."""
    home = HOMES[site.audience]
    for link in _LEADS.findall(not_found.decode("utf-8", "replace")):
        path = re.sub(r"/\.(/|$)", "/", html.unescape(link))  # the builder says "/." for "/"
        inside = path.removeprefix(home)
        whole = f"{inside}index.html" if inside.endswith("/") or not inside else inside
        if not path.startswith(home) or whole not in files:
            raise _stop(NOT_FOUND, "a way to something that is not in this site")


def _check_private(site: Site, files: dict[str, Path], not_found: bytes) -> None:
    """Check that nobody's name stands where anybody could come across it.

    What comes from pages reaches 404.html through its links alone, so only those are looked at:
    somebody may be called Search, or Go.
    """
    ours = {html.unescape(words) for words, _ in site.nav} | {html.unescape(shown(site.name))}
    for link, words in _LINKS.findall(not_found.decode("utf-8", "replace")):
        read = " ".join(html.unescape(html.unescape(TEXT.sub("", words))).split())
        if "md-button" not in link and read not in ours and _named(read, site.private):
            raise _stop(NOT_FOUND, "the name of a person")
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        if name in files and b"<loc>" in _unpacked(files[name]):
            raise _stop(name, "a list of the pages")
    for page in site.pages:
        folder, _, rest = page.path.partition("/")
        if folder in _MADE_OF_CODES and not _CODES.fullmatch(rest):
            # The address itself may tell a name, so this message does not show it.
            raise NeedsAPerson("An address of the site is not a code. Nothing was published.")


def _named(words: str, names: Iterable[str]) -> bool:
    """Say whether one of *names* stands in *words*, as a word of its own."""
    patterns = (re.escape(" ".join(name.split())) for name in names if name.strip())
    return any(re.search(rf"(?<!\w){name}(?!\w)", words) for name in patterns)


def _unpacked(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.decompress(data) if file.suffix == ".gz" else data


def _stop(path: str, what: str) -> NeedsAPerson:
    """Say which file of the site holds what it must not."""
    return NeedsAPerson(
        f"{path} holds {what}, so nothing was published. Ask whoever looks after keywork."
    )
