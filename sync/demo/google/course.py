"""How questions are answered: as they should be, unless somebody lets something go wrong."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sync.demo.google.refusals import Answer
from sync.demo.google.replies import Reply
from sync.demo.google.wire import Steps, whole

TOKEN, LAYOUT, VALUES, ANONYMOUS, OTHER = "token", "layout", "values", "anonymous", "other"


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """One question that came, whatever was answered."""

    kind: str  # token, layout, values, anonymous or other
    method: str
    path: str  # without the query
    query: Mapping[str, list[str]] = field(repr=False)
    host: str
    authorised: bool  # it brought a token that lets in
    agent: str
    book: str | None = field(default=None, repr=False)


class AnswerPlan:
    """How one question is answered; a test that lets something go wrong has its own."""

    bends = False  # whether what is answered is bent out of shape

    def instead(self) -> Reply | None:
        """Return what is sent in place of the answer, None for the answer itself."""
        return None

    def bent(self, answer: Answer) -> Answer:
        """Return the answer as it is to be."""
        return answer

    def sent(self, reply: Reply, *, takes_gzip: bool) -> tuple[bytes, bytes] | Steps:
        """Return the head and the body as bytes, or as the steps in which they go wrong."""
        return whole(reply, time.time(), takes_gzip=takes_gzip)


class Faults(Protocol):
    """What may go wrong."""

    def course(self, asked: RequestSeen) -> AnswerPlan:
        """Say how a question is to be answered."""


class NoFaults:
    """Nothing goes wrong."""

    def course(self, _asked: RequestSeen) -> AnswerPlan:
        """Answer every question as it should be."""
        return AnswerPlan()
