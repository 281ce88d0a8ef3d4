"""What stops a run, each with its exit code; what is wrong with the data is a Problem instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class KeyworkError(Exception):
    """Something that ends the command with one plain sentence.

    The sentence never holds what somebody typed into a form or sheet.
    """

    exit_code = 2


class NeedsAPerson(KeyworkError):
    """Nothing was published, and somebody has to put something right first."""

    exit_code = 2


class OutsideTrouble(KeyworkError):
    """Nothing was published for a reason outside the house; it is tried again tomorrow."""

    exit_code = 3


class Crashed(NeedsAPerson):
    """A fault of keywork's own, in words that hold no value."""


@dataclass(eq=False)
class AuthorMistake(NeedsAPerson):
    """A mistake in a file that the house or its helper wrote: a schema, a template, a setting.

    Shown as ``file, line 12: what is wrong. What to do.``; line 0 is the whole file.
    """

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.what}"


def crash_words(error: BaseException) -> str:
    """Say that keywork itself is at fault: the kind of error and its line, and never a value."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    file = Path(trace.tb_frame.f_code.co_filename).name if trace else "?"
    line = trace.tb_lineno if trace else 0
    return (
        f"keywork stopped because of a fault of its own ({type(error).__name__}, {file}:{line}). "
        "Tell whoever looks after keywork."
    )
