"""Whole processes, and what they took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What one or more whole processes took."""

    wall: float  # seconds
    cpu: float  # seconds, all processes together
    peak: float  # MB, of the largest process

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def run(*command: object, ends: tuple[int, ...] = (0, 1)) -> Cost:
    """Run a command to its end and account for it and its children."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [str(each) for each in command],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ends:
        sys.exit(f"{' '.join(map(str, command[:4]))} … ended with {child.returncode}")
    wall = time.perf_counter() - start
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
