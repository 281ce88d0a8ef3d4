"""Every kind of cell that the shipped forms use, typed into a real question of a real form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_house import FORMS, HOUSES, STAFF, TODAY, tables
from typed import Typed, said, typed

from sync.check import check
from sync.check.readers.cells import BY_THE_FORM, READERS, reader_for
from sync.forms.model import Field, Kind
from sync.pull.table import RawTable
from sync.records.making import answer_getter
from tests.drawn import table

GOOD = {
    "sessions": {
        "resident": "R-001",
        "staff": "S-01",
        "date": "10/03/2026",
        "kind": "Keywork",
        "minutes": 45,
        "how": "In person",
        "happened": "We talked.",
    },
    "goals": {
        "goal": "G-001",
        "resident": "R-001",
        "date": "05/03/2026",
        "words": "Cook a meal",
        "area": "Lifeskills",
        "term": "Long",
        "set_by": "Resident",
        "look_again": "01/09/2026",
        "status": "Open",
    },
    "houses": {"house": "H-3", "name": "Ash House"},
    "staff": {
        "staff": "S-09",
        "name": "Pat Example",
        "roles": "Volunteer",
        "started": "01/01/2020",
        "can_be_keyworker": "No",
    },
    "partners": {"partner": "P-001", "name": "Willow Advice", "kind": "Council"},
    "grants": {
        "date": "10/03/2026",
        "asked_by": "S-01",
        "house": "H-1",
        "idea": "Herbs for the window",
        "theme": "Wellbeing",
        "who_gains": "Everyone",
        "amount": 40,
        "residents_in": "Yes",
    },
}


def sort_of(field: Field) -> str:
    """Say what is read of a cell of *field*, as finely as its reader tells things apart."""
    sort = str(field.kind)
    if reader_for(field) is not READERS[field.kind]:
        sort = reader_for(field).__name__.removeprefix("read_").replace("_", " ")
    if field.other:
        sort += " or own words"
    if field.future:
        sort += " that may lie ahead"
    if field.name in BY_THE_FORM and not field.required:
        sort += " by the form"
    return sort


SHIPPED = {
    "code": (
        "sessions.resident",
        """
        typed      | used as | code            | offer
        R-001      | R-001
        " r\u2011002\u00a0" | R-002
        R-001 Ada  | R-001
        R001       |         | KW-ID-FORM      | R-001
        R-OO1      |         | KW-ID-LOOKALIKE | R-001
        R-077      |         | KW-ID-UNKNOWN
        R-001 or 2 |         | KW-ID-FORM
        1          |         | KW-ID-FORM      | R-001
        """,
    ),
    "text": (
        "sessions.others",
        """
        typed            | used as          | code | offer
        A cousin & "Vi"  | A cousin & "Vi"
        "  two\u00a0\u200bwords "   | two words
        =1+1             | =1+1
        12               | 12
        #REF!            |                  | KW-SHEET-ERROR
        Loading...       |                  | KW-SHEET-LOADING
        """,
    ),
    "long": (
        "sessions.view",
        """
        typed                | used as            | code | offer
        "  two\u00a0words "  | two words
        # Heading            | # Heading
        0.1                  | 0.1
        #NAME?               |                    | KW-SHEET-ERROR
        Testing 123          |                    | KW-TEXT-TRIAL
        """,
    ),
    "name": (
        "houses.name",
        """
        typed         | used as     | code           | offer
        " Elm\u00a0Row " | Elm Row
        ELM ROW       | ELM ROW     | KW-NAME-LOOK   | ELM ROW
        -             |             | KW-NAME-NONE
        test house    |             | KW-NAME-TRIAL
        12            |             | KW-NAME-NUMBER
        """,
    ),
    "email": (
        "staff.account",
        """
        typed                 | used as         | code     | offer
        Pat@Example.ORG       | Pat@example.org
        <pat@example.org>     | pat@example.org
        pat at example.org    |                 | KW-EMAIL
        a@example.org, b@example.org |          | KW-EMAIL
        """,
    ),
    "email by the form": (
        "sessions.sender",
        """
        typed           | used as         | code     | offer
        kit@example.org | kit@example.org
        kit             |                 | KW-EMAIL
        """,
    ),
    "phone": (
        "partners.phone",
        """
        typed             | used as       | code           | offer
        "01632 960123"    | 01632960123
        "+44 7700 900123" | +447700900123
        (020) 7946-0018   | 02079460018
        1632960123        | 01632960123   | KW-PHONE-ZERO  | 01632960123
        447700900123      | +447700900123 | KW-PHONE-PLUS  | +447700900123
        "0163296012"      | 0163296012    | KW-PHONE-SHORT | 0163296012
        01632 960123 ask for Pat |        | KW-PHONE
        TRUE              |               | KW-PHONE
        """,
    ),
    "money": (
        "grants.amount",
        """
        typed     | used as | code             | offer
        £ 12.50   | 12.50
        "12.5"    | 12.50
        150       | 150.00
        150.01    |         | KW-GRANT-CAP
        0         |         | KW-GRANT-NOTHING
        -5        |         | KW-MONEY-MINUS
        "12,50"   |         | KW-MONEY-COMMA   | 12.50
        12.505    |         | KW-MONEY-PENNY
        €12       |         | KW-MONEY-POUNDS
        about 12  |         | KW-MONEY-TEXT
        TRUE      |         | KW-MONEY-TEXT
        """,
    ),
    "choice": (
        "sessions.progress",
        """
        typed         | used as  | code           | offer
        a LITTLE      | A little
        "Not\u00a0yet" | Not yet
        A littel      |          | KW-CHOICE-NEAR | A little
        A lot, Done   |          | KW-CHOICE-TWO
        50            |          | KW-CHOICE
        TRUE          |          | KW-CHOICE
        """,
    ),
    "choice or own words": (
        "sessions.place",
        """
        typed              | used as            | code            | offer
        office             | Office
        Other              | Other
        A bench, by the sea | A bench, by the sea
        Ofice              | Ofice              | KW-CHOICE-OTHER | Office
        TRUE               |                    | KW-CHOICE
        """,
    ),
    "choices": (
        "sessions.topics",
        """
        typed                      | used as                         | code | offer
        Health,Budgeting           | Health + Budgeting
        home and moving on; Safety | Home and moving on + Safety
        Health and Safety          |                                 | KW-CHOICE-LIST
        Helth                      |                                 | KW-CHOICE-LIST | Health
        """,
    ),
    "choices or own words": (
        "sessions.together",
        """
        typed                  | used as                  | code            | offer
        Call, Form             | Call + Form
        Call, tea, and a walk  | Call + tea, and a walk
        Leaflets               | Leaflets                 | KW-CHOICE-OTHER | Leaflet
        1                      |                          | KW-CHOICE-LIST
        """,
    ),
    "yes or no": (
        "sessions.planned",
        """
        typed    | used as | code     | offer
        TRUE     | Yes
        n        | No
        0        | No
        yeah     |         | KW-YESNO | Yes
        Yes?     |         | KW-YESNO
        """,
    ),
    "whole number": (
        "houses.rooms",
        """
        typed | used as | code         | offer
        12    | 12
        "12." | 12
        0     |         | KW-NUM-RANGE
        4.5   |         | KW-NUM-WHOLE
        four  |         | KW-NUM-TEXT
        TRUE  |         | KW-NUM-TEXT
        """,
    ),
    "minutes": (
        "sessions.minutes",
        """
        typed     | used as | code            | offer
        1h30      | 90
        0.03125   | 45
        half hour | 30
        1.30      |         | KW-NUM-WHOLE
        "1.30"    |         | KW-MINUTES-TEXT
        300       |         | KW-NUM-RANGE
        """,
    ),
    "score": (
        "sessions.wellbeing",
        """
        typed | used as | code         | offer
        4     | 4
        4/5   | 4
        46146 |         | KW-NUM-DATE  | 4
        4/10  |         | KW-NUM-TEXT
        6     |         | KW-NUM-RANGE
        TRUE  |         | KW-NUM-TEXT
        """,
    ),
    "date": (
        "sessions.date",
        """
        typed      | used as    | code               | offer
        46091      | 10/03/2026
        10 Mar 2026 | 10/03/2026
        10.03.26   | 10/03/2026 | KW-DATE-SHORT-YEAR | 10/03/2026
        10/03      |            | KW-DATE-NOYEAR     | 10/03/2026
        03/10/2026 |            | KW-DATE-FUTURE     |
        31/02/2026 |            | KW-DATE-NODAY      | 28/02/2026
        """,
    ),
    "date that may lie ahead": (
        "sessions.next_by",
        """
        typed      | used as    | code             | offer
        03/10/2026 | 03/10/2026
        30/06/2036 | 30/06/2036
        01/07/2036 |            | KW-DATE-FAR
        next week  |            | KW-DATE-TEXT
        """,
    ),
    "time": (
        "sessions.start",
        """
        typed        | used as | code         | offer
        0.6041666667 | 14:30
        2.30pm       | 14:30
        half past 2  |         | KW-TIME-TEXT
        14.30        |         | KW-TIME-TEXT | 14:30
        """,
    ),
    "date and time by the form": (
        "sessions.timestamp",
        """
        typed            | used as             | code           | offer
        46091.5          | 10/03/2026 12:00:00
        10/03/2026 12:00 | 10/03/2026 12:00:00 | KW-MOMENT-TEXT | 10/03/2026 12:00:00
        noon             |                     | KW-DATE-TEXT
        """,
    ),
}
LINES = [
    pytest.param(place, line, id=f"{sort}-{line!r}")
    for sort, (place, drawing) in SHIPPED.items()
    for line in typed(drawing)
]


def field_at(place: str) -> Field:
    form, _, name = place.partition(".")
    return FORMS[form].by_name[name]


def house_with(place: str, line: Typed):
    """Draw the house with one more row of a form, and *line* as one of its answers."""
    form, _, name = place.partition(".")
    asked = FORMS[form].by_name
    answers = {**GOOD[form], name: line.cell}
    titles = tuple(asked[each].title for each in answers)
    drawn = tables()
    base = {"houses": HOUSES, "staff": STAFF}.get(form)
    if base is None:
        tab = drawn.get(form) or RawTable(form, FORMS[form].tab, "drawn", (), ())
        row = replace(tab, header=titles, rows=((2, tuple(answers.values())),))
        return {**drawn, form: row}, 2
    whole = table(base, FORMS[form])
    header = (*whole.header, *(each for each in titles if each not in whole.header))
    cells = {asked[each].title: cell for each, cell in answers.items()}
    number = whole.rows[-1][0] + 1
    added = (number, tuple(cells.get(str(title), "") for title in header))
    return {**drawn, form: replace(whole, header=header, rows=(*whole.rows, added))}, number


@pytest.mark.parametrize(("place", "line"), LINES)
def test_a_cell_of_a_shipped_question_is_used_or_asked_about(place: str, line: Typed) -> None:
    form, _, name = place.partition(".")
    drawn, number = house_with(place, line)
    found = check(drawn, FORMS, TODAY)
    title = field_at(place).title
    about = [
        (each.code, said(each.offer))
        for each in found.problems
        if (each.form, each.row, each.title) == (form, number, title)
    ]
    answer_of = answer_getter(FORMS[form], name)
    used = [said(answer_of(row)) for row in found.records[form] if row.row == number]
    placed = line.used or name in BY_THE_FORM or not field_at(place).placing
    assert used == ([line.used] if placed else [])
    assert about == ([(line.code, line.offer)] if line.code else [])


def test_the_rows_that_the_tables_stand_in_are_good_without_them() -> None:
    assert {place.partition(".")[0] for place, _ in SHIPPED.values()} <= GOOD.keys()
    for form in GOOD:
        optional = next(each.name for each in FORMS[form].fields if not each.required)
        drawn, number = house_with(f"{form}.{optional}", Typed("", "", "", ""))
        found = check(drawn, FORMS, TODAY)
        assert [each.code for each in found.problems if each.form == form and each.row] == []
        assert number in [row.row for row in found.records[form]]


def test_every_kind_that_a_shipped_form_uses_has_a_table() -> None:
    assert {sort_of(field) for form in FORMS.values() for field in form.fields} == SHIPPED.keys()
    assert all(sort_of(field_at(place)) == sort for sort, (place, _) in SHIPPED.items())


def test_every_kind_there_is_has_a_reader() -> None:
    assert READERS.keys() == set(Kind)
