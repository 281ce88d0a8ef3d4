"""A stand-in for the builder's child process: plain pages of the same Markdown, in no time.

Most tests of the night ask what is pulled, checked, told and put in place; whether MkDocs can make
sites of the pages is asked in tests/publish, of the wheel, in the browser and of the demo. The
stand-in reads the configuration that MkDocs would read and leaves what the gate looks for: a page
for each page, with its title and the theme's kind of script, a 404 page with the navigation, and
every other file as it was. So the gate can refuse its sites for anything that it refuses of MkDocs.
"""

from __future__ import annotations

import functools
import html
import json
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml

from sync.publish import build
from sync.publish.build import Builder, Ended
from sync.publish.gate import NOT_FOUND, built_path

MKDOCS = build.run_child
ONE_AT_A_TIME = threading.Lock()  # Markdown keeps what it is in the middle of
FRAME = (
    '<!doctype html>\n<html lang="en"><head><title>{title}</title>'
    '<link rel="stylesheet" href="{up}assets/keywork.css">'
    '<script>__md_scope=new URL("{up}",location)</script></head>\n'
    "<body><nav>{nav}</nav>\n<article>\n{body}\n</article></body></html>\n"
)


@contextmanager
def builder_stands_in() -> Iterator[None]:
    """Let the stand-in make every site that is built in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "run_child", stand_in)
        yield


@contextmanager
def mkdocs_builds() -> Iterator[None]:
    """Let MkDocs itself make the sites for once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "run_child", MKDOCS)
        yield


def stand_in(asked: Sequence[str], builder: Builder) -> Ended:
    """Build the site of the configuration that the builder was to be run with."""
    config = json.loads(Path(asked[asked.index("-f") + 1]).read_text("utf-8"))
    yaml.compose(Path(config["INHERIT"]).read_text("utf-8"))  # a broken one is a broken night
    docs, site = builder.build / config["docs_dir"], builder.build / config["site_dir"]
    shutil.rmtree(site, ignore_errors=True)
    nav = [(words, path) for each in config["nav"] for words, path in each.items()]
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if path.is_dir():
            continue
        to = site / built_path(name)
        to.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".md"):
            title, body = page_of(path.read_text("utf-8"))
            up = "../" * (to.relative_to(site).as_posix().count("/"))
            to.write_text(framed(title, up or "./", nav, body), "utf-8")
        else:
            shutil.copyfile(path, to)
    gone = "<h1>This page is not here</h1>"
    page = framed("This page is not here", config["extra"]["home"], nav, gone)
    (site / NOT_FOUND).write_text(page, "utf-8")
    return Ended(fine=True, words=b"")


def framed(title: str, up: str, nav: Sequence[tuple[str, str]], body: str) -> str:
    """Put a page into its frame; *up* leads to where the site begins."""
    links = "".join(f'<a href="{up}{_address(path)}">{words}</a>' for words, path in nav)
    return FRAME.format(title=title, up=up, nav=links, body=body)


def _address(path: str) -> str:
    return built_path(path).removesuffix("index.html")


@functools.lru_cache(maxsize=4096)
def page_of(text: str) -> tuple[str, str]:
    """Return the title and the HTML of a page, as Markdown makes it with our few extensions."""
    front: dict[str, Any] = {}
    if text.startswith("---\n"):
        _, head, text = text.split("---\n", 2)
        front = yaml.safe_load(head)
    with ONE_AT_A_TIME:
        body = markdown.markdown(text, extensions=["admonition", "tables", "toc"])
    return html.escape(html.unescape(str(front.get("title", "")))), body
