"""The ``keywork.toml`` that a house starts with: every setting, and what it is for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sync.config.settings import SETTINGS, TomlKey

TOP = """\
# What keywork needs to know about your house.
# A line that starts with # is a note, or a setting that is not used yet.
# To use a setting, take the # away and write your own words between the quotes.
"""


def starter_text() -> str:
    """Write the settings file of a new project."""
    return TOP + "\n".join(line for section in SETTINGS for line in _section(section)) + "\n"


def _section(name: str) -> Iterator[str]:
    yield ""
    yield f"[{name}]"
    for key, setting in SETTINGS[name].items():
        yield from _lines(key, setting)


def _lines(key: str, setting: TomlKey) -> Iterator[str]:
    """Say what a setting is for, and show it; what is not used stands behind a #."""
    for note in setting.notes.split("\n"):
        yield f"# {note}"
    shown = setting.example or json.dumps(setting.default)
    yield f"{'' if setting.used else '# '}{key} = {shown}"
