"""The demo house read through a made-up Google, the way the real one is read."""

from __future__ import annotations

import re
import stat

from sync.config.reading import read_settings
from tests.conftest import NIGHT
from tests.nights import files


def test_the_demo_is_the_same_house_through_google(demo, keywork, tmp_path, mkdocs):
    said = keywork(
        "demo", tmp_path / "lantern", "--google", "--no-serve", "--today", NIGHT, exit_code=0
    ).output
    assert re.search(
        r"The made-up Google at http://127\.0\.0\.1:\d+ was asked for 1 token, 2 lists of tabs and "
        r"2 times for cells\.",
        said,
    )
    here = files(demo / "published/current/staff")
    there = files(tmp_path / "lantern/published/current/staff")
    assert here.keys() == there.keys()
    differ = {name for name in here if here[name] != there[name]}
    assert differ <= {
        "to-put-right/index.html",
        "search/search_index.json",
    }  # cells are links there


def test_its_key_is_for_our_eyes_only_and_is_made_anew(keywork, tmp_path):
    folder = tmp_path / "lantern"
    for _ in range(2):
        keywork("demo", folder, "--google", "--no-serve", "--today", NIGHT)
    key = read_settings(folder).google.key_file
    assert key
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    keywork("demo", folder, "--no-serve", "--today", NIGHT)
    assert read_settings(folder).google.key_file is None


def test_once_it_is_over_a_night_says_what_to_do(keywork, tmp_path):
    folder = tmp_path / "lantern"
    keywork("demo", folder, "--google", "--no-serve", "--today", NIGHT)
    settings = read_settings(folder)
    assert settings.google.endpoint
    assert settings.workbook.files == ()
