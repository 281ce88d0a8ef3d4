"""How much waits for a correction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaitingCount:
    """How much waits for a correction: whole rows, and answers in rows that are on the site."""

    rows: int = 0
    answers: int = 0

    def __bool__(self) -> bool:
        """Say whether anything waits."""
        return bool(self.rows or self.answers)

    @property
    def named(self) -> str:
        """Name what waits: “2 rows and 1 answer”; nothing where nothing does."""
        rows = "1 row" if self.rows == 1 else f"{self.rows} rows"
        answers = "1 answer" if self.answers == 1 else f"{self.answers} answers"
        parts = [words for words, count in ((rows, self.rows), (answers, self.answers)) if count]
        return " and ".join(parts)

    def __str__(self) -> str:
        """Say it: “2 rows and 1 answer wait”."""
        return f"{self.named} {'waits' if self.one else 'wait'}"

    @property
    def one(self) -> bool:
        """Say whether it is one thing alone."""
        return self.rows + self.answers == 1
