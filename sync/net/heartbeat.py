"""The call to the address that waits for word of every good night."""

from __future__ import annotations

from threading import Event

from sync.net.deadline import within
from sync.net.outside import answer_from

LONGEST = 30  # seconds, whatever answers


def beat(address: str) -> bool:
    """Call *address*, and say whether it answered well and in time."""

    def call(_given_up: Event) -> bool:
        with answer_from(address) as answer:
            return answer is not None and answer.status_code in range(200, 300)

    try:
        return within(LONGEST, call, TimeoutError)
    except TimeoutError:
        return False
