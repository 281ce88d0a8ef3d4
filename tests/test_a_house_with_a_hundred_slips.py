"""A hundred bad cells in one house: each has its card, nobody vanishes, no sentence is false."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

import pytest

from sync.check import check
from sync.check.codes import Code
from sync.check.problem import Problem
from sync.forms.model import Audience
from sync.pull.table import Cell
from tests.a_house import FORMS, Night, look_at, shown
from tests.slips.house import TODAY, Sheet, Slip, drawn, good_house, tables
from tests.slips.people import RESIDENTS
from tests.slips.slips import SLIPS, changed, spoiled

TYPED: Mapping[Slip, Cell] = {each: each.typed for each in SLIPS}
PEOPLE = {str(row["Resident code"]): row for row in drawn(RESIDENTS, {})}
LOST = "R-015"  # the code in whose row cannot be read
KEYWORKERS = ("s-02", "s-03", "s-04", "s-05", "s-06")
MANAGERS = Audience.MANAGERS
SURE = [  # true while every cell can be read, and false once these hundred cannot
    (Audience.STAFF, "index", "Every answer could be read."),
    (Audience.STAFF, "index", "2 repairs are a danger."),
    (Audience.STAFF, "reviews", "No review is late."),
    (Audience.STAFF, "moves", "No follow-up is due."),
    (Audience.STAFF, "moves", "Nobody has to be asked today."),
    (Audience.STAFF, "caseloads/index", "Nothing late"),
    (Audience.STAFF, "caseloads/s-02", "Nothing is late."),
    (Audience.STAFF, "caseloads/s-04", "Nothing is late."),
    (Audience.STAFF, "caseloads/s-06", "Nothing is late."),
    (Audience.STAFF, "grants", "£76.50 spent."),
    (Audience.STAFF, "repairs", "4 repairs are open, 1 mended in the last year."),
    (Audience.STAFF, "house", "2 are dangers."),
    (Audience.STAFF, "residents/r-008", "Ring the house at night."),
    (Audience.STAFF, "residents/r-025", "We reached them."),
    (MANAGERS, "index", "Every answer could be read."),
    (MANAGERS, "concerns", "3 concerns wait for a decision."),
    (MANAGERS, "requests", "No file has had its time yet."),
    (MANAGERS, "team", "Nobody has waited over 6 weeks for supervision."),
    (MANAGERS, "supervision/s-02", "Everyone was seen in time."),
    (MANAGERS, "supervision/s-04", "no promise of ours is late."),
    (MANAGERS, "supervision/s-05", "Every entry was written up in time."),
    (Audience.RESIDENTS, "what-groups-said", "Not enough people have told us yet."),
]
EASILY_MISTAKEN = (  # slips of which what is nearest is not what was meant
    Slip("Reviews", "R-014", "When is the next review?", "10th Dec", "10/12/2026"),
    Slip("Residents", "R-024", "Move-in date", "7 Dec", "07/12/2026"),
    Slip("Steps", "B8XE-HPVP", "What came of it?", "partly done", "Partly"),
    Slip("Settings", "Safeguarding phone", "Checked on", "31/11/2026", "31/10/2026"),
)
AS_GOOD = "that we can read"  # what makes such a sentence true again


@pytest.fixture(scope="module")
def good() -> Night:
    return look_at(tables(good_house()), today=TODAY)


@pytest.fixture(scope="module")
def bad() -> Night:
    return look_at(tables(spoiled(*SLIPS)), today=TODAY)


def problems(sheet: Sheet) -> tuple[Problem, ...]:
    return check(tables(sheet), FORMS, TODAY).problems


def cell_of(problem: Problem) -> tuple[str, int, str]:
    return problem.form, problem.row, problem.name


@cache
def where(slip: Slip) -> tuple[str, int, str]:
    return slip.form.name, slip.place(good_house()) + 2, slip.field.name


def named(slip: Slip) -> str:
    return f"{slip.tab} {slip.row}: {slip.heading}"


def test_before_anybody_slips_nothing_waits(good):
    assert good.checked.problems == ()
    assert "There is nothing to put right." in good.shows("to-put-right.md", MANAGERS)


def test_the_slips_are_a_hundred_in_every_tab_and_few_of_them_place_a_row():
    assert len({where(each) for each in SLIPS}) == 100
    assert {each.tab for each in SLIPS} == {form.tab for form in FORMS.values()}
    assert sum(each.field.placing for each in SLIPS) == 15


@pytest.mark.parametrize("slip", SLIPS, ids=named)
def test_a_slip_has_its_card(bad, slip):
    (card,) = [each for each in bad.checked.problems if cell_of(each) == where(slip)]
    form, row, name = where(slip)
    anchor = f'id="{form}-{row}"' if slip.field.placing else f'id="{form}-{row}-{name}"'
    page = bad.page("to-put-right.md", max(Audience.STAFF, card.audience))
    assert (anchor in page) == (card.waits and not card.silent)
    assert (f"{card.column}{row}" in shown(page)) != card.silent


def test_two_slips_that_say_about_whom_a_concern_is_are_told_of_without_a_word(bad):
    silent = [each for each in bad.checked.problems if each.silent]
    assert {each.name for each in silent} == {"about", "about_staff"}
    told = "2 answers wait on Concerns that we show to nobody here."
    assert told in bad.shows("to-put-right.md", MANAGERS)
    for site in bad.sites.values():
        for page in site.pages:
            assert "A door stood open" not in page.markdown
            assert "Shouting at the door" not in page.markdown


def test_each_card_is_there_for_a_slip_or_says_which_slip_it_waits_for(bad):
    ours = {where(each) for each in SLIPS}
    others = [each for each in bad.checked.problems if cell_of(each) not in ours]
    for card in others:
        meant = card.code is Code.ID_MEANT and card.found in {"R-015", "G-017"}
        first_of_two = card.form == "staff" and (card.row, card.name) == (2, "account")
        unchecked = card.code is Code.TEXT_PHONE  # who looked at it did so "today"
        assert meant or first_of_two or unchecked, card
    assert len(others) == 10


@pytest.mark.parametrize("slip", SLIPS, ids=named)
def test_a_slip_mended_by_itself_loses_its_card_and_brings_no_other(bad, slip):
    before = {cell_of(each) for each in bad.checked.problems}
    after = {cell_of(each) for each in problems(changed({**TYPED, slip: slip.then}))}
    assert after <= before - {where(slip)}


def offered(card: Problem) -> Cell:
    """Return what a card offers, as a person would type it."""
    offer = card.offer
    if isinstance(offer, date) and not isinstance(offer, datetime):
        return f"{offer:%d/%m/%Y}"
    return offer if offer is None or isinstance(offer, int | float) else str(offer)


def test_what_a_card_offers_mends_the_cell(bad):
    cards = {cell_of(each): each for each in bad.checked.problems}
    offers = {each: offered(cards[where(each)]) for each in SLIPS}
    typed = {each: offer for each, offer in offers.items() if offer is not None}
    assert len(typed) > 30
    assert [named(each) for each, offer in typed.items() if problems(changed({each: offer}))] == []


@pytest.mark.parametrize("slip", EASILY_MISTAKEN, ids=named)
def test_a_card_offers_what_was_meant_or_nothing(slip):
    (card,) = [each for each in problems(spoiled(slip)) if cell_of(each) == where(slip)]
    assert offered(card) in {None, slip.then}


def test_an_absence_that_ends_before_it_begins_has_a_card():
    until = "Until which day are they away?"
    assert problems(spoiled(Slip("Changes", "R-018", until, "29/11/2025", "29/11/2026")))


def test_with_all_mended_nothing_waits():
    assert problems(changed({each: each.then for each in SLIPS})) == ()


@pytest.mark.parametrize("code", PEOPLE)
def test_nobody_vanishes(good, bad, code):
    listed, today = bad.shows("residents/index.md"), bad.shows("index.md")
    if code == LOST:
        assert "Oz Sample" in listed
        assert "Row 16 of Residents" in today
        assert "Oz Sample" in today
        return
    assert f"../residents/{code.lower()}/" in bad.page("residents/index.md")
    assert code in bad.shows(f"residents/{code.lower()}.md")
    for keyworker in KEYWORKERS:
        link = f"residents/{code.lower()}/"
        if link in good.page(f"caseloads/{keyworker}.md"):
            pages = [f"caseloads/{each}.md" for each in (keyworker, "index")]
            assert any(link in bad.page(each) for each in pages)


@pytest.mark.parametrize(("audience", "page", "said"), SURE)
def test_no_page_goes_on_to_say_what_is_not_sure_any_more(good, bad, audience, page, said):
    assert said in good.shows(f"{page}.md", audience)
    assert said not in bad.shows(f"{page}.md", audience).replace(f"{said[:-1]} {AS_GOOD}", "")
