"""Every code that a row of the demo names is there, and every option is used that matters."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

import pytest
import yaml
from demo_days import DAYS, SCHEMAS, Row, read_schemas

from tests.cached import demo_tables

Tables = dict[str, list[Row]]
LOOKALIKE = {("sessions", "resident"), ("evaluations", "activity")}  # one each, on purpose
UNUSED = {  # options that would tell another story than this house’s
    ("residents", "agreement"): {"None"},
    ("moves", "to"): None,
    ("moves", "keywork_end"): None,
    ("concerns", "kind"): None,
    ("concerns", "about"): {"A visitor", "Someone else"},
    ("concerns", "decision"): {"Told the council"},
    ("concerns", "agreed"): {"No"},
    ("concerns", "wishes_met"): {"In part", "No", "Not known"},
    ("concerns", "told"): {"Police", "Family", "Nobody yet", "Other"},
    ("concerns", "did_now"): {"Called 999"},
    ("followups", "weeks"): {"26"},
    ("followups", "still_there"): {"No", "Not known"},
    ("partners", "kind"): {"Other"},
    ("requests", "decision"): {"Refused", "Told the ICO"},
}
NEW = (
    "activities",
    "concerns",
    "contacts",
    "evaluations",
    "followups",
    "grants",
    "moments",
    "partners",
    "repairs",
    "requests",
    "toolkit",
)


@pytest.fixture(params=list(DAYS.values()), ids=list(DAYS))
def tables(request: pytest.FixtureRequest) -> Tables:
    return demo_tables(request.param)


@functools.cache
def foreign_keys() -> list[tuple[str, str, str, str]]:
    found = []
    for path in sorted(Path(SCHEMAS).glob("*.yaml")):
        schema = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key in schema.get("foreignKeys", []):
            (name,), (to,) = key["fields"], key["reference"]["fields"]
            found.append((path.stem, name, key["reference"]["resource"], to))
    return found


def test_every_code_that_is_named_is_there(tables: Tables) -> None:
    for form, name, other, key in foreign_keys():
        known = {row[key] for row in tables[other]}
        named = [row[name] for row in tables[form] if row.get(name) is not None]
        unknown = [code for code in named if code not in known]
        assert len(unknown) == ((form, name) in LOOKALIKE), (form, name)
        assert all("O" in code for code in unknown)


def test_every_kind_of_code_is_named_somewhere(tables: Tables) -> None:
    unused = {
        (form, name)
        for form, name, _, _ in foreign_keys()
        if not any(row.get(name) is not None for row in tables[form])
    }
    assert unused <= {
        ("reviews", "goal_3"),
        ("reviews", "goal_4"),
        ("residents", "support_worker"),
        ("checked", "staff"),
        ("changes", "house"),
    }


@pytest.mark.parametrize("form", NEW)
def test_every_option_that_matters_is_used_once(form: str) -> None:
    rows = demo_tables(date(2026, 11, 21))[form]
    for name, field in read_schemas()[form].items():
        options = set(field.get("constraints", {}).get("enum", ()))
        used: set[object] = set()
        for row in rows:
            answer = row.get(name)
            used |= set(answer) if isinstance(answer, tuple) else {answer}
        if (left_out := UNUSED.get((form, name), set())) is not None:
            assert options - used == left_out, name


def test_all_questions_of_the_new_tabs_are_answered_somewhere(tables: Tables) -> None:
    schemas = read_schemas()
    for form in (*NEW, "introductions"):
        answered = {name for row in tables[form] for name in row}
        never = schemas[form].keys() - answered
        assert never <= {"sender", "longer", "share_reason"}, (form, never)


def test_a_goal_that_is_named_belongs_to_the_one_who_is_named(tables: Tables) -> None:
    goals = {row["goal"]: row for row in tables["goals"]}
    for form in ("contacts", "moments"):
        for row in tables[form]:
            if "goal" in row:
                goal = goals[row["goal"]]
                assert goal["resident"] == row["resident"]
                assert goal["date"] <= row["date"], row["goal"]
