"""Long words: which have three syllables or more, and which of them people know all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONG = 3  # syllables
TERM = re.compile(r"^###\s+(.+?)\s*$", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W_]+)*")
SHORTENED = re.compile(r"['’][^aeiouy\W]+(?!\w)")  # today's, haven't
VOWELS = re.compile(r"[aeiouy]+")

# Long words that a child of 11 uses. What has to be explained stands in words-we-use.md instead.
KNOWN = """
already animal another anybody anything anyway anywhere argument beautiful beginning bicycle
camera cinema computer curious customer december decided deciding decision deposit difference
different difficult direction disagree discover domestic easily education electric
electrician elephant emergency energy enormous envelope evening every everybody everyday
everyone everything everywhere example excellent exciting exercise expensive family
favourite february finally finishing following forgotten furniture gallery general
grandfather grandmother happiness history holiday hospital however imagine immediately
important impossible interest interested interesting interview invited january library
listening magazine material medicine memory microwave musical national nobody november
october officer opening operation opinion opposite ordinary organise organised original
passenger period photograph piano popular possible potato potatoes powerful prisoner probably
promising properly quality regular relative remember remembering reminder respected safely
safety saturday secretary separate september serious several similar somebody suddenly
supermarket surprising telephone television terrible together tomato tomatoes tomorrow
umbrella understand understanding understood unhappy uniform university unusual upsetting
usual usually vegetable visited visiting visitor wednesday whatever whenever wherever
wonderful yesterday
"""
EVERYDAY = frozenset(WORD.findall(KNOWN))


def terms_of(markdown: str) -> frozenset[str]:
    """List the words that the guide “Words we use” explains: those of its third headings."""
    heads = " ".join(TERM.findall(markdown))
    return frozenset(part for word in WORD.findall(heads.lower()) for part in word.split("-"))


def syllables(word: str) -> int:
    """Count the syllables of *word*, about right for plain English."""
    whole = SHORTENED.sub("", word.lower())
    return sum(_of_one(part) for part in re.split(r"['’-]", whole) if part) or 1


def unexplained(words: Iterable[str], terms: frozenset[str]) -> tuple[str, ...]:
    """List the long words that neither *terms* nor everyday use explain, in order of the letters.

    A word of parts, such as step-by-step, is as long as its longest part.
    """
    known = EVERYDAY | terms | {_one(term) for term in terms}
    words = {
        word
        for word in {each.lower() for each in words}
        for part in word.split("-")
        if syllables(part) >= LONG and not {part, _one(part)} & known
    }
    return tuple(sorted(words))


def _one(word: str) -> str:
    """Say *word* of one thing, as the list and the headings have it: keyworkers’ is keyworker."""
    word = re.sub(r"['’]s?$", "", word)
    return re.sub(r"ies$", "y", word) if word.endswith("ies") else re.sub(r"(?<!s)s$", "", word)


def _of_one(part: str) -> int:
    part = re.sub(r"(some|fore|fire)(?=[a-z])", lambda match: match[0][:-1], part)
    count = len(VOWELS.findall(part))
    silent_e = re.search(r"[^aeiouyl]e$|[^aeioudt]ed$|[^aeiouscgxz]es$|[aeiou]le$", part)
    if silent_e and count > 1:
        count -= 1
    if re.search(r"(?:[^cstg]i[ao]|ying|[^qg]ua)[a-z]", part):
        count += 1
    return max(count, 1)
