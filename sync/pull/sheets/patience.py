"""How often and how long Google is asked, and when it is enough."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import TypeVar

from sync.errors import KeyworkError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what, in seconds (reliability, rows 15, 17 and 32).

    The waits between tries span the minute after which Google counts requests anew.
    """

    waits: tuple[float, ...] = (2, 4, 8, 16, 32)
    jitter: float = 1.0  # at most so much on top of each wait
    connect: float = 10
    read: float = 60
    deadline: float = 300  # for everything together, whatever happens
    loading: tuple[float, ...] = (
        60,
        60,
    )  # before a sheet that still says "Loading..." is read anew
    rest: Callable[[Event, float], object] = Event.wait


PATIENT = Patience()
BRIEF = Patience(waits=(2,), connect=5, read=10, deadline=30, loading=())  # while a person looks on


class Busy(Exception):
    """What was asked may be answered if it is asked again; *end* is what to raise if it is not."""

    def __init__(self, end: KeyworkError, wait: float = 0) -> None:
        super().__init__()
        self.end = end
        self.wait = wait  # as Google asked for


def patiently(ask: Callable[[], T], patience: Patience, given_up: Event) -> T:
    """Ask again while Google is busy, but not for ever.

    Waits as long as Google says, if that is longer than we would; a wait that no night has time for
    is the end at once.
    """
    for wait in patience.waits:
        try:
            return ask()
        except Busy as busy:
            if busy.wait > patience.deadline or given_up.is_set():
                raise busy.end from None
            ours = wait + random.uniform(0, patience.jitter)  # noqa: S311 -- so that not all come at once
            patience.rest(given_up, max(ours, busy.wait))
    try:
        return ask()
    except Busy as busy:
        raise busy.end from None
