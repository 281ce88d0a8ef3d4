"""The order in which changes and moves of one resident happened."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from sync.forms.vocabulary import MoveKind
from sync.records import Change, Move

Event = Change | Move
E = TypeVar("E", Change, Move, Event)


def in_order(events: Iterable[E]) -> list[E]:
    """Sort by the day things happened; on one day, by when they were sent, then by row."""
    return sorted(
        events, key=lambda event: (event.date, event.timestamp or datetime.min, event.row)
    )


def in_turn(moves: Iterable[Move]) -> Iterator[Move]:
    """Put moves in order; on one day, leaving and coming back take turns."""
    away = False
    for _, same_day in groupby(in_order(moves), key=lambda move: move.date):
        day = list(same_day)
        leaving = deque(move for move in day if move.what == MoveKind.LEFT)
        coming = deque(move for move in day if move.what == MoveKind.CAME_BACK)
        while leaving or coming:
            move = (coming if not leaving or (away and coming) else leaving).popleft()
            away = move.what == MoveKind.LEFT
            yield move
