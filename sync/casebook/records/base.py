"""What every record has."""

from __future__ import annotations

from dataclasses import dataclass

from sync.check.problem import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One good row; *more* holds the answers to questions that the house added itself."""

    row: int
    more: tuple[tuple[str, Value], ...] = ()  # (question, answer)
    declined: frozenset[str] = frozenset()  # fields that were asked and not answered on purpose
