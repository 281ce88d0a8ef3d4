"""What a night is asked to do, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.clock import RunTime
from sync.config.project import Project
from sync.config.settings import Settings
from sync.pull.sheets.patience import PATIENT, Patience
from sync.waiting import WaitingCount

Progress = Callable[[str], None]  # is called with each long step as it begins


@dataclass(frozen=True, slots=True)
class Job:
    """One night's work: which house, read from where, for which moment."""

    project: Project
    settings: Settings
    workbooks: Sequence[Path]
    moment: RunTime
    accepted: int | None = None  # rows that somebody has said may go
    watched: bool = True  # False for a made-up house, whose rows may come and go
    patience: Patience = PATIENT  # with Google


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a night ended that was not stopped."""

    exit_code: int  # 0 nothing to put right, 1 something needs attention
    rows: int
    waiting: WaitingCount
    pages: int
    published: bool  # False when nothing was different from the site there is
    heard: bool = True  # False when the address that waits for word of each night did not answer
