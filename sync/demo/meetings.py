"""What ordinary meetings are made of: scenes that fit anyone, and what chance may say of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sync.demo.answers import Allowed, number, numbers
from sync.demo.placeholders import all_fitting
from sync.demo.scenes import Scene, Scenery
from sync.forms.lines import Spot, need
from sync.forms.model import Field

CHANCE = (
    *("minutes", "wellbeing not said", "also", "also now and then", "last time"),
    *("missed", "cancelled", "in passing", "openings", "asides"),
)
LAST_TIME = ("done", "partly", "dropped")


@dataclass(frozen=True, slots=True)
class NotMet:
    """A kind of meeting that did not take place, and why it did not."""

    kind: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """All that an ordinary meeting may be."""

    scenes: tuple[Scene, ...] = field(repr=False)
    short: tuple[Scene, ...] = field(repr=False)
    minutes: tuple[int, ...]
    short_minutes: tuple[int, ...]
    short_kind: str
    missed: NotMet
    cancelled: NotMet
    not_said: str  # how somebody feels
    nothing_more: tuple[str, ...]
    good_moment: tuple[str, ...]
    last_time: Mapping[str, str]  # done, partly, dropped: in the words of the form
    openings: Mapping[str, tuple[str, ...]]  # by place
    asides: Mapping[str, tuple[str, ...]]  # by the word that stands for them

    @property
    def not_met(self) -> tuple[str, str]:
        """Return the kinds of meeting that did not take place."""
        return self.missed.kind, self.cancelled.kind


def read_scenery(root: Spot) -> Scenery:
    """Read from ordinary.yaml what scenes are made with."""
    entries = root.known(CHANCE, "ordinary meetings")
    openings, asides = (need(root, entries, word) for word in ("openings", "asides"))
    return Scenery(tuple(openings.entries("openings")), tuple(asides.entries("asides")))


def read_meetings(
    root: Spot, scenes: tuple[Scene, ...], short: tuple[Scene, ...], allowed: Allowed
) -> Meetings:
    """Read ordinary.yaml: how chance makes an ordinary meeting out of the scenes."""
    entries = root.known(CHANCE, "ordinary meetings")
    parts = {word: need(root, entries, word) for word in CHANCE}
    ask, asides = allowed.forms["sessions"].by_name, parts["asides"].entries("asides")
    passing = parts["in passing"].known(("kind", "minutes"), "a word in passing")

    def options(word: str, question: str) -> tuple[str, ...]:
        answer = allowed.answer(parts[word], ask[question])
        return tuple(map(str, answer)) if isinstance(answer, tuple) else ()

    last = parts["last time"].known(LAST_TIME, "last time")
    return Meetings(
        scenes=scenes,
        short=short,
        minutes=numbers(parts["minutes"]),
        short_minutes=numbers(need(parts["in passing"], passing, "minutes")),
        short_kind=_option(need(parts["in passing"], passing, "kind"), ask["kind"], allowed),
        missed=_not_met(parts["missed"], ask["kind"], asides, allowed),
        cancelled=_not_met(parts["cancelled"], ask["kind"], asides, allowed),
        not_said=_option(parts["wellbeing not said"], ask["wellbeing"], allowed),
        nothing_more=options("also", "also"),
        good_moment=options("also now and then", "also"),
        last_time={
            word: _option(need(parts["last time"], last, word), ask["last_time"], allowed)
            for word in LAST_TIME
        },
        openings={
            place: _opening(spot, asides)
            for place, spot in parts["openings"].entries("openings").items()
        },
        asides={word: all_fitting(spot) for word, spot in asides.items()},
    )


def _option(spot: Spot, question: Field, allowed: Allowed) -> str:
    return str(allowed.answer(spot, question))


def _not_met(spot: Spot, kind: Field, asides: Collection[str], allowed: Allowed) -> NotMet:
    entries = spot.known(("kind", "texts"), "a meeting that did not take place")
    return NotMet(
        _option(need(spot, entries, "kind"), kind, allowed),
        all_fitting(need(spot, entries, "texts"), asides),
    )


def _opening(spot: Spot, asides: Collection[str]) -> tuple[str, ...]:
    """Read how a meeting begins; so many times with nothing in particular."""
    entries = spot.known(("none", "texts"), "an opening")
    none = number(need(spot, entries, "none"))
    begun = all_fitting(need(spot, entries, "texts"), asides)
    return ("",) * none + tuple(f"{text} " for text in begun)
