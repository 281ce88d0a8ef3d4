"""The two sentences that go with a problem."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong in one sentence, and what to do.

    If *checkable*, the Checked tab may say that a held row is right as it stands. *without* stands
    in place of the detail where that is not known, or may not be shown.
    """

    what: str
    do: str
    checkable: bool = False
    without: str = ""
