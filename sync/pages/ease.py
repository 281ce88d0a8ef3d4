"""How hard a guide is to read, as its reader gets it: its sentences, its words and its grade."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sync.pages.long_words import WORD, unexplained

MOST_GRADE = 6  # of school, in years; about 11 years old
MOST_WORDS = 20  # in one sentence
MOST_AVERAGE = 12

UNREAD = re.compile(
    r"^(```|~~~).*?^\1|<!--.*?-->|<(script|style)\b.*?</\2\s*>", re.MULTILINE | re.DOTALL
)
BLOCK_TAG = re.compile(
    r"</?(?:h[1-6]|p|div|section|ul|ol|li|table|tr|t[hd]|br|hr)\b[^<>]*>", re.IGNORECASE
)
TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)
LINK = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
PLACE = re.compile(r"^\s*\[[^\]]+\]:.*$", re.MULTILINE)  # where a link leads, at a guide's foot
START = re.compile(r"(#{1,6})\s+|(?:[-*+]|\d+[.)])\s+|!!!\s+\w+")
RULE = re.compile(r"[\s=*_|:-]*")
MARKS = re.compile(r"[*`]|(?<!\w)_+|_+(?!\w)")
ADDRESS = re.compile(r"(?<!\S)\S*@\S+|https?://\S+|(?<![\w-])[\w-]+\.(?:org|gov|co|uk)\b\S*")
PHONE = re.compile(r"\+?\d(?:[ ()-]*\d){4,}")
NUMBER = re.compile(r"\b\d[\d ]*\b")
BREAK = "\u2029"  # stands for a tag that ends a paragraph
END = re.compile(rf"[.?!…:]+[\"”’')\]]*(?=\s|$)|{BREAK}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the line of the text it begins on, from 1."""

    text: str
    line: int
    heading: bool = False

    @property
    def length(self) -> int:
        """Count its words; a phone number is none."""
        return sum(any(c.isalnum() for c in each) for each in PHONE.sub("", self.text).split())


@dataclass(frozen=True, slots=True)
class Ease:
    """How easy one text is: grade and average are what a school year and a breath can take."""

    ari: float  # the automated readability index, a grade of school
    average: float  # words in a sentence, headings aside
    longest: int  # words
    over: tuple[Sentence, ...]  # the sentences that are too long
    long_words: tuple[str, ...]  # that nobody explains

    @property
    def easy(self) -> bool:
        """Say whether nothing is too hard."""
        plain = self.ari <= MOST_GRADE and self.average <= MOST_AVERAGE
        return plain and not self.over and not self.long_words


def measure(markdown: str, terms: frozenset[str]) -> Ease | None:
    """Measure *markdown*, filled in, for readers who know everyday words and *terms*.

    None where there is nothing to measure: no words, or letters that this measure is not made for.
    """
    said = sentences(markdown)
    spoken = [word for each in said for word in words(each.text)]
    letters = [sign for word in spoken for sign in word if sign.isalnum()]
    if not spoken or 2 * sum(sign.isascii() for sign in letters) < len(letters):
        return None
    lengths = [each.length for each in said if not each.heading] or [0]
    names = _names(said)
    return Ease(
        ari=4.71 * len(letters) / len(spoken) + 0.5 * len(spoken) / len(said) - 21.43,
        average=sum(lengths) / len(lengths),
        longest=max(each.length for each in said),
        over=tuple(each for each in said if each.length > MOST_WORDS),
        long_words=unexplained((word for word in spoken if word.lower() not in names), terms),
    )


def sentences(markdown: str) -> list[Sentence]:
    """List the sentences; a heading, a list item and a cell are at least one each."""
    sentences = []
    for first, heading, text in _blocks(_readable(markdown)):
        begin = 0
        for end in [each.end() for each in END.finditer(text)] + [len(text)]:
            part = text[begin:end]
            line = first + text.count("\n", 0, begin + len(part) - len(part.lstrip()))
            plain = " ".join(part.replace(BREAK, " ").split())
            if WORD.search(plain):
                sentences.append(Sentence(plain, line, heading))
            begin = end
    return sentences


def words(text: str) -> list[str]:
    """List the words, numbers aside."""
    return WORD.findall(NUMBER.sub(" ", text))


def _readable(markdown: str) -> str:
    """Take away what is not read out: pictures, addresses, code; each line keeps its number."""
    for pattern, sign in ((UNREAD, ""), (BLOCK_TAG, BREAK), (TAG, ""), (PLACE, "")):
        markdown = pattern.sub(partial(_instead, sign), markdown)
    return LINK.sub(lambda match: match[1] or _instead("", match), markdown)


def _instead(sign: str, match: re.Match[str]) -> str:
    return sign + "\n" * match[0].count("\n")


def _blocks(markdown: str) -> Iterator[tuple[int, bool, str]]:
    """Split into headings, items, cells and paragraphs: first line, whether a heading, text."""
    held: list[str] = []
    first = 0
    for number, whole in enumerate([*markdown.split("\n"), ""], 1):
        line = whole.lstrip("> \t")
        start = START.match(line)
        if held and (start or "|" in line or RULE.fullmatch(line)):
            yield first, False, _plain("\n".join(held))
            held = []
        if start and start[1]:
            yield number, True, _plain(line[start.end() :])
        elif "|" in line and not RULE.fullmatch(line):
            for cell in line.split("|"):
                yield number, False, _plain(cell)
        elif not RULE.fullmatch(line):
            first = first if held else number
            held.append(line[start.end() :] if start else line)


def _plain(text: str) -> str:
    return ADDRESS.sub("", MARKS.sub("", html.unescape(text)))


def _names(said: list[Sentence]) -> set[str]:
    """List the names: words with a capital inside a sentence and never without one."""
    inside = [word for each in said if not each.heading for word in words(each.text)[1:]]
    small = {word for each in said for word in words(each.text) if word[0].islower()}
    return {word.lower() for word in inside if word[0].isupper() and word.lower() not in small}
