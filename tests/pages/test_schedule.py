"""The review schedule: late first, then by week, and as calendar files."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from icalendar import Calendar

from tests.a_house import Rows, goal, look, resident, review, rows, section, shown

DAYS = {"R-001": "20/06/2026", "R-002": "30/06/2026", "R-003": "05/07/2026", "R-004": "06/07/2026"}


def house() -> Rows:
    names = ("Ada Sample", "Bo Sample", "Di Sample", "Ed Sample")
    return rows(
        residents=[
            resident(code, name, "01/09/2025") for code, name in zip(DAYS, names, strict=True)
        ],
        goals=[goal(f"G-{code[2:]}", "Walk", code) for code in DAYS],
        reviews=[
            review("01/04/2026", "Well.", "Nothing.", resident=code, next_review=day)
            for code, day in DAYS.items()
        ],
        assessments=[],
        sessions=[],
    )


def test_late_reviews_stand_first_and_the_rest_by_week() -> None:
    page = look(house()).page("reviews.md")
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    assert headings == ["Late", "This week", "Week of Mon 6 Jul", "By keyworker"]
    assert "R-001" in shown(section(page, "Late"))
    this_week = re.findall(r"residents/(r-\d+)/", section(page, "This week"))
    assert this_week == ["r-002", "r-003"]  # Tuesday, then Sunday
    assert re.findall(r"residents/(r-\d+)/", section(page, "Week of Mon 6 Jul")) == ["r-004"]
    assert "1 review is late." in shown(page)


def test_a_line_says_who_when_where_with_whom_and_when_last() -> None:
    late = shown(section(look(house()).page("reviews.md"), "Late"))
    assert (
        "Ada Sample (R-001) Sat 20 Jun 10 days late Elm House Kit Example "
        "Wed 1 Apr (3 months ago)" in late
    )


def test_those_without_a_plan_are_named_too() -> None:
    page = look(rows()).page("reviews.md")
    assert "R-002" in shown(section(page, "No plan to review yet"))


def test_a_calendar_file_can_be_read_and_holds_every_review_on_its_day() -> None:
    text = look(house()).page("calendars/s-01.ics")
    events = Calendar.from_ical(text).walk("VEVENT")
    assert {str(each["summary"]): each.decoded("dtstart") for each in events} == {
        "Late review: R-001": date(2026, 6, 30),  # today, so that a phone shows it
        "Review: R-002": date(2026, 6, 30),
        "Review: R-003": date(2026, 7, 5),
        "Review: R-004": date(2026, 7, 6),
    }
    assert len({str(each["uid"]) for each in events}) == len(DAYS)
    assert {each.decoded("dtstamp") for each in events} == {datetime(2026, 6, 30, tzinfo=UTC)}


def test_a_calendar_file_keeps_the_form_that_phones_expect() -> None:
    text = look(house()).page("calendars/s-01.ics")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_no_name_stands_in_a_calendar_file() -> None:
    night = look(house())
    files = [each for site in night.sites.values() for each in site.pages if "ics" in each.path]
    assert [each.path for each in files] == ["calendars/s-01.ics"]
    for name in ("Sample", "Ada", "Example", "Kit", "Elm"):
        assert name not in files[0].markdown


def test_a_schedule_without_reviews_says_so() -> None:
    (*good, _) = rows()["residents"]
    page = look(rows(residents=good, goals=[], reviews=[], sessions=[])).shows("reviews.md")
    assert "No review is late." in page
    assert "No reviews yet. The first one follows the first goal." in page


def test_reviews_stand_by_house_where_there_are_two() -> None:
    told = house()
    told["residents"][3]["house"] = "H-2"
    by_house = section(look(told).page("reviews.md"), "By house")
    assert re.findall(r"<summary><b><bdi>(.*?)</bdi></b>: (\d)", by_house) == [
        ("Elm House", "3"),
        ("Oak House", "1"),
    ]
    assert re.findall(r"residents/(r-\d+)/", by_house.split("<b><bdi>Oak House</bdi></b>")[1]) == [
        "r-004"
    ]
