"""What stands together in a story, and in questions of its own on the form."""

from __future__ import annotations

import re
from collections.abc import Collection

from sync.demo.answers import Allowed
from sync.forms.lines import Spot, need, offer
from sync.forms.model import Form
from sync.records import area_field

STEP = ("what", "who", "by", "done")
STEP_FIELDS = dict(zip(STEP, ("", "_who", "_by", "_done"), strict=True))
SPELLED_OUT = {"assessments": ("areas",), "reviews": ("areas", "goals"), "goals": ("steps",)}


def spell_out(name: str, spot: Spot, form: Form, allowed: Allowed) -> dict[str, Spot]:
    """Spell out areas, goals or steps as the questions that *form* asks of each."""
    match name:
        case "areas":
            return _areas(spot, form, allowed)
        case "goals":
            return _goals(spot, form)
        case _:
            return _steps(spot, form)


def _areas(spot: Spot, form: Form, allowed: Allowed) -> dict[str, Spot]:
    areas = allowed.forms["goals"].by_name["area"].options
    asked = [area for area in areas if area_field(area) in form.by_name]
    for area, each in spot.entries("areas").items():
        if area_field(area) not in form.by_name:
            raise each.wrong(f"“{area}” is no area that this form asks about. {offer(area, asked)}")
    return {area_field(area): each for area, each in spot.entries("areas").items()}


def _goals(spot: Spot, form: Form) -> dict[str, Spot]:
    goals = spot.entries("goals")
    _make_room(spot, goals, "goal", form)
    parts: dict[str, Spot] = {}
    for at, (code, progress) in enumerate(goals.items(), start=1):
        goal = Spot(progress.file, progress.line, code, code)
        parts |= {f"goal_{at}": goal, f"progress_{at}": progress}
    return parts


def _steps(spot: Spot, form: Form) -> dict[str, Spot]:
    steps = [(step, step.known(STEP, "a step")) for step in spot.items("steps")]
    _make_room(spot, steps, "step", form)
    for step, words in steps:
        need(step, words, "what")
    return {
        f"step_{at}{STEP_FIELDS[word]}": each
        for at, (_, words) in enumerate(steps, start=1)
        for word, each in words.items()
    }


def _make_room(spot: Spot, told: Collection[object], question: str, form: Form) -> None:
    """Refuse more of something than *form* asks about: it numbers its questions."""
    room = sum(bool(re.fullmatch(rf"{question}_\d+", name)) for name in form.by_name)
    if len(told) > room:
        raise spot.wrong(
            f"The form {form.name} has room for {room} {question}s, and here are {len(told)}."
            " Take some away."
        )
