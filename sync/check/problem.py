"""What is wrong with the data, as values; and how many rows of a tab went where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from sync.check.codes import Code
from sync.forms.model import Audience
from sync.records.base import NO_FIELDS
from sync.waiting import WaitingCount


class Severity(StrEnum):
    """How much a problem matters: only for an error an answer or a row waits."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing for staff to put right, and where to find it.

    What was typed never shows in its ``repr``, so a log may print a Problem.
    """

    form: str
    tab: str
    row: int  # as numbered in the sheet, headings included; 0 is the whole tab
    column: str | None  # the column's letter
    code: Code
    severity: Severity
    audience: Audience
    title: str = field(default="", compare=False)  # the question, as the schema words it
    found: object = field(default=None, repr=False, compare=False)  # the cell as pulled
    offer: object = field(default=None, repr=False, compare=False)  # the likeliest right answer
    reference: str = field(default="", compare=False)  # what the Checked tab may name
    detail: str = field(default="", repr=False, compare=False)  # what its message may name besides
    resident: str = field(default="", repr=False, compare=False)  # the code in the row, if any
    worker: str = field(default="", repr=False, compare=False)  # the staff code in the row
    mark: str = field(default="", repr=False, compare=False)  # of the row, and stays when mended
    silent: bool = field(default=False, compare=False)  # nothing that was typed may be shown
    answers: frozenset[str] = field(default=NO_FIELDS, compare=False)  # fields that wait for it
    name: str = field(default="", compare=False)  # of the field

    @property
    def waits(self) -> bool:
        """Say whether anything waits for it to be put right: a row, or an answer."""
        return self.severity is Severity.ERROR and self.row > 0

    @property
    def holds(self) -> bool:
        """Say whether it holds a whole row back, which cannot be placed without it."""
        return self.waits and not self.answers

    @property
    def mistake(self) -> tuple[object, ...]:
        """Return what makes two problems the same mistake, to be said once with all its places."""
        column = self.column if self.row or self.title else None  # headings that we do not know
        return self.form, self.code, column, self.severity, self.title, self.row == 0

    @property
    def stops(self) -> bool:
        """Say whether it stops the whole night: an error about a whole tab."""
        return self.severity is Severity.ERROR and self.row == 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows of a tab went where; read = published + held + duplicate + blank.

    *answers_waiting* counts the answers that wait in rows that are published.
    """

    form: str
    tab: str
    read: int = 0
    published: int = 0
    held: int = 0
    duplicate: int = 0
    blank: int = 0
    answers_waiting: int = 0

    @property
    def adds_up(self) -> bool:
        """Say whether every row that was read went somewhere, once."""
        return self.read == self.published + self.held + self.duplicate + self.blank


def waiting_in(tallies: Iterable[Tally]) -> WaitingCount:
    """Add up what waits in several tabs."""
    known = list(tallies)
    return WaitingCount(
        sum(each.held for each in known), sum(each.answers_waiting for each in known)
    )
