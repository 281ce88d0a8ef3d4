"""The counts of the house board, its lists and the managers' pages, recomputed from the sheets."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.recount import together
from tests.recount.dues import left
from tests.recount.living import at_work, gone, workers
from tests.recount.printed import day_words, how_often, number, pieces, words_of
from tests.recount.sheets import WAITS
from tests.recount.supervised import Sheet
from tests.recounted import NIGHTS, Night, night_of

ROOM = 6  # lines of a list that fit on a supervision sheet


@pytest.fixture(scope="module", params=NIGHTS)
def night(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Night:
    return night_of(request.param, request.getfixturevalue("demo"), tmp_path_factory)


def test_the_house_board_and_the_list_of_repairs_count_the_same_repairs(night: Night) -> None:
    board, listed = night.page("staff/house.md").lead, night.page("staff/repairs.md")
    repairs = together.open_repairs(night.house)
    unread = [row for row in repairs if row["Mended on"]]
    assert number(board, "repairs? (?:is|are) open") == len(repairs)
    assert number(board, "of them may be mended") == len(unread)
    unsure = [row for row in repairs if row["Could somebody get hurt?"] == WAITS]
    assert number(board, "may be a danger") == len(unsure)
    assert number(board, "(?:is a danger|are dangers)") == len(together.dangers(repairs))
    assert number(board, "(?:is|are) not reported yet") == len(together.nobody_told(repairs))
    assert number(listed.lead, "repairs? (?:is|are) open") == len(repairs)
    assert _lines(night, "staff/repairs.md", "Open") == len(repairs)
    mended = together.mended_in_the_last_year(night.house)
    assert number(listed.lead, "mended in the last year") == len(mended)
    assert _lines(night, "staff/repairs.md", "Mended") == len(mended)


def test_today_lists_the_repairs_that_somebody_should_ring_about(night: Night) -> None:
    today = night.page("staff/index.md")
    ring = together.to_ring_about(night.house)
    shown = _lines(night, "staff/index.md", "In the house")
    more = number(today.section("In the house"), "more on the house board")
    assert shown + more == len(ring)


def test_a_danger_is_counted_on_today_as_on_the_house_board(night: Night) -> None:
    """One that was reported in time is still a danger until it is mended."""
    today = night.page("staff/index.md").lead
    found = together.dangers(together.open_repairs(night.house))
    assert number(today, "repairs? (?:is|are) a danger") == len(found)


def test_managers_are_told_on_today_what_waits_for_them(night: Night) -> None:
    today, house = night.page("managers/index.md"), night.house
    undecided = together.concerns(house, "undecided")
    assert number(today.lead, "concerns? waits? for a decision") == len(undecided)
    section = today.section("Waiting for a manager")
    late = [row for row in undecided if house.today > together.decide_by(row)]
    assert section.count("Told of on") == len(late)
    assert number(section, "concerns? waits? for a decision") == len(undecided)
    asked = number(section, "small grants? waits? for a yes or no")
    assert asked == len(together.grants(house, None))
    assert section.count('href="./requests/"') == len(together.open_requests(house))
    wanted = len(together.wants_an_answer(house))
    assert number(today.section("Feedback to answer"), "(?:person|people) would like") == wanted


def test_concerns_are_counted_by_what_was_decided(night: Night) -> None:
    page, house = night.page("managers/concerns.md"), night.house
    undecided, still_open = (len(together.concerns(house, kind)) for kind in ("undecided", "open"))
    closed, outside = (len(together.concerns(house, kind)) for kind in ("closed", "outside"))
    assert number(page.lead, "concerns? waits? for a decision") == undecided
    assert number(page.lead, "other concerns? (?:is|are) still open") == still_open
    assert number(page.words, "concerns? (?:is|are) held outside") == outside
    assert number(page.words, "closed concerns?") == closed
    assert len(pieces(page.markup, "article")) == undecided + still_open + closed
    for row in together.concerns(house, "undecided"):
        day = together.decide_by(row)
        assert f"by {day_words(day, house.today)}, within one working day" in page.words
        if house.today > day:
            assert f"Decision {(house.today - day).days} day" in page.words


def test_requests_are_counted_with_the_first_day_that_one_is_due(night: Night) -> None:
    page, house = night.page("managers/requests.md"), night.house
    waiting = together.open_requests(house)
    days = sorted(day for row in waiting if (day := together.request_due(row)))
    done = len(house.placed("Data requests")) - len(waiting)
    assert number(page.lead, "requests? (?:is|are) open") == len(waiting)
    assert len(pieces(page.section("Open"), "article")) == len(waiting)
    assert len(pieces(page.section("Done"), "article")) == done
    assert (
        (f"due {day_words(days[0], house.today)}" in page.lead) if days else "due" not in page.lead
    )
    late = [day for day in days if day < house.today]
    assert len(re.findall(r"\d+ days? late", page.section("Open"))) == len(late)


def test_grants_are_counted_and_added_up(night: Night) -> None:
    page, house = night.page("staff/grants.md"), night.house
    agreed = together.grants(house, "Yes")
    asked, spent = (
        together.total(house, agreed, heading)
        for heading in ("How much do you ask for?", "How much was spent?")
    )
    assert number(page.lead, "grants? waits? for a decision") == len(together.grants(house, None))
    assert f"£{asked:.2f} agreed so far, £{spent:.2f} spent" in page.lead
    waiting = any(house.answers_waiting("Grants", row) for row in house.placed("Grants"))
    assert ("without what waits" in page.lead) == waiting
    for heading, said in (
        ("Agreed", "Yes"),
        ("Not agreed", "No"),
        ("Waiting for a decision", None),
        ("Waiting for a correction", WAITS),
    ):
        cards = pieces(page.section(heading), "article")
        assert len(cards) == len(together.grants(house, said)), heading


def test_referrals_are_counted_by_whether_something_has_begun(night: Night) -> None:
    page, house = night.page("staff/referrals.md"), night.house
    waiting = together.referrals(house, "Waiting", "Accepted")
    others = together.referrals(house, "Started", "Ended", "Refused")
    assert number(page.lead, "referrals? (?:has|have) not started yet") == len(waiting)
    assert number(page.lead, "waits? for over 4 weeks") == len(together.waits_long(house))
    assert Counter(page.people("Waiting")) == Counter(row["Resident code"] for row in waiting)
    assert len(page.people("Started, ended or refused")) == min(len(others), 40)


def test_follow_ups_and_those_who_left_are_counted(night: Night) -> None:
    page, house = night.page("staff/moves.md"), night.house
    asked = [due for due in night.dues() if due.what == "follow-up" and due.day]
    due = [each.code for each in asked if each.day and each.day <= house.today]
    lately = [
        code
        for code, stay in gone(house).items()
        if stay.end and (house.today - stay.end).days <= 365
    ]
    assert number(page.lead, "follow-ups? (?:is|are) due") == len(due)
    assert number(words_of(page.section("Follow-ups due")), "follow-ups?") == len(asked) - len(due)
    assert sorted(page.people("Follow-ups due")) == sorted(each.code for each in asked)
    assert number(page.lead, "(?:person|people) left in the last year") == len(lately)
    assert sorted(page.people("Left in the last year")) == sorted(lately)
    assert all(left(house, code) for code in due)


def test_feedback_is_counted_statement_by_statement(night: Night) -> None:
    page, house = night.page("managers/feedback.md"), night.house
    rows = [
        re.findall(r"(.*?) ([\d.]+) (\d+)$", " ".join(row.split())) for row in _rows(page.markup)
    ]
    found = {words: (mean, int(count)) for row in rows for words, mean, count in row}
    expected = {
        words: (f"{sum(given) / len(given):.1f}", len(given))
        for words, given in together.answered(house).items()
        if len(given) >= 5
    }
    assert number(page.lead, "answers? from residents") == len(house.placed("Feedback"))
    assert len(expected) > 5
    assert found == expected
    assert page.markup.count("Wants an answer:") == len(together.wants_an_answer(house))


def test_the_team_counts_who_works_here_and_waits_for_supervision(night: Night) -> None:
    page, house = night.page("managers/team.md"), night.house
    late = together.supervision_late(house)
    marked = [re.findall(r"S-\d+", row)[0] for row in _rows(page.markup) if "Over 6 weeks" in row]
    assert number(page.lead, "(?:person|people) in the team") == len(at_work(house))
    assert number(page.lead, "(?:person has|people have) waited over 6 weeks") == len(late)
    assert sorted(marked) == sorted(late)


def test_supervision_sheets_count_what_happened_since_the_last(night: Night) -> None:
    house = night.house
    for worker in workers(house):
        page, sheet = night.page(f"managers/supervision/{worker.lower()}.md"), Sheet(house, worker)
        assert f"Since {day_words(sheet.since, house.today)}:" in page.lead
        assert number(page.lead, "session (?:entry|entries)") == len(sheet.entries())
        written = number(page.words, "(?:entry was|entries were) written up late")
        assert written == len(sheet.written_late)
        assert sorted(page.people("Not seen in time")) == sorted(sheet.not_seen)
        assert _counted(page.section("Seen"), 2 * ROOM) == len(sheet.seen)
        not_due = page.section("Not met since, and not due yet")
        assert _counted(not_due) == len(sheet.not_due)
        assert _counted(page.section("Reviews coming")) == len(sheet.reviews)
        stuck = page.section("Stuck")
        goals, promises = len(sheet.stuck), len(sheet.promises)
        assert _counted(stuck) == goals + promises, worker
        assert stuck.count("a promise of ours") == min(promises, ROOM)
        assert _counted(page.section("What went well")) == sheet.went_well


def test_supervision_sheets_say_how_often_they_met_and_why_not(night: Night) -> None:
    for worker in workers(night.house):
        page, sheet = (
            night.page(f"managers/supervision/{worker.lower()}.md"),
            Sheet(night.house, worker),
        )
        lines = {
            re.findall(r"R-\d+", line)[0]: " ".join(line.split())
            for heading in ("Seen", "Not seen in time", "Not met since, and not due yet")
            for line in pieces(page.section(heading), "li")
            if "(R-" in line
        }
        assert set(lines) == set(sheet.people)
        for code, line in lines.items():
            times, missed, cancelled = sheet.times(code)
            if code in sheet.seen:
                assert how_often(line, r"\(R-\d+\) ?:") == times
            assert how_often(line, "They could not come") == missed
            assert how_often(line, "We had to cancel") == cancelled


def _rows(markup: str) -> list[str]:
    return pieces(markup, "tr")[1:]


def _lines(night: Night, name: str, heading: str) -> int:
    return night.page(name).section(heading).count('<li class="kw-line">')


def _counted(section: str, room: int = ROOM) -> int:
    """Count the lines about somebody, and those of which only the number is told."""
    lines = pieces(section, "li")
    more = sum(number(line, "more\\.") for line in lines)
    return len([line for line in lines if "(R-" in line]) + more
