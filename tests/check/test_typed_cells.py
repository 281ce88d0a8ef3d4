"""What tired people type, kind by kind: used, used and told of, or asked about."""

from __future__ import annotations

from datetime import date

import pytest
import typed_days
import typed_numbers
import typed_words
from hypothesis import given
from hypothesis import strategies as st
from typed import Typed, said

from sync.check.messages import MESSAGES
from sync.check.readers.cells import BLANK, AnswerReader
from sync.check.readers.reading import Context
from sync.forms.model import Field, Kind

CONTEXT = Context(date(2026, 11, 21), patterns={"residents": "R-[0-9]{3,6}"})

TABLES = (*typed_days.TABLES, *typed_numbers.TABLES, *typed_words.TABLES)
LINES = [
    pytest.param(field, line, id=f"{field.name}-{line!r}")
    for field, lines in TABLES
    for line in lines
]


@pytest.mark.parametrize(("field", "line"), LINES)
def test_a_cell_is_used_or_asked_about_as_its_table_says(field: Field, line: Typed) -> None:
    answer = AnswerReader(field, CONTEXT)(line.cell)
    told = answer.fault
    found = (said(answer.value), told.code if told else "", said(told.offer) if told else "")
    assert found == (line.used, line.code, line.offer)


def test_an_amount_may_be_below_0_or_have_a_top_where_the_schema_says_so() -> None:
    owed = Field("owed", "Owed", Kind.MONEY, minimum=-50, maximum=50)
    read = AnswerReader(owed, CONTEXT)
    assert said(read("-£12.50").value) == "-12.50"
    assert said(read("£-12.50").value) == "-12.50"
    assert read(-50.01).fault.code == "KW-MONEY-LOW"
    assert read("50.01").fault.code == "KW-MONEY-HIGH"


ANY_CELL = st.one_of(
    st.text(max_size=60),
    st.text("0123456789 ./,:-+£€$%½hmpRrO()", max_size=14),
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.sampled_from([1e308, -1e308, -0.0, 0.999999999, 2958465.99999, 46347.999999]),
    st.booleans(),
    st.none(),
)


@pytest.mark.parametrize("field", [field for field, _ in TABLES], ids=lambda field: field.name)
@given(cell=ANY_CELL)
def test_whatever_a_cell_holds_it_is_blank_used_or_asked_about(field: Field, cell: object) -> None:
    answer = AnswerReader(field, CONTEXT)(cell)
    assert answer.fault is None or answer.fault.code in MESSAGES
    assert answer.value is not None or answer.fault or answer is BLANK
