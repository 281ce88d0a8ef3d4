"""What the pages say, as words: tags are taken out, numbers found by the words beside them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

CODE = re.compile(r"\((R-\d+)\)")
INLINE = re.compile(r"</?(?:b|bdi|a|em|strong)\b[^>]*>")


def words_of(markup: str) -> str:
    """Return the words of a page or a part of it."""
    text = re.sub("<[^>]+>", " ", INLINE.sub("", markup))
    return re.sub(r"[ \t]+", " ", html.unescape(text)).strip()


@dataclass(frozen=True)
class Printed:
    """One page as it was written for MkDocs."""

    markup: str

    @property
    def lead(self) -> str:
        """Return the sentence at the top."""
        found = re.search(r'<p class="kw-lead">(.*?)</p>', self.markup, re.DOTALL)
        assert found, "no sentence at the top"
        return words_of(found[1])

    @property
    def words(self) -> str:
        return words_of(self.markup)

    def section(self, heading: str) -> str:
        """Return what stands below a heading, up to the next; nothing where there is none."""
        _, *parts = re.split(r"^## (.*)$|<h2>(.*?)</h2>", self.markup, flags=re.MULTILINE)
        for one, other, below in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            if heading == words_of(one or other):
                return str(below)
        return ""

    def people(self, heading: str) -> list[str]:
        """List the residents named below a heading, as often as they are."""
        return CODE.findall(words_of(self.section(heading)))


def number(text: str, phrase: str) -> int:
    """Return the number before *phrase*, 0 where the text does not say so."""
    found = re.search(rf"(\d+) {phrase}", text)
    return int(found[1]) if found else 0


def page(folder: Path, name: str) -> Printed:
    """Read one page below ``build/docs``."""
    return Printed((folder / "build" / "docs" / name).read_text(encoding="utf-8"))


def how_often(text: str, phrase: str) -> int:
    """Read “once”, “twice” or “3 times” after *phrase*, 0 where it is not said."""
    found = re.search(rf"{phrase} (once|twice|(\d+) times)", text)
    if found is None:
        return 0
    return int(found[2]) if found[2] else {"once": 1, "twice": 2}[found[1]]


def day_words(day: date, today: date) -> str:
    """Write a day as pages do: “Fri 20 Nov”, of another year “Tue 12 Jan 2027”."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%a} {day.day} {day:%b}{year}"


def pieces(markup: str, tag: str) -> list[str]:
    """Return the words of each piece of one kind, such as every line of a list."""
    return [words_of(each) for each in re.findall(rf"<{tag}\b.*?</{tag}>", markup, re.DOTALL)]
