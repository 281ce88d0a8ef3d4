"""The ``fields`` of a question: which parts of an answer are wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sync.demo.google.refusals import Refusal, error, no_field

ALL = "*"
PARTS = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[*(),./]|\S")
Wanted = dict[str, "Wanted"]  # a part -> the parts of it that are wanted, ALL for all of it
Known = Mapping[str, "Known | None"]  # a part -> the parts that it can have; None: any


def read_mask(text: str, known: Known) -> Wanted:
    """Read a mask such as ``properties.title,sheets(properties/sheetId,merges)``; raises Refusal.

    It holds every part that it names against those that are *known*.
    """
    words = [*PARTS.findall(text), ""]
    wanted: Wanted = {}
    if words[_list(words, 0, wanted)] != "":
        raise Refusal(*error(400, "Request contains an invalid argument."))
    for path in _paths(wanted):
        _hold(path, known)
    return wanted


def masked(answer: object, wanted: Wanted) -> object:
    """Return only the parts of *answer* that are wanted."""
    if not wanted or ALL in wanted:
        return answer
    if isinstance(answer, list):
        return [masked(each, wanted) for each in answer]
    if isinstance(answer, dict):
        return {name: masked(part, wanted[name]) for name, part in answer.items() if name in wanted}
    return answer


def _list(words: list[str], place: int, wanted: Wanted) -> int:
    """Read parts with commas between them, up to a bracket or the end."""
    while True:
        place = _one(words, place, wanted)
        if words[place] != ",":
            return place
        place += 1


def _one(words: list[str], place: int, wanted: Wanted) -> int:
    """Read one part with what stands behind it: ``a``, ``a/b``, ``a.b`` or ``a(b,c)``."""
    name = words[place]
    if name != ALL and not name.isidentifier():
        raise Refusal(*error(400, "Request contains an invalid argument."))
    within = wanted.setdefault(name, {})
    place += 1
    if words[place] in {".", "/"}:
        return _one(words, place + 1, within)
    if words[place] == "(":
        place = _list(words, place + 1, within)
        if words[place] != ")":
            raise Refusal(*error(400, "Request contains an invalid argument."))
        return place + 1
    within[ALL] = {}
    return place


def _paths(wanted: Wanted) -> Iterator[tuple[str, ...]]:
    for name, within in wanted.items():
        yield (name,)
        yield from ((name, *rest) for rest in _paths(within))


def _hold(path: tuple[str, ...], known: Known) -> None:
    here: Known | None = known
    for name in path:
        if here is None or name == ALL:
            return
        if name not in here:
            raise Refusal(*no_field(".".join(path)))
        here = here[name]
