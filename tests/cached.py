"""What many tests make, made once in a process: templates, schemas and the demo's rows.

A night in the house makes them anew from the files it finds. They depend on their texts, or on the
day, alone, so here they are kept by those: a test with a template of its own gets its own.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

import jinja2
import pytest
from jinja2.bccache import Bucket

from sync.demo import demo_rows
from sync.forms import load
from sync.pages import render

Tables = dict[str, list[dict[str, Any]]]


class Compiled(jinja2.BytecodeCache):
    """Compiled templates by name and text, for whichever set of templates they stand in."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], object] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand over what was compiled from this very text, or nothing."""
        bucket.code = self.kept.get((bucket.key, bucket.checksum))  # type: ignore[assignment]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.kept[bucket.key, bucket.checksum] = bucket.code


@contextmanager
def kept_between_tests() -> Iterator[None]:
    """Keep compiled templates and parsed schemas from one test to the next."""
    compiled, environment_of = Compiled(), render._environment

    @functools.lru_cache(maxsize=32)
    def kept(texts: frozenset[tuple[str, str]]) -> jinja2.Environment:
        environment = environment_of(dict(texts))
        environment.bytecode_cache = compiled
        return environment

    def environment(texts: Mapping[str, str]) -> jinja2.Environment:
        return kept(frozenset(texts.items()))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "_environment", environment)
        patch.setattr(load, "read_yaml", functools.lru_cache(maxsize=512)(load.read_yaml))
        yield


@functools.lru_cache(maxsize=32)
def _told(today: date) -> Tables:
    return demo_rows(today)


def demo_tables(today: date) -> Tables:
    """Return the rows of the demo house of a day, told once; the caller may change them."""
    return {form: [dict(row) for row in rows] for form, rows in _told(today).items()}
