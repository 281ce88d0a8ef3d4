"""What is written parses back to the rows, whatever the rows say."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.check import check
from sync.export.folder import put_folder
from sync.export.package import data_package
from sync.forms.model import Kind
from sync.pull.table import RawTable
from sync.records import Record
from sync.records.making import answers_of
from tests.drawn import table
from tests.export.every_kind import (
    DECLINED,
    FORMS,
    PEOPLE,
    TODAY,
    found_wrong,
    package_of,
    read_back,
    session,
)
from tests.tries import tries

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
lines = words.filter(lambda text: "\n" not in text and text != "Rather not say")
VALUES = {
    Kind.CODE: st.sampled_from(["R-001", "R-002", "R-999"]),
    Kind.TEXT: lines,
    Kind.EMAIL: st.sampled_from(["kit@accounts.example", "+lou@accounts.example"]),
    Kind.CHOICE: st.sampled_from(["Phone", "-1 to 1", "=)"]),
    Kind.CHOICES: st.lists(lines, min_size=1, max_size=4).map(tuple),
    Kind.YES_NO: st.booleans(),
    Kind.WHOLE: st.integers(1, 600),
    Kind.SCORE: st.integers(1, 5),
    Kind.MONEY: st.decimals(0, 10**9, places=2, allow_nan=False),
    Kind.DATE: st.dates(),
    Kind.TIME: st.times(),
    Kind.MOMENT: st.datetimes(),
}


@st.composite
def sessions(draw: st.DrawFn) -> Record:
    """Draw a row of Sessions, with answers of every kind, blanks and declined ones."""
    values, declined = {}, set()
    for each in FORMS["sessions"].fields:
        kind = lines if each.other and each.kind is Kind.CHOICE else VALUES[each.kind]
        values[each.name] = draw(st.none() | kind)
        if values[each.name] is None and draw(st.booleans()):
            declined.add(each.name)
    return session(values, 2, declined)


def as_read(row: Record) -> dict[str, object]:
    answers = answers_of(row, FORMS["sessions"])
    return {name: DECLINED if name in row.declined else answers[name] for name in answers}


@given(st.lists(sessions(), max_size=5))
def test_what_is_written_parses_back_to_the_rows(rows: list[Record]) -> None:
    assert read_back(package_of(*rows), "sessions") == [as_read(row) for row in rows]


typed = st.sampled_from(["=1", "'=1", "+ more, Debt", "12", "Rather not say", ""]) | st.text()
TYPED = ("resident", "place", "topics", "others", "note")


@settings(tries(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(typed, typed, typed, typed), max_size=8))
def test_whatever_people_type_the_export_of_the_good_rows_is_valid(
    tmp_path: Path, rows: list[tuple[str, ...]]
) -> None:
    form = FORMS["sessions"]
    header = tuple(form.by_name[name].title for name in TYPED)
    told = tuple(enumerate((("R-001", *row) for row in rows), 2))
    tables = {
        "residents": table(PEOPLE, FORMS["residents"]),
        "sessions": RawTable("sessions", "Sessions", "drawn", header, told),
    }
    found = check(tables, FORMS, TODAY)
    good = [(form, found.records[name]) for name, form in FORMS.items()]
    files = data_package(good, "Elm Homes")
    put_folder(files, tmp_path / "out")
    assert found_wrong(tmp_path / "out") == []
    assert read_back(files, "sessions") == [as_read(row) for row in found.records["sessions"]]
