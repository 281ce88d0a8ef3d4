"""The guide "Settings" and the table of settings that keywork reads say the same."""

from __future__ import annotations

import re
from datetime import date

from guide_pages import SAME, render, source

from sync.check.house_rules import Rules
from sync.check.setting_list import SETTINGS, SettingKind


def listed() -> dict[str, str]:
    """Read the guide's lists: the name of a setting, and what is said of it."""
    below = render("staff/settings.md").body.split("## Days and numbers")[1]
    return dict(re.findall(r"^- \*\*(.+)\*\*: (.+)$", below, re.MULTILINE))


def test_the_guide_lists_every_setting_and_no_other_in_order() -> None:
    assert list(listed()) == [setting.title for setting in SETTINGS]


def test_the_guide_says_what_each_number_may_be() -> None:
    told = {name: re.findall(r"Type (\d+) to (\d+)\.", words) for name, words in listed().items()}
    assert {name: limits for name, limits in told.items() if limits} == {
        setting.title: [(str(setting.least), str(setting.most))]
        for setting in SETTINGS
        if setting.kind is SettingKind.NUMBER
    }


def test_the_guide_says_what_holds_if_a_setting_is_left_out() -> None:
    told = {name: words.partition("If left out: ")[2] for name, words in listed().items()}
    for setting in SETTINGS:
        match getattr(Rules(), setting.attribute):
            case None:
                assert told[setting.title] in ("", "the guides say to ask any worker.")
            case date() as day:
                assert told[setting.title] == f"{day:%d/%m/%Y}."
            case tuple() as areas:
                assert told[setting.title] == ", ".join(areas) + "."
            case number:
                assert told[setting.title] == f"{number}."


def test_the_names_that_a_guide_may_use_are_all_listed() -> None:
    named = re.findall(r"`(\w+)[.(`]", source("staff/if-you-change-a-guide-or-form.md"))
    assert SAME.keys() | {"picture", "dial"} <= set(named)
