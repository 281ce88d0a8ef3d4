"""The Data Package says of each cell what it is, and nothing that does not hold."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import frictionless
import pytest

from sync.export.folder import put_folder
from sync.export.package import data_package
from sync.forms.model import Kind
from tests.drawn import record
from tests.export.every_kind import (
    DECLINED,
    FORMS,
    PEOPLE,
    as_typed,
    cells,
    described,
    exported,
    field_of,
    found_wrong,
    package_of,
    read_back,
    session,
)

WHOLE = {
    "timestamp": datetime(2026, 6, 16, 9, 30, 5),
    "resident": "R-001",
    "date": date(2026, 6, 16),
    "start": time(14, 30),
    "minutes": 45,
    "score": 4,
    "planned": False,
    "sum": Decimal("12.50"),
    "account": "kit@accounts.example",
    "how": "-1 to 1",
    "place": "By the river, on a bench",
    "topics": ("+ more", "Housing, repairs", "Bikes, and boats"),
    "others": "@ the office",
    "note": "=1+1\nWe met.",
}


def test_every_kind_of_field_is_in_the_package_of_these_tests() -> None:
    assert {each.kind for form in FORMS.values() for each in form.fields} == set(Kind)
    assert set(WHOLE) == {each.name for each in FORMS["sessions"].fields}


def test_every_kind_of_value_is_valid_and_reads_back(tmp_path: Path) -> None:
    files = package_of(session(WHOLE), session({"resident": "R-002"}, 3))
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []
    blank = dict.fromkeys(WHOLE)
    assert read_back(files, "sessions") == [WHOLE, blank | {"resident": "R-002"}]


def test_another_programs_reading_gives_the_same_values(tmp_path: Path) -> None:
    """Frictionless casts each cell by the schema; only the apostrophe is left to take away."""
    put_folder(package_of(session(WHOLE)), tmp_path / "out")
    package = frictionless.Package(str(tmp_path / "out/datapackage.json"))
    (row,) = package.get_resource("sessions").read_rows()
    found = dict(row)
    found["topics"] = tuple(as_typed("\n".join(found["topics"])).split("\n"))
    assert {k: as_typed(v) if isinstance(v, str) else v for k, v in found.items()} == WHOLE


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("timestamp", {"type": "datetime"}),
        ("resident", {"type": "string", "constraints": {"pattern": "R-[0-9]{3,6}"}}),
        ("date", {"type": "date"}),
        ("start", {"type": "time"}),
        ("minutes", {"type": "integer", "constraints": {"minimum": 1, "maximum": 600}}),
        ("score", {"type": "integer", "constraints": {"minimum": 1, "maximum": 5}}),
        ("planned", {"type": "boolean", "trueValues": ["Yes"], "falseValues": ["No"]}),
        ("sum", {"type": "number", "constraints": {"minimum": 0}}),
        ("account", {"type": "string", "format": "email"}),
        ("how", {"type": "string", "constraints": {"enum": ["Phone", "'-1 to 1", "'=)"]}}),
        ("topics", {"type": "list", "delimiter": "\n", "itemType": "string"}),
        ("note", {"type": "string"}),
    ],
)
def test_a_column_is_described_as_it_is_written(name: str, told: dict[str, object]) -> None:
    question = FORMS["sessions"].by_name[name].title
    found = field_of(package_of(session(WHOLE)), "sessions", name)
    missing = {"missingValues": ["", "Rather not say"]}
    assert found == {"name": name, "title": question} | told | missing


def test_a_list_with_words_of_ones_own_promises_no_options() -> None:
    files = package_of(session(WHOLE))
    assert "enum" not in field_of(files, "sessions", "place").get("constraints", {})
    assert "enum" not in field_of(files, "sessions", "topics").get("constraints", {})


def test_a_length_leaves_room_for_the_apostrophe(tmp_path: Path) -> None:
    longest = "+" * 20
    files = exported(PEOPLE, f"Day | Resident code | Others\n1/2/2026 | R-001 | {longest}")
    assert field_of(files, "sessions", "others")["constraints"] == {"maxLength": 21}
    assert cells(files, "sessions")[0]["others"] == "'" + longest
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_an_address_with_the_apostrophe_is_not_called_an_address() -> None:
    files = package_of(session({"account": "+kit@accounts.example"}))
    assert cells(files, "sessions")[0]["account"] == "'+kit@accounts.example"
    assert "format" not in field_of(files, "sessions", "account")


def test_rows_that_name_a_resident_who_waits_are_there_and_no_key_is_promised(
    tmp_path: Path,
) -> None:
    sessions = "Day | Resident code\n1/2/2026 | R-001\n1/2/2026 | R-003"
    files = exported(PEOPLE, sessions)
    assert [row["resident"] for row in cells(files, "residents")] == ["R-001", "R-002"]
    assert [row["resident"] for row in cells(files, "sessions")] == ["R-001", "R-003"]
    told = described(files, "sessions")
    assert "foreignKeys" not in told["schema"]
    assert "“Resident code”" in told["description"]
    assert "wait for a correction" in told["description"]
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_a_key_that_holds_of_every_row_is_promised() -> None:
    files = exported(PEOPLE, "Day | Resident code\n1/2/2026 | R-001\n1/2/2026 |")
    told = described(files, "sessions")
    reference = {"resource": "residents", "fields": ["resident"]}
    assert told["schema"]["foreignKeys"] == [{"fields": ["resident"], "reference": reference}]
    assert "description" not in told
    assert described(files, "residents")["schema"]["primaryKey"] == ["resident"]


def test_frictionless_would_see_a_key_that_does_not_hold(tmp_path: Path) -> None:
    """Else the tests above would prove nothing."""
    files = exported(PEOPLE, "Day | Resident code\n1/2/2026 | R-001")
    files["sessions.csv"] = files["sessions.csv"].replace(b"R-001", b"R-002")
    files["residents.csv"] = files["residents.csv"].replace(b"R-002", b"R-009")
    put_folder(files, tmp_path / "out")
    assert {each[3] for each in found_wrong(tmp_path / "out")} >= {"foreign-key", "hash-count"}


def test_rows_that_share_a_code_promise_no_primary_key(tmp_path: Path) -> None:
    """Somebody may have said on Checked that it is right as it stands."""
    form = FORMS["residents"]
    person = {"resident": "R-001", "moved_in": date(2026, 1, 31)}
    rows = [record(FORMS["residents"], 2, person), record(FORMS["residents"], 3, person)]
    files = data_package([(form, rows)], "Elm Homes")
    told = described(files, "residents")
    assert "primaryKey" not in told["schema"]
    assert "unique" not in field_of(files, "residents", "resident")["constraints"]
    assert "No primaryKey" in told["description"]
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_a_declined_answer_is_told_from_one_that_is_not_there(tmp_path: Path) -> None:
    files = exported(
        PEOPLE,
        """
        Day      | Resident code | Score          | Others
        1/2/2026 | R-001         | rather not say |
        1/2/2026 | R-002         |                | Rather not say
        """,
    )
    assert [row["score"] for row in cells(files, "sessions")] == ["Rather not say", ""]
    assert [row["score"] for row in read_back(files, "sessions")] == [DECLINED, None]
    assert [row["others"] for row in read_back(files, "sessions")] == [None, DECLINED]
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_a_needed_answer_that_was_declined_is_not_promised(tmp_path: Path) -> None:
    sessions = FORMS["sessions"]
    needed = replace(sessions.by_name["score"], required=True)
    form = replace(sessions, fields=(needed, sessions.by_name["note"]))
    row = session({"score": 4, "note": None})
    declined = session({"score": None, "note": "We met."}, 3, ["score"])
    promised = data_package([(form, [row])], "Elm Homes")
    assert field_of(promised, "sessions", "score")["constraints"]["required"] is True
    files = data_package([(form, [row, declined])], "Elm Homes")
    assert "required" not in field_of(files, "sessions", "score")["constraints"]
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_a_form_without_rows_is_there_with_its_headings(tmp_path: Path) -> None:
    files = exported(PEOPLE, "Day | Resident code")
    assert cells(files, "sessions") == []
    assert files["sessions.csv"].startswith(b"timestamp,resident,date,")
    assert read_back(files, "sessions") == []
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []


def test_the_rule_for_the_apostrophe_is_written_down() -> None:
    told = json.loads(package_of()["datapackage.json"])
    assert "take the first apostrophe away, and no more" in told["description"]
    assert "personal data" in told["description"]


def test_the_same_rows_give_the_same_bytes() -> None:
    once = package_of(session(WHOLE))
    assert once == package_of(session(dict(reversed(WHOLE.items()))))
