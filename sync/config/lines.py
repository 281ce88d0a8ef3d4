"""Lines of ``keywork.toml``: where a setting stands, and what keeps a line from being read."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\[([\w-]+)\]\s*(?:#.*)?$")
_NAME = re.compile(r"([\w-]+)\s*=")


def why_unreadable(text: str, number: int) -> str:
    """Say what is wrong with line *number*, which is no TOML, and what to do."""
    lines = [line.strip() for line in text.splitlines()]
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return f"This line cannot be read. {_what_to_do(line, lines[: number - 1])}"


def _what_to_do(line: str, above: list[str]) -> str:
    header, named = _HEADER.match(line), _NAME.match(line)
    if header and any(_same(_HEADER, each, header[1]) for each in above):
        return (
            f"[{header[1]}] stands twice. Put the lines below it under the first one, and delete "
            "this line."
        )
    if named and any(_same(_NAME, each, named[1]) for each in _section(above)):
        return f"“{named[1]}” stands twice. Keep one of the two lines."
    if re.search("[“”„‘’]", line):
        return 'Use straight quotes, as in: name = "words in quotes"'
    if "\\" in line:
        return "Write / in place of \\ in the name of a file or folder."
    if line.count('"') % 2:
        return "A quote is missing. Each value has one before it and one after it."
    return 'Write each setting once, as: name = "words in quotes"'


def _same(pattern: re.Pattern[str], line: str, name: str) -> bool:
    key = pattern.match(line)
    return key is not None and key[1] == name


def _section(above: list[str]) -> list[str]:
    """Return the lines of the section that a line under *above* stands in."""
    starts = [number for number, line in enumerate(above) if _HEADER.match(line)]
    return above[starts[-1] + 1 :] if starts else above


def line_of(text: str, section: str | None, key: str | None) -> int:
    """Find the line where *key* of *section* stands, or the section's own, or 0."""
    here, best = None, 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*[\"']?([\w-]+)(?:[\"']?\.[\"']?([\w-]+))?", line):
            here = header[1]
            if here == section and (key is None or header[2] == key):
                return number
            best = best or (number if here == section else 0)
        elif named := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*(?:\.\s*[\"']?([\w-]+))?[^=]*=", line):
            inside = here == section and named[1] == key
            dotted = here is None and named[1] == section and key in (None, named[2])
            if (key is not None and inside) or dotted:
                return number
    return best
