"""The links of the chains, and where it may stand that one is there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

HELPED = ("goals.partner", "goals.agency", "goals.source")
WENT_OUT = ("sessions", "sessions.went", "sessions.goal")
ENDED = ("goals.closed", "goals.outcome")


class Link(StrEnum):
    """A link of a chain."""

    REGISTERED = "registered"
    ASSESSED = "assessed"
    AREAS = "areas"
    FIRST_GOAL = "first goal"
    CONNECTED = "connected"
    NEED = "need"
    INTEREST = "interest"
    GROUP = "group"
    WENT = "went"
    AGAIN = "again"
    LESS_ALONE = "less alone"
    KEPT_UP = "kept up"
    WANTED = "wanted"
    BARRIERS = "barriers"
    HELP = "help"
    PLAN = "plan"
    BEGAN = "began"
    SETTLED = "settled"


TOLD_IN: Mapping[Link, tuple[str, ...]] = MappingProxyType(
    {  # where it may stand that a link is there, as ``Awaiting`` counts places
        Link.REGISTERED: ("residents.moved_in",),
        Link.ASSESSED: ("assessments",),
        Link.AREAS: ("assessments", "assessments.priority_areas"),
        Link.FIRST_GOAL: ("goals",),
        Link.CONNECTED: ("contacts", "contacts.who", "goals", *HELPED),
        Link.NEED: ("assessments", "goals.source"),
        Link.INTEREST: ("goals.items",),
        Link.GROUP: ("contacts", "contacts.goal", *HELPED, *WENT_OUT),
        Link.WENT: WENT_OUT,
        Link.AGAIN: WENT_OUT,
        Link.LESS_ALONE: ("reviews", "reviews.isolation"),
        Link.KEPT_UP: ENDED,
        Link.BARRIERS: ("goals.barriers",),
        Link.HELP: ("contacts", "contacts.goal", *HELPED),
        Link.PLAN: ("goals.step_1_by", "goals.step_2_by", "goals.step_3_by"),
        Link.BEGAN: (*WENT_OUT, "sessions.progress"),
        Link.SETTLED: ENDED,
    }
)
