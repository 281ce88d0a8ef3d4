"""The demo on a phone, at a desk and on paper."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from sync.config.project import Project, shipped_root
from tests.browser.conftest import DESK, PHONE, Open, search, settled

PAGES = {
    "Today": "",
    "caseloads": "caseloads/",
    "a caseload": "caseloads/s-02/",
    "residents": "residents/",
    "a resident": "residents/r-001/",
    "one who waits": "residents/r-015/",
    "schedule": "reviews/",
    "To put right": "to-put-right/",
    "a staff guide": "how-to/",
    "managers": "managers/",
    "feedback": "managers/feedback/",
    "team": "managers/team/",
    "a guide": "guides/your-plan/",
    "urgent help": "guides/urgent-help/",
}
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
TAPPED = """() => [...document.querySelectorAll(
    ".kw-bar a, .kw-jump a, a.kw-card, .kw-more > summary, .kw-tap"
  )].filter((each) => each.offsetParent || getComputedStyle(each).position === "fixed")
  .filter((each) => !each.closest(".kw-fold"))
  .map((each) => [each.innerText, each.getBoundingClientRect()])
  .map(([words, box]) => [words, box.width, box.height])"""
CONTRAST = """() => {
  const parts = (text) => text.match(/[0-9.]+/g).map(Number);
  const light = (colour) => colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const found = parts(getComputedStyle(each).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll(
    ".kw-status, .kw-late, .kw-small, .kw-asof, .kw-code, .kw-with, .kw-why, .kw-empty, "
    + "dt, .kw-jump a, .kw-count"
  )].filter((element) => element.innerText).map((element) => {
    const [one, two] = [light(parts(getComputedStyle(element).color)), light(ground(element))];
    const share = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    return [element.className || element.tagName, share];
  });
}"""


def test_no_page_asks_anything_of_the_outside_or_ends_in_a_fault(reader: Open) -> None:
    here = reader(DESK)
    for path in PAGES.values():
        here.open(path)
        settled(here.page)
    assert here.heard.outward == []
    assert here.heard.faults == []
    assert here.heard.dialogs == []


def test_no_page_scrolls_sideways_on_a_phone(reader: Open) -> None:
    here = reader(PHONE)
    for name, path in PAGES.items():
        page = here.open(path)
        page.evaluate(OPEN_ALL)
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 740})
            over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert over <= 0, (name, width)


def test_the_house_and_the_site_are_named_in_full_at_the_top_of_a_phone(reader: Open) -> None:
    here = reader(PHONE)
    for path, words in [("", "Keywork"), ("managers/", "Managers"), ("guides/", "")]:
        top = here.open(path).locator(".md-header__topic").first
        name = "Lantern Street Homes" + (f" · {words}" if words else "")
        assert top.inner_text().strip() == name
        short = name.replace("Lantern Street Homes", "Lantern House")
        wide = """(top, words) => { const shown = top.querySelector(".md-ellipsis");
            shown.textContent = words; return [shown.scrollWidth, shown.clientWidth] }"""
        needed, there = top.evaluate(wide, short)
        assert needed <= there, words
        needed, there = top.evaluate(wide, name * 4)  # a long one ends in dots, and moves nothing
        assert needed > there
        over = here.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert over <= 0


def test_what_a_thumb_taps_is_44_px_high(reader: Open) -> None:
    here = reader(PHONE)
    for name, path in PAGES.items():
        page = here.open(path)
        assert page.locator(".kw-bar a").count() == 6 or "guide" in path or name == "urgent help"
        for words, width, height in page.evaluate(TAPPED):
            assert min(width, height) >= 44, (name, words)


def test_the_bottom_bar_leads_to_the_main_pages_on_a_phone(reader: Open) -> None:
    from playwright.sync_api import expect

    here = reader(PHONE)
    page = here.open("residents/r-001/")
    bar = page.locator("nav.kw-bar")
    assert bar.is_visible()
    box = bar.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] == pytest.approx(PHONE[1], abs=1)
    for words, title in [("Caseloads", "Caseloads"), ("Reviews", "Review schedule")]:
        page.locator("nav.kw-bar a", has_text=words).click()
        expect(page.locator("h1")).to_have_text(title)


def test_the_bottom_bar_hides_nothing_at_the_end_of_a_page(reader: Open) -> None:
    page = reader(PHONE).open("")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".kw-urgent a").last.bounding_box()
    bar = page.locator("nav.kw-bar").bounding_box()
    assert last is not None
    assert bar is not None
    assert last["y"] + last["height"] <= bar["y"]


def test_at_a_desk_the_main_pages_are_in_sight_without_the_bar(reader: Open) -> None:
    page = reader(DESK).open("")
    assert not page.locator("nav.kw-bar").is_visible()
    assert page.locator(".md-tabs a:visible, .md-nav a:visible", has_text="Caseloads").count() >= 1


@pytest.mark.parametrize(("colours", "scheme"), [("light", "default"), ("dark", "slate")])
def test_small_and_coloured_words_can_be_read_in_both_palettes(
    reader: Open, colours: str, scheme: str
) -> None:
    here = reader(PHONE, colours)
    seen: Counter[str] = Counter()
    for path in ("", "residents/r-007/", "caseloads/s-02/", "reviews/", "managers/team/"):
        page = here.open(path)
        page.evaluate(OPEN_ALL)
        assert page.locator("body").get_attribute("data-md-color-scheme") == scheme
        for name, share in page.evaluate(CONTRAST):
            assert share >= 4.5, (path, name, share)
            seen[name] += 1
    assert {"kw-status kw-late", "kw-status kw-soon", "kw-status kw-good"} <= seen.keys()


def test_six_facts_of_a_resident_stand_on_the_first_screen(reader: Open) -> None:
    page = reader(PHONE).open("residents/r-001/")
    boxes = [each.bounding_box() for each in page.locator(".kw-glance > div").all()]
    assert len(boxes) == 6
    bar = page.locator("nav.kw-bar").bounding_box()
    assert bar is not None
    assert all(box and box["y"] + box["height"] <= bar["y"] for box in boxes)


def test_paper_has_the_page_and_none_of_the_frame(reader: Open) -> None:
    here = reader(DESK)
    for path in ("", "caseloads/s-02/", "residents/r-001/", "reviews/"):
        page = here.open(path)
        page.emulate_media(media="print")
        for frame in (".md-header", ".md-tabs", ".md-sidebar", ".kw-bar", ".kw-jump", ".md-top"):
            for each in page.locator(frame).all():
                assert not each.is_visible(), (path, frame)
        assert page.locator("h1").is_visible()
        assert page.locator(".kw-asof").is_visible()
        paper = page.pdf(prefer_css_page_size=True, format="A4")
        sizes = {
            tuple(round(float(side)) for side in found)
            for found in re.findall(rb"/MediaBox\s*\[0 0 ([0-9.]+) ([0-9.]+)\]", paper)
        }
        assert sizes <= {(595, 842), (596, 843), (595, 843), (596, 842)}
        assert sizes


# ------------------------------------------------------------------ search


@pytest.mark.parametrize(
    ("asked", "address"),
    [("Tavish", "r-001"), ("R-001", "r-001"), ("Olu", "r-002"), ("Zofi", "r-003")],
)
def test_search_finds_a_resident_by_code_and_by_every_name_with_and_without_accents(
    reader: Open, asked: str, address: str
) -> None:
    from playwright.sync_api import expect

    page = reader(DESK).open("")
    settled(page)
    search(page, asked)
    first = page.locator(".md-search-result__link").first
    # The list is made anew with each letter; what counts is what it comes to rest at.
    expect(first).to_have_attribute("href", re.compile(rf"/residents/{address}/$"))


def test_names_that_are_there_for_the_search_are_seen_by_nobody(reader: Open) -> None:
    page = reader(DESK).open("residents/r-003/")
    hidden = page.locator(".kw-head > p[hidden]")
    assert hidden.all_text_contents() == ["Žofi", "Zofi"]
    assert not any(each.is_visible() for each in hidden.all())
    page.emulate_media(media="print")
    assert not any(each.is_visible() for each in hidden.all())


def test_search_finds_no_word_that_stands_in_a_note_alone(reader: Open, demo: Path) -> None:
    words = only_in_notes(demo)
    assert len(words) > 20
    index = (demo / "published/current/staff/search/search_index.json").read_text("utf-8")
    assert [word for word in words if word in index.casefold()] == []
    page = reader(DESK).open("")
    settled(page)
    search(page, words[0], "No matching documents")


def only_in_notes(demo: Path) -> list[str]:
    """List words of notes that begin like no word of anything else."""
    book = openpyxl.load_workbook(demo / "house.xlsx", read_only=True)
    notes: list[str] = []
    others = ["".join(Project(shipped_root()).guide_texts().values())]
    others += Project(shipped_root()).template_texts().values()
    for sheet in book.worksheets:
        lines = list(sheet.iter_rows(values_only=True))
        for line in lines[1:]:
            for title, cell in zip(lines[0], line, strict=False):
                note = sheet.title == "Sessions" and title in {"What happened?", "My view"}
                (notes if note else others).append(str(cell))
    book.close()
    starts = {word[:5] for word in _words(others)}
    return sorted(word for word in _words(notes) if len(word) > 7 and word[:5] not in starts)


def _words(texts: list[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"[a-z]+", text.casefold())}
