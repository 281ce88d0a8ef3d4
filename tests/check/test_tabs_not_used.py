"""Tabs that a house may do without: told of once in words, and each by itself in the report."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from filled_in import GOOD, filled
from small_house import FORMS, TODAY, tables

from sync.check import check
from sync.forms.model import Audience
from sync.night.check_lines import check_lines
from sync.night.holdings import Holdings
from sync.night.report import FILE, Report, write_report
from tests.a_house import look as night
from tests.a_house import rows, section, shown

if TYPE_CHECKING:
    from pathlib import Path

    from sync.pull.table import RawTable

PAGE = "to-put-right.md"
OPTIONAL = [form for form in FORMS.values() if not form.required]


def held(drawn: dict[str, RawTable], *other_tabs: str) -> Holdings:
    return Holdings(FORMS, drawn, check(drawn, FORMS, TODAY, other_tabs))


def said(drawn: dict[str, RawTable], *other_tabs: str) -> list[str]:
    """Return what the terminal says of missing tabs, each with its sentences."""
    lines = list(check_lines(held(drawn, *other_tabs)))
    return [
        f"{line} {words.strip()}" for line, words in pairwise(lines) if "KW-TAB-MISSING" in line
    ]


def missing(drawn: dict[str, RawTable]) -> list[str]:
    return [form.tab for form in OPTIONAL if form.name not in drawn]


def test_the_terminal_names_all_tabs_that_are_not_used_in_one_line() -> None:
    drawn = tables()
    (line,) = said(drawn)
    assert len(missing(drawn)) > 10
    assert line.startswith(f"{len(missing(drawn))} tabs: KW-TAB-MISSING (notice) These tabs are")
    assert all(tab in line for tab in missing(drawn))
    assert line.endswith("If you do not use them, nothing is needed.")


def test_one_tab_that_is_not_used_is_one() -> None:
    drawn = tables() | {form.name: filled(form.name) for form in OPTIONAL if form.name in GOOD}
    del drawn["grants"]
    (line,) = said(drawn)
    assert line.startswith("1 tab: KW-TAB-MISSING (notice) This tab is not in your spreadsheets")
    assert line.endswith("Grants. If you do not use it, nothing is needed.")


def test_a_house_with_every_tab_hears_nothing() -> None:
    drawn = tables() | {form.name: filled(form.name) for form in OPTIONAL if form.name in GOOD}
    assert said(drawn) == []


def test_a_tab_that_may_be_meant_and_a_required_one_are_told_of_by_themselves() -> None:
    lines = said(tables(), "Activites")
    (near,) = [line for line in lines if line.startswith("Activities, whole tab")]
    assert "Is it the one called “Activites”?" in near
    assert "Activities" not in next(line for line in lines if "These tabs" in line)
    gone = tables()
    del gone["goals"]
    assert any(line.startswith("Goals, whole tab: KW-TAB-MISSING (error)") for line in said(gone))


def test_the_report_names_each_tab_by_itself(tmp_path: Path) -> None:
    drawn = tables()
    found = held(drawn).checked
    when = datetime(2026, 6, 30, tzinfo=UTC)
    write_report(tmp_path, Report("20260630T000000Z", when, 0, (), found.problems))
    report = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    told = [each["tab"] for each in report["problems"] if each["code"] == "KW-TAB-MISSING"]
    assert sorted(told) == sorted(missing(drawn))


def test_the_page_says_it_once_and_names_to_staff_only_what_staff_may_see() -> None:
    here = night({name: told for name, told in rows().items() if name != "feedback"})
    staff = shown(section(here.page(PAGE), "Good to know"))
    managers = shown(section(here.page(PAGE, Audience.MANAGERS), "Good to know"))
    assert staff.count("KW-TAB-MISSING") == managers.count("KW-TAB-MISSING") == 1
    assert "Your spreadsheets, 12 tabs: These tabs are not in your spreadsheets" in staff
    assert "Toolkit" in staff
    assert not re.search(r"Concerns(?! about a manager)", staff)
    assert "Feedback" not in staff
    assert "Concerns" in managers
    assert "Feedback" in managers
