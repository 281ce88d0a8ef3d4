"""A setting's key, type, reader, default and lines in a new file are said once."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import pytest

from sync.check.setting_list import SETTINGS as TAB_SETTINGS
from sync.config.reading import read_settings
from sync.config.settings import FILE, GONE, SECTIONS, SETTINGS, Settings
from sync.config.starter import starter_text
from sync.errors import AuthorMistake

EVERY = [(section, key) for section, settings in SETTINGS.items() for key in settings]


def read(folder: Path, text: str) -> Settings:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_settings(folder)


def is_of(value: object, kind: object) -> bool:
    """Say whether *value* is of the type that stands beside its setting."""
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(is_of(each, get_args(kind)[0]) for each in value)
    if get_origin(kind) is not None and issubclass(get_origin(kind) or object, Mapping):
        return isinstance(value, Mapping)
    return isinstance(value, kind if isinstance(kind, type) else get_args(kind))


@pytest.mark.parametrize(("section", "key"), EVERY)
def test_what_holds_and_what_is_shown_are_of_the_type_beside_them(tmp_path, section, key):
    kind = get_type_hints(SECTIONS[section])[key]
    assert is_of(getattr(getattr(read(tmp_path, ""), section), key), kind)
    if (shown := SETTINGS[section][key].example) and "…" not in shown:
        written = read(tmp_path, f"[{section}]\n{key} = {shown}\n")
        assert is_of(getattr(getattr(written, section), key), kind)


def test_every_part_of_the_settings_is_a_section():
    assert [each.name for each in dataclasses.fields(Settings)] == ["root", *SECTIONS]


def test_a_new_file_uses_a_name_and_two_workbooks_and_shows_the_rest():
    assert tomllib.loads(starter_text()) == {
        "house": {"name": "Our house"},
        "workbook": {"files": ["house.xlsx", "restricted.xlsx"]},
        **{section: {} for section in ("google", "publish", "keep", "tell")},
    }


def test_a_new_file_shows_what_holds_where_a_line_stays_as_it_is():
    lines = starter_text().splitlines()
    assert '# builder = "mkdocs"' in lines
    assert '# root = "published"' in lines
    assert "# releases = 3" in lines


@pytest.mark.parametrize(("section", "key"), sorted(GONE))
def test_a_setting_that_did_nothing_is_said_to_be_gone(tmp_path, section, key):
    with pytest.raises(AuthorMistake) as stopped:
        read(tmp_path, f'[house]\nname = "Elm Homes"\n[{section}]\n{key} = ""\n')
    assert str(stopped.value) == (
        f"{FILE}, line 4: “{key}” did nothing and is gone. Take the line away."
    )


def test_a_setting_that_is_gone_is_unknown_anywhere_else(tmp_path):
    with pytest.raises(AuthorMistake, match="keywork knows no setting “mail”"):
        read(tmp_path, '[house]\nmail = ""\n')


def read_in(*beside: str) -> str:
    """Return all code but the modules named, where a setting that does anything is read."""
    sync = Path(__file__).parents[2] / "sync"
    files = [path for path in sorted(sync.rglob("*.py")) if "demo" not in path.parts]
    left = [path for path in files if path.relative_to(sync).as_posix() not in beside]
    assert len(left) == len(files) - len(beside)
    return "\n".join(path.read_text("utf-8") for path in left)


@pytest.mark.parametrize(("section", "key"), EVERY)
def test_every_setting_of_the_file_does_something(section, key):
    code = read_in("config/settings.py", "config/starter.py", "config/reading.py")
    assert re.search(rf"\b{section}\.{key}\b", code)


@pytest.mark.parametrize("setting", TAB_SETTINGS, ids=lambda setting: setting.attribute)
def test_every_setting_of_the_tab_does_something(setting):
    code = read_in("check/setting_list.py", "check/house_rules.py", "check/settings_tab.py")
    assert re.search(rf"\.{setting.attribute}\b|\"{setting.attribute}\"", code)


@pytest.mark.parametrize(
    ("section", "key"), [("tell", "mail"), ("keep", "days"), ("keep", "age_recipients")]
)
def test_what_does_nothing_yet_is_refused(tmp_path, section, key):
    assert key not in SETTINGS[section]
    assert f"{key} =" not in starter_text()
    with pytest.raises(AuthorMistake) as stopped:
        read(tmp_path, f'[{section}]\n{key} = "a@house.example"\n')
    assert (stopped.value.line, stopped.value.exit_code) == (2, 2)
