"""Records and forms say the same: every field of a record is a question of its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import get_type_hints

import pytest

from sync.casebook.kept import ABOUT_THE_ROW
from sync.casebook.reading import of_kind
from sync.forms.load import load_forms
from sync.forms.model import Field, Form, Kind
from sync.records import RECORDS, Assessment, Goal, Record, Session, area_field
from sync.records.base import MAY_WAIT
from sync.records.fits import TYPES
from tests.houses import FORMS, SCHEMA_TEXTS, assessed, casebook, day, goal, met, moved_in, rows

EVERY = [(form, name) for form, kind in RECORDS.items() for name in get_type_hints(kind)]
OWN = {each.name for each in fields(Record)}


def test_a_record_has_six_fields_that_any_row_has() -> None:
    assert {"row", "timestamp", "sender", "more", "declined", "waits"} == OWN


@pytest.mark.parametrize(("form", "name"), [each for each in EVERY if each[1] not in OWN])
def test_every_field_of_a_record_is_a_question_of_its_form_with_a_fitting_type(
    form: str, name: str
) -> None:
    question = FORMS[form].by_name[name]
    assert get_type_hints(RECORDS[form])[name] == fitting(question)
    (own,) = [each for each in fields(RECORDS[form]) if each.name == name]
    assert (own.default is MISSING) == question.placing
    may_wait = MAY_WAIT in own.metadata
    needed = question.required and question.kind is not Kind.CHOICES
    assert may_wait == (needed and not question.placing)


def fitting(question: Field) -> object:
    kind = TYPES[question.kind]
    if question.placing or question.kind is Kind.CHOICES:
        return kind
    return kind | None  # type: ignore[operator]


def test_few_fields_place_a_row_and_a_house_s_own_required_never_makes_one() -> None:
    placing = {name: sorted(form.placing) for name, form in FORMS.items()}
    assert placing == {
        "activities": ["activity", "date"],
        "assessments": ["date", "kind", "resident"],
        "changes": ["date", "resident", "what"],
        "checked": ["date", "reference", "staff"],
        "concerns": ["date"],
        "contacts": ["date", "resident"],
        "evaluations": ["activity"],
        "feedback": [],
        "followups": ["date", "resident", "weeks"],
        "goals": ["date", "goal", "resident"],
        "grants": ["date"],
        "houses": ["house"],
        "introductions": ["staff"],
        "moments": ["date"],
        "moves": ["date", "resident", "what"],
        "partners": ["partner"],
        "repairs": ["date"],
        "requests": ["kind", "received"],
        "residents": ["resident"],
        "reviews": ["date", "resident"],
        "sessions": ["date", "kind", "resident"],
        "settings": ["setting"],
        "staff": ["staff"],
        "cover": ["colleague", "date"],
        "steps": ["date", "reference", "what"],
        "toolkit": ["session"],
    }
    asked = replace(FORMS["sessions"].by_name["minutes"], required=True)
    fields_ = tuple(asked if each.name == "minutes" else each for each in FORMS["sessions"].fields)
    assert replace(FORMS["sessions"], fields=fields_).placing == FORMS["sessions"].placing


@pytest.mark.parametrize("form", RECORDS)
def test_every_question_we_ship_has_a_field_so_that_more_answers_are_the_houses_own(
    form: str,
) -> None:
    asked = set(FORMS[form].by_name) - ABOUT_THE_ROW
    assert asked <= set(get_type_hints(RECORDS[form]))


def test_every_form_about_people_has_its_record() -> None:
    assert set(FORMS) == set(RECORDS)


def test_every_area_has_its_score_in_assessments_and_reviews() -> None:
    areas = FORMS["goals"].by_name["area"].options
    assert len(areas) == 11
    for form in ("assessments", "reviews"):
        assert {area_field(area) for area in areas} <= set(get_type_hints(RECORDS[form]))
    (made,) = of_kind(Assessment, rows([assessed(1, area_home_and_moving_on=4)]))
    assert made.score("Home and moving on") == 4
    assert made.score("Health") is None
    assert made.score("An area of the house") is None


def house_that_asks_more() -> Mapping[str, Form]:
    more = '  - {name: garden, title: "Did you garden?", type: string}\n'
    text = SCHEMA_TEXTS["sessions.yaml"].replace("fields:\n", "fields:\n" + more, 1)
    return load_forms({**SCHEMA_TEXTS, "sessions.yaml": text})


def test_a_question_of_the_house_itself_goes_to_more_in_its_own_words() -> None:
    forms = house_that_asks_more()
    told = rows([met(3, garden="Beans"), met(4, garden=None), met(5)], forms)
    found = of_kind(Session, told)
    assert [each.more for each in found] == [(("Did you garden?", "Beans"),), (), ()]
    assert "Beans" not in repr(found)


def test_what_is_in_no_schema_goes_nowhere() -> None:
    (found,) = of_kind(Session, rows([met(3, secret_column="Beans")]))
    assert found.more == ()


def test_a_record_keeps_its_row_number_and_what_was_declined() -> None:
    told = rows([met(3), met(4)])
    assert [each.row for each in of_kind(Session, told)] == [2, 3]


def test_the_kinds_of_meeting_are_options_of_the_form_and_all_but_two_took_place() -> None:
    options = FORMS["sessions"].by_name["kind"].options
    found = {each.kind: each for each in of_kind(Session, rows(met(1, kind=k) for k in options))}
    assert {kind for kind, each in found.items() if not each.took_place} == {
        "Missed by resident",
        "Cancelled by us",
    }
    assert {kind for kind, each in found.items() if each.missed} == {"Missed by resident"}


def test_a_goal_went_well_by_its_outcome_and_lists_the_steps_that_were_written() -> None:
    options = FORMS["goals"].by_name["outcome"].options
    told = [goal(1, outcome=each, step_2="Ring", step_3_who="Resident") for each in options]
    found = of_kind(Goal, rows(told))
    assert [each.outcome for each in found if each.went_well] == [
        "Met",
        "Partly met",
        "Can do it alone",
        "Settled",
    ]
    assert [step.what for step in found[0].steps] == ["Ring"]


def test_the_next_code_is_one_more_than_the_highest_and_as_wide() -> None:
    book = casebook(moved_in(code="R-009"), moved_in(code="R-002"), today=day(1))
    assert book.next_code("residents") == "R-010"
    assert casebook(moved_in(code="R-999"), today=day(1)).next_code("residents") == "R-1000"
    assert casebook(moved_in(code="R-0041"), today=day(1)).next_code("residents") == "R-0042"


def test_the_next_code_counts_those_that_wait_for_a_correction() -> None:
    waiting = {"residents": frozenset({"R-011"}), "goals": frozenset({"G-030"})}
    book = casebook(moved_in(code="R-009"), goal(1), today=day(1), waiting=waiting)
    assert book.next_code("residents") == "R-012"
    assert book.next_code("goals") == "G-031"


def test_the_next_goal_counts_goals_of_people_who_left_or_wait() -> None:
    told = moved_in(), goal(1, code="G-004"), goal(1, code="G-007", resident="R-002")
    book = casebook(*told, today=day(1), waiting={"residents": frozenset({"R-002"})})
    assert book.next_code("goals") == "G-008"


def test_before_there_is_any_code_there_is_no_next_one() -> None:
    assert casebook(today=day(1)).next_code("residents") is None
    assert casebook(moved_in(), today=day(1)).next_code("goals") is None
