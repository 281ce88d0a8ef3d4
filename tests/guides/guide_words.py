"""How hard a text is to read: its sentences, long words and two grades, with no dictionary."""

from __future__ import annotations

import re
from dataclasses import dataclass

FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"^\s*(?:#{1,6}|[-*]|\d+\.)\s+|[*`]")
ADDRESS = re.compile(r"\S+@\S+|\b[\w-]+\.(?:org|gov|co)\b\S*")
NUMBER = re.compile(r"\b\d[\d ]*\b")
END = re.compile(r"[.?!:]+[\"”]?(?=\s|$)")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W_]+)*")
VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Grades:
    """Two school grades of one text: letters a word, and syllables a word."""

    ari: float
    flesch_kincaid: float


def blocks(markdown: str) -> list[tuple[bool, str]]:
    """Split *markdown* into headings, list items, cells and paragraphs; say which are headings."""
    found = []
    for line in LINK.sub(r"\1", FENCE.sub("", markdown)).splitlines():
        cells = line.strip().strip("|").split("|") if line.startswith("|") else [line]
        for cell in cells:
            text = MARKS.sub("", cell.strip()).strip()
            if WORD.search(text):
                found.append((line.startswith("#"), text))
    return found


def sentences(markdown: str, *, headings: bool = True) -> list[str]:
    """List the sentences; a heading, a list item and a cell are at least one each."""
    return [
        part.strip()
        for heading, text in blocks(markdown)
        if headings or not heading
        for part in END.split(ADDRESS.sub("", text))
        if WORD.search(part)
    ]


def words(text: str) -> list[str]:
    """List the words, numbers aside."""
    return WORD.findall(NUMBER.sub(" ", text))


def syllables(word: str) -> int:
    """Count the syllables of *word*, about right for plain English."""
    return sum(_of_one(part) for part in re.split(r"['’-]", word.lower()) if part) or 1


def _of_one(part: str) -> int:
    part = re.sub(r"(some|fore|fire)(?=[a-z])", lambda found: found[0][:-1], part)
    count = len(VOWELS.findall(part))
    silent_e = re.search(r"[^aeiouyl]e$|[^aeioudt]ed$|[^aeiouscgxz]es$|[aeiou]le$", part)
    if silent_e and count > 1:
        count -= 1
    if re.search(r"(?:[^cstg]i[ao]|ying|[^qg]ua)[a-z]", part):
        count += 1
    return max(count, 1)


def grades(markdown: str) -> Grades:
    """Measure the automated readability index and the Flesch-Kincaid grade."""
    parts = sentences(markdown)
    said = [word for part in parts for word in words(part)]
    letters = sum(len(re.findall(r"\w", word)) for word in said)
    a_sentence = len(said) / len(parts)
    return Grades(
        ari=4.71 * letters / len(said) + 0.5 * a_sentence - 21.43,
        flesch_kincaid=0.39 * a_sentence + 11.8 * sum(map(syllables, said)) / len(said) - 15.59,
    )
