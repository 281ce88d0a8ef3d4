"""What the doctor finds of one part of the set-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sync.errors import KeyworkError, NeedsAPerson


class State(StrEnum):
    """How it stands with a part."""

    OK = "ok"
    LOOK = "look"  # the nights go on, and somebody should look
    DO = "to do"  # the nights cannot go on, or must not
    LATER = "later"  # cannot be tried before something else is right


@dataclass(frozen=True, slots=True)
class Finding:
    """How it stands with one part, and what to do where it is not well."""

    part: str
    state: State
    words: str = ""
    exit_code: int = 0


def well(part: str, words: str = "") -> Finding:
    """Say that a part is well."""
    return Finding(part, State.OK, words)


def look(part: str, words: str) -> Finding:
    """Say that somebody should look at a part."""
    return Finding(part, State.LOOK, words, 1)


def to_do(part: str, what: KeyworkError | str) -> Finding:
    """Say what to do before the nights can go on."""
    code = what.exit_code if isinstance(what, KeyworkError) else NeedsAPerson.exit_code
    return Finding(part, State.DO, str(what), code)


def to_start(part: str, words: str) -> Finding:
    """Say what to do first, though nothing stands in its way."""
    return Finding(part, State.DO, words, 1)


def later(part: str) -> Finding:
    """Say that a part cannot be tried yet."""
    return Finding(part, State.LATER, "Tried once what is to do above is done.")


def next_step(findings: Sequence[Finding]) -> Finding | None:
    """Return the one thing to do next; None where all is well.

    It is the first that stops the nights, else what is to be started, else the first to look at.
    """
    first = sorted(findings, key=lambda each: each.exit_code < NeedsAPerson.exit_code)
    for state in (State.DO, State.LOOK):
        for each in first:
            if each.state is state:
                return each
    return None
