"""What stands in the tabs: are they all there, do headings and answers fit the forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from sync.check import Checked, check
from sync.check.codes import CHOICE_CODES, HEADING_CODES, TAB_CODES, Code
from sync.check.messages import say
from sync.check.problem import Problem, Severity, waiting_in
from sync.doctor.finding import Finding, look, to_do, well
from sync.forms.model import Form
from sync.pull.table import Pulled

TABS, HEADINGS, OPTIONS, ROWS = "Tabs", "Headings", "Options", "Rows"
FEW = 3  # answers beside the options; fewer are slips, and more may be a form that was changed
SHOWN_LETTERS = 60  # of a title
SHOWN = 5  # of each kind; the page “To put right” has them all


def is_begun(pulled: Pulled) -> bool:
    """Say whether anything is typed yet; a new house's settings are listed from the start."""
    return any(table.rows for name, table in pulled.tables.items() if name != "settings")


def where_to_begin(pulled: Pulled) -> str:
    """Say what to type first, and where."""
    houses = pulled.tables.get("houses")
    return (
        f"Type your house into {houses.source if houses else 'the house book'}: a row on Houses, "
        "then one on Staff, then one on Residents. The guide “Your first night” shows each answer: "
        "site/guides/staff/the-first-night.md."
    )


def row_findings(
    pulled: Pulled, forms: Mapping[str, Form], today: date, to_begin: Finding
) -> Iterator[Finding]:
    """Say how it stands with the tabs, their headings, the options chosen and the rows.

    *to_begin* is what is said of the rows where nothing is typed yet.
    """
    checked = check(pulled.tables, forms, today, pulled.other_tabs)
    count = f"{len(pulled.tables)} of {len(forms)} tabs are there."
    yield from _about(TABS, checked, forms, _is_tab, count)
    yield from _about(HEADINGS, checked, forms, _is_heading, "Every question has its column.")
    yield from _options(checked, forms)
    yield from _rows(checked, forms, None if is_begun(pulled) else to_begin)


def _is_tab(problem: Problem) -> bool:
    return problem.code in TAB_CODES


def _is_heading(problem: Problem) -> bool:
    return problem.code in HEADING_CODES


def _is_option(problem: Problem) -> bool:
    return problem.code in CHOICE_CODES and problem.row > 0


def _about(
    part: str,
    checked: Checked,
    forms: Mapping[str, Form],
    belongs: Callable[[Problem], bool],
    fine: str,
) -> Iterator[Finding]:
    """Say what is wrong with whole tabs or their headings, the worst first."""
    wrong = [each for each in checked.problems if belongs(each)]
    stops = [to_do(part, _said(each, forms)) for each in wrong if each.stops]
    looks = [look(part, _said(each, forms)) for each in wrong if _is_warning(each)]
    yield from _first(part, [*stops, *looks]) or [well(part, fine)]


def _options(checked: Checked, forms: Mapping[str, Form]) -> Iterator[Finding]:
    """Say which questions have several answers that are not among their options."""
    columns: dict[tuple[str, str | None], list[Problem]] = {}
    for each in checked.problems:
        if _is_option(each):
            columns.setdefault((each.form, each.column), []).append(each)
    findings = [
        look(
            OPTIONS,
            f"{forms[form].tab}, column {column}: {_count(len(problems), 'answer')} not among the "
            f"options of “{problems[0].title}”. If the form was changed, ask who looks after "
            f"keywork to change {form}.yaml as well. If not, see “To put right”.",
        )
        for (form, column), problems in columns.items()
        if len(problems) >= FEW
    ]
    yield from _first(OPTIONS, findings) or [well(OPTIONS, "Answers are among the options.")]


def _rows(
    checked: Checked, forms: Mapping[str, Form], to_begin: Finding | None
) -> Iterator[Finding]:
    """Say what else stops the night, and how many rows wait."""
    other = [each for each in checked.stops if not _is_tab(each) and not _is_heading(each)]
    if other:
        yield from _first(ROWS, [to_do(ROWS, _said(each, forms)) for each in other])
        return
    if to_begin:
        yield to_begin
        return
    waiting = waiting_in(checked.tallies)
    read = sum(tally.read for tally in checked.tallies)
    if waiting:
        yield look(
            ROWS,
            f"{waiting} to be put right. See “To put right” on the site, or run: keywork check",
        )
    else:
        yield well(ROWS, f"{_count(read, 'row')} read, and every one can be used.")


def _first(part: str, findings: Sequence[Finding]) -> list[Finding]:
    more = len(findings) - SHOWN
    if more <= 0:
        return list(findings)
    return [*findings[:SHOWN], look(part, f"There are {more} more of these. Run: keywork check")]


def _said(problem: Problem, forms: Mapping[str, Form]) -> str:
    form = forms[problem.form]
    if problem.code == Code.TAB_BESIDE:
        tab = "".join(sign for sign in problem.tab if sign.isprintable())[:SHOWN_LETTERS]
        return f"A tab called “{tab}”: {' '.join(say(problem, form))}"
    place = f", {problem.column or 'row '}{problem.row}" if problem.row else ""
    place = place or (f", column {problem.column}" if problem.column else "")
    return f"{form.tab}{place}: {' '.join(say(problem, form))}"


def _is_warning(problem: Problem) -> bool:
    return problem.severity is Severity.WARNING and not problem.stops


def _count(number: int, what: str) -> str:
    return f"1 {what} is" if number == 1 else f"{number:,} {what}s are"
