"""Who sent a row, and when: the two columns that stand first on every form."""

from __future__ import annotations

from datetime import date, time

from sync.demo.house import ACCOUNTS
from sync.demo.telling import Telling
from sync.demo.thread import Values

OVER = time(15)  # when most of what is not a meeting has happened


def sent(at: Telling, staff: str, day: date, about: str = "", over: time = OVER) -> Values:
    """Say that *staff* sent a row soon after *day*, when what it tells was *over*."""
    return {"timestamp": at.written(day, over, 0, about + staff), "sender": ACCOUNTS[staff]}
