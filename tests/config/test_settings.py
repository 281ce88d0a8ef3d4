from __future__ import annotations

from pathlib import Path

import pytest

from sync.config.reading import read_settings
from sync.config.settings import FILE
from sync.errors import AuthorMistake, NeedsAPerson
from sync.net.addresses import tab_link

FULL = """
[house]
name = "St Anne's"
builder = "properdocs"
[google]
key_file = "/etc/keywork/key.json"
house = "abc"
restricted = "def"
endpoint = "http://127.0.0.1:9/"
[workbook]
files = ["house.xlsx", "/srv/restricted.xlsx"]
[publish]
root = "out"
group = "www-data"
[keep]
releases = 2
[tell]
heartbeat = "https://house.example/beat"
"""


def settings_from(tmp_path, text):
    (tmp_path / "keywork.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(tmp_path)


def test_an_empty_file_takes_every_default(tmp_path):
    settings = settings_from(tmp_path, "")
    assert settings.house.name == "Our house"
    assert settings.house.builder == "mkdocs"
    assert settings.publish.root == tmp_path / "published"
    assert settings.workbook.files == ()
    assert settings.keep.releases == 3
    assert settings.google.key_file is None


def test_every_setting_is_read(tmp_path):
    settings = settings_from(tmp_path, FULL)
    assert settings.house.name == "St Anne's"
    assert settings.house.builder == "properdocs"
    assert settings.google.restricted == "def"
    assert settings.workbook.files == (tmp_path / "house.xlsx", Path("/srv/restricted.xlsx"))
    assert settings.publish.root == tmp_path / "out"
    assert settings.publish.group == "www-data"
    assert settings.keep.releases == 2
    assert settings.tell.heartbeat == "https://house.example/beat"


def test_a_folder_without_settings_is_told_what_to_do(tmp_path):
    with pytest.raises(NeedsAPerson, match=r"keywork init.*--project") as stopped:
        read_settings(tmp_path)
    assert stopped.value.exit_code == 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[google]\n[google]\n", 2, "stands twice. Put the lines below it under the first one"),
        ('[house]\nname = "a"\nname = "b"', 3, "“name” stands twice. Keep one"),
        ("[house]\nname = “St Anne’s”", 2, "Use straight quotes"),
        ('[google]\nkey_file = "C:\\keys\\key.json"', 2, "Write / in place of"),
        ("[house]\nname = \"St Anne's", 2, "A quote is missing"),
        ("[house]\nname = St Anne", 2, "Write each setting once"),
        ('[workbook]\nkey_file = "k"', 2, "“key_file” belongs under [google]"),
        ('# [google]\n[workbook]\nfiles = []\nhouse = "a"', 4, "belongs under [google]"),
    ],
)
def test_a_line_that_cannot_be_read_says_what_is_wrong_with_it(tmp_path, text, line, words):
    with pytest.raises(AuthorMistake) as stopped:
        settings_from(tmp_path, text)
    assert stopped.value.line == line
    assert words in str(stopped.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[house]\nnaem = "x"', 2, "“name”"),
        ('[house]\nname = "x"\n\n[hose]\na = 1', 4, "“house”"),
        ("[xyzzy]\na = 1", 1, "house, workbook, google"),
        ('house = "x"', 1, "section"),
        ('house.naem = "x"', 1, "“name”"),
        ("[house.name]\nx = 1", 1, "words in quotes"),
        ("[house]\nname = 7", 2, "words in quotes"),
        ('[house]\nname = ""', 2, "words in quotes"),
        ('[house]\nname = "a\\nb"', 2, "one line"),
        ('[house]\nname = "' + "x" * 81 + '"', 2, "80"),
        ('# builder = "x"\n[house]\n  builder = "hugo"', 3, "mkdocs, properdocs, zensical"),
        ('[keep]\nreleases = "30"', 2, "whole number"),
        ("[keep]\n\nreleases = 0", 3, "whole number"),
        ("[keep]\nreleases = true", 2, "whole number"),
        ("[keep]\nreleases = 2.5", 2, "whole number"),
        ('[workbook]\nfiles = "house.xlsx"', 2, "a list"),
        ("[workbook]\nfiles = [1]", 2, "words in quotes"),
        ('[google]\nhouse = "a"\n[publish]\nhouse = "a"', 4, "There is: root, group"),
        ('[publish]\nroot = "~no-such-person/x"', 2, "file or folder"),
        ("[house]\nname = St Anne", 2, "cannot be read"),
        ('[house]\nname = "a"\nname = "b"', 3, "cannot be read"),
        ("[house", 1, "cannot be read"),
        ('[house]\nname = "a', 2, "cannot be read"),
    ],
)
def test_a_mistake_is_named_by_its_line_with_what_to_type(tmp_path, text, line, words):
    with pytest.raises(AuthorMistake) as stopped:
        settings_from(tmp_path, text)
    assert (stopped.value.file, stopped.value.line) == ("keywork.toml", line)
    assert words in str(stopped.value)


def test_what_was_typed_as_a_value_is_never_said(tmp_path):
    with pytest.raises(AuthorMistake) as stopped:
        settings_from(tmp_path, '[google]\nkey_file = ["my-secret"]')
    assert "my-secret" not in str(stopped.value)


def test_a_file_that_is_not_text_is_told(tmp_path):
    with pytest.raises(AuthorMistake, match="UTF-8"):
        settings_from(tmp_path, b'[house]\nname = "\xff"')


def test_a_mark_that_some_editors_put_first_does_no_harm(tmp_path):
    assert settings_from(tmp_path, b'\xef\xbb\xbf[house]\nname = "A"').house.name == "A"


@pytest.mark.parametrize(
    "copied",
    [
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5",
        "https://docs.google.com/spreadsheets/u/0/d/1AbCdEfGhIjKl/edit?gid=5#gid=5",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit?pli=1&gid=4#gid=5&range=B2",
        "https://docs.google.com/a/elm.example/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5",
    ],
)
def test_the_address_of_a_tab_is_taken_as_it_was_copied(copied):
    assert tab_link(copied) == "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5"


@pytest.mark.parametrize(
    "other",
    [
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit",
        "https://docs.google.com/forms/d/1AbCdEfGhIjKl/edit#gid=5",
        "http://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5",
        "https://docs.google.com.evil.example/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5",
        "javascript:alert(1)//https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl/edit#gid=5",
        "5",
    ],
)
def test_an_address_that_opens_no_tab_is_none(other):
    assert tab_link(other) is None


def test_a_link_that_opens_no_tab_is_named_by_its_line(tmp_path):
    (tmp_path / FILE).write_text('[workbook.links]\n"Sessions" = "https://elsewhere.example"\n')
    with pytest.raises(AuthorMistake, match=r"line 1: “links” should be the address"):
        read_settings(tmp_path)
