"""What staff guides say that only managers have, tried on a made-up house."""

from __future__ import annotations

from datetime import date

import pytest
from rest_of_the_work import contact, day, left, where

from sync.forms.model import Audience
from tests.a_house import Given, assessment, look, resident, rows, section, shown


@pytest.mark.parametrize(
    ("received", "more", "due"),
    [
        ("31/05/2026", {}, "Tue 30 Jun"),
        ("15/06/2026", {}, "Wed 15 Jul"),
        ("15/06/2026", {"longer": "20/06/2026"}, "Tue 15 Sep"),
        ("15/06/2026", {"kind": "Complaint"}, "Wed 15 Jul"),
        ("28/06/2026", {"kind": "Breach"}, "Wed 1 Jul"),
    ],
)
def test_a_data_request_is_due_on_the_day_that_the_guide_says(
    received: str, more: Given, due: str
) -> None:
    asked = {"kind": "See the file", "received": received} | more
    night = look(rows(requests=[asked]))
    assert f"Due by {due}" in night.shows("requests.md", Audience.MANAGERS)
    assert due in night.shows("index.md", Audience.MANAGERS)


@pytest.mark.parametrize(
    ("today", "listed"), [(date(2029, 12, 31), False), (date(2030, 1, 1), True)]
)
def test_a_file_is_listed_when_its_years_are_over(today: date, listed: bool) -> None:  # noqa: FBT001
    home = [resident("R-001", "Ada Sample", "01/01/2025")]
    told = rows(residents=home, moves=[left(0) | {"date": "01/01/2026"}], goals=[], sessions=[])
    years = {"settings": [{"setting": "Years to keep a file", "value": "4"}]}
    night = look(told | {"reviews": [], "assessments": [], "feedback": []} | years, today)
    page = section(night.page("requests.md", Audience.MANAGERS), "Files that have had their time")
    assert ("R-001" in shown(page)) is listed
    rights = night.shows("your-information-and-rights.md", Audience.RESIDENTS)
    assert "and for 4 years after you leave" in rights


def test_supervision_sheet_and_booklet_are_the_managers_and_hold_what_the_guide_says() -> None:
    risk = assessment(day(30), "Update", risk="Yes", risk_plan="Ring first")
    night = look(rows(assessments=[risk], contacts=[contact()]))
    booklet = night.shows("handover/s-01.md", Audience.MANAGERS)
    for said in ("Keeping safe", "Ring first", "We meet every week", "Matters most", "Asked for"):
        assert said in booklet
    assert "Referral: council, waiting since" in booklet
    assert "shred it afterwards" in booklet
    team = night.page("team.md", Audience.MANAGERS)
    assert {"supervision/s-01/", "handover/s-01/"} <= {
        part.split('"')[0].rpartition("../")[2] for part in team.split('href="')
    }
    assert where(night, "What a colleague needs to take over") == {"managers"}
