"""A hostile house in a real browser, under the headers of ``keywork serve``: nothing happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.beside import Houses, without_references
from tests.browser.conftest import DESK, Heard, Reader, reading, search, serving, settled
from tests.browser.hostile_house import PAYLOADS
from tests.browser.page_tree import logo

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OPENED = (
    *("", "caseloads/", "reviews/", "to-put-right/", "nobody/"),
    *("managers/feedback/", "managers/to-put-right/", "managers/nobody/"),
    *("guides/urgent-help/", "guides/tell-us-what-you-think/", "guides/nobody/"),
    *(f"caseloads/s-{code}/" for code in ("001", "011")),
    *(f"residents/r-{code}/" for code in ("001", "010", "041", "060")),
    "managers/residents/r-035/",
)
WATCH = """window.kwRefused = [];
document.addEventListener("securitypolicyviolation",
  (event) => window.kwRefused.push(event.violatedDirective));"""
# All in one turn, so that nothing happens between opening a page's parts and reading it. What the
# theme's own scripts set as they go along is left out, such as the hint on words that do not fit,
# and so are names without accents: the twin's words have none to lose.
SEEN = """() => {
  document.querySelectorAll(".kw-plain").forEach((each) => each.remove());
  document.querySelectorAll(".md-ellipsis").forEach(
    (each) => { (each.closest("a") || each).removeAttribute("title") });
  document.querySelectorAll("details").forEach((each) => { each.open = true });
  const tree = [...document.querySelectorAll("*")].map((each) => [each.localName,
    [...each.attributes].filter(({name}) => !["style", "hidden", "tabindex"].includes(name))
      .map(({name, value}) => [name, value])]);
  const texts = [document.title, ...[...document.querySelectorAll(
    ".md-content :is(p, li, td, th, dt, dd, summary, h1, h2, h3), .md-header__topic, .md-nav a"
  )].map((each) => each.textContent)];
  return [tree, texts];
}"""
HARM = "script, img, iframe, object, form, svg, [onerror], [onload], [onclick]"


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody with the hostile house in one window and its twin in another."""

    hostile: Reader
    twin: Reader


@pytest.fixture(scope="module")
def beside(browser: Browser, houses: Houses) -> Iterator[Beside]:
    with (
        serving(houses.hostile) as one,
        serving(houses.twin) as two,
        reading(browser, one) as hostile,
        reading(browser, two) as twin,
    ):
        here = Beside(hostile(DESK), twin(DESK))
        here.hostile.page.add_init_script(WATCH)
        yield here


def nothing_happened(here: Reader) -> None:
    """Hold a page to having run, asked, opened and been refused nothing."""
    assert here.page.evaluate("[typeof window.KWXSS, window.kwRefused]") == ["undefined", []]
    heard = here.heard
    faults = [fault for fault in heard.faults if "404" not in fault]
    assert Heard(heard.outward, faults, heard.dialogs) == Heard()


@pytest.mark.parametrize("path", OPENED)
def test_a_browser_makes_of_a_page_what_it_makes_of_the_twin_s(
    houses: Houses, beside: Beside, path: str
) -> None:
    (found, texts), (expected, words) = (
        _seen(here, path) for here in (beside.hostile, beside.twin)
    )
    back = houses.tamed.back
    assert found == [
        (tag, tuple((name, back(value)) for name, value in told)) for tag, told in expected
    ]
    if "to-put-right" not in path:
        assert [*map(without_references, texts)] == [
            without_references(back(each)) for each in words
        ]
        assert len(texts) > 5
    nothing_happened(beside.hostile)


def _seen(here: Reader, path: str) -> tuple[list[tuple[str, Any]], list[str]]:
    """Read the tree that the browser made, addresses counted from the site's own, and the texts."""
    here.page.goto(here.address + path)
    settled(here.page)
    tree, texts = here.page.evaluate(SEEN)
    return [
        (tag, logo(tuple((name, value.replace(here.address, "/")) for name, value in told)))
        for tag, told in tree
    ], texts


def test_a_hostile_word_that_is_searched_for_is_found_as_text(beside: Beside) -> None:
    from playwright.sync_api import expect

    page = beside.hostile.open("caseloads/s-001/")
    settled(page)
    for asked in ("onerror", "img", "window", "script"):
        search(page, asked)
        found = page.locator(".md-search-result__list")
        found.locator(".md-search-result__link").first.wait_for()
        assert found.locator(".md-search-result__article").locator(HARM).count() == 0
        nothing_happened(beside.hostile)
    expect(page.locator(".md-search-result__list")).to_contain_text(PAYLOADS[0])
