"""What somebody marked on the Checked tab stays away while the row is as it was, and no longer."""

from __future__ import annotations

from any_house import CHANCES, HOUSES, House, laid_out, spoiled, spoils
from hypothesis import assume, given
from hypothesis import strategies as st

from sync.check import check
from sync.check.messages import MESSAGES
from sync.check.problem import Problem, Severity
from sync.forms.model import Kind
from sync.pull.table import Cell
from tests.a_house import FORMS, TODAY, Told
from tests.tries import tries

CHECKED = "checked"
SLIPS: tuple[tuple[str, str, Cell], ...] = (
    ("residents", "name", "Test Person"),
    ("residents", "name", "ada sample"),
    ("residents", "room", "1"),
    ("residents", "agreement_start", "1/2/26"),
    ("goals", "step_1_done", "1/6/26"),
    ("sessions", "timestamp", "01/06/2026 10:00"),
    ("sessions", "date", "10/6/26"),
    ("changes", "timestamp", "#REF!"),
    ("staff", "name", "KIT EXAMPLE"),
)


def slipped(told: House, slips: list[int], row: int) -> House:
    """Type a few things that staff may say are right as they stand."""
    found = {name: list(each) for name, each in told.items()}
    for number in slips:
        form, name, cell = SLIPS[number]
        if found[form]:
            at = row % len(found[form])
            found[form][at] = found[form][at] | {name: cell}
    return found


def problems(told: House, chance=None) -> list[Problem]:
    return list(check(laid_out(told, chance), FORMS, TODAY).problems)


def may_be_marked(problem: Problem) -> bool:
    """Say whether To put right shows a reference that ends the matter."""
    checkable = problem.severity is not Severity.ERROR or MESSAGES[problem.code].checkable
    return problem.row > 0 and problem.form not in (CHECKED, "staff") and checkable


def marked(told: House, problem: Problem, written: str) -> House:
    line: Told = {"reference": written, "staff": "S-01", "date": f"{TODAY:%d/%m/%Y}"}
    return told | {CHECKED: [*told[CHECKED], line]}


HOUSES_WITH_SLIPS = st.builds(
    slipped,
    HOUSES,
    st.lists(st.integers(0, len(SLIPS) - 1), min_size=1, max_size=4),
    st.integers(0, 9),
)
WAYS = st.sampled_from(
    (str, str.lower, lambda each: each.replace("-", " "), lambda each: f" {each} ")
)
ELSEWHERE = frozenset((CHECKED, "staff", "settings", "houses"))


@tries(50)
@given(HOUSES_WITH_SLIPS, st.integers(0, 30), WAYS, st.lists(spoils(), max_size=6), CHANCES)
def test_what_was_checked_stays_away_whatever_else_is_changed(told, which, way, swaps, chance):
    """Other rows may change, rows and columns may be sorted: the same row is not asked about."""
    found = [each for each in problems(told) if may_be_marked(each)]
    assume(found)
    problem = found[which % len(found)]
    after = marked(told, problem, way(problem.reference))
    kept = after[problem.form][problem.row - 2]
    others = [each for each in swaps if each.form not in ELSEWHERE and apart(each, after, problem)]
    after = spoiled(after, *others)
    for given_rows in after.values():
        chance.shuffle(given_rows)
    assert kept in after[problem.form]
    references = {each.reference for each in problems(after, chance)}
    assert problem.reference not in references


@tries(50)
@given(HOUSES_WITH_SLIPS, st.integers(0, 30))
def test_a_mark_takes_away_that_one_thing_and_nothing_else(told, which):
    """Whatever only warns leaves the other problems as they were."""
    before = problems(told)
    found = [each for each in before if may_be_marked(each) and each.severity is not Severity.ERROR]
    assume(found)
    problem = found[which % len(found)]
    after = problems(marked(told, problem, problem.reference))
    assert after == [each for each in before if each.reference != problem.reference]


@tries(50)
@given(HOUSES_WITH_SLIPS, st.integers(0, 30), st.integers(0, 30))
def test_what_was_checked_comes_back_when_its_row_changes(told, which, place):
    """Another answer in the row makes it another row."""
    found = [each for each in problems(told) if may_be_marked(each)]
    assume(found)
    problem = found[which % len(found)]
    texts = [
        each.name
        for each in FORMS[problem.form].fields
        if each.kind is Kind.TEXT
        and each.title != problem.title
        and each.name not in ("name", "room")
    ]
    assume(texts)
    after = marked(told, problem, problem.reference)
    row = after[problem.form][problem.row - 2]
    changed = row | {texts[place % len(texts)]: "It was quite another thing."}
    after[problem.form] = [changed if each is row else each for each in after[problem.form]]
    again = [(each.row, each.code, each.title) for each in problems(after)]
    without = [(each.row, each.code, each.title) for each in problems(after | {CHECKED: []})]
    wanted = (problem.row, problem.code, problem.title)
    assert (wanted in again) == (wanted in without)
    assert wanted in without


def apart(swap, told: House, problem: Problem) -> bool:
    """Say whether a swap is in another row."""
    rows = told[swap.form]
    return bool(rows) and (swap.form != problem.form or swap.row % len(rows) != problem.row - 2)
