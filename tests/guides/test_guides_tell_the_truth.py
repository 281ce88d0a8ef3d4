"""What the guides say agrees with the forms, the settings and the numbers we may print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from guide_pages import ALL_AREAS, BARE, MIXED, SAME, render, source, templates

from sync.check.house_rules import HouseRules
from sync.forms.model import Audience
from sync.pages.words import pounds
from tests.a_house import look, rows

FORMS = Path(__file__).parents[2] / "forms_schema"
ALLOWED = {"999", "55", "111", "2", "116 123", "85258", "0808 2000 247", "24"}


def fields(form: str) -> dict[str, dict[str, Any]]:
    schema = yaml.safe_load((FORMS / f"{form}.yaml").read_text(encoding="utf-8"))
    return {field["name"]: field for field in schema["fields"]}


def numbers(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w:])\d[\d ]*\d|(?<![\w:])\d", text))


def test_urgent_help_prints_only_the_numbers_that_were_checked() -> None:
    body = re.sub(r"\]\([^)]*\)", "]", render("residents/urgent-help.md", BARE).body)
    assert numbers(body) == ALLOWED


def test_a_number_that_can_be_tapped_is_the_number_that_is_shown() -> None:
    tapped = re.findall(r"\[([\d ]+)\]\((?:tel|sms):(\d+)\)", source("residents/urgent-help.md"))
    assert len(tapped) == 5
    assert [shown for shown, called in tapped if shown.replace(" ", "") != called] == []


def test_urgent_help_names_no_service_that_was_not_checked() -> None:
    text = source("residents/urgent-help.md").lower()
    assert [name for name in ("shelter", "men's advice", "men’s advice") if name in text] == []
    assert re.findall(r"text(?:ing)? (?:the )?samaritans", text) == []


def test_urgent_help_shows_the_numbers_of_the_house_and_the_council() -> None:
    body = render("residents/urgent-help.md", SAME).body
    assert "- House phone: 01632 960001" in body
    assert {f"01632 96000{last}" for last in "1234"} <= numbers(body)


def test_urgent_help_says_whom_to_ask_where_no_number_is_known() -> None:
    body = render("residents/urgent-help.md", BARE).body
    assert "Ask any worker for our phone numbers." in body
    assert "The council" not in body


@pytest.mark.parametrize("path", [p for p in templates("residents") if "urgent" not in p])
def test_no_other_residents_guide_prints_a_phone_number_of_its_own(path: str) -> None:
    body = re.sub(r"\]\([^)]*\)", "]", render(path, BARE).body)
    assert {number for number in numbers(body) if len(number) > 2} <= {"999"}


def test_the_areas_in_use_are_listed_and_no_others() -> None:
    assert fields("goals")["area"]["constraints"]["enum"] == ALL_AREAS
    headings = re.findall(
        r"^## (.+)$", render("residents/what-we-can-talk-about.md", BARE).body, re.MULTILINE
    )
    assert headings == [*ALL_AREAS[:5], "Other things", "Who to ask"]


def test_each_area_says_what_it_is_about() -> None:
    body = render("residents/what-we-can-talk-about.md").body
    for area in ALL_AREAS:
        told = body.split(f"## {area}\n")[1].split("\n## ")[0]
        assert told.strip().startswith("This is about ")
        assert told.count("\n- ") >= 3


def test_an_area_that_a_house_adds_is_listed_too() -> None:
    body = render("residents/what-we-can-talk-about.md", SAME | {"areas": ["Music"]}).body
    assert "## Music" in body
    assert "## Budgeting" not in body


def test_the_seven_statements_are_those_of_the_feedback_form() -> None:
    asked = [
        re.search(r"\[(.+)\]", field["title"])[1]  # type: ignore[index]
        for name, field in fields("feedback").items()
        if name.startswith("statement_")
    ]
    form = source("residents/tell-us-what-you-think.md").split("The form has 7 lines:")[1]
    listed = re.findall(r"^\d\. (.+)$", form.split("Give each line")[0], re.MULTILINE)
    assert len(listed) == 7
    assert listed == asked


def test_a_house_with_rules_of_its_own_is_told_apart() -> None:
    told = render("residents/what-is-keywork.md", MIXED).body
    assert "- Oak House: we meet every 2 weeks, for about 45 minutes." in told
    reviews = render("residents/your-review.md", MIXED).body
    assert "- Oak House: we have a review every 8 weeks." in reviews


def test_the_most_a_grant_may_be_is_said_in_whole_pounds() -> None:
    assert pounds(HouseRules().everywhere.grant_cap) == "£150.00"
    page = look(rows()).shows("small-grants.md", Audience.RESIDENTS)
    assert "You can ask for up to £150 for one idea." in page


@pytest.mark.parametrize("question", ["happened", "view", "wellbeing", "last_time"])
def test_the_session_guide_quotes_questions_as_the_form_asks_them(question: str) -> None:
    asked = fields("sessions")[question]["title"].split(" (")[0]
    assert f'"{asked}"' in source("staff/recording-a-session.md")


@pytest.mark.parametrize("answer", ["Missed by resident", "Cancelled by us"])
def test_the_session_guide_names_the_two_kinds_of_missed_visit(answer: str) -> None:
    assert answer in fields("sessions")["kind"]["constraints"]["enum"]
    assert f'"{answer}"' in source("staff/recording-a-session.md")
