"""Patterns of a schema, read so that no pattern and no cell can make the night hang.

RE2 reads a text once, however the pattern is nested; Python's own engine may try for hours.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import re2

LONGEST_PATTERN = 200
LONGEST_MATCHED = 1_000  # letters and signs of a text that has a pattern
_MOST_MEMORY = 1 << 17  # bytes; a pattern that counts to thousands does not fit
_ABSENT = (  # what the engine says, and what we say
    ("invalid perl operator", "looks ahead or behind with (?…). Say what may be typed instead"),
    ("invalid escape", "uses a \\ sign that keywork does not know, such as \\1. Write it out"),
    ("invalid repetition", "counts wrongly in its { } brackets. Write the smaller number first"),
    ("too large", "is too much to try each night. Use smaller numbers in its { } brackets"),
)


class BadPattern(Exception):
    """A pattern that cannot be used; its words end a sentence that begins “This pattern”."""


@lru_cache(maxsize=256)
def matcher(pattern: str) -> Callable[[str], bool]:
    """Make the function that says whether the whole of a text fits *pattern*.

    Raises BadPattern.
    """
    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MOST_MEMORY
    try:
        compiled = re2.compile(pattern, options)
    except re2.error as error:
        raise BadPattern(_why(str(error))) from None
    return lambda text: compiled.fullmatch(text) is not None


def _why(said: str) -> str:
    for sign, words in _ABSENT:
        if sign in said:
            return words
    return "cannot be read. Look at its brackets"
