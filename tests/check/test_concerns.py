"""Concerns: what they must say (E9), and that one about a colleague gives nothing away."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from filled_in import Changes, filled, look_at
from small_house import FORMS, held, look

from sync.check.messages import say
from sync.forms.model import Audience
from sync.night.report import FILE, Report, write_report
from tests.a_house import look as night
from tests.a_house import rows

if TYPE_CHECKING:
    from pathlib import Path

    from sync.check import Checked

SEEN_BY, DECIDED_BY = "Who saw or heard it? (staff code)", "Lead: who decided? (staff code)"
DECIDED: Changes = {
    "Lead: what was decided?": "No action",
    "Lead: why? (also for no action)": "It was a misunderstanding.",
    "Lead: decided on": "11/03/2026",
    DECIDED_BY: "S-04",
}
SAID_NO: Changes = {"Do they agree that we tell others?": "No"}
A_COLLEAGUE: Changes = {
    "Who is it about?": "A member of staff",
    "Which member of staff? (staff code)": "S-04",
}
CANARY = "Zebra"


def warned(found: Checked) -> list[tuple[int, str]]:
    return [(p.row, p.code) for p in found.problems if p.form == "concerns" and p.row]


@pytest.mark.parametrize("title", list(DECIDED)[1:])
@pytest.mark.parametrize("decision", ["No action", "Told the council", "Our own action"])
def test_e9_any_decision_says_why_when_and_by_whom(title: str, decision: str) -> None:
    whole = DECIDED | {"Lead: what was decided?": decision}
    found = look_at("concerns", whole, whole | {title: ""}, {})
    assert held(found, "concerns") == [(3, "KW-NEEDED")]
    (problem,) = [each for each in found.problems if each.waits]
    assert problem.title == title
    assert f"“Lead: what was decided?” is “{decision}”" in say(
        problem, FORMS["concerns"], on_a_page=True
    )[0]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "needed"),
    [
        ("Manager", False),
        ("Safeguarding lead, Manager", False),
        ("Nobody yet", False),
        ("Council", True),
        ("Manager, Police", True),
        ("Family", True),
        ("The neighbour", True),
    ],
)
def test_e9_who_was_told_outside_without_a_yes_needs_a_reason(told: str, *, needed: bool) -> None:
    row = SAID_NO | {"Who was told?": told}
    reason = {"If they did not agree, why was somebody told?": "A child was at risk."}
    found = look_at("concerns", row, row | reason)
    assert held(found, "concerns") == ([(2, "KW-NEEDED")] if needed else [])


def test_e9_somebody_may_be_told_if_the_person_agreed_or_could_not_say() -> None:
    told = {"Who was told?": "Police"}
    agreed = {"Do they agree that we tell others?": "Cannot say"}
    assert held(look_at("concerns", told, told | agreed), "concerns") == []


def test_e9_nobody_yet_and_somebody_is_asked_about_and_used() -> None:
    found = look_at(
        "concerns", {"Who was told?": "Nobody yet"}, {"Who was told?": "Nobody yet, Manager"}
    )
    assert warned(found) == [(3, "KW-TOLD-NOBODY")]
    assert held(found, "concerns") == []


@pytest.mark.parametrize("column", [SEEN_BY, DECIDED_BY])
def test_e9_who_it_is_about_neither_told_us_nor_decided(column: str) -> None:
    whole = DECIDED | A_COLLEAGUE | {DECIDED_BY: "S-01"}
    found = look_at("concerns", whole | {column: "S-04"}, whole)
    assert warned(found) == [(2, "KW-STAFF-TWICE")]
    assert held(found, "concerns") == []


def test_e2_a_concern_may_tell_of_any_day_after_moving_in() -> None:
    days = [{"On which day was it?": day} for day in ("31/01/2026", "01/02/2026", "20/05/2026")]
    left = "R-001 | 01/05/2026 | Left | Yes | Family or friends | Moved away"
    found = look_at("concerns", *days, moves=left)
    assert held(found, "concerns") == [(2, "KW-BEFORE-MOVE-IN")]


SLIPS: Changes = {
    "On which day was it?": f"{CANARY} day",
    "Where?": f"The {CANARY} room, ring 07700 900123",
    "Which resident? (resident code)": f"{CANARY}-1",
    "Is everyone safe now?": CANARY,
}
UNREAD: Changes = {"Who is it about?": f"The {CANARY}"}


@pytest.mark.parametrize("about", [A_COLLEAGUE, UNREAD, {"Who is it about?": ""}])
@pytest.mark.parametrize(
    "slip",
    [
        *({title: typed} for title, typed in SLIPS.items()),
        SLIPS,
        {SEEN_BY: "S-77"},
        {"Is everyone safe now?": "yeah"},
        SAID_NO | {"Who was told?": "Nobody yet, Police"},
    ],
    ids=", ".join,
)
def test_a_concern_that_may_be_about_a_colleague_gives_nothing_away(
    about: Changes, slip: Changes
) -> None:
    found = look_at("concerns", about | slip)
    told = [each for each in found.problems if each.form == "concerns" and each.row]
    assert told
    for each in told:
        assert (each.found, each.offer, each.detail) == (None, None, "")
        assert (each.resident, each.worker) == ("", "")
        assert each.audience is Audience.MANAGERS
    assert all(each.silent and not each.answers for each in found.held["concerns"])


def test_a_concern_about_a_resident_shows_what_was_found() -> None:
    found = look_at("concerns", SLIPS)
    assert {f"{CANARY} day", CANARY} <= {each.found for each in found.problems}
    (waits,) = look_at("concerns", {"Is everyone safe now?": "perhaps"}).records["concerns"]
    assert (waits.resident, waits.now_safe, waits.waits) == ("R-001", None, {"now_safe"})


def test_the_page_and_the_report_show_nothing_of_a_concern_about_a_colleague(
    tmp_path: Path,
) -> None:
    form = FORMS["concerns"]
    by_title = {each.title: each.name for each in form.fields}
    table = filled("concerns", A_COLLEAGUE | SLIPS)
    row = {by_title[str(h)]: cell for h, cell in zip(table.header, table.rows[0][1], strict=True)}
    here = night(rows(concerns=[{name: cell for name, cell in row.items() if cell is not None}]))
    page = here.page("to-put-right.md", Audience.MANAGERS)
    cards = re.findall(r"<article.*?</article>", page, re.DOTALL)
    assert not [each for each in cards if "Concerns" in each]
    assert CANARY not in page
    words = "1 row waits on Concerns that we show to nobody here."
    assert words in here.shows("to-put-right.md", Audience.MANAGERS)
    assert "1 row of Concerns waits" in here.shows("concerns.md", Audience.MANAGERS)
    assert "on Concerns" not in here.shows("to-put-right.md", Audience.STAFF)
    when = datetime(2026, 6, 30, tzinfo=UTC)
    write_report(tmp_path, Report("20260630T000000Z", when, 1, (), here.checked.problems))
    report = (tmp_path / FILE).read_text(encoding="utf-8")
    assert CANARY not in report
    (kinds,) = {tuple(each) for each in json.loads(report)["problems"]}
    assert kinds == ("form", "tab", "row", "column", "code", "severity")


def test_the_terminal_says_nothing_that_was_typed_of_any_concern() -> None:
    found = look(concerns=filled("concerns", A_COLLEAGUE | SLIPS, SLIPS))
    for each in found.problems:
        assert CANARY not in " ".join(say(each, FORMS[each.form]))
        assert CANARY not in repr(each)
