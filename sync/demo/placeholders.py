"""The words in {} that a text about anyone may hold, and that the telling fills in."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from sync.demo.answers import plain, some
from sync.forms.lines import Spot

PERSONAL = ("name", "they", "themself", "them", "theirs", "their")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fitting(spot: Spot, asides: Collection[str] = ()) -> str:
    """Return a text; raises AuthorMistake for a placeholder that nothing would be put in for."""
    text = plain(spot)
    for word in PLACEHOLDER.findall(text):
        if word not in (*PERSONAL, *map(str.capitalize, PERSONAL), *asides):
            known = ", ".join(f"{{{each}}}" for each in (*PERSONAL, *asides))
            raise spot.wrong(f"Nothing is put in for {{{word}}}. Use one of: {known}.")
    return text


def all_fitting(spot: Spot, asides: Collection[str] = ()) -> tuple[str, ...]:
    """Return a list of texts, each with placeholders that are filled in."""
    return tuple(fitting(item, asides) for item in some(spot))


def personal(name: str, they: str, them: str, their: str) -> Mapping[str, str]:
    """Say what is put in for each placeholder that is about a person."""
    theirs = "his" if their == "his" else f"{their}s"
    selves = {"him": "himself", "her": "herself", "them": "themself"}[them]
    return dict(zip(PERSONAL, (name, they, selves, them, theirs, their), strict=True))
