"""Cells in, good rows and problems out, in plain words."""

from __future__ import annotations

from sync.check.door import Checked, check

__all__ = ["Checked", "check"]
