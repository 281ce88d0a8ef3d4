"""A house may change its forms, but not so that the casebook cannot be made."""

from __future__ import annotations

import pytest

from sync.forms.load import load_forms
from sync.records.fits import misfits
from tests.houses import FORMS, SCHEMA_TEXTS


def told(form: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """Change a shipped form as its house might, and list what does not fit."""
    name = f"{form}.yaml"
    assert old in SCHEMA_TEXTS[name]
    return list(misfits(load_forms(SCHEMA_TEXTS | {name: SCHEMA_TEXTS[name].replace(old, new, 1)})))


def test_the_shipped_forms_fit():
    assert list(misfits(FORMS)) == []


MOVED_IN = """    constraints: {required: true}
    keywork: {future: true}
"""


@pytest.mark.parametrize(
    ("form", "old", "new", "said"),
    [
        ("residents", "name: moved_in", "name: arrived", "moved_in is needed"),
        ("residents", MOVED_IN, "", "moved_in must be required"),
        (
            "residents",
            MOVED_IN,
            MOVED_IN.replace("future: true", "future: true, audience: managers"),
            "moved_in cannot be kept from staff",
        ),
        ("sessions", "title: At what time?\n    type: time", "title: At what time?\n    type: date",
         "start must hold a time of day (type: time)"),
    ],
)  # fmt: skip
def test_what_every_page_is_built_on_must_stay(form, old, new, said):
    ((where, _, words),) = told(form, old, new)
    assert where == form
    assert said in words


def test_a_question_that_pages_can_do_without_may_go_or_be_kept_from_staff():
    assert told("sessions", "name: wishes", "name: hopes") == []
    line = "title: Pronouns\n    type: string\n"
    assert told("residents", line, line + "    keywork: {audience: managers}\n") == []


def test_a_form_that_is_gone_is_told():
    assert ("goals", "", "This form is needed. Put the file back.") in list(
        misfits({name: form for name, form in FORMS.items() if name != "goals"})
    )


@pytest.mark.parametrize(
    ("form", "old", "new", "said"),
    [
        ("sessions", "required: true\n      enum: [Keywork", "enum: [Keywork",
         "kind must be required"),
        ("assessments", "{required: true, enum: [None known", "{enum: [None known",
         "risk must be required"),
    ],
)  # fmt: skip
def test_an_answer_that_keywork_counts_by_must_be_required(form, old, new, said):
    """Else a meeting of no kind would count as one that we cancelled."""
    ((_, _, words),) = told(form, old, new)
    assert said in words


def test_a_code_that_names_a_resident_must_be_a_foreign_key():
    """Else a row about somebody who is not there counts, and no page shows it."""
    key = """  - fields: [resident]
    reference: {resource: residents, fields: [resident]}
"""
    text = SCHEMA_TEXTS["sessions.yaml"]
    assert key in text
    own = load_forms(SCHEMA_TEXTS | {"sessions.yaml": text.replace(key, "")})
    said = [words for form, name, words in misfits(own) if (form, name) == ("sessions", "resident")]
    assert said == ["The field resident must be a foreign key to residents. Put the key back."]
