"""Cells in, good rows and problems out, in plain words.

``readers``   a reader for each kind of cell
``rules``     what holds a row back for what it says beside other rows
``messages``  a sentence for every code of a problem or reminder, and what to do about it

The rest is the way through: ``checking`` is the way in, then come ``headings``, ``rows``, what was
sent twice (``duplicates``), ``settings_tab``, what somebody has checked (``checked_tab``), and what
a row names in other tabs (``keys``, ``offers``, ``references``). ``codes`` lists all that can be
said.
"""

from __future__ import annotations

from sync.check.checking import Checked, check

__all__ = ["Checked", "check"]
