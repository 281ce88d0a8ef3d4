"""The made-up Google, failing when asked to."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sync.demo.google import Google, MadeUpBook
from sync.demo.google.course import OTHER, AnswerPlan, RequestSeen
from sync.demo.google.refusals import Answer
from sync.demo.google.replies import Reply
from sync.demo.google.wire import Steps, whole
from tests.demo.google.faults import DATE_OFF, Counted, Fault
from tests.demo.google.mishaps import mishap
from tests.demo.google.refusing import PORTAL, portal, stand_in
from tests.demo.google.shapes import SHAPES, bent

AN_HOUR = 3600


@dataclass(frozen=True)
class Failing(AnswerPlan):
    """How a question is answered that meets a fault."""

    asked: RequestSeen
    fault: Fault | None
    date_off: bool

    @property
    def name(self) -> str:
        return self.fault.name if self.fault else ""

    @property
    def bends(self) -> bool:
        return self.name in SHAPES

    def instead(self) -> Reply | None:
        if self.asked.kind == OTHER and self.asked.path == PORTAL:
            return portal()
        return stand_in(self.name)

    def bent(self, answer: Answer) -> Answer:
        status, held = answer
        return (status, bent(self.name, held)) if status == 200 else answer

    def sent(self, reply: Reply, *, takes_gzip: bool) -> tuple[bytes, bytes] | Steps:
        now = time.time() + (AN_HOUR if self.date_off else 0)
        if self.fault and self.fault.wait is not None:
            reply = replace(reply, headers={**reply.headers, "Retry-After": self.fault.wait})
        steps = mishap(self.name, reply, now)
        return whole(reply, now, takes_gzip=takes_gzip) if steps is None else steps


class Faults(list[Fault]):
    """The faults that are asked for just now; they may be changed at any time."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        super().__init__(faults)
        self._counted = Counted()

    def course(self, asked: RequestSeen) -> AnswerPlan:
        """Count a question, and say what it meets."""
        met = self._counted.met(self, asked.kind, asked.book)
        fault = next((each for each in met if each.name != DATE_OFF), None)
        return Failing(asked, fault, any(each.name == DATE_OFF for each in met))


class FailingGoogle(Google):
    """A made-up Google with *faults*, which may be changed at any time."""

    def __init__(
        self, books: Iterable[MadeUpBook], faults: Iterable[Fault] = (), port: int = 0
    ) -> None:
        self.faults = Faults(faults)
        super().__init__(books, self.faults, port)
