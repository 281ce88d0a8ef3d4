"""What people write is read as what they meant, and an offer typed back is taken."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from any_house import CHANCES, HOUSES, ZERO, House, laid_out, spoiled, spoils
from hypothesis import given
from hypothesis import strategies as st

from sync.check import check
from sync.check.house_rules import Rules
from sync.check.problem import Problem
from sync.check.readers.cells import Answer, AnswerReader
from sync.check.readers.reading import Context
from sync.forms.model import Field, Kind
from sync.pages.quoting import as_typed
from sync.pull.table import Cell
from tests.a_house import FORMS, TODAY
from tests.tries import tries

FAR = Context(date(2026, 1, 1), Rules(records_start=date(2000, 1, 1)))
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
TIMES = st.times().map(lambda each: each.replace(microsecond=0))
AHEAD = Field("day", "Day", Kind.DATE, future=True)
SENT = Field("sent", "Sent", Kind.MOMENT, future=True)
LISTS = [
    pytest.param(each, id=f"{name}-{each.name}")
    for name, form in FORMS.items()
    for each in form.fields
    if each.kind in (Kind.CHOICE, Kind.CHOICES)
]
CODES = [
    pytest.param(form.by_name[form.primary_key], id=name)
    for name, form in FORMS.items()
    if form.primary_key
]
ORDINARY = ("KW-DATE-SHORT-YEAR", "KW-MOMENT-TEXT", "KW-MONEY-DAY")  # read, and told of


def read(cell: Cell, field: Field) -> Answer:
    return AnswerReader(field, FAR)(cell)


def holds(cell: Cell, field: Field, value: object) -> bool:
    """Say whether *cell* is read as *value*."""
    answer = read(cell, field)
    return answer.value == value and type(answer.value) is type(value) and not refused(answer)


def refused(answer: Answer) -> bool:
    return answer.fault is not None and answer.fault.code not in ORDINARY


def serial(moment: datetime) -> float:
    return (moment - ZERO) / timedelta(days=1)


def ordinal(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(0 if day in (11, 12, 13) else day % 10, "th")


@tries(150)
@given(DAYS)
def test_a_day_is_read_however_it_is_written(day):
    """Day first with numbers, with the month in words, as computers write it, as sheets keep it."""
    n, month, year = day.day, f"{day:%B}", day.year
    for written in (
        *(f"{day:%d/%m/%Y}", f"{n}/{day.month}/{year}", f"{n}.{day.month}.{year}"),
        *(f"{n}-{day.month}-{year}", f"{n} {month} {year}", f"{n} {month[:3]} {year}"),
        *(
            f"{n}{ordinal(n)} of {month} {year}",
            f"{month} {n}, {year}",
            f"{day:%A} {n} {month} {year}",
        ),
        *(f"{day:%a}, {n}{ordinal(n)} {month} {year}", day.isoformat(), f"{day:%d/%m/%y}"),
        *(f"{n} {month.upper()} {year}", f"  {n}/{day.month}/{year} ", f"{day:%Y/%m/%d}"),
        *(float((day - ZERO.date()).days), (day - ZERO.date()).days),
    ):
        assert holds(written, AHEAD, day)


@tries(100)
@given(DAYS, TIMES)
def test_a_moment_is_read_however_it_is_written(day, clock):
    """As people, computers and sheets write it, to the second."""
    moment = datetime.combine(day, clock)
    for written in (
        *(f"{moment:%d/%m/%Y %H:%M:%S}", f"{moment:%Y-%m-%d %H:%M:%S}", moment.isoformat()),
        serial(moment),
    ):
        assert holds(written, SENT, moment)


@tries(100)
@given(TIMES)
def test_a_time_of_day_is_read_however_it_is_written(clock):
    """On both clocks, and as the part of a day that a sheet keeps."""
    asked = FORMS["sessions"].by_name["start"]
    minute = clock.replace(second=0)
    halves = f"{minute.hour % 12 or 12}:{minute:%M}{'am' if minute.hour < 12 else 'pm'}"
    for written in (
        f"{minute:%H:%M}",
        f"{minute:%H.%M}",
        halves,
        halves.upper(),
        halves[:-1] + ".m.",
    ):
        assert holds(written, asked, minute)
    part = (datetime.combine(ZERO.date(), clock) - ZERO) / timedelta(days=1)
    assert holds(f"{clock:%H:%M:%S}", asked, clock)
    assert holds(part, asked, clock)


@tries(100)
@given(st.integers(5, 240))
def test_minutes_are_read_however_they_are_written(minutes):
    """As a number, in words, as hours and minutes, and as a length of time in a sheet."""
    asked = FORMS["sessions"].by_name["minutes"]
    hours, rest = divmod(minutes, 60)
    for written in (
        *(minutes, float(minutes), str(minutes), f"{minutes} mins", f"{minutes} minutes"),
        *(f"{minutes}m", f"{hours}:{rest:02}", minutes / 1440),
        *(
            (f"{hours}h {rest}m", f"{hours} hr {rest}", f"{hours} hours and {rest} minutes")
            if hours
            else ()
        ),
    ):
        assert holds(written, asked, minutes)


@tries(100)
@given(st.integers(1, 10), st.integers(0, 10))
def test_a_score_is_read_however_it_is_written(most, score):
    """As a number, as text, and out of the most."""
    asked = Field("score", "Score", Kind.SCORE, minimum=0, maximum=most)
    score = min(score, most)
    for written in (
        score,
        float(score),
        str(score),
        f"{score}/{most}",
        f"{score} / {most}",
        f" {score}",
    ):
        assert holds(written, asked, score)


@pytest.mark.parametrize(("value", "ways"), [
    (True, (True, "Yes", "yes ", "Y", "TRUE", "true", 1, 1.0)),
    (False, (False, "No", " NO", "n", "FALSE", 0, 0.0)),
])  # fmt: skip
def test_yes_and_no_are_read_however_they_are_written(value, ways):
    """In words, as a box, and as the numbers that sheets make of boxes."""
    asked = FORMS["residents"].by_name["adult"]
    assert [cell for cell in ways if not holds(cell, asked, value)] == []


@pytest.mark.parametrize("asked", LISTS)
def test_every_option_of_every_list_is_read(asked):
    """Whatever its case and spaces; a list of several takes any one of them too."""
    for option in asked.options:
        value = (option,) if asked.kind is Kind.CHOICES else option
        for written in (option, option.upper(), f" {option.lower()}", option.replace(" ", "  ")):
            assert holds(written, asked, value)
        typed = option.replace("-", "–")
        assert holds(typed, asked, value)


@pytest.mark.parametrize("asked", [each for each in LISTS if each.values[0].kind is Kind.CHOICES])
@tries(25)
@given(data=st.data())
def test_any_options_of_a_list_are_read_as_a_form_joins_them(asked, data):
    """Each once, in the order they stand, commas inside options or not."""
    some = data.draw(
        st.lists(st.sampled_from(asked.options), min_size=1, max_size=asked.most, unique=True)
    )
    assert holds(", ".join(some), asked, tuple(some))
    assert holds(as_typed(tuple(some)), asked, tuple(some))


@pytest.mark.parametrize("asked", CODES)
@tries(40)
@given(
    number=st.integers(1, 999_999),
    dash=st.sampled_from("-‐‑–—−"),
    name=st.sampled_from(("", " Ada", " (Bo)")),
)
def test_a_code_is_read_however_it_is_written(asked, number, dash, name):
    """In either case, with any dash, with a name after it; and a longer number is another code."""
    letters, _, least = asked.pattern.partition("-[0-9]{")
    fewest, most = (int(each) for each in least.rstrip("}").split(","))
    code = f"{letters}-{number % 10**most or 1:0{fewest}d}"
    for written in (code, code.lower(), f" {code} ", code.replace("-", dash) + name):
        assert holds(written, asked, code)


@tries(100)
@given(st.integers(0, 10**8))
def test_an_amount_of_money_is_read_however_it_is_written(pence):
    """With a pound sign or none, commas at the thousands or none, pence or none."""
    asked = Field("amount", "Amount", Kind.MONEY)
    pounds = Decimal(pence) / 100
    ways = [f"{pounds:.2f}", f"£{pounds:.2f}", f"{pounds:,.2f}", f"£ {pounds:,.2f}", float(pounds)]
    ways += [f"£{pence // 100:,}", pence // 100] if pence % 100 == 0 else []
    assert [cell for cell in ways if not holds(cell, asked, pounds.quantize(Decimal("0.01")))] == []


@tries(150)
@given(HOUSES, st.lists(spoils(), min_size=1, max_size=12), CHANCES)
def test_an_offer_typed_into_the_cell_is_taken(told, swaps, chance):
    """What To put right asks “did you mean” is always something that it then accepts."""
    house: House = spoiled(told, *swaps)
    tables = laid_out(house)
    found = check(tables, FORMS, TODAY)
    offered = [each for each in found.problems if each.row and each.offer is not None]
    for problem in offered[:4]:
        after = check(laid_out(with_offer(house, problem)), FORMS, TODAY)
        again = [each for each in after.problems if place(each) == place(problem)]
        assert [each.code for each in again if each.code == problem.code] == []
    del chance


def place(problem: Problem) -> tuple[str, int, str]:
    return problem.form, problem.row, problem.title


def with_offer(told: House, problem: Problem) -> House:
    """Type the offer into the cell as the page writes it."""
    name = next(each.name for each in FORMS[problem.form].fields if each.title == problem.title)
    after = {each: list(given_rows) for each, given_rows in told.items()}
    after[problem.form][problem.row - 2] = after[problem.form][problem.row - 2] | {
        name: as_typed(problem.offer)
    }
    return after
