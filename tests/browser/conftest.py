"""A browser that shows the sites as people see them, from a server on this computer."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from sync.publish.serve import make_server
from tests.browser.beside import Houses, read_both
from tests.conftest import is_near, needs
from tests.made_once import made_once

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
META = ".md-search-result__meta"  # where the search says how far it is
ROOT = Path(__file__).parents[2]
PHONE, DESK = (360, 740), (1280, 900)


@dataclass(slots=True)
class Heard:
    """What a page did besides showing itself."""

    outward: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with a browser in front of one site."""

    page: Page
    address: str
    heard: Heard

    def open(self, path: str) -> Page:
        """Open a page, and hold it to having been found."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.ok, path
        return self.page


Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one browser for all tests."""
    chromium = needs("chromium", "chromium")
    needs("playwright", "playwright (pip)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        found = player.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield found
        found.close()


@contextmanager
def serving(current: Path) -> Iterator[str]:
    """Serve the sites on a free port, and give their address."""
    with make_server(current, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Houses:
    """Return the hostile house beside its twin; never change them."""

    def make(folder: Path) -> None:
        # By itself, where nobody counts the lines and MkDocs builds what is built.
        command = [sys.executable, "-m", "tests.browser.beside", str(folder)]
        subprocess.run(command, cwd=ROOT, check=True)

    return read_both(made_once(tmp_path_factory, "hostile", make))


@pytest.fixture(scope="session")
def site(demo: Path) -> Iterator[str]:
    """Return the address of the demo's sites."""
    with serving(demo / "published" / "current") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Open]:
    """Open the demo at a size, light or dark, and hear what its pages do."""
    with reading(browser, site) as opened:
        yield opened


@contextmanager
def reading(browser: Browser, site: str) -> Iterator[Open]:
    """Give readers of a site, and close their windows at the end."""
    contexts = []

    def opened(size: tuple[int, int] = PHONE, colours: str = "light") -> Reader:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=colours,  # type: ignore[arg-type]
        )
        contexts.append(context)
        page = context.new_page()
        heard = Heard()
        page.on("request", lambda asked: _note(heard.outward, asked.url))
        page.on("pageerror", lambda fault: heard.faults.append(str(fault)))
        page.on(
            "console",
            lambda said: heard.faults.append(said.text) if said.type == "error" else None,
        )
        page.on("dialog", lambda box: _dismiss(heard, box))
        return Reader(page, site, heard)

    yield opened
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    """Wait until a loaded page's scripts have done what they do by themselves: last, the search."""
    ready = page.locator(META, has_text=re.compile("Type to start"))
    ready.wait_for(state="attached")


def search(page: Page, words: str, told: str | re.Pattern[str] = re.compile("matching")) -> None:
    """Type words into the search, and wait until it says what it found as *told*."""
    asked = page.locator("[data-md-component=search-query]")
    asked.click()
    asked.fill("")
    asked.press_sequentially(words)
    page.locator(META, has_text=told).wait_for(state="attached")


def _dismiss(heard: Heard, box: Dialog) -> None:
    heard.dialogs.append(box.message)
    box.dismiss()


def _note(outward: list[str], address: str) -> None:
    parts = urlsplit(address)
    near = parts.scheme in {"data", "blob", "about"} or is_near(parts.hostname or "elsewhere")
    if not near:
        outward.append(address)
