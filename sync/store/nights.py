"""How the last nights went: one line a night, with numbers only and no one's data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from sync.errors import NeedsAPerson
from sync.store.files import write_whole

FILE = "nights.jsonl"
KEPT = 400
PUBLISHED = (0, 1)  # exits of a night after which the site is that night's
T = TypeVar("T")
_RUN = re.compile(r"[0-9]{8}T[0-9]{6}Z")


@dataclass(frozen=True, slots=True)
class Night:
    """What is remembered of one night."""

    run: str  # 20261121T033100Z
    as_of: date
    exit: int
    digest: str  # of everything that went into the site
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))  # rows a form
    waiting: Mapping[str, int] = field(  # rows in which anything waits, by form
        default_factory=lambda: MappingProxyType({})
    )
    columns: Mapping[str, tuple[str, ...]] = field(  # fields that held answers, by form
        default_factory=lambda: MappingProxyType({})
    )
    held: int = 0  # rows that wait whole
    answers: int = 0  # that wait in other rows
    release: str | None = None  # the run whose release is current after this night


@dataclass(frozen=True, slots=True)
class NightHistory:
    """The nights that can be read, the oldest first, and how many lines cannot."""

    nights: tuple[Night, ...] = ()
    damaged: int = 0

    @property
    def last_good(self) -> Night | None:
        """Return the last night that was published.

        None together with damaged lines is no first run: the brake has lost what it compares with.
        """
        return next((night for night in reversed(self.nights) if night.exit in PUBLISHED), None)


def last_nights(state: Path) -> NightHistory:
    """Read how the last nights went; a damaged line is left out and counted."""
    nights = [_read(line) for line in _lines(state)]
    good = tuple(night for night in nights if night is not None)
    return NightHistory(good, damaged=len(nights) - len(good))


def last_good(state: Path) -> Night | None:
    """Return the last night that was published, if any can be read."""
    return last_nights(state).last_good


def remember(state: Path, night: Night) -> None:
    """Add *night* to the history, by replacing the whole file."""
    line = json.dumps({**_plain(night), "as_of": night.as_of.isoformat()}, sort_keys=True)
    # A damaged line stays until its turn comes: it shows that something happened.
    lines = [*_lines(state), line.encode()][-KEPT:]
    write_whole(state, FILE, b"\n".join(lines) + b"\n")


def _plain(night: Night) -> dict[str, Any]:
    """Return *night* as JSON can hold it."""
    return {name: getattr(night, name) for name in night.__slots__} | {
        "counts": dict(night.counts),
        "waiting": dict(night.waiting),
        "columns": {form: list(names) for form, names in night.columns.items()},
    }


def _lines(state: Path) -> list[bytes]:
    """Return the lines of the history that hold anything."""
    try:
        text = (state / FILE).read_bytes()
    except FileNotFoundError:
        return []
    except OSError:
        raise NeedsAPerson(f"{state.name}/{FILE} cannot be read. Check who owns it.") from None
    return [line for line in text.split(b"\n") if line.strip()]


def _read(line: bytes) -> Night | None:
    """Read one line, or None if it is damaged."""
    try:
        record = json.loads(line)
        night = Night(
            run=_kind(record["run"], str),
            as_of=date.fromisoformat(_kind(record["as_of"], str)),
            exit=_kind(record["exit"], int),
            digest=_kind(record["digest"], str),
            counts=_numbers(record["counts"]),
            waiting=_numbers(record.get("waiting", {})),
            columns=MappingProxyType(
                {
                    _kind(form, str): tuple(_kind(each, str) for each in names)
                    for form, names in record.get("columns", {}).items()
                }
            ),
            held=_kind(record["held"], int),
            answers=_kind(record.get("answers", 0), int),
            release=None if record["release"] is None else _kind(record["release"], str),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return night if _RUN.fullmatch(night.run) else None


def _numbers(value: dict[object, object]) -> Mapping[str, int]:
    return MappingProxyType({_kind(k, str): _kind(n, int) for k, n in value.items()})


def _kind(value: object, kind: type[T]) -> T:
    """Return *value* if it is of the kind that stands there."""
    if type(value) is not kind:
        raise TypeError
    return value
