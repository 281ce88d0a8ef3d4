"""How often Google is asked, and when it is enough."""

from __future__ import annotations

import threading

import pytest

from sync.pull.sheets.patience import PATIENT, Busy, Patience, patiently
from sync.pull.sheets.trouble import GoogleUnreachable, no_network


class Asked:
    """A question that is answered after so many tries."""

    def __init__(self, *busy: float) -> None:
        self.busy = list(busy)
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        if self.busy:
            raise Busy(no_network(), self.busy.pop(0))
        return "answer"


def ask(asked: Asked, **more: object) -> tuple[object, list[float]]:
    """Ask, and return the answer and the waits between the tries."""
    rested: list[float] = []
    patience = Patience(jitter=0, rest=lambda _, seconds: rested.append(seconds), **more)
    return patiently(asked, patience, threading.Event()), rested


def test_an_answer_at_once_needs_no_wait():
    assert ask(Asked()) == ("answer", [])


def test_waits_grow_from_two_seconds_and_span_a_minute():
    assert ask(Asked(0, 0, 0, 0, 0)) == ("answer", [2, 4, 8, 16, 32])
    assert sum(PATIENT.waits) >= 60


def test_six_tries_are_enough():
    asked = Asked(*[0] * 99)
    with pytest.raises(GoogleUnreachable, match="cannot reach Google"):
        ask(asked)
    assert asked.times == 6


def test_a_wait_that_google_asks_for_is_honoured():
    assert ask(Asked(30, 1)) == ("answer", [30, 4])


def test_a_wait_that_no_night_has_time_for_is_the_end():
    asked = Asked(3600)
    with pytest.raises(GoogleUnreachable):
        ask(asked)
    assert asked.times == 1


def test_waits_differ_a_little_so_that_not_all_houses_come_at_once():
    rested: list[float] = []
    patience = Patience(rest=lambda _, seconds: rested.append(seconds))
    patiently(Asked(0, 0, 0), patience, threading.Event())
    assert all(base <= wait <= base + 1 for base, wait in zip((2, 4, 8), rested, strict=True))
    assert rested != [2, 4, 8]


def test_what_was_given_up_is_not_asked_again():
    asked, given_up = Asked(0, 0), threading.Event()
    given_up.set()
    with pytest.raises(GoogleUnreachable):
        patiently(asked, Patience(), given_up)
    assert asked.times == 1
