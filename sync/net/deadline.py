"""A piece of work that is left where it is after so many seconds."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, work: Callable[[Event], T], late: Callable[[], Exception]) -> T:
    """Do *work*, and leave it where it is after so many *seconds*.

    A time-out of a socket counts from the last byte, so that a server which sends one byte now and
    then would hold the night for ever (reliability, finding 5). *work* is told when it is given up.
    Raises what *late* makes, or what the work itself raised.
    """
    given_up = Event()
    done: Future[T] = Future()

    def run() -> None:
        try:
            done.set_result(work(given_up))
        except BaseException as error:  # noqa: BLE001 -- raised again by the one who waits
            done.set_exception(error)

    Thread(target=run, daemon=True, name="work with a deadline").start()
    try:
        return done.result(timeout=seconds)
    except TimeoutError:
        if done.done():  # it is the work's own
            raise
        raise late() from None
    finally:
        given_up.set()
