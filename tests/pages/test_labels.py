"""An option that a house shows by other words has them wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from sync.forms.model import Form
from sync.records.agreements import step_reference
from tests import a_house
from tests.a_house import Night, goal, look, rows, section, session, shown

LABELS = {
    ("goals", "outcome"): {"Met": "Done and dusted"},
    ("goals", "step_1_who"): {"Keyworker": "The one with the keys"},
    ("sessions", "next_who"): {"Keyworker": "The one with the keys"},
    ("assessments", "priority_areas"): {"Lifeskills": "Running a home"},
}


def labelled(forms: Mapping[str, Form]) -> dict[str, Form]:
    return {
        name: replace(
            form,
            fields=tuple(
                replace(each, labels=MappingProxyType(LABELS.get((name, each.name), {})))
                for each in form.fields
            ),
        )
        for name, form in forms.items()
    }


@pytest.fixture
def night(monkeypatch: pytest.MonkeyPatch) -> Night:
    monkeypatch.setattr(a_house, "FORMS", labelled(a_house.FORMS))
    agreed = session(
        "16/06/2026", "We met.", next="Ring the bank", next_who="Keyworker", next_by="10/07/2026"
    )
    met = goal("G-002", "Open an account", status="Closed") | {
        "closed": "20/06/2026",
        "outcome": "Met",
    }
    return look(rows(sessions=[agreed], goals=[met]))


def test_today_says_how_a_goal_ended_in_the_words_of_the_house(night: Night) -> None:
    going_well = shown(section(night.page("index.md"), "Going well"))
    assert "Done and dusted" in going_well
    assert "Met" not in going_well


def test_a_caseload_says_who_does_it_and_what_matters_in_the_words_of_the_house(
    night: Night,
) -> None:
    caseload = night.shows("caseloads/s-01.md")
    reference = step_reference("R-001", "Ring the bank")
    assert f"Ring the bank {reference} (The one with the keys)" in caseload
    assert "Matters most Running a home, Health" in caseload
