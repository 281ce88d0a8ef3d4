"""What to say of a guide that is hard to read, and at which line of its file."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from sync.pages.ease import MOST_AVERAGE, MOST_GRADE, MOST_WORDS, Ease, Sentence, measure, words
from sync.pages.guides import Guide

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
STARTS_SCHOOL = 5  # years old
GROWN_UP = 18
FEW, MANY = 5, 12  # lines, and words, that are named


def guide_note(guide: Guide, body: str, terms: frozenset[str]) -> list[str]:
    """Say in two lines how *guide*, filled in as *body*, can be made easier; none if it is easy.

    *terms* are words that another guide explains. Only the author's own words are said, never a
    name or number that was filled in.
    """
    ease = measure(body, terms)
    if ease is None:
        return []
    own = {word.lower() for word in words(TAG.sub(" ", guide.body))}
    ease = replace(ease, long_words=tuple(word for word in ease.long_words if word in own))
    if ease.easy:
        return []
    rendered = body.split("\n")
    lines = [_line_of(rendered[each.line - 1], guide.body) for each in ease.over]
    first = f", line {lines[0]}" if lines and lines[0] else ""
    said = [*_too_long(ease.over, lines), *_too_heavy(ease), *_too_hard(ease.long_words)]
    return [f"{guide.file}{first}: this guide is hard to read (notice)", f"    {' '.join(said)}"]


def _too_long(over: Sequence[Sentence], lines: Sequence[int]) -> list[str]:
    if not over:
        return []
    if len(over) == 1:
        return [f"One sentence has {over[0].length} words: write two."]
    known = list(dict.fromkeys(line for line in lines if line))
    named = [str(line) for line in known[:FEW]]
    last = "others" if len(known) > FEW else named.pop() if named else ""
    where = f" They begin in lines {', '.join(named)} and {last}." if named else ""
    most = max(each.length for each in over)
    many = f"{len(over)} sentences have more than {MOST_WORDS} words, and one has {most}"
    return [f"{many}: write each as two.{where}"]


def _too_heavy(ease: Ease) -> list[str]:
    advice = []
    if ease.average > MOST_AVERAGE:
        advice.append(
            f"A sentence has about {math.ceil(ease.average)} words: "
            f"aim for {MOST_AVERAGE} or fewer."
        )
    if ease.ari > MOST_GRADE:
        age = min(math.ceil(ease.ari) + STARTS_SCHOOL, GROWN_UP)
        advice.append(
            f"It reads like a text for people aged {age}. Use shorter words and shorter sentences, "
            f"so that somebody aged {MOST_GRADE + STARTS_SCHOOL} can read it."
        )
    return advice


def _too_hard(long_words: Sequence[str]) -> list[str]:
    if not long_words:
        return []
    more = f" and {len(long_words) - MANY} more" if len(long_words) > MANY else ""
    named = ", ".join(long_words[:MANY]) + more
    return [f"Long words: {named}. Use shorter ones, or explain them in words-we-use.md."]


def _line_of(rendered: str, source: str) -> int:
    """Find the line of a guide that became the line *rendered*; 0 where none fits."""
    best, most = 0, 0
    for number, line in enumerate(source.split("\n"), 1):
        pieces = TAG.split(line.strip())
        letters = len("".join(pieces))
        if letters > most and _fits(pieces, rendered.strip()):
            best, most = number, letters
    return best


def _fits(pieces: Sequence[str], rendered: str) -> bool:
    """Say whether *rendered* is made of *pieces* in their order, and of anything between them."""
    if len(pieces) == 1:
        return pieces[0] == rendered
    first, *between, last = pieces
    place = len(first)
    for piece in between:
        place = rendered.find(piece, place) + len(piece) if piece in rendered[place:] else -1
        if place < 0:
            return False
    return rendered.startswith(first) and rendered[place:].endswith(last)
