"""Tabs that were renamed, moved, doubled or deleted since the last night."""

from __future__ import annotations

import json
import stat
from dataclasses import replace

import pytest

from sync.demo.google import MadeUpTab
from tests.at_google import KEYS, codes


def test_a_renamed_tab_is_followed_and_noted(elm_there):
    elm_there.night()
    elm_there.change("Sessions", title="Meetings 2026")
    assert elm_there.night().exit_code == 1
    assert "KW-TAB-RENAMED" in codes(elm_there)
    said = elm_there.run("check", "--today", "2026-06-30", exit_code=1)
    assert "The tab has another title than before. We knew it again and read it." in said


def test_where_tabs_are_is_kept_for_our_eyes_only(elm_there):
    elm_there.night()
    kept = elm_there.root / "state" / "memory.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert (
        json.loads(kept.read_text())["tabs"][KEYS["house"]]["sessions"]
        == elm_there.tab("Sessions").gid
    )


def test_a_renamed_tab_that_was_never_read_is_asked_about_with_the_nearest_name(elm_there):
    elm_there.change("Sessions", title="Session log")
    stopped = elm_there.stops()
    assert stopped.exit_code == 2
    assert "There is no tab “Sessions”" in str(stopped)
    assert "Is it the one called “Session log”?" in str(stopped)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"tabs": {"elm-house-book": 7}}', b"\xff"])
def test_a_damaged_memory_of_tabs_is_none(elm_there, damage):
    elm_there.night()
    (elm_there.root / "state" / "memory.json").write_bytes(damage)
    assert not elm_there.night().published


def test_another_book_starts_with_titles_again(elm_there):
    elm_there.night()
    book = elm_there.book()
    swapped = {t.title: t.gid for t in book.tabs}
    titles = list(swapped)
    moved = tuple(replace(t, gid=swapped[titles[n - 1]]) for n, t in enumerate(book.tabs))
    elm_there.google.books["copy-of-it"] = replace(book, key="copy-of-it", tabs=moved)
    toml = elm_there.root / "keywork.toml"
    toml.write_text(toml.read_text().replace(KEYS["house"], "copy-of-it"))
    assert elm_there.night().exit_code == 1
    assert "KW-TAB-RENAMED" not in codes(elm_there)


def test_a_tab_that_was_deleted_stops_the_night(elm_there):
    elm_there.night()
    elm_there.drop("Sessions")
    stopped = elm_there.stops()
    assert "There is no tab “Sessions”" in str(stopped)
    assert stopped.exit_code == 2


def test_a_tab_that_was_emptied_is_never_taken_for_no_sessions(elm_there):
    elm_there.night()
    elm_there.change("Sessions", rows=[])
    assert "There is no tab “Sessions”, or there is nothing in it" in str(elm_there.stops())


def test_a_tab_whose_rows_all_went_stops_the_night(elm_there):
    elm_there.night()
    elm_there.change("Sessions", rows=elm_there.tab("Sessions").rows[:1])
    assert "Sessions is empty, and on the last night it was not" in str(elm_there.stops())


def test_a_tab_replaced_by_form_responses_2_stops_the_night(elm_there):
    elm_there.night()
    whole = elm_there.tab("Sessions")
    elm_there.drop("Sessions")
    elm_there.add(MadeUpTab("Form responses 2", whole.rows[:1], 901))
    assert "There is no tab “Sessions”" in str(elm_there.stops())


def test_two_tabs_that_could_be_meant_are_asked_about(elm_there):
    elm_there.night()
    whole = elm_there.tab("Sessions")
    elm_there.change("Sessions", title="Sessions until June")
    elm_there.add(MadeUpTab("Sessions", whole.rows[:2], 901))
    stopped = elm_there.stops()
    assert "keywork cannot tell which to read" in str(stopped)
    assert stopped.exit_code == 2


def test_a_tab_deleted_and_made_anew_is_found_by_its_title(elm_there):
    elm_there.night()
    whole = elm_there.tab("Goals")
    elm_there.drop("Goals")
    elm_there.add(replace(whole, gid=902))
    assert elm_there.night().exit_code == 1
    kept = json.loads((elm_there.root / "state" / "memory.json").read_text())
    assert kept["tabs"][KEYS["house"]]["goals"] == 902


def test_a_tab_twice_by_the_same_title_is_asked_about(elm_there):
    elm_there.add(MadeUpTab("Sessions:", [["Resident"]], 903))
    assert "stands twice in the house book" in str(elm_there.stops())


def test_a_tab_renamed_to_what_another_was_called_is_asked_about(elm_there):
    elm_there.night()
    elm_there.drop("Reviews")
    elm_there.change("Goals", title="Reviews")
    assert "one tab could be “Goals” and “Reviews”" in str(elm_there.stops())


def test_two_tabs_that_swapped_their_titles_are_asked_about(elm_there):
    elm_there.night()
    elm_there.change("Goals", title="for a moment")
    elm_there.change("Reviews", title="Goals")
    elm_there.change("for a moment", title="Reviews")
    assert "keywork cannot tell which to read" in str(elm_there.stops())


def test_what_belongs_in_the_house_book_is_found_in_the_restricted_one(elm_there):
    elm_there.add(replace(elm_there.tab("Goals"), gid=906), "restricted")
    elm_there.drop("Goals")
    said = str(elm_there.stops())
    assert "The tab “Goals” stands in the restricted book and belongs in the house book" in said


def test_a_copy_of_the_settings_beside_the_feedback_does_no_harm(elm_there):
    elm_there.add(replace(elm_there.tab("Settings"), gid=907), "restricted")
    assert elm_there.night().exit_code == 1
