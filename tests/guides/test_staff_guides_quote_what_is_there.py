"""What staff guides quote, list and count is what forms, pages and rules have."""

from __future__ import annotations

import html
import re
from functools import cache

import pytest
from guide_pages import render, source

from sync.casebook.activities import ENOUGH, GROUP_KINDS, KINDS_A_WEEK, WEEK
from sync.casebook.afterwards import UNTIL, WEEKS
from sync.casebook.house_notices import REPAIR_OPEN, SUPERVISION_EVERY
from sync.casebook.notices import CHECK_NUMBERS_AFTER, STALE_GOAL, STALE_TASK
from sync.casebook.referrals import LONG
from sync.casebook.requests import ACKNOWLEDGE, BREACH
from sync.casebook.supervision import LONGEST, REVIEWS_WITHIN, USUAL
from sync.forms.model import Audience
from sync.pages.house.board import LATELY
from tests.a_house import FORMS, TEMPLATES, look, rows

REST_OF_THE_WORK = (
    *("activities", "asking-for-a-grant", "data-requests", "good-moments", "introducing-yourself"),
    *("moving-on-and-after", "one-to-one-support", "other-services", "recording-a-concern"),
    *("repairs-and-thanks", "supervision-and-handover", "the-toolkit", "who-sees-what"),
    *("codes-and-dates", "recording-a-session", "reviews-and-plans", "upgrading"),
)
OWN_EXAMPLES = {
    *("everyone at the house", "I run the Thursday soup", "I slept 2 hours", "Month 3"),
    *("Lead", "Anyone with the link"),
}


@cache
def questions() -> frozenset[str]:
    """Gather titles of tabs and questions, and the answers of lists, as people read them."""
    found = {form.tab for form in FORMS.values()}
    for form in FORMS.values():
        for each in form.fields:
            found |= {each.title, re.sub(r" \([^)]+\)$", "", each.title)}
            found |= {*each.options, *each.declined}
    return frozenset(found)


@cache
def pages() -> str:
    """Read every page but the guides, and the templates for what stands on a page at times."""
    made = (page for site in look(rows()).sites.values() for page in site.pages)
    said = [html.unescape(page.markdown) for page in made if "how-to/" not in page.path]
    return "\n".join([*TEMPLATES.values(), *said])


def read(name: str) -> str:
    """Read a guide as staff do, line ends and signs for bold left out."""
    return " ".join(render(f"staff/{name}.md").body.replace("**", "").split())


def cells(name: str) -> list[list[str]]:
    """Read the rows of the tables of a guide."""
    lines = re.findall(r"^\| (.+) \|$", source(f"staff/{name}.md"), re.MULTILINE)
    return [line.split(" | ") for line in lines if not line.startswith("-")]


@pytest.mark.parametrize("name", REST_OF_THE_WORK)
def test_what_a_guide_quotes_is_what_a_form_or_a_page_says(name: str) -> None:
    text = re.sub(r"\{[{%].*?[%}]\}", "", source(f"staff/{name}.md"))
    quoted = set(re.findall(r'"([^"\n]+)"', text)) - OWN_EXAMPLES
    assert [each for each in quoted if each not in questions() and each not in pages()] == []


def test_the_tabs_are_listed_by_book_and_by_who_sees_them() -> None:
    listed = {
        (book, who.startswith("staff, and residents"), who == "managers"): set(tabs.split(", "))
        for book, tabs, who in cells("who-sees-what")[-3:]
    }
    found: dict[tuple[str, bool, bool], set[str]] = {}
    for form in FORMS.values():
        open_to = form.audience is Audience.RESIDENTS, form.audience is Audience.MANAGERS
        found.setdefault((form.book, *open_to), set()).add(form.tab)
    assert listed == found


def test_the_guides_for_setting_up_name_the_tabs_of_the_restricted_book() -> None:
    tabs = [form.tab for form in FORMS.values() if form.book == "restricted"]
    assert next(row[1] for row in cells("make-the-spreadsheets") if row[0] == "restricted") == (
        ", ".join(tabs)
    )
    assert f"the one with {', '.join(tabs[:-1])} and {tabs[-1]}" in read("share-the-books")


def test_tabs_that_a_house_may_do_without_are_called_so() -> None:
    assert "such as Grants or Partners" in read("make-the-spreadsheets")
    assert not any(FORMS[name].required for name in ("grants", "partners"))


def test_every_kind_of_code_is_listed_as_it_is_written() -> None:
    examples = {example.strip("`") for _, example, _ in cells("codes-and-dates")[1:]}
    patterns = {
        form.by_name[form.primary_key].pattern
        for form in FORMS.values()
        if form.primary_key and form.by_name[form.primary_key].pattern
    }
    assert len(examples) == len(patterns)
    assert all(any(re.fullmatch(p, each) for each in examples) for p in patterns if p)


def test_the_five_points_before_1_2_1_support_are_those_of_the_form() -> None:
    points = re.findall(r"^\d\. (.+)$", source("staff/one-to-one-support.md"), re.MULTILINE)
    assert tuple(points) == FORMS["changes"].by_name["readiness"].options


def test_data_requests_are_listed_by_kind() -> None:
    kinds = [kind for kind, _ in cells("data-requests")[1:]]
    assert kinds == list(FORMS["requests"].by_name["kind"].options)


def test_the_weeks_that_can_be_chosen_are_those_that_follow_ups_are_due_after() -> None:
    assert FORMS["followups"].by_name["weeks"].options == tuple(map(str, WEEKS))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("activities", f"Plan at least {KINDS_A_WEEK} kinds each week"),
        ("activities", f"Do it within {WEEK.days} days."),
        ("activities", f"only when {ENOUGH} or more people answered"),
        ("who-sees-what", f"if {ENOUGH} or more said so"),
        ("repairs-and-thanks", f"open for more than {REPAIR_OPEN.days} days"),
        ("repairs-and-thanks", f"for {LATELY.days // 7} weeks after the repair"),
        ("good-moments", f"on the House board for {LATELY.days // 7} weeks"),
        ("other-services", f"After {CHECK_NUMBERS_AFTER.days} days without that"),
        ("other-services", f"After {LONG.days} days of waiting"),
        ("moving-on-and-after", "after {}, {} and {} weeks".format(*WEEKS)),
        ("moving-on-and-after", f"until {UNTIL.days // 7} weeks after they left"),
        ("one-to-one-support", f"reminds you after {STALE_TASK.days} days"),
        ("supervision-and-handover", f"it looks back {USUAL.days // 7} weeks"),
        ("supervision-and-handover", f"never more than {LONGEST.days // 7}"),
        ("supervision-and-handover", f"wrote about for {STALE_GOAL.days} days"),
        ("supervision-and-handover", f"in the next {REVIEWS_WITHIN.days // 7} weeks"),
        ("supervision-and-handover", f"After {SUPERVISION_EVERY.days // 7} weeks the page"),
        ("data-requests", f"say within {ACKNOWLEDGE.days} days that you have it"),
        ("data-requests", f"{BREACH.days * 24} hours to tell the ICO"),
    ],
)
def test_a_number_in_a_guide_is_the_one_that_is_counted_with(name: str, said: str) -> None:
    assert said in read(name)


def test_the_activities_that_want_an_evaluation_are_named() -> None:
    assert {"Group session", "Workshop", "Resident-led"} == GROUP_KINDS
    assert "each group session, workshop or resident-led activity" in read("activities")
