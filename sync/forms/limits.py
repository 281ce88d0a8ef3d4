"""The constraints of a field: which fit its type, and what each comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.forms.cleaning import fold
from sync.forms.lines import Spot
from sync.forms.patterns import LONGEST_MATCHED, LONGEST_PATTERN, BadPattern, matcher

CONSTRAINTS = (
    *("required", "unique", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"),
    *("exclusiveMinimum", "exclusiveMaximum", "jsonSchema"),
)
LONGEST_OTHER = 200  # letters and signs of an answer that is not on the list


def read_limits(
    entries: Mapping[str, Spot], type_: str, fitting: Sequence[str]
) -> Mapping[str, Spot]:
    """Return the constraints, each of which must fit the type and the others."""
    if "constraints" not in entries:
        return {}
    limits = entries["constraints"].known(CONSTRAINTS, "constraints")
    for word, spot in limits.items():
        if word not in fitting:
            raise spot.wrong(
                f"“{word}” does not fit a field of type {type_}. Use: {', '.join(fitting)}."
            )
    for low, high in (("minimum", "maximum"), ("minLength", "maxLength")):
        least, most = read_whole(limits, low), read_whole(limits, high)
        if least is not None and most is not None and least > most:
            raise limits[low].wrong(f"“{low}” is more than “{high}”. Change one of them.")
        if low == "minLength" and min(least or 0, most or 0) < 0:
            raise entries["constraints"].wrong("A length cannot be below 0.")
    return limits


def read_options(limits: Mapping[str, Spot]) -> tuple[str, ...]:
    """Read the answers to choose from."""
    if "enum" not in limits:
        return ()
    options: dict[str, str] = {}
    for spot in limits["enum"].items("enum"):
        option = spot.filled("option")
        if fold(option) in options:  # as typed answers are read
            raise spot.wrong(f"The option “{option}” stands here twice. Take one away.")
        options[fold(option)] = option
    if not options:
        raise limits["enum"].wrong("“enum” holds no option. Write at least one.")
    return tuple(options.values())


def tell_options_apart(spot: Spot, options: Sequence[str]) -> None:
    """Refuse options that, joined by commas in one cell, could be read in two ways.

    The test of Sardinas and Patterson: what is left over when one option starts another must never
    come to be an option itself.
    """
    words = {tuple(option.split(", ")): option for option in options}
    seen: set[tuple[str, ...]] = set()
    left = {(long[len(word) :]) for word in words for long in words if _starts(long, word)}
    while left:
        if both := left & words.keys():
            comma = next(option for option in options if ", " in option)
            raise spot.wrong(
                f"When several are chosen, a cell with “{words[both.pop()]}” in it could mean more"
                f" than one thing. Write “{comma}” without the comma."
            )
        seen |= left
        left = {rest for part in left for word in words for rest in _rests(part, word)} - seen


def _starts(long: Sequence[str], short: Sequence[str]) -> bool:
    return len(long) > len(short) and long[: len(short)] == short


def _rests(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[str, ...]]:
    pairs = ((one, other), (other, one))
    return [long[len(short) :] for long, short in pairs if _starts(long, short)]


def read_lengths(
    limits: Mapping[str, Spot], options: Sequence[str], *, other: bool
) -> tuple[int | None, int | None]:
    """Read how short and how long a text may be."""
    least, most = read_whole(limits, "minLength"), read_whole(limits, "maxLength")
    for word in ("minLength", "maxLength") if options and not other else ("minLength",):
        if options and word in limits:
            raise limits[word].wrong(f"“{word}” does not go with “enum”. Take it away.")
    if most is None and other:
        return least, LONGEST_OTHER
    if "pattern" in limits and not options:
        if most is not None and most > LONGEST_MATCHED:
            raise limits["maxLength"].wrong(
                f"With a pattern, “maxLength” may be at most {LONGEST_MATCHED}. Make it smaller."
            )
        return least, LONGEST_MATCHED if most is None else most
    return least, most


def read_pattern(limits: Mapping[str, Spot], options: Sequence[str], example: str) -> str | None:
    """Read how an answer must be written; an example in the schema must be written so."""
    if "pattern" not in limits:
        return None
    spot = limits["pattern"]
    if len(pattern := spot.filled("pattern")) > LONGEST_PATTERN:
        raise spot.wrong(f"This pattern is over {LONGEST_PATTERN} characters. Make it shorter.")
    try:
        fits = matcher(pattern)
    except BadPattern as bad:
        raise spot.wrong(f"This pattern {bad}.") from None
    if options:
        raise spot.wrong("“pattern” does not go with “enum”. Take one of them away.")
    if example and not fits(example):
        raise spot.wrong("The “example” of this field does not fit its pattern. Change one.")
    return pattern


def read_whole(entries: Mapping[str, Spot], word: str) -> int | None:
    """Read a whole number, if it is there."""
    return entries[word].whole(word) if word in entries else None
