"""Whole tabs: headings, rows, codes, counts, settings and what was checked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from small_house import (
    FORMS,
    GOAL,
    HOUSES,
    RESIDENTS,
    SESSION,
    SESSIONS_HEAD,
    TODAY,
    held,
    look,
    numbers,
    tables,
    tally,
)

from sync.check import check, checking
from sync.check.headings import match_headings
from sync.check.messages import MESSAGES, say
from sync.check.problem import Severity
from sync.check.rows import MOST_FAULTS, read_rows
from sync.check.setting_list import SETTINGS
from sync.forms.model import Audience
from sync.pull.table import Block, RawTable
from tests.drawn import table

MOVED_IN = "R-001 | Ada | Yes | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01"


def codes(found, form):
    return [(each.row, each.column, each.code) for each in found.problems if each.form == form]


def houses(drawing):
    return [
        (each.column, each.code, each.severity)
        for each in match_headings(table(drawing, FORMS["houses"]), FORMS["houses"]).problems
    ]


def test_a_bad_row_is_held_and_the_rest_are_kept():
    found = look(
        sessions=f"{SESSION}\n{SESSION.replace('10/03/2026', '31/02/2026')}\n-----\n"
        + SESSION.replace("45", "50")
    )
    assert numbers(found, "sessions") == [2, 5]
    assert (3, "D", "KW-DATE-NODAY") in codes(found, "sessions")
    assert tally(found, "sessions") == {
        "read": 4, "published": 2, "held": 1, "duplicate": 0, "blank": 1,
    }  # fmt: skip


def test_all_that_is_wrong_with_a_row_is_told_at_once():
    found = look(sessions="| R-OO1 | S-01 | 10/03 | | Keyworking | 999 | In person |")
    assert [code for _, code in held(found, "sessions")] == [
        "KW-ID-LOOKALIKE", "KW-DATE-NOYEAR", "KW-CHOICE-NEAR", "KW-NUM-RANGE",
    ]  # fmt: skip
    offers = {each.code: each.offer for each in found.problems if each.waits}
    assert offers["KW-ID-LOOKALIKE"] == "R-001"
    assert offers["KW-DATE-NOYEAR"] == date(2026, 3, 10)
    assert offers["KW-CHOICE-NEAR"] == "Keywork"


def test_a_missing_heading_that_is_needed_stops_and_names_the_likeliest_column():
    assert houses("House code | Naem of the house | Number of rooms") == [
        ("B", "KW-HEAD-MISSING", Severity.ERROR),
        ("B", "KW-HEAD-UNKNOWN", Severity.NOTICE),
    ]


def test_a_renamed_heading_that_is_not_needed_stops_and_one_that_is_not_there_does_not():
    assert houses("House code | Name of the house | Number of room")[0] == (
        "C", "KW-HEAD-RENAMED", Severity.ERROR,
    )  # fmt: skip
    assert houses("House code | Name of the house") == [(None, "KW-HEAD-ABSENT", Severity.NOTICE)]


def test_a_tab_without_timestamp_and_sender_is_no_problem():
    found = look()
    assert [each for each in found.problems if each.title in ("Timestamp", "Email address")] == []


def test_a_heading_of_before_still_finds_its_question():
    old = replace(FORMS["houses"].by_name["rooms"], was=("Bedrooms",))
    form = replace(FORMS["houses"], fields=(*FORMS["houses"].fields[:2], old))
    headings = match_headings(table("House code | Name of the house | bed-rooms:", form), form)
    assert [each.letter for each in headings.columns] == ["A", "B", "C"]


def test_a_heading_twice_is_joined_unless_both_are_filled_in_one_row():
    head = "House code | Name of the house | Number of rooms | Number of rooms"
    fine = f"{head}\nH-1 | Elm | | 4\nH-2 | Oak | 5 |"
    assert houses(fine) == []
    rows = look(houses=fine).records["houses"]
    assert [row.rooms for row in rows] == [4, 5]
    assert houses(fine.replace("5 |", "5 | 6")) == [("D", "KW-HEAD-TWICE", Severity.ERROR)]


def test_a_title_above_the_headings_stops():
    title = "Our houses | |\nHouse code | Name of the house | Number of rooms\nH-1 | Elm | 4"
    assert houses(title) == [(None, "KW-HEAD-LOWER", Severity.ERROR)]


def test_an_unknown_column_is_told_of_and_never_published():
    found = look(houses="House code | Name of the house | Secret\nH-1 | Elm | hush\n")
    assert (0, "C", "KW-HEAD-UNKNOWN") in codes(found, "houses")
    assert "hush" not in repr(found)


def test_a_missing_tab_stops_only_if_it_is_needed():
    drawn = tables()
    del drawn["goals"]
    del drawn["settings"]
    found = check(drawn, FORMS, TODAY)
    assert [(each.form, each.code) for each in found.stops] == [("goals", "KW-TAB-MISSING")]


def test_a_tab_of_three_bad_rows_stops_and_one_of_two_does_not():
    bad = [MOVED_IN.replace("R-001", f"R-OO{n}") for n in range(1, 4)]
    assert look(residents="\n".join(bad[:2])).stops == ()
    assert [each.code for each in look(residents="\n".join(bad)).stops] == ["KW-TAB-ALL-BAD"]


def test_a_row_sent_twice_counts_once():
    found = look(
        sessions="\n".join(f"{moment} {SESSION}" for moment in (46100.5, 46100.501, 46100.6))
    )
    assert tally(found, "sessions")["duplicate"] == 1
    assert numbers(found, "sessions") == [2, 4]
    assert (3, None, "KW-SENT-TWICE") in codes(found, "sessions")


def test_rows_without_a_time_that_say_the_same_count_once():
    found = look(sessions=f"{SESSION}\n{SESSION}")
    assert tally(found, "sessions")["duplicate"] == 1


def test_a_code_used_for_two_people_holds_both():
    found = look(residents=f"{MOVED_IN}\n{MOVED_IN.replace('Ada', 'Bo')}")
    assert held(found, "residents") == [(2, "KW-ID-TWICE"), (3, "KW-ID-TWICE")]
    assert found.waiting["residents"] == {"R-001"}


def test_an_unknown_code_holds_its_row_and_the_nearest_is_offered():
    found = look(sessions=SESSION.replace("R-001", "R-011"))
    assert held(found, "sessions") == [(2, "KW-ID-UNKNOWN")]
    assert [each.offer for each in found.problems if each.waits] == ["R-001"]


def test_a_goal_whose_row_is_held_is_waiting_and_sessions_that_name_it_are_good():
    late = GOAL.replace("05/03/2026", "31/02/2026")
    assert late != GOAL
    found = look(goals=f"G-001 | {late} | Open | | ", sessions=f"{SESSION} | G-001")
    assert held(found, "goals") == [(2, "KW-DATE-NODAY")]
    assert found.waiting["goals"] == {"G-001"}
    assert numbers(found, "sessions") == [2]


def test_a_goal_whose_closing_day_waits_is_there_without_it():
    found = look(goals=f"G-001 | {GOAL} | Closed | 01/01/2026 | Met")
    assert held(found, "goals") == [(2, "KW-CLOSED-EARLY")]
    assert found.waiting["goals"] == frozenset()
    ((goal),) = found.records["goals"]
    assert (goal.closed, goal.outcome, goal.waits) == (None, "Met", {"closed"})


def test_an_answer_not_given_on_purpose_is_no_blank():
    head = (
        "Resident code | Who met them? (staff code) | On which day? | What kind of meeting?"
        " | How are you today? (their answer)"
    )
    drawn = tables() | {
        "sessions": table(
            f"{head}\nR-001 | S-01 | 10/03/2026 | Missed by resident | rather  not say",
            FORMS["sessions"],
        )
    }
    (row,) = check(drawn, FORMS, TODAY).records["sessions"]
    assert row.wellbeing is None
    assert row.declined == {"wellbeing"}


def test_a_problem_of_a_field_for_managers_is_for_managers():
    staff = (
        "Staff code | Name | Role | First day | Can be a keyworker? | Google account\n"
        "S-01 | Kit | Keyworker | 01/01/2020 | Yes | kit at example.org"
    )
    (problem,) = [each for each in look(staff=staff).problems if each.code == "KW-EMAIL"]
    assert problem.audience is Audience.MANAGERS


def test_nothing_that_was_typed_shows_in_the_repr_of_a_problem():
    found = look(sessions=SESSION.replace("10/03/2026", "canary day"))
    assert "canary" not in repr(found.problems)


def test_what_was_checked_does_not_come_back_and_its_row_is_good():
    twice = (
        "| R-001 | S-01 | 10/03/2026 | 14:00 | Keywork | 45 | Phone | One\n"
        "| R-001 | S-01 | 10/03/2026 | 14:00 | Keywork | 30 | Phone | Two"
    )
    (problem,) = [each for each in look(sessions=twice).problems if each.code == "KW-SESSION-TWICE"]
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", problem.reference)
    typed = problem.reference.lower().replace("-", " ")
    found = look(sessions=twice, checked=f'"{typed}" | S-01 | 01/04/2026')
    assert held(found, "sessions") == []
    assert numbers(found, "sessions") == [2, 3]


def test_a_held_row_that_cannot_be_right_stays_held_though_checked():
    bad = SESSION.replace("10/03/2026", "31/02/2026")
    (problem,) = [each for each in look(sessions=bad).problems if each.code == "KW-DATE-NODAY"]
    assert problem.reference == ""  # there is nothing to write on Checked


def test_a_reference_survives_sorting_and_ends_when_the_row_changes():
    def reference(rows):
        (one,) = [
            p.reference for p in look(sessions=rows).problems if p.code == "KW-DATE-SHORT-YEAR"
        ]
        return one

    bad = SESSION.replace("10/03/2026", "10/03/26")
    other = SESSION.replace("We talked.", "We cooked.")
    assert reference(f"{bad}\n{other}") == reference(f"{other}\n{bad}")
    assert reference(bad) != reference(bad.replace("We talked.", "We walked."))


def settings(rows):
    found = look(settings=rows)
    return found.rules, [each.code for each in found.stops]


def test_settings_are_read_for_all_houses_and_for_one():
    rules, stops = settings(
        "days between meetings | | 14\nDays between meetings | H-2 | 21\n"
        "On-call phone | | 01632 960123 | The notice board | 01/03/2026\n"
        "First day of the records | | 01/01/2015\nAreas | | Health, Budgeting"
    )
    assert stops == []
    assert (rules.of("H-1").contact_days, rules.of("H-2").contact_days) == (14, 21)
    assert rules.everywhere.records_start == date(2015, 1, 1)
    assert rules.of("H-2").areas == ("Health", "Budgeting")
    phone = rules.everywhere.on_call_phone
    assert (phone.number, phone.source, phone.checked_on) == (
        "01632 960123", "The notice board", date(2026, 3, 1),
    )  # fmt: skip


def test_a_phone_whose_0_the_sheet_took_is_mended_and_asked_about():
    found = look(settings="House phone | | 1632960123")
    assert found.stops == ()
    assert found.rules.everywhere.house_phone.number == "01632960123"
    told = [each for each in found.problems if each.code == "KW-PHONE-ZERO"]
    assert [(each.row, each.severity, each.offer) for each in told] == [
        (2, Severity.WARNING, "01632960123")
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Days betwen meetings | | 14", "KW-SETTING-UNKNOWN"),
        ("Days between meetings | | often", "KW-SETTING-NUMBER"),
        ("Days between meetings | | 0", "KW-SETTING-RANGE"),
        ("Days between meetings | | 7\nDays between meetings | | 8", "KW-SETTING-TWICE"),
        ("Days between meetings | H-9 | 7", "KW-SETTING-HOUSE"),
        ("First day of the records | | spring", "KW-SETTING-DAY"),
        ("Areas | | Health, Wealth", "KW-SETTING-AREAS"),
        ("House phone | | ask Kit", "KW-SETTING-PHONE"),
    ],
)
def test_a_setting_that_cannot_be_read_stops_the_night(row, code):
    _, stops = settings(row)
    assert stops == [code]


@pytest.mark.parametrize(
    ("source", "checked", "waits"),
    [
        ("The notice board", "31/11/2026", {"checked_on"}),
        ("#REF!", "01/03/2026", {"source"}),
    ],
)
def test_what_stands_beside_a_setting_waits_alone_and_its_value_is_used(source, checked, waits):
    found = look(settings=f"On-call phone | | 01632 960123 | {source} | {checked}")
    assert found.stops == ()
    assert [each.answers for each in found.problems if each.waits] == [waits]
    phone = found.rules.everywhere.on_call_phone
    assert (phone.number, phone.day_waits) == ("01632 960123", "checked_on" in waits)
    assert "On-call phone" not in defaults(found)


@pytest.mark.parametrize("row", ["House phone | | #REF!", "House phone | #REF! | 01632 960123"])
def test_a_setting_of_which_the_value_or_the_house_waits_stops_the_night(row):
    found = look(settings=row)
    assert [each.code for each in found.stops] == ["KW-SHEET-ERROR"]
    assert found.rules.everywhere.house_phone is None
    assert "House phone" not in defaults(found)


def defaults(found):
    return {each.title for each in found.problems if each.code == "KW-SETTING-DEFAULT"}


ALL_SETTINGS = {each.title for each in SETTINGS}


def test_each_setting_that_is_not_there_for_all_houses_is_told_of_and_stops_nothing():
    found = look(settings="Days between meetings | | 14\nDays of grace | H-2 | 3")
    assert defaults(found) == ALL_SETTINGS - {"Days between meetings"}
    assert {each.severity for each in found.problems if each.form == "settings"} == {
        Severity.NOTICE
    }
    assert found.rules.everywhere.grace_days == 0


def test_a_setting_that_cannot_be_read_is_not_called_missing_too():
    found = look(settings="Days between meetings | | often")
    assert "Days between meetings" not in defaults(found)


def test_a_house_without_a_settings_tab_hears_of_every_setting():
    drawn = tables()
    del drawn["settings"]
    found = check(drawn, FORMS, TODAY)
    assert defaults(found) == ALL_SETTINGS
    assert found.stops == ()


def test_every_code_has_its_words_and_every_word_its_code():
    folder = Path(__file__).resolve().parents[2] / "sync" / "check"
    worded = ("cell_words.py", "row_words.py")
    used = {
        code
        for path in folder.rglob("*.py")
        if path.name not in (*worded, "problem.py")
        for code in re.findall(r"\"(KW-[A-Z0-9-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert used == set(MESSAGES)


def test_words_are_filled_in_from_the_question():
    found = look(sessions=SESSION.replace("45", "999"))
    (problem,) = [each for each in found.problems if each.code == "KW-NUM-RANGE"]
    assert say(problem, FORMS["sessions"]) == (
        "This is not between 5 and 240.",
        "Type a whole number from 5 to 240.",
    )
    for each in look(houses=HOUSES).problems:
        assert "{" not in "".join(say(each, FORMS[each.form]))


def test_a_moment_is_rounded_to_the_second():
    (row,) = look(sessions=f"46100.999999999 {SESSION}").records["sessions"]
    assert row.timestamp == datetime(2026, 3, 20)


def test_a_row_with_one_answer_is_told_of_once_as_it_may_be_a_note():
    found = look(sessions=f"{SESSION}\n| Total 12")
    (problem,) = [each for each in found.problems if each.row == 3]
    assert (problem.column, problem.code, problem.found) == ("B", "KW-ROW-LONE", "Total 12")


def test_a_row_with_two_answers_says_all_that_is_missing():
    found = look(sessions=f"{SESSION}\n| R-001 | S-01")
    assert [code for row, code in held(found, "sessions") if row == 3] == ["KW-BLANK", "KW-BLANK"]


def whole_tab(*rows):
    """Draw Sessions with every column that the form has."""
    titles = [each.title for each in FORMS["sessions"].fields]
    body = tuple((number, tuple(row)) for number, row in enumerate(rows, 2))
    return RawTable("sessions", "Sessions", "drawn", tuple(titles), body)


def check_sessions(tab):
    return check({**tables(), "sessions": tab}, FORMS, TODAY)


def test_a_row_that_slipped_is_told_of_once_and_is_known_by_its_codes():
    slipped = ["?"] * len(FORMS["sessions"].fields)
    slipped[2:4] = ["R-001", "S-01"]
    found = check_sessions(whole_tab(slipped))
    assert held(found, "sessions") == [(2, "KW-ROW-MANY")]
    (problem,) = [each for each in found.problems if each.waits]
    assert (problem.column, problem.resident, problem.worker) == (None, "R-001", "S-01")
    assert [each.code("resident") for each in found.held["sessions"]] == ["R-001"]


def test_a_row_with_fewer_faults_says_each_of_them():
    row = ["", "", "R-001", "S-01", "?", "?", "?", "?", "?"]
    found = check_sessions(whole_tab(row))
    assert len([code for _, code in held(found, "sessions")]) == MOST_FAULTS - 1


def test_cells_joined_down_a_column_are_said_to_be_joined_and_not_just_empty():
    met = ["", "", "R-001", "S-01", 46100, "", "Keywork", 45, "", "In person"]
    rest = ["", "", "", "", "", "A talk."]
    without = [*met[:4], None, *met[5:], *rest]
    tab = replace(
        whole_tab([*met, *rest], without, [*without[:-1], "A chat."]),
        merged=[Block(top=2, left=5, bottom=3, right=5)],
    )
    assert held(check_sessions(tab), "sessions") == [(3, "KW-MERGED"), (4, "KW-BLANK")]


def test_a_joined_cell_that_may_be_empty_is_told_of_and_holds_nothing():
    met = ["", "", "R-001", "S-01", 46100, "", "Keywork", 45, "", "In person", "Office", "", ""]
    tab = replace(
        whole_tab([*met, "", "", "A talk."]), merged=[Block(top=2, left=11, bottom=2, right=13)]
    )
    found = check_sessions(tab)
    assert numbers(found, "sessions") == [2]
    told = [each for each in codes(found, "sessions") if each[0] == 2]
    assert told == [(2, "L", "KW-MERGED"), (2, "M", "KW-MERGED")]


def words(found, code, **how):
    problem = next(each for each in found.problems if each.code == code)
    return say(problem, FORMS[problem.form], **how)[0]


def test_a_page_says_why_an_answer_is_needed_and_a_log_does_not():
    found = look(sessions=SESSION.replace("| 45 |", "| |"))
    why = "“How many minutes?” is empty, and it is needed because "
    assert words(found, "KW-NEEDED", on_a_page=True) == (
        f"{why}“What kind of meeting?” is “Keywork”."
    )
    assert words(found, "KW-NEEDED") == f"{why}of another answer in this row."


def test_rows_with_one_code_are_named_by_their_numbers():
    found = look(residents=f"{MOVED_IN}\n{MOVED_IN.replace('Ada', 'Bo')}")
    assert words(found, "KW-ID-TWICE", on_a_page=True).startswith(
        "This code stands in rows 2 and 3"
    )


def test_many_rows_with_one_code_are_counted_and_the_first_are_named():
    found = look(residents="\n".join(MOVED_IN.replace("Ada", name) for name in "ABCDEF"))
    assert words(found, "KW-ID-TWICE", on_a_page=True).startswith(
        "This code stands in 6 rows, the first 2 and 3"
    )


def test_a_row_sent_twice_names_the_row_that_counts():
    found = look(sessions=f"{SESSION}\n{SESSION}\n{SESSION}")
    told = [each.detail for each in found.problems if each.code == "KW-SENT-TWICE"]
    assert told == ["row 2", "row 2"]


def test_two_columns_of_one_heading_are_named_by_both_letters():
    twice = "House code | Name of the house | Number of rooms | Number of rooms\nH-1 | Elm | 4 | 5"
    said = words(look(houses=twice), "KW-HEAD-TWICE")
    assert said == "Columns C and D are both headed “Number of rooms”, and both are filled in."


def test_headings_further_down_are_named_by_their_row():
    title = "Our houses | |\nHouse code | Name of the house | Number of rooms\nH-1 | Elm | 4"
    assert "They look to be in row 2." in words(look(houses=title), "KW-HEAD-LOWER")


def test_a_heading_that_is_only_like_one_we_know_is_asked_about_if_it_holds_answers():
    filled = "House code | Name of the house | Number of beds\nH-1 | Elm | 4"
    assert houses(filled)[0] == ("C", "KW-HEAD-PERHAPS", Severity.WARNING)
    assert houses(filled.replace("| 4", "|"))[0][1:] == ("KW-HEAD-ABSENT", Severity.NOTICE)


def test_a_heading_that_was_looked_at_on_checked_is_not_asked_about_again():
    filled = "House code | Name of the house | Number of beds\nH-1 | Elm | 4"
    (told,) = [each for each in look(houses=filled).problems if each.code == "KW-HEAD-PERHAPS"]
    again = look(houses=filled, checked=f'"{told.reference}" | S-01 | 01/04/2026')
    assert "KW-HEAD-PERHAPS" not in {each.code for each in again.problems}


def test_every_row_is_counted_where_it_went_and_a_lost_one_is_noticed(monkeypatch):
    def careless(table, form, columns, context):
        sheet = read_rows(table, form, columns, context)
        return replace(sheet, drafts=sheet.drafts[1:]) if form.name == "sessions" else sheet

    rows = f"{SESSION}\n{SESSION.replace('45', '50')}"
    assert all(each.adds_up for each in look(sessions=rows).tallies)
    monkeypatch.setattr(checking, "read_rows", careless)
    assert [each.form for each in look(sessions=rows).tallies if not each.adds_up] == ["sessions"]


def test_a_name_that_looks_like_a_trial_is_used_once_somebody_says_it_is_real():
    rows = RESIDENTS.replace("| Ada |", "| Test Sample |")
    (told,) = [each for each in look(residents=rows).problems if each.code == "KW-NAME-TRIAL"]
    assert told.answers == {"name"}
    found = look(residents=rows, checked=f'"{told.reference}" | S-01 | 01/04/2026')
    assert [row.name for row in found.records["residents"]] == ["Test Sample", "Bo"]


@pytest.mark.parametrize("typed", ["test", "Testing 123", "This is a test.", "test test", "asdfgh"])
def test_a_session_that_looks_like_a_trial_is_held_until_somebody_says_it_is_real(typed):
    rows = SESSION.replace("We talked.", typed)
    (told,) = [each for each in look(sessions=rows).problems if each.waits]
    assert told.code == "KW-TEXT-TRIAL"
    found = look(sessions=rows, checked=f'"{told.reference}" | S-01 | 01/04/2026')
    assert [row.happened for row in found.records["sessions"]] == [typed]


@pytest.mark.parametrize("real", ["Blood test.", "The test went well", "Testing for a new flat"])
def test_a_session_about_a_test_is_no_trial(real):
    assert held(look(sessions=SESSION.replace("We talked.", real)), "sessions") == []


@pytest.mark.parametrize(
    "title",
    ["Copy of Sessions", "Sessions 2", "Sessions (copy)", "Form responses 3", "OLD sessions"],
)
def test_a_tab_that_may_be_taking_our_rows_is_told_of(title):
    found = check(tables(), FORMS, TODAY, [title])
    (told,) = [each for each in found.problems if each.code == "KW-TAB-BESIDE"]
    assert (told.tab, told.row, told.severity) == (title, 0, Severity.WARNING)
    again = check(tables(checked=f'"{told.reference}" | S-01 | 01/04/2026'), FORMS, TODAY, [title])
    assert "KW-TAB-BESIDE" not in {each.code for each in again.problems}


@pytest.mark.parametrize("title", ["Notes", "Charts", "Rota 2026", "Who is who"])
def test_a_tab_of_somebodys_own_is_left_in_peace(title):
    assert check(tables(), FORMS, TODAY, [title]).problems == check(tables(), FORMS, TODAY).problems


def test_two_columns_of_one_heading_are_joined_though_one_holds_a_space():
    head = "House code | Name of the house | Number of rooms | Number of rooms"
    found = look(houses=f'{head}\nH-1 | Elm | "\u00a0" | 4')
    assert [row.rooms for row in found.records["houses"]] == [4]


def test_a_code_written_with_more_noughts_is_asked_about():
    rows = f"{MOVED_IN}\n{MOVED_IN.replace('R-001', 'R-0001').replace('| 1 |', '| 2 |')}"
    told = [each for each in look(residents=rows).problems if each.code == "KW-ID-ALIKE"]
    assert [(each.row, each.severity, each.detail) for each in told] == [
        (2, Severity.WARNING, "rows 2 and 3"),
        (3, Severity.WARNING, "rows 2 and 3"),
    ]


DOUBTS = ("(maybe)", "maybe.", "not-sure", "wrong person", "with Bo", "Bo too", "TBC", "a b c d e")


@pytest.mark.parametrize("after", DOUBTS)
def test_a_code_with_a_doubt_behind_it_is_asked_about(after):
    found = look(sessions=SESSION.replace("R-001", f"R-001 {after}"))
    assert held(found, "sessions") == [(2, "KW-ID-FORM")]


@pytest.mark.parametrize("code", ["R-003", "R-099"])
def test_no_code_is_offered_where_two_are_as_near(code):
    found = look(sessions=SESSION.replace("R-001", code))
    assert [each.offer for each in found.problems if each.waits] == [None]


TRIAL = SESSION.replace("We talked.", "test")


def reference_of_the_trial():
    return next(each.reference for each in look(sessions=TRIAL).problems if each.waits)


def test_what_was_checked_by_nobody_we_know_settles_nothing():
    found = look(sessions=TRIAL, checked=f'"{reference_of_the_trial()}" | S-77 | 01/04/2026')
    assert held(found, "sessions") == [(2, "KW-TEXT-TRIAL")]
    assert held(found, "checked") == [(2, "KW-ID-UNKNOWN")]


@pytest.mark.parametrize("around", ["{}.", "“{}”", " {} ", "({})"])
def test_a_reference_is_known_with_signs_around_it(around):
    typed = around.format(reference_of_the_trial())
    assert held(look(sessions=TRIAL, checked=f"{typed} | S-01 | 01/04/2026"), "sessions") == []


@pytest.mark.parametrize("typed", ["hello", "all of them", "7KQ4-M2XP 7KQ4-M2XP", "row 4"])
def test_what_is_no_reference_is_asked_about(typed):
    found = look(checked=f"{typed} | S-01 | 01/04/2026")
    assert held(found, "checked") == [(2, "KW-REFERENCE")]


def test_a_reference_that_nothing_has_is_told_of_and_holds_nothing():
    found = look(checked="7KQ4-M2XP | S-01 | 01/04/2026")
    assert codes(found, "checked")[-1] == (2, "A", "KW-REFERENCE-IDLE")
    assert held(found, "checked") == []


def test_rows_that_differ_where_no_form_looks_are_no_repeats():
    head = [*SESSIONS_HEAD.strip().splitlines(), "Extra"]
    drawing = f"{' | '.join(head)}\n" + "\n".join(
        f"{SESSION} | | {extra}" if len(head) > 10 else f"{SESSION} | {extra}"
        for extra in ("one", "two", "two")
    )
    drawn = {**tables(), "sessions": table(drawing, FORMS["sessions"])}
    found = check(drawn, FORMS, TODAY)
    assert [each.row for each in found.problems if each.code == "KW-SENT-TWICE"] == [4]


def test_five_minutes_are_counted_from_the_row_that_counts():
    moments = [46100.5 + minutes / 1440 for minutes in (0, 4, 8, 12)]
    found = look(sessions="\n".join(f"{moment} {SESSION}" for moment in moments))
    assert numbers(found, "sessions") == [2, 4]


@pytest.mark.parametrize("sign", ["#REF!", "Loading..."])
def test_headings_that_show_an_error_are_said_to_show_one(sign):
    found = look(houses=f"{sign}\n")
    assert [(each.code, each.column) for each in found.stops] == [("KW-HEAD-ERROR", "A")]


def test_a_row_of_errors_is_said_once_to_show_errors():
    row = ["", "", "R-001", "S-01", *["#REF!"] * 6]
    assert held(check_sessions(whole_tab(row)), "sessions") == [(2, "KW-SHEET-ERROR")]


def test_the_headings_again_further_down_are_said_once():
    again = [each.title for each in FORMS["sessions"].fields]
    assert held(check_sessions(whole_tab(again)), "sessions") == [(2, "KW-ROW-HEADINGS")]


def test_a_row_of_totals_is_told_of_once():
    found = look(sessions=f"{SESSION}\nTotal | | | | | 23990")
    told = [(each.row, each.code) for each in found.problems if each.row == 3]
    assert told == [(3, "KW-ROW-LONE")]


def test_a_title_far_above_the_headings_is_found():
    title = "Our houses\n" + "-----\n" * 9
    drawing = f"{title}House code | Name of the house | Number of rooms\nH-1 | Elm | 4"
    assert houses(drawing)[0][1] == "KW-HEAD-LOWER"


@pytest.mark.parametrize(("title", "tab"), [("Setings", "settings"), ("Changees", "changes")])
def test_a_tab_with_a_slip_in_its_name_is_told_of_where_ours_is_missing(title, tab):
    drawn = {name: each for name, each in tables().items() if name != tab}
    found = check(drawn, FORMS, TODAY, [title])
    (told,) = [each for each in found.problems if each.code == "KW-TAB-BESIDE"]
    assert (told.form, told.tab) == (tab, title)
    there = check(tables(), FORMS, TODAY, [title])
    assert "KW-TAB-BESIDE" not in {each.code for each in there.problems}


def test_what_to_choose_from_is_said_where_the_list_is_short():
    found = look(sessions=SESSION.replace("In person", "Carrier pigeon"))
    (told,) = [each for each in found.problems if each.waits]
    assert "from the list: In person, Phone, Online, Message." in say(told, FORMS["sessions"])[1]


def test_blocks_that_lie_over_each_other_cost_no_more_than_one():
    rows = [["", "", "R-001", "S-01", 46100 + n] for n in range(300)]
    over = [Block(top=n, left=1, bottom=301, right=16_384) for n in range(2, 302)] * 20
    found = check_sessions(replace(whole_tab(*rows), merged=over))
    assert tally(found, "sessions")["held"] == 300
    told = [each for each in found.problems if each.code == "KW-MERGED" and each.row == 9]
    assert len({each.column for each in told}) == len(told)
