"""Why much of a tab may have begun to wait, by what is wrong with most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sync.check.codes import CHOICE_CODES, Code
from sync.check.messages.grouping import EMPTY
from sync.check.problem import Problem


def likely_cause(problems: Iterable[Problem]) -> str:
    """Say what most likely made answers of one tab wait, and where to look; nothing if none do."""
    waits = [each for each in problems if each.waits]
    if not waits:
        return ""
    (title, code), _ = Counter((each.title, each.code) for each in waits).most_common(1)[0]
    asked = f"Most are about “{title}”. " if title else ""
    if code is Code.ID_MEANT:
        meant = next(each for each in waits if each.code is code)
        tab = meant.detail.partition(" has a code")[0]
        return f"{asked}A code on {tab} may be mistyped: look down its column of codes."
    if code is Code.ID_UNKNOWN:
        return f"{asked}A code may have been changed on the tab that gives it out: look there."
    if code in EMPTY:
        return f"{asked}The question may have become required: look at its schema."
    if code in CHOICE_CODES:
        return (
            f"{asked}An option may have been renamed: write its earlier word under option_was in "
            "the schema."
        )
    return f"{asked}A heading or a column may have been changed or moved: look at row 1."
