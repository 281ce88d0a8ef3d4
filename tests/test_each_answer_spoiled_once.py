"""Break one cell of a good house after the other: no page then says “no” of what only waits.

Each question that a sentence may rest on is broken in the first row that answers it. What a page
says then and did not say before must name no “none”, “nobody”, “not” or “late”, unless it says that
something waits.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from sync.forms.model import Field, Form, Kind
from sync.pages import SiteTexts
from sync.pages.reassuring import REASSURING, TOLD_SO_FAR
from tests.a_house import AROUND, FORMS, TEMPLATES, Night, look_at
from tests.slips.house import TODAY, good_house, tables

BROKEN = "#REF!"
DENIES = re.compile(
    r"\b(?:no|none|nobody|nothing|not|never|all|every\w*|late|missing|only)\b",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"\b[Ww]aits?\b|[Cc]annot say|cannot be read yet|(?:that|as far as) we can read|We can read:"
)
LEANT_ON = {place for places in (*REASSURING.values(), *TOLD_SO_FAR.values()) for place in places}
SO_ANYHOW = re.compile(  # true whatever stood in the cell
    r"""[Ss]omething\ (?:may\ be\ )?late  # who may be late stands among those who are
    | Late\ review | reviews?\ (?:is|are)\ late | ^[#]*\ ?Late$ | [12]\ links?\ missing
    | held\ outside\ this\ site | The\ safeguarding\ lead\ decides  # while a role waits
    | There\ is\ nothing\ here\ for\ you\ to\ put\ right  # to staff, where only managers can
    | No\ caseload | No\ evaluation\ yet | Nobody\ else\ was\ seen  # before, beside other words
    | Rae\ Example\ covers
    | see\ Keeping\ safe | All\ repairs\ of\ the | ^Not\ met\ since,\ and\ not\ due\ yet$
    | plan\ for\ settling\ in | Not\ planned | no\ longer\ needs\ keywork
    | may\ be\ mended | Everyone\ at\ the\ house | Health\ of\ every\ kind  # typed words
    """,
    re.VERBOSE,
)
OF_WHO_MAY_BE_HERE = re.compile(  # of the one who left, and has neither assessment nor plan
    "[Ww]e meet|[Nn]ot talked about yet|No (?:assessment|goals|review)|not written down|not yet,"
)


def broken_in() -> Iterator[tuple[Form, Field, int]]:
    """Name each question and the first row that answers it."""
    house = good_house()
    for form in FORMS.values():
        for field in form.fields if form.name not in {"settings", "checked"} else ():
            rows = enumerate(house.get(form.tab, ()))
            row = next((n for n, each in rows if each.get(field.title) not in {None, ""}), None)
            if row is not None and _may_be_leant_on(form, field):
                yield form, field, row


def _may_be_leant_on(form: Form, field: Field) -> bool:
    """Say whether a sentence may rest on it: not on words, amounts or hours, unless it is said."""
    tells = field.kind in {Kind.CHOICE, Kind.DATE, Kind.CODE, Kind.YES_NO} and field.required
    return field.placing or tells or f"{form.name}.{field.name}" in LEANT_ON


PLACES = list(broken_in())


def said(night: Night) -> dict[tuple[str, str], Counter[str]]:
    """Return the lines of every page but “To put right”, as people read them."""
    return {
        (site.audience.word, page.path): Counter(map(_read, page.markdown.splitlines()))
        for site in night.sites.values()
        for page in site.pages
        if page.path != "to-put-right.md"
    }


def _read(line: str) -> str:
    inside = re.sub(r"</?(?:a|b|bdi|span|strong)\b[^>]*>", "", line)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", inside)).split())


@pytest.fixture(scope="module")
def words() -> SiteTexts:
    return SiteTexts(TEMPLATES, {}, *AROUND)  # guides say what is so in every house


@pytest.fixture(scope="module")
def good(words: SiteTexts) -> dict[tuple[str, str], Counter[str]]:
    return said(look_at(tables(good_house()), today=TODAY, words=words))


def test_most_questions_are_broken() -> None:
    assert 100 < len(PLACES) < 150
    assert {form.name for form, _, _ in PLACES} == {*FORMS} - {"settings", "checked"}


@pytest.mark.parametrize(
    ("form", "field", "row"), PLACES, ids=[f"{form.name} {field.name}" for form, field, _ in PLACES]
)
def test_nothing_is_denied_that_only_waits(good, words, form: Form, field: Field, row: int) -> None:
    house = good_house()
    house[form.tab][row][field.title] = BROKEN
    bad = said(look_at(tables(house), today=TODAY, words=words))
    denied = [
        f"{'/'.join(page)}: {line}"
        for page, lines in bad.items()
        for line in lines - good.get(page, Counter())
        if DENIES.search(line)
        and not WAITS.search(line)
        and not SO_ANYHOW.search(line)
        and not (form.name == "moves" and OF_WHO_MAY_BE_HERE.search(line))
    ]
    assert denied == []
