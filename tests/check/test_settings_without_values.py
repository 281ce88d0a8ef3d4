"""A setting with no value takes its default and says so; a column of values is never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_house import FORMS, TODAY, look, tables

from sync.check import Checked, check
from sync.check.house_rules import Rules
from sync.check.messages import say
from sync.check.setting_list import SETTINGS, in_words, typed_default

ALL_SETTINGS = {each.title for each in SETTINGS}


def defaults(found: Checked) -> dict[str, str]:
    """Return what is said of each setting that takes its default."""
    return {
        each.title: say(each, FORMS["settings"])[0]
        for each in found.problems
        if each.code == "KW-SETTING-DEFAULT"
    }


@pytest.mark.parametrize("title", sorted(ALL_SETTINGS - {"Days of grace"}))
def test_a_setting_without_a_value_is_as_if_it_were_not_there(title: str) -> None:
    found = look(settings=f"{title} | | \n{title} | H-1 |\nDays of grace | | 3")
    assert found.stops == ()
    assert defaults(found).keys() == ALL_SETTINGS - {"Days of grace"}
    assert sum(each.held for each in found.tallies) == 0
    plain = Rules(grace_days=3)
    assert (found.rules.everywhere, found.rules.of("H-1")) == (plain, plain)


def test_an_empty_row_beside_a_filled_one_is_no_second_one() -> None:
    found = look(settings="Days of grace | | \nDays of grace | | 3\nDays of grace | |")
    assert found.stops == ()
    assert found.rules.everywhere.grace_days == 3


def test_a_default_is_told_with_what_holds() -> None:
    told = defaults(look(settings="Days of grace | | 3"))
    assert told["Days between meetings"] == (
        "“Days between meetings” has no value for all houses, so keywork’s own holds: 7."
    )
    assert told["House phone"] == (
        "“House phone” has no value for all houses, so the pages do without it."
    )


@pytest.mark.parametrize("heading", ["", "Our number", "Agreed"])
def test_a_settings_tab_that_lost_its_values_stops_the_night(heading: str) -> None:
    drawn = tables(settings="Days between meetings | | 14")
    header = tuple(heading if each == "Value" else each for each in drawn["settings"].header)
    lost = replace(drawn["settings"], header=header)
    found = check(drawn | {"settings": lost}, FORMS, TODAY)
    assert [each.code for each in found.stops] == ["KW-HEAD-MISSING"]


def test_every_default_reads_as_the_default_it_is() -> None:
    rows = "\n".join(f"{each.title} | | {typed_default(each)}" for each in SETTINGS)
    found = look(settings=rows)
    assert found.rules.everywhere == Rules()
    assert found.stops == ()
    assert defaults(found).keys() == {each.title for each in SETTINGS if not typed_default(each)}


def test_a_setting_is_said_in_words_with_its_limits_and_its_default() -> None:
    told = {each.title: in_words(each).splitlines() for each in SETTINGS}
    assert told["Days of grace"][1:] == [
        "Type a whole number, from 0 to 31.",
        "If it is empty: 0.",
    ]
    assert told["House phone"][1:] == [
        "Type a phone number.",
        "If it is empty, the pages do without it.",
    ]
