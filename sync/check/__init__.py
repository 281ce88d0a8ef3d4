"""Cells in, good rows and problems out, in plain words.

``kinds``  a reader for each kind of cell
``lives``  what rows say of when and where somebody lived here
``rules``  what holds a row back for what it says beside other rows
``words``  what every problem is called, and what to do about it

The rest is the way through: ``door`` is the way in, then come headings, rows, what was sent twice,
settings, what somebody has checked, and codes.
"""

from __future__ import annotations

from sync.check.checking import Checked, check

__all__ = ["Checked", "check"]
