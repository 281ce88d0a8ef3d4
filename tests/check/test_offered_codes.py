"""Only a code that exists is offered; where a name stands in its place, theirs who has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.check import check
from sync.check.problem import Problem
from sync.forms.model import Audience
from tests.a_house import FORMS, TODAY, look, resident, rows, session, tables, write_books

STAFF = rows()["staff"]
SAM = STAFF[0] | {"staff": "S-03", "name": "Sam Sample", "account": "sam@accounts.example"}
SECOND = SAM | {"staff": "S-04", "name": "Sam Other", "account": "other@accounts.example"}


def problems(forms=FORMS, **own) -> list[Problem]:
    found = check(tables(rows(**own)), forms, TODAY).problems
    return [each for each in found if each.code in {"KW-ID-FORM", "KW-ID-LOOKALIKE"}]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Sam", "S-03"),
        ("sam sample", "S-03"),
        (" SAM ", "S-03"),
        ("Kit", "S-01"),
        ("Example", None),  # two have it
        ("Sa", None),
        ("Sam S", None),
        ("nobody", None),
        ("S03", "S-03"),
        ("S99", None),
        ("S-O3", "S-03"),
        ("S-O9", None),
    ],
)
def test_on_a_staff_question_only_a_code_that_somebody_has_is_offered(typed, offered):
    told = session("16/06/2026", "We talked.") | {"staff": typed}
    (found,) = problems(staff=(*STAFF, SAM), sessions=[told])
    assert found.offer == offered


def test_two_who_have_the_name_are_not_told_apart():
    told = session("16/06/2026", "We talked.") | {"staff": "Sam"}
    (found,) = problems(staff=(*STAFF, SAM, SECOND), sessions=[told])
    assert found.offer is None


def test_a_resident_s_name_offers_their_code_and_nothing_more():
    told = session("16/06/2026", "We talked.", "Bo")
    (found,) = problems(sessions=[told])
    assert found.offer == "R-002"
    page = look(rows(sessions=[told])).shows("to-put-right.md")
    assert "We found “Bo”." in page
    assert "Did you mean R-002?" in page
    assert "Bo Sample" not in page


def test_a_name_is_matched_by_the_name_of_a_house_as_a_whole():
    told = [resident("R-009", "Jo", "25/06/2026", house=each) for each in ("Oak House", "House")]
    told[1]["resident"] = "R-010"
    assert [each.offer for each in problems(residents=told, sessions=[])] == ["H-2", None]


def test_a_code_of_the_row_s_own_is_offered_only_while_nobody_has_it():
    told = [resident(code, "Jo", "25/06/2026") for code in ("R-001", "R001", "R002")]
    found = problems(residents=told, sessions=[], goals=[], reviews=[], assessments=[])
    assert [each.offer for each in found if each.form == "residents"] == [None, "R-002"]


def test_a_name_that_who_reads_the_list_may_not_see_offers_nothing():
    staff = FORMS["staff"]
    names = tuple(
        replace(each, audience=Audience.MANAGERS) if each.name == "name" else each
        for each in staff.fields
    )
    forms = {**FORMS, "staff": replace(staff, fields=names)}
    told = session("16/06/2026", "We talked.") | {"staff": "Kit"}
    assert [each.offer for each in problems(forms, sessions=[told])] == [None]
    assert [each.offer for each in problems(sessions=[told])] == ["S-01"]


def test_the_terminal_shows_neither_the_name_nor_the_code_that_is_offered(keywork, tmp_path):
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    book = write_books(tmp_path, rows(sessions=[session("16/06/2026", "We talked.", "Bo")]))
    said = keywork("check", "--workbook", book, "--today", "2026-06-30", exit_code=1).output
    assert "KW-ID-FORM" in said
    assert "Bo" not in said.replace("Book", "")
    assert "R-002" not in said
