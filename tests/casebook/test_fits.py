"""A house may change its forms, but not so that the casebook cannot be made."""

from __future__ import annotations

import pytest

from sync.forms.load import load_forms
from sync.records.fits import misfits
from tests.houses import FORMS, SCHEMA_TEXTS


def told(form: str, old: str, new: str) -> list[tuple[str, str]]:
    """Change a shipped form as its house might, and list what does not fit."""
    name = f"{form}.yaml"
    assert old in SCHEMA_TEXTS[name]
    return list(misfits(load_forms(SCHEMA_TEXTS | {name: SCHEMA_TEXTS[name].replace(old, new, 1)})))


def test_the_shipped_forms_fit():
    assert list(misfits(FORMS)) == []


MOVED_IN = """    description: For someone who does not live here, the day of the first keywork.
    constraints: {required: true}
"""


@pytest.mark.parametrize(
    ("form", "old", "new", "said"),
    [
        ("residents", "name: moved_in", "name: arrived", "moved_in is needed"),
        ("residents", MOVED_IN, "", "moved_in must be required"),
        (
            "residents",
            MOVED_IN,
            MOVED_IN + "    keywork: {audience: managers}\n",
            "moved_in cannot be kept from staff",
        ),
        ("sessions", "title: At what time?\n    type: time", "title: At what time?\n    type: date",
         "start holds another kind"),
    ],
)  # fmt: skip
def test_what_every_page_is_built_on_must_stay(form, old, new, said):
    ((where, words),) = told(form, old, new)
    assert where == form
    assert said in words


def test_a_question_that_pages_can_do_without_may_go_or_be_kept_from_staff():
    assert told("sessions", "name: wishes", "name: hopes") == []
    line = "title: Pronouns\n    type: string\n"
    assert told("residents", line, line + "    keywork: {audience: managers}\n") == []


def test_a_form_that_is_gone_is_told():
    assert ("goals", "this form is needed. Put the file back.") in list(
        misfits({name: form for name, form in FORMS.items() if name != "goals"})
    )
