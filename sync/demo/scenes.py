"""Scenes of ordinary meetings, each told so that it fits anyone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sync.demo.answers import Allowed
from sync.demo.codes import rows_of
from sync.demo.placeholders import fitting
from sync.forms.lines import Spot, need, offer

FITTED = ("happened", "view", "wishes", "next")  # made to fit the person they are told of


@dataclass(frozen=True, slots=True)
class Scene:
    """What was talked about in an ordinary meeting, what happened, and what came next."""

    topics: tuple[str, ...]
    happened: str
    then: str
    who: str
    view: str
    wishes: str
    together: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Scenery:
    """What scenes are made with: the places that have an opening, and what differs each time."""

    places: Collection[str]
    asides: Collection[str]


def read_scenes(root: Spot, scenery: Scenery, allowed: Allowed) -> tuple[Scene, ...]:
    """Read a file of scenes."""
    _, rows, spots = rows_of(root)
    if not rows:
        raise root.wrong("There is no scene in this file. Write one under “rows”.")
    return tuple(_scene(spot, row, scenery, allowed) for spot, row in zip(spots, rows, strict=True))


def _scene(spot: Spot, row: Mapping[str, Spot], scenery: Scenery, allowed: Allowed) -> Scene:
    topics, place = need(spot, row, "topics"), need(spot, row, "place")
    need(spot, row, "happened")
    answers = allowed.answers(row, allowed.forms["sessions"])
    if not answers["topics"]:
        raise topics.wrong("Say what this scene is about, for example: topics: [Health]")
    if answers["place"] not in scenery.places:
        near = offer(place.written, scenery.places)
        raise place.wrong(f"“{place.written}” has no opening in ordinary.yaml. {near}")

    def words(name: str) -> str:
        if name in FITTED and answers.get(name):
            return fitting(row[name], scenery.asides)
        return str(answers.get(name) or "")

    def several(name: str) -> tuple[str, ...]:
        return tuple(map(str, each)) if isinstance(each := answers.get(name), tuple) else ()

    return Scene(
        topics=several("topics"),
        happened=words("happened"),
        then=words("next"),
        who=words("next_who"),
        view=words("view"),
        wishes=words("wishes"),
        together=several("together"),
        place=words("place"),
    )
