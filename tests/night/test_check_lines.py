"""What ``check`` says at its end: what stops the night, then what waits, as its exit code says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sync.check import check
from sync.check.problem import Severity
from sync.errors import AuthorMistake
from sync.night.check_lines import check_lines
from sync.night.holdings import Holdings
from tests.a_house import FORMS, TODAY, Given, rows, session, tables, write_books

PHONE = {"setting": "House phone", "value": "ask Kit"}
OFTEN = {"setting": "Days between meetings", "value": "often"}
NIGHT = "The night would not publish: "
BAD = AuthorMistake("site/guides/staff/new.md", 5, "There is no name “nobody”. Look at it.")


def said(mistakes: Sequence[AuthorMistake] = (), **own: Sequence[Given]) -> list[str]:
    drawn = tables(rows(**own))
    held = Holdings(FORMS, drawn, check(drawn, FORMS, TODAY))
    return list(check_lines(held, ["A guide is hard to read (notice)"], mistakes))


def without(name: str, heading: str, **own: Sequence[Given]) -> list[str]:
    """Say what is said where a heading is gone."""
    told = rows(**own)
    drawn = tables(told)
    at = drawn[name].header.index(heading)
    header = ["" if place == at else each for place, each in enumerate(drawn[name].header)]
    lost = {name: drawn[name].__class__(name, drawn[name].tab, "drawn", header, drawn[name].rows)}
    found = check(drawn | lost, FORMS, TODAY)
    return list(check_lines(Holdings(FORMS, drawn | lost, found)))


def end(lines: Sequence[str]) -> list[str]:
    """Return what stands apart at the end."""
    assert lines.count("") == 1
    return list(lines[lines.index("") + 1 :])


def test_what_stops_the_night_stands_apart_at_the_end_and_then_what_waits():
    lines = said(settings=[OFTEN, PHONE])
    stops, *rest, waits = end(lines)
    assert stops == f"{NIGHT}2 settings."
    assert [each for each in rest if not each.startswith("    ")] == [
        "Settings, row 2, column C: KW-SETTING-NUMBER (error)",
        "Settings, row 3, column C: KW-SETTING-PHONE (error)",
    ]
    assert waits.startswith("Read 21 rows; ")
    before = lines[: lines.index("")]
    assert before[-1] == "A guide is hard to read (notice)"
    assert not [each for each in before if each.startswith("Settings, row")]
    assert [each for each in before if each.startswith("Residents, row 4")]


def test_a_heading_and_a_setting_are_counted_each_by_what_they_are():
    stops, *_ = end(without("sessions", "On which day?", settings=[OFTEN, PHONE]))
    assert stops == f"{NIGHT}2 settings, 1 heading."


def test_a_setting_with_two_slips_is_one_and_two_tabs_are_two():
    assert end(said(settings=[OFTEN | {"checked_on": "soon"}]))[0] == f"{NIGHT}1 setting."
    drawn = tables(rows())
    for name in ("moves", "changes"):
        del drawn[name]
    lines = list(check_lines(Holdings(FORMS, drawn, check(drawn, FORMS, TODAY))))
    assert end(lines)[0] == f"{NIGHT}2 tabs."


def test_a_guide_that_stops_the_night_is_counted_and_said_with_the_rest():
    template = AuthorMistake("site/templates/today.md.j2", 1, "This is no text.")
    stops, *_, guide, file, waits = end(said([BAD, template], settings=[PHONE]))
    assert stops == f"{NIGHT}1 setting, 1 guide, 1 file."
    assert (guide, file) == (f"keywork: {BAD}", f"keywork: {template}")
    assert waits.startswith("Read ")
    assert end(said([BAD]))[0] == f"{NIGHT}1 guide."


def test_where_nothing_stops_the_night_nothing_is_said_to():
    lines = said()
    assert "" not in lines
    assert NIGHT not in "".join(lines)
    assert lines[-1] == "Read 22 rows; 1 answer waits for a correction."


@pytest.mark.parametrize(
    ("own", "code", "words"),
    [
        ({"settings": [PHONE]}, 2, NIGHT),
        ({}, 1, "1 answer waits for a correction."),
        ({"residents": rows()["residents"][:2]}, 0, "nothing waits for a correction."),
        (
            {
                "residents": rows()["residents"][:2],
                "settings": [{"setting": "House phone", "value": "1632960123"}],
            },
            1,
            "nothing waits for a correction, and 1 place needs a look.",
        ),
        (
            {
                "residents": rows()["residents"][:2],
                "sessions": [session("16/06/26", "Met."), session("17/06/26", "Met.")],
            },
            1,
            "nothing waits for a correction, and 2 places need a look.",
        ),
    ],
)
def test_the_exit_code_and_the_words_agree(keywork, tmp_path, own, code, words):
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    book = write_books(tmp_path, rows(**own))
    asked = ("--workbook", book, "--today", f"{TODAY}")
    output = keywork("check", *asked, exit_code=code).output
    assert words in output
    assert (NIGHT in output) == (code == 2)
    assert ("nothing waits for a correction.\n" in output) == (code == 0)
    assert keywork("sync", *asked, exit_code=code)


def test_every_problem_is_said_once_whether_it_stops_the_night_or_not():
    drawn = tables(rows(settings=[OFTEN, PHONE, {"setting": "House phone", "value": "1632960123"}]))
    held = Holdings(FORMS, drawn, check(drawn, FORMS, TODAY))
    lines = "\n".join(check_lines(held))
    for each in held.checked.problems:
        if each.severity is not Severity.NOTICE:
            assert lines.count(f"{each.code} ({each.severity})") == 1
