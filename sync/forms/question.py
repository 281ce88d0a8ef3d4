"""One field of a schema file: what Table Schema and keywork allow of it, and the Field it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sync.forms.cleaning import fold
from sync.forms.limits import (
    read_lengths,
    read_limits,
    read_options,
    read_pattern,
    read_whole,
    tell_options_apart,
)
from sync.forms.lines import Spot, need
from sync.forms.model import NOTHING, Audience, Field, Kind

WORDS = (
    *("name", "title", "type", "format", "description", "example", "rdfType", "constraints"),
    *("missingValues", "trueValues", "falseValues", "keywork"),
)
OWN = (
    *("audience", "widget", "was", "labels", "option_was", "most", "other", "future", "birth"),
    *("required_when", "empty_when", "placing"),
)
TYPES = {  # type -> its kind, the widgets that fit it (the usual one first), its constraints
    "string": (
        Kind.TEXT,
        ("short", "long", "choice", "choices"),
        ("required", "unique", "enum", "minLength", "maxLength", "pattern"),
    ),
    "integer": (Kind.WHOLE, ("short", "scale"), ("required", "unique", "minimum", "maximum")),
    "number": (Kind.MONEY, ("money",), ("required", "unique", "minimum", "maximum")),
    "boolean": (Kind.YES_NO, ("choice",), ("required",)),
    "date": (Kind.DATE, ("date", "short"), ("required", "unique")),
    "time": (Kind.TIME, ("time", "short"), ("required", "unique")),
    "datetime": (Kind.MOMENT, ("short",), ("required", "unique")),
}
WIDGETS = ("short", "long", "choice", "choices", "date", "time", "scale", "money")
FORMATS = {"string": ("default", "email"), "date": ("default", "any", "%d/%m/%Y")}
YES_OR_NO = {"trueValues": ("yes", "y", "true", "1"), "falseValues": ("no", "n", "false", "0")}
AUDIENCES = {each.word: each for each in Audience}
NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_field(spot: Spot, audience: Audience, missing: Sequence[str]) -> Field:
    """Read one field; *audience* and *missing* are its form's."""
    entries = spot.known(WORDS, "a field")
    name = read_name(need(spot, entries, "name"))
    title = need(spot, entries, "title").filled("title")
    type_ = need(spot, entries, "type").one_of(TYPES, "type")
    own = entries["keywork"].known(OWN, "“keywork” of a field") if "keywork" in entries else {}
    if type_ == "number" and ("widget" not in own or own["widget"].value != "money"):
        raise entries["type"].wrong(
            "keywork reads a number as money only. For pounds, write keywork: {widget: money}."
            " For whole numbers, write type: integer."
        )
    limits = read_limits(entries, type_, TYPES[type_][2])
    options = read_options(limits)
    kind, widget = _kind(spot, type_, own, limits, options)
    option_was = _option_was(own, options)
    if kind is Kind.CHOICES and option_was:
        tell_options_apart(own["option_was"], (*options, *(old for old, _ in option_was)))
    other = _other(own, kind)
    example = _example(entries, type_)
    min_length, max_length = read_lengths(limits, options, other=other)
    if "missingValues" in entries:
        missing = read_missing(entries["missingValues"])
    _harmless(entries, type_)
    return Field(
        name=name,
        title=title,
        kind=Kind.EMAIL if _format(entries, type_) == "email" else kind,
        audience=max(audience, read_audience(own)),
        description=entries["description"].words("description") if "description" in entries else "",
        example=example,
        widget=widget,
        required=_flag(limits, "required"),
        unique=_flag(limits, "unique"),
        options=options,
        labels=_labels(own, options),
        option_was=option_was,
        declined=_declined(spot, missing, options),
        minimum=read_whole(limits, "minimum"),
        maximum=read_whole(limits, "maximum"),
        min_length=min_length,
        max_length=max_length,
        pattern=read_pattern(limits, options, example),
        was=own["was"].texts("was", "heading") if "was" in own else (),
        most=_most(own, kind, options),
        future=_future(own, type_),
        birth=_birth(own, type_),
        other=other,
        placing=_flag(own, "placing"),
    )


def read_name(spot: Spot) -> str:
    """Read a name that code goes by."""
    if not NAME.fullmatch(name := spot.filled("name")):
        raise spot.wrong(f"The name “{name}” may hold only small letters, digits and _.")
    return name


def read_audience(own: Mapping[str, Spot]) -> Audience:
    """Read who may see it; without a word, no less than residents."""
    if "audience" not in own:
        return Audience.RESIDENTS
    return AUDIENCES[own["audience"].one_of(AUDIENCES, "audience")]


def read_missing(spot: Spot) -> tuple[str, ...]:
    """Read the answers that stand for no value."""
    return spot.texts("missingValues", "answer")


def _kind(
    spot: Spot,
    type_: str,
    own: Mapping[str, Spot],
    limits: Mapping[str, Spot],
    options: Sequence[str],
) -> tuple[Kind, str]:
    """Say what the cells hold, and how the form asks for it."""
    kind, fitting, _ = TYPES[type_]
    widget = "choice" if options else fitting[0]
    if "widget" in own and (widget := own["widget"].one_of(WIDGETS, "widget")) not in fitting:
        raise own["widget"].wrong(
            f"The widget “{widget}” does not fit type {type_}. Use: {', '.join(fitting)}."
        )
    if kind is Kind.TEXT and widget.startswith("choice") and not options:
        raise spot.wrong(f"The widget “{widget}” needs the options: constraints: {{enum: […]}}.")
    if widget == "scale" and not {"minimum", "maximum"} <= limits.keys():
        raise spot.wrong("A scale needs “minimum” and “maximum” under constraints.")
    if widget == "choices":
        tell_options_apart(limits["enum"], options)
        return Kind.CHOICES, widget
    if widget == "scale":
        return Kind.SCORE, widget
    return (Kind.CHOICE if options else kind), widget


def _labels(own: Mapping[str, Spot], options: Sequence[str]) -> Mapping[str, str]:
    if "labels" not in own:
        return NOTHING
    entries = own["labels"].known(options, "labels; each is one of the options")
    labels = {option: spot.filled("label") for option, spot in entries.items()}
    shown = {fold(option): option for option in options if option not in labels}
    for option, label in labels.items():
        if (other := shown.setdefault(fold(label), option)) != option:
            raise entries[option].wrong(
                f"“{label}” would stand for two options, “{other}” and “{option}”. Use other words."
            )
    return MappingProxyType(labels)


def _option_was(own: Mapping[str, Spot], options: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Read the earlier words of options; none may be an option now, or stand for two."""
    if "option_was" not in own:
        return ()
    entries = own["option_was"].known(options, "option_was; each is one of the options")
    meaning = {fold(option): option for option in options}
    earlier = []
    for option, spot in entries.items():
        for word in spot.texts("option_was", "word"):
            if (other := meaning.setdefault(fold(word), option)) != option or word in options:
                raise spot.wrong(f"“{word}” stands for “{other}” already. Take it away here.")
            earlier.append((word, option))
    return tuple(earlier)


def _declined(spot: Spot, missing: Sequence[str], options: Sequence[str]) -> tuple[str, ...]:
    known = {fold(option) for option in options}
    for answer in missing:
        if fold(answer) in known:
            raise spot.wrong(f"“{answer}” is an option and stands in “missingValues”. Keep one.")
    return tuple(answer for answer in missing if answer)


def _most(own: Mapping[str, Spot], kind: Kind, options: Sequence[str]) -> int | None:
    most = read_whole(own, "most")
    if most is not None and (kind is not Kind.CHOICES or not 1 <= most <= len(options)):
        raise own["most"].wrong("“most” is for the widget choices, from 1 to as many as it has.")
    return most


def _future(own: Mapping[str, Spot], type_: str) -> bool:
    if "future" in own and type_ not in ("date", "datetime"):
        raise own["future"].wrong("“future” is for dates only. Take it away.")
    return _flag(own, "future")


def _birth(own: Mapping[str, Spot], type_: str) -> bool:
    birth = _flag(own, "birth")
    if birth and (type_ != "date" or _flag(own, "future")):
        raise own["birth"].wrong("“birth” is for dates without “future”. Take one of them away.")
    return birth


def _other(own: Mapping[str, Spot], kind: Kind) -> bool:
    other = _flag(own, "other")
    if other and kind not in (Kind.CHOICE, Kind.CHOICES):
        raise own["other"].wrong("“other” is for a question with options. Take it away.")
    return other


def _example(entries: Mapping[str, Spot], type_: str) -> str:
    if "example" not in entries or type_ != "string":
        return ""
    return entries["example"].filled("example")


def _format(entries: Mapping[str, Spot], type_: str) -> str:
    if "format" not in entries:
        return "default"
    return entries["format"].one_of(FORMATS.get(type_, ("default",)), f"format of type {type_}")


def _harmless(entries: Mapping[str, Spot], type_: str) -> None:
    """Check what the standard allows and a Field has no place for."""
    if "rdfType" in entries:
        entries["rdfType"].text("rdfType")
    for word, known in YES_OR_NO.items():
        if word not in entries:
            continue
        if type_ != "boolean":
            raise entries[word].wrong(f"“{word}” is for type boolean only. Take it away.")
        for spot in entries[word].items(word):
            if spot.text("answer").casefold() not in known:
                raise spot.wrong(f"keywork reads only Yes and No. Use one of: {', '.join(known)}.")


def _flag(entries: Mapping[str, Spot], word: str) -> bool:
    return entries[word].flag(word) if word in entries else False
