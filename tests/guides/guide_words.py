"""What tests measure beside the product's own measure: a second grade, and sentences as words."""

from __future__ import annotations

from dataclasses import dataclass

from sync.pages import ease
from sync.pages.ease import LINK, words
from sync.pages.long_words import syllables

__all__ = ["LINK", "Grades", "grades", "sentences", "syllables", "words"]


@dataclass(frozen=True, slots=True)
class Grades:
    """Two school grades of one text: letters a word, and syllables a word."""

    ari: float
    flesch_kincaid: float


def sentences(markdown: str, *, headings: bool = True) -> list[str]:
    """List the sentences as words."""
    return [each.text for each in ease.sentences(markdown) if headings or not each.heading]


def grades(markdown: str) -> Grades:
    """Measure the automated readability index and the Flesch-Kincaid grade."""
    parts = sentences(markdown)
    said = [word for part in parts for word in words(part)]
    measured = ease.measure(markdown, frozenset())
    assert measured is not None
    return Grades(
        ari=measured.ari,
        flesch_kincaid=0.39 * len(said) / len(parts)
        + 11.8 * sum(map(syllables, said)) / len(said)
        - 15.59,
    )
