"""``keywork.toml`` read into Settings, or the line named that has to be mended."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sync.config.lines import line_of, why_unreadable
from sync.config.settings import FILE, GONE, SECTIONS, SETTINGS, Settings, TomlKey
from sync.config.values import BadSettingError
from sync.errors import AuthorMistake, NeedsAPerson


def read_settings(root: Path) -> Settings:
    """Read the settings of the project in *root*."""
    written = _checked(_text(root), root)
    parts = {
        section: {
            key: written[section].get(key, _default(setting, root))
            for key, setting in settings.items()
        }
        for section, settings in SETTINGS.items()
    }
    return Settings(root, **{name: kind(**parts[name]) for name, kind in SECTIONS.items()})


def _default(setting: TomlKey, root: Path) -> Any:
    """Return what holds where a house writes nothing."""
    return None if setting.default is None else setting.read(setting.default, root)


def _text(root: Path) -> str:
    """Return the text of the settings file."""
    try:
        return (root / FILE).read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise NeedsAPerson(
            f"There is no {FILE} in this folder. Run “keywork init” to start one here, "
            "or name the right folder with --project."
        ) from None
    except UnicodeDecodeError:
        raise AuthorMistake(FILE, 0, "This file is not plain text. Save it as UTF-8.") from None
    except OSError:
        raise NeedsAPerson(f"{FILE} cannot be opened. Check who may read it.") from None


def _checked(text: str, root: Path) -> dict[str, dict[str, Any]]:
    """Return what *text* sets, section by section, each value of the right kind."""
    parts: dict[str, dict[str, Any]] = {section: {} for section in SETTINGS}
    for section, keys in _parsed(text).items():
        if section not in SETTINGS:
            raise _mistake(text, section, None, _unknown("section", section, SETTINGS))
        if not isinstance(keys, dict):
            wanted = f"“{section}” is a section. Write [{section}] on a line of its own."
            raise _mistake(text, None, section, wanted)
        for key, value in keys.items():
            if (section, key) in GONE:
                what = f"“{key}” did nothing and is gone. Take the line away."
                raise _mistake(text, section, key, what)
            if key not in SETTINGS[section]:
                raise _mistake(text, section, key, _unknown("setting", key, SETTINGS[section]))
            try:
                parts[section][key] = SETTINGS[section][key].read(value, root)
            except BadSettingError as wanted:
                raise _mistake(text, section, key, f"“{key}” should be {wanted}.") from None
    return parts


def _parsed(text: str) -> dict[str, Any]:
    """Parse *text* as TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at_line = re.search(r"line (\d+)", str(error))
        line = int(at_line[1]) if at_line else text.count("\n") + 1
        what = why_unreadable(text, line)
        raise AuthorMistake(FILE, line, what) from None


def _mistake(text: str, section: str | None, key: str | None, what: str) -> AuthorMistake:
    """Name the line of *text* that has to be mended."""
    return AuthorMistake(FILE, line_of(text, section, key), what)


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> str:
    """Say that there is no such section or setting, and what there is."""
    homes = [section for section, keys in SETTINGS.items() if name in keys and keys is not known]
    if kind == "setting" and homes:
        return (
            f"There is no setting “{name}” here. There is: {', '.join(known)}. “{name}” belongs "
            f"under [{homes[0]}]. If there is a # in front of [{homes[0]}], take it away."
        )
    near = get_close_matches(name.casefold(), known, n=1, cutoff=0.5)
    help_ = f"Did you mean “{near[0]}”?" if near else f"There is: {', '.join(known)}."
    return f"keywork knows no {kind} “{name}”. {help_}"
