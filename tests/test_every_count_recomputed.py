"""Every count that staff and managers read, recomputed from the sheets by code that is not ours.

``tests/recount/`` reads the workbooks anew and knows the rules from the practice notes. What it
counts is held against the words of the pages of two houses, and of one again weeks later, when
nearly everything has fallen late. The file beside this one does so for the house and its managers.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import NIGHT
from tests.recount.dues import dues, met, no_news, something_late
from tests.recount.living import (
    caseload,
    covered,
    died,
    every,
    gone,
    here,
    place_now,
    stay_now,
    workers,
)
from tests.recount.printed import day_words, number, page, pieces, words_of
from tests.recount.promises import broken_by_us
from tests.recount.sheets import WAITS, once, read_house
from tests.recounted import NIGHTS, Night, night_of

NEW = ("first meeting", "first assessment", "full assessment", "first plan")
SOON = {"review": 14, "follow-up": 14}
HELPERS = sorted((Path(__file__).parent / "recount").glob("*.py"))


@pytest.fixture(scope="module", params=NIGHTS)
def night(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Night:
    return night_of(request.param, request.getfixturevalue("demo"), tmp_path_factory)


def test_the_recount_shares_no_code_with_what_it_counts() -> None:
    assert len(HELPERS) > 5
    for path in HELPERS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = [
                each.name for each in getattr(node, "names", ()) if isinstance(node, ast.Import)
            ]
            named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [each for each in named if each.partition(".")[0] == "sync"], path.name


def test_the_demo_has_something_of_each_kind_to_count(demo: Path) -> None:
    house = read_house(demo, date.fromisoformat(NIGHT))
    lates = {due.what for code in house.residents for due in dues(house, code) if due.late}
    assert {"meeting", "review", "goal", "first assessment", "first plan"} <= lates
    broken = [len(found) for code in here(house) if (found := broken_by_us(house, code))]
    assert len(here(house)) > 10
    assert len(broken) > 3
    assert sum(broken) > 10


def test_what_hangs_on_a_day_that_waits_is_late_and_cannot_be_said(demo: Path) -> None:
    """R-015 moved in “last Tuesday”."""
    house = read_house(demo, date.fromisoformat(NIGHT))
    unsaid = [due.what for due in dues(house, "R-015") if due.day is None]
    (line,) = [
        each for each in pieces(page(demo, "staff/index.md").markup, "li") if "R-015" in each
    ][:1]
    assert unsaid == ["first assessment", "first plan"]
    assert [what for what in unsaid if f"Cannot say {what.capitalize()}" in line] == unsaid
    assert something_late(house, "R-015")


@pytest.mark.parametrize("audience", ["staff", "managers"])
def test_today_counts_each_person_who_has_something_late_once(night: Night, audience: str) -> None:
    today = night.page(f"{audience}/index.md")
    named = {code for h in ("No news", "Late", "Our promises") for code in today.people(h)}
    assert number(today.lead, "(?:person has|people have) something late") == len(night.late())
    assert named == night.late()


def test_today_tells_of_whom_there_is_no_news(night: Night) -> None:
    today = night.page("staff/index.md")
    silent = [code for code in night.house.residents if no_news(night.house, code)]
    assert number(f"{today.lead.replace('No news from ', '')}", "(?:person|people)[.,]") == len(
        silent
    )
    assert sorted(today.people("No news")) == sorted(silent)


def test_today_counts_our_broken_promises_and_to_whom(night: Night) -> None:
    today = night.page("staff/index.md")
    ours = {code: broken_by_us(night.house, code) for code in here(night.house)}
    broken = {code: len(found) for code, found in ours.items() if found}
    unsaid = {code: [each for each in found if each.unsaid] for code, found in ours.items()}
    sure = {code: count - len(unsaid[code]) for code, count in broken.items()}
    sure = {code: count for code, count in sure.items() if count}
    said = re.search(
        r"(\d+) promises? of ours to (\d+) (?:person|people) (?:is|are) late", today.lead
    )
    lines = pieces(today.section("Our promises"), "li")
    counted = {re.findall(r"R-\d+", line)[0]: 1 + number(line, "more") for line in lines}
    assert bool(said) == bool(sure)
    if said:
        assert (int(said[1]), int(said[2])) == (sum(sure.values()), len(sure))
    told = re.search(r"Of (\d+) promises? of ours we cannot say", today.lead)
    assert int(told[1] if told else 0) == sum(map(len, unsaid.values()))
    assert counted == broken


def test_a_promise_is_as_late_on_the_card_as_on_today(night: Night) -> None:
    """To somebody who was away, it has been late since they are back, on both pages."""
    lines = pieces(night.page("staff/index.md").section("Our promises"), "li")
    today = {re.findall(r"R-\d+", each)[0]: number(each, "days? late") for each in lines}
    for worker in workers(night.house):
        for card in pieces(night.page(f"staff/caseloads/{worker.lower()}.md").markup, "article"):
            said = re.search(r"Our promise, (?:(\d+) days? late|cannot say)", card)
            late = today.get(re.findall(r"R-\d+", card)[0])
            assert (int(said[1] or 0) if said else None) == late


def test_today_lists_who_is_new_and_what_is_coming(night: Night) -> None:
    today = night.page("staff/index.md")
    ahead = [due for due in night.dues() if not due.late and due.day]
    new = {due.code for due in ahead if due.what in NEW}
    near = {
        due.code
        for due in ahead
        if due.what not in NEW
        and due.day
        and due.day <= night.house.today + timedelta(days=SOON.get(due.what, 3))
    }
    assert number(today.lead, "(?:person is|people are) new here") == len(new)
    assert set(today.people("New here")) == new
    assert set(today.people("Coming")) == near


def test_today_counts_what_waits_for_a_correction(night: Night) -> None:
    house = night.house
    whole = Counter(
        tab for tab, rows in house.tabs.items() for row in once(rows) if house.waits_whole(tab, row)
    )
    answers = {
        (tab, row.number): len(house.answers_waiting(tab, row))
        for tab in house.tabs
        for row in house.placed(tab)
    }
    rows = whole + Counter(tab for (tab, _), waiting in answers.items() if waiting)
    today = night.page("managers/index.md")
    said = re.search(r"(\d+) rows and (\d+) answers wait for a correction\.", today.lead)
    by_tab = re.findall(r"(\d+) rows? of ([A-Z][a-z-]+)", today.section("To put right"))
    assert said
    assert (int(said[1]), int(said[2])) == (whole.total(), sum(answers.values()))
    assert {tab: int(count) for count, tab in by_tab} == dict(rows)


def test_each_caseload_counts_its_residents_and_those_with_something_late(night: Night) -> None:
    house, late = night.house, night.late()
    today = night.page("staff/index.md").words
    cards = pieces(night.page("staff/caseloads/index.md").markup, "li")
    cards = [each for each in cards if "worker of" in each]
    assert len(cards) == len(workers(house))
    for worker in workers(house):
        name, (keyworker_of, support_of) = night.name_of("Staff", worker), caseload(house, worker)
        instead = covered(house, worker)
        people = keyworker_of + support_of + instead
        behind = len([code for code in people if code in late])
        (card,) = [each for each in cards if each.split()[0] == name]
        lead = night.page(f"staff/caseloads/{worker.lower()}.md").lead
        assert int((re.findall(r"Keyworker of (\d+?) ", card) or [0])[0]) == len(keyworker_of)
        assert int((re.findall(r"1-2-1 worker of (\d+?) ", card) or [0])[0]) == len(support_of)
        assert number(card, "residents? with something late") == behind, worker
        assert number(lead, "residents?[.,]") == len(people)
        assert number(lead, "of them while") == len(instead)
        assert sum(map(int, re.findall(r"Covers for \S+: (\d+)", card))) == len(instead)
        assert number(lead, "with something late") == behind
        assert re.search(rf"{name} {len(people)} (?:person|people)\b", today)


def test_each_card_of_a_caseload_says_when_they_last_met_and_how_often_they_do(
    night: Night,
) -> None:
    for worker in workers(night.house):
        page_of = night.page(f"staff/caseloads/{worker.lower()}.md")
        cards = pieces(page_of.markup, "article")
        own = sum(map(len, caseload(night.house, worker)))
        assert len(cards) == own + len(covered(night.house, worker))
        for card in cards:
            code = re.findall(r"R-\d+", card)[0]
            stay = stay_now(night.house, code)
            assert stay
            found = met(night.house, code, stay.start)
            last = (
                day_words(found[-1]["On which day?"], night.house.today) if found else "Not met yet"
            )
            days = every(night.house, code)
            often = {7: "every week", 14: "every 2 weeks"}.get(days or 0, f"every {days} days")
            meet = f"We meet {often}" if days else "We meet Cannot say"
            assert f"Last seen {last}" in " ".join(card.split())
            assert meet.casefold() in " ".join(card.split()).casefold()
            assert card.count("Our promise,") == len(broken_by_us(night.house, code))


def test_the_list_of_residents_counts_who_is_here_and_who_has_moved_on(night: Night) -> None:
    listed = night.page("staff/residents/index.md")
    rows = pieces(listed.section("Here today"), "tr")[1:]
    marked = {
        re.findall(r"R-\d+", row)[0]
        for row in rows
        if "Something late" in row or "Something may be late" in row
    }
    assert number(listed.lead, "(?:person|people) here today") == len(here(night.house))
    assert sorted(listed.people("Here today")) == sorted(here(night.house))
    dead = [code for code, stay in gone(night.house).items() if died(stay)]
    assert sorted(listed.people("People who died")) == sorted(dead)
    assert sorted(listed.people("Moved on")) == sorted(set(gone(night.house)) - {*dead})
    assert marked == night.late() & set(here(night.house))
    for row in rows:
        place = place_now(night.house, re.findall(r"R-\d+", row)[0])
        assert night.name_of("Houses", str(place.house)) in row
        assert night.name_of("Staff", str(place.keyworker)) in row


def test_the_schedule_counts_reviews_by_lateness_keyworker_and_house(night: Night) -> None:
    schedule, house = night.page("staff/reviews.md"), night.house
    reviews = [due for due in night.dues() if due.what == "review"]
    places = [place_now(house, due.code) for due in reviews]
    by_keyworker = Counter(night.name_of("Staff", str(each.keyworker)) for each in places)
    by_house = Counter(night.name_of("Houses", str(each.house)) for each in places)
    headed = [words_of(each) for each in re.findall("<summary>(.*?)</summary>", schedule.markup)]
    counted = {each.partition(":")[0]: number(each, "reviews?") for each in headed}
    late = [due.code for due in reviews if due.late]
    assert number(schedule.lead, "reviews? (?:is|are) late") == len(late)
    assert sorted(schedule.people("Late")) == sorted(late)
    assert counted == {
        name: count for name, count in {**by_keyworker, **by_house}.items() if name != WAITS
    }
    without = set(here(house)) - {due.code for due in reviews}
    assert set(schedule.people("No plan to review yet")) == without
